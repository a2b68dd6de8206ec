import { expect, test } from 'vitest';
import { momentOf } from '../../src/http/moment.ts';

test.each([
  ['2026-01-12T10:00:00Z', '2026-01-12T10:00:00.000Z'],
  ['2026-01-12T10:00+03:00', '2026-01-12T07:00:00.000Z'],
  ['2026-01-12T10:00:00.5Z', '2026-01-12T10:00:00.500Z'],
  ['2026-01-12T10:00:00.123456Z', '2026-01-12T10:00:00.123Z'],
  ['2024-02-29T00:00:00Z', '2024-02-29T00:00:00.000Z'],
])('%s is %s', (text, moment) => {
  expect(new Date(momentOf(text)).toISOString()).toBe(moment);
});

test.each([
  '2026-02-30T10:00:00Z',
  '2026-02-29T10:00:00Z',
  '2026-13-01T10:00:00Z',
  '2026-01-12T25:00:00Z',
  '2026-01-12T10:00:00',
  '2026-01-12',
  'undefined-undefined',
  '',
  undefined,
  1_768_212_000_000,
])('%j names no moment', (text) => {
  expect(momentOf(text)).toBeNaN();
});
