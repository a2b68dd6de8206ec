import { type ErrorCase, statusesOf } from '../../document/catalogue.ts';
import { unique } from '../../document/unique.ts';
import { wrap } from '../fields.ts';
import { style } from '../style.ts';
import { type Catalogue, repeatOf, whose } from './catalogue.ts';

interface Row {
  code: string;
  status: string;
  repeat: string;
  meaning: string;
}

/** Characters that a meaning needs beside the other columns; with less it gets a line of its own. */
const leastMeaning = 30;

/** One row per code, under the methods that answer it: their names would fill a column of their own. */
export function errorTable(catalogue: Catalogue, width: number): string {
  const groups = new Map<string, Row[]>();
  for (const [code, cases] of Object.entries(catalogue)) {
    const name = whose(cases);
    groups.set(name, [...(groups.get(name) ?? []), toRow(code, cases)]);
  }
  const inOrder = [...groups].sort(([a], [b]) => Number(a === anyMethod) - Number(b === anyMethod));
  const layout = toLayout([...groups.values()].flat(), width);
  const parts = inOrder.map(([name, rows]) =>
    [...wrap(name, width).map(bold), ...rows.map(layout.line)].join('\n'),
  );
  return [layout.head, ...parts].join('\n\n');
}

const anyMethod = 'any method';

function toRow(code: string, cases: ErrorCase[]): Row {
  const meaning = unique(cases.map((one) => one.meaning)).join('; ');
  return { code, status: statusesOf(cases).join(', '), repeat: repeatOf(cases), meaning };
}

/** How a row is written in a width. */
function toLayout(rows: Row[], width: number) {
  const widest = (column: keyof Row) => Math.max(...rows.map((row) => row[column].length));
  const widths = [widest('code'), widest('status'), widest('repeat')];
  const taken = widths.reduce((sum, one) => sum + one + 2, 2);
  const isNarrow = width - taken < leastMeaning;
  const line = ({ code, status, repeat, meaning }: Row) => {
    const columns = [code, status, repeat].map((text, index) => text.padEnd(widths[index] ?? 0));
    const start = `  ${columns.join('  ')}`;
    return isNarrow
      ? `${cut(start.trimEnd(), width)}\n${dim(cut(`      ${meaning}`, width))}`
      : `${start}  ${cut(meaning, width - taken)}`;
  };
  const head = line({ code: 'CODE', status: 'STATUS', repeat: 'REPEAT', meaning: 'MEANING' });
  return { line, head };
}

function cut(text: string, width: number): string {
  return text.length <= width ? text : `${text.slice(0, width - 1)}…`;
}

const bold = (text: string) => style('bold', text, process.stdout);
const dim = (text: string) => style('dim', text, process.stdout);
