import { readFile, writeFile } from 'node:fs/promises';
import type { Row } from './trials/outcome.ts';

const guide = new URL('../../guides/installing.md', import.meta.url);
const head = '| with | what | outcome |';

/** Rows of one kind, such as versions of TypeScript, that have the same outcome are one line. */
export function tableOf(rows: readonly Row[]): string[] {
  const lines = new Map<string, string[]>();
  for (const { with: name, what, outcome } of rows) {
    const key = `${what} | ${outcome} |`;
    lines.set(key, [...(lines.get(key) ?? []), name]);
  }
  const body = [...lines].map(([key, names]) => `| ${shorten(names)} | ${key}`);
  return [head, '| --- | --- | --- |', ...body];
}

/** `TypeScript 5.0`, `TypeScript 5.1`, … as `TypeScript 5.0 to 5.9`. */
function shorten(names: readonly string[]): string {
  const [first = '', ...others] = names;
  const [kind] = /^\S+ (?=[\d.]+$)/.exec(first) ?? [];
  const last = others.at(-1);
  return kind && last && names.every((name) => name.startsWith(kind))
    ? `${first} to ${last.slice(kind.length)}`
    : names.join(', ');
}

/** Lines of the table that the guide does not have. */
export async function inGuide(rows: readonly Row[]): Promise<string[]> {
  const text = await readFile(guide, 'utf8');
  return tableOf(rows).filter((line) => !text.includes(line));
}

/** Puts the table in the place of the one that is there. */
export async function writeGuide(rows: readonly Row[]): Promise<void> {
  const text = await readFile(guide, 'utf8');
  const table = new RegExp(`^${head.replaceAll('|', '\\|')}\n(\\|.*\n)+`, 'm');
  await writeFile(
    guide,
    text.replace(table, () => `${tableOf(rows).join('\n')}\n`),
  );
}
