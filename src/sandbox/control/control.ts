import { isThisMachine } from '../../http/host.ts';
import type { PlainAnswer } from '../../http/listen.ts';
import { InputError } from '../input.ts';
import { corsFor } from '../respond.ts';
import { StateError } from '../store/state-error.ts';
import { ControlError, json } from './answer.ts';
import { readJson, readNumbers } from './body.ts';
import { checkSource, type Entrance } from './guard.ts';
import { type Controlled, exampleOf, type Route } from './route.ts';
import { findRoutes } from './routes.ts';

type Answer = Response | PlainAnswer;

const prefix = '/_sandbox';
/** Bytes; no body of the control is large, but that of a reset. */
const smallBody = 64 * 1024;

/** Whether a request is about the sandbox and no call of the API. It is asked for each call. */
export function isControl({ url, method }: Request): boolean {
  // Behind `https://`, or one further: a host has one letter at least.
  const start = url.indexOf('/', 8);
  if (url.startsWith(prefix, start)) return /^([/?#]|$)/.test(url.slice(start + prefix.length));
  const isRoot = start + 1 === url.length || url[start + 1] === '?';
  return isRoot && (method === 'GET' || method === 'HEAD');
}

/** Answers what is about the sandbox: `/` and all below `/_sandbox`. */
export async function control(
  controlled: Controlled,
  request: Request,
  entrance: Entrance,
): Promise<Answer> {
  // `*` stands for all pages, who may make calls; to control it a page must be named.
  const named = entrance.cors.filter((one) => one !== '*');
  const cors = corsFor(request.headers.get('origin'), named);
  try {
    checkSource(request, { ...entrance, cors: named });
    const isLocal = entrance.host === undefined || isThisMachine(entrance.host);
    const answer = await run(controlled, request, isLocal);
    return withHeaders(request.method === 'HEAD' ? withoutBody(answer) : answer, cors);
  } catch (error) {
    const { status, headers } = asControlError(error);
    const message = controlled.portal.secrets.all().known((error as Error).message);
    return json({ error: message }, status, { ...headers, ...cors });
  }
}

async function run(controlled: Controlled, request: Request, isLocal: boolean): Promise<Answer> {
  const path = new URL(request.url).pathname.replace(/^\/(_sandbox\/?)?|\/$/g, '');
  const { found, id } = findRoutes(path);
  if (found.length === 0) {
    throw new ControlError(404, 'There is no such address. GET /_sandbox/ lists those there are.');
  }
  const verb = request.method === 'HEAD' ? 'GET' : request.method;
  const verbs = found.flatMap((one) => (one.verb === 'GET' ? ['GET', 'HEAD'] : [one.verb]));
  const allow = [...verbs, 'OPTIONS'].join(', ');
  if (verb === 'OPTIONS') return json({}, 200, { allow, 'access-control-allow-methods': allow });
  const route = found.find((one) => one.verb === verb);
  if (!route) {
    const such = `Only ${allow} can be used here, such as:${examples(found, request)}`;
    throw new ControlError(405, such, { allow });
  }
  const example = exampleOf(route, new URL(request.url).origin);
  const query = readNumbers(request, route.query ?? [], example);
  const body = route.body ? await bodyOf(route, controlled, request, example) : undefined;
  const answer = await route.run({ ...controlled, request, isLocal, id, query, body });
  return isAnswer(answer) ? answer : json(answer);
}

function bodyOf(
  route: Route,
  { portal }: Controlled,
  request: Request,
  example: string,
): Promise<unknown> {
  const most = route.isLarge ? portal.maxBodyBytes : Math.min(smallBody, portal.maxBodyBytes);
  return readJson(request, most, { body: JSON.stringify(route.body), command: example });
}

const isAnswer = (value: object): value is Answer =>
  value instanceof Response || ('text' in value && 'headers' in value);

const examples = (routes: Route[], request: Request) =>
  routes.map((one) => `\n  ${exampleOf(one, new URL(request.url).origin)}`).join('');

function withoutBody(answer: Answer): Answer {
  if (!(answer instanceof Response)) return answer;
  void answer.body?.cancel();
  return new Response(null, { status: answer.status, headers: answer.headers });
}

function withHeaders(answer: Answer, more: Record<string, string>): Answer {
  if (!(answer instanceof Response)) return { ...answer, headers: { ...answer.headers, ...more } };
  for (const [name, value] of Object.entries(more)) answer.headers.set(name, value);
  return answer;
}

/**
 * Returns the refusal of an error. Errors of a value or of the state's file keep their message; any
 * other is a fault of the sandbox, and is thrown again.
 */
function asControlError(error: unknown): ControlError {
  if (error instanceof ControlError) return error;
  if (error instanceof InputError) return new ControlError(400, error.message);
  if (error instanceof StateError) return new ControlError(500, error.message);
  throw error;
}
