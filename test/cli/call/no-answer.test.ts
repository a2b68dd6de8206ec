import { describe, expect, onTestFinished, test } from 'vitest';
import { listen } from '../../../src/http/listen.ts';
import { cli, startCli } from '../../support/cli.ts';

describe('a call without an answer', () => {
  /** A portal that takes calls and does not answer; tells when it has taken one. */
  async function startSilent() {
    let tell = () => {};
    const called = new Promise<void>((resolve) => {
      tell = resolve;
    });
    const silent = async ({ url }: Request) => {
      // Only calls are left without one.
      if (!url.includes('/rest/')) return new Response(null, { status: 404 });
      tell();
      return new Promise<Response>(() => undefined);
    };
    const server = await listen(silent, { port: 0 });
    onTestFinished(() => server.close());
    return { called, args: ['call', '--sandbox', '--port', String(server.port), 'im.chat.add'] };
  }

  test('is given up after --timeout, and ends with 3', async () => {
    const { args } = await startSilent();
    const { code, stderr } = await cli([...args, '--timeout', '1']);
    expect(code).toBe(3);
    expect(stderr).toContain('its outcome is not known: timeout');
  });

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)(
    'is given up by %s: it ends with %i, and says that it may have run',
    async (signal, exitCode) => {
      const { called, args } = await startSilent();
      const { child, ended } = startCli(args);
      await called;
      child.kill(signal);
      const { code, stderr } = await ended;
      expect(code).toBe(exitCode);
      expect(stderr).toContain('it may have run');
    },
  );

  test('shows no progress where nobody looks', async () => {
    const { args } = await startSilent();
    const { stderr } = await cli([...args, '--timeout', '2']);
    expect(stderr).not.toMatch(/waiting|\r/);
  });
});
