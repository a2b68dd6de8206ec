import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** What the files of a kind have to have in common: a command, a method, a help. */
const roles = new Set(['run', 'handler', 'help']);

const declared =
  /^export (?:declare )?(?:abstract )?(?:async )?(?:const|let|function\*?|class|type|interface|enum) (\w+)/gm;

/** Each name that a file of a folder exports, with the files that declare it. */
function homes(folder: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.ts')) continue;
    const text = readFileSync(join(folder, name), 'utf8');
    for (const [, exported = ''] of text.matchAll(declared)) {
      // The forms of an overloaded function are one.
      found.set(exported, [...new Set([...(found.get(exported) ?? []), name])]);
    }
  }
  return found;
}

test('each exported name of src/ has one home', () => {
  const all = homes('src');
  expect(all.size).toBeGreaterThan(300);
  const shared = [...all].filter(([name, files]) => files.length > 1 && !roles.has(name));
  expect(Object.fromEntries(shared)).toEqual({});
});

test('two homes of one name would be seen', () => {
  const [[name, files = []] = []] = [...homes('src')].filter(([one]) => one === 'handler');
  expect(name).toBe('handler');
  expect(files.length).toBeGreaterThan(1);
});
