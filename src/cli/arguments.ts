import { type ParseArgsConfig, parseArgs } from 'node:util';
import { nearest } from '../nearest.ts';
import { UsageError } from './exit.ts';

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
  throw new UsageError(`Unexpected argument${quoted(positionals[0])}. ${seeHelp}`);
}

/** Reads a command line that has other arguments as well, and returns those as `positionals`. */
export function parseAll<const T extends Options>(help: string, options: T, args: string[]) {
  const known = { ...options, help: { type: 'boolean', short: 'h' } } as const;
  try {
    const { values, positionals } = parseArgs({ args, options: known, allowPositionals: true });
    if (!('help' in values)) return { values: values as Values<T>, positionals };
  } catch (error) {
    throw new UsageError(explain(error as NodeJS.ErrnoException, known));
  }
  throw new HelpRequest(help);
}

/** The end of what is said of a command line that cannot be understood. */
export const seeHelp = '--help says more.';

/**
 * Explains what Node refused. Node names the option in its text alone; an unknown one can hold a
 * secret.
 */
function explain({ code, message }: NodeJS.ErrnoException, known: Options): string {
  const [, option = '', name = ''] = /'(?:-\w, )?((--?)[^' ]*)/.exec(message) ?? [];
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return unknownOption(option, Object.keys(known));
  if (/does not take/.test(message)) return `${option} takes no value. ${seeHelp}`;
  const example = name && `; one that begins with a hyphen is written ${option}=-…`;
  return `${option} needs a value${/ambiguous/.test(message) ? example : ''}. ${seeHelp}`;
}

function unknownOption(option: string, known: string[]): string {
  const name = option.replace(/^-+/, '');
  const meant = nearest(name, known);
  const shown = quoted(name) && ` '${option}'`;
  return `Unknown option${shown}. ${meant ? `Did you mean --${meant}? ` : ''}${seeHelp}`;
}

/** Words of up to 15 letters: the code of a webhook has 16 letters and digits, a token more. */
const plainWords = /^(?=.{1,50}$)[._-]*[a-z]{1,15}([._-]+[a-z]{1,15})*[._-]*$/i;

/**
 * Quotes a text that looks like plain words or a number: anything else may hold a secret.
 *
 * @param otherwise what is said in its place
 */
export function quoted(text = '', otherwise = ''): string {
  return plainWords.test(text) || /^[\d./-]{1,10}$/.test(text) ? ` '${text}'` : otherwise;
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
  if (!/^\w+:\/\/|(^|\/|%2F)rest(\/|%2F)\d+(\/|%2F)/i.test(path)) return path;
  throw new UsageError(`${option} takes the path of a file, not an address.`);
}

/** @throws UsageError when the text cannot be an address to listen on, such as the URL of a webhook */
export function readHost(text: string): string {
  if (/^[\w.:%-]{1,253}$/.test(text)) return text;
  throw new UsageError('--host takes an address of this machine, such as 127.0.0.1.');
}
