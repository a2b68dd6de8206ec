import { parseArgs } from 'node:util';
import { report, seconds, table } from './report.ts';
import { soak } from './soak/run.ts';

const usual = { calls: '100000', seed: '1' };
const { values } = parseArgs({
  options: {
    calls: { type: 'string', default: usual.calls },
    seed: { type: 'string', default: usual.seed },
  },
});
const [calls, seed] = [Number(values.calls), Number(values.seed)];
if (!(calls >= 10 && seed >= 0)) {
  console.error('--calls takes a number of at least 10, and --seed one of at least 0.');
  process.exit(2);
}

const result = await soak({
  ...{ calls, seed, stage: Math.ceil(calls / 10) },
  onStage: ({ calls, time }) => console.error(`${calls} calls, the last in ${seconds(time)}`),
});
const { tally, stages, struck, requests, late, refreshes, jumps, elapsed } = result;
const { contradictions } = tally;

report(
  calls === Number(usual.calls) ? 'soak' : 'soak-trial',
  `${calls} calls while things go wrong`,
  `By four clients (webhook and token, with a rate limit and without, some that repeat safe methods), by
\`call\` and \`POST\`, 64 at once, with seed ${seed}. They made ${requests} requests over real connections;
their clock went ${Math.round(elapsed / 60_000)} minutes and jumped ${jumps} times, forward and back. Tokens were refreshed
${refreshes.asked} times, ${refreshes.failed} of them for nothing.`,
  `**${contradictions.length} contradictions** between what the client says and what the sandbox holds;
${late} requests came after the end of their call.`,
  table(
    ['what the caller is told', 'calls', 'of them ran'],
    [...tally.words].sort().map(([word, { calls, ran }]) => [word, calls, ran]),
  ),
  ...contradictions.slice(0, 20).map(({ kind, plan, traces, ending }) => {
    return `- ${kind}: ${ending}; the state has ${JSON.stringify(traces)}; the plan was ${JSON.stringify(plan)}`;
  }),
  '## What is left of calls that have ended',
  table(
    ['calls', 'heap, MB', 'timers of the clients', 'timers', 'sockets', 'listeners on one signal'],
    stages.map(({ calls, heap, waiting, timers, sockets, listeners }) => {
      return [calls, heap.toFixed(1), waiting, timers, sockets, listeners];
    }),
  ),
  '## What went wrong',
  table(['fault', 'times'], [...struck].sort()),
);
process.exitCode = contradictions.length > 0 || late > 0 ? 1 : 0;
