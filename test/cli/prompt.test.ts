import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { askSecret, canAsk } from '../../src/cli/prompt.ts';

/** A terminal on which somebody types. */
function createTerminal() {
  const input = Object.assign(new PassThrough(), { isTTY: true });
  const output = Object.assign(new PassThrough(), { isTTY: true });
  const answer = askSecret({ input, output }, 'Token: ');
  return { answer, type: (keys: string) => input.write(keys), shown: () => `${output.read()}` };
}

test('a secret is not shown as it is typed', async () => {
  const { answer, type, shown } = createTerminal();
  type('topsecret123\r');
  expect(await answer).toBe('topsecret123');
  expect(shown()).toBe('Token: \n');
});

test('what is mistyped can be taken back', async () => {
  const { answer, type } = createTerminal();
  type('topsecrex');
  type('\u007f');
  type('t\r');
  expect(await answer).toBe('topsecret');
});

test.each([
  ['Ctrl+C', 'topsec\u0003'],
  ['Ctrl+D', '\u0004'],
])('%s ends it, with exit code 130', async (_, keys) => {
  const { answer, type, shown } = createTerminal();
  type(keys);
  await expect(answer).rejects.toMatchObject({ exitCode: 130, message: 'Nothing was sent.' });
  expect(shown()).toBe('Token: \n');
});

test('nobody is asked where input or output is no terminal', () => {
  const terminal = () => Object.assign(new PassThrough(), { isTTY: true });
  const pipe = () => new PassThrough();
  expect(canAsk({ input: terminal(), output: terminal() })).toBe(true);
  expect(canAsk({ input: pipe(), output: terminal() })).toBe(false);
  expect(canAsk({ input: terminal(), output: pipe() })).toBe(false);
});
