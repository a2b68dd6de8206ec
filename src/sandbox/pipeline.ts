import type { Operation } from '../document/types.ts';
import { type Address, readAddress } from '../http/address.ts';
import { credentialsOf, isSignedLink } from '../http/credentials.ts';
import { readParameters, withoutReserved } from '../http/parameters.ts';
import { authenticate, type Identity } from './authenticate.ts';
import type { Behaviour } from './behaviour.ts';
import type { PortalClock } from './clock.ts';
import type { Examples, PortalReply } from './examples.ts';
import type { Failures, PlannedFailure } from './failures.ts';
import type { Limits } from './limits.ts';
import { fromExample } from './methods/from-example.ts';
import { handlers } from './methods/index.ts';
import type { PortalSecrets } from './portal-secrets.ts';
import { Refusal, refuseIf } from './refusal.ts';
import type { PortalSeed, PortalSettings } from './seed/types.ts';
import type { Store } from './store/store.ts';
import { timeOf } from './time.ts';

/** What a portal is made of. */
export interface Portal {
  answers: Examples;
  /** What it began with. */
  seed: PortalSeed;
  store: Store;
  clock: PortalClock;
  limits: Limits;
  failures: Failures;
  behaviour: Behaviour;
  maxBodyBytes: number;
  settings: PortalSettings;
  secrets: PortalSecrets;
}

/** What became of a request. */
export interface Handled {
  address: Address;
  params: Record<string, unknown>;
  /** What the call says it is made with, whether the portal knows it or not. */
  credentials: readonly string[];
  reply: PortalReply;
  user: number | null;
  failure?: PlannedFailure;
  /** What went wrong inside, where it is no fault of the call. */
  problem?: Error;
}

/** Answers a call by the checks of a portal, in its order. */
export async function answer(portal: Portal, request: Request): Promise<Handled> {
  const address = readAddress(pathOf(request.url));
  const { values, asForm, isTooLarge } = await readParameters(request, portal.maxBodyBytes);
  // A body that cannot be read counts as no parameters.
  const params = asForm ? { ...values, ...asForm } : values;
  const credentials = credentialsOf(request, address, params);
  if (isTooLarge) {
    return { address, params: {}, credentials, reply: tooLarge(portal), user: null };
  }
  const outcome: Handled = {
    address,
    credentials,
    params: withoutReserved(params),
    reply: { status: 500, body: '' },
    user: null,
  };
  const failure = portal.failures.take(address.method);
  if (failure) outcome.failure = failure;
  const { behaviour, answers } = portal;
  if (failure?.when === 'before') {
    // An answer that is cut off may look like a success as far as it goes.
    outcome.reply = failure.error
      ? answers.example(address.method, failure.error, behaviour, failure.status)
      : answers.success(address.method);
    return outcome;
  }
  try {
    outcome.reply = await portal.store.batch(() => run(portal, request, outcome, params));
  } catch (error) {
    outcome.problem = error as Error;
    outcome.reply = answers.example(address.method, 'INTERNAL_SERVER_ERROR', behaviour);
  }
  if (failure?.error) {
    const { error, status } = failure;
    outcome.reply = answers.example(address.method, error, behaviour, status);
  }
  return outcome;
}

/**
 * A refusal is an answer: what other calls do in the same transaction is kept.
 *
 * @throws Error for what is no refusal
 */
function run(
  portal: Portal,
  request: Request,
  outcome: Handled,
  params: Record<string, unknown>,
): PortalReply {
  const { answers, store, behaviour } = portal;
  const changes = store.chats.changes();
  try {
    return check(portal, request, outcome, params);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (store.chats.changes() !== changes) {
      throw new Error(`It was refused by ${error.example} after it had changed the state.`);
    }
    return answers.example(outcome.address.method, error.example, behaviour);
  }
}

function check(
  portal: Portal,
  request: Request,
  outcome: Handled,
  all: Record<string, unknown>,
): PortalReply {
  const { answers, store, limits, clock, behaviour, settings } = portal;
  const now = clock.now();
  // What stands in front of a portal refuses for it.
  limits.admit(now);
  if (settings.refuses !== undefined) throw new Refusal(settings.refuses);
  const operation =
    outcome.address.form === 'unknown' ? undefined : answers.operation(outcome.address.method);
  if (!operation) throw new Refusal('ERROR_METHOD_NOT_FOUND');
  refuseIf(isSignedLink(all.token, behaviour === 'older'), 'ACCESS_DENIED.link');
  const identity = authenticate(store, now, {
    address: outcome.address,
    authorization: request.headers.get('authorization'),
    params: all,
    scope: operation['x-scope'],
  });
  outcome.user = identity.user.id;
  limits.checkOperating(identity.account, operation.operationId, now, behaviour);
  return call(portal, operation, identity, outcome.params, now);
}

function call(
  { store, limits, answers, clock, behaviour, settings }: Portal,
  operation: Operation,
  { user, account }: Identity,
  params: Record<string, unknown>,
  now: number,
): PortalReply {
  const method = operation.operationId;
  const handler = handlers[method] ?? fromExample(answers, method);
  const { missingModules = [], hideHistory = false } = settings;
  const portal = { missingModules, hideHistory };
  // A call that the method refuses takes its time all the same.
  const figures = limits.spend(account, method, now);
  const result = handler({ params, caller: user, store, now, behaviour, portal });
  return { status: 200, body: { result, time: timeOf(now, clock.now(), behaviour, figures) } };
}

/** Not a portal refuses it, but the server in front of one, by a page. */
function tooLarge({ maxBodyBytes }: Portal): PortalReply {
  const title = '413 Request Entity Too Large';
  const why = `The sandbox reads bodies of up to ${maxBodyBytes} bytes (its option maxBodyBytes).`;
  const head = `<head><title>${title}</title></head>`;
  return { status: 413, body: `<html>${head}<body><h1>${title}</h1><p>${why}</p></body></html>` };
}

/** A URL need not be parsed for that. */
function pathOf(url: string): string {
  return url.slice(url.indexOf('/', url.indexOf('//') + 2)).split(/[?#]/)[0] as string;
}
