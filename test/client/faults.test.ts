import { inspect } from 'node:util';
import {
  CallError,
  type ClientOptions,
  createClient,
  type Hooks,
  OutcomeUnknownError,
} from 'bitrix24-chat-api';
import { describe, expect, onTestFinished, test } from 'vitest';
import { ambiguous, refusals, startFaultyPortal } from '../support/faulty-portal.ts';
import { outcomeOf, secret } from '../support/portal.ts';

const token = 'tokentoken456';

/** Calls a portal with a fault by `call` and by `POST`, with a webhook and with a token. */
async function meet(fault: (typeof ambiguous)[string]) {
  const portal = await startFaultyPortal(fault);
  onTestFinished(async () => void (await portal.stop()));
  const events: unknown[] = [];
  const note = (event: unknown) => void events.push(event);
  const hooks: Hooks = { onRequest: note, onResponse: note, onRetry: note, onWait: note };
  const common = { hooks, rateLimit: false } as const;
  const clients = [
    { ...common, webhook: `${portal.url}/rest/1/${secret}/` },
    { ...common, portal: portal.url, accessToken: token },
  ].map((options) => createClient(options as ClientOptions));
  const errors: unknown[] = [];
  for (const client of clients) {
    const before = portal.seen.requests;
    errors.push(await outcomeOf(client.call('im.chat.add', { TITLE: 'Canteen' })));
    expect(portal.seen.requests - before).toBe(1);
  }
  const posted = await Promise.all(
    clients.map((client) => outcomeOf(client.POST('/im.chat.add', { body: { TITLE: 'Canteen' } }))),
  );
  return { errors, posted, events, clients };
}

/** Everything that a logger could make of a value. */
async function shown(value: unknown): Promise<string> {
  const walked: string[] = [];
  const walk = (one: unknown, depth = 0): void => {
    if (typeof one === 'string') walked.push(one);
    if (typeof one !== 'object' || one === null || depth > 6) return;
    for (
      let at: object | null = one;
      at && at !== Object.prototype;
      at = Object.getPrototypeOf(at)
    ) {
      for (const key of Reflect.ownKeys(at)) {
        try {
          walk((one as Record<PropertyKey, unknown>)[key], depth + 1);
        } catch {
          // A getter that fails shows nothing.
        }
      }
    }
  };
  walk(value);
  const response = (value as { response?: Response }).response;
  const clone = (() => {
    try {
      return inspect(structuredClone(value), { depth: 10 });
    } catch {
      return '';
    }
  })();
  return [
    String(value),
    (value as Error).message,
    (value as Error).stack,
    JSON.stringify(value),
    JSON.stringify({ ...(value as object) }),
    inspect(value, { depth: 10 }),
    inspect(value, { depth: 10, showHidden: true, getters: true }),
    clone,
    inspect((value as Error).cause, { depth: 10 }),
    response ? inspect([response.url, ...response.headers]) : '',
    ...walked,
  ].join('\n');
}

async function expectNoSecret(...values: unknown[]) {
  for (const value of values) {
    const text = await shown(value);
    for (const hidden of [secret, token, btoa(secret)]) expect(text).not.toContain(hidden);
  }
}

describe.each(Object.entries(ambiguous))('after %s', (_, fault) => {
  test('the call was sent once, its outcome is unknown, and no secret is shown', async () => {
    const { errors, posted, events, clients } = await meet(fault);
    for (const error of [...errors, ...posted]) {
      expect(error).toBeInstanceOf(OutcomeUnknownError);
      expect(error).toMatchObject({
        method: 'im.chat.add',
        ran: 'unknown',
        attempts: 1,
        requestId: expect.any(String),
      });
    }
    await expectNoSecret(...errors, ...posted, ...events, ...clients);
  });
});

describe.each(Object.entries(refusals))('after %s', (_, fault) => {
  test('the call did not run, was sent once, and no secret is shown', async () => {
    const { errors, posted, events, clients } = await meet(fault);
    for (const error of errors) {
      expect(error).toBeInstanceOf(CallError);
      expect(error).toMatchObject({ ran: 'no', attempts: 1 });
    }
    await expectNoSecret(...errors, ...posted, ...events, ...clients);
  });
});

test('a port of this machine that nobody listens on is told at once, and where it is', async () => {
  const portal = await startFaultyPortal(() => undefined);
  await portal.stop();
  const client = createClient({ webhook: `${portal.url}/rest/1/${secret}/`, rateLimit: false });
  const error = await outcomeOf(client.call('im.chat.add'));
  const host = new URL(portal.url).host;
  expect(error).toMatchObject({
    name: 'NotSentError',
    ran: 'no',
    attempts: 1,
    reason: 'ECONNREFUSED',
    host,
    message: expect.stringContaining(`nothing listens at ${host}; is the sandbox running?`),
  });
  await expectNoSecret(error);
});

test('a host that does not exist: nothing was sent', async () => {
  const client = createClient({
    webhook: `https://no-such-portal.invalid/rest/1/${secret}/`,
    rateLimit: false,
  });
  const error = await outcomeOf(client.call('im.chat.add', {}, { retry: false }));
  expect(error).toMatchObject({ name: 'NotSentError', ran: 'no' });
  await expectNoSecret(error);
});

test('a portal that hangs is left at the deadline', async () => {
  const portal = await startFaultyPortal(() => undefined);
  onTestFinished(async () => void (await portal.stop()));
  const client = createClient({ webhook: `${portal.url}/rest/1/${secret}/`, rateLimit: false });
  const error = await outcomeOf(client.call('im.chat.add', {}, { deadline: 200 }));
  expect(error).toMatchObject({ name: 'OutcomeUnknownError', reason: 'deadline', attempts: 1 });
  expect(portal.seen.requests).toBe(1);
  await expectNoSecret(error);
});

test('parsed JSON does not reach any prototype', async () => {
  const portal = await startFaultyPortal((response) =>
    response.end(
      '{"result":7,"time":{},"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}',
    ),
  );
  onTestFinished(async () => void (await portal.stop()));
  const client = createClient({ webhook: `${portal.url}/rest/1/${secret}/`, rateLimit: false });
  expect(await client.call('im.chat.add')).toEqual({ result: 7, time: {} });
  expect(({} as { polluted?: number }).polluted).toBeUndefined();
});
