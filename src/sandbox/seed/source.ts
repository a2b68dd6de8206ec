import {
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  visit,
  type YAMLMap,
} from 'yaml';
import type { Problem } from './problem.ts';
import { syntaxMessages } from './syntax-messages.ts';

/** A place in a text; both count from 1. */
export interface Position {
  line: number;
  column: number;
}

type Place = Pick<Problem, 'path' | 'field'>;
type Known = WeakMap<YAMLMap, Map<string, Pair>>;

export interface SeedSource {
  value: unknown;
  /** Mistakes of the text. With any of them there is no value. */
  errors: (Position & { message: string })[];
  /** Finds a part of the value in the text, or what is nearest to it. */
  locate(problem: Place): Position;
}

/** References to one anchor that are followed; more can blow up a few lines to gigabytes. */
const maxAliasCount = 100;

/** Reads YAML or JSON, which is YAML too. Messages hold nothing of the text: it can be a secret. */
export function readSource(text: string): SeedSource {
  const lines = new LineCounter();
  // Pretty errors quote the line they are about.
  // Its search for repeated fields compares each with each.
  const quick = { uniqueKeys: false, prettyErrors: false } as const;
  const options = { lineCounter: lines, logLevel: 'error', ...quick } as const;
  const document = parseDocument(text, options);
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  // Of several mistakes in one place the last is the most exact.
  const messages = new Map<number, string>();
  const mistakes = [...document.errors, ...document.warnings];
  const tooDeep = mistakes.find(({ code }) => code === 'RESOURCE_EXHAUSTION');
  for (const { code, pos } of tooDeep ? [tooDeep] : mistakes) {
    messages.set(pos[0], syntaxMessages[code]);
  }
  for (const offset of danglingAliases(document)) messages.set(offset, dangling);
  for (const offset of repeatedKeys(document)) messages.set(offset, syntaxMessages.DUPLICATE_KEY);
  const errors = [...messages].map(([offset, message]) => ({ ...at(offset), message }));
  const known: Known = new WeakMap();
  const locate: SeedSource['locate'] = (place) => at(offsetOf(document, known, place));
  if (errors.length > 0) return { value: undefined, errors, locate };
  try {
    return { value: document.toJS({ maxAliasCount }), errors, locate };
  } catch {
    const message = `refers to anchors more than ${maxAliasCount} times: write the parts out`;
    return { value: undefined, errors: [{ ...at(0), message }], locate };
  }
}

const dangling =
  'a text that begins with * is a reference to an anchor, and there is none of this name before it: put the text in quotes';

/** Finds aliases without an anchor, and those inside of their own anchor, which would have no end. */
function danglingAliases(document: Document): number[] {
  const offsets: number[] = [];
  visit(document, {
    Alias(_, alias, ancestors) {
      const target = alias.resolve(document);
      if (!target || ancestors.includes(target)) offsets.push(alias.range?.[0] ?? 0);
    },
  });
  return offsets;
}

function repeatedKeys(document: Document): number[] {
  const offsets: number[] = [];
  visit(document, {
    Map(_, { items }) {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value)) offsets.push(key.range?.[0] ?? 0);
        seen.add(key.value);
      }
    },
  });
  return offsets;
}

/** The fields of an object by their names; they are looked for once per mistake. */
function fieldsOf(map: YAMLMap, known: Known): Map<string, Pair> {
  const found = known.get(map);
  if (found) return found;
  const pairs = map.items.flatMap((pair): [string, Pair][] =>
    isScalar(pair.key) ? [[String(pair.key.value ?? ''), pair]] : [],
  );
  // Of several with one name the first counts.
  const fields = new Map(pairs.reverse());
  known.set(map, fields);
  return fields;
}

function offsetOf(document: Document, known: Known, { path, field }: Place): number {
  let node = document.contents as Node | null;
  let offset = node?.range?.[0] ?? 0;
  for (const step of field === undefined ? path : [...path, field]) {
    if (isAlias(node)) node = node.resolve(document) ?? null;
    if (isSeq(node)) {
      node = (node.items[step as number] ?? null) as Node | null;
      offset = node?.range?.[0] ?? offset;
    } else if (isMap(node)) {
      const pair = fieldsOf(node, known).get(String(step));
      const key = isPair(pair) ? (pair.key as Node) : undefined;
      node = (pair?.value ?? null) as Node | null;
      // A value that is not written has no place worth showing.
      const isEmpty = isScalar(node) && node.value === null;
      offset = (isEmpty ? key : (node ?? key))?.range?.[0] ?? offset;
      if (step === field) offset = key?.range?.[0] ?? offset;
    }
  }
  return offset;
}
