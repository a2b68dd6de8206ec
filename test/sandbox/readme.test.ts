import { join } from 'node:path';
import { createSandbox, readPortal } from 'bitrix24-chat-api/sandbox';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { help } from '../../src/cli/sandbox/help.ts';
import { routes } from '../../src/sandbox/control/routes.ts';
import { execute } from '../support/command.ts';
import { post } from '../support/http.ts';
import {
  blocks,
  createWorkshop,
  guide as guideOf,
  isAboutSandbox,
  programs as programsOf,
  promised,
  root,
} from '../support/readme.ts';

const guide = guideOf('sandbox');

describe('every program with the sandbox in the README and the guides', () => {
  const programs = programsOf()
    .filter(([, code]) => isAboutSandbox(code))
    .map(([title, code], index) => {
      const isTest = code.includes("from 'vitest'");
      return { title, code, isTest, file: isTest ? `${index}.test.mts` : `${index}.mts` };
    });
  const workshop = createWorkshop('readme-sandbox');
  beforeAll(() => {
    for (const { code, file } of programs) workshop.write(file, code);
  });

  test('compiles', () => {
    expect(workshop.compile).not.toThrow();
  });

  test.each(programs.filter(({ isTest }) => !isTest))(
    'prints what it says: $title',
    async (one) => {
      expect(promised(one.code)).not.toEqual([]);
      expect(await workshop.run(one.file)).toEqual(promised(one.code));
    },
  );

  test('begins with a test of ten lines, which passes', async () => {
    const [first] = programs.filter(({ isTest }) => isTest);
    expect(first?.code.trim().split('\n')).toHaveLength(10);
    const vitest = join(root, 'node_modules/vitest/vitest.mjs');
    const args = ['run', '--root', root, '--dir', workshop.folder, '--typecheck.enabled=false'];
    const include = ['--config', join(workshop.folder, 'vitest.config.mts')];
    workshop.write('vitest.config.mts', config);
    const { stdout } = await execute(process.execPath, [vitest, ...args, ...include], {
      env: { ...process.env, NO_COLOR: '1' },
    });
    expect(stdout).toMatch(/Tests {2}1 passed \(1\)/);
  });
});

/** As the tests of the project, but for the names of the files. */
const config = `import shared from '../../vitest.config.ts';
export default { ...shared, test: { include: ['**/*.test.mts'] } };
`;

test('the portal of the guide can be read, and is what it says', async () => {
  const [seed] = blocks('yaml', guide).map(([, code]) => code);
  const sandbox = createSandbox({ portal: await readPortal(seed as string, 'sandbox.md') });
  onTestFinished(() => sandbox.close());
  const write = (user: number) =>
    post(sandbox.fetch, '/rest/1/my-secret/imopenlines.crm.message.add', {
      CRM_ENTITY_TYPE: 'lead',
      CRM_ENTITY: 10,
      CHAT_ID: 30,
      USER_ID: user,
      MESSAGE: 'We call you back.',
    });
  expect((await write(7)).body.error).toBe('ACCESS_DENIED');
  expect((await write(1)).status).toBe(200);
  expect(sandbox.chat(30)?.messages.map(({ text }) => text)).toEqual([
    'Hello',
    'We call you back.',
  ]);
});

test('the table of routes in the guide has all that there are', () => {
  const listed = [...guide.matchAll(/^\| `([A-Z]+) (\/_sandbox\/\S*)` \|/gm)];
  const known = routes.map(({ verb, path }) => `${verb} /_sandbox/${path}`);
  expect(listed.map(([, verb, path]) => `${verb} ${path}`).sort()).toEqual(known.sort());
});

test('the options that the guide names are known to the command', () => {
  const named = [...guide.matchAll(/`(--[a-z-]+)/g)].map(([, option]) => option);
  expect(named.length).toBeGreaterThan(3);
  for (const option of named) expect(help).toContain(`\n  ${option} `);
});

test('the command of the README creates the chat that it promises', async () => {
  const sandbox = createSandbox();
  onTestFinished(() => sandbox.close());
  const { url } = await sandbox.listen();
  const [code = ''] = blocks('sh')
    .map(([, code]) => code)
    .filter((code) => code.startsWith('curl'));
  const [command = '', promise = 'nothing is promised'] = code.trim().split('\n#=> ');
  const here = command.replace('http://127.0.0.1:4020', url);
  expect((await execute('bash', ['-c', here])).stdout).toContain(promise);
  expect(sandbox.chat(1417)?.title).toBe('Canteen');
});

test('the command of the guide lets the next calls fail', async () => {
  const sandbox = createSandbox();
  onTestFinished(() => sandbox.close());
  const { url } = await sandbox.listen();
  const [command = ''] = blocks('sh', guide)
    .map(([, code]) => code.replace(/^#=>.*\n/m, ''))
    .filter((code) => code.includes('/_sandbox/fail'));
  await execute('bash', ['-c', command.replace('http://127.0.0.1:4020', url)]);
  const add = () => post(sandbox.fetch, '/rest/1/secret/im.chat.add', {});
  const answers = [await add(), await add(), await add()];
  expect(answers.map(({ status }) => status)).toEqual([500, 500, 200]);
});

test('the demo portal has what the guide says of it', async () => {
  const sandbox = createSandbox();
  onTestFinished(() => sandbox.close());
  const called = /Webhooks of the users ([\d, and]+) have the code\s`secret`/.exec(guide)?.[1];
  const users = called?.match(/\d+/g) ?? [];
  expect(users).toHaveLength(4);
  for (const user of users) {
    expect((await post(sandbox.fetch, `/rest/${user}/secret/im.chat.add`, {})).status).toBe(200);
  }
  const token = { auth: 'secret-token' };
  expect((await post(sandbox.fetch, '/rest/im.chat.add', token)).status).toBe(200);
});
