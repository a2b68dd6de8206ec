import { expect, test } from 'vitest';
import { isMethodName } from '../../src/document/method-name.ts';
import { operations } from '../../src/document/read.ts';
import { document } from '../support/document.ts';

test('every method of the document has the name of one', () => {
  const names = operations(document).map(({ operationId }) => operationId);
  expect(names.filter((name) => !isMethodName(name))).toEqual([]);
});

test.each([
  'profile',
  '',
  '.',
  'im.',
  '.add',
  'im..add',
  'im chat.add',
  'im/chat.add',
  'im.chat-add',
])('%j is no name of a method', (text) => expect(isMethodName(text)).toBe(false));
