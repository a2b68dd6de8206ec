import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { bareFetch, official, openapiFetch, ours, oursPost } from './clients/all.ts';
import type { Connection } from './clients/client.ts';
import { median, quantile, report, table } from './report.ts';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '40' } } });
const rounds = Number(values.rounds);
/** In each round, so often each client has its turn: short turns, so that noise meets all alike. */
const turns = 5;
const sequentialCalls = 12;
const concurrentCalls = 160;
const lanes = 32;

interface Sample {
  /** Microseconds per call. */
  sequential: number;
  concurrent: number;
}

const portal = fork(fileURLToPath(new URL('overhead/portal.ts', import.meta.url)));
const [port] = await once(portal, 'message');
const subjects = [bareFetch, ours, oursPost, openapiFetch, official].map((client) => ({
  name: client.name,
  connection: client.connect({ origin: `http://127.0.0.1:${port}`, rateLimit: false }),
  samples: [] as Sample[],
}));
type Subject = (typeof subjects)[number];
const [bare] = subjects as [Subject];

for (let round = -2; round < rounds; round += 1) {
  const turnsTaken = await measureTurns();
  // The first two rounds only warm up.
  if (round < 0) continue;
  for (const { samples, name } of subjects) samples.push(middleOf(turnsTaken.get(name) ?? []));
}
portal.disconnect();

report(
  'overhead',
  'What a client costs per call',
  `On this machine, over HTTP, without a rate limit. ${rounds} rounds, with ${turns} turns of each client
in random order: ${sequentialCalls} calls one after the other, ${concurrentCalls} calls ${lanes} at a time. A round counts the median of its
turns. Medians of the ratio to \`fetch\` in the same round, with the quartiles of the rounds; the time
is the median in microseconds.`,
  table(
    [
      'client',
      'one at a time',
      `${lanes} at a time`,
      'µs, one at a time',
      `µs, ${lanes} at a time`,
    ],
    subjects.map((subject) => [
      subject.name,
      ratio(subject, 'sequential'),
      ratio(subject, 'concurrent'),
      time(subject, 'sequential').toFixed(0),
      time(subject, 'concurrent').toFixed(0),
    ]),
  ),
);

/** All turns of a round, by the name of the client. */
async function measureTurns(): Promise<Map<string, Sample[]>> {
  const taken = new Map(subjects.map(({ name }) => [name, [] as Sample[]]));
  for (let turn = 0; turn < turns; turn += 1) {
    for (const { name, connection } of shuffled(subjects)) {
      const sequential = await perCall(connection, 1, sequentialCalls);
      const concurrent = await perCall(connection, lanes, concurrentCalls);
      taken.get(name)?.push({ sequential, concurrent });
    }
  }
  return taken;
}

/** Of one round: the median of its turns, which leaves out those that the machine was held up in. */
function middleOf(samples: readonly Sample[]): Sample {
  return {
    sequential: median(samples.map(({ sequential }) => sequential)),
    concurrent: median(samples.map(({ concurrent }) => concurrent)),
  };
}

/** Microseconds per call. */
async function perCall({ add }: Connection, width: number, calls: number): Promise<number> {
  const start = performance.now();
  const lane = async () => {
    for (let i = 0; i < calls / width; i += 1) await add('chat');
  };
  await Promise.all(Array.from({ length: width }, lane));
  return ((performance.now() - start) * 1000) / calls;
}

function ratio({ samples }: Subject, key: keyof Sample): string {
  const ratios = samples.map((sample, i) => sample[key] / (bare.samples[i] as Sample)[key]);
  const [low, middle, high] = [0.25, 0.5, 0.75].map((part) => quantile(ratios, part).toFixed(2));
  return `${middle} (${low}–${high})`;
}

function time({ samples }: Subject, key: keyof Sample): number {
  return median(samples.map((sample) => sample[key]));
}

function shuffled<Item>(items: readonly Item[]): Item[] {
  return items
    .map((item) => ({ item, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
