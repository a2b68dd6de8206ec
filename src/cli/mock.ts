import { createMock } from '../mock/create-mock.ts';
import { parseArguments, readHost, readPath, readPort } from './arguments.ts';
import { readDocument } from './document.ts';
import { print } from './output.ts';
import { withPeer } from './peers.ts';
import { withProgress } from './progress.ts';
import { serve } from './serve.ts';

const help = `Returns the examples of the document. It keeps no state.

Usage: npx --no bitrix24-chat-api mock [--port 4010] [--host 127.0.0.1] [--document FILE]

  --port N          port to listen on, 0 for a free one (default 4010)
  --host ADDRESS    address to listen on (default 127.0.0.1: nobody else on the network)
  --document FILE   bundled OpenAPI document in JSON to serve (default: the one of this package)
  --help            shows this text

It needs @stoplight/prism-http, and says how to install it.

Call it from another terminal:
  npx --no bitrix24-chat-api call --mock im.chat.add TITLE=Canteen

Any documented response, by its name:
  curl -X POST -H 'Prefer: code=503, example=QUERY_LIMIT_EXCEEDED' http://127.0.0.1:4010/im.chat.add`;

/** @throws ExpectedError when it cannot listen, or the document cannot be read */
export async function run(args: string[]): Promise<void> {
  const given = parseArguments(
    help,
    {
      port: { type: 'string', default: '4010' },
      host: { type: 'string', default: '127.0.0.1' },
      document: { type: 'string' },
    },
    args,
  );
  const port = readPort(given.port);
  const host = readHost(given.host);
  const document = await readDocument(given.document && readPath('--document', given.document));
  const load = () => withPeer('mock', () => createMock(document, { log: print }));
  const prepare = async () => (await withProgress('loading Prism', load, true)).fetch;
  const { url } = await serve(prepare, { port, host });
  print(`Mock of the Bitrix24 chat API at ${url}. It keeps no state. Try:

  curl -X POST -H 'Content-Type: application/json' -d '{"TITLE":"Canteen"}' \\
    ${url}/rest/1/secret/im.chat.add

Stop with Ctrl+C. Calls:`);
}
