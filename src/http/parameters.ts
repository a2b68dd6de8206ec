import { type Body, readBody } from './body.ts';
import { parseStr, readForm } from './parse-str.ts';
import { decodeJson, isList, trim } from './php.ts';

export interface RequestParameters {
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
  'access_token',
  'auth_connector',
  'ap',
  'aplogin',
  'sessid',
  'state',
  'start',
  'method',
  // The official SDKs add these to each call, and no method reads them.
  'bx24_request_id',
  'bx24_sdk_ver',
  'bx24_sdk_type',
  // Prism reads these from the query in place of the header `Prefer`.
  '__code',
  '__example',
  '__dynamic',
];

/**
 * The parameters of a call the way a portal collects them: from the query, then from the body, which
 * counts with POST only.
 */
export async function readParameters(
  request: Request,
  maxBodyBytes: number,
): Promise<RequestParameters> {
  const query = parseStr(searchOf(request.url));
  if (request.method !== 'POST') return { values: query };
  const body = await fromBody(request, await readBody(request, maxBodyBytes));
  return { ...body, values: { ...query, ...body.values } };
}

/** Returns the parameters that are left for the method. */
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

async function fromBody(request: Request, body: Body): Promise<RequestParameters> {
  if (body.isTooLarge) return { values: {}, lost: body.problem ?? '', isTooLarge: true };
  const type = trim((request.headers.get('content-type') ?? '').split(';')[0] ?? '');
  // Only this name is compared letter by letter.
  if (type === 'application/json') {
    return body.problem === undefined ? fromJson(body.text) : { values: {}, lost: body.problem };
  }
  if (/^multipart\/form-data$/i.test(type)) return fromMultipart(request, body.bytes);
  const isForm = /^application\/x-www-form-urlencoded$/i.test(type);
  if (isForm || !/^\s*[{[]/.test(body.text)) return readForm(body.text);
  const what = type === '' ? 'missing' : `${shown(type)}, not application/json`;
  return {
    values: {},
    asForm: parseStr(body.text),
    lost: `the content type is ${what}, so a portal reads the JSON as a form`,
  };
}

const shown = (type: string) => (/^[\w/+.-]{1,60}$/.test(type) ? type : 'another one');

function fromJson(text: string): RequestParameters {
  const lost = (what: string) => ({
    values: {},
    lost: `the body is ${what}, so a portal sees no parameters`,
  });
  if (trim(text) === '') return { values: {} };
  if (text.startsWith('\ufeff')) return lost('JSON behind a byte order mark');
  try {
    const value = decodeJson(text);
    if (!isList(value)) return lost('JSON, but not an object');
    return Array.isArray(value) ? lost('a list') : { values: value as Record<string, unknown> };
  } catch {
    return lost('not valid JSON');
  }
}

/** A file among the fields may hold any bytes; it is no parameter. */
async function fromMultipart(request: Request, bytes: Uint8Array): Promise<RequestParameters> {
  const headers = { 'content-type': request.headers.get('content-type') ?? '' };
  try {
    const body = new Response(bytes as Uint8Array<ArrayBuffer>, { headers });
    const fields = [...(await body.formData())];
    const pairs = fields.filter(([, value]) => typeof value === 'string') as [string, string][];
    return { values: parseStr(new URLSearchParams(pairs).toString()) };
  } catch {
    return {
      values: {},
      lost: 'the multipart body cannot be read, so a portal sees no parameters',
    };
  }
}
