import { type ParseArgsConfig, parseArgs } from 'node:util';
import { ExpectedError } from './expected-error.ts';

type Options = NonNullable<ParseArgsConfig['options']>;
type Values<T extends Options> = ReturnType<typeof parseArgs<{ options: T }>>['values'];

/**
 * Reads the command line. `--help` prints the text and ends the program.
 *
 * @throws ExpectedError for an unknown option or a missing value, with the help below
 */
export function parseArguments<const T extends Options>(help: string, options: T): Values<T> {
  try {
    const { values } = parseArgs({
      options: { ...options, help: { type: 'boolean', short: 'h' } },
    });
    if (!('help' in values)) return values as Values<T>;
  } catch (error) {
    throw new ExpectedError(`${(error as Error).message.split('. To specify')[0]}\n\n${help}`);
  }
  console.log(help);
  return process.exit(0);
}

/** @throws ExpectedError when the text is no port number */
export function readPort(text: string, option = '--port'): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65535) return port;
  throw new ExpectedError(`${option} takes a number from 0 to 65535, not '${text}'.`);
}
