import { createSandbox, type Sandbox, type SandboxOptions } from '../src/sandbox/index.ts';
import { parseArguments, readPort } from './arguments.ts';
import { ExpectedError, runMain } from './expected-error.ts';
import { closeOnSignal } from './sandbox/close-on-signal.ts';
import { greeting, warnings } from './sandbox/greeting.ts';
import { help } from './sandbox/help.ts';
import { readOptions } from './sandbox/options.ts';

await runMain(async () => {
  const given = parseArguments(help, {
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
  });
  const port = readPort(given.port);
  const start = await readOptions(given);
  const sandbox = open({ ...start.options, log: console.log });
  closeOnSignal(sandbox);
  const { url } = await sandbox.listen({ port, host: given.host }).catch(async (error: Error) => {
    await sandbox.close();
    throw new ExpectedError(error.message);
  });
  // Not before the port is there: a start that fails leaves the state as it was.
  if (given.reset) sandbox.reset();
  for (const warning of warnings(given, start.goesOn)) console.warn(warning);
  console.log(greeting(url, given, start.goesOn));
});

/** @throws ExpectedError when the file of the state cannot be used */
function open(options: SandboxOptions): Sandbox {
  try {
    return createSandbox(options);
  } catch (error) {
    throw new ExpectedError((error as Error).message);
  }
}
