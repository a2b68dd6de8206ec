import {
  methodTraits,
  type Outcome,
  type Repeat,
  type ResultKind,
  replayByCode,
} from '../../generated/replay.ts';
import { type Answer, type Call, failureOf, type Guard, has } from './call.ts';
import {
  ApiError,
  type CallError,
  NothingDoneError,
  NotSentError,
  OutcomeUnknownError,
} from './errors.ts';
import type { Failure } from './failure.ts';
import { redact } from './redact.ts';

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

function judge(call: Call, { status, body }: Answer): CallError | undefined {
  const failure = { ...failureOf(call), status };
  const hasResult = has(body, 'result');
  if (has(body, 'error')) return judgeEnvelope(call, failure, body, hasResult);
  if (!hasResult) return judgePage(failure, body);
  const [kind = 'any'] = methodTraits[call.method] ?? [];
  const isDone = status === 200;
  if (isDone && fits(kind, body.result)) return undefined;
  const id = idOf(body.result);
  return isDone && kind === 'idle-id' && id <= 0
    ? new NothingDoneError(failure, id)
    : new OutcomeUnknownError(failure, noResult);
}

const noResult = 'the answer has no result';

/** Whether a result is of its kind. PHP writes an empty object as an empty list. */
function fits(kind: ResultKind, result: unknown): boolean {
  if (/id$/.test(kind)) return idOf(result) > 0 && Number.isSafeInteger(idOf(result));
  if (kind === 'true') return result === true;
  if (kind === 'any') return true;
  return kind === 'array' ? Array.isArray(result) : result !== null && typeof result === kind;
}

/** The whole number that a result is, also as text; otherwise NaN. */
const idOf = (result: unknown) => Number(/^-?\d+$/.exec(plain(result))?.[0]);

/** An id that came as text becomes the number that its type says. */
function withTypedResult(call: Call, answer: Answer): Answer {
  const { result } = answer.body as { result: unknown };
  if (typeof result !== 'string' || !/id$/.test(`${methodTraits[call.method]?.[0]}`)) return answer;
  const body = { ...(answer.body as object), result: Number(result) };
  return { ...answer, body, text: JSON.stringify(body) };
}

/**
 * Statuses with which a server turns a request away before the portal has read it: those that a proxy,
 * a firewall or a foreign server answers with a page of its own. `guides/errors.md` says why each.
 */
const turnedAway = /^4(0[0134567]|1[13457]|2[169]|31)$/;

/** Judges what is no answer of a portal: a page, or the JSON of somebody else. */
function judgePage(failure: Failure, body: unknown): CallError {
  return turnedAway.test(`${failure.status}`)
    ? new NotSentError(failure, 'it was turned away unread')
    : new OutcomeUnknownError(failure, body === undefined ? 'the answer is not JSON' : noResult);
}

function judgeEnvelope(
  call: Call,
  failure: Failure & { status: number },
  body: Record<string, unknown>,
  hasResult: boolean,
): CallError {
  const textOf = (name: string) => redact(call, plain(body[name]));
  const code = textOf('error');
  const argument = textOf('argument') || undefined;
  const told = { ...failure, code, description: textOf('error_description'), argument };
  const [outcome] = replayOf(code, failure.status);
  // An error beside a result contradicts itself.
  return outcome === 'unknown' || hasResult
    ? new OutcomeUnknownError(told, `the portal answered ${code}`)
    : new ApiError(told, outcome === 'ran' ? 'yes' : 'no');
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

/** Finds what the document says of this code under this status; without an exception, by the rule. */
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
