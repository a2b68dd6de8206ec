import { operations } from '../../src/document/read.ts';
import type { OpenApiDocument, Outcome, Repeat } from '../../src/document/types.ts';
import { catalogue } from '../generate/errors.ts';
import { code, lines, plain, table } from './markdown.ts';

type Case = ReturnType<typeof catalogue>[string]['cases'][number];

/** Every error code of the document with what to do about it, one row each. */
export function catalogueTable(document: OpenApiDocument): string {
  const methods = operations(document).length;
  return table(
    'catalogue',
    ['Code and what it means', 'Status', 'Methods', 'What to do', 'Safe to repeat'],
    Object.entries(catalogue(document)).map(([name, { cases }]) => [
      lines(code(name), unique(cases.map(({ meaning }) => plain(meaning))).join('; ')),
      unique(cases.flatMap(({ statuses }) => statuses))
        .sort((a, b) => a - b)
        .join(', '),
      methodLinks(cases, methods),
      lines(...unique(cases.map(({ repeat }) => remedies[repeat]))),
      lines(...unique(cases.map(({ outcome }) => safety[outcome]))),
    ]),
  );
}

function methodLinks(cases: Case[], total: number): string {
  const names = unique(cases.flatMap(({ methods }) => methods));
  if (names.length === total) return '[any](#tag/system-errors)';
  return lines(...names.map((name) => `[${name}](#operation/${name})`));
}

const remedies: Record<Repeat, string> = {
  'after-change': 'Change the request, the rights or the portal first.',
  'after-delay': 'Wait, then repeat it.',
  'after-reset': 'Wait until the operating time is reset, then repeat it.',
  'after-token-refresh': 'Get a new token, and repeat it once.',
  'after-confirmation': 'Have an administrator confirm the method, then repeat it.',
  'after-reconcile': 'Find out whether it ran before you repeat it.',
  'not-needed': 'Nothing: things are as you want them.',
  never: 'Nothing: it ran, and its result is lost.',
};

const safety: Record<Outcome, string> = {
  'not-run': 'yes: it did not run',
  unknown: '**no: it may have run**',
  ran: '**no: it ran**',
};

const unique = <T>(values: T[]) => [...new Set(values)];
