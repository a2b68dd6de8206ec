import { expect, test } from 'vitest';
import { catalogueTable } from '../../src/docs/catalogue.ts';
import { catalogue } from '../../src/document/catalogue.ts';
import { errorExamples } from '../../src/document/read.ts';
import { document, methods } from '../support/document.ts';

const [, head = '', , ...rows] = catalogueTable(document)
  .split('\n')
  .filter((line) => line.startsWith('|') || line.startsWith('<div'));
const cells = (row: string) => row.slice(2, -2).split(' | ');
const all = Object.entries(catalogue(document));
const cases = all.flatMap(([, group]) => group.cases);
const rowOf = (meaning: string) => rows.find((row) => row.includes(`<br>${meaning} |`)) ?? '';

test('each error case of the document has one row', () => {
  expect(rows).toHaveLength(cases.length);
});

test('each row says what to do, in words of its own', () => {
  const remedies = rows.map((row) => cells(row)[3]);
  expect(new Set(remedies).size).toBeGreaterThan(0.8 * cases.length);
});

test('each code has an address of its own', () => {
  const addresses = rows.flatMap((row) => /^\| <span id="([^"]+)">/.exec(row)?.[1] ?? []);
  expect(new Set(addresses).size).toBe(all.length);
  expect(addresses).toHaveLength(all.length);
  expect(addresses).toContain('errors/every-error-code/chat_id_empty');
});

test('each cell says something', () => {
  expect(cells(head)).toHaveLength(5);
  for (const row of rows) {
    expect(cells(row)).toHaveLength(5);
    expect(row).not.toMatch(/\|\s+\||undefined/);
  }
});

test('a row has all statuses and methods of its case', () => {
  const owners = methods
    .filter(([, one]) => errorExamples(document, one).some(({ name }) => name === 'CHAT_ID_EMPTY'))
    .map(([name]) => name);
  expect(cells(rowOf('CHAT_ID missing or not a positive number')).slice(1, 3)).toEqual([
    '400, 403',
    owners.map((name) => `[${name}](#operation/${name})`).join('<br>'),
  ]);
  expect(cells(rowOf('Too many requests per second'))[2]).toBe('[any](#tag/system-errors)');
});

test.each([
  ['Too many requests per second', /^Wait a second/, 'no'],
  ['Server failed', /^Check by a read/, '**not known: it may have run**'],
  ['Result could not be written as JSON', /^Check by a read/, '**yes, and its result is lost**'],
  ['Access token has expired', /^Refresh the token/, 'no'],
])('%s says what to do, and whether the call ran', (meaning, remedy, ran) => {
  expect(cells(rowOf(meaning))[3]).toMatch(remedy);
  expect(cells(rowOf(meaning))[4]).toBe(ran);
});
