import qs from 'qs';
import { type Body, readBody } from './body.ts';

export interface Parameters {
  values: Record<string, unknown>;
  /** The body as a portal reads it where its content type is another: as a form. */
  asForm?: Record<string, unknown>;
  /** Why parameters were lost, in words for the developer. */
  lost?: string;
  /** The body is larger than may be read. */
  isTooLarge?: true;
}

/** Names that the transport of a portal keeps to itself, `auth` apart, which the contract has. */
const reserved = [
  ...['access_token', 'auth_connector', 'ap', 'aplogin', 'sessid', 'state', 'start', 'method'],
  // What Prism takes from the query in place of the header `Prefer`.
  ...['__code', '__example', '__dynamic'],
];

/**
 * The parameters of a call the way a portal collects them: from the query, then from the body, which
 * counts with POST only.
 */
export async function readParameters(request: Request, maxBodyBytes: number): Promise<Parameters> {
  const query = parseForm(searchOf(request.url));
  if (request.method !== 'POST') return { values: query };
  const body = await fromBody(request, await readBody(request, maxBodyBytes));
  return { ...body, values: { ...query, ...body.values } };
}

/** Whether the call carries a token, in any of the places where a portal looks for one. */
export function hasToken(request: Request, values: Record<string, unknown>): boolean {
  const bearer = /^bearer\s+\S/i.test(request.headers.get('authorization') ?? '');
  return bearer || Boolean(values.auth) || Boolean(values.access_token);
}

/** What is left for the method. */
export function withoutReserved(values: Record<string, unknown>): Record<string, unknown> {
  if (!reserved.some((name) => Object.hasOwn(values, name))) return values;
  const left = Object.entries(values).filter(([name]) => !reserved.includes(name));
  return Object.fromEntries(left);
}

/** A URL need not be parsed for that: it costs as much as all the rest. */
function searchOf(url: string): string {
  const start = url.indexOf('?');
  return start < 0 ? '' : (url.slice(start + 1).split('#')[0] as string);
}

async function fromBody(request: Request, body: Body): Promise<Parameters> {
  if (body.isTooLarge) return { values: {}, lost: body.problem ?? '', isTooLarge: true };
  const type = (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase();
  if (type === 'application/json') {
    return body.problem === undefined ? fromJson(body.text) : { values: {}, lost: body.problem };
  }
  if (type === 'application/x-www-form-urlencoded') return { values: parseForm(body.text) };
  if (type === 'multipart/form-data') return fromMultipart(request, body.bytes);
  return {
    values: {},
    asForm: parseForm(body.text),
    lost: `the content type is ${type ? 'not application/json' : 'missing'}, so a portal reads the body as a form`,
  };
}

function fromJson(text: string): Parameters {
  const lost = (what: string) => ({
    values: {},
    lost: `the body is ${what}, so a portal sees no parameters`,
  });
  if (text.trim() === '') return lost('empty');
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return lost('JSON, but not an object');
    return Array.isArray(value) ? lost('a list') : { values: value as Record<string, unknown> };
  } catch {
    return lost('not valid JSON');
  }
}

/** A file among the fields may hold any bytes; it is no parameter. */
async function fromMultipart(request: Request, bytes: Uint8Array): Promise<Parameters> {
  const headers = { 'content-type': request.headers.get('content-type') ?? '' };
  try {
    const body = new Response(bytes as Uint8Array<ArrayBuffer>, { headers });
    const fields = [...(await body.formData())];
    const pairs = fields.filter(([, value]) => typeof value === 'string') as [string, string][];
    return { values: parseForm(new URLSearchParams(pairs).toString()) };
  } catch {
    return {
      values: {},
      lost: 'the multipart body cannot be read, so a portal sees no parameters',
    };
  }
}

const formLimits = { depth: 5, parameterLimit: 1000, arrayLimit: 1000 };

/** PHP's array syntax, `USERS[]=1&USERS[]=2`. Of a name that comes twice the last one counts. */
function parseForm(text: string): Record<string, unknown> {
  if (text === '') return {};
  return qs.parse(withoutReplaced(text), { ...formLimits, plainObjects: true, duplicates: 'last' });
}

/**
 * Of a name that comes plain and as a list, `USERS=1&USERS[]=2`, PHP keeps what comes last: the list
 * replaces the text, or the text the list. qs would make one list of both.
 */
function withoutReplaced(text: string): string {
  const bracket = /\[|%5b/i;
  if (!bracket.test(text)) return text;
  const fields = new Map<string, { isList: boolean; pairs: string[] }>();
  for (const pair of text.split('&', formLimits.parameterLimit)) {
    const [name = ''] = pair.split('=', 1);
    const [root = '', ...keys] = name.split(bracket, 2);
    const isList = keys.length > 0;
    const field = fields.get(root);
    if (field?.isList === isList) field.pairs.push(pair);
    else fields.set(root, { isList, pairs: [pair] });
  }
  return [...fields.values()].flatMap(({ pairs }) => pairs).join('&');
}
