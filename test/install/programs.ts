/** What each program does with the sandbox, once it has the entries. */
const calls = `async function main() {
  const sandbox = createSandbox();
  const client = createClient({ webhook: 'https://demo/rest/1/secret/', fetch: sandbox.fetch });
  const { result } = await client.call('im.chat.add', { TITLE: 'Canteen' });
  const params = { CHAT_ID: 0, USERS: [99] };
  const error = await client.call('im.chat.user.add', params).catch((reason) => reason);
  await sandbox.close();
  return [sandbox.chat(result)?.title, isErrorCode(error, 'im.chat.user.add', 'CHAT_ID_EMPTY'),
    errors.CHAT_ID_EMPTY.cases.length > 0, methods['im.chat.add'].scope, typeof succeeds, document.openapi];
}
`;

const entries = {
  '': '{ createClient, isErrorCode }',
  '/errors': '{ errors }',
  '/methods': '{ methods }',
  '/sandbox': '{ createSandbox }',
  '/msw': '{ succeeds }',
};

const requires = Object.entries({ ...entries, '/openapi.json': 'document' })
  .map(([entry, names]) => `const ${names} = require('bitrix24-chat-api${entry}');\n`)
  .join('');

const imports = Object.entries(entries)
  .map(([entry, names]) => `import ${names} from 'bitrix24-chat-api${entry}';\n`)
  .join('');

/** What the programs print. */
export const expected = JSON.stringify(['Canteen', true, true, 'im', 'function', '3.1.0']);

const print = 'main().then((all) => console.log(JSON.stringify(all)));\n';
const ownDocument = `import { createRequire } from 'node:module';
const document = createRequire(import.meta.url)('bitrix24-chat-api/openapi.json');
`;

export const required = requires + calls + print;
export const imported = imports + ownDocument + calls + print;

/** As tests of Jest, in its own syntax, in that of Babel, and in TypeScript. */
const test = `test('all entries', async () => {
  expect(JSON.stringify(await main())).toBe('${expected}');
});
`;
const importsDocument = `import document from 'bitrix24-chat-api/openapi.json';\n`;
export const jestTests = {
  'required.test.js': requires + calls + test,
  'imported.test.js': imports + importsDocument + calls + test,
  'typed.test.ts': imports + importsDocument + calls + test,
};
export const mswTest = `import { fails, succeeds } from 'bitrix24-chat-api/msw';
import { setupServer } from 'msw/node';
test('handlers answer', async () => {
  const server = setupServer(succeeds('im.chat.add', 1417), fails('im.chat.user.add', 'CHAT_ID_EMPTY'));
  server.listen();
  const post = (method) => fetch('https://a.bitrix24.com/rest/1/x/' + method, { method: 'POST' });
  expect((await (await post('im.chat.add')).json()).result).toBe(1417);
  expect((await post('im.chat.user.add')).status).toBe(400);
  server.close();
});
`;

/** Uses the types of each entry, and would not compile if one of them were `any`. */
const typed = `
const sandbox = createSandbox({ clock: 'fixed' });
const client = createClient({ webhook: 'https://a/rest/1/x/', fetch: sandbox.fetch });
export const chat: Promise<{ result: number }> = client.call('im.chat.add', { TITLE: 'x' });
export const isKnown: (error: unknown, method: 'im.chat.add', code: 'INVALID_FORMAT') => boolean = isErrorCode;
export const scope: 'im' = methods['im.chat.add'].scope;
export const repeat: 'after-delay' = errors.QUERY_LIMIT_EXCEEDED.cases[0].repeat;
export const handler = succeeds('im.chat.add', 1417);
// @ts-expect-error a text is no chat id
succeeds('im.chat.add', 'x');
// @ts-expect-error no such method
client.call('im.chat.ad', {});
// @ts-expect-error not one of the behaviours
createSandbox({ behaviour: 'strict' });
`;
const version = 'export const version: string = document.openapi;\n';
export const typedPrograms = {
  'module.mts': imports + typed,
  'common.cts': `${imports}import document = require('bitrix24-chat-api/openapi.json');\n${typed}${version}`,
  'plain.ts': imports + importsDocument + typed + version,
};

/** For a browser: the client and the catalogues. */
export const bundled = `import { createCaller, createClient } from 'bitrix24-chat-api';
import { errors } from 'bitrix24-chat-api/errors';
import { methods } from 'bitrix24-chat-api/methods';
const fetch = async () => Response.json({ result: 1417 });
const client = createClient({ webhook: 'https://a/rest/1/x/', fetch });
client.call('im.chat.add', { TITLE: 'x' }).then(({ result }) =>
  console.log(result, typeof createCaller, errors.CHAT_ID_EMPTY.cases.length > 0, methods['im.chat.add'].scope));
`;
export const bundledPrints = '1417 function true im';
