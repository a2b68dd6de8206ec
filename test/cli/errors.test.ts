import { errors } from 'bitrix24-chat-api/errors';
import { methods } from 'bitrix24-chat-api/methods';
import { describe, expect, test } from 'vitest';
import { casesByCode } from '../../src/cli/errors/catalogue.ts';
import { errorDetails } from '../../src/cli/errors/details.ts';
import { errorRows } from '../../src/cli/errors/table.ts';
import type { ErrorCase } from '../../src/document/catalogue.ts';
import { cli } from '../support/cli.ts';

const cases = Object.values(errors).flatMap((one): readonly ErrorCase[] => one.cases as never);
const look = (...args: string[]) => cli(['errors', ...args]);

describe('the table of errors', () => {
  test('has each case on a line of its own in a pipe, with its statuses and its remedy', async () => {
    const { code, stdout } = await look();
    expect(code).toBe(0);
    const rows = stdout.split('\n').filter((line) => /^ {2}\S/.test(line));
    expect(rows.slice(1)).toHaveLength(cases.length);
    for (const { name, meaning, remedy, statuses } of cases) {
      const row = rows.find((line) => line.startsWith(`  ${name} `) && line.includes(remedy));
      expect(row).toContain(meaning);
      expect(row).toContain(` ${statuses.join(', ')} `);
    }
  });

  test.each([50, 80, 100, 200])('fits a terminal of %i characters', (width) => {
    const lines = errorRows(casesByCode(), width).split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(width);
    for (const { name } of cases) expect(lines.some((line) => line.includes(name))).toBe(true);
  });

  test('says where a call may have run', async () => {
    const { stdout } = await look();
    expect(stdout).toMatch(/^ {2}INTERNAL_SERVER_ERROR +500 +look first +Server failed +Check by/m);
    expect(stdout).toMatch(/^ {2}QUERY_LIMIT_EXCEEDED +503 +after a pause /m);
  });

  test.each(Object.keys(methods))('of %s has its errors only', async (method) => {
    const { stdout } = await look('--method', method, '--json');
    const own = Object.entries(errors)
      .filter(([, { cases }]) =>
        cases.some((one) => (one.methods as readonly string[]).includes(method)),
      )
      .map(([name]) => name);
    expect(Object.keys(JSON.parse(stdout))).toEqual(own);
  });

  test('is the catalogue of the package by --json', async () => {
    const { stdout } = await look('--json');
    const all = Object.entries(errors).map(([name, { cases }]) => [name, cases]);
    expect(JSON.parse(stdout)).toEqual(Object.fromEntries(all));
  });
});

describe('the details of an error', () => {
  test('tell what it means, whether it ran and what to do', async () => {
    const { code, stdout } = await look('ERROR_CORE', '--method', 'im.chat.add');
    expect(code).toBe(0);
    expect(stdout).toContain('Status:     500 observed');
    expect(stdout).toContain('Methods:    any method');
    expect(stdout).toContain('Did it run: not known: it may have run');
    expect(stdout).toContain(
      'What to do: Read the text. Check by a read whether the call took effect',
    );
    expect(stdout).not.toContain('.example');
  });

  test.each(Object.entries(casesByCode()))('of %s tell all of its cases', (_, cases) => {
    const text = errorDetails(cases, Number.POSITIVE_INFINITY);
    for (const { meaning, remedy, text: printed } of cases) {
      expect(text).toContain(meaning);
      expect(text).toContain(remedy);
      expect(text).toContain(printed.trim().replace(/\s+/g, ' '));
    }
    const narrow = errorDetails(cases, 60).split('\n').slice(0, -1);
    const words = narrow.filter((line) => /\s\S+\s\S/.test(line.trim()));
    for (const line of words) expect(line.length, line).toBeLessThanOrEqual(60);
  });

  test('can be those of one case, and in letters of any size', async () => {
    const { stdout } = await look('access_denied.USER', '--json');
    const { code, cases } = JSON.parse(stdout);
    expect(code).toBe('ACCESS_DENIED');
    expect(cases.map(({ name }: { name: string }) => name)).toEqual(['ACCESS_DENIED.user']);
  });

  test('are of the code as it is written, where two differ in their letters only', async () => {
    expect(JSON.parse((await look('access_denied', '--json')).stdout).code).toBe('access_denied');
    expect(JSON.parse((await look('ACCESS_DENIED', '--json')).stdout).code).toBe('ACCESS_DENIED');
  });
});

test.each([
  [['CHAT_ID_EMTPY'], 1, "The document has no error code 'CHAT_ID_EMTPY'. Did you mean CHAT_ID"],
  [['GENERAL'], 1, 'The set is open: a portal can answer others.'],
  [['operation'], 1, 'Did you mean OPERATION_TIME_LIMIT?'],
  [['https://a.example/rest/1/topsecret123/'], 1, 'The document has no error code of that name.'],
  [['CHAT_ID', 'CHAT_ID_EMPTY'], 2, 'Give one code at a time.'],
  [[''], 2, 'Which code?'],
  [['--method', 'im.chat.ad'], 2, 'Did you mean im.chat.add?'],
  [
    ['--method', 'x'],
    2,
    `There is no method 'x'. The methods are ${Object.keys(methods).join(', ')}`,
  ],
  [['--jsn'], 2, "Unknown option '--jsn'"],
])('errors %j is refused with exit code %i', async (args, exitCode, message) => {
  const { code, stdout, stderr } = await look(...args);
  expect({ code, stdout }).toEqual({ code: exitCode, stdout: '' });
  expect(stderr).toContain(message);
  expect(stderr).not.toContain('topsecret123');
});
