import { createMock } from '../src/mock/create-mock.ts';
import { parseArguments, readPort } from './arguments.ts';
import { documentPath, readDocument } from './document.ts';
import { runMain } from './expected-error.ts';
import { serve } from './serve.ts';

const help = `Answers calls with the examples of the document. It keeps no state.

Usage: npm run mock [-- --port 4010] [--host 127.0.0.1] [--document FILE]

  --port       port to listen on, 0 for a free one (default 4010)
  --host       address to listen on (default 127.0.0.1: nobody else on the network)
  --document   bundled document to answer from (default generated/openapi.json)
  --help       show this text

Any documented answer, by its name:
  curl -X POST -H 'Prefer: code=503, example=QUERY_LIMIT_EXCEEDED' http://127.0.0.1:4010/im.chat.add`;

await runMain(async () => {
  const options = parseArguments(help, {
    port: { type: 'string', default: '4010' },
    host: { type: 'string', default: '127.0.0.1' },
    document: { type: 'string', default: documentPath },
  });
  const port = readPort(options.port);
  const mock = await createMock(await readDocument(options.document), { log: console.log });
  const { url } = await serve(mock.fetch, { port, host: options.host });
  console.log(`Mock of the Bitrix24 chat API at ${url}. It keeps no state. Try:

  curl -X POST -H 'Content-Type: application/json' -d '{"TITLE":"Canteen"}' \\
    ${url}/rest/1/secret/im.chat.add
`);
});
