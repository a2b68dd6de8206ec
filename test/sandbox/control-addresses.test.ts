import { describe, expect, test } from 'vitest';
import type { Sandbox } from '../../src/sandbox/index.ts';
import { type Ask, demoSandbox, json, post, routesOf, ways } from '../support/control.ts';

/** Only answers of the control must not be kept. */
const isControl = ({ headers }: Response) => headers.get('cache-control') === 'no-store';

describe.each(ways)('through $name', ({ open }) => {
  test('each address of the index answers, and as no portal would', async () => {
    const { ask } = await open();
    const routes = await routesOf(ask);
    expect(routes.length).toBeGreaterThan(10);
    for (const { verb, path, body } of routes) {
      const answer = await ask(path, verb === 'POST' ? post(body) : { method: verb });
      expect(answer.status, `${verb} ${path}`).toBe(200);
      expect(answer.headers.get('x-sandbox')).toBe('bitrix24-chat-api');
      await answer.body?.cancel();
    }
  });

  test('a verb that is not for an address is refused with those that are', async () => {
    const { ask } = await open();
    const routes = await routesOf(ask);
    for (const path of new Set(routes.map((route) => route.path))) {
      const verbs = routes.filter((route) => route.path === path).map(({ verb }) => verb);
      for (const verb of ['GET', 'POST', 'DELETE', 'PUT'].filter((one) => !verbs.includes(one))) {
        const answer = await ask(path, { method: verb });
        expect([answer.status, answer.headers.get('x-sandbox')]).toEqual([405, expect.anything()]);
        const allowed = answer.headers.get('allow')?.split(', ') ?? [];
        expect(allowed).toEqual(expect.arrayContaining(verbs));
        expect(allowed).not.toContain(verb);
      }
    }
  });

  test('HEAD is answered like GET, without the body', async () => {
    const { ask } = await open();
    for (const { path } of (await routesOf(ask)).filter(({ verb }) => verb === 'GET')) {
      const answer = await ask(path, { method: 'HEAD' });
      expect([answer.status, await answer.text()], path).toEqual([200, '']);
    }
  });

  test('an address that is not there is refused, and none of the API is taken', async () => {
    const { ask } = await open();
    for (const path of ['/_sandbox/nothing', '/_sandbox/chats/x', '/_sandbox/state/1']) {
      const answer = await ask(path);
      expect([answer.status, await answer.json()]).toEqual([404, { error: expect.any(String) }]);
    }
    for (const path of ['/_sandboxes', '/rest/_sandbox/', '/x/_sandbox/state', '/im.chat.add']) {
      expect(isControl(await ask(path)), path).toBe(false);
    }
    expect(isControl(await ask('/', { method: 'POST' }))).toBe(false);
    expect(isControl(await ask('/'))).toBe(true);
  });

  test('a browser gets a page where everybody else gets JSON', async () => {
    const { ask } = await open();
    const browser = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
    for (const path of ['/', '/_sandbox', '/_sandbox/', '/_sandbox/coverage']) {
      const kinds = [];
      for (const accept of [browser, '*/*', 'application/json', 'text/html;q=0.1, application/*']) {
        const answer = await ask(path, { headers: { accept } });
        kinds.push(answer.headers.get('content-type')?.split(';')[0]);
        if (kinds.length > 1) continue;
        expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
      }
      expect(kinds, path).toEqual(['text/html', ...Array(3).fill('application/json')]);
    }
  });

  test('a body that is too large is refused before it is read, and one that grows', async () => {
    const { ask } = await open({ maxBodyBytes: 1000 });
    const body = JSON.stringify({ error: 'x'.repeat(1000) });
    const stream = new Blob([body]).stream();
    const grows = { method: 'POST', headers: json, body: stream, duplex: 'half' } as RequestInit;
    for (const options of [post(body), grows]) {
      const answer = await ask('/_sandbox/fail', options);
      expect([answer.status, (await answer.json()).error]).toEqual([
        413,
        'The body must be no larger than 1000 bytes.',
      ]);
    }
  });
});

test('each function has its address, and each address its function', async () => {
  const sandbox = demoSandbox();
  const ask: Ask = (path, init) => sandbox.fetch(new Request(`http://x${path}`, init));
  const functions: Record<string, (keyof Sandbox)[]> = {
    'GET /_sandbox/state': ['state'],
    'GET /_sandbox/chats': ['chats'],
    'GET /_sandbox/chats/2935': ['chat'],
    'GET /_sandbox/journal': ['journal'],
    'GET /_sandbox/coverage': ['coverage'],
    'POST /_sandbox/reset': ['reset'],
    'GET /_sandbox/fail': ['failures'],
    'POST /_sandbox/fail': ['failNext'],
    'DELETE /_sandbox/fail': ['clearFailures'],
    'GET /_sandbox/clock': ['clock'],
    'POST /_sandbox/clock': ['advance', 'advanceTo'],
    'GET /_sandbox/limits': ['limits'],
    'POST /_sandbox/limits': ['limit'],
  };
  const routes = (await routesOf(ask)).map(({ verb, path }) => `${verb} ${path}`);
  const forPrograms = ['', 'events', 'webhook'].map((path) => `GET /_sandbox/${path}`);
  expect(routes.sort()).toEqual([...Object.keys(functions), ...forPrograms].sort());
  const atWork: (keyof Sandbox)[] = ['fetch', 'listen', 'close'];
  expect(Object.keys(sandbox).sort()).toEqual(
    [...Object.values(functions).flat(), ...atWork].sort(),
  );
});
