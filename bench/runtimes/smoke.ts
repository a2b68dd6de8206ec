import { type Fetch, RateLimiter } from 'bitrix24-chat-api';
import { type Outcome, pause, runChecks, same, title } from './outcome.ts';
import { Trial } from './trial.ts';

export interface Report {
  outcomes: Outcome[];
  /** What a refused connection is seen as: runtimes differ. */
  refused: string;
}

const checks: Record<string, (trial: Trial) => Promise<void>> = {
  async 'a call succeeds'(trial) {
    const TITLE = title('ok');
    same(await trial.client().call('im.chat.add', { TITLE }), { result: 1 });
    same(await trial.seen(TITLE), 1);
  },
  async 'an error of the portal is an ApiError with its code'(trial) {
    const calling = trial.client().call('im.chat.add', { TITLE: title('argument') });
    same(await trial.failure(calling), 'ApiError (ERROR_ARGUMENT), sent 1');
  },
  async '`POST` returns an error of the portal'(trial) {
    const body = { TITLE: title('argument') };
    const { error, response } = await trial.client().POST('/im.chat.add', { body });
    same([error?.error, response.status], ['ERROR_ARGUMENT', 400]);
  },
  async 'a call is sent once where its new connection is reset'(trial) {
    await trial.dropConnections();
    await resetOnce(trial);
  },
  async 'a call is sent once where a connection in use before is reset'(trial) {
    const titles = Array.from({ length: 6 }, () => title('ok'));
    await Promise.all(titles.map((TITLE) => trial.client().call('im.chat.add', { TITLE })));
    // Until all six connections wait for another request.
    await pause(100);
    await resetOnce(trial);
  },
  async 'a call over the rate limit is repeated'(trial) {
    const TITLE = title('busy');
    same(await trial.client().call('im.chat.add', { TITLE }), { result: 2 });
  },
  async 'an expired token is refreshed once for all calls'(trial) {
    const { client, tokens } = trial.tokenClient();
    const titles = [1, 2, 3].map(() => title('token'));
    await Promise.all(titles.map((TITLE) => client.call('im.chat.add', { TITLE })));
    same(tokens, { refreshed: 1 });
  },
  async 'the deadline ends a call that hangs'(trial) {
    const TITLE = title('hang');
    const calling = trial.client().call('im.chat.add', { TITLE }, { deadline: 500 });
    same(await trial.failure(calling), 'OutcomeUnknownError (deadline), sent 1');
    same(await trial.seen(TITLE), 1);
  },
  async 'a call that is aborted as it waits is not sent'(trial) {
    const limits = { rateLimit: { burst: 1, drainPerSecond: 4 }, limiter: new RateLimiter() };
    const client = trial.client(limits);
    await client.call('im.chat.add', { TITLE: title('ok') });
    const TITLE = title('ok');
    const controller = new AbortController();
    const calling = client.call('im.chat.add', { TITLE }, { signal: controller.signal });
    setTimeout(() => controller.abort(), 50);
    same(await trial.failure(calling), 'NotSentError (aborted), sent 0');
    await pause(500);
    same(await trial.seen(TITLE), 0);
  },
  async '60 calls at once all arrive, at the rate'(trial) {
    const client = trial.client({ rateLimit: { burst: 20, drainPerSecond: 50 } });
    const TITLE = title('ok');
    const start = Date.now();
    const calls = Array.from({ length: 60 }, () => client.call('im.chat.add', { TITLE }));
    const results = await Promise.all(calls);
    same(new Set(results.map(({ result }) => result)).size, 60);
    same(await trial.seen(TITLE), 60);
    // 41 have to wait, at 50 per second.
    same(Date.now() - start > 750, true);
  },
  async 'a redirect is not followed'(trial) {
    const TITLE = title('moved');
    const seen = await trial.failure(trial.client().call('im.chat.add', { TITLE }));
    same(/^NotSentError \(the portal has moved.*\), sent 1$/.test(seen) || seen, true);
    same([await trial.seen(TITLE), await trial.seen(`followed ${TITLE}`)], [1, 0]);
  },
  async 'an answer that is too large is not read'(trial) {
    const client = trial.client({ maxAnswerBytes: 1000 });
    const calling = client.call('im.chat.add', { TITLE: title('large') });
    const reason = 'the answer is larger than 1000 bytes';
    same(await trial.failure(calling), `OutcomeUnknownError (${reason}), sent 1`);
  },
};

/** Some runtimes send a request again by themselves, which no client sees: the portal counts. */
async function resetOnce(trial: Trial): Promise<void> {
  const TITLE = title('reset');
  const seen = await trial.failure(trial.client().call('im.chat.add', { TITLE }));
  same(seen.replace(/\(.*\)/, '(…)'), 'OutcomeUnknownError (…), sent 1');
  same({ requests: await trial.seen(TITLE) }, { requests: 1 });
}

/**
 * Runs the checks one after the other.
 *
 * @param portal origin of the portal that plays along
 * @param closed origin at which nobody listens
 * @param fetch that of a library; without one, the client takes the runtime's
 */
export async function smoke(portal: string, closed: string, fetch?: Fetch): Promise<Report> {
  const trial = new Trial(portal, fetch);
  const outcomes = await runChecks(checks, trial);
  const lonely = trial.client(trial.options(closed));
  const refused = await trial.failure(lonely.call('im.chat.add', {}, { retry: false }));
  const { errors, leaking } = trial.leaks();
  const name = 'no error shows the code of the webhook';
  outcomes.push(leaking === 0 ? { name } : { name, fault: `${leaking} of ${errors} do` });
  return { outcomes, refused: refused.replace(/, sent \d$/, '') };
}
