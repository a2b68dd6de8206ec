import { describe, expect, test } from 'vitest';
import { newSandbox, outcome } from '../support/sandbox.ts';
import { callsOf, optionsOf } from './spec/method-spec.ts';
import { specified } from './spec/specs.ts';

describe.each(specified)('%s', (method, _, spec) => {
  for (const [sentence, calls, expected, situation = {}] of spec.values) {
    test(sentence, async () => {
      const sandbox = newSandbox(optionsOf(situation), situation.portal);
      let last: unknown;
      for (const call of callsOf(method, spec, calls, situation.as)) {
        last = await outcome(sandbox, call);
      }
      expect(last).toEqual(expected);
    });
  }
});
