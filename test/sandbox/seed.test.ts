import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { createExamples } from '../../src/sandbox/examples.ts';
import { checkSeed } from '../../src/sandbox/seed/check-seed.ts';
import { demoPortal } from '../../src/sandbox/seed/demo.ts';
import schema from '../../src/sandbox/seed/portal.schema.json' with { type: 'json' };
import { parseSeed } from '../../src/sandbox/seed/read-seed.ts';
import { openStore } from '../../src/sandbox/store/store.ts';
import { contradictions } from '../fixtures/sandbox/contradictions.ts';
import { leaks, secret } from '../fixtures/sandbox/leaks.ts';
import { unreadable } from '../fixtures/sandbox/unreadable.ts';
import { wrongShape } from '../fixtures/sandbox/wrong-shape.ts';
import { document } from '../support/document.ts';

const fixture = (name: string) =>
  readFileSync(new URL(`../fixtures/sandbox/${name}`, import.meta.url), 'utf8');
const knownErrors = createExamples(document).sharedErrors;

/** The lines of the error that a text is refused with. */
function problems(text: string): string[] {
  try {
    parseSeed(text, 'portal.yaml', knownErrors);
    return [];
  } catch (error) {
    return (error as Error).message.split('\n').map((line) => line.replace('portal.yaml:', ''));
  }
}

describe('a seed', () => {
  test('is the same from YAML as from JSON', () => {
    const seed = parseSeed(fixture('portal.yaml'), 'portal.yaml', knownErrors);
    expect(seed).toEqual(parseSeed(fixture('portal.json'), 'portal.json', knownErrors));
    expect(seed.chats?.[0]?.messages?.[1]?.text).toBe('Good morning 😀');
    expect(seed).not.toHaveProperty('$schema');
  });

  test('in JSON can be indented by tabs', () => {
    expect(parseSeed('{\n\t"users": [\n\t\t{ "id": 1 }\n\t]\n}', 'portal.json')).toEqual({
      users: [{ id: 1 }],
    });
  });

  test('opens a store with all that it says', () => {
    const store = openStore(parseSeed(fixture('portal.yaml'), 'portal.yaml'));
    expect(store.chats.members(10)).toHaveLength(2);
    expect(store.chats.messages(10).map(({ id }) => id)).toEqual([1, 2]);
    expect([store.chats.nextChatId(), store.chats.nextMessageId()]).toEqual([500, 9000]);
    store.close();
  });

  test('may name any error where the known ones are not given', () => {
    const seed = { users: [], portal: { refuses: 'ANYTHING' } };
    expect(parseSeed(JSON.stringify(seed), 'portal.json')).toEqual(seed);
  });

  test('says all of its problems in one error, in the order of the text', () => {
    const text = ['dialogs:', '  - chat: 5', 'users:', '  - id: 1', '    bott: true', '  - id: 1'];
    expect(problems(text.join('\n'))).toEqual([
      '2:5 dialogs[0] lacks the field items',
      '2:11 dialogs[0].chat is no chat of this portal: 5',
      '5:5 users[0] has an unknown field "bott": did you mean bot?',
      '6:9 users[1].id repeats users[0].id',
    ]);
  });

  test('that is wrong all over is told in a hundred lines', () => {
    const lines = problems(`users:\n${'  - 1\n'.repeat(500)}`);
    expect(lines).toHaveLength(101);
    expect(lines.at(-1)).toBe('… and 400 more');
  });

  test('that is a value already is checked without lines', () => {
    expect(checkSeed(demoPortal, knownErrors)).toEqual(demoPortal);
    expect(() => checkSeed({ users: [{ id: 0 }] })).toThrow(/^users\[0\]\.id must be 1 or more$/);
    expect(() => checkSeed(7)).toThrow(/^the portal must be an object with fields$/);
  });
});

