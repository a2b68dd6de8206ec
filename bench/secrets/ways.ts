import { Console } from 'node:console';
import { Writable } from 'node:stream';
import { inspect } from 'node:util';
import { walk } from './walk.ts';

type Way = (value: unknown) => string | undefined;

/** The ways in which people and tools turn an error, or anything else, into text. */
export const ways: Readonly<Record<string, Way>> = {
  message: (value) => text((value as Error | undefined)?.message),
  stack: (value) => text((value as Error | undefined)?.stack),
  'String()': (value) => String(value),
  'JSON.stringify()': (value) => JSON.stringify(value),
  '{...error}': (value) => JSON.stringify({ ...(value as object) }),
  'util.inspect()': (value) => inspect(value),
  'util.inspect(), hidden, 10 deep': (value) => inspect(value, { showHidden: true, depth: 10 }),
  'walk over all properties': walk,
  'structuredClone()': (value) => walk(structuredClone(value)),
  'chain of causes': (value) => causes(value).map(walk).join('\n'),
  'console.error()': printed,
};

/** Texts of a value by the names of the ways; ways that cannot show it are left out. */
export function textsOf(value: unknown): [string, string][] {
  return Object.entries(ways).map(([name, way]) => [name, attempt(() => way(value)) ?? '']);
}

function attempt(make: () => string | undefined): string | undefined {
  try {
    return make();
  } catch (error) {
    return String(error);
  }
}

const text = (value: unknown) => (typeof value === 'string' ? value : undefined);

function causes(value: unknown): unknown[] {
  const chain: unknown[] = [];
  let cause = (value as Error | undefined)?.cause;
  while (cause !== undefined && chain.length < 20) {
    chain.push(cause);
    cause = (cause as Error).cause;
  }
  return chain;
}

function printed(value: unknown): string {
  let output = '';
  const stream = new Writable({
    write(chunk, _encoding, done) {
      output += chunk;
      done();
    },
  });
  new Console(stream).error(value);
  return output;
}
