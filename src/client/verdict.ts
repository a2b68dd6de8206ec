import { idleMethods, type Outcome, type Repeat, replayByCode } from '../../generated/replay.ts';
import { type Answer, type Call, failureOf, type Guard, redact } from './call.ts';
import { ApiError, CallError, NothingDoneError, OutcomeUnknownError } from './errors.ts';

/** The answers behind errors, for those who want the response itself. Not reachable from the error. */
const answers = new WeakMap<CallError, Answer>();

export const answerOf = (error: CallError): Answer | undefined => answers.get(error);

/** Lets successes through and turns everything else into an error. */
export const withVerdict: Guard = (send) => async (call) => {
  const answer = await send(call);
  const error = judge(call, answer);
  if (!error) return answer;
  answers.set(error, answer);
  throw error;
};

function judge(call: Call, { status, body }: Answer): CallError | undefined {
  if (has(body, 'error')) return judgeEnvelope(call, status, body);
  const failure = { ...failureOf(call), status };
  if (status !== 200 || !has(body, 'result')) {
    const what = body === undefined ? 'is not JSON' : 'has no result';
    return new OutcomeUnknownError(failure, `the answer ${what}`);
  }
  const result = Number(body.result);
  const isIdle = result <= 0 && idleMethods.includes(call.method);
  return isIdle ? new NothingDoneError(failure, result) : undefined;
}

function judgeEnvelope(call: Call, status: number, body: Record<string, unknown>): CallError {
  const text = (value: unknown) => redact(call, String(value ?? ''));
  const failure = {
    ...failureOf(call),
    status,
    code: text(body.error),
    description: text(body.error_description),
    argument: body.argument === undefined ? undefined : text(body.argument),
  };
  const [outcome] = replayOf(failure.code, status);
  return outcome === 'unknown'
    ? new OutcomeUnknownError(failure, `the portal answered ${failure.code}`)
    : new ApiError(failure, outcome === 'ran' ? 'yes' : 'no');
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
  const isRefusal = status >= 400 && status < 500;
  return isRefusal ? ['not-run', 'after-change'] : ['unknown', 'after-reconcile'];
}

function has(body: unknown, name: string): body is Record<string, unknown> {
  return typeof body === 'object' && body !== null && Object.hasOwn(body, name);
}
