import { errorExamples, operations, type PlacedError } from '../document/read.ts';
import type {
  ErrorExample,
  OpenApiDocument,
  Operation,
  Outcome,
  Repeat,
  Source,
} from '../document/types.ts';
import { code, lines, plain, prose, table } from './markdown.ts';

/** The errors that a method's own file describes. */
export function ownErrors(document: OpenApiDocument, operation: Operation): PlacedError[] {
  return onceEach(errorExamples(document, operation).filter((placed) => isOwn(operation, placed)));
}

/** The errors that methods share, in the order in which the document names them. */
export function systemErrors(document: OpenApiDocument): PlacedError[] {
  const shared = operations(document).flatMap((operation) =>
    errorExamples(document, operation).filter((placed) => !isOwn(operation, placed)),
  );
  return onceEach(shared);
}

/** An error that stands under several statuses has one row, which names them all. */
function onceEach(errors: PlacedError[]): PlacedError[] {
  const names = errors.map(({ name }) => name);
  return errors.filter(({ name }, index) => names.indexOf(name) === index);
}

// What methods share stands in components, so a method's own error is one without a reference.
function isOwn(operation: Operation, { responseKey, mediaType, name }: PlacedError): boolean {
  const response = operation.responses[responseKey];
  if (response === undefined || '$ref' in response) return false;
  const example = response.content?.[mediaType]?.examples[name];
  return example !== undefined && !('$ref' in example);
}

export function errorTable(errors: PlacedError[]): string {
  return table(
    'errors',
    ['Error and its text', 'Status', 'Did the call run, when to repeat it'],
    errors.map(({ name, example }) => [
      meaning(name, example),
      statuses(example['x-source']),
      replay(example['x-replay']),
    ]),
  );
}

function meaning(name: string, example: ErrorExample): string {
  const { error, error_description: text } = example.value;
  const others = example['x-also-printed'] ?? [];
  return lines(
    name === error ? code(error) : `${code(error)}, example ${code(name)}`,
    `**${plain(example.summary)}**`,
    text && `Text: ${code(text)}`,
    others.length > 0 ? `Also printed: ${others.map(code).join(', ')}` : undefined,
    example.description && prose(example.description),
  );
}

const sourceWords: Record<keyof Source, string> = {
  documented: 'documented',
  printed: 'printed until summer 2026',
  observed: 'observed',
  sdk: 'known from the SDK',
};

function statuses(source: Source): string {
  const wordsByStatus = new Map<number, string[]>();
  for (const [key, word] of Object.entries(sourceWords)) {
    for (const status of source[key as keyof Source] ?? []) {
      wordsByStatus.set(status, [...(wordsByStatus.get(status) ?? []), word]);
    }
  }
  const sorted = [...wordsByStatus].sort(([a], [b]) => a - b);
  return lines(...sorted.map(([status, words]) => `**${status}** ${words.join(', ')}`));
}

const outcomeWords: Record<Outcome, string> = {
  'not-run': 'It did not run.',
  unknown: 'Not known.',
  ran: 'It ran.',
};

const repeatWords: Record<Repeat, string> = {
  'after-change': 'Repeat it after a change.',
  'after-delay': 'Repeat it after a pause.',
  'after-reset': 'Repeat it when the operating time is reset.',
  'after-token-refresh': 'Repeat it once, with a new token.',
  'after-confirmation': 'Repeat it after the confirmation.',
  'after-reconcile': 'Find out before repeating it.',
  'not-needed': 'No repeat is needed.',
  never: 'Do not repeat it.',
};

function replay({ outcome, repeat }: ErrorExample['x-replay']): string {
  return `${outcomeWords[outcome]} ${repeatWords[repeat]}`;
}
