import { setTimeout as sleep } from 'node:timers/promises';
import type { Client, Connection, Outcome } from '../clients/client.ts';
import type { Fault } from '../stub/faults.ts';
import { failingName } from '../stub/names.ts';
import { Stub } from '../stub/stub.ts';

/** What one call came to. */
export interface Observation {
  fault: Fault;
  /** Chats created on the portal. */
  chats: number;
  /** Requests that reached the portal. */
  requests: number;
  /** Requests that reached the host that a 302 led to: each carries the secret. */
  elsewhere: number;
  end: Ending;
  /** Milliseconds. */
  time: number;
}

export type Ending =
  | { how: 'resolves'; outcome: Outcome }
  | { how: 'returns' | 'rejects'; error: unknown }
  | { how: 'goes on' };

/** Milliseconds; also what is given to clients as their limit for a call, or for an attempt. */
export const hangLimit = 2000;
export const otherLimit = 10_000;
const patience = 60_000;

/** The fault shows at each attempt, or at the first alone. */
export type Strikes = 'always' | 'once';

export async function observe(
  client: Client,
  fault: Fault,
  strikes: Strikes,
): Promise<Observation> {
  const elsewhere = await Stub.start();
  const stub = await Stub.start({ movedTo: `http://127.0.0.1:${elsewhere.port}` });
  const timeout = fault.how === 'hang' ? hangLimit : otherLimit;
  const origin = `http://${hostFor(fault, strikes)}:${stub.port}`;
  const connection = client.connect({ origin, timeout });
  const portal = await prepare(stub, connection, fault, strikes);
  const start = performance.now();
  const end = await settle(connection);
  const time = performance.now() - start;
  const last = await portal();
  last.stop();
  elsewhere.stop();
  const chats = last.chats.length + elsewhere.chats.length;
  const { requests } = last;
  return { fault, chats, requests, elsewhere: elsewhere.requests, end, time };
}

function hostFor({ how }: Fault, strikes: Strikes): string {
  // On a name of this machine our client does not wait for a server that nobody has started.
  if (how === 'no server') return failingName(0, 'test');
  if (how !== 'no name') return '127.0.0.1';
  return failingName(strikes === 'once' ? 1 : Number.POSITIVE_INFINITY);
}

/** Makes the fault happen; the result tells the portal that stands there in the end. */
async function prepare(stub: Stub, connection: Connection, fault: Fault, strikes: Strikes) {
  if (fault.how === 'no server') {
    const { port } = stub;
    stub.stop();
    const late = strikes === 'once' ? sleep(1000).then(() => Stub.start({ port })) : stub;
    return () => late;
  }
  if (fault.how === 'no name') return () => stub;
  if (strikes === 'always') stub.fail(fault);
  else if (fault.kind !== 'operating') stub.fail(fault, () => stub.requests === 1);
  else await blockForASecond(stub, connection, fault);
  return () => stub;
}

/** The method is blocked until a time that the answer before has told: one to two seconds ahead. */
async function blockForASecond(stub: Stub, connection: Connection, fault: Fault) {
  const resetAt = Math.ceil(Date.now() / 1000) + 1;
  stub.operatingResetAt = resetAt;
  await connection.add('before');
  stub.chats.length = 0;
  stub.requests = 0;
  stub.fail(fault, () => Date.now() / 1000 < resetAt);
}

async function settle(connection: Connection): Promise<Ending> {
  const call = connection.add('chat').then(
    (outcome): Ending =>
      outcome.error === undefined
        ? { how: 'resolves', outcome }
        : { how: 'returns', error: outcome.error },
    (error: unknown): Ending => ({ how: 'rejects', error }),
  );
  const giveUp = sleep(patience, { how: 'goes on' } as const, { ref: false });
  return Promise.race([call, giveUp]);
}
