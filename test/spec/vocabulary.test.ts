import { expect, test } from 'vitest';
import { extensions } from '../../scripts/lint/extensions.js';
import { callers, outcomes, repeats, replays, sources } from '../../src/document/words.ts';

const types = extensions({}) as Record<string, { properties: Record<string, { enum?: string[] }> }>;

test.each([
  ['outcomes of an error', types.ErrorReplay?.properties.outcome?.enum, outcomes],
  ['repeats after an error', types.ErrorReplay?.properties.repeat?.enum, repeats],
  ['repeats of a method', types.OperationReplay?.properties.repeat?.enum, replays],
  [
    'callers of a method',
    types.Caller?.properties.who?.enum,
    Object.fromEntries(callers.map((one) => [one, one])),
  ],
  ['sources of an error', Object.keys(Object(types.ErrorSource?.properties)), sources],
])('The lint knows the %s that the code has words for', (_, known, words) => {
  expect(new Set(known)).toEqual(new Set(Object.keys(words)));
});
