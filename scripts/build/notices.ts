import { readdir, readFile } from 'node:fs/promises';
import type { Metafile } from 'esbuild';

/** Files of which something went into a bundle. */
export function bundledFiles({ outputs }: Metafile): string[] {
  return Object.values(outputs).flatMap(({ inputs }) => Object.keys(inputs));
}

/** Names of the packages that files come from. */
export function packagesOf(files: readonly string[]): string[] {
  const names = files.map((file) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[0]);
  return [...new Set(names.filter((name) => name !== undefined))].sort();
}

/**
 * The licences of bundled packages, as these demand it. Packages under one text share it.
 *
 * @param files paths of what was bundled, from the root
 * @throws Error when a package has no licence
 */
export async function notices(root: URL, files: readonly string[]): Promise<string> {
  const byText = new Map<string, string[]>();
  for (const folder of packagesOf(files)) {
    const { name, license } = JSON.parse(await read(root, folder, 'package.json'));
    const { copyright, terms } = split(await licenceOf(root, folder, name));
    const owner = `${name} (${license})${copyright.map((line) => `\n  ${line}`).join('')}`;
    byText.set(terms, [...(byText.get(terms) ?? []), owner]);
  }
  const parts = [...byText].map(([terms, owners]) => `${owners.join('\n')}\n\n${terms}\n`);
  const rule = `\n${'-'.repeat(80)}\n\n`;
  return ['This package contains code of these packages.\n', ...parts].join(rule);
}

async function licenceOf(root: URL, folder: string, name: string): Promise<string> {
  const files = await readdir(new URL(`${folder}/`, root));
  const file = files.find((one) => /^licen[cs]e(\.|$)/i.test(one));
  if (!file) throw new Error(`${name} has no licence, which is needed to bundle it.`);
  return read(root, folder, file);
}

/** Lines of a licence that name its owner, and the others without their wrapping. */
function split(text: string): { copyright: string[]; terms: string } {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  const isCopyright = (line: string) => line.startsWith('Copyright ');
  const paragraphs = lines
    .filter((line) => !isCopyright(line))
    .join('\n')
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.replaceAll('\n', ' ').trim());
  return {
    copyright: lines.filter(isCopyright),
    terms: paragraphs.filter((paragraph) => paragraph !== '').join('\n\n'),
  };
}

function read(root: URL, folder: string, file: string): Promise<string> {
  return readFile(new URL(`${folder}/${file}`, root), 'utf8');
}
