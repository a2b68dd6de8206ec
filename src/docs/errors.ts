import { errorExamples, operations, type PlacedError, resolve } from '../document/read.ts';
import type {
  ErrorExample,
  OpenApiDocument,
  Operation,
  Response,
  Source,
} from '../document/types.ts';
import { outcomes, repeats, sources } from '../document/words.ts';
import { code, lines, plainText, prose, table } from './markdown.ts';

/** The errors that a method's own file describes. */
export function ownErrors(document: OpenApiDocument, operation: Operation): PlacedError[] {
  return onceEach(errorExamples(document, operation).filter((placed) => isOwn(document, placed)));
}

/** The errors that methods share, in the order in which the document names them. */
export function systemErrors(document: OpenApiDocument): PlacedError[] {
  const shared = operations(document).flatMap((operation) =>
    errorExamples(document, operation).filter((placed) => !isOwn(document, placed)),
  );
  return onceEach(shared);
}

/** An error that stands under several statuses has one row, which names them all. */
function onceEach(errors: PlacedError[]): PlacedError[] {
  const names = errors.map(({ name }) => name);
  return errors.filter(({ name }, index) => names.indexOf(name) === index);
}

/** Any method can answer a system error: every operation lists it, by reference. */
function isOwn(document: OpenApiDocument, { name }: PlacedError): boolean {
  const refs = operations(document).map(({ responses }) => refsIn(document, responses));
  return !refs.every((names) => names.has(name));
}

function refsIn(document: OpenApiDocument, responses: Operation['responses']): Set<string> {
  const examples = Object.values(responses).flatMap((one) => {
    const media = resolve<Response>(document, one).content?.['application/json'];
    return Object.entries(media?.examples ?? {});
  });
  return new Set(examples.filter(([, example]) => '$ref' in example).map(([name]) => name));
}

export function errorTable(errors: PlacedError[]): string {
  return table(
    'errors',
    ['Error and its text', 'Status', 'What to do, and whether the call ran'],
    errors.map(({ name, example }) => [
      meaning(name, example),
      statuses(example['x-source']),
      lines(prose(example['x-remedy']), replay(example['x-replay'])),
    ]),
  );
}

function meaning(name: string, example: ErrorExample): string {
  const { error, error_description: text } = example.value;
  const others = example['x-also-printed'] ?? [];
  return lines(
    name === error ? code(error) : `${code(error)}, example ${code(name)}`,
    `**${plainText(example.summary)}**`,
    text && `Text: ${code(text)}`,
    others.length > 0 ? `Also printed: ${others.map(code).join(', ')}` : undefined,
    example['x-cause'] && `Cause: ${prose(example['x-cause'])}`,
    example.description && prose(example.description),
  );
}

function statuses(source: Source): string {
  const wordsByStatus = new Map<number, string[]>();
  for (const [key, word] of Object.entries(sources)) {
    for (const status of source[key as keyof Source] ?? []) {
      wordsByStatus.set(status, [...(wordsByStatus.get(status) ?? []), word]);
    }
  }
  const sorted = [...wordsByStatus].sort(([a], [b]) => a - b);
  return lines(...sorted.map(([status, words]) => `**${status}** ${words.join(', ')}`));
}

function replay({ outcome, repeat }: ErrorExample['x-replay']): string {
  return `${outcomes[outcome].sentence} ${repeats[repeat].sentence}`;
}
