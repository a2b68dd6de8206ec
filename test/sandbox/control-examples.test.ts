import { describe, expect, test } from 'vitest';
import { createSandbox } from '../../src/sandbox/index.ts';
import { type Ask, ways } from '../support/control.ts';

interface Route {
  verb: string;
  path: string;
  example: string;
}

const routesOf = async (ask: Ask) =>
  ((await (await ask('/_sandbox/')).json()) as { routes: Route[] }).routes;

/** A command of curl as a request; as curl does, it sends a body by POST. */
function requestOf(command: string): Request {
  const words = [...command.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare);
  const argumentOf = (option: string) => words[words.indexOf(option) + 1] as string;
  const has = (option: string) => words.includes(option);
  const [header = '', value = ''] = has('-H') ? argumentOf('-H').split(': ') : [];
  expect(words[0]).toBe('curl');
  return new Request(words.at(-1) as string, {
    method: has('-X') ? argumentOf('-X') : has('-d') ? 'POST' : 'GET',
    ...(has('-H') && { headers: { [header]: value } }),
    ...(has('-d') && { body: argumentOf('-d') }),
  });
}

const { routes } = (await (
  await createSandbox().fetch(new Request('http://x/_sandbox/'))
).json()) as { routes: Route[] };

describe.each(ways)('through $name', ({ open }) => {
  test.each(routes)('$verb $path has an example that works', async ({ verb, path }) => {
    const { sandbox, ask, origin } = await open();
    const { example } = (await routesOf(ask)).find(
      (one) => one.verb === verb && one.path === path,
    ) as Route;
    const request = requestOf(example);
    expect([request.method, request.url.startsWith(`${origin}/_sandbox/`)]).toEqual([verb, true]);
    const end = new AbortController();
    const answer = await (origin.includes('127.0.0.1')
      ? fetch(new Request(request, { signal: end.signal }))
      : sandbox.fetch(new Request(request, { signal: end.signal })));
    expect(answer.status).toBe(200);
    end.abort();
  });

  test.each(routes.filter(({ verb }) => verb === 'POST'))(
    '$verb $path without a content type answers by its example',
    async ({ path, example }) => {
      const { ask, origin } = await open();
      const answer = await ask(path, { method: 'POST' });
      const { error } = (await answer.json()) as { error: string };
      expect([answer.status, error]).toEqual([
        415,
        `Send it with the header content-type: application/json, such as: ${example.replace('http://x', origin)}`,
      ]);
    },
  );

  test('another verb and another parameter are answered by examples', async () => {
    const { ask, origin } = await open();
    const wrongVerb = await ask('/_sandbox/fail', { method: 'PUT' });
    expect((await wrongVerb.json()).error).toContain(`curl -X DELETE ${origin}/_sandbox/fail`);
    const wrongName = await ask('/_sandbox/chats?most=5');
    expect((await wrongName.json()).error).toContain(`curl '${origin}/_sandbox/chats?limit=10'`);
  });
});
