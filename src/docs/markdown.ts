/** Plain text that has to look in the page as it stands here, in a paragraph or a table cell. */
export function plainText(text: string): string {
  return oneLine(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('{', '&#123;')
    .replace(/[\\`*|[\]~]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\$&');
}

/** A literal, such as an error code or the text that a server prints. */
export function code(text: string): string {
  const content = oneLine(text).replaceAll('|', '\\|');
  const runs = content.match(/`+/g) ?? [];
  const fence = '`'.repeat(Math.max(0, ...runs.map((run) => run.length)) + 1);
  const padding = runs.length > 0 ? ' ' : '';
  return `${fence}${padding}${content}${padding}${fence}`;
}

/** Prose that is Markdown already, made fit for a table cell. */
export function prose(markdown: string): string {
  const parts = oneLine(markdown).split(/(`+[^`]*`+)/);
  // Every other part is a code span, where nothing can be mistaken for a tag.
  return parts
    .map((part, index) => (index % 2 === 0 ? escapeTags(part) : part))
    .join('')
    .replace(/(?<!\\)\|/g, '\\|');
}

/** @param kind class of the element around the table, for the styles in page.hbs */
export function table(kind: string, head: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  const all = [line(head), line(head.map(() => '---')), ...rows.map(line)];
  return `<div class="${kind}">\n\n${all.join('\n')}\n\n</div>`;
}

/** Lines of one table cell; empty ones are left out. */
export function lines(...parts: (string | undefined)[]): string {
  return parts.filter((part) => part).join('<br>');
}

/** Content that opens on a click: a long table would push the parameters out of sight. */
export function foldable(label: string, content: string): string {
  return `<details><summary>${label}</summary>\n\n${content}\n\n</details>`;
}

const oneLine = (text: string) => text.trim().replace(/\s+/g, ' ');

// Redoc reads `{%` as the start of a tag of its own.
const escapeTags = (text: string) =>
  text.replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('{%', '&#123;%');
