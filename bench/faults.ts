import { clients, official, ours } from './clients/all.ts';
import type { Client } from './clients/client.ts';
import { hangLimit, observe, otherLimit } from './faults/measure.ts';
import { type Lane, rowsOf, summarise, summaryHead } from './faults/summary.ts';
import { report, table } from './report.ts';
import { type Fault, faults } from './stub/faults.ts';

const strikeOnce = faults.filter(({ kind }) => !['unreadable', 'refused'].includes(kind));

const deadlines = await measureDeadline();
const lanes = await Promise.all(clients.map(runLane));
const isMain = ({ client }: Lane) => client === ours || client === official;

report(
  'faults',
  'What happens when the network fails',
  'One call of im.chat.add, which must not be repeated unless it is known that it did not run.',
  `Each client has ${otherLimit / 1000} s, and ${hangLimit / 1000} s for the connection that hangs: the SDK for an attempt, the others for the call.`,
  '## In sum',
  table(summaryHead, lanes.map(summarise)),
  `The three safe repeats: after 503 \`QUERY_LIMIT_EXCEEDED\`; after 429 \`OPERATION_TIME_LIMIT\`, when
the reset is over; after a call that could not be sent (refused connection and DNS failure).`,
  '`POST` returns an error that says that the call did not run, and rejects with all others.',
  '## The fault at each attempt: this client beside the official SDK',
  alwaysTable(lanes.filter(isMain)),
  '## The fault at each attempt: the others',
  alwaysTable(lanes.filter((lane) => !isMain(lane))),
  '## The fault at the first attempt alone',
  `The refused connection opens after 1 s; the block of the operating time ends 1 to 2 s ahead, as an
earlier answer has told.`,
  table(['fault', ...lanes.map(({ client }) => client.name)], rowsOf('once', lanes)),
  '## Deadline',
  `A call that hangs, with \`deadline: ${hangLimit}\`, ended after ${deadlines.map((ms) => ms.toFixed(0)).join(', ')} ms: at most ${deviation(deadlines)} % off.`,
);
process.exit(0);

/** All faults with one client, one after the other; the clients run side by side. */
async function runLane(client: Client): Promise<Lane> {
  const lane: Lane = { client, always: [], once: [] };
  for (const fault of faults) lane.always.push(await observe(client, fault, 'always'));
  for (const fault of strikeOnce) lane.once.push(await observe(client, fault, 'once'));
  return lane;
}

/** With nothing beside it. */
async function measureDeadline(): Promise<number[]> {
  const hang = faults.find(({ how }) => how === 'hang') as Fault;
  const times: number[] = [];
  for (let i = 0; i < 5; i += 1) times.push((await observe(ours, hang, 'always')).time);
  return times;
}

function deviation(times: number[]): string {
  const worst = Math.max(...times.map((time) => Math.abs(time - hangLimit)));
  return ((worst / hangLimit) * 100).toFixed(2);
}

function alwaysTable(shown: Lane[]): string {
  return table(['fault', ...shown.map(({ client }) => client.name)], rowsOf('always', shown));
}
