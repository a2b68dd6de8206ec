import { describe, expect, test } from 'vitest';
import { complete, type SourceDocument } from '../../scripts/generate/complete.ts';
import { errorExamples, operations, resolve, responses } from '../../src/document/read.ts';
import type { Source } from '../../src/document/types.ts';
import { document as bundle } from '../support/document.ts';

const error = (code: string, source: Source, more: object = {}) => ({
  summary: 'Something is wrong',
  'x-source': source,
  value: { error: code, error_description: '' },
  ...more,
});
const json = (media: object) => ({ 'application/json': media });
const answers = (examples: object) => ({ description: 'Refused.', content: json({ examples }) });

/** Two methods, of which the first describes its 400 itself; one error of a method, one of any. */
function source(own: object = { OWN: error('OWN', { observed: [400] }) }, system: object = {}) {
  const shared = { '400': 'BadRequest', '403': 'Forbidden', default: 'AnyOther' };
  const refs = Object.entries(shared).map(([status, name]) => [
    status,
    { $ref: `#/components/responses/${name}` },
  ]);
  const names = [...Object.values(shared), 'Unused'];
  const method = (operationId: string, responses: object = {}) => ({
    operationId,
    requestBody: { content: json({ schema: { type: 'object' } }) },
    responses: {
      '200': { description: 'Done.', content: json({ schema: {}, examples: {} }) },
      ...responses,
    },
  });
  return {
    'x-shared-responses': Object.fromEntries(refs),
    'x-system-errors': answers({ SYSTEM: error('SYSTEM', { observed: [403] }), ...system }),
    paths: {
      '/im.first': { post: method('im.first', { '400': answers(own) }) },
      '/im.second': { post: method('im.second') },
    },
    components: {
      responses: Object.fromEntries(names.map((name) => [name, { description: name }])),
    },
  } as unknown as SourceDocument;
}

/** The errors of a method as `status name`. */
function errorsOf(document: ReturnType<typeof complete>, path: string): string[] {
  const operation = document.paths[path]?.post as never;
  return errorExamples(document, operation).map(
    ({ responseKey, name }) => `${responseKey} ${name}`,
  );
}

describe('what follows from the sources', () => {
  test('an error of any method is in each, under every status of its source', () => {
    const system = { BOTH: error('BOTH', { documented: [400], observed: [403] }) };
    const document = complete(source(undefined, system));
    expect(errorsOf(document, '/im.first')).toEqual([
      '400 OWN',
      '400 BOTH',
      '403 SYSTEM',
      '403 BOTH',
    ]);
    expect(errorsOf(document, '/im.second')).toEqual(['400 BOTH', '403 SYSTEM', '403 BOTH']);
  });

  test('an error of a method is in no other, also where it stands under a shared response', () => {
    const document = complete(source({ OWN: error('OWN', { printed: [400], observed: [403] }) }));
    expect(errorsOf(document, '/im.first')).toEqual(['400 OWN', '403 OWN', '403 SYSTEM']);
    expect(errorsOf(document, '/im.second')).toEqual(['403 SYSTEM']);
  });

  test('an error inside a batch is under no status, one with a status of its own under default', () => {
    const document = complete(
      source({
        INSIDE: error('INSIDE', { observed: [200] }),
        STATUS: error('STATUS', { observed: [200] }, { 'x-status': 200 }),
      }),
    );
    expect(errorsOf(document, '/im.first')).toContain('default STATUS');
    expect(errorsOf(document, '/im.second')).toEqual(['403 SYSTEM']);
  });

  test('an error that says nothing of repeats did not run, and needs a change first', () => {
    const document = complete(source());
    const replays = errorExamples(document, document.paths['/im.first']?.post as never).map(
      ({ example }) => example['x-replay'],
    );
    expect(replays).toEqual(Array(2).fill({ outcome: 'not-run', repeat: 'after-change' }));
  });

  test('a shared response that no method uses is left out', () => {
    const { responses: left } = complete(source()).components;
    expect(Object.keys(left ?? {})).toEqual(['BadRequest', 'Forbidden', 'AnyOther']);
  });

  test('each request and each success has a name for typed languages', () => {
    const { components, paths } = complete(source());
    expect(Object.keys(components.schemas ?? {})).toEqual([
      'ImFirstRequest',
      'ImFirstSuccess',
      'ImSecondRequest',
      'ImSecondSuccess',
    ]);
    expect(paths['/im.first']?.post.requestBody.content['application/json'].schema).toEqual({
      $ref: '#/components/schemas/ImFirstRequest',
    });
  });

  test('the sources stay as they are', () => {
    const given = source();
    const before = structuredClone(given);
    complete(given);
    expect(given).toEqual(before);
  });

  test.each(operations(bundle).map((one) => [one.operationId, one] as const))(
    'the schema of each error of %s knows the codes of its examples',
    (_, operation) => {
      for (const [, { content }] of responses(bundle, operation)) {
        const { schema, examples } = content?.['application/json'] ?? {};
        const [, known] = (schema as { allOf?: Composed[] })?.allOf ?? [];
        if (!known) continue;
        const codes = Object.values(examples ?? {}).map((one) => {
          return resolve<{ value: { error: string } }>(bundle, one as never).value.error;
        });
        expect(known.properties.error.anyOf[0]?.enum).toEqual([...new Set(codes)]);
      }
    },
  );
});

interface Composed {
  properties: { error: { anyOf: { enum?: string[] }[] } };
}

test('an error under a status that no response has is refused, with what to do', () => {
  const given = source({ OWN: error('OWN', { observed: [418] }) });
  expect(() => complete(given)).toThrow(
    /^OWN has the status 418 in its x-source, and im.first has no such response\. Describe it/,
  );
});

test('an error of a server has to say whether the call ran', () => {
  const given = source(undefined, { BROKEN: error('BROKEN', { observed: [500] }) });
  expect(() => complete(given)).toThrow(/^BROKEN comes with 500 or more\. Say in its x-replay/);
});
