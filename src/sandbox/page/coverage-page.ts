import { type Rule, statusTexts } from '../coverage/rule.ts';
import { escapeHtml } from './escape.ts';
import { type Page, plainPage } from './page.ts';

/** The rules as a table, for a browser. */
export function coveragePage(rules: readonly Rule[]): Page {
  const areas = [...new Set(rules.map(({ area }) => area))];
  const parts = areas.map((area) =>
    table(
      area,
      rules.filter((rule) => rule.area === area),
    ),
  );
  const done = rules.filter(({ status }) => status === 'implemented').length;
  return plainPage(
    'Coverage of the sandbox',
    `<header><h1>What the sandbox does like a portal</h1>
<p class="notice">A stand-in for tests. <strong>It is not Bitrix24.</strong></p>
<nav><a href="/_sandbox/">Back to the sandbox</a></nav></header>
<main class="coverage"><div class="side"><section><p>${done} of ${rules.length} rules are implemented.</p></section>${parts.join('')}</div></main>`,
  );
}

function table(area: string, rules: readonly Rule[]): string {
  const rows = rules.map(({ id, says, status, note }) => {
    const color = { implemented: 'good', partly: '', no: 'bad' }[status];
    const cells = [`<code>${escapeHtml(id)}</code>`, escapeHtml(says)];
    const small = note ? `<br><small class="quiet">${escapeHtml(note)}</small>` : '';
    return `<tr id="${escapeHtml(id)}"><td>${cells.join('</td><td>')}${small}</td><td class="${color}">${statusTexts[status]}</td></tr>`;
  });
  return `<section><h2>${escapeHtml(area)}</h2><table><thead><tr><th scope="col">Id</th><th scope="col">Rule</th><th scope="col">Here</th></tr></thead><tbody>${rows.join('')}</tbody></table></section>`;
}
