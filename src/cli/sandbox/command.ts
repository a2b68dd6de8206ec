import { findPeer } from '../../peer.ts';
import { createSandbox, type Sandbox } from '../../sandbox/index.ts';
import { parseArguments, readHost, readPort } from '../arguments.ts';
import { complain, print } from '../output.ts';
import { withPeer } from '../peers.ts';
import { cannotListen } from '../serve.ts';
import { closeOnSignal } from './close-on-signal.ts';
import { greeting, warnings } from './greeting.ts';
import { help } from './help.ts';
import { readOptions } from './options.ts';

/** @throws ExpectedError when it cannot listen, or a file cannot be used */
export async function run(args: string[]): Promise<void> {
  const given = parseArguments(help, options, args);
  const port = readPort(given.port);
  const host = readHost(given.host);
  await withPeer('sandbox', () => findPeer('libsql'));
  const start = await readOptions(given);
  const sandbox = createSandbox({ ...start.options, log: print });
  closeOnSignal(sandbox);
  const { url } = await sandbox.listen({ port, host }).catch(async (error: Error) => {
    await sandbox.close().catch(() => undefined);
    throw cannotListen(error);
  });
  // The reset waits for the port: a start that fails leaves the state as it was.
  if (given.reset) await reset(sandbox);
  for (const warning of warnings(given, start.goesOn)) complain(warning);
  print(greeting(url, given, start.goesOn));
}

const options = {
  port: { type: 'string', default: '4020' },
  host: { type: 'string', default: '127.0.0.1' },
  state: { type: 'string' },
  portal: { type: 'string' },
  behaviour: { type: 'string', default: 'server' },
  clock: { type: 'string', default: 'system' },
  'rate-limit': { type: 'string', default: 'off' },
  'operating-limit': { type: 'string' },
  cors: { type: 'string', multiple: true },
  reset: { type: 'boolean', default: false },
} as const;

/** @throws ExpectedError when the file of the state cannot be written */
async function reset(sandbox: Sandbox): Promise<void> {
  try {
    sandbox.reset();
  } catch (error) {
    await sandbox.close().catch(() => undefined);
    throw error;
  }
}
