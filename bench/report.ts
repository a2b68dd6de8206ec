import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';

const folder = new URL('results/', import.meta.url);

/** Prints the results of a measurement and keeps them in `results/`. */
export function report(name: string, title: string, ...parts: string[]): void {
  const text = `${[`# ${title}`, conditions(name), ...parts].join('\n\n')}\n`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(new URL(`${name}.md`, folder), text);
  console.log(text);
}

/** A Markdown table. */
export function table(head: readonly string[], rows: readonly (readonly unknown[])[]): string {
  const line = (cells: readonly unknown[]) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

const cell = (value: unknown) => String(value).replaceAll('|', '\\|').replaceAll('\n', ' ');

export const median = (values: readonly number[]) => quantile(values, 0.5);

/** The value below which a part of the values lies. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * part;
  const [low, high] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  if (low === undefined || high === undefined) return Number.NaN;
  return low + (high - low) * (place - Math.floor(place));
}

export const seconds = (ms: number) =>
  ms < 100 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;

function conditions(name: string): string {
  const versions = ['@bitrix24/b24jssdk', 'openapi-fetch', 'esbuild']
    .map((peer) => `${peer} ${versionOf(`node_modules/${peer}`)}`)
    .join(', ');
  const own = `bitrix24-chat-api ${versionOf('..')}`;
  const machine = `Node ${process.version}, ${process.platform} ${process.arch}, ${cpus().length} cores`;
  const date = new Date().toISOString().slice(0, 10);
  return `Made by \`npm run ${name}\` in bench/ on ${date}: ${own}, ${versions}; ${machine}.`;
}

function versionOf(path: string): string {
  const file = new URL(`${path}/package.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')).version;
}
