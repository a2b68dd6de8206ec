import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createSandbox, type Sandbox } from 'bitrix24-chat-api/sandbox';
import { describe, expect, onTestFinished, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Runs an example as a person would, against a portal of its own. */
async function run(
  example: string,
  args: (string | number)[],
  prepare?: (portal: Sandbox) => void,
) {
  const sandbox = createSandbox();
  onTestFinished(() => sandbox.close());
  prepare?.(sandbox);
  const { url } = await sandbox.listen();
  const command = ['--import', 'tsx', `examples/${example}.ts`, ...args.map(String)];
  const child = spawn(process.execPath, command, {
    cwd: root,
    env: { ...process.env, B24_WEBHOOK: `${url}/rest/1/secret/` },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text) => {
      output += text;
    });
  }
  const code = await new Promise((resolve) => child.on('close', resolve));
  return { sandbox, code, output };
}

const members = (sandbox: Sandbox, chat: number) =>
  sandbox
    .state()
    .chats.find(({ id }) => id === chat)
    ?.members.map(({ user }) => user);

describe('deal-chat', () => {
  test('makes a chat for the deal with the team in it', async () => {
    const { sandbox, code, output } = await run('deal-chat', [1663, 103, 547]);
    expect(code, output).toBe(0);
    const chat = sandbox.state().chats.find(({ entityId }) => entityId === 'DEAL|1663');
    expect(chat).toMatchObject({ title: 'Deal 1663', entityType: 'CRM', author: 1 });
    expect(chat?.members.map(({ user }) => user)).toEqual([1, 103, 547]);
    expect(output).toContain(`Chat ${chat?.id} is ready, 2 people are invited.`);
  });

  test('does not make a second one when it is not known whether the first is there', async () => {
    const { sandbox, code, output } = await run('deal-chat', [1663, 103], (portal) =>
      portal.failNext({ connection: 'reset', when: 'after' }),
    );
    expect(code).toBe(1);
    expect(output).toContain('Look whether the chat "Deal 1663" is there');
    expect(sandbox.state().chats.filter(({ title }) => title === 'Deal 1663')).toHaveLength(1);
  });
});

describe('answer-lead', () => {
  test('adds the operator and answers in their name', async () => {
    const { sandbox, code, output } = await run('answer-lead', [1205, 503, 'We have it.']);
    expect(code, output).toBe(0);
    expect(members(sandbox, 1763)).toContain(503);
    const message = sandbox
      .state()
      .chats.find(({ id }) => id === 1763)
      ?.messages.at(-1);
    expect(message).toMatchObject({ author: 503, text: 'We have it.' });
    expect(output).toContain(`Message ${message?.id} is sent in chat 1763.`);
  });

  test('says in plain words why it cannot', async () => {
    expect(await run('answer-lead', [99_999, 503, 'Hello'])).toMatchObject({
      code: 1,
      output: 'Lead 99999 has no open-channel chat.\n',
    });
  });
});

describe('remove-employee', () => {
  test('removes from all chats that there are, and tells of the others', async () => {
    const { sandbox, code, output } = await run('remove-employee', [27, 'lead:1195', 'deal:1663']);
    expect(code, output).toBe(0);
    expect(output).toBe('lead:1195 removed\ndeal:1663 has no chat\n');
    expect(members(sandbox, 1341)).not.toContain(27);
  });

  test('fails when one could not be removed', async () => {
    const { code, output } = await run('remove-employee', [27, 'lead:1195'], (portal) =>
      portal.failNext({ error: 'ACCESS_DENIED.caller' }),
    );
    expect(code).toBe(1);
    expect(output).toContain('lead:1195 ApiError');
  });
});

test.each(readdirSync(new URL('../../examples', import.meta.url)))(
  '%s explains itself when it is called without arguments',
  async (file) => {
    const { code, output } = await run(file.replace('.ts', ''), []);
    expect(code).toBe(2);
    expect(output).toMatch(/^Usage: .*B24_WEBHOOK/);
  },
);
