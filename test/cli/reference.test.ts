import { expect, test } from 'vitest';
import { hosted } from '../../src/cli/reference.ts';
import { errorDocs } from '../../src/index.ts';

test('an address of the reference is shown where something answers', () => {
  const address = 'https://docs.acme.com/chat/#tag/errors/every-error-code/ERROR_CORE';
  expect(hosted(address)).toBe(address);
  expect(hosted('https://docs.example/#tag/errors')).toBeUndefined();
});

test('and that of the client is a whole one', () => {
  expect(new URL(errorDocs('ERROR_CORE')).hash).toMatch(/error_core$/i);
});
