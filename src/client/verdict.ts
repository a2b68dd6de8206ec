import {
  type Outcome,
  type Repeat,
  type ResultKind,
  replayByCode,
  resultKinds,
} from '../../generated/replay.ts';
import { type Answer, type Call, failureOf, type Guard, has } from './call.ts';
import {
  ApiError,
  type CallError,
  NothingDoneError,
  NotSentError,
  OutcomeUnknownError,
} from './errors.ts';
import { redact, redactCode } from './redact.ts';

/**
 * Lets successes through and turns everything else into an error. What the portal says did not run is
 * taken from the attempts that may have run.
 */
export const withVerdict: Guard = (send) => async (call) => {
  const answer = await send(call);
  const error = judge(call, answer);
  if (!error) return withTypedResult(call, answer);
  if (error.ran === 'no') call.state.unresolved -= 1;
  throw error;
};

function judge(call: Call, { status, body, text }: Answer): CallError | undefined {
  const failure = { ...failureOf(call), status };
  const unknown = (reason: string) => new OutcomeUnknownError(failure, reason);
  const hasResult = has(body, 'result');
  if (has(body, 'error')) return judgeEnvelope(call, status, body, hasResult);
  if (!hasResult) return judgePage(call, status, text, body);
  if (status !== 200) return unknown('the answer has a result under a status of failure');
  const kind = resultKinds[call.method];
  if (kind === undefined || fits(kind, body.result)) return undefined;
  const id = idOf(body.result);
  if (kind === 'idle-id' && id <= 0) return new NothingDoneError(failure, id);
  return unknown(
    id > 0 ? 'the result is an id too large for a number' : `the result is no ${kind}`,
  );
}

/** Whether a result is of its kind. PHP writes an empty object as an empty list. */
function fits(kind: ResultKind, result: unknown): boolean {
  if (kind.endsWith('id')) return isId(result);
  if (kind === 'true') return result === true;
  return kind === 'array' ? Array.isArray(result) : result !== null && typeof result === kind;
}

/** The whole number that a result is, also as text; otherwise NaN. */
const idOf = (result: unknown) => (/^-?\d+$/.test(plain(result)) ? Number(result) : Number.NaN);

function isId(result: unknown): boolean {
  const id = idOf(result);
  return id > 0 && Number.isSafeInteger(id);
}

/** An id that came as text becomes the number that its type says. */
function withTypedResult(call: Call, answer: Answer): Answer {
  const { result } = answer.body as { result: unknown };
  if (typeof result !== 'string' || !resultKinds[call.method]?.endsWith('id')) return answer;
  const body = { ...(answer.body as object), result: Number(result) };
  return { ...answer, body, text: JSON.stringify(body) };
}

/**
 * Statuses with which a server turns a request away before the portal has read it: those that a proxy,
 * a firewall or a foreign server answers with a page of its own. `guides/errors.md` says why each.
 */
const turnedAway = [400, 401, 403, 404, 405, 406, 407, 411, 413, 414, 415, 417, 421, 426, 429, 431];

/** Judges what is no answer of a portal: a page, or the JSON of somebody else. */
function judgePage(call: Call, status: number, text: string, body: unknown): CallError {
  const isJson = body !== undefined;
  const failure = { ...failureOf(call), status, snippet: snippetOf(call, text) };
  return turnedAway.includes(status)
    ? new NotSentError(failure, 'it was turned away before the portal read it')
    : new OutcomeUnknownError(failure, `the answer ${isJson ? 'has no result' : 'is not JSON'}`);
}

/** Characters of a page that an error quotes. */
const snippetLength = 200;

/** The beginning of a page as a person reads it. Masked twice: a tag can stand within a secret. */
function snippetOf(call: Call, text: string): string {
  const start = redact(call, text).slice(0, 20 * snippetLength);
  const words = start.replace(/<(style|script)[\s\S]*?<\/\1>|<[^>]*>/gi, ' ').replace(/\s+/g, ' ');
  return redact(call, words).trim().slice(0, snippetLength);
}

function judgeEnvelope(
  call: Call,
  status: number,
  body: Record<string, unknown>,
  hasResult: boolean,
): CallError {
  const argument = plain(body.argument);
  const failure = {
    ...failureOf(call),
    status,
    code: redactCode(call, plain(body.error)),
    description: redact(call, plain(body.error_description)),
    argument: argument ? redact(call, argument) : undefined,
  };
  const [outcome] = replayOf(failure.code, status);
  if (!hasResult && outcome !== 'unknown') {
    return new ApiError(failure, outcome === 'ran' ? 'yes' : 'no');
  }
  const contradiction = hasResult ? ' beside a result' : '';
  return new OutcomeUnknownError(failure, `the portal answered ${failure.code}${contradiction}`);
}

/** Anything but text and numbers has no business here, and could throw when made into text. */
function plain(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? `${value}` : '';
}

/** When the document lets the call be repeated after this error; `undefined` without a code. */
export function repeatAfter(error: unknown): Repeat | undefined {
  if (!(error instanceof ApiError)) return undefined;
  return replayOf(error.code, error.status)[1];
}

/** What the document says of this code under this status, by the rule where it has no exception. */
function replayOf(code: string, status: number): readonly [Outcome, Repeat, ...number[]] {
  const exception = Object.hasOwn(replayByCode, code) ? replayByCode[code] : undefined;
  const [, repeat, ...statuses] = exception ?? ['not-run', 'after-change'];
  if (exception && statuses.includes(status)) return exception;
  // These two come from a gateway that did not wait, or whose client did not: the call may run on.
  const isRefusal = status >= 400 && status < 500 && status !== 408 && status !== 499;
  // A code with a rule of its own, under a status that is not its own, contradicts itself.
  return isRefusal && repeat === 'after-change'
    ? ['not-run', 'after-change']
    : ['unknown', 'after-reconcile'];
}
