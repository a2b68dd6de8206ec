import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { report, table } from './report.ts';

/** What is on npm for calling Bitrix24 from JavaScript, and openapi-fetch as what a client can be made of. */
const rivals = [
  '@bitrix24/b24jssdk@2.2.0',
  '@2bad/bitrix@2.5.1',
  'bitrix24-api@1.1.0',
  'bitrix-rest-api@0.1.6',
  'openapi-fetch@0.17.0',
];

const project = fileURLToPath(new URL('..', import.meta.url));
const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
const tarball = packed();
const rows = [
  measure('bitrix24-chat-api', tarball),
  ...rivals.map((name) => measure(name.replace(/(?!^)@/, ' '), name)),
];
rmSync(dirname(tarball), { recursive: true });

report(
  'install-size',
  'What an installation takes',
  `Each installed by \`npm i --ignore-scripts --omit=optional\` into an empty folder; ours from the packed
file. Bytes are those of the files, in decimal; a disk takes more for many small ones.`,
  table(['package', 'MB', 'packages', 'files'], rows),
);

/** Packs what was built. */
function packed(): string {
  const folder = mkdtempSync(join(tmpdir(), 'packed-'));
  execFileSync('npm', ['pack', ...quiet, '--pack-destination', folder], { cwd: project });
  return join(folder, readdirSync(folder)[0] as string);
}

function measure(name: string, source: string): unknown[] {
  const folder = mkdtempSync(join(tmpdir(), 'installed-'));
  writeFileSync(join(folder, 'package.json'), '{}');
  const options = [...quiet, '--omit=optional'];
  execFileSync('npm', ['install', ...options, source], { cwd: folder, stdio: 'pipe' });
  const list = '.package-lock.json';
  const lock = readFileSync(join(folder, 'node_modules', list), 'utf8');
  const files = readdirSync(join(folder, 'node_modules'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== list)
    .map((entry) => statSync(join(entry.parentPath, entry.name)).size);
  rmSync(folder, { recursive: true });
  const bytes = files.reduce((sum, size) => sum + size, 0);
  const packages = Object.keys(JSON.parse(lock).packages).length;
  return [name, (bytes / 1e6).toFixed(2), packages, files.length];
}
