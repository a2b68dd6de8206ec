import { beforeEach, describe, expect, test } from 'vitest';
import { requestExamples } from '../../src/document/read.ts';
import type { Behaviour } from '../../src/sandbox/methods/handler.ts';
import { document, methods, validBody } from '../support/document.ts';
import { post } from '../support/http.ts';
import { callOf, newSandbox, undocumented } from '../support/sandbox.ts';

const behaviours: Behaviour[] = ['server', 'documented', 'older'];
const add = 'imopenlines.crm.chat.user.add';
const remove = 'imopenlines.crm.chat.user.delete';

/** The user of the examples has to be in the chat before it can be removed from it. */
async function prepare(sandbox: ReturnType<typeof newSandbox>, method: string) {
  const [, operation] = methods.find(([name]) => name === add) as (typeof methods)[number];
  if (method === remove) await callOf(sandbox, { method: add, params: validBody(operation) });
}

describe.each(behaviours)('with the behaviour %s', (behaviour) => {
  describe.each(methods)('%s', (method, operation) => {
    describe.each(['fetch', 'a port'])('through %s', (way) => {
      let send: (request: Request) => Promise<Response>;
      beforeEach(async () => {
        const sandbox = newSandbox({ behaviour });
        await prepare(sandbox, method);
        if (way === 'fetch') send = sandbox.fetch;
        else {
          const { url } = await sandbox.listen();
          send = (request) =>
            fetch(new Request(request.url.replace('http://localhost', url), request));
        }
      });

      test.each(requestExamples(document, operation))('succeeds with %s', async (_, example) => {
        const { auth, ...params } = example.value as Record<string, unknown>;
        const path =
          auth === undefined ? `/rest/1/secret/${method}` : `/rest/${method}?auth=${auth}`;
        const answer = await post(send, path, params);
        expect(answer).toMatchObject({ status: 200 });
        expect(answer.body.result).toBeTruthy();
        expect(undocumented(operation, answer)).toEqual([]);
      });

      test('refuses no parameters as the document says', async () => {
        const answer = await post(send, `/rest/1/secret/${method}`, {});
        expect(undocumented(operation, answer)).toEqual([]);
      });
    });
  });
});

describe('an answer that is not in the document', () => {
  const [, operation] = methods[0] as (typeof methods)[number];
  const headers = new Headers({ 'content-type': 'application/json' });
  const answer = (status: number, body: object) => ({
    status,
    headers,
    body,
    example: null,
    cause: null,
  });
  const time = {
    ...{ start: 1, finish: 1, duration: 0, processing: 0 },
    ...{ date_start: '2026-01-12T09:00:00+00:00', date_finish: '2026-01-12T09:00:00+00:00' },
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
