import { describe, expect, test } from 'vitest';
import { type Change, toMarkdown } from '../../scripts/diff/change.ts';
import { compare } from '../../scripts/diff/compare.ts';
import type { OpenApiDocument } from '../../src/document/types.ts';
import { run } from '../support/command.ts';
import { document } from '../support/document.ts';

// biome-ignore lint/suspicious/noExplicitAny: the tests reach into any part of the document
type Anything = any;

/** The changes that an edit of the document makes. */
function changesBy(edit: (document: Anything) => void): Change[] {
  const edited = structuredClone(document) as Anything;
  edit(edited);
  return compare(document, edited);
}

const add = (one: Anything) => one.paths['/im.chat.add'].post;
const request = (one: Anything) => one.components.schemas.ImChatAddRequest;
const success = (one: Anything) => one.components.schemas.ImChatAddSuccess;

test('a document does not differ from itself', () => {
  expect(compare(document, structuredClone(document) as OpenApiDocument)).toEqual([]);
  expect(toMarkdown([])).toBe('The contract is the same.\n');
});

const breaking: [string, string, (one: Anything) => void][] = [
  ['a method that is gone', 'is gone', (one) => delete one.paths['/im.chat.add']],
  ['a parameter that is gone', 'TITLE is gone', (one) => delete request(one).properties.TITLE],
  [
    'a parameter that is now required',
    'TITLE is required',
    (one) => {
      request(one).required = ['TITLE'];
    },
  ],
  [
    'a new parameter that is required',
    'KIND is new, and required',
    (one) => {
      request(one).properties.KIND = { type: 'string' };
      request(one).required = ['KIND'];
    },
  ],
  [
    'a value that a parameter no longer takes',
    'TYPE no longer has the value OPEN',
    (one) => {
      request(one).properties.TYPE.enum = ['CHAT'];
    },
  ],
  [
    'a type that a parameter no longer has',
    'TITLE no longer has the type string',
    (one) => {
      request(one).properties.TITLE.type = 'integer';
    },
  ],
  [
    'a shorter text',
    'TITLE: maxLength is 5',
    (one) => {
      request(one).properties.TITLE.maxLength = 5;
    },
  ],
  ['a result that is gone', 'result is gone', (one) => delete success(one).properties.result],
  [
    'a result that can be missing',
    'result is no longer required',
    (one) => {
      success(one).required = [];
    },
  ],
  [
    'a result of another type',
    'result has the type string',
    (one) => {
      success(one).properties.result.type = 'string';
    },
  ],
  [
    'another scope',
    'needs the scope chat',
    (one) => {
      add(one)['x-scope'] = 'chat';
    },
  ],
  [
    'an error after which a call may have run',
    'after the error INVALID_FORMAT the call counts as unknown',
    (one) => {
      add(one).responses['400'].content['application/json'].examples.INVALID_FORMAT[
        'x-replay'
      ].outcome = 'unknown';
    },
  ],
];

const harmless: [string, string, (one: Anything) => void][] = [
  [
    'a new method',
    'is new',
    (one) => {
      const post = { ...structuredClone(add(one)), operationId: 'im.chat.get' };
      one.paths['/im.chat.get'] = { post };
    },
  ],
  [
    'a new parameter',
    'KIND is new',
    (one) => {
      request(one).properties.KIND = { type: 'string' };
    },
  ],
  [
    'a value that a parameter takes too',
    'TYPE has the value SECRET',
    (one) => {
      request(one).properties.TYPE.enum.push('SECRET');
    },
  ],
  [
    'a new member of the answer',
    'total is new',
    (one) => {
      success(one).properties.total = { type: 'integer' };
    },
  ],
  [
    'an error that is no longer documented',
    'the error INVALID_FORMAT is no longer documented',
    (one) => delete add(one).responses['400'].content['application/json'].examples.INVALID_FORMAT,
  ],
];

describe('breaking is', () => {
  test.each(breaking)('%s', (_, what, edit) => {
    const changes = changesBy(edit);
    expect(changes.map((one) => one.what).join()).toContain(what);
    expect(changes.some(({ kind }) => kind === 'breaking')).toBe(true);
  });
});

describe('harmless is', () => {
  test.each(harmless)('%s', (_, what, edit) => {
    const changes = changesBy(edit);
    expect(changes.map((one) => one.what).join()).toContain(what);
    expect(changes.filter(({ kind }) => kind === 'breaking')).toEqual([]);
  });
});

test('the other way round, what was harmless to add is breaking to take away', () => {
  const more = structuredClone(document) as Anything;
  request(more).properties.KIND = { type: 'string' };
  expect(compare(more, document)).toMatchObject([{ kind: 'breaking', what: 'KIND is gone' }]);
});

test('descriptions are not compared', () => {
  const changes = changesBy((one) => {
    add(one).description = 'Another text.';
    request(one).properties.TITLE.description = 'Another text.';
  });
  expect(changes).toEqual([]);
});

test('the changelog gets the breaking changes first', () => {
  const changes = changesBy((one) => {
    request(one).properties.KIND = { type: 'string' };
    delete request(one).properties.TITLE;
  });
  expect(toMarkdown(changes)).toBe(
    '### Breaking\n\n- `im.chat.add`: TITLE is gone\n\n### Harmless\n\n- `im.chat.add`: KIND is new\n',
  );
});

test('the command tells what it cannot compare with', async () => {
  const finished = await run('scripts/diff.ts', ['--from', 'no-such-commit']);
  expect(finished.code).toBe(1);
  expect(finished.output).toContain('There is no generated/openapi.json at no-such-commit');
});
