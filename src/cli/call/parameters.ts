import { readFile } from 'node:fs/promises';
import { quoted, readPath } from '../arguments.ts';
import { UsageError } from '../exit.ts';
import type { ParameterRules } from './schema.ts';
import { readExactly, toValue } from './values.ts';

/** The parameters of a call as the command line gives them. */
export interface GivenParameters {
  /** Words after the name of the method: JSON, `-`, or pairs `NAME=VALUE`. */
  words: string[];
  /** Values of `--param`. */
  pairs: string[];
  /** Path of a file with JSON. */
  file?: string | undefined;
}

type Parameters = Record<string, unknown>;

/**
 * Puts together the parameters: an object in JSON from one place, and pairs, which go before it.
 *
 * @param readInput reads stdin to its end, for `-`
 * @throws UsageError when they cannot be understood; the message shows no value
 */
export async function gatherParameters(
  { words, pairs, file }: GivenParameters,
  rules: ParameterRules | undefined,
  readInput: () => Promise<Uint8Array>,
): Promise<Parameters> {
  const sources = words.filter(isSource);
  if (sources.length + (file === undefined ? 0 : 1) > 1) {
    throw new UsageError('Give the parameters in JSON once: as an argument, by --file, or by - .');
  }
  const params = await readSource(sources[0], file, readInput);
  const texts = new Map<string, string>();
  for (const pair of [...words.filter((word) => !isSource(word)), ...pairs]) {
    const [name, text] = split(pair);
    if (texts.has(name)) throw new UsageError(givenTwice(name, rules));
    texts.set(name, text);
  }
  const values = [...texts].map(([name, text]) => [name, toValue(name, text, rules)] as const);
  // Not by assignment, which would silently lose a `__proto__`.
  return Object.fromEntries([...Object.entries(params), ...values]);
}

/** The word that has the parameters read from stdin. */
export const fromInput = '-';

const isSource = (word: string) => word === fromInput || word.trimStart().startsWith('{');

function givenTwice(name: string, rules: ParameterRules | undefined): string {
  const isList = rules?.of(name).kind === 'list';
  if (isList) return `${name} is given twice; write ${name}=103,547.`;
  return `${quoted(name) ? name : 'A parameter'} is given twice.`;
}

async function readSource(
  source: string | undefined,
  file: string | undefined,
  readInput: () => Promise<Uint8Array>,
): Promise<Parameters> {
  if (file !== undefined) return parse(decode(await readJsonFile(file), file), file);
  if (source === undefined) return {};
  if (source !== fromInput) return parse(source, 'the argument');
  return parse(decode(await readInput(), 'stdin'), 'stdin');
}

/** Decodes UTF-8, without a byte order mark. Other bytes would reach the portal as other letters. */
function decode(bytes: Uint8Array, place: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UsageError(`The text in ${place} is not UTF-8. Save it in that encoding.`);
  }
}

function parse(text: string, place: string): Parameters {
  const hint = `Example: '{"TITLE":"Canteen"}', in single quotes, or TITLE=Canteen.`;
  const what = `The parameters in ${place}`;
  const value = readExactly(text, ({ kind, message }) => {
    return `${what} ${kind}: ${message}.${kind === 'are no valid JSON' ? ` ${hint}` : ''}`;
  });
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return value as Parameters;
  }
  throw new UsageError(`${what} are no object. ${hint}`);
}

function readJsonFile(file: string): Promise<Uint8Array> {
  return readFile(readPath('--file', file)).catch((error: NodeJS.ErrnoException) => {
    const isMissing = error.code === 'ENOENT';
    const reason = isMissing ? 'There is no such file.' : `It cannot be read: ${error.code}.`;
    throw new UsageError(`--file ${file}: ${reason}`);
  });
}

function split(pair: string): [name: string, value: string] {
  const [, name, value] = /^(\w+)=([\s\S]*)$/.exec(pair) ?? [];
  if (name !== undefined && value !== undefined) return [name, value];
  throw new UsageError(
    `Unexpected argument${quoted(pair)}. Parameters are JSON in single quotes, or NAME=VALUE.`,
  );
}
