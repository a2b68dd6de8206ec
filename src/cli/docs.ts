import { relative } from 'node:path';
import { buildDocs, buildPage } from '../docs/build.ts';
import type { OpenApiDocument } from '../document/types.ts';
import { parseArguments, readPath, readPort } from './arguments.ts';
import { readDocument } from './document.ts';
import { UsageError } from './exit.ts';
import { print } from './output.ts';
import { withPeer } from './peers.ts';
import { withProgress } from './progress.ts';
import { pageAt, pageOf, serve } from './serve.ts';

const help = `Builds the API reference: one HTML file that needs no network.

Usage: npx --no bitrix24-chat-api docs [--out FILE] [--serve [--port 8080]]

  --out FILE        the page to write (default bitrix24-chat-api.html; with --serve none)
  --serve           serves the page on this machine, until Ctrl+C
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
      out: { type: 'string' },
      serve: { type: 'boolean', default: false },
      port: { type: 'string' },
      document: { type: 'string' },
    },
    args,
  );
  const out = given.out === undefined ? undefined : readPath('--out', given.out);
  if (given.port !== undefined && !given.serve) throw new UsageError('--port needs --serve.');
  const port = readPort(given.port ?? '8080');
  const document = await readDocument(given.document && readPath('--document', given.document));
  if (!given.serve) return write(document, out ?? 'bitrix24-chat-api.html');
  const prepare = async () => {
    if (out === undefined) return inMemory(document);
    await write(document, out);
    return pageAt(out);
  };
  const { url } = await serve(prepare, { port });
  print(`Look at it: ${url}\nStop with Ctrl+C.`);
}

async function write(document: OpenApiDocument, out: string): Promise<void> {
  const start = performance.now();
  const bytes = await building(() => buildDocs(document, out));
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  print(`${relative('.', out)}: ${(bytes / 1e6).toFixed(2)} MB in ${seconds} s`);
}

async function inMemory(document: OpenApiDocument) {
  const page = await building(() => buildPage(document));
  return pageOf(async () => page);
}

function building<T>(build: () => Promise<T>): Promise<T> {
  return withProgress('building the page', () => withPeer('docs', build));
}
