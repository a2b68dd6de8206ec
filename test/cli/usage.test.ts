import { expect, test } from 'vitest';
import { methodNames } from '../../src/cli/errors/catalogue.ts';
import { cli } from '../support/cli.ts';

const code = 'topsecret123';
const webhook = `https://acme.bitrix24.com/rest/1/${code}/`;

// What is wrong, and what is said of it. None of them may send anything, nor show a secret.
const mistakes: [args: string[], message: string, env?: Record<string, string>][] = [
  [[], 'Which method?'],
  [['im.chat.ad'], "The document has no method 'im.chat.ad'. Did you mean im.chat.add?"],
  [
    [`${webhook}im.chat.add`],
    `The document has no method of that name. It has ${methodNames.join(', ')}`,
  ],
  [['profile', '--unchecked'], "The document has no method 'profile'."],
  [['im.chat.add', 'TITEL=Hi'], "There is no parameter 'TITEL'. Did you mean TITLE?"],
  [['im.chat.add', 'COLOR=YELLOW'], 'COLOR takes RED, GREEN,'],
  [['im.chat.add', 'COLOR=lime'], 'Did you mean LIME?'],
  [['im.chat.add', '{"USERS":99}'], 'USERS takes a list, such as [103,547].'],
  [['im.chat.add', 'USERS=[103'], "USERS is no list. Write 'USERS=[103,547]' or USERS=103,547."],
  [['im.chat.user.add', 'CHAT_ID=1'], 'USERS is missing.\nNothing was sent.'],
  [['im.chat.add', '{TITLE:Hi}'], 'The parameters in the argument are no valid JSON.'],
  [['im.chat.add', '--sandbox', '-'], 'The parameters in stdin are no valid JSON.'],
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
  [['im.chat.add', `--webook=${webhook}`], "Unknown option '--webook'"],
  [
    ['im.chat.add', '--webhook', `${webhook}im.chat.add`],
    '--webhook: webhook ends with the name of a method',
  ],
  [['im.chat.add'], 'It is not said which portal to call.'],
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
  const ended = await cli(['call', ...args], { env });
  expect(ended).toMatchObject({ code: 2, stdout: '' });
  expect(ended.stderr).toContain(message);
  expect(ended.stderr).not.toContain(code);
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
