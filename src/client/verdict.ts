import {
  idleMethods,
  idMethods,
  type Outcome,
  type Repeat,
  replayByCode,
} from '../../generated/replay.ts';
import { type Answer, type Call, failureOf, type Guard, redact, redactCode } from './call.ts';
import { ApiError, CallError, NothingDoneError, OutcomeUnknownError } from './errors.ts';

/** Lets successes through and turns everything else into an error. */
export const withVerdict: Guard = (send) => async (call) => {
  const answer = await send(call);
  const error = judge(call, answer);
  if (error) throw error;
  return answer;
};

function judge(call: Call, { status, body }: Answer): CallError | undefined {
  if (has(body, 'error')) return judgeEnvelope(call, status, body);
  const unknown = (reason: string) =>
    new OutcomeUnknownError({ ...failureOf(call), status }, reason);
  if (body === undefined) return unknown('the answer is not JSON');
  if (status !== 200 || !has(body, 'result')) return unknown('the answer has no result');
  if (!idMethods.includes(call.method)) return undefined;
  const { result } = body;
  // An id is a positive number; 0 or less says that nothing was done, where the document says so.
  const isWhole = /^-?\d+$/.test(plain(result));
  const id = isWhole ? Number(result) : Number.NaN;
  if (id > 0) return undefined;
  return id <= 0 && idleMethods.includes(call.method)
    ? new NothingDoneError({ ...failureOf(call), status }, id)
    : unknown('the result is no id');
}

function judgeEnvelope(call: Call, status: number, body: Record<string, unknown>): CallError {
  const argument = plain(body.argument);
  const failure = {
    ...failureOf(call),
    status,
    code: redactCode(call, plain(body.error)),
    description: redact(call, plain(body.error_description)),
    argument: argument ? redact(call, argument) : undefined,
  };
  const [outcome] = replayOf(failure.code, status);
  return outcome === 'unknown'
    ? new OutcomeUnknownError(failure, `the portal answered ${failure.code}`)
    : new ApiError(failure, outcome === 'ran' ? 'yes' : 'no');
}

/** Anything but text and numbers has no business here, and could throw when made into text. */
function plain(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? `${value}` : '';
}

/** When the document lets the call be repeated after this error; `undefined` without a code. */
export function repeatAfter(error: unknown): Repeat | undefined {
  if (!(error instanceof CallError) || error.code === undefined) return undefined;
  return replayOf(error.code, error.status as number)[1];
}

/** What the document says of this code, by the rule where it has no exception. */
function replayOf(code: string, status: number): readonly [Outcome, Repeat] {
  const exception = Object.hasOwn(replayByCode, code) ? replayByCode[code] : undefined;
  if (exception) return exception;
  // These two come from a gateway that did not wait, or whose client did not: the call may run on.
  const isRefusal = status >= 400 && status < 500 && status !== 408 && status !== 499;
  return isRefusal ? ['not-run', 'after-change'] : ['unknown', 'after-reconcile'];
}

function has(body: unknown, name: string): body is Record<string, unknown> {
  return typeof body === 'object' && body !== null && Object.hasOwn(body, name);
}
