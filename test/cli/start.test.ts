import { expect, test } from 'vitest';
import { run } from '../support/command.ts';
import { takePort } from '../support/sandbox-command.ts';

const busyPort = await takePort();

test.each([
  ['--docs-port', ['--docs-port', busyPort]],
  ['--mock-port', ['--docs-port', '0', '--mock-port', busyPort]],
])('npm start says that the port of %s is in use, before it generates', async (option, args) => {
  const { code, output } = await run('scripts/start.ts', args);
  expect(code).toBe(1);
  expect(output).toBe(
    `Port ${busyPort} on 127.0.0.1 is in use. Stop what runs there, or choose another port: npm start -- ${option} 0 takes a free one.\n`,
  );
});
