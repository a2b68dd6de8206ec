import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, onTestFinished, test } from 'vitest';
import { cli, startCli } from '../support/cli.ts';
import { createFolder, takePort } from '../support/sandbox-command.ts';

const file = createFolder();
const busyPort = await takePort();
const docs = (...args: string[]) => cli(['docs', ...args]);

describe('bitrix24-chat-api docs', () => {
  test('--out says where the page goes', async () => {
    const { code, stdout } = await docs('--out', file('elsewhere.html'));
    expect(stdout).toMatch(/elsewhere\.html: \d\.\d\d MB in \d+\.\d s\n$/);
    expect(code).toBe(0);
    expect(readFileSync(file('elsewhere.html'), 'utf8')).toMatch(/^<!DOCTYPE html>/);
  });

  const lookAt = /Look at it: (http:\S+)/;

  test('--serve shows the page, and writes nothing', async () => {
    const cwd = file('.');
    const { child, until, output } = startCli(['docs', '--serve', '--port', '0'], { cwd });
    onTestFinished(() => void child.kill());
    const [, url = ''] = await until(lookAt);
    expect(await (await fetch(url)).text()).toMatch(/^<!DOCTYPE html>/);
    expect((await fetch(url, { method: 'POST' })).status).toBe(405);
    expect(output()).not.toContain(' MB ');
    expect(readdirSync(cwd).filter((name) => name.includes('bitrix24'))).toEqual([]);
  });

  test('--serve with --out shows the file, also after it was changed', async () => {
    const page = file('served.html');
    const args = ['docs', '--out', page, '--serve', '--port', '0'];
    const { until, stop } = startCli(args);
    onTestFinished(() => void stop());
    const [, url = ''] = await until(lookAt);
    expect(readFileSync(page, 'utf8')).toMatch(/^<!DOCTYPE html>/);
    file('served.html', 'changed');
    expect(await (await fetch(url)).text()).toBe('changed');
  });

  test('--serve says that the port is in use before it builds anything', async () => {
    const { code, stderr } = await docs('--serve', '--port', busyPort);
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^Port \d+ on 127\.0\.0\.1 is in use\..* --port 0 takes a free one\.\n$/,
    );
  });

  test('--help shows the options', async () => {
    const { code, stdout } = await docs('--help');
    expect(code).toBe(0);
    expect(stdout).toContain('--out FILE');
  });

  test.each([
    [['--ouch'], 2, /^Unknown option '--ouch'\. --help says more\.\n$/],
    [['--port', '8080'], 2, /^--port needs --serve\.\n$/],
    [['--document', file('missing.json')], 1, /^There is no document at \S+missing\.json\.\n$/],
    [['--document', file('broken.json', '{"paths": {}}')], 1, /is no OpenAPI 3\.1 document/],
    [['--out='], 2, /^--out takes the path of a file\.\n$/],
    [
      ['--document', file('number.json', '{"openapi":5,"paths":{}}')],
      1,
      /is no OpenAPI 3\.1 document/,
    ],
    [
      ['--document', file('empty.json', '{"openapi":"3.1.0","paths":{}}')],
      1,
      /is no OpenAPI 3\.1 document/,
    ],
    [['--out', file('broken.json/page.html')], 1, /page\.html cannot be written: \w+\.\n$/],
  ])('refuses %j with exit code %i', async (args, exitCode, message) => {
    const { code, stderr } = await docs(...args);
    expect(stderr).toMatch(message);
    expect(code).toBe(exitCode);
    expect(stderr).not.toContain('    at ');
  });
});
