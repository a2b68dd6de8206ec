import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { builtEntry } from './clients/ours.ts';
import { median, report, table } from './report.ts';

const rounds = 20;
const folder = fileURLToPath(new URL('.', import.meta.url));
const imports: Record<string, string> = {
  nothing: '',
  'bitrix24-chat-api': builtEntry.href,
  'openapi-fetch': 'openapi-fetch',
  b24jssdk: '@bitrix24/b24jssdk',
};

interface Sample {
  /** Milliseconds of the import. */
  time: number;
  /** Milliseconds of the process, from outside. */
  process: number;
  /** MiB of memory when it is done. */
  memory: number;
}

const samples = Object.fromEntries(Object.keys(imports).map((name) => [name, [] as Sample[]]));
for (let round = 0; round <= rounds; round += 1) {
  for (const [name, target] of Object.entries(imports)) {
    const sample = measure(target);
    // The first round only warms the page cache.
    if (round > 0) samples[name]?.push(sample);
  }
}

const of = (name: string, key: keyof Sample) =>
  median((samples[name] ?? []).map((sample) => sample[key]));
const over = (name: string, key: keyof Sample) => of(name, key) - of('nothing', key);

report(
  'import',
  'What an import costs',
  `Medians of ${rounds} processes each, in turns; files in the page cache.`,
  table(
    ['import', 'time of the import, ms', 'process over an empty one, ms', 'memory over it, MiB'],
    Object.keys(imports).map((name) => [
      name,
      over(name, 'time').toFixed(1),
      over(name, 'process').toFixed(1),
      over(name, 'memory').toFixed(1),
    ]),
  ),
  `The empty process takes ${of('nothing', 'process').toFixed(0)} ms and ${of('nothing', 'memory').toFixed(1)} MiB.`,
);

function measure(target: string): Sample {
  const script = `const start = performance.now();
    ${target && `await import(${JSON.stringify(target)});`}
    const time = performance.now() - start;
    console.log(JSON.stringify({ time, memory: process.memoryUsage.rss() / 2 ** 20 }));`;
  const start = performance.now();
  const args = ['--input-type=module', '--eval', script];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  if (!stdout) throw new Error(stderr);
  return { ...JSON.parse(stdout), process: performance.now() - start };
}
