import { errorDocs } from '../client/docs.ts';
import { catalogue, type ErrorCase, methodsOf, statusesOf } from '../document/catalogue.ts';
import { operations } from '../document/read.ts';
import { remedies } from '../document/remedies.ts';
import type { OpenApiDocument, Outcome } from '../document/types.ts';
import { unique } from '../document/unique.ts';
import { code, lines, plain, table } from './markdown.ts';

/** Every error code of the document with what to do about it, one row each. */
export function catalogueTable(document: OpenApiDocument): string {
  const methods = operations(document).length;
  return table(
    'catalogue',
    ['Code and what it means', 'Status', 'Methods', 'What to do', 'Safe to repeat'],
    Object.entries(catalogue(document)).map(([name, { cases }]) => [
      lines(anchored(name), unique(cases.map(({ meaning }) => plain(meaning))).join('; ')),
      statusesOf(cases).join(', '),
      methodLinks(cases, methods),
      lines(...unique(cases.map(({ repeat }) => remedies[repeat]))),
      lines(...unique(cases.map(({ outcome }) => safety[outcome]))),
    ]),
  );
}

/** A code with the address that errors of the client have in `docs`, as Redoc reads it. */
function anchored(name: string): string {
  const id = new URL(errorDocs(name)).hash.replace('#tag/', '').toLowerCase();
  return `<span id="${id}">${code(name)}</span>`;
}

function methodLinks(cases: ErrorCase[], total: number): string {
  const names = methodsOf(cases);
  if (names.length === total) return '[any](#tag/system-errors)';
  return lines(...names.map((name) => `[${name}](#operation/${name})`));
}

const safety: Record<Outcome, string> = {
  'not-run': 'yes: it did not run',
  unknown: '**no: it may have run**',
  ran: '**no: it ran**',
};
