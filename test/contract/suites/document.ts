import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, test } from 'vitest';
import { requestExamples, responseExamples, resultSchema } from '../../../src/document/read.ts';
import { type Contract, problems } from '../../support/document.ts';
import { otherThan } from './schema.ts';

/** The document is valid, and so is every example in it; what is broken is not. */
export function documentSuite(contract: Contract): void {
  const { document, methods, requestValidator, responseValidator } = contract;

  test('the bundle is valid to an independent OpenAPI validator', async () => {
    const result = await new Validator().validate({ ...structuredClone(document) });
    expect(result.errors ?? []).toEqual([]);
    expect(result.valid).toBe(true);
  });

  test('a broken bundle is not', async () => {
    const broken = { ...structuredClone(document), info: { sumary: 'no title' } };
    expect((await new Validator().validate(broken)).valid).toBe(false);
  });

  describe.each(methods)('%s', (_, operation) => {
    test.each(requestExamples(document, operation))(
      'request example %s is valid',
      (_name, example) => {
        expect(problems(requestValidator(operation), example.value)).toEqual([]);
      },
    );

    test.each(responseExamples(document, operation))(
      'response example $status $name is valid',
      ({ responseKey, mediaType, example }) => {
        const validate = responseValidator(operation, responseKey, mediaType);
        expect(problems(validate, example.value)).toEqual([]);
      },
    );

    test('broken answers are not valid', () => {
      const success = responseValidator(operation, '200', 'application/json');
      const broken = [
        {},
        [],
        ...otherThan(document, resultSchema(document, operation)).map((one) => ({ result: one })),
      ];
      for (const answer of broken) expect(problems(success, answer)).not.toEqual([]);
      const error = responseValidator(operation, '400', 'application/json');
      const envelopes = [
        {},
        { error: 'WRONG_REQUEST' },
        { error_description: 'text' },
        { error: null, error_description: '' },
        { error: 'X', error_description: 1 },
      ];
      for (const envelope of envelopes) expect(problems(error, envelope)).not.toEqual([]);
    });

    test('an unknown error code and extra members are still an error envelope', () => {
      const error = responseValidator(operation, '400', 'application/json');
      const envelope = { error: 'SOMETHING_NEW', error_description: '', type: 'x', argument: 'Y' };
      expect(problems(error, envelope)).toEqual([]);
      expect(problems(error, { error: 100, error_description: '' })).toEqual([]);
    });
  });
}
