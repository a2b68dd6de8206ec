import { describe, expect, test } from 'vitest';
import { errorExamples, type PlacedExample, responseExamples } from '../../src/document/read.ts';
import type { Behaviour } from '../../src/sandbox/behaviour.ts';
import { document } from '../support/document.ts';
import { post } from '../support/http.ts';
import { holds } from '../support/rules.ts';
import { behaving, callOf, newSandbox, undocumented } from '../support/sandbox.ts';
import type { Scenario } from './spec/method-spec.ts';
import { notProducibleBy, scenariosOf } from './spec/specs.ts';

const keyOf = ({ status, name }: PlacedExample) => `${status} ${name}`;

/** A sandbox in the state that the scenario begins with. */
async function sandboxOf({ portal, behaviour = 'server', limits, after, later }: Scenario) {
  const sandbox = newSandbox({ behaviour, ...(limits && { limits }) }, portal);
  for (const call of after ?? []) await callOf(sandbox, call);
  if (later !== undefined) sandbox.advance(later);
  return sandbox;
}

describe.each(behaving)('%s', (method, operation) => {
  const scenarios = scenariosOf(method, operation['x-scope']);
  const errors = errorExamples(document, operation);

  test.each(scenarios)(
    holds('answer-texts', 'answers $answer.0 $example when $when'),
    async (scenario) => {
      const { as = 1, path = `/rest/${as}/secret/${method}`, params = {}, headers } = scenario;
      const sandbox = await sandboxOf(scenario);
      const before = sandbox.state();
      const answer = await post(sandbox.fetch, path, params, headers);
      const [status, error, error_description, argument] = scenario.answer;
      const body = { error, error_description, ...(argument !== undefined && { argument }) };
      expect([answer.status, answer.body]).toEqual([status, body]);
      expect(undocumented(operation, answer)).toEqual([]);
      expect(sandbox.state()).toEqual(before);
      const placed = errors.find((one) => keyOf(one) === `${status} ${scenario.example}`);
      expect(placed?.example.value).toEqual(body);
    },
  );

  test('every error of the document has a scenario, or a reason to have none', () => {
    const produced = scenarios.map(({ answer, example }) => `${answer[0]} ${example}`);
    const listed = Object.keys(notProducibleBy(method));
    expect(produced.filter((key) => listed.includes(key))).toEqual([]);
    expect([...new Set([...produced, ...listed])].sort()).toEqual(errors.map(keyOf).sort());
  });

  const failures = [
    ...new Set(
      responseExamples(document, operation)
        .filter((one) => one.status >= 400 || errors.some(({ name }) => name === one.name))
        .map(({ name }) => name),
    ),
  ];

  test.each(errors)(
    holds('auth-status', 'answers $name with $status when it is told to'),
    async (placed) => {
      const sandbox = newSandbox();
      sandbox.failNext({ error: placed.name, status: placed.status });
      const answer = await callOf(sandbox, { method });
      expect([answer.status, answer.body]).toEqual([placed.status, placed.example.value]);
    },
  );

  test.each(failures)('answers %s when it is told to, and only once', async (error) => {
    for (const behaviour of ['server', 'documented'] satisfies Behaviour[]) {
      const sandbox = newSandbox({ behaviour });
      const before = sandbox.state();
      sandbox.failNext({ error });
      const answer = await callOf(sandbox, { method });
      const documented = responseExamples(document, operation).filter(({ name }) => name === error);
      expect(documented.map(({ status }) => status)).toContain(answer.status);
      expect(documented[0]?.example.value).toEqual(answer.body);
      expect(sandbox.state()).toEqual(before);
      const next = await callOf(sandbox, { method: 'im.chat.add' });
      expect(next).toMatchObject({ status: 200, body: { result: 1417 } });
    }
  });
});
