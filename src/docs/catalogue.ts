import { errorAnchor } from '../client/docs.ts';
import { catalogue, type ErrorCase } from '../document/catalogue.ts';
import { operations } from '../document/read.ts';
import type { OpenApiDocument } from '../document/types.ts';
import { outcomes } from '../document/words.ts';
import { code, lines, plainText, prose, table } from './markdown.ts';

/** Every error case of the document with what to do about it, one row each. */
export function catalogueTable(document: OpenApiDocument): string {
  const methods = operations(document).length;
  const groups = Object.entries(catalogue(document));
  return table(
    'catalogue',
    ['Error', 'Status', 'Methods', 'What to do', 'Did it run'],
    groups.flatMap(([name, { cases }]) =>
      cases.map((one, index) => [
        lines(index === 0 ? anchored(name) : code(name), plainText(one.meaning)),
        one.statuses.join(', '),
        methodLinks(one, methods),
        prose(one.remedy),
        one.outcome === 'not-run' ? outcomes[one.outcome].ran : `**${outcomes[one.outcome].ran}**`,
      ]),
    ),
  );
}

/** A code with the address that errors of the client have in `docs`, as Redoc reads it. */
function anchored(name: string): string {
  const id = errorAnchor(name).replace('#tag/', '').toLowerCase();
  return `<span id="${id}">${code(name)}</span>`;
}

function methodLinks({ methods }: ErrorCase, total: number): string {
  if (methods.length === total) return '[any](#tag/system-errors)';
  return lines(...methods.map((name) => `[${name}](#operation/${name})`));
}
