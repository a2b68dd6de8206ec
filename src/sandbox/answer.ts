import { authenticate } from './authenticate.ts';
import { type Admitted, admit, ofMethod } from './checks.ts';
import type { PortalReply } from './examples.ts';
import type { PlannedFailure } from './failures.ts';
import { fromExample } from './methods/from-example.ts';
import { handlers } from './methods/index.ts';
import type { Portal } from './portal.ts';
import { type PortalCall, readCall } from './read-call.ts';
import { Refusal } from './refusal.ts';
import { timeOf } from './time.ts';

/** The result of a request. */
export interface Handled {
  call: PortalCall;
  reply: PortalReply;
  /** Id of the user that called; `null` if nobody was recognised. */
  user: number | null;
  failure?: PlannedFailure;
  /** An error inside, where the call is not at fault. */
  problem?: Error;
}

/** Answers a call by the checks of a portal, in its order, or by a failure that was asked for. */
export async function answer(portal: Portal, request: Request): Promise<Handled> {
  const call = await readCall(request, portal.maxBodyBytes);
  if (call.isTooLarge) return { call, reply: tooLarge(portal), user: null };
  const { method } = call.address;
  const failure = portal.failures.take(method);
  if (!failure) return answered(portal, call);
  const reply = () => replyOf(portal, method, failure);
  if (failure.when === 'before') return { call, failure, reply: reply(), user: null };
  const handled = await answered(portal, call);
  return { ...handled, failure, ...(failure.error && { reply: reply() }) };
}

/** In the transaction of this turn. */
async function answered(portal: Portal, call: PortalCall): Promise<Handled> {
  const { answers, store, behaviour } = portal;
  let user: number | null = null;
  const run = () => {
    const admitted = admit(portal, asked(portal, call));
    user = admitted.caller.user.id;
    for (const check of ofMethod) check.run(portal, admitted);
    return resultOf(portal, admitted, call.params);
  };
  try {
    const reply = await store.batch(() => unlessRefused(portal, call, run));
    return { call, reply, user };
  } catch (error) {
    const reply = answers.example(call.address.method, 'INTERNAL_SERVER_ERROR', behaviour);
    return { call, reply, user, problem: error as Error };
  }
}

/**
 * A refusal is an answer: what other calls do in the same transaction is kept.
 *
 * @throws Error for what is no refusal
 */
function unlessRefused(
  { answers, store, behaviour }: Portal,
  call: PortalCall,
  run: () => PortalReply,
): PortalReply {
  const writes = store.writes();
  try {
    return run();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (store.writes() !== writes) {
      throw new Error(`It was refused by ${error.example} after it had changed the state.`);
    }
    return answers.example(call.address.method, error.example, behaviour);
  }
}

function asked({ store, answers, clock }: Portal, call: PortalCall) {
  const { form, method } = call.address;
  const now = clock.now();
  const operation = form === 'unknown' ? undefined : answers.operation(method);
  return { all: call.all, now, operation, caller: authenticate(store, now, call) };
}

/** A call that the method refuses takes its time all the same. */
function resultOf(
  portal: Portal,
  { operation, caller, now }: Admitted,
  params: PortalCall['params'],
) {
  const { store, limits, answers, clock, behaviour, settings } = portal;
  const { missingModules = [], hideHistory = false } = settings;
  const method = operation.operationId;
  const figures = limits.spend(caller.account, method, now);
  const handler = handlers[method] ?? fromExample(answers, method);
  const settled = { missingModules, hideHistory };
  const of = { params, caller: caller.user, store, now, behaviour, portal: settled };
  const result = handler(of);
  return { status: 200, body: { result, time: timeOf(now, clock.now(), behaviour, figures) } };
}

/** An answer that is cut off may look like a success as far as it goes. */
function replyOf(
  { answers, behaviour }: Portal,
  method: string,
  failure: PlannedFailure,
): PortalReply {
  const { error, status } = failure;
  return error === undefined
    ? answers.success(method)
    : answers.example(method, error, behaviour, status);
}

/** Not a portal refuses it, but the server in front of one, by a page. */
function tooLarge({ maxBodyBytes }: Portal): PortalReply {
  const title = '413 Request Entity Too Large';
  const why = `The sandbox reads bodies of up to ${maxBodyBytes} bytes (its option maxBodyBytes).`;
  const head = `<head><title>${title}</title></head>`;
  return { status: 413, body: `<html>${head}<body><h1>${title}</h1><p>${why}</p></body></html>` };
}
