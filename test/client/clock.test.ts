import { type Clock, createClient, RateLimiter, systemClock } from 'bitrix24-chat-api';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { ManualClock } from '../support/clock.ts';
import { clientOver, portal, refusal, success, webhook } from '../support/portal.ts';

afterEach(() => void vi.useRealTimers());

/** A manual clock whose time can be set, without any timer that fires. */
class JumpingClock extends ManualClock {
  offset = 0;

  override now(): number {
    return super.now() + this.offset;
  }
}

const jumps = [-1e9, -3_000, -1, 1e9, 1e12];

describe.each(jumps)('a clock that jumps by %i ms', (jump) => {
  test('delays no call at the gate', async () => {
    const clock = new JumpingClock();
    const { fetch } = portal(() => success());
    const client = clientOver(fetch, { clock, rateLimit: { burst: 3, drainPerSecond: 1 } });
    const first = Array.from({ length: 5 }, () => client.call('im.chat.add'));
    await clock.advance(1_500);
    clock.offset = jump;
    const second = client.call('im.chat.add');
    const start = clock.now();
    await clock.advance();
    await Promise.all([...first, second]);
    expect(clock.now() - start).toBeLessThanOrEqual(6_000);
  });

  test('delays no call for the operating time longer than it said', async () => {
    const clock = new JumpingClock();
    const usedUp = { finish: 1_000, operating: 481, operating_reset_at: 1_060 };
    const { fetch } = portal(() => success(7, usedUp));
    const client = clientOver(fetch, { clock });
    await client.call('im.chat.add');
    clock.offset = jump;
    const call = client.call('im.chat.add');
    const start = clock.now();
    await clock.advance();
    await call;
    expect(clock.now() - start).toBeLessThanOrEqual(62_000);
  });

  test('delays no call after a refusal', async () => {
    const clock = new JumpingClock();
    let isFull = true;
    const { fetch } = portal(() => (isFull ? refusal('QUERY_LIMIT_EXCEEDED', 503) : success()));
    const client = clientOver(fetch, { clock, rateLimit: 'standard', retry: false });
    await client.call('im.chat.add').catch(() => undefined);
    isFull = false;
    clock.offset = jump;
    const call = client.call('im.chat.add');
    const start = clock.now();
    await clock.advance();
    await call;
    expect(clock.now() - start).toBeLessThanOrEqual(2_500);
  });
});

test('fake timers of one test delay no call of the next', async () => {
  const limiter = new RateLimiter(systemClock);
  const { fetch } = portal(() => success());
  const options = { webhook, fetch, limiter, rateLimit: { burst: 2, drainPerSecond: 1 } } as const;
  vi.useFakeTimers({ now: 1e12 });
  const lost = Array.from({ length: 5 }, () => createClient(options).call('im.chat.add'));
  await vi.advanceTimersByTimeAsync(500);
  // Their timers are gone with the fake clock.
  vi.useRealTimers();
  const later = Array.from({ length: 2 }, () => createClient(options).call('im.chat.add'));
  vi.useFakeTimers({ now: 1e12 + 1e9 });
  const last = createClient(options).call('im.chat.add');
  await vi.advanceTimersByTimeAsync(20_000);
  expect(await Promise.all([...lost, ...later, last])).toHaveLength(8);
});

test('a clock that stands still holds up nobody who need not wait', async () => {
  const clock: Clock = { ...systemClock, now: () => 0 };
  const { fetch } = portal(() => success());
  const client = createClient({ webhook, fetch, clock });
  for (let call = 0; call < 20; call += 1) await client.call('im.chat.add');
});
