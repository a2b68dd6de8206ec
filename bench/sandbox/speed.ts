import { table } from '../report.ts';
import { startInProcess } from './in-process.ts';
import { callsPerSecond } from './load.ts';
import { type Call, calls } from './requests.ts';
import { prismVersion, type Server, startBare, startPrism, startSandbox } from './servers.ts';
import { type Figures, middle, ratio, type Subject, takeTurns } from './turns.ts';

const lanes = 32;
/** Milliseconds of a turn. */
const duration = 500;

const prism = 'Prism, quiet';
const sandbox = 'sandbox';
const inFile = 'sandbox, in a file';
const names = [prism, 'Prism, as it comes', sandbox, inFile, 'bare node:http'];
const inProcess = 'sandbox, in process';

/** Calls per second over HTTP, each server in a process of its own. */
export async function measureSpeed(rounds: number, file: string): Promise<string[]> {
  const servers = await Promise.all([
    startPrism('fatal'),
    startPrism('info'),
    startSandbox(),
    startSandbox(file),
    startBare(),
  ]);
  const own = await startInProcess();
  const rows: string[][] = [];
  for (const call of calls) {
    const subjects: Subject[] = servers.map((server, i) => subject(names[i] ?? '', server, call));
    subjects.push({ name: inProcess, measure: () => own.measure(call, duration) });
    rows.push(row(call, await takeTurns(subjects, rounds)));
  }
  own.stop();
  await Promise.all(servers.map((server) => server.stop()));
  return ['## Calls per second', about(rounds), table(head, rows)];
}

function subject(name: string, { port, pathOf }: Server, { method, body, status }: Call): Subject {
  // Prism and the bare server have one answer.
  const expected = name.startsWith('sandbox') ? status : 200;
  const load = { port, path: pathOf(method), body, status: expected, lanes, duration };
  return { name, measure: () => callsPerSecond(load) };
}

const head = [
  ...['method', ...names, inProcess],
  ...['sandbox to Prism, quiet', 'sandbox to Prism, as it comes', 'sandbox to bare node:http'],
  'sandbox in a file to Prism, quiet',
];

function row({ method }: Call, figures: Figures): string[] {
  return [
    `\`${method}\``,
    ...[...names, inProcess].map((name) => String(middle(figures, name))),
    ...[prism, 'Prism, as it comes', 'bare node:http'].map((to) => ratio(figures, sandbox, to)),
    ratio(figures, inFile, prism),
  ];
}

const about = (
  rounds: number,
) => `The same request for all, ${lanes} at a time over connections that stay open; in process, one after the
other by \`sandbox.fetch\`. ${rounds} rounds with a turn of ${duration} ms for each, in random order: medians
of the rounds, and of the ratios in one round with the quartiles. Prism is @stoplight/prism-cli
${prismVersion}, \`prism mock generated/openapi.json\`; quiet is \`--verboseLevel fatal\`, as it comes it logs each call.`;
