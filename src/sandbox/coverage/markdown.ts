import { coverage } from './coverage.ts';
import { type Rule, statusTexts } from './rule.ts';

/** The rules as Markdown: a table for each area. */
export function coverageMarkdown(rules: readonly Rule[] = coverage): string {
  const areas = [...new Set(rules.map(({ area }) => area))];
  return areas
    .map((area) => `### ${area}\n\n${table(rules.filter((rule) => rule.area === area))}`)
    .join('\n');
}

function table(rules: readonly Rule[]): string {
  const rows = rules.map(({ says, status, note }) => [says, statusTexts[status], note ?? '']);
  const lines = [['rule', 'here', 'note'], ['---', '---', '---'], ...rows];
  return lines.map((cells) => `| ${cells.map(escapePipe).join(' | ')} |\n`).join('');
}

const escapePipe = (text: string) => text.replaceAll('|', '\\|');
