const shape = /^(\d{4}-\d\d-\d\d)T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;

/**
 * The moment that a text names as ISO 8601 with an offset, such as `2026-01-12T10:00:00+03:00`. JavaScript
 * alone takes the 30th of February for the 2nd of March.
 *
 * @returns milliseconds since 1970; NaN for what names no moment that exists
 */
export function momentOf(text: unknown): number {
  const [, day] = (typeof text === 'string' && shape.exec(text)) || [];
  const midnight = new Date(`${day}T00:00:00Z`);
  const exists = !Number.isNaN(midnight.getTime()) && midnight.toISOString().slice(0, 10) === day;
  return exists ? Date.parse(text as string) : Number.NaN;
}
