import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { findMistake } from '../../src/cli/json/mistake.ts';
import { jsonMistake, parseJson } from '../../src/cli/json/parse.ts';

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** JSON in which one character was taken out or put in. */
const almostJson = fc
  .tuple(
    fc.json(),
    fc.nat(),
    fc.constantFrom('', '{', '}', '[', ']', ',', ':', '"', '\\', '1', '\n', ' '),
  )
  .map(([json, place, put]) => {
    const at = place % (json.length + 1);
    return json.slice(0, at) + put + json.slice(put === '' ? at + 1 : at);
  });

describe('what is wrong with JSON', () => {
  property.prop([almostJson], { numRuns: 2000 })('is found where there is something', (text) => {
    expect(findMistake(text) === undefined).toBe(isJson(text));
  });

  test.each([
    ['', 'line 1, column 1: it ends here, but a value belongs here'],
    ['{"TITLE": "a",}', 'line 1, column 15, after `{"TITLE": "…",`: a name in double quotes'],
    ['{"TITLE" "a"}', 'line 1, column 10, after `{"…"`: a colon belongs here'],
    ['{"TITLE": "a" "b"}', 'line 1, column 15, after `{"TITLE": "…"`: a comma or } belongs here'],
    ["{'TITLE': 1}", 'line 1, column 2, after `{`: a name in double quotes or } belongs here'],
    ['{\n  "USERS": [1 2]\n}', 'line 2, column 15, after `"USERS": […`: a comma or ] belongs here'],
    ['[1', 'line 1, column 3, after `[…`: it ends here, but a comma or ] belongs here'],
    ['{"a": "b\nc"}', 'line 1, column 7, after `{"a":`: this text has no end, or a line break'],
    ['{} {}', 'line 1, column 4, after `{}`: nothing more belongs here'],
    ['{"a": 01}', 'line 1, column 7, after `{"a":`: a value belongs here'],
  ])('%j: %s', (text, message) => {
    expect(jsonMistake(text)).toContain(message);
  });

  test('is told without a value, and without names that may be secrets', () => {
    const secrets = '{"auth": "topsecret", "a1b2c3d4e5f6g7h8": 12345678, x';
    expect(jsonMistake(secrets)).toMatch(/after `\{"auth": "…", "…": …,`/);
    expect(jsonMistake('{"TITLE": topsecret')).not.toContain('topsecret');
  });
});

describe('a number in JSON', () => {
  test.each(['0', '-0', '1.50', '1e3', '1E+2', '9007199254740992', '0.1', '123e-5', '-12.5'])(
    'that is kept is taken: %s',
    (number) => {
      expect(parseJson(`{"a":[${number}]}`)).toEqual({ a: [Number(number)] });
    },
  );

  test.each(['9007199254740993', '-99999999999999999999', '1e400', '0.12345678901234567890123'])(
    'that would be changed is refused: %s',
    (number) => {
      expect(() => parseJson(`{"a":\n[${number}]}`)).toThrow('line 2, column 2, after `[`: this');
    },
  );

  test('is none within a text', () => {
    expect(parseJson('{"a":"9007199254740993"}')).toEqual({ a: '9007199254740993' });
  });
});

test('a long text without its end is found at once', () => {
  const text = `{"TITLE": "${'x'.repeat(100_000)}`;
  expect(findMistake(text)?.offset).toBe(10);
  expect(jsonMistake(text)).toContain('line 1, column 11');
  expect(() => parseJson(text)).toThrow();
});
