import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { report, table } from './report.ts';
import { bundle } from './runtimes/bundle.ts';
import { runChromium } from './runtimes/chromium.ts';
import { runCommand } from './runtimes/command.ts';
import { closedOrigin, Portal } from './runtimes/portal.ts';
import { runNext } from './runtimes/run-next.ts';
import type { Report } from './runtimes/smoke.ts';
import { runWorkerd } from './runtimes/workerd.ts';

interface Runtime {
  name: string;
  /** Package that the runtime comes in, and its command there; Chromium is the machine's. */
  package?: string;
  command?: string;
  run(command: string, origins: readonly string[]): Promise<Report & { version?: string }>;
}

const folder = fileURLToPath(new URL('runtimes/', import.meta.url));
const packages = `${folder}node_modules/`;
/** The Node that runs libraries, jsdom and Next.js. */
const node = `${packages}node-24/bin/node`;

const byCommand =
  (...args: string[]): Runtime['run'] =>
  (command, origins) =>
    runCommand(command, [...args, 'cli.js'], origins);

/** A package whose `fetch` the client is given. */
const library = (name: string, home: string): Runtime => ({
  name: `fetch of ${name}`,
  package: home,
  run: (place, origins) =>
    runCommand(
      node,
      ['cli.js'],
      [...origins, `${pathToFileURL(createRequire(place).resolve(home))}`],
    ),
});

const inJsdom = (name: string, home: string, kind: string): Runtime => ({
  name,
  package: home,
  run: (_place, origins) =>
    runCommand(node, ['jsdom.js'], [...origins, `${packages}jsdom/package.json`, kind]),
});

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
  library('node-fetch', 'node-fetch'),
  library('undici', 'undici-6'),
  library('undici', 'undici-7'),
  inJsdom('whatwg-fetch and abort-controller, as in React Native', 'whatwg-fetch', 'react-native'),
  inJsdom("jsdom with Node's fetch and signals", 'jsdom', 'with-signals'),
  inJsdom("jsdom with Node's fetch and jsdom's signals", 'jsdom', 'with-fetch'),
  ...['14', '16'].map((version) => ({
    name: 'Next.js, route handlers',
    package: `next-${version}`,
    run: (_place: string, origins: readonly string[]) => runNext(version, node, origins),
  })),
];

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
  const place = `${packages}${home}`;
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
the checks of events in one isolate run there only. The \`fetch\` of a library is the client's option
\`fetch\`; libraries, jsdom and Next.js run on Node 24. In Next.js it runs in a route handler of an
application that was built.`,
  table(['runtime', 'version', 'checks passed', 'a refused connection is seen as'], rows),
  faults.length > 0 ? `Failed:\n\n${faults.join('\n')}` : 'No check failed.',
  `The checks:\n\n${[...names].map((name) => `- ${name}`).join('\n')}`,
);
