import { relative } from 'node:path';
import { buildDocs } from '../docs/build.ts';
import { parseArguments, readPath, readPort } from './arguments.ts';
import { readDocument } from './document.ts';
import { UsageError } from './expected-error.ts';
import { print } from './output.ts';
import { withPeer } from './peers.ts';
import { withProgress } from './progress.ts';
import { pageAt, serve } from './serve.ts';

const help = `Builds the API reference: one HTML file that needs no network.

Usage: npx --no bitrix24-chat-api docs [--out FILE] [--serve [--port 8080]]

  --out FILE        the page to write (default bitrix24-chat-api.html)
  --serve           serves the page on this machine afterwards, until Ctrl+C
  --port N          port for --serve, 0 for a free one (default 8080)
  --document FILE   bundled OpenAPI document in JSON to show (default: the one of this package)
  --help            shows this text

It needs @redocly/cli, and says how to install it.

Look at it:
  npx --no bitrix24-chat-api docs --serve

Put it where your static files are:
  npx --no bitrix24-chat-api docs --out public/chat-api/index.html`;

/** @throws ExpectedError when the page cannot be built or served */
export async function run(args: string[]): Promise<void> {
  const given = parseArguments(
    help,
    {
      out: { type: 'string', default: 'bitrix24-chat-api.html' },
      serve: { type: 'boolean', default: false },
      port: { type: 'string' },
      document: { type: 'string' },
    },
    args,
  );
  const { port } = given;
  const out = readPath('--out', given.out);
  if (port !== undefined && !given.serve) throw new UsageError('--port needs --serve.');
  const servedAt = readPort(port ?? '8080');
  const document = await readDocument(given.document && readPath('--document', given.document));
  const start = performance.now();
  const bytes = await withProgress('building the page', () =>
    withPeer('docs', () => buildDocs(document, out)),
  );
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  print(`${relative('.', out)}: ${(bytes / 1e6).toFixed(2)} MB in ${seconds} s`);
  if (!given.serve) return;
  const { url } = await serve(pageAt(out), { port: servedAt });
  print(`Look at it: ${url}\nStop with Ctrl+C.`);
}
