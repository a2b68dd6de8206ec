import { official } from '../clients/all.ts';
import type { Client, Setup } from '../clients/client.ts';
import { type Fault, faults } from '../stub/faults.ts';
import { failingName } from '../stub/names.ts';
import { Stub } from '../stub/stub.ts';
import { type ContextPart, contextOf, hasContext } from './context.ts';
import { Needles } from './needles.ts';
import { textsOf } from './ways.ts';

const code = 'wh00kc0de-7Qz9_xY';
const token = 't0k3n/of+an=app~5';
const needles = new Needles(code, token);

/** Texts in which a secret was looked for, and the ways by which it was found. */
export class Tally {
  texts = 0;
  leaks: string[] = [];

  check(value: unknown): void {
    for (const [way, text] of textsOf(value)) {
      this.texts += 1;
      if (needles.isIn(text)) this.leaks.push(way);
    }
  }

  toString(): string {
    const { length } = this.leaks;
    return `${length > 0 ? `**${length}**` : '0'} of ${this.texts}`;
  }
}

/** What was looked through for one client. */
export class Findings {
  /** The error, or what the call resolved to. */
  readonly given = new Tally();
  /** Payloads of hooks, lines of the log. */
  readonly told = new Tally();
  /** The client itself. */
  readonly printed = new Tally();
  /** How many errors should hold each part, and how many do. */
  answers = 0;
  readonly context: Record<ContextPart, number> = {
    method: 0,
    status: 0,
    code: 0,
    'request id': 0,
  };
}

/** Calls with each fault, once with a webhook and once with an access token. */
export async function examine(client: Client, shown: readonly Fault[] = faults): Promise<Findings> {
  const findings = new Findings();
  for (const fault of shown) {
    for (const credential of [{ code }, { token }]) {
      const listener = (payload: unknown) => findings.told.check(payload);
      // The retries of the SDK tell nothing new, and take their time.
      const setup = { ...credential, listener, once: client === official };
      const [value, object] = await call(client, fault, setup);
      findings.given.check(value);
      findings.printed.check(object);
      if (!hasContext(fault)) continue;
      findings.answers += 1;
      for (const part of contextOf(fault, value)) findings.context[part] += 1;
    }
  }
  return findings;
}

/** What the call gave, and the client that gave it. */
async function call(client: Client, fault: Fault, setup: Omit<Setup, 'origin'>) {
  const elsewhere = await Stub.start();
  const stub = await Stub.start({ movedTo: `http://127.0.0.1:${elsewhere.port}` });
  stub.fail(fault);
  const host = fault.how === 'no name' ? failingName(Number.POSITIVE_INFINITY) : '127.0.0.1';
  const origin = `http://${host}:${stub.port}`;
  if (fault.how === 'no server') stub.stop();
  const connection = client.connect({ ...setup, origin, timeout: 1000 });
  const value = await connection.add('chat').then(
    ({ given }) => given,
    (error: unknown) => error,
  );
  for (const each of [stub, elsewhere]) each.stop();
  return [value, connection.client];
}
