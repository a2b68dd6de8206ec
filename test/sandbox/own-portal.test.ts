import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSandbox, demoPortal, type PortalSeed, readSeed } from 'bitrix24-chat-api/sandbox';
import { describe, expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { contradictions } from '../fixtures/sandbox/contradictions.ts';
import { leaks, secret } from '../fixtures/sandbox/leaks.ts';
import { wrongShape } from '../fixtures/sandbox/wrong-shape.ts';

const quiet = { logLevel: 'silent' } as const;

/** A sandbox that begins with a value, or with the demo portal. */
function open(portal?: unknown) {
  const sandbox = createSandbox(portal === undefined ? {} : { portal: portal as PortalSeed });
  onTestFinished(() => sandbox.close());
  return sandbox;
}

/** The lines that a value is refused with as a portal, after the first. */
function problems(run: () => unknown): string[] {
  try {
    run();
    return [];
  } catch (error) {
    const [first, ...lines] = (error as Error).message.split('\n');
    expect(first).toBe('The portal cannot be like that:');
    return lines.sort();
  }
}

// The first test, since it is about what has been loaded so far.
test('Ajv is loaded by a portal of one’s own, and not by the demo portal', () => {
  const { cache } = createRequire(import.meta.url);
  const isLoaded = () => Object.keys(cache).some((file) => /[\\/]ajv[\\/]/.test(file));
  open();
  open(demoPortal);
  expect(isLoaded()).toBe(false);
  open({ users: [] });
  expect(isLoaded()).toBe(true);
});

describe('a portal that is an object is refused like a file', () => {
  test.each([...wrongShape, ...contradictions])('for %s', (_, text, ...expected) => {
    const sandbox = open();
    const before = sandbox.state();
    // As in a file, but for the places.
    const lines = expected.map((line) => line.replace(/^\d+:\d+ /, '')).sort();
    const portal = parse(text, quiet);
    expect(problems(() => open(portal))).toEqual(lines);
    expect(problems(() => sandbox.reset(portal))).toEqual(lines);
    expect(sandbox.state()).toEqual(before);
  });

  test.each(leaks)('without a secret in the message: %s', (text) => {
    let portal: unknown;
    try {
      portal = { users: [{ id: 1 }], ...parse(text, quiet) };
    } catch {
      return; // It is no YAML, and so no value.
    }
    expect(problems(() => open(portal)).join('\n')).not.toContain(secret);
  });

  const round: Record<string, unknown> = { users: [] };
  round.chats = [round];
  round.itself = round;

  test.each([
    ['null', null, 'the portal has no value'],
    ['a text', 'users: []', 'the portal must be an object with fields'],
    ['a function', { users: [{ id: 1, name: () => 'Anna' }] }, 'users[0].name must be text'],
    ['a bigint', { users: [{ id: 1n }] }, 'users[0].id must be a whole number'],
    ['a Date', { users: [], portal: { clock: new Date(0) } }, 'portal.clock must be text'],
    ['a gap in a list', { users: Array(1) }, 'users[0] must be an object with fields'],
    ['a value that holds itself', round, 'chats[0] lacks the field id'],
  ])('for %s', (_, portal, message) => {
    expect(problems(() => open(portal)).join('\n')).toContain(message);
  });

  test('also after it was changed', async () => {
    const portal = await readSeed('users: [{ id: 1 }]');
    const sandbox = open(portal);
    (portal.users as unknown[]).push({ id: 1 });
    expect(problems(() => sandbox.reset(portal))).toEqual(['users[1].id repeats users[0].id']);
    expect(problems(() => open(portal))).toEqual(['users[1].id repeats users[0].id']);
  });
});

test('a portal can have fields that are undefined, and $schema for an editor', () => {
  const portal = { $schema: './portal.schema.json', users: [{ id: 1, name: undefined }] };
  expect(open(portal).state().users).toMatchObject([{ id: 1, name: 'User 1' }]);
});

test('the demo portal is the same for all, so that nobody can change it', () => {
  expect(() => demoPortal.users.push({ id: 4711 })).toThrow(TypeError);
  expect(() => Object.assign(demoPortal.users[0] as object, { name: '' })).toThrow(TypeError);
});

test('what only looks like a portal is refused before a file is made of it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sandbox-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const state = join(folder, 'portal.db');
  const portal = Object.create(demoPortal) as PortalSeed;
  expect(problems(() => createSandbox({ portal, state }))).toEqual([
    'the portal lacks the field users',
  ]);
  expect(existsSync(state)).toBe(false);
});
