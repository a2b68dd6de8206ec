import { describe, expect, test } from 'vitest';
import { newSandbox, outcome } from '../support/sandbox.ts';
import * as tables from './scenarios/coercions.ts';

describe.each(Object.entries(tables))('%s', (_, rows) => {
  test.each(rows)('%s', async (_sentence, call, expected) => {
    expect(await outcome(newSandbox(), call)).toEqual(expected);
  });
});
