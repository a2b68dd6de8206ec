import { statSync } from 'node:fs';
import { join } from 'node:path';
import { table } from '../report.ts';
import { chats, makeBigFile, makeFile, messages } from './big-file.ts';
import { callsPerSecond } from './load.ts';
import { type Call, calls } from './requests.ts';
import { type Server, startSandbox } from './servers.ts';
import { middle, ratio, type Subject, takeTurns } from './turns.ts';

const lanes = 32;
/** Milliseconds of a turn. */
const duration = 500;
const [demo, big] = ['demo portal', 'big file'];

/** How a call slows down with what the file holds. */
export async function measureSize(rounds: number, folder: string): Promise<string[]> {
  const files = [join(folder, 'demo.db'), join(folder, 'big.db')] as const;
  await makeFile(files[0]);
  await makeBigFile(files[1]);
  const bytes = statSync(files[1]).size;
  const [small, large] = await Promise.all([startSandbox(files[0]), startSandbox(files[1])]);
  const rows: string[][] = [];
  for (const call of calls) {
    const subjects = [subject(demo, small, call), subject(big, large, call)];
    const figures = await takeTurns(subjects, rounds);
    const speeds = [demo, big].map((name) => String(middle(figures, name)));
    rows.push([`\`${call.method}\``, ...speeds, ratio(figures, demo, big)]);
  }
  await Promise.all([small.stop(), large.stop()]);
  const head = [
    'method',
    `${demo}, calls/s`,
    `${big}, calls/s`,
    'time of a call, to the demo portal',
  ];
  return ['## A big file', about(rounds, bytes), table(head, rows)];
}

function subject(name: string, { port, pathOf }: Server, { method, body, status }: Call): Subject {
  const load = { port, path: pathOf(method), body, status, lanes, duration };
  return { name, measure: () => callsPerSecond(load) };
}

const about = (
  rounds: number,
  bytes: number,
) => `State in a file: the demo portal, and the same with ${chats} more chats and ${messages} messages
(${Math.round(bytes / 1e6)} MB). ${rounds} rounds, in turns of ${duration} ms.`;
