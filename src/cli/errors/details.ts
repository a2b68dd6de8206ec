import type { ErrorCase } from '../../document/catalogue.ts';
import type { Source } from '../../document/types.ts';
import { outcomes, type SourceName, sources } from '../../document/words.ts';
import { fields } from '../fields.ts';
import { style } from '../style.ts';
import { whose } from './catalogue.ts';

/** All that is known about a code, case by case. */
export function errorDetails(cases: ErrorCase[], width: number): string {
  return cases.map((one) => describe(one, width)).join('\n\n');
}

function describe(one: ErrorCase, width: number): string {
  const title = style('bold', one.name, process.stdout);
  const members = Object.entries(one.members ?? {}).map(([name, value]) => `${name}: ${value}`);
  const list = fields(
    [
      ['Meaning', one.meaning],
      ['Cause', one.cause],
      ['Text', one.text],
      ['With', members.join(', ')],
      ['Status', statuses(one.source)],
      ['Methods', whose([one])],
      ['Did it run', outcomes[one.outcome].ran],
      ['What to do', one.remedy],
    ],
    width,
  );
  return `${title}\n${list}`;
}

function statuses(source: Source): string {
  return Object.entries(sources)
    .map(([key, word]) => [source[key as SourceName]?.join(', '), word])
    .filter(([statuses]) => statuses !== undefined)
    .map((words) => words.join(' '))
    .join('; ');
}
