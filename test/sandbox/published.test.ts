import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { findOperation, responseExamples } from '../../src/document/read.ts';
import type { Operation } from '../../src/document/types.ts';
import { document } from '../support/document.ts';
import { newSandbox } from '../support/sandbox.ts';

const run = promisify(execFile);

/** Every command that the documentation prints, with the method that it ends in. */
const commands = readFileSync(new URL('../contract/published/curl.sh', import.meta.url), 'utf8')
  .split('\n\n')
  .filter((text) => text.startsWith('curl'))
  .map((command) => [command.trim().split('/').at(-1) as string, command] as const);

const commandThatAdds = new Map(commands).get('imopenlines.crm.chat.user.add') as string;

/** Runs a command as it is printed: nothing but the address of the portal is put in. */
async function resultOf(command: string, url: string): Promise<unknown> {
  const filledIn = command.replace('https://**put_your_bitrix24_address**', url);
  const { stdout } = await run('bash', ['-c', filledIn]);
  return JSON.parse(stdout).result;
}

function printedResult(method: string): unknown {
  const operation = findOperation(document, method) as Operation;
  const printed = responseExamples(document, operation).find(({ name }) => name === 'Published');
  return (printed?.example.value as { result?: unknown } | undefined)?.result;
}

test('there are ten commands', () => expect(commands).toHaveLength(10));

test.each(commands)(
  'the printed command of %s gets its printed result',
  async (method, command) => {
    const { url } = await newSandbox().listen();
    // A user can be removed only after it was added, which another printed command does.
    if (method.endsWith('delete')) await resultOf(commandThatAdds, url);
    expect(await resultOf(command, url)).toBe(printedResult(method));
  },
);

test('all of them run one after the other on one portal', async () => {
  const { url } = await newSandbox().listen();
  const results: unknown[] = [];
  for (const [method, command] of commands) {
    // Removed by the first of two commands, the user has to be added before the second.
    const isAgain = method.endsWith('delete') && results.length === 7;
    if (isAgain) await resultOf(commandThatAdds, url);
    results.push(await resultOf(command, url));
  }
  // Nine messages come before those two: six in the new chats, three about who joined.
  expect(results).toEqual([1417, 1418, true, true, 1763, 1763, 1763, 1763, 19880126, 19880127]);
});
