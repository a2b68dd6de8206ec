import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { run, startUntil } from '../support/command.ts';
import { createFolder } from '../support/sandbox-command.ts';

const script = 'src/cli/main.ts';
const file = createFolder();
const docs = (...args: string[]) => run(script, ['docs', ...args]);

describe('bitrix24-chat-api docs', () => {
  test('--out says where the page goes', async () => {
    const { code, output } = await docs('--out', file('elsewhere.html'));
    expect(output).toMatch(/elsewhere\.html: \d\.\d\d MB in \d+\.\d s\n$/);
    expect(code).toBe(0);
    expect(readFileSync(file('elsewhere.html'), 'utf8')).toMatch(/^<!DOCTYPE html>/);
  });

  test('--serve shows the page', async () => {
    const args = ['docs', '--out', file('served.html'), '--serve', '--port', '0'];
    const { match, stop } = await startUntil(script, args, /Look at it: (http:\S+)/);
    const page = await fetch(match[1] as string);
    expect(await page.text()).toBe(readFileSync(file('served.html'), 'utf8'));
    expect((await fetch(match[1] as string, { method: 'POST' })).status).toBe(405);
    await stop();
  });

  test('--help shows the options', async () => {
    const { code, output } = await docs('--help');
    expect(code).toBe(0);
    expect(output).toContain('--out FILE');
  });

  test.each([
    [['--ouch'], 2, /^Unknown option '--ouch'\n\n/],
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
    const { code, output } = await docs(...args);
    expect(output).toMatch(message);
    expect(code).toBe(exitCode);
    expect(output).not.toContain('    at ');
  });
});
