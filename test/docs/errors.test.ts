import { expect, test } from 'vitest';
import { ownErrors, systemErrors } from '../../src/docs/errors.ts';
import { document, methods } from '../support/document.ts';

const namesOf = (errors: { name: string }[]) => errors.map(({ name }) => name);

test.each(methods)('each own error of %s has one row, whatever its statuses', (_, operation) => {
  const names = namesOf(ownErrors(document, operation));
  expect(names).not.toEqual([]);
  expect(names).toEqual([...new Set(names)]);
});

test('each system error has one row', () => {
  const names = namesOf(systemErrors(document));
  expect(names).toEqual([...new Set(names)]);
});
