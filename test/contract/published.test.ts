import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import { responseExamples } from '../../src/document/read.ts';
import { listen } from '../../src/http/listen.ts';
import { createMock } from '../../src/mock/create-mock.ts';
import { document, methods } from '../support/document.ts';

const run = promisify(execFile);
const mock = await createMock(document);
const server = await listen(mock.fetch, { port: 0 });
afterAll(() => server.close());

/** Every command with the method that it ends in. */
const commands = readFileSync(new URL('published/curl.sh', import.meta.url), 'utf8')
  .split('\n\n')
  .filter((text) => text.startsWith('curl'))
  .map((command) => [command.trim().split('/').at(-1) as string, command] as const);

/** Puts in what the reader is asked to put in. */
const filledIn = (command: string) =>
  command
    .replace('https://**put_your_bitrix24_address**', server.url)
    .replace('**put_your_user_id_here**', '1')
    .replace('**put_your_webhook_here**', 'secret');

test('there are two published commands for each method that the documentation has commands for', () => {
  const names = [...new Set(commands.map(([method]) => method))];
  expect(names).toHaveLength(5);
  expect(commands.map(([method]) => method)).toEqual(names.flatMap((name) => [name, name]));
  expect(methods.map(([name]) => name)).toEqual(expect.arrayContaining(names));
});

test.each(commands)(
  'the published command of %s gets its published answer',
  async (method, command) => {
    const { stdout } = await run('bash', ['-c', filledIn(command)]);
    const [, operation] = methods.find(([name]) => name === method) as (typeof methods)[number];
    const published = responseExamples(document, operation).find(
      ({ status, name }) => status === 200 && name === 'Published',
    );
    expect(JSON.parse(stdout)).toEqual(published?.example.value);
  },
);

test.each(commands.filter(([, command]) => command.includes('"auth"')))(
  'the published command of %s is refused when its token is left out',
  async (_, command) => {
    const { stdout } = await run('bash', ['-c', filledIn(command).replace(/,"auth":"[^"]*"/, '')]);
    expect(JSON.parse(stdout).error).toBe('NO_AUTH_FOUND');
  },
);
