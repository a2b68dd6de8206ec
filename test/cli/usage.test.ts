import { expect, onTestFinished, test, vi } from 'vitest';
import { run as call } from '../../src/cli/call/command.ts';
import { methodNames } from '../../src/cli/errors/catalogue.ts';
import { UsageError } from '../../src/cli/exit.ts';
import { cli } from '../support/cli.ts';

const code = 'topsecret123';
const webhook = `https://acme.bitrix24.com/rest/1/${code}/`;

// What is wrong, and what is said of it. None of them may send anything, nor show a secret.
const mistakes: [args: string[], message: string, env?: Record<string, string>][] = [
  [
    [],
    'Which method? Such as: npx --no bitrix24-chat-api call im.chat.add TITLE=Canteen. --help says',
  ],
  [['im.chat.ad'], "The document has no method 'im.chat.ad'. Did you mean im.chat.add?"],
  [
    [`${webhook}im.chat.add`],
    `The document has no method of that name. It has ${methodNames.join(', ')}`,
  ],
  [['profile'], "The document has no method 'profile'."],
  [[webhook, '--unchecked'], 'This is not the name of a method: it has words with dots between'],
  [['im.chat.add', 'TITEL=Hi'], "There is no parameter 'TITEL'. Did you mean TITLE?"],
  [['im.chat.add', 'COLOR=YELLOW'], 'COLOR takes RED, GREEN,'],
  [['im.chat.add', 'COLOR=lime'], 'Did you mean LIME?'],
  [['im.chat.add', '{"USERS":99}'], 'USERS takes a list, such as [103,547].'],
  [['im.chat.add', 'USERS=[103'], "USERS is no list. Write 'USERS=[103,547]' or USERS=103,547."],
  [['im.chat.user.add', 'CHAT_ID=1'], 'USERS is missing.\nNothing was sent.'],
  [['im.chat.add', '{TITLE:Hi}'], 'are no valid JSON: line 1, column 2, after `{`: a name in'],
  [
    ['im.chat.add', '{"TITLE":"a",\n"DESCRIPTION":x}'],
    'line 2, column 15, after `"DESCRIPTION":`:',
  ],
  [['im.chat.add', '{"USERS":[9007199254740993]}'], 'sent as they are: line 1, column 11, after'],
  [['im.chat.add', 'USERS=[9007199254740993]'], 'this number has more digits than are kept; send'],
  [['im.chat.add', '--file', 'package.json', '{}'], 'Give the parameters in JSON once'],
  [['im.chat.add', 'USERS=103', 'USERS=547'], 'USERS is given twice; write USERS=103,547.'],
  [['im.chat.add', 'TITLE=a', '--param', 'TITLE=b'], 'TITLE is given twice.'],
  [['im.chat.add', '__proto__=1'], "There is no parameter '__proto__'."],
  [['im.chat.add', '{"__proto__":1}'], "There is no parameter '__proto__'."],
  [['im.chat.add', 'USERS=abc'], 'USERS takes ids, which are whole numbers, such as [103,547].'],
  [['im.chat.add', 'USERS=1,,2'], 'USERS takes ids'],
  [['im.chat.add', 'USERS='], 'USERS takes ids'],
  [['im.chat.add', '{"USERS":[1.5]}'], 'USERS takes ids'],
  [['im.chat.user.add', 'CHAT_ID=abc', 'USERS=1'], 'CHAT_ID takes an id, which is a whole number'],
  [['im.chat.user.add', 'CHAT_ID=', 'USERS=1'], 'CHAT_ID takes an id'],
  [['im.chat.add', '--file', 'no.json'], '--file no.json: There is no such file.'],
  [['im.chat.add', '--file', 'src'], '--file src: It cannot be read: EISDIR.'],
  [['im.chat.add', '--file', webhook], '--file takes the path of a file, not an address.'],
  [['im.chat.add', webhook], 'Unexpected argument. Parameters are JSON in single quotes, or'],
  [['im.chat.add', `auth=${code}`], 'Put it into the variable B24_TOKEN.'],
  [['im.chat.add', `{"auth":"${code}"}`, '--unchecked'], 'An access token is no parameter here.'],
  [['im.chat.add', '--timeout', '0'], '--timeout takes a number of at least 1'],
  [['im.chat.add', '--attempts', 'x'], "--attempts takes a number of at least 1, not 'x'."],
  [['im.chat.add', '--attempts', '1.5'], "--attempts takes a whole number, not '1.5'."],
  [['im.chat.add', '--attempts', webhook], '--attempts takes a number of at least 1.'],
  [['im.chat.add', '--timeout', webhook], '--timeout takes a number of at least 1.'],
  [['im.chat.add', '--mock', '--port', webhook], '--port takes a number from 0 to 65535.'],
  [['im.chat.add', '--sandbox', '--mock'], 'Give one of --sandbox and --mock.'],
  [['im.chat.add', '--port', '4020'], '--port belongs to --sandbox or --mock.'],
  [['im.chat.add', `--webook=${webhook}`], "Unknown option '--webook'. Did you mean --webhook?"],
  [['im.chat.add', `--tokn=${code}`], "Unknown option '--tokn'."],
  [['im.chat.add', `--${webhook}`], 'Unknown option. --help says more.'],
  [['im.chat.add', `-${code}`], 'Unknown option'],
  [['im.chat.add', `--${code}`], 'Unknown option. --help says more.'],
  [['im.chat.add', `--json=${code}`], '--json takes no value.'],
  [
    ['im.chat.add', '--sanbox'],
    "Unknown option '--sanbox'. Did you mean --sandbox? --help says more.",
  ],
  [['im.chat.add', '--file'], '--file needs a value. --help says more.'],
  [['im.chat.add', '--param', '-x'], 'one that begins with a hyphen is written --param=-'],
  [['im.chat.add', code], 'Unexpected argument. Parameters are JSON'],
  [['im.chat.add', `${code}=1`, `${code}=2`], 'A parameter is given twice.'],
  [['im.chat.add', '--file', `acme%2Frest%2F1%2F${code}`], '--file takes the path of a file'],
  [
    ['im.chat.add', '--webhook', `${webhook}im.chat.add`],
    '--webhook: webhook ends with the name of a method',
  ],
  [['im.chat.add'], 'Say which portal to call'],
  [['im.chat.add'], 'There is no access token.', { B24_PORTAL: 'acme.bitrix24.com' }],
  [['im.chat.add'], 'B24_TOKEN is set without B24_PORTAL', { B24_TOKEN: code }],
  [['im.chat.add'], 'Both B24_WEBHOOK and', { B24_WEBHOOK: webhook, B24_PORTAL: 'acme.example' }],
  [['im.chat.add'], 'B24_WEBHOOK: webhook has a query', { B24_WEBHOOK: `${webhook}?x` }],
  [
    ['im.chat.add'],
    'B24_WEBHOOK: webhook begins with http://',
    { B24_WEBHOOK: webhook.replace('s', '') },
  ],
  [['im.chat.add'], 'portal is the URL of a webhook', { B24_PORTAL: webhook, B24_TOKEN: code }],
  [
    ['im.chat.add', '--dry-run'],
    'portal is the URL of a webhook',
    { B24_PORTAL: webhook, B24_TOKEN: code },
  ],
  [
    ['im.chat.add', '--dry-run'],
    'webhook ends with the name of a method',
    { B24_WEBHOOK: `${webhook}x/` },
  ],
];

