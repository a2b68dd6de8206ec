import { operations } from '../document/read.ts';
import type { Check, OpenApiDocument, Operation } from '../document/types.ts';
import { replays } from '../document/words.ts';
import { errorTable, ownErrors, systemErrors } from './errors.ts';
import { code, foldable, plainText, table } from './markdown.ts';

/**
 * The document as readers of the API reference need it: Redoc shows no x- extensions, so what they
 * say is written into the descriptions, and it titles an operation by its summary, so that becomes
 * the method's name. The argument is left as it is.
 */
export function withExtensionsInProse(document: OpenApiDocument): OpenApiDocument {
  const copy = structuredClone(document);
  copy.info.description = paragraphs(
    document.info.description,
    firstChecks(document),
    systemErrorSection(document),
  );
  for (const operation of operations(copy)) {
    operation.description = operationProse(document, operation);
    operation.summary = operation.operationId;
    markObserved(operation.requestBody);
  }
  markObserved(copy.components.schemas);
  return copy;
}

function operationProse(document: OpenApiDocument, operation: Operation): string {
  return paragraphs(
    `**${plainText(operation.summary)}**`,
    availability(operation),
    operation.description,
    caller(operation),
    repeat(operation),
    checks(operation),
    errors(document, operation),
  );
}

/** A box at the top: whether the method has a future, and who uses another. */
function availability({ deprecated, 'x-availability': { checked, rest3, bots } }: Operation) {
  const state = deprecated ? '**Deprecated.**' : '**Current**, not deprecated.';
  const engine = rest3 ? 'Part of REST 3.0.' : 'Not part of REST 3.0.';
  return `> ${state} ${engine} ${bots} *Checked in ${checked}.*`;
}

function caller(operation: Operation): string {
  const scope = `Scope: ${code(operation['x-scope'])}, of the webhook or of the application.`;
  const webhook = 'A call on a webhook URL needs nothing of what *Security* lists below.';
  return `#### Who may call\n\n${operation['x-caller'].description} ${scope} ${webhook}`;
}

function repeat(operation: Operation): string {
  const { repeat, description, reconcile } = operation['x-replay'];
  return paragraphs(
    '#### Is a retry safe?',
    `**${replays[repeat].sentence}** ${description}`,
    `*After a call of unknown outcome:* ${reconcile}`,
  );
}

const answerNames = 'An answer is named by its example, which begins with the error code.';

function checks(operation: Operation): string {
  const list = operation['x-checks'];
  return paragraphs(
    '#### Order of checks',
    `The first check that fails answers, after the [checks before any method](#tag/checks-before-any-method). ${answerNames}`,
    foldable(count(list, 'check'), checkTable(list)),
  );
}

function errors(document: OpenApiDocument, operation: Operation): string {
  const own = ownErrors(document, operation);
  const system = '[system errors](#tag/system-errors) that any method can answer';
  if (own.length === 0) return `#### Errors\n\nNone of its own; see the ${system}.`;
  const codes = [...new Set(own.map(({ example }) => code(example.value.error)))].join(', ');
  return paragraphs(
    '#### Errors',
    `${codes}, and the ${system}.`,
    foldable(`${count(own, 'error')} of this method`, errorTable(own)),
  );
}

function firstChecks(document: OpenApiDocument): string {
  return paragraphs(
    '## Checks before any method',
    `A portal makes these checks first, in this order, whatever the method. ${answerNames}`,
    checkTable(document['x-checks']),
  );
}

function systemErrorSection(document: OpenApiDocument): string {
  const shared = systemErrors(document);
  const intro =
    'Any method can answer these. The errors of a single method stand in its own description.';
  return paragraphs('## System errors', intro, errorTable(shared));
}

function checkTable(list: Check[]): string {
  return table(
    'checks',
    ['#', 'Condition', 'Status', 'Answer'],
    list.map(({ when, status, example }, index) => [
      String(index + 1),
      plainText(when),
      String(status),
      status < 300 ? `${code(example)}, a success` : code(example),
    ]),
  );
}

/** Says of every property below that servers take and the documentation leaves out. */
function markObserved(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  const property = value as { description?: string; 'x-source'?: unknown };
  if (property['x-source'] === 'observed') {
    property.description =
      `${(property.description ?? '').trim()} (observed, not documented)`.trim();
  }
  Object.values(value).forEach(markObserved);
}

const count = (list: unknown[], noun: string) =>
  `${list.length} ${noun}${list.length === 1 ? '' : 's'}`;

const paragraphs = (...parts: string[]) =>
  parts
    .map((part) => part.trim())
    .filter(Boolean)
    .join('\n\n');
