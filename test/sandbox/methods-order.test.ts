import { describe, expect, test } from 'vitest';
import { responseExamples } from '../../src/document/read.ts';
import type { Operation } from '../../src/document/types.ts';
import { document } from '../support/document.ts';
import { holds } from '../support/rules.ts';
import { callOf, newSandbox } from '../support/sandbox.ts';
import type { Fault } from './spec/method-spec.ts';
import { specified, specOf } from './spec/specs.ts';

type Failing = Exclude<Fault, string>;
interface Numbered {
  number: number;
  example: string;
  fault: Failing;
}

/** Makes a call with these faults and with no other. */
function callWith(method: string, faults: readonly Failing[]) {
  const behaviour = faults.find((one) => one.behaviour)?.behaviour ?? 'server';
  const sandbox = newSandbox({ behaviour }, (seed) => {
    for (const { portal } of faults) portal?.(seed);
  });
  const params = Object.assign({}, specOf(method).valid, ...faults.map((one) => one.params));
  return callOf(sandbox, { method, params });
}

/** The answer of a check, as the document has it; of a success the result alone. */
function answerOf(operation: Operation, number: number) {
  const { status, example } = operation['x-checks'][number] as { status: number; example: string };
  const placed = responseExamples(document, operation).find(
    (one) => one.status === status && one.name === example,
  );
  const value = placed?.example.value as { result?: unknown };
  return { status, body: 'result' in value ? { result: value.result } : value };
}

/** One parameter cannot be wrong in two ways at once, nor can a portal behave in two. */
function canMeet(one: Failing, other: Failing): boolean {
  if (one.behaviour && other.behaviour && one.behaviour !== other.behaviour) return false;
  return !Object.keys(one.params ?? {}).some((name) => name in (other.params ?? {}));
}

describe.each(specified)('%s', (method, operation, { valid, faults }) => {
  const found = faults.flatMap(([example, fault], number): Numbered[] =>
    typeof fault === 'string' ? [] : [{ number, example, fault }],
  );
  const pairs = found.flatMap((first, index) =>
    found
      .slice(index + 1)
      .filter((second) => canMeet(first.fault, second.fault))
      .map((second) => ({ first, second })),
  );

  test('has a fault for each check of the document, in its order', () => {
    expect(faults.map(([example]) => example)).toEqual(
      operation['x-checks'].map(({ example }) => example),
    );
  });

  test('passes without any', async () => {
    const answer = await callOf(newSandbox(), { method, params: valid });
    expect(answer.status).toBe(200);
    expect(answer.body.result).toBeTruthy();
  });

  test.each(found)('check $number alone is answered by $example', async ({ number, fault }) => {
    expect(await callWith(method, [fault])).toMatchObject(answerOf(operation, number));
  });

  test.runIf(pairs.length > 0).each(pairs)(
    holds(
      'order-checks',
      '$first.example ($first.number) comes before $second.example ($second.number)',
    ),
    async ({ first, second }) => {
      const answer = await callWith(method, [first.fault, second.fault]);
      expect(answer).toMatchObject(answerOf(operation, first.number));
    },
  );
});
