import { describe, expect, test } from 'vitest';
import { alternatives, requestExamples, requestSchema } from '../../../src/document/read.ts';
import type { Mock } from '../../../src/mock/create-mock.ts';
import { type Contract, problems, validBody } from '../../support/document.ts';
import { post } from '../../support/http.ts';
import { otherThan, type Schema } from './schema.ts';

/** Schema and mock take what the document describes, and refuse anything else by the fitting check. */
export function requestsSuite({ document, methods, requestValidator }: Contract, mock: Mock): void {
  describe.each(methods)('%s', (method, operation) => {
    const { properties, required = [] } = requestSchema(document, operation);
    const parameters = Object.keys(properties);
    const schemasOf = (name: string) => alternatives(document, properties[name] as Schema);
    const maxLengthOf = (name: string) => schemasOf(name)[0]?.maxLength ?? 0;
    /** The values of a closed set; one with a branch for any other is open. */
    const enumOf = (name: string) =>
      schemasOf(name).every((one) => one.enum)
        ? schemasOf(name).flatMap((one) => one.enum ?? [])
        : [];
    /** A portal takes these for a parameter that is left out, and for a list. */
    const isUnderstood = (name: string, value: unknown) =>
      (value === null && !required.includes(name)) ||
      (isObject(value) && schemasOf(name).some(({ type }) => type === 'array'));
    const validate = requestValidator(operation);
    const call = (body: unknown) => post(mock.fetch, `/rest/1/secret/${method}`, body);

    async function expectRefusal(body: unknown) {
      expect(problems(validate, body)).not.toEqual([]);
      const answer = await call(body);
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.body).toMatchObject({ error: expect.any(String) });
      expect(answer.cause).not.toBeNull();
      return answer;
    }

    test.each(requestExamples(document, operation))(
      'request %s is accepted',
      async (_, example) => {
        const answer = await call(example.value);
        expect(answer).toMatchObject({ status: 200, cause: null });
      },
    );

    test.each(required)(
      '%s cannot be left out, and the answer is the check that says so',
      async (name) => {
        const { [name]: _, ...body } = validBody(operation);
        const answer = await expectRefusal(body);
        const check = operation['x-checks'].find(
          ({ fault }) => typeof fault === 'object' && fault.missing === name,
        );
        expect(answer).toMatchObject({ status: check?.status, example: check?.example });
        expect(answer.cause).toContain(name);
      },
    );

    test.each(parameters)('%s of a wrong type is refused', async (name) => {
      const values = otherThan(document, properties[name] as Schema);
      for (const value of values.filter((one) => !isUnderstood(name, one))) {
        await expectRefusal({ ...validBody(operation), [name]: value });
      }
    });

    const enums = parameters.filter((name) => enumOf(name).length > 0);
    test.each(enums)('%s takes its values, and no other', async (name) => {
      for (const value of enumOf(name)) {
        expect((await call({ ...validBody(operation), [name]: value })).status).toBe(200);
        await expectRefusal({ ...validBody(operation), [name]: `${value}?` });
      }
    });

    const limited = parameters.filter((name) => maxLengthOf(name) > 0);
    test.each(limited)('%s is accepted up to its limit', async (name) => {
      const maxLength = maxLengthOf(name);
      const body = (length: number) => ({ ...validBody(operation), [name]: 'ы'.repeat(length) });
      expect((await call(body(maxLength))).status).toBe(200);
      await expectRefusal(body(maxLength + 1));
    });

    test('a parameter that the document does not have is refused', async () => {
      await expectRefusal({ ...validBody(operation), TYPO: 1 });
    });

    test('parameters that may be left out can be null', async () => {
      const optional = parameters.filter((name) => !required.includes(name));
      const nulls = Object.fromEntries(optional.map((name) => [name, null]));
      const body = { ...nulls, ...validBody(operation) };
      expect((await call(body)).status).toBe(200);
    });

    test('a call without a body is one without parameters', async () => {
      const { status, cause } = await call('');
      expect(status === 200).toBe(required.length === 0);
      expect(cause ?? '').not.toContain('body');
    });

    test('a body that holds no parameters is refused in the envelope', async () => {
      for (const body of ['{', '[]', 'null', '"text"', '\ufeff{}']) {
        const answer = await call(body);
        expect(answer.status).toBeGreaterThanOrEqual(400);
        expect(answer.body.error).toEqual(expect.any(String));
      }
    });
  });
}

const isObject = (value: unknown) =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
