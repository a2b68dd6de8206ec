import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Built by `npm run docs` and not committed. */
const notOurs = ['docs'];

export interface Differences {
  stale: string[];
  missing: string[];
  extra: string[];
}

/** Compares the folder with what it should hold. */
export async function compare(folder: string, files: Map<string, string>): Promise<Differences> {
  const present = await list(folder);
  const differences: Differences = { stale: [], missing: [], extra: [] };
  for (const [name, content] of files) {
    if (!present.includes(name)) differences.missing.push(name);
    else if ((await readFile(join(folder, name), 'utf8')) !== content) differences.stale.push(name);
  }
  differences.extra = present.filter((name) => !files.has(name));
  return differences;
}

/** Makes the folder hold these files and no others; answers what it changed. */
export async function write(folder: string, files: Map<string, string>): Promise<Differences> {
  await mkdir(folder, { recursive: true });
  const differences = await compare(folder, files);
  for (const name of [...differences.missing, ...differences.stale]) {
    await writeFile(join(folder, name), files.get(name) as string);
  }
  for (const name of differences.extra) await rm(join(folder, name), { recursive: true });
  return differences;
}

async function list(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length))
    .filter((name) => !notOurs.includes(name.split(/[\\/]/)[0] as string))
    .sort();
}
