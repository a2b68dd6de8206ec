import { expect, onTestFinished, test } from 'vitest';
import { execute, run, start } from '../support/command.ts';
import { takePort } from '../support/sandbox-command.ts';

const busyPort = await takePort();

const free = ['--sandbox-port', '0', '--docs-port', '0', '--mock-port', '0'];

test.each([
  ['--sandbox-port', ['--sandbox-port', busyPort]],
  ['--docs-port', ['--sandbox-port', '0', '--docs-port', busyPort]],
  ['--mock-port', ['--sandbox-port', '0', '--docs-port', '0', '--mock-port', busyPort]],
])('npm start says that the port of %s is in use, before it generates', async (option, args) => {
  const { code, output } = await run('scripts/start.ts', args);
  expect(code).toBe(1);
  expect(output).toBe(
    `Port ${busyPort} on 127.0.0.1 is in use. Stop what runs there, or choose another port: npm start -- ${option} 0 takes a free one.\n`,
  );
});

test('npm start serves a sandbox, the reference and the mock, and prints their addresses', async () => {
  const started = start('scripts/start.ts', free);
  onTestFinished(async () => void (await started.stop()));
  await started.until(/Calls:\n/);
  const urlOf = (name: string) =>
    new RegExp(`^${name} +(http:\\S+)`, 'm').exec(started.output())?.[1] as string;
  const page = await fetch(`${urlOf('Sandbox')}/`, { headers: { accept: 'text/html' } });
  expect(await page.text()).toContain('<title>Sandbox');
  const { status } = await fetch(`${urlOf('Mock')}/im.chat.add`, { method: 'POST' });
  expect(status).toBe(200);
  const [, curl = ''] = /^ {2}(curl -H[\s\S]*?)\n\n/m.exec(started.output()) ?? [];
  const { stdout } = await execute('bash', ['-c', curl]);
  expect(JSON.parse(stdout).result).toBe(1417);
  expect(await (await fetch(urlOf('API reference'))).text()).toContain('im.chat.add');
}, 120_000);