test.each(mistakes)('call %j is refused: %s', async (args, message, env = {}) => {
  for (const name of ['B24_WEBHOOK', 'B24_PORTAL', 'B24_TOKEN']) vi.stubEnv(name, env[name] ?? '');
  onTestFinished(() => void vi.unstubAllEnvs());
  const failure = await call(args).catch((error) => error);
  expect(failure).toBeInstanceOf(UsageError);
  expect(failure.message).toContain(message);
  expect(failure.message).not.toContain(code);
});

test.each([
  [['im.chat.ad'], "The document has no method 'im.chat.ad'."],
  [
    ['im.chat.add', '--sandbox', '-'],
    'The parameters in stdin are no valid JSON: line 1, column 1',
  ],
])('the program says so of %j, and ends with 2', async (args, message) => {
  const ended = await cli(['call', ...args]);
  expect(ended).toMatchObject({ code: 2, stdout: '' });
  expect(ended.stderr).toContain(message);
  expect(ended.stderr).not.toMatch(/\n\s+at /);
});

test.each([
  [['call', 'im.chat.ad', '--json'], 'The document has no method'],
  [['call', '--json'], 'Which method?'],
  [['errors', '--json', 'CHAT_ID', 'CHAT_ID_EMPTY'], 'Give one code at a time.'],
  [['errors', '--json', '--jsn'], "Unknown option '--jsn'"],
])('%j tells programs what is wrong with it', async (args, message) => {
  const { code, stdout, stderr } = await cli(args);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  const { error } = JSON.parse(stderr);
  expect(error).toEqual({ name: 'UsageError', message: expect.stringContaining(message) });
  expect(error.message).not.toContain('Usage:');
});

test.each([
  ['docs', '--document'],
  ['docs', '--out'],
  ['mock', '--document'],
  ['mock', '--host'],
  ['mock', '--port'],
  ['sandbox', '--host'],
  ['sandbox', '--state'],
  ['sandbox', '--portal'],
  ['sandbox', '--cors'],
  ['sandbox', '--clock'],
  ['sandbox', '--rate-limit'],
  ['sandbox', '--operating-limit'],
])('%s %s does not repeat the URL of a webhook', async (...words) => {
  const { code: exitCode, stdout, stderr } = await cli([...words, webhook]);
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
  expect(stderr).toContain(`${words[1]} takes`);
  expect(stderr).not.toContain(code);
});

test.each(['call', 'docs', 'errors', 'mock', 'sandbox'])(
  'a misspelt option of %s is told in one line, with the one that was meant',
  async (command) => {
    const help = (await cli([command, '--help'])).stdout;
    const options = new Set(
      [...help.matchAll(/^ {2}(?:.*, )?--([a-z-]{4,})/gm)].map(([, name]) => name),
    );
    const { run } = await modules[command as keyof typeof modules]();
    for (const name of options) {
      const misspelt = `--${name}${name?.slice(-1)}`;
      const failure = await run([misspelt]).catch((error) => error);
      expect(failure.message).toBe(
        `Unknown option '${misspelt}'. Did you mean --${name}? --help says more.`,
      );
    }
    expect(options.size).toBeGreaterThan(1);
  },
);

const modules = {
  call: () => import('../../src/cli/call/command.ts'),
  docs: () => import('../../src/cli/docs.ts'),
  errors: () => import('../../src/cli/errors/command.ts'),
  mock: () => import('../../src/cli/mock.ts'),
  sandbox: () => import('../../src/cli/sandbox/command.ts'),
};
