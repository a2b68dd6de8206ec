import { readFile } from 'node:fs/promises';
import { nearest } from '../nearest.ts';
import { HelpRequest, quoted } from './arguments.ts';
import { exitCodes, UsageError } from './exit.ts';
import { help } from './help.ts';
import { complain, print } from './output.ts';
import { runMain } from './run-main.ts';

/** Each is loaded only when it is asked for, so that the small ones start fast. */
const commands: Record<string, () => Promise<{ run(args: string[]): Promise<void> }>> = {
  call: () => import('./call/command.ts'),
  docs: () => import('./docs.ts'),
  errors: () => import('./errors/command.ts'),
  mock: () => import('./mock.ts'),
  sandbox: () => import('./sandbox/command.ts'),
};

/**
 * Runs the command line to its end; how it ends is told by the exit code of the process.
 *
 * @param words those after the name of the program
 */
export function main([name, ...args]: string[]): Promise<void> {
  // These print results for programs, and so their errors as well.
  const asJson = ['call', 'errors'].includes(name ?? '') && args.includes('--json');
  return runMain(() => dispatch(name, args), asJson);
}

async function dispatch(name: string | undefined, args: string[]): Promise<void> {
  if (name === undefined) {
    complain(help);
    process.exitCode = exitCodes.usage;
  } else if (Object.hasOwn(commands, name)) {
    const command = await commands[name]?.();
    await command?.run(args);
  } else if (name === '--version' || name === '-v') {
    print(await version());
  } else if (name === '--help' || name === '-h' || name === 'help') {
    await showHelp(args[0]);
  } else {
    throw new UsageError(unknown(name));
  }
}

/** `help call` is the same as `call --help`. */
async function showHelp(name = ''): Promise<void> {
  if (!Object.hasOwn(commands, name)) throw new HelpRequest(help);
  const command = await commands[name]?.();
  await command?.run(['--help']);
}

function unknown(name: string): string {
  const what = name.startsWith('-') ? 'option' : 'command';
  const options = ['--help', '--version'];
  const meant = nearest(name, [...Object.keys(commands), ...options]);
  const advice = meant ? `Did you mean ${meant}? ` : '';
  const known = Object.keys(commands).join(', ');
  return `There is no ${what}${quoted(name, ' of that name')}. ${advice}The commands are ${known}; --help says more.`;
}

async function version(): Promise<string> {
  // The same from src/cli and from dist/shared.
  const text = await readFile(new URL('../../package.json', import.meta.url), 'utf8');
  return JSON.parse(text).version;
}
