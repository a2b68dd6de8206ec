import { writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { useSandbox } from '../../support/called-sandbox.ts';
import { startCli } from '../../support/cli.ts';
import { createFolder } from '../../support/sandbox-command.ts';

const file = createFolder();
const own = useSandbox();

describe('the parameters of a call', () => {
  const title = { TITLE: 'Canteen' };
  const json = JSON.stringify(title);

  test('can be piped', async () => {
    expect((await own.pipe(json, 'im.chat.add', '-')).code).toBe(0);
    expect(own.lastParams()).toEqual(title);
  });

  test('can be in a file, also one with a byte order mark', async () => {
    await own.call('im.chat.add', '--file', file('chat.json', `\uFEFF${json}`));
    expect(own.lastParams()).toEqual(title);
  });

  test('can be pairs, which go before what stands in JSON', async () => {
    const pairs = ['TITLE=Lobby', '--param', 'DESCRIPTION=a=b'];
    await own.call('im.chat.add', '{"TITLE":"Canteen","COLOR":"RED"}', ...pairs);
    expect(own.lastParams()).toEqual({ TITLE: 'Lobby', COLOR: 'RED', DESCRIPTION: 'a=b' });
  });

  test('are in pairs what the document says: texts, lists, numbers', async () => {
    await own.call('im.chat.add', 'TITLE=2024', 'USERS=103, 547', 'DESCRIPTION={"a":1}');
    expect(own.lastParams()).toEqual({ TITLE: '2024', USERS: [103, 547], DESCRIPTION: '{"a":1}' });
    await own.call('im.chat.user.add', 'CHAT_ID=2935', 'USERS=["99"]');
    expect(own.lastParams()).toEqual({ CHAT_ID: 2935, USERS: ['99'] });
    await own.call('im.chat.user.add', 'CHAT_ID=99999999999999999999', 'USERS=99');
    expect(own.lastParams()).toEqual({ CHAT_ID: '99999999999999999999', USERS: [99] });
  });

  test('are not rounded: ids of many digits stay text', async () => {
    await own.call('im.chat.user.add', 'CHAT_ID=9007199254740993', 'USERS=9007199254740993,99');
    const params = { CHAT_ID: '9007199254740993', USERS: ['9007199254740993', 99] };
    expect(own.lastParams()).toEqual(params);
    await own.call('im.chat.add', 'OTHER=9007199254740993', '--unchecked');
    expect(own.lastParams()).toEqual({ OTHER: '9007199254740993' });
  });

  test('that the document does not know are sent by --unchecked, as JSON where they can be', async () => {
    await own.call('im.chat.add', 'TITLE=x', 'OTHER=[1]', 'WORDS=a b', '--unchecked');
    expect(own.lastParams()).toEqual({ TITLE: 'x', OTHER: [1], WORDS: 'a b' });
  });

  test('are of any method by --unchecked', async () => {
    const { code, stderr } = await own.call('im.no.method', 'CHAT_ID=17', '--unchecked');
    expect(code).toBe(1);
    expect(stderr).toContain('ERROR_METHOD_NOT_FOUND');
  });
});

test('what a file holds that cannot be read is not shown', async () => {
  writeFileSync(file('broken.json'), '{"TITLE": topsecret123}');
  const { code, stderr } = await own.call('im.chat.add', '--file', file('broken.json'));
  expect(code).toBe(2);
  expect(stderr).toContain('broken.json are no valid JSON: line 1, column 11, after `{"TITLE":`:');
  expect(stderr).not.toContain('topsecret123');
});

describe('parameters that are refused', () => {
  const latin = Buffer.from('{"TITLE":"Café"}', 'latin1');

  test('are those of a file that is not UTF-8', async () => {
    writeFileSync(file('latin.json'), latin);
    const { code, stderr } = await own.call('im.chat.add', '--file', file('latin.json'));
    expect(code).toBe(2);
    expect(stderr).toContain('latin.json is not UTF-8');
  });

  test('are those of a stdin that is not UTF-8', async () => {
    const { code, stderr } = await own.pipe(latin, 'im.chat.add', '-');
    expect(code).toBe(2);
    expect(stderr).toContain('The text in stdin is not UTF-8');
    expect(own.sandbox.journal()).toEqual([]);
  });

  test('are those for which nobody can be asked for the secret, before stdin is read', async () => {
    const { child, ended } = startCli(['call', 'im.chat.add', '-'], { isOpen: true });
    const { code, stderr } = await ended;
    child.stdin?.destroy();
    expect(code).toBe(2);
    expect(stderr).toContain('B24_WEBHOOK             variable with the URL');
  });
});
