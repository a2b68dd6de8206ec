import { fc, test as propertyTest } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { requestSchema } from '../../../src/document/read.ts';
import type { Mock } from '../../../src/mock/create-mock.ts';
import { type Contract, problems, validBody } from '../../support/document.ts';
import { post } from '../../support/http.ts';
import { accepted } from './accepted.ts';
import type { Schema } from './schema.ts';

// A fixed seed: the same bodies on every machine and in every run.
const settings = { seed: 20260227, numRuns: 60 };

/** Values that no parameter accepts. */
const junk = fc.oneof(
  fc.constantFrom(true, false, Number.MIN_VALUE, -1.5),
  fc.array(fc.array(fc.anything({ maxDepth: 1 })), { minLength: 1 }),
);

/** Schema and mock agree on bodies made at random. */
export function propertiesSuite(
  { document, methods, requestValidator }: Contract,
  mock: Mock,
): void {
  describe.each(methods)('%s', (method, operation) => {
    const { properties, required = [] } = requestSchema(document, operation);
    const validate = requestValidator(operation);
    const entries = Object.entries(properties) as [string, Schema][];
    const validBodies = fc.record(
      Object.fromEntries(entries.map(([name, schema]) => [name, accepted(document, schema)])),
      { requiredKeys: required },
    );
    const status = async (body: unknown) =>
      (await post(mock.fetch, `/${method}`, JSON.stringify(body))).status;

    propertyTest.prop([validBodies], settings)('valid bodies are accepted', async (body) => {
      expect(problems(validate, body)).toEqual([]);
      expect(await status(body)).toBe(200);
    });

    propertyTest.prop([fc.constantFrom(...entries.map(([name]) => name)), junk], settings)(
      'one broken parameter is enough to be refused',
      async (name, value) => {
        const body = { ...validBody(operation), [name]: value };
        fc.pre(problems(validate, JSON.parse(JSON.stringify(body))).length > 0);
        expect(await status(body)).toBeGreaterThanOrEqual(400);
      },
    );

    propertyTest.prop([fc.json({ maxDepth: 3 })], settings)(
      'schema and mock agree on any JSON',
      async (text) => {
        const value = JSON.parse(text);
        const isValid = problems(validate, value).length === 0;
        expect((await post(mock.fetch, `/${method}`, text)).status === 200).toBe(isValid);
      },
    );
  });
}
