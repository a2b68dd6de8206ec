import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { coverageMarkdown, createSandbox } from '../../src/sandbox/index.ts';
import type { Holds } from './spec/method-spec.ts';
import { scenariosOf, specified, specs } from './spec/specs.ts';

const sandbox = createSandbox();
const rules = sandbox.coverage();
await sandbox.close();

/** Ids of the rules that the rows of methods hold. */
function heldByRows(): string[] {
  return specified.flatMap(([method, operation, { values, effects }]) => {
    const rows: Holds[] = [
      ...values.map(([, , , situation = {}]) => situation),
      ...effects.map(([, , , , situation = {}]) => situation),
      ...scenariosOf(method, operation['x-scope']),
    ];
    return rows.flatMap(({ rule, shared }) => [
      ...(rule === undefined ? [] : [`${method}-${rule}`]),
      ...(shared === undefined ? [] : [shared]),
    ]);
  });
}

/** Ids of the rules that other tests hold: they name them by `holds`. */
function heldByTests(): string[] {
  const folder = new URL('../', import.meta.url);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => /^(sandbox|contract)\b.*\.ts$/.test(file))
    .map((file) => readFileSync(new URL(file, folder), 'utf8'))
    .flatMap((text) => [...text.matchAll(/\bholds\(\s*'([^']+)'/g)])
    .map(([, id]) => id as string);
}

describe('the coverage', () => {
  test('has each rule once', () => {
    const ids = rules.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    const said = rules.map(({ area, says }) => `${area}: ${says}`);
    expect(said.filter((one, index) => said.indexOf(one) !== index)).toEqual([]);
  });

  test('has a spec for each method that has a behaviour', () => {
    expect([...specs.keys()].sort()).toEqual(specified.map(([method]) => method).sort());
  });

  test('has rules of all three kinds, and of each method', () => {
    const kinds = new Set(rules.map(({ status }) => status));
    expect(kinds).toEqual(new Set(['implemented', 'partly', 'no']));
    const areas = new Set(rules.map(({ area }) => area));
    expect([...specs.keys()].filter((name) => !areas.has(name))).toEqual([]);
  });

  test('has the rules that tests hold, and no other, as implemented', () => {
    const implemented = rules.filter(({ status }) => status === 'implemented');
    const held = new Set([...heldByRows(), ...heldByTests()]);
    expect([...held].sort()).toEqual(implemented.map(({ id }) => id).sort());
  });

  test.each(rules.filter(({ status }) => status !== 'implemented'))(
    '$id says what is missing',
    ({ note = '' }) => expect(note).toMatch(/\.$/),
  );

  test('is a table in Markdown', () => {
    const rows = coverageMarkdown()
      .split('\n')
      .filter((line) => line.startsWith('| '));
    const areas = new Set(rules.map(({ area }) => area)).size;
    // Each table has two lines before its rules.
    expect(rows).toHaveLength(rules.length + 2 * areas);
    for (const row of rows) expect(row.replaceAll('\\|', '').split('|')).toHaveLength(5);
    const odd = { id: 'x', area: 'X', says: 'a|b', status: 'no', note: 'c' } as const;
    expect(coverageMarkdown([odd])).toContain('| a\\|b | no | c |');
  });

  test('is shown as JSON, and as a page', async () => {
    const shown = createSandbox();
    const ask = (accept: string) =>
      shown.fetch(new Request('http://x/_sandbox/coverage', { headers: { accept } }));
    expect(await (await ask('application/json')).json()).toEqual({ rules });
    const page = await (await ask('text/html')).text();
    for (const { id } of rules) expect(page).toContain(`<tr id="${id}">`);
    await shown.close();
  });
});
