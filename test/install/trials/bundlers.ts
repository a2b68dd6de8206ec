import { bundled, bundledPrints, expected, required } from '../programs.ts';
import { lockedProject } from '../project.ts';
import { expectOutput, outcomeOf, type Row } from './outcome.ts';

const client = { program: 'client.js', prints: bundledPrints, what: 'the client, bundled and run' };
const all = { program: 'all.js', prints: expected, what: 'each entry, bundled and run' };

const bundles = [
  { ...client, with: 'esbuild `--format=cjs`', options: ['--format=cjs'], to: 'out.cjs' },
  {
    ...client,
    with: 'esbuild `--format=esm --platform=browser`',
    options: ['--format=esm', '--platform=browser'],
    to: 'out.mjs',
  },
  {
    ...client,
    with: 'esbuild `--format=esm --platform=node`',
    options: ['--format=esm', '--platform=node'],
    to: 'out.mjs',
  },
  {
    ...all,
    with: 'esbuild `--format=cjs --platform=node`',
    options: ['--format=cjs', '--platform=node', '--external:libsql', '--external:msw'],
    to: 'out.cjs',
  },
];

export async function tryBundlers(tarball: string): Promise<Row[]> {
  const project = await lockedProject('tools', tarball);
  project.write({ 'client.js': bundled, 'all.js': required });
  const rows: Row[] = [];
  for (const { program, prints, what, options, to, ...bundle } of bundles) {
    const outcome = await outcomeOf(bundle.with, async () => {
      const args = [program, '--bundle', '--log-level=error', ...options, `--outfile=${to}`];
      await project.run('node_modules/.bin/esbuild', ...args);
      expectOutput(await project.run(process.execPath, to), prints);
    });
    rows.push({ ...bundle, what, outcome });
  }
  project.remove();
  return rows;
}
