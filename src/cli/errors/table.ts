import type { ErrorCase } from '../../document/catalogue.ts';
import { repeats } from '../../document/words.ts';
import { wrap } from '../fields.ts';
import { style } from '../style.ts';
import { type Catalogue, whose } from './catalogue.ts';

const columns = ['name', 'status', 'repeat', 'meaning', 'remedy'] as const;
type Row = Record<(typeof columns)[number], string>;

/** Characters that a meaning needs beside the other columns; with less it gets a line of its own. */
const leastMeaning = 30;

/** One row per case, under the methods that answer it: their names would fill a column of their own. */
export function errorRows(catalogue: Catalogue, width: number): string {
  const groups = new Map<string, Row[]>();
  for (const one of Object.values(catalogue).flat()) {
    const name = whose([one]);
    groups.set(name, [...(groups.get(name) ?? []), toRow(one)]);
  }
  const inOrder = [...groups].sort(([a], [b]) => Number(a === anyMethod) - Number(b === anyMethod));
  const layout = toLayout([...groups.values()].flat(), width);
  const parts = inOrder.map(([name, rows]) =>
    [...wrap(name, width).map(bold), ...rows.map(layout.line)].join('\n'),
  );
  return [layout.head, ...parts].join('\n\n');
}

const anyMethod = 'any method';

function toRow({ name, statuses, repeat, meaning, remedy }: ErrorCase): Row {
  return { name, status: statuses.join(', '), repeat: repeats[repeat].short, meaning, remedy };
}

/**
 * Returns how to write a row in a width: on one line where the width has no limit, such as in a pipe.
 */
function toLayout(rows: Row[], width: number) {
  const widths = columns.map((column) => Math.max(...rows.map((row) => row[column].length)));
  const padded = (row: Row, count: number) =>
    columns.slice(0, count).map((column, index) => row[column].padEnd(widths[index] ?? 0));
  const taken = widths.slice(0, 3).reduce((sum, one) => sum + one + 2, 2);
  const isNarrow = width - taken < leastMeaning;
  const below = (text: string) =>
    wrap(text, width - 6)
      .map((part) => dim(`      ${part}`))
      .join('\n');
  const line = (row: Row) => {
    if (width === Number.POSITIVE_INFINITY) return `  ${padded(row, 5).join('  ').trimEnd()}`;
    const start = cut(`  ${padded(row, isNarrow ? 3 : 4).join('  ')}`.trimEnd(), width);
    return [start, ...(isNarrow ? [below(row.meaning)] : []), below(row.remedy)].join('\n');
  };
  const head = line({
    name: 'ERROR',
    status: 'STATUS',
    repeat: 'REPEAT',
    meaning: 'MEANING',
    remedy: 'WHAT TO DO',
  });
  return { line, head };
}

function cut(text: string, width: number): string {
  return text.length <= width ? text : `${text.slice(0, width - 1)}…`;
}

const bold = (text: string) => style('bold', text, process.stdout);
const dim = (text: string) => style('dim', text, process.stdout);
