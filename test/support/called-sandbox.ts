import { createSandbox } from 'bitrix24-chat-api/sandbox';
import { beforeEach } from 'vitest';
import { cli } from './cli.ts';

/** A sandbox for each test of a file, and the command line that calls it. */
export function useSandbox() {
  let sandbox: ReturnType<typeof createSandbox>;
  let url = '';
  let port = '';
  beforeEach(async () => {
    sandbox = createSandbox();
    const server = await sandbox.listen();
    url = server.url;
    port = String(server.port);
    return () => sandbox.close();
  });
  return {
    get sandbox() {
      return sandbox;
    },
    get url() {
      return url;
    },
    get port() {
      return port;
    },
    /** Calls it to the end. */
    call: (...args: string[]) => cli(['call', '--sandbox', '--port', port, ...args]),
    /** The same, with something on stdin. */
    pipe: (input: string | Uint8Array, ...args: string[]) =>
      cli(['call', '--sandbox', '--port', port, ...args], { input }),
    /** Parameters of the last call that it got. */
    lastParams: () => sandbox.journal().at(-1)?.params,
  };
}
