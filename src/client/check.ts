/** Options that cannot work. The message never repeats a secret. */
export class OptionsError extends TypeError {
  override name = 'OptionsError' as const;
}

/** @throws OptionsError with this message when the condition does not hold */
export function check(condition: unknown, message: string): asserts condition {
  if (!condition) throw new OptionsError(message);
}

/**
 * Checks options against what they can be.
 *
 * @param kinds a word for each option, `name:kind|kind …`: `number` is one of at least 1, `rate` of more
 *   than 0, `list` of functions, `with-a,b` an object that has these functions, `any` is checked
 *   elsewhere; every other word is the value itself
 * @throws OptionsError when an option is not known, or cannot work
 */
export function checkOptions(where: string, given: object, kinds: string): void {
  check(given && typeof given === 'object', `${where} must be an object.`);
  const known = new Map(kinds.split(' ').map((kind) => kind.split(':') as [string, string]));
  // An object of a class may have members of its own.
  const isPlain = [Object.prototype, null].includes(Object.getPrototypeOf(given));
  for (const [name, value] of Object.entries(given)) {
    const allowed = known.get(name)?.split('|');
    // A name that is no word could be anything, a secret among them.
    const shown = /^\w{1,30}$/.test(name) ? ` ${name}` : '';
    check(
      allowed || !isPlain,
      `${where} has no option${shown}. It has ${[...known.keys()].join(', ')}.`,
    );
    if (value === undefined || !allowed || allowed.some((kind) => isOf(kind, value))) continue;
    const option = /^[a-z]/.test(where) ? `${where}.${name}` : name;
    throw new OptionsError(`${option} must be ${inWords(allowed)}.`);
  }
}

const words: Record<string, string> = {
  number: 'a number of at least 1',
  rate: 'a number of more than 0',
  function: 'a function',
  object: 'an object',
  list: 'a list of functions',
  'with-addEventListener': 'an AbortSignal',
  'with-guard': 'a RateLimiter',
};

function inWords(kinds: string[]): string {
  const all = kinds.map((kind) =>
    (words[kind] ?? kind).replace(/^with-(.*)$/, 'an object with the functions $1'),
  );
  return all.join(', ').replace(/, ([^,]*)$/, kinds.length > 1 ? ' or $1' : ', $1');
}

function isOf(kind: string, value: unknown): boolean {
  const owner = Object(value);
  if (kind === 'any') return true;
  if (kind === 'list')
    return Array.isArray(value) && value.every((one) => typeof one === 'function');
  if (/^with-/.test(kind)) {
    const names = kind.slice(5).split(',');
    return names.every((name) => typeof owner[name] === 'function');
  }
  if (kind === 'rate' || kind === 'number') {
    return Number.isFinite(value) && (value as number) >= (kind === 'rate' ? Number.MIN_VALUE : 1);
  }
  return kind === `${value}` || (value !== null && kind === typeof value);
}
