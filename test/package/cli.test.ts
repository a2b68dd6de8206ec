import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { buildDocs } from '../../src/docs/build.ts';
import { startCli } from '../support/cli.ts';
import { document } from '../support/document.ts';
import { type Consumer, outside } from './consumer.ts';
import { createConsumer } from './installed.ts';

const peers = ['@redocly/cli', '@stoplight/prism-http', 'libsql'];

let alone: Consumer;
let complete: Consumer;
beforeAll(() => {
  alone = createConsumer();
  complete = alone.with(...peers);
});
afterAll(() => {
  alone.remove();
  complete.remove();
});

const PATH = outside().PATH as string;
const mainOf = ({ installed }: Consumer) => join(installed, 'dist/cli/main.cjs');
const run = (consumer: Consumer, ...args: string[]) =>
  startCli(args, { program: mainOf(consumer), cwd: consumer.folder, env: { PATH } }).ended;

/** Starts a server of the package, until the end of the test, and returns its port. */
async function serve(name: string, main: string, cwd: string, env = { PATH }): Promise<string> {
  const { child, until } = startCli([name, '--port', '0'], { program: main, cwd, env });
  onTestFinished(() => void child.kill());
  return (await until(/at http:\/\/127\.0\.0\.1:(\d+)/))[1] as string;
}

describe('the installed command line', () => {
  test('is the command of the package', () => {
    expect(alone.packageJson().bin).toEqual({ 'bitrix24-chat-api': 'dist/cli/main.cjs' });
    expect(readFileSync(mainOf(alone), 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
  });

  test('tells its version, the errors, and how a call would be made, without any peer', async () => {
    expect((await run(alone, '--version')).stdout).toBe(`${alone.packageJson().version}\n`);
    expect((await run(alone, 'errors', 'CHAT_ID_EMPTY')).stdout).toMatch(/^CHAT_ID_EMPTY\n/);
    const dryRun = await run(
      alone,
      'call',
      '--sandbox',
      'im.chat.add',
      'TITLE=Canteen',
      '--dry-run',
    );
    expect(dryRun).toMatchObject({ code: 0, stderr: '' });
    expect(dryRun.stdout).toContain('{"TITLE":"Canteen"}');
  });

  test.each([
    ['docs', '@redocly/cli'],
    ['mock', '@stoplight/prism-http'],
    ['sandbox', 'libsql'],
  ])('%s says how to get %s, in versions that package.json asks for', async (name, peer) => {
    const { code, stdout, stderr } = await run(alone, name);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(`\`${name}\` needs ${peer}, which is not installed.`);
    const spec = new RegExp(`npm install -D (${peer})@(\\d+\\.\\d+)\n`).exec(stderr);
    // The name is nobody's on the registry yet: whoever takes it would have the program run there.
    expect(stderr).not.toContain('npx');
    const [, major, minor] = /^\^(\d+)\.(\d+)/.exec(rangeOf(peer)) ?? [];
    const [wantedMajor, wantedMinor] = (spec?.[2] ?? '').split('.').map(Number);
    expect(wantedMajor).toBe(Number(major));
    expect(wantedMinor).toBeGreaterThanOrEqual(Number(minor));
  });

  const rangeOf = (peer: string) =>
    (alone.packageJson().peerDependencies as Record<string, string>)[peer] as string;

  test('with its peers serves a sandbox and a mock, and calls them', async () => {
    const { folder } = complete;
    for (const name of ['sandbox', 'mock']) {
      const port = await serve(name, mainOf(complete), folder);
      const call = [`--${name}`, '--port', port, 'im.chat.add', 'TITLE=Canteen'];
      expect(await run(alone, 'call', ...call)).toEqual({ code: 0, stdout: '1417\n', stderr: '' });
      const refused = [`--${name}`, '--port', port, 'im.chat.user.add', 'CHAT_ID=0', 'USERS=99'];
      expect((await run(alone, 'call', ...refused)).code).toBe(1);
    }
  });

  test('builds the same page as the project', async () => {
    const { code, stderr } = await run(complete, 'docs', '--out', 'here.html');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const wanted = join(complete.folder, 'wanted.html');
    await buildDocs(document, wanted);
    const [here, there] = ['here.html', wanted].map((name) =>
      readFileSync(name === wanted ? wanted : join(complete.folder, name), 'utf8'),
    );
    expect(here === there).toBe(true);
  });

  test('finds a peer in the current folder, and where npx has put it', async () => {
    await expect(serve('sandbox', mainOf(alone), complete.folder)).resolves.toMatch(/^\d+$/);
    const commands = join(complete.folder, 'node_modules/.bin');
    const npx = { PATH: `${commands}:${PATH}` };
    await expect(serve('sandbox', mainOf(alone), alone.folder, npx)).resolves.toMatch(/^\d+$/);
  });
});
