import { createCaller, createClient, type Fetch } from 'bitrix24-chat-api';
import { describe, expect, test } from 'vitest';
import { ManualClock } from '../support/clock.ts';
import { outcomeOf, refusal, success, webhook } from '../support/portal.ts';

/** A client whose rate makes all calls but the first wait, and the titles that it sends. */
function waitingClient(answers: (() => Response)[] = [() => success()]) {
  const titles: string[] = [];
  const clock = new ManualClock();
  const fetch: Fetch = async (request) => {
    titles.push(((await request.json()) as { TITLE: string }).TITLE);
    return (answers[Math.min(titles.length, answers.length) - 1] as () => Response)();
  };
  const rateLimit = { burst: 2, drainPerSecond: 1 };
  return { titles, clock, client: createClient({ webhook, fetch, clock, rateLimit }) };
}

describe('a call sends what its parameters were when it was made', () => {
  test('by call, while it waits for its turn', async () => {
    const { client, clock, titles } = waitingClient();
    const params = { TITLE: '' };
    const calls = ['one', 'two', 'three'].map((title) => {
      params.TITLE = title;
      return client.call('im.chat.add', params);
    });
    await clock.advance();
    await Promise.all(calls);
    expect(titles).toEqual(['one', 'two', 'three']);
  });

  test('by POST as well', async () => {
    const { client, clock, titles } = waitingClient();
    const body = { TITLE: '' };
    const calls = ['one', 'two', 'three'].map((title) => {
      body.TITLE = title;
      return client.POST('/im.chat.add', { body });
    });
    body.TITLE = 'changed';
    await clock.advance();
    await Promise.all(calls);
    expect(titles).toEqual(['one', 'two', 'three']);
  });

  test('in each repeat', async () => {
    const limited = () => refusal('QUERY_LIMIT_EXCEEDED', 503);
    const { client, clock, titles } = waitingClient([limited, limited, () => success()]);
    const params = { TITLE: 'as it was', USERS: [1] };
    const call = client.call('im.chat.add', params);
    params.TITLE = 'changed';
    params.USERS.push(2);
    await clock.advance();
    await call;
    expect(titles).toEqual(['as it was', 'as it was', 'as it was']);
  });

  test('lists included, and what becomes JSON by itself', async () => {
    let sent: unknown;
    const fetch: Fetch = async (request) => {
      sent = await request.json();
      return success();
    };
    const params = { USERS: [1], TITLE: new Date(0) };
    const call = createCaller({ webhook, fetch }).call('im.chat.add', params as never);
    params.USERS.push(2);
    await call;
    expect(sent).toEqual({ USERS: [1], TITLE: '1970-01-01T00:00:00.000Z' });
  });
});

test('the options of a call are those of when it was made', async () => {
  const clock = new ManualClock();
  const retry = { attempts: 3 };
  let sent = 0;
  const fetch: Fetch = async () => {
    sent += 1;
    return refusal('QUERY_LIMIT_EXCEEDED', 503);
  };
  const call = outcomeOf(
    createCaller({ webhook, fetch, clock }).call('im.chat.add', {}, { retry }),
  );
  retry.attempts = 1;
  await clock.advance();
  await call;
  expect(sent).toBe(3);
});
