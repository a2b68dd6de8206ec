import { createHash } from 'node:crypto';
import type { Examples } from '../examples.ts';
import { stylesheet } from './css.ts';
import { markup } from './markup.ts';
import { script } from './script.ts';

/** A page with the policy that lets it run nothing but what is in it. */
export interface Page {
  text: string;
  policy: string;
}

const strict = `default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; img-src data:; style-src ${hash(stylesheet)}`;

/** The page for people. It holds the errors that a call can be made to meet, and asks for all else. */
export function sandboxPage({ methods, errorNames, has }: Examples): Page {
  const errors = methods.map((method) => [
    method,
    [...errorNames].filter((name) => has(method.toLowerCase(), name)),
  ]);
  const data = JSON.stringify(Object.fromEntries(errors)).replaceAll('<', '\\u003c');
  return {
    text: document(
      'Sandbox',
      `${markup}<script type="application/json" id="errors">${data}</script><script type="module">${script}</script>`,
    ),
    policy: `${strict}; script-src ${hash(script)}; connect-src 'self'; require-trusted-types-for 'script'`,
  };
}

/** A page without a script. */
export function plainPage(title: string, body: string): Page {
  return { text: document(title, body), policy: strict };
}

/** Puts a page together. The caller escapes every text that is not fixed. */
function document(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – not Bitrix24</title>
<link rel="icon" href="data:,">
<style>${stylesheet}</style>
</head>
<body>
${body}
</body>
</html>
`;
}

function hash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
