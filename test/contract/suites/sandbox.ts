import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { findOperation, requestExamples } from '../../../src/document/read.ts';
import type { Operation } from '../../../src/document/types.ts';
import type { Behaviour, createSandbox, Sandbox } from '../../../src/sandbox/index.ts';
import { type Contract, validBody } from '../../support/document.ts';
import { post } from '../../support/http.ts';
import { holds } from '../../support/rules.ts';
import { callOf, undocumentedIn } from '../../support/sandbox.ts';

const behaviours: Behaviour[] = ['server', 'documented', 'older'];
const add = 'imopenlines.crm.chat.user.add';
const remove = 'imopenlines.crm.chat.user.delete';

/** The user of the examples has to be in the chat before it can be removed from it. */
async function prepare(sandbox: Sandbox, method: string, { document }: Contract): Promise<void> {
  const params = validBody(findOperation(document, add) as Operation);
  if (method === remove) await callOf(sandbox, { method: add, params });
}

/** The sandbox answers every request example as documented, in process and by a port. */
export function sandboxSuite(contract: Contract, newSandbox: typeof createSandbox): void {
  const { document, methods } = contract;
  const undocumented = undocumentedIn(contract);

  describe.each(behaviours)('with the behaviour %s', (behaviour) => {
    describe.each(methods)('%s', (method, operation) => {
      describe.each(['fetch', 'a port'])('through %s', (way) => {
        let send: (request: Request) => Promise<Response>;
        beforeEach(async () => {
          const sandbox = newSandbox({ behaviour });
          onTestFinished(() => sandbox.close());
          await prepare(sandbox, method, contract);
          if (way === 'fetch') send = sandbox.fetch;
          else {
            const { url } = await sandbox.listen();
            send = (request) =>
              fetch(new Request(request.url.replace('http://localhost', url), request));
          }
        });

        test.each(requestExamples(document, operation))(
          holds('answer-success', 'succeeds with %s'),
          async (_, example) => {
            const { auth, ...params } = example.value as Record<string, unknown>;
            const path =
              auth === undefined ? `/rest/1/secret/${method}` : `/rest/${method}?auth=${auth}`;
            const answer = await post(send, path, params);
            expect(answer).toMatchObject({ status: 200 });
            expect(answer.body).toHaveProperty('result');
            expect(undocumented(operation, answer)).toEqual([]);
          },
        );

        test('refuses no parameters as the document says', async () => {
          const answer = await post(send, `/rest/1/secret/${method}`, {});
          expect(undocumented(operation, answer)).toEqual([]);
        });
      });
    });
  });
}
