import { getEventListeners } from 'node:events';
import { createSandbox } from 'bitrix24-chat-api/sandbox';
import { makeClients } from './clients.ts';
import { JumpingClock } from './clock.ts';
import { type Footprint, footprint } from './footprint.ts';
import { type Plan, planOf } from './plan.ts';
import { FaultyPortal } from './portal.ts';
import { Scenes } from './script.ts';
import { make, paramsOf, portalFor, tracesIn } from './subject.ts';
import { Traffic, until } from './traffic.ts';
import { type Ending, Tally } from './verdict.ts';

export interface SoakOptions {
  calls: number;
  seed: number;
  /** Calls after which the state is compared, and a new one begun. */
  stage: number;
  /** How many calls are under way at once. @default 64 */
  atOnce?: number;
  onStage?: (stage: Stage) => void;
}

/** What was found after a number of calls. */
export interface Stage extends Footprint {
  calls: number;
  /** Milliseconds since the stage before. */
  time: number;
}

export interface SoakResult {
  tally: Tally;
  stages: Stage[];
  /** How often each fault has struck, by its name. */
  struck: Map<string, number>;
  requests: number;
  /** Requests that came after the end of their call. */
  late: number;
  refreshes: { asked: number; failed: number };
  jumps: number;
  /** Milliseconds, by the clock of the clients. */
  elapsed: number;
}

/** Makes calls by several clients while things go wrong, and compares their word with the state. */
export async function soak(options: SoakOptions): Promise<SoakResult> {
  const { calls, seed, stage, atOnce = 64 } = options;
  const sandbox = createSandbox({ portal: portalFor(stage) });
  const clock = new JumpingClock();
  const scenes = new Scenes();
  const portal = new FaultyPortal(sandbox, scenes, clock);
  const traffic = new Traffic();
  const members = await makeClients(await portal.start(), clock, scenes);
  scenes.members = members;
  /** One signal for all calls that have none of their own: what listens to it must not add up. */
  const longLived = new AbortController();
  const tally = new Tally();
  const stages: Stage[] = [];
  let jumps = 0;

  traffic.watch();
  try {
    for (let first = 0; first < calls; first += stage) {
      const began = performance.now();
      const last = Math.min(first + stage, calls);
      await runStage(first, last);
      const found = await footprint(clock, getEventListeners(longLived.signal, 'abort').length);
      stages.push({ calls: last, time: performance.now() - began, ...found });
      options.onStage?.(stages.at(-1) as Stage);
    }
  } finally {
    traffic.unwatch();
    portal.stop();
    await sandbox.close();
  }
  const { requests, late } = portal;
  const refreshes = members.reduce(
    (sum, { tokens }) => ({
      asked: sum.asked + (tokens?.asked ?? 0),
      failed: sum.failed + (tokens?.failed ?? 0),
    }),
    { asked: 0, failed: 0 },
  );
  const { elapsed } = clock;
  return { tally, stages, struck: scenes.struck, requests, late, refreshes, jumps, elapsed };

  async function runStage(first: number, last: number): Promise<void> {
    const endings: [Plan, Ending][] = [];
    let next = first;
    let working = 0;
    const work = async () => {
      working += 1;
      while (next < last) {
        const plan = planOf(seed, next++, members.length);
        endings.push([plan, await endingOf(plan, first)]);
      }
      working -= 1;
    };
    for (let i = 0; i < atOnce; i += 1) void work();
    while (working > 0 || portal.slow > 0) {
      await until(isQuiet);
      // Where no timer is left, nothing can wake the calls that have not ended.
      if (clock.waiting === 0) scenes.giveUp();
      clock.step();
    }
    portal.release();
    await until(() => portal.busy === 0 && portal.hanging === 0);
    const traces = tracesIn(sandbox, first);
    for (const [plan, ending] of endings) tally.add(plan, ending, traces.of(plan));
    scenes.clear();
    sandbox.reset();
  }

  function isQuiet(): boolean {
    return portal.busy === 0 && traffic.underWay <= portal.slow + portal.hanging;
  }

  async function endingOf(plan: Plan, first: number): Promise<Ending> {
    const { abort, jump } = plan;
    if (jump !== 0) jumps += 1;
    clock.jump(jump);
    const { controller, givenUp } = scenes.open(plan);
    if (abort === 'before') controller.abort();
    const timer =
      typeof abort === 'number' ? clock.setTimeout(() => controller.abort(), abort) : undefined;
    const signal = abort === undefined ? longLived.signal : controller.signal;
    const { client } = members[plan.client] as (typeof members)[0];
    const call = make(client, plan, paramsOf(plan, first), signal).then(
      (given): Ending => ({ given }),
      (error: unknown): Ending => ({ error }),
    );
    const ending = await Promise.race([call, givenUp]);
    clock.clearTimeout(timer);
    return ending;
  }
}
