import { expect, test } from 'vitest';
import { catalogueTable } from '../../src/docs/catalogue.ts';
import { errorExamples } from '../../src/document/read.ts';
import { document, methods } from '../support/document.ts';

const [, head = '', , ...rows] = catalogueTable(document)
  .split('\n')
  .filter((line) => line.startsWith('|') || line.startsWith('<div'));
const cells = (row: string) => row.slice(2, -2).split(' | ');
const rowOf = (code: string) => rows.filter((row) => row.includes(`>\`${code}\`</span><br>`));

test('each error code of the document has one row', () => {
  const codes = methods.flatMap(([, operation]) =>
    errorExamples(document, operation).map(({ example }) => example.value.error),
  );
  for (const code of new Set(codes)) expect(rowOf(code), code).toHaveLength(1);
  expect(rows).toHaveLength(new Set(codes).size);
});

test('each row has an address of its own', () => {
  const addresses = rows.map((row) => /^\| <span id="([^"]+)">/.exec(row)?.[1]);
  expect(new Set(addresses).size).toBe(rows.length);
  expect(addresses).toContain('errors/every-error-code/chat_id_empty');
  expect(addresses).not.toContain(undefined);
});

test('each cell says something', () => {
  expect(cells(head)).toHaveLength(5);
  for (const row of rows) {
    expect(cells(row)).toHaveLength(5);
    expect(row).not.toMatch(/\|\s+\||undefined/);
  }
});

test('a row has all statuses and methods of its code', () => {
  const [row = ''] = rowOf('CHAT_ID_EMPTY');
  const owners = methods
    .filter(([, one]) => errorExamples(document, one).some(({ name }) => name === 'CHAT_ID_EMPTY'))
    .map(([name]) => name);
  expect(cells(row).slice(1, 3)).toEqual([
    '400, 403',
    owners.map((name) => `[${name}](#operation/${name})`).join('<br>'),
  ]);
  expect(cells(rowOf('QUERY_LIMIT_EXCEEDED')[0] as string)[2]).toBe('[any](#tag/system-errors)');
});

test.each([
  ['QUERY_LIMIT_EXCEEDED', /Wait, then repeat it\. \| yes/],
  ['INTERNAL_SERVER_ERROR', /Find out .* \| \*\*no: it may have run\*\*/],
  ['WRONG_ENCODING', /\*\*no: it ran\*\*/],
  ['expired_token', /Get a new token.* \| yes/],
])('%s says what to do, and whether a repeat is safe', (code, words) => {
  expect(rowOf(code)[0]).toMatch(words);
});
