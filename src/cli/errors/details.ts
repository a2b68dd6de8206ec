import { errorDocs } from '../../client/docs.ts';
import type { ErrorCase } from '../../document/catalogue.ts';
import { remedies } from '../../document/remedies.ts';
import type { Outcome, Source } from '../../document/types.ts';
import { fields } from '../fields.ts';
import { hosted } from '../reference.ts';
import { style } from '../style.ts';
import { whose } from './catalogue.ts';

/** Whether a call ran that was answered with an error. */
export const ranWords: Record<Outcome, string> = {
  'not-run': 'no',
  unknown: 'not known: it may have run',
  ran: 'yes, and its result is lost',
};

/** All that is known about a code, case by case. */
export function errorDetails(code: string, cases: ErrorCase[], width: number): string {
  const details = cases.map((one) => describe(one, width));
  const address = hosted(errorDocs(code));
  return [...details, ...(address ? [`Reference: ${address}`] : [])].join('\n\n');
}

function describe(one: ErrorCase, width: number): string {
  const title = style('bold', one.name, process.stdout);
  const members = Object.entries(one.members ?? {}).map(([name, value]) => `${name}: ${value}`);
  const list = fields(
    [
      ['Meaning', one.meaning],
      ['Text', one.text],
      ['With', members.join(', ')],
      ['Status', statuses(one.source)],
      ['Methods', whose([one])],
      ['Did it run', ranWords[one.outcome]],
      ['What to do', remedies[one.repeat]],
    ],
    width,
  );
  return `${title}\n${list}`;
}

const sourceWords: [keyof Source, string][] = [
  ['documented', 'documented'],
  ['printed', 'printed until summer 2026'],
  ['observed', 'observed'],
  ['sdk', 'known from the SDK'],
];

function statuses(source: Source): string {
  return sourceWords
    .filter(([key]) => source[key] !== undefined)
    .map(([key, word]) => `${source[key]?.join(', ')} ${word}`)
    .join('; ');
}
