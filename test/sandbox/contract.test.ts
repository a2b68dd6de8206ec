import { describe, expect, test } from 'vitest';
import { findOperation } from '../../src/document/read.ts';
import type { Operation } from '../../src/document/types.ts';
import { createSandbox } from '../../src/sandbox/index.ts';
import { sandboxSuite } from '../contract/suites/sandbox.ts';
import { contract, document } from '../support/document.ts';
import { undocumented } from '../support/sandbox.ts';

sandboxSuite(contract, createSandbox);

describe('an answer that is not in the document', () => {
  const operation = findOperation(document, 'im.chat.add') as Operation;
  const headers = new Headers({ 'content-type': 'application/json' });
  const answer = (status: number, body: object) => ({
    status,
    headers,
    body,
    example: null,
    cause: null,
  });
  const time = {
    start: 1,
    finish: 1,
    duration: 0,
    processing: 0,
    date_start: '2026-01-12T09:00:00+00:00',
    date_finish: '2026-01-12T09:00:00+00:00',
  };

  test('would be seen', () => {
    expect(undocumented(operation, answer(200, { result: 1, time }))).toEqual([]);
    for (const [status, body] of [
      [418, { error: 'TEAPOT', error_description: '' }],
      [400, { error: 'WRONG_REQUEST', error_description: 'Another text' }],
      [400, { error: 'WRONG_REQUEST', error_description: "Chat can't be created", time }],
      [200, { result: true, time }],
      [200, { result: 1 }],
    ] as const) {
      expect(undocumented(operation, answer(status, body))).not.toEqual([]);
    }
  });
});
