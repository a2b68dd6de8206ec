import { readFile } from 'node:fs/promises';
import { quoted } from '../arguments.ts';
import { ExpectedError, UsageError } from '../expected-error.ts';
import type { ParameterRules } from './schema.ts';

/** The parameters of a call as the command line gives them. */
export interface GivenParameters {
  /** What follows the name of the method: JSON, `-`, or pairs `NAME=VALUE`. */
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
export async function readParameters(
  { words, pairs, file }: GivenParameters,
  rules: ParameterRules | undefined,
  readInput: () => Promise<string>,
): Promise<Parameters> {
  const sources = words.filter(isSource);
  if (sources.length + (file === undefined ? 0 : 1) > 1) {
    throw new UsageError('Give the parameters in JSON once: as an argument, by --file, or by - .');
  }
  const params = await readSource(sources[0], file, readInput);
  for (const pair of [...words.filter((word) => !isSource(word)), ...pairs]) {
    const [name, value] = split(pair);
    params[name] = toValue(name, value, rules);
  }
  return params;
}

const isSource = (word: string) => word === '-' || word.trimStart().startsWith('{');

async function readSource(
  source: string | undefined,
  file: string | undefined,
  readInput: () => Promise<string>,
): Promise<Parameters> {
  if (file !== undefined) return parse(await readJsonFile(file), file);
  if (source === undefined) return {};
  return source === '-' ? parse(await readInput(), 'stdin') : parse(source, 'the argument');
}

function parse(text: string, place: string): Parameters {
  const hint = `Example: '{"TITLE":"Canteen"}', in single quotes, or TITLE=Canteen.`;
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return value as Parameters;
    }
  } catch {
    throw new UsageError(`The parameters in ${place} are no valid JSON. ${hint}`);
  }
  throw new UsageError(`The parameters in ${place} are no object. ${hint}`);
}

function readJsonFile(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    const isMissing = error.code === 'ENOENT';
    const reason = isMissing ? 'There is no such file.' : `It cannot be read: ${error.code}.`;
    throw new ExpectedError(`--file ${file}: ${reason}`);
  });
}

function split(pair: string): [name: string, value: string] {
  const [, name, value] = /^(\w+)=([\s\S]*)$/.exec(pair) ?? [];
  if (name !== undefined && value !== undefined) return [name, value];
  throw new UsageError(
    `Unexpected argument${quoted(pair)}. Parameters are JSON in single quotes, or NAME=VALUE.`,
  );
}

/**
 * A value as the document has it: a text is taken as it is, a list is JSON or parted by commas, and what
 * can be a number becomes one. What the document does not know is JSON where it can be.
 */
function toValue(name: string, text: string, rules: ParameterRules | undefined): unknown {
  const kind = rules?.of(name).kind ?? 'unknown';
  if (kind === 'text') return text;
  if (kind === 'list' && !/^\s*\[/.test(text)) return text.split(',').map(toNumber);
  if (kind === 'number') return toNumber(text);
  try {
    return JSON.parse(text);
  } catch {
    if (kind === 'unknown') return text;
    throw new UsageError(`${name} is no list. Write '${name}=[103,547]' or ${name}=103,547.`);
  }
}

/** Numbers that would lose digits stay text, which a portal takes as well. */
function toNumber(text: string): number | string {
  const isPlain = /^(0|-?[1-9]\d*)$/.test(text.trim());
  return isPlain && Number.isSafeInteger(Number(text)) ? Number(text) : text.trim();
}
