import type { PlacedExample } from '../document/read.ts';

/**
 * The answer that the caller asks the mock for, by the header `Prefer` or by `__code`, `__example`,
 * `__dynamic`.
 */
export interface Preference {
  code?: string;
  example?: string;
  dynamic?: boolean;
}

export function readPreference(request: Request): Preference {
  const query = new URL(request.url).searchParams;
  const header = Object.fromEntries(
    (request.headers.get('prefer') ?? '')
      .split(/[,;]/)
      .map((part) => part.split('='))
      .map(([name = '', value = '']) => [name.trim().toLowerCase(), unquote(value.trim())]),
  ) as Record<string, string | undefined>;
  const wish = (name: string) => query.get(`__${name}`) ?? header[name] ?? undefined;
  const [code, example] = [wish('code'), wish('example')];
  return {
    ...(code && { code }),
    ...(example && { example }),
    ...(wish('dynamic') === 'true' && { dynamic: true }),
  };
}

const unquote = (text: string) => text.replace(/^"(.*)"$/, '$1');

/** The example that a preference names; the first one where it leaves a choice. */
export function choose(
  examples: PlacedExample[],
  { code, example }: Preference,
): PlacedExample | undefined {
  return examples.find(
    (one) =>
      (code === undefined || String(one.status) === code || one.responseKey === code) &&
      (example === undefined || one.name === example),
  );
}
