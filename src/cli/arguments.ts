import { type ParseArgsConfig, parseArgs } from 'node:util';
import { UsageError } from './expected-error.ts';

type Options = NonNullable<ParseArgsConfig['options']>;
type Values<T extends Options> = ReturnType<typeof parseArgs<{ options: T }>>['values'];

/** Thrown where a help was asked for; who runs the program prints it. */
export class HelpRequest {
  readonly help: string;

  constructor(help: string) {
    this.help = help;
  }
}

/**
 * Reads a command line that has options only.
 *
 * @throws HelpRequest for `--help`
 * @throws UsageError for an unknown option, a missing value, or anything that is no option
 */
export function parseArguments<const T extends Options>(
  help: string,
  options: T,
  args = process.argv.slice(2),
): Values<T> {
  const { values, positionals } = parseAll(help, options, args);
  if (positionals.length === 0) return values;
  throw new UsageError(`Unexpected argument${quoted(positionals[0])}.`, help);
}

/** The same for one that has other arguments as well, which are given back as `positionals`. */
export function parseAll<const T extends Options>(help: string, options: T, args: string[]) {
  const known = { ...options, help: { type: 'boolean', short: 'h' } } as const;
  try {
    const { values, positionals } = parseArgs({ args, options: known, allowPositionals: true });
    if (!('help' in values)) return { values: values as Values<T>, positionals };
  } catch (error) {
    throw new UsageError(`${firstSentence(error as Error)}`, help);
  }
  throw new HelpRequest(help);
}

/** What follows is advice on names that begin with a hyphen, which no command has. */
const firstSentence = ({ message }: Error) => message.split('. To specify')[0];

/**
 * What was typed, where it looks like a plain word or number: anything else may hold a secret.
 *
 * @param otherwise what is said in its place
 */
export function quoted(text = '', otherwise = ''): string {
  return /^([a-z._-]{1,50}|[\d./-]{1,10})$/i.test(text) ? ` '${text}'` : otherwise;
}

/** @throws UsageError when the text is no port number */
export function readPort(text: string, option = '--port'): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65535) return port;
  throw new UsageError(`${option} takes a number from 0 to 65535${not(text)}.`);
}

/** The end of a sentence on what an option takes: what it was given, unless that may hold a secret. */
export function not(text: string): string {
  const shown = quoted(text);
  return shown && `, not${shown}`;
}

/**
 * The path of a file, which messages may show then.
 *
 * @throws UsageError for none, and for an address, which may hold a secret
 */
export function readPath(option: string, path: string): string {
  if (path === '') throw new UsageError(`${option} takes the path of a file.`);
  if (!/^\w+:\/\/|\/rest\/\d+\//i.test(path)) return path;
  throw new UsageError(`${option} takes the path of a file, not an address.`);
}

/** @throws UsageError when the text cannot be an address to listen on, such as the URL of a webhook */
export function readHost(text: string): string {
  if (/^[\w.:%-]{1,253}$/.test(text)) return text;
  throw new UsageError('--host takes an address of this machine, such as 127.0.0.1.');
}
