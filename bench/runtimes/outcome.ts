/** What came of a check; without a `fault` it has passed. */
export interface Outcome {
  name: string;
  fault?: string;
}

/** Runs checks one after the other, each with the same things at hand. */
export async function runChecks<Things extends unknown[]>(
  checks: Readonly<Record<string, (...things: Things) => Promise<void>>>,
  ...things: Things
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const [name, check] of Object.entries(checks)) {
    try {
      await check(...things);
      outcomes.push({ name });
    } catch (error) {
      outcomes.push({ name, fault: String(error) });
    }
  }
  return outcomes;
}

/** @throws when the two do not look alike */
export function same(actual: unknown, expected: unknown): void {
  const [is, should] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (is !== should) throw new Error(`${is} in place of ${should}`);
}

export const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

let count = 0;

/** A title like no other, whose first word tells the portal what to do. */
export function title(how: string): string {
  count += 1;
  return `${how} ${count} ${Math.random()}`;
}
