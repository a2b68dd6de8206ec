import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { report, table } from './report.ts';
import { bundle } from './runtimes/bundle.ts';
import { runChromium } from './runtimes/chromium.ts';
import { runCommand } from './runtimes/command.ts';
import { closedOrigin, Portal } from './runtimes/portal.ts';
import type { Report } from './runtimes/smoke.ts';
import { runWorkerd } from './runtimes/workerd.ts';

interface Runtime {
  name: string;
  /** Package that the runtime comes in, and its command there; Chromium is the machine's. */
  package?: string;
  command?: string;
  run(command: string, origins: readonly string[]): Promise<Report & { version?: string }>;
}

const byCommand =
  (...args: string[]): Runtime['run'] =>
  (command, origins) =>
    runCommand(command, args, origins);

const runtimes: readonly Runtime[] = [
  ...['20', '22', '24', '26'].map((version) => ({
    name: 'Node',
    package: `node-${version}`,
    command: 'bin/node',
    run: byCommand(),
  })),
  {
    name: 'Deno',
    package: '@deno/linux-x64-glibc',
    command: 'deno',
    run: byCommand('run', '--no-config', '--allow-net=127.0.0.1,localhost'),
  },
  { name: 'Bun', package: '@oven/bun-linux-x64', command: 'bin/bun', run: byCommand() },
  // Before 2024-10-14 an event may not wake another one.
  ...['2026-04-01', '2024-10-13'].map((date) => ({
    name: `workerd, compatibility date ${date}`,
    package: '@cloudflare/workerd-linux-64',
    command: 'bin/workerd',
    run: (command: string, origins: readonly string[]) => runWorkerd(date, command, origins),
  })),
  { name: 'Chromium', run: (_command, origins) => runChromium(origins) },
];

const folder = fileURLToPath(new URL('runtimes/', import.meta.url));
// The packages hold the runtimes as they are: no script has to unpack them.
execFileSync('npm', ['ci', '--ignore-scripts', '--prefer-offline'], {
  cwd: folder,
  stdio: 'inherit',
});
await bundle();
const portal = new Portal();
await portal.start();
const origins = [`http://127.0.0.1:${portal.port}`, await closedOrigin()];

const rows: unknown[][] = [];
const faults: string[] = [];
const names = new Set<string>();
for (const { name, package: home, command, run } of runtimes) {
  const place = `${folder}node_modules/${home}`;
  const version = home && JSON.parse(readFileSync(`${place}/package.json`, 'utf8')).version;
  const result = await run(`${place}/${command}`, origins).catch((error: unknown) => ({
    outcomes: [{ name: 'it runs', fault: String(error) }],
    refused: '',
    version: undefined,
  }));
  const { outcomes, refused } = result;
  const failed = outcomes.filter(({ fault }) => fault !== undefined);
  const seen = version ?? result.version ?? '';
  rows.push([name, seen, `${outcomes.length - failed.length}/${outcomes.length}`, refused]);
  faults.push(...failed.map((check) => `- ${name} ${seen}: ${check.name}. ${check.fault}`));
  for (const check of outcomes) names.add(check.name);
}
portal.stop();

report(
  'runtimes',
  'The client in other runtimes',
  `One smoke test of the built client, with nothing but the web platform, against a portal on this
machine. In Chromium it runs in a page of another origin. In workerd it runs in an event of a Worker;
the checks of events in one isolate run there only.`,
  table(['runtime', 'version', 'checks passed', 'a refused connection is seen as'], rows),
  faults.length > 0 ? `Failed:\n\n${faults.join('\n')}` : 'No check failed.',
  `The checks:\n\n${[...names].map((name) => `- ${name}`).join('\n')}`,
);
