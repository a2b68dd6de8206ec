import { expect, test } from 'vitest';
import { cli } from '../support/cli.ts';

const code = 'topsecret123';
const webhook = `https://acme.bitrix24.com/rest/1/${code}/`;

// What is wrong, and what is said of it. None of them may send anything, nor show a secret.
const mistakes: [args: string[], message: string, env?: Record<string, string>][] = [
  [[], 'Which method?'],
  [['im.chat.ad'], "The document has no method 'im.chat.ad'. Did you mean im.chat.add?"],
  [[`${webhook}im.chat.add`], 'The document has no method of that name. It has im.chat.add,'],
  [['profile', '--unchecked'], "The document has no method 'profile'."],
  [['im.chat.add', 'TITEL=Hi'], "There is no parameter 'TITEL'. Did you mean TITLE?"],
  [['im.chat.add', 'COLOR=YELLOW'], 'COLOR takes RED, GREEN,'],
  [['im.chat.add', 'COLOR=lime'], 'Did you mean LIME?'],
  [['im.chat.add', '{"USERS":99}'], 'USERS takes a list, such as [103,547].'],
  [['im.chat.add', 'USERS=[103'], "USERS is no list. Write 'USERS=[103,547]' or USERS=103,547."],
  [['im.chat.user.add', 'CHAT_ID=1'], 'USERS is missing.\nNothing was sent.'],
  [['im.chat.add', '{TITLE:Hi}'], 'The parameters in the argument are no valid JSON.'],
  [['im.chat.add', '-'], 'The parameters in stdin are no valid JSON.'],
  [['im.chat.add', '--file', 'package.json', '{}'], 'Give the parameters in JSON once'],
  [['im.chat.add', webhook], 'Unexpected argument. Parameters are JSON in single quotes, or'],
  [['im.chat.add', `auth=${code}`], 'Put it into the variable B24_TOKEN.'],
  [['im.chat.add', `{"auth":"${code}"}`, '--unchecked'], 'An access token is no parameter here.'],
  [['im.chat.add', '--timeout', '0'], '--timeout takes a number of at least 1'],
  [['im.chat.add', '--attempts', 'x'], '--attempts takes a number of at least 1'],
  [['im.chat.add', '--sandbox', '--mock'], 'Give one of --sandbox and --mock.'],
  [['im.chat.add', '--port', '4020'], '--port belongs to --sandbox or --mock.'],
  [['im.chat.add', `--webook=${webhook}`], "Unknown option '--webook'"],
  [['im.chat.add', '--webhook', `${webhook}im.chat.add`], '--webhook: webhook must have the form'],
  [['im.chat.add'], 'It is not said which portal to call.'],
  [['im.chat.add'], 'There is no access token.', { B24_PORTAL: 'acme.bitrix24.com' }],
  [['im.chat.add'], 'B24_TOKEN is set without B24_PORTAL', { B24_TOKEN: code }],
  [['im.chat.add'], 'Both B24_WEBHOOK and', { B24_WEBHOOK: webhook, B24_PORTAL: 'acme.example' }],
  [['im.chat.add'], 'B24_WEBHOOK: webhook must be a URL', { B24_WEBHOOK: `${webhook}?x` }],
  [['im.chat.add'], 'B24_WEBHOOK: webhook must be', { B24_WEBHOOK: webhook.replace('s', '') }],
  [['im.chat.add'], 'portal must be a host', { B24_PORTAL: webhook, B24_TOKEN: code }],
  [['im.chat.add', '--dry-run'], 'portal must be a host', { B24_PORTAL: webhook, B24_TOKEN: code }],
  [['im.chat.add', '--dry-run'], 'webhook must', { B24_WEBHOOK: `${webhook}/x/` }],
];

test.each(mistakes)('call %j is refused: %s', async (args, message, env = {}) => {
  const ended = await cli(['call', ...args], { env });
  expect(ended).toMatchObject({ code: 2, stdout: '' });
  expect(ended.stderr).toContain(message);
  expect(ended.stderr).not.toContain(code);
  expect(ended.stderr).not.toMatch(/\n\s+at /);
});

test('a file that is not there is named', async () => {
  const { code, stderr } = await cli(['call', 'im.chat.add', '--sandbox', '--file', 'no.json']);
  expect(code).toBe(1);
  expect(stderr).toBe('--file no.json: There is no such file.\n');
});
