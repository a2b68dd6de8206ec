import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type BurstResult, calls, runBurst } from './burst/run.ts';
import { type Scenario, scenarios } from './burst/scenarios.ts';
import { report, table } from './report.ts';

const head = [
  'client',
  'scenario',
  'seconds',
  'optimum',
  'refused',
  'lost',
  'overtaken',
  'places late',
  'first 100',
];
const { values } = parseArgs({
  options: { speed: { type: 'string', default: '1' }, scenario: { type: 'string' } },
});

if (values.scenario !== undefined) await runOne(Number(values.scenario));
else await runAll();

/** In a child process, for its parent. */
async function runOne(index: number): Promise<void> {
  const result = await runBurst(scenarios[index] as Scenario, Number(values.speed));
  process.send?.(result, () => process.exit(0));
}

/** Each scenario with a portal and a process of its own: they sleep most of the time. */
async function runAll(): Promise<void> {
  const rows = await Promise.all(
    scenarios.map(async (scenario, i) => {
      await new Promise((resolve) => setTimeout(resolve, i * 1500));
      return rowFor(scenario, await inChild(i));
    }),
  );
  const isReal = values.speed === '1';
  report(
    isReal ? 'burst' : 'burst-trial',
    `${calls} calls at once`,
    'A portal takes 50 at once and 2 per second: a leaky bucket, drained once a second.',
    ...(isReal ? [] : [`**A trial at ${values.speed} times the speed: no measurement.**`]),
    table(head, rows),
    `*Refused*: requests for nothing. *Lost*: calls that failed. *Overtaken*: calls that made their chat
after one that was called later, and how many places late the last of them was; requests that are
under way at the same time, on connections of their own, can pass each other. *First 100*: seconds
until all of them were answered; 25 in order, 50 with a full bucket. A strict bucket is full at 50,
and not only beyond.`,
  );
}

async function inChild(index: number): Promise<BurstResult> {
  const args = [`--scenario=${index}`, `--speed=${values.speed}`];
  const child = fork(fileURLToPath(import.meta.url), args);
  const failed = once(child, 'exit').then(() => {
    throw new Error(`Scenario ${index} ended without a result.`);
  });
  const [result] = await Promise.race([once(child, 'message'), failed]);
  return result as BurstResult;
}

function rowFor({ client, name, optimum }: Scenario, result: BurstResult): unknown[] {
  const { seconds, wasted, lost, overtaken, placesLate, firstHundred } = result;
  const [total, first] = [seconds.toFixed(1), firstHundred.toFixed(1)];
  return [client.name, name, total, optimum, wasted, lost, overtaken, placesLate, first];
}
