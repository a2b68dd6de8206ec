import { table } from '../report.ts';
import { type Server, startBare, startPrism, startSandbox } from './servers.ts';
import { middle, ratio, type Subject, takeTurns } from './turns.ts';

const prism = () => startPrism('info');
const starts: [name: string, start: () => Promise<Server>][] = [
  ['Prism', prism],
  ['sandbox', startSandbox],
  ['bare node:http', startBare],
];

/** Milliseconds from the start of a process until it takes a connection. */
export async function measureStartup(rounds: number): Promise<string[]> {
  const subjects = starts.map(([name, start]): Subject => ({ name, measure: () => time(start) }));
  const figures = await takeTurns(subjects, rounds);
  const rows = starts.map(([name]) => [name, middle(figures, name), ratio(figures, name, 'Prism')]);
  return ['## Start-up', about(rounds), table(['', 'ms', 'to Prism'], rows)];
}

async function time(start: () => Promise<Server>): Promise<number> {
  const server = await start();
  await server.stop();
  return server.startup;
}

const about = (
  rounds: number,
) => `From the start of the process to the first connection that it accepts, medians of ${rounds} starts each,
in turns; files in the page cache.`;
