import {
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
} from 'yaml';
import type { Path, Problem } from './problem.ts';
import { syntaxMessages } from './syntax-messages.ts';

/** A place in a text; both count from 1. */
export interface Position {
  line: number;
  column: number;
}

export interface Source {
  value: unknown;
  /** What cannot be read. With any of them there is no value. */
  errors: (Position & { message: string })[];
  /** Where a part of the value stands, or what is nearest to it. */
  locate(problem: Pick<Problem, 'path' | 'field'>): Position;
}

/** References to one anchor that are followed; more can blow up a few lines to gigabytes. */
const maxAliasCount = 100;

/** Reads YAML or JSON, which is YAML too. Messages hold nothing of the text: it can be a secret. */
export function readSource(text: string): Source {
  const lines = new LineCounter();
  // Pretty errors quote the line they are about.
  const options = { lineCounter: lines, prettyErrors: false, logLevel: 'error' } as const;
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
  const errors = [...messages].map(([offset, message]) => ({ ...at(offset), message }));
  const locate: Source['locate'] = ({ path, field }) => at(offsetOf(document, path, field));
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

/** Also those to the anchor that they stand in, which would make a value without an end. */
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

function offsetOf(document: Document, path: Path, field?: string): number {
  let node = document.contents as Node | null;
  let offset = node?.range?.[0] ?? 0;
  for (const step of field === undefined ? path : [...path, field]) {
    if (isAlias(node)) node = node.resolve(document) ?? null;
    if (isSeq(node)) {
      node = (node.items[step as number] ?? null) as Node | null;
      offset = node?.range?.[0] ?? offset;
    } else if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value ?? '') === step);
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
