import { describe, expect, test } from 'vitest';
import type { MediaType, OpenApiDocument, Operation } from '../../src/document/types.ts';
import { answer } from '../../src/sandbox/answer.ts';
import { handlers } from '../../src/sandbox/methods/index.ts';
import { openPortal } from '../../src/sandbox/open-portal.ts';
import type { SandboxOptions } from '../../src/sandbox/sandbox.ts';
import { document } from '../support/document.ts';

/** The document with a method for which the sandbox has no handler yet. */
function withNewMethod(): OpenApiDocument {
  const operation = structuredClone(document.paths['/im.chat.add']?.post) as Operation;
  operation.operationId = 'im.no.handler';
  const success = operation.responses['200'] as { content: Record<string, MediaType> };
  for (const content of Object.values(success.content)) {
    content.examples = { Muted: { summary: 'It is mute', value: { result: 'mute' } } };
  }
  return { ...document, paths: { ...document.paths, '/im.no.handler': { post: operation } } };
}

const portal = (options: SandboxOptions = {}) => openPortal(withNewMethod(), options);
const call = (of: ReturnType<typeof portal>, code: string) =>
  answer(of, new Request(`http://localhost/rest/1/${code}/im.no.handler`, { method: 'POST' }));

test('these methods have a handler, and others may', () => {
  expect(Object.keys(handlers)).toEqual(
    expect.arrayContaining([
      'im.chat.add',
      'im.chat.user.add',
      'imopenlines.crm.chat.user.add',
      'imopenlines.crm.chat.user.delete',
      'imopenlines.crm.message.add',
    ]),
  );
});

describe('a method without a handler', () => {
  test('answers the result of its example, and the time of the call', async () => {
    const { reply } = await call(portal(), 'secret');
    const time = expect.objectContaining({ start: expect.any(Number), duration: 0 });
    expect(reply).toEqual({ status: 200, body: { result: 'mute', time } });
  });

  test('spends operating time', async () => {
    const one = portal({ limits: { operating: 1, operatingCost: 1 } });
    const { reply } = await call(one, 'secret');
    expect(reply.body).toMatchObject({ time: { operating: 1 } });
    expect((await call(one, 'secret')).reply.status).toBe(429);
  });

  test('answers after the checks that all methods share', async () => {
    const { reply } = await call(portal(), 'secret-imopenlines');
    expect([reply.status, reply.body]).toMatchObject([401, { error: 'insufficient_scope' }]);
  });

  test('can be made to break the connection', async () => {
    const one = portal();
    one.failures.add({ method: 'im.no.handler', connection: 'cut' });
    const { reply, failure } = await call(one, 'secret');
    expect(reply.body).toMatchObject({ result: 'mute' });
    expect(failure?.connection).toBe('cut');
  });
});
