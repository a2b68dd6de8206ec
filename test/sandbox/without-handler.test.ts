import { expect, test } from 'vitest';
import type { MediaType, OpenApiDocument, Operation } from '../../src/document/types.ts';
import { openPortal } from '../../src/sandbox/open-portal.ts';
import { answer } from '../../src/sandbox/pipeline.ts';
import { document } from '../support/document.ts';

/** The document with a method for which the sandbox has no handler yet. */
function withNewMethod(): OpenApiDocument {
  const operation = structuredClone(document.paths['/im.chat.add']?.post) as Operation;
  operation.operationId = 'im.chat.mute';
  const success = operation.responses['200'] as { content: Record<string, MediaType> };
  for (const content of Object.values(success.content)) {
    content.examples = { Muted: { summary: 'It is mute', value: { result: 'mute' } } };
  }
  return { ...document, paths: { ...document.paths, '/im.chat.mute': { post: operation } } };
}

const portal = () => openPortal(withNewMethod(), {});
const call = (of: ReturnType<typeof portal>, code: string) =>
  answer(of, new Request(`http://localhost/rest/1/${code}/im.chat.mute`, { method: 'POST' }));

test('a method without a handler answers with its example, whatever that is called', async () => {
  const { reply } = await call(portal(), 'secret');
  expect(reply).toEqual({ status: 200, body: { result: 'mute' }, example: 'Muted' });
});

test('but not before the checks of all methods', async () => {
  const { reply } = await call(portal(), 'secret-imopenlines');
  expect([reply.status, reply.body]).toMatchObject([401, { error: 'insufficient_scope' }]);
});

test('its connection can be let break', async () => {
  const one = portal();
  one.failures.add({ method: 'im.chat.mute', connection: 'cut' });
  const { reply, failure } = await call(one, 'secret');
  expect(reply.body).toEqual({ result: 'mute' });
  expect(failure?.connection).toBe('cut');
});
