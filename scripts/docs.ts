import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArguments } from './arguments.ts';
import { buildDocs } from './docs/build.ts';
import { documentPath } from './document.ts';
import { runMain } from './expected-error.ts';

const help = `Builds the API reference, one HTML file that needs no network.

Usage: npm run docs [-- --out FILE]

  --out FILE        the page to write; generated/docs/index.html by default
  --document FILE   the document to read; generated/openapi.json by default
  --help            show this text`;

const page = fileURLToPath(new URL('../generated/docs/index.html', import.meta.url));

await runMain(async () => {
  const options = parseArguments(help, { out: { type: 'string' }, document: { type: 'string' } });
  const { document = documentPath, out = page } = options;
  const start = performance.now();
  const bytes = await buildDocs({ document, out });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${relative('.', out)}: ${(bytes / 1e6).toFixed(2)} MB in ${seconds} s`);
});
