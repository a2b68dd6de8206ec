import { describe, expect, test } from 'vitest';
import { newSandbox, outcome } from '../support/sandbox.ts';
import * as tables from './scenarios/coercions.ts';

const all: [name: string, rows: tables.Row[]][] = Object.entries(tables);

describe.each(all)('%s', (_, rows) => {
  for (const [sentence, call, expected, behaviour = 'server'] of rows) {
    test(sentence, async () => {
      expect(await outcome(newSandbox({ behaviour }), call)).toEqual(expected);
    });
  }
});
