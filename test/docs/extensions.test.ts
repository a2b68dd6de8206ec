import { expect, test } from 'vitest';
import { withExtensionsInProse } from '../../src/docs/extensions.ts';
import { requestSchema } from '../../src/document/read.ts';
import type { OpenApiDocument, Operation } from '../../src/document/types.ts';

const shared = {
  summary: 'Too many requests',
  'x-remedy': 'Wait a second.',
  'x-source': { documented: [503] },
  'x-replay': { outcome: 'not-run', repeat: 'after-delay' },
  value: { error: 'QUERY_LIMIT_EXCEEDED', error_description: 'Too many requests' },
};
const own = {
  summary: 'TITLE is missing | empty',
  description: 'Seen in `<one|two>` places.',
  'x-cause': 'Nobody sent it.',
  'x-remedy': 'Send `TITLE`.',
  'x-source': { documented: [400], printed: [400, 403], observed: [400], sdk: [410] },
  'x-also-printed': ['Empty `TITLE`'],
  'x-replay': { outcome: 'unknown', repeat: 'after-reconcile' },
  value: { error: 'TITLE_EMPTY', error_description: "Title can't be empty" },
};

const document = {
  openapi: '3.1.0',
  info: { title: 'Test', version: '1', description: 'About it.' },
  paths: {
    '/im.test': {
      post: {
        operationId: 'im.test',
        summary: 'Test chat',
        description: 'Tests a chat.',
        tags: ['Chats'],
        'x-availability': { checked: '2026-11', rest3: false, bots: 'Bots do `this`.' },
        'x-scope': 'im',
        'x-caller': { who: 'any-user', description: 'Any user.' },
        'x-replay': { safe: false, repeat: 'duplicates', description: 'D.', reconcile: 'R.' },
        'x-checks': [{ when: 'TITLE is <missing>', status: 400, example: 'TITLE_EMPTY.first' }],
        requestBody: {
          content: {
            'application/json': {
              schema: {
                properties: {
                  TITLE: { description: 'Title.' },
                  HIDDEN: { description: 'Hidden.\n', 'x-source': 'observed' },
                },
              },
              examples: {},
            },
          },
        },
        responses: {
          '400': {
            description: 'Refused.',
            content: {
              'application/json': {
                schema: {},
                examples: {
                  'TITLE_EMPTY.first': own,
                  QUERY_LIMIT_EXCEEDED: { $ref: '#/components/examples/QUERY_LIMIT_EXCEEDED' },
                },
              },
            },
          },
        },
      },
    },
  },
  components: { examples: { QUERY_LIMIT_EXCEEDED: shared } },
  'x-checks': [{ when: 'No credentials', status: 401, example: 'NO_AUTH_FOUND' }],
} as unknown as OpenApiDocument;

const before = structuredClone(document);
const result = withExtensionsInProse(document);
const operation = result.paths['/im.test']?.post;

test('the document that was given is left as it is', () => {
  expect(document).toEqual(before);
});

test('an operation is titled by its name and begins with its summary', () => {
  expect(operation?.summary).toBe('im.test');
  expect(operation?.description).toMatch(/^\*\*Test chat\*\*\n\n> .+\n\nTests a chat\.\n\n/);
});

test('an operation has a box that says whether it has a future', () => {
  expect(operation?.description).toContain(
    '> **Current**, not deprecated. Not part of REST 3.0. Bots do `this`. *Checked in 2026-11.*',
  );
});

test('an operation says who may call it and whether a repeat is safe', () => {
  expect(operation?.description).toContain('Any user. Scope: `im`');
  expect(operation?.description).toContain('**No: it is then done twice.** D.');
  expect(operation?.description).toContain('R.');
});

test('an operation holds its checks and its own errors, and links to the others', () => {
  expect(operation?.description).toContain(
    '| 1 | TITLE is &lt;missing&gt; | 400 | `TITLE_EMPTY.first` |',
  );
  expect(operation?.description).toContain(
    '| `TITLE_EMPTY`, example `TITLE_EMPTY.first`<br>**TITLE is missing \\| empty**' +
      "<br>Text: `Title can't be empty`<br>Also printed: `` Empty `TITLE` ``" +
      '<br>Cause: Nobody sent it.<br>Seen in `<one\\|two>` places. ' +
      '| **400** documented, printed until summer 2026, observed' +
      '<br>**403** printed until summer 2026<br>**410** in the SDK ' +
      '| Send `TITLE`.<br>It may have run. Find out before you retry. |',
  );
  expect(operation?.description).toContain('(#tag/system-errors)');
  expect(operation?.description).not.toContain('QUERY_LIMIT_EXCEEDED');
});

test('what all methods share stands once, in the description of the document', () => {
  expect(result.info.description).toMatch(/^About it\.\n\n/);
  expect(result.info.description).toContain('| 1 | No credentials | 401 | `NO_AUTH_FOUND` |');
  expect(result.info.description).toContain(
    '| `QUERY_LIMIT_EXCEEDED`<br>**Too many requests**<br>Text: `Too many requests` ' +
      '| **503** documented | Wait a second.<br>It did not run. Retry after a pause. |',
  );
  expect(result.info.description).not.toContain('TITLE_EMPTY');
});

test('a parameter that only servers know says so', () => {
  const properties = requestSchema(result, operation as Operation).properties;
  expect(properties?.TITLE).toEqual({ description: 'Title.' });
  expect(properties?.HIDDEN).toMatchObject({ description: 'Hidden. (observed, not documented)' });
});
