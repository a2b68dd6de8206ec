import { describe, expect, test } from 'vitest';
import { callOf, chatIn, newSandbox } from '../support/sandbox.ts';
import { callsOf, optionsOf } from './spec/method-spec.ts';
import { specified } from './spec/specs.ts';

describe.each(specified)('%s', (method, _, spec) => {
  for (const [sentence, calls, see, is, situation = {}] of spec.effects) {
    test(sentence, async () => {
      const { portal, as, looksAt = spec.looksAt } = situation;
      const sandbox = newSandbox(optionsOf(situation), portal);
      for (const call of callsOf(method, spec, calls, as)) await callOf(sandbox, call);
      expect(see(chatIn(sandbox, looksAt), sandbox.state())).toEqual(is);
    });
  }
});

test('the same calls do the same, on a new portal and after a reset', async () => {
  const run = async (sandbox: ReturnType<typeof newSandbox>) => {
    for (const [method, , spec] of specified) {
      for (const [, calls, , , { as } = {}] of spec.effects) {
        for (const call of callsOf(method, spec, calls, as)) await callOf(sandbox, call);
      }
    }
    return [sandbox.state(), sandbox.journal()];
  };
  const sandbox = newSandbox();
  const first = await run(sandbox);
  sandbox.reset();
  expect(await run(sandbox)).toEqual(first);
  expect(await run(newSandbox())).toEqual(first);
});
