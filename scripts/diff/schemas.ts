import { resolve } from '../../src/document/read.ts';
import type { OpenApiDocument } from '../../src/document/types.ts';
import { type Change, compareNames } from './change.ts';

/** What stands in a request is the caller's to give, what stands in a response is theirs to read. */
export type Direction = 'request' | 'response';
type Found = Omit<Change, 'method'>;

interface Schema {
  type?: string | string[];
  enum?: unknown[];
  required?: string[];
  properties?: Record<string, Schema>;
  items?: Schema;
  oneOf?: Schema[];
  anyOf?: Schema[];
  [keyword: string]: unknown;
}

interface Side {
  document: OpenApiDocument;
  schema: object;
}

/** Keywords that narrow what a value may be. */
const limits = [
  'const',
  'pattern',
  'format',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'additionalProperties',
];

/** How a schema differs from the one before, in words; `path` names the place. */
export function compareSchemas(before: Side, after: Side, path: string, to: Direction): Found[] {
  const [old, now] = [before, after].map(
    ({ document, schema }) => resolve(document, schema) as Schema,
  ) as [Schema, Schema];
  const at = (one: Side, schema: object): Side => ({ document: one.document, schema });
  const alternatives = (schema: Schema) => schema.oneOf ?? schema.anyOf ?? [];
  const nested = [
    ...compareProperties(before, old, after, now, path, to),
    ...(old.items && now.items
      ? compareSchemas(at(before, old.items), at(after, now.items), `${path}[]`, to)
      : []),
    ...alternatives(now).flatMap((one, index) => {
      const other = alternatives(old)[index];
      return other ? compareSchemas(at(before, other), at(after, one), path, to) : [];
    }),
  ];
  return [...compareValues(old, now, path, to), ...nested];
}

function compareValues(old: Schema, now: Schema, path: string, to: Direction): Found[] {
  const found = compareSets('type', listOf(old.type), listOf(now.type), path, to);
  if (old.enum || now.enum) {
    const [before, after] = [old.enum ?? [], now.enum ?? []].map((all) => all.map(String));
    found.push(...compareSets('value', before as string[], after as string[], path, to));
  }
  const counts = [old, now].map(({ oneOf, anyOf }) => (oneOf ?? anyOf ?? []).length);
  if (counts[0] !== counts[1]) {
    found.push({
      kind: 'breaking',
      what: `${path} has ${counts[1]} alternatives, not ${counts[0]}`,
    });
  }
  for (const keyword of limits) {
    const [before, after] = [JSON.stringify(old[keyword]), JSON.stringify(now[keyword])];
    if (before === after) continue;
    const isLooser = to === 'request' ? after === undefined : before === undefined;
    const what = `${path}: ${keyword} is ${after ?? 'gone'}, and was ${before ?? 'not there'}`;
    found.push({ kind: isLooser ? 'harmless' : 'breaking', what });
  }
  return found;
}

/** A request may not lose what it could be, a response may not become what it was not. */
function compareSets(
  what: string,
  before: string[],
  after: string[],
  path: string,
  to: Direction,
): Found[] {
  const told = (list: string[], verb: string, breaks: Direction): Found[] =>
    list.map((one) => ({
      kind: to === breaks ? 'breaking' : 'harmless',
      what: `${path} ${verb} the ${what} ${one}`,
    }));
  return [
    ...told(
      before.filter((one) => !after.includes(one)),
      'no longer has',
      'request',
    ),
    ...told(
      after.filter((one) => !before.includes(one)),
      'has',
      'response',
    ),
  ];
}

function compareProperties(
  before: Side,
  old: Schema,
  after: Side,
  now: Schema,
  path: string,
  to: Direction,
): Found[] {
  const { gone, added, kept } = compareNames(old.properties ?? {}, now.properties ?? {});
  const name = (property: string) => (path ? `${path}.${property}` : property);
  const isRequired = (schema: Schema, property: string) => schema.required?.includes(property);
  const found: Found[] = gone.map((one) => ({ kind: 'breaking', what: `${name(one)} is gone` }));
  for (const one of added) {
    const isDemanded = to === 'request' && isRequired(now, one);
    const what = `${name(one)} is new${isDemanded ? ', and required' : ''}`;
    found.push({ kind: isDemanded ? 'breaking' : 'harmless', what });
  }
  for (const one of kept) {
    const [was, is] = [isRequired(old, one), isRequired(now, one)].map(Boolean);
    if (was !== is) {
      const isWorse = to === 'request' ? is : was;
      const what = `${name(one)} is ${is ? '' : 'no longer '}required`;
      found.push({ kind: isWorse ? 'breaking' : 'harmless', what });
    }
    const [left, right] = [old.properties?.[one], now.properties?.[one]] as [Schema, Schema];
    const sides: [Side, Side] = [
      { document: before.document, schema: left },
      { document: after.document, schema: right },
    ];
    found.push(...compareSchemas(...sides, name(one), to));
  }
  return found;
}

const listOf = (type: Schema['type']) => (type === undefined ? [] : [type].flat());
