import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { createKnownSecrets } from '../../src/http/known-secrets.ts';
import { createSecrets } from '../../src/http/secrets.ts';
import { secretValue, tells, writing, writings } from '../support/secrets.ts';

const hiding = (...known: string[]) => createSecrets(createKnownSecrets(known));
const around = fc.string({ unit: fc.constantFrom(...'ab /"\'=&:,\\{}[]\n.é'), maxLength: 12 });

describe('a known secret', () => {
  property.prop([secretValue, writing, around, around], { numRuns: 500 })(
    'is hidden in whatever way it is written',
    (secret, way, before, after) => {
      const written = (writings[way] as (text: string) => string)(secret);
      const shown = hiding(secret).known(`${before} ${written} ${after}`);
      expect(tells(shown, secret)).toBe(false);
      expect(shown).toContain('(hidden)');
    },
  );

  property.prop([secretValue, writing, fc.nat(120)], { numRuns: 500 })(
    'is not cut in two',
    (secret, way, length) => {
      const text = `${'x'.repeat(40)} ${(writings[way] as (text: string) => string)(secret)} end`;
      const secrets = hiding(secret);
      const shown = secrets.known(text.slice(0, secrets.cutAt(text, length)));
      const isPart = text.slice(0, 41).startsWith(shown) || shown.includes('(hidden)');
      expect([shown, isPart || /^(in an address|as Basic)/.test(way)]).toEqual([shown, true]);
    },
  );

  test.each([
    ['abc/defghij', 'see abc\\/defghij there', 'see (hidden) there'],
    ['abc/defghij', 'abc%2Fdefghij!', '(hidden)!'],
    ['portal-code', '\\u0070ortal-code', '(hidden)'],
    ['portal-code', 'PORTAL-Code', '(hidden)'],
    ['portal-code', 'xportal-codex', 'x(hidden)x'],
    ['portal-code', 'portal-cod', 'portal-cod'],
    ['üntersagt1', '%C3%BCntersagt1', '(hidden)'],
    ['İstanbul-code', 'at İSTANBUL-code', 'at (hidden)'],
    ['50%41-discount', '50%41-discount', '(hidden)'],
    ['deadbeef01', '100%deadbeef01', '100%(hidden)'],
    ['k%4aaaaaaИaaak', 'at k%4aaaaaa\\\\u0418aaak', 'at (hidden)'],
    ['kaИ%5aaaaaak', 'ka\\u0418%5aaaaaak!', '(hidden)!'],
  ])('%s in %s', (secret, text, shown) => {
    expect(hiding(secret).known(text)).toBe(shown);
  });

  test('of a few letters is hidden where it is the whole value, and stays in a sentence', () => {
    const { known } = hiding('secret', 'abc');
    expect(known('secret')).toBe('(hidden)');
    expect(known(' %53ecret')).toBe('(hidden)');
    expect(known('Basic MTpzZWNyZXQ=')).toBe('Basic (hidden)');
    expect(known('the secret of the canteen, abc')).toBe('the secret of the canteen, abc');
    expect(known('abc')).toBe('abc');
  });

  test('can be the beginning of another one', () => {
    const { known } = hiding('portal-code', 'portal-code-im');
    expect(known('portal-code')).toBe('(hidden)');
    expect(known('portal-code-im')).toBe('(hidden)');
  });

  test('can be a number', () => {
    expect(hiding('1234567890').inCall({ a: [1234567890, 1] })).toEqual({ a: ['(hidden)', 1] });
  });
});

test('ten thousand secrets are looked for in one go', () => {
  const known = Array.from({ length: 10_000 }, (_, i) => `portal-code-${i}-`);
  const text = known.slice(0, 2000).join(' ');
  expect(hiding(...known).known(text)).toBe(Array(2000).fill('(hidden)').join(' '));
});

test.each(['\\', '%25', '%', '&#', 'a', '/rest/', 'bearer '])(
  '%s without an end is read',
  (part) => {
    const text = part.repeat(20_000);
    expect(typeof hiding('portal-code').inText(text)).toBe('string');
  },
);