describe('a seed is refused', () => {
  test.each([...unreadable, ...wrongShape, ...contradictions])('for %s', (_, text, ...lines) => {
    expect(problems(text)).toEqual(lines);
  });

  test('for nesting without an end', () => {
    for (const text of ['['.repeat(100_000), `users:\n${'- '.repeat(50_000)}`]) {
      expect(problems(text)).toEqual([expect.stringMatching(/ the nesting is too deep$/)]);
    }
  });

  test.each(leaks)('without a secret in the message: %s', (text) => {
    const lines = problems(`users: [{ id: 1 }]\n${text}`);
    expect(lines).not.toEqual([]);
    expect(lines.join('\n')).not.toContain(secret);
  });
});

describe('the schema', () => {
  test('is valid JSON Schema', () => {
    const ajv = new Ajv2020({ strict: false });
    expect(ajv.validateSchema(schema)).toBe(true);
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
  });

  test('titles every field, and closes every object', () => {
    const defs = schema.$defs as Record<string, { title?: string }>;
    const titled = (field: { title?: string; $ref?: string }) =>
      field.title ?? defs[field.$ref?.split('/').at(-1) ?? '']?.title;
    for (const one of [schema, ...Object.values(schema.$defs)]) {
      if (!('properties' in one)) continue;
      expect(one.additionalProperties).toBe(false);
      for (const [name, field] of Object.entries(one.properties)) {
        expect(titled(field), name).toEqual(expect.any(String));
      }
    }
  });

  test('takes its own defaults', () => {
    const ajv = new Ajv2020({ strict: false, formats: { 'date-time': true } });
    ajv.addSchema(schema, 'portal');
    for (const [name, one] of Object.entries(schema.$defs)) {
      const fields = 'properties' in one ? Object.entries(one.properties) : [];
      for (const [field, { default: value }] of fields as [string, { default?: unknown }][]) {
        const pointer = `portal#/$defs/${name}/properties/${field}`;
        if (value !== undefined) expect(ajv.validate({ $ref: pointer }, value), pointer).toBe(true);
      }
    }
  });
});

describe('the demo portal', () => {
  test('passes the checks of a seed', () => {
    expect(parseSeed(JSON.stringify(demoPortal), 'demo', knownErrors)).toEqual(demoPortal);
  });

  test('has what the commands of the documentation name, before any of them', () => {
    const store = openStore(demoPortal);
    const { chats, crm, users } = store;
    for (const id of [1, 27, 99, 103, 503, 547, 1271]) expect(users.get(id)?.isActive).toBe(true);
    expect(crm.isActiveChat('lead', 1205, 1763)).toBe(true);
    expect(crm.lastChat('lead', 1205)).toBe(1763);
    expect(chats.roleOf(1763, 503)).toBeUndefined();
    expect(crm.isActiveChat('lead', 1195, 1341)).toBe(true);
    expect(chats.roleOf(1341, 27)).toBe('owner');
    expect(chats.roleOf(2935, 1)).toBe('owner');
    for (const user of [99, 1271]) expect(chats.roleOf(2935, user)).toBeUndefined();
    expect(chats.nextMessageId()).toBe(19880117);
    store.close();
  });

  test('knows the credentials that the documentation prints', () => {
    const { users } = openStore(demoPortal);
    const user = '**put_your_user_id_here**';
    expect(users.webhook(user, '**put_your_webhook_here**')).toBeDefined();
    expect(users.webhook('1', 'secret')?.scopes).toEqual(['im', 'imopenlines']);
    expect(users.token('**put_access_token_here**')).toBeDefined();
    expect(users.token('secret-token')).toBeDefined();
  });
});

test('64,000 mistakes are answered by the first hundred', async () => {
  const users = Array.from({ length: 64_000 }, (_, i) => ({ id: `x${i}` }));
  const message = (() => {
    try {
      checkSeed({ users });
      return '';
    } catch (error) {
      return (error as Error).message;
    }
  })();
  const lines = message.split('\n');
  expect([lines.length, lines[1], lines.at(-1)]).toEqual([
    101,
    'users[1].id must be a whole number',
    '… and 63,900 more',
  ]);
});
