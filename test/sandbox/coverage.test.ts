import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { coverageMarkdown, createSandbox } from '../../src/sandbox/index.ts';
import { behaving } from '../support/sandbox.ts';

const sandbox = createSandbox();
const rules = sandbox.coverage();
await sandbox.close();

/** Whether a test is there, as a rule names it. */
function isThere(reference: string): boolean {
  const [file = '', title = ''] = reference.split(' › ');
  const path = new URL(`../${file}`, import.meta.url);
  // The message of a test that is gone must not be found in this file.
  return title !== '' && existsSync(path) && readFileSync(path, 'utf8').includes(title);
}

describe('the coverage', () => {
  test('has each rule once', () => {
    const ids = rules.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    const said = rules.map(({ area, says }) => `${area}: ${says}`);
    expect(said.filter((one, index) => said.indexOf(one) !== index)).toEqual([]);
  });

  test('has rules of all three kinds, and of each method', () => {
    const kinds = new Set(rules.map(({ status }) => status));
    expect(kinds).toEqual(new Set(['implemented', 'partly', 'no']));
    const areas = new Set(rules.map(({ area }) => area));
    expect(behaving.map(([name]) => name).filter((name) => !areas.has(name))).toEqual([]);
  });

  test.each(rules.filter(({ status }) => status === 'implemented'))(
    '$id is held by a test',
    ({ test: reference = '' }) => expect(isThere(reference), reference).toBe(true),
  );

  test('would see a test that is gone', () => {
    expect(isThere('sandbox/transport.test.ts › by a webhook')).toBe(true);
    expect(isThere('sandbox/transport.test.ts › by carrier pigeon')).toBe(false);
    expect(isThere('sandbox/nothing.test.ts › by a webhook')).toBe(false);
    expect(isThere('sandbox/transport.test.ts')).toBe(false);
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
