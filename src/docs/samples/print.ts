/** The way a language writes values of JSON. */
export interface Notation {
  /** One step of indentation. */
  indent: string;
  string: (text: string) => string;
  /** Returns what to write around the entries of an object that has these keys. */
  object: (keys: string[]) => [open: string, close: string];
  /** One entry of an object; the value is printed already. */
  entry: (key: string, value: string) => string;
  /** Whether the last item of several lines is followed by a comma, too. */
  trailingComma: boolean;
}

/** Longest list that stands in one line, in characters. */
const oneLine = 60;

/**
 * Prints a value of JSON in the notation of a language.
 *
 * @param margin what stands before the line that the value begins in
 */
export function printValue(value: unknown, notation: Notation, margin = ''): string {
  if (typeof value === 'string') return notation.string(value);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return Array.isArray(value)
    ? printList(value, notation, margin)
    : printObject(value as Record<string, unknown>, notation, margin);
}

function printList(items: unknown[], notation: Notation, margin: string): string {
  const printed = items.map((item) => printValue(item, notation, margin + notation.indent));
  const short = `[${printed.join(', ')}]`;
  const isFlat = items.every((item) => typeof item !== 'object' || item === null);
  return isFlat && short.length <= oneLine ? short : lines(['[', ']'], printed, notation, margin);
}

function printObject(value: Record<string, unknown>, notation: Notation, margin: string): string {
  const printed = Object.entries(value).map(([key, item]) =>
    notation.entry(key, printValue(item, notation, margin + notation.indent)),
  );
  return lines(notation.object(Object.keys(value)), printed, notation, margin);
}

function lines(
  [open, close]: [string, string],
  printed: string[],
  { indent, trailingComma }: Notation,
  margin: string,
): string {
  if (printed.length === 0) return open + close;
  const separator = `,\n${margin}${indent}`;
  const end = trailingComma ? ',' : '';
  return `${open}\n${margin}${indent}${printed.join(separator)}${end}\n${margin}${close}`;
}
