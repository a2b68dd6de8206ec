import { type Outcome, pause, runChecks, same, title } from './outcome.ts';

type Ask = (path: string, given: string, signal?: AbortSignal) => Promise<Response>;

/** Milliseconds in which 6 calls have had their turn, those before them counted in. */
const patience = 10_000;

/** Whatever happened to an event before, these must all be answered. */
async function others(ask: Ask): Promise<void> {
  const asking = Array.from({ length: 6 }, async () => {
    const response = await ask('/call', title('ok'), AbortSignal.timeout(patience));
    return response.status;
  });
  same(await Promise.all(asking), [200, 200, 200, 200, 200, 200]);
}

/** Fills the bucket, so that the next call has to wait. */
const fill = (ask: Ask) => Promise.all([1, 2, 3].map(() => ask('/call', title('ok'))));

const checks: Record<string, (ask: Ask) => Promise<void>> = {
  async 'events of one isolate share the limiter'(ask) {
    const start = Date.now();
    await Promise.all([others(ask), others(ask)]);
    // 9 of 12 have to wait, at 4 per second.
    same(Date.now() - start > 1500, true);
  },
  async 'an event that ends with a call in the queue holds up nobody'(ask) {
    await fill(ask);
    await ask('/leave', title('ok'));
    await others(ask);
  },
  async 'an event that ends with a call under way holds up nobody'(ask) {
    for (let times = 0; times < 3; times += 1) await ask('/leave', title('hang'));
    await others(ask);
  },
  async 'a visitor who goes as his call waits holds up nobody'(ask) {
    await fill(ask);
    const controller = new AbortController();
    const asking = ask('/call', title('ok'), controller.signal).catch(() => undefined);
    await pause(50);
    controller.abort();
    await asking;
    await others(ask);
  },
};

/** What happens to a client that lives longer than the events that use it. */
export const shareLimiter = (ask: Ask): Promise<Outcome[]> => runChecks(checks, ask);
