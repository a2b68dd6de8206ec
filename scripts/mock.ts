import { createMock } from '../src/mock/create-mock.ts';
import { listen } from '../src/server/listen.ts';
import { parseArguments, readPort } from './arguments.ts';
import { readDocument } from './document.ts';
import { ExpectedError, runMain } from './expected-error.ts';

const help = `Answers calls with the examples of the document. It keeps no state.

Usage: npm run mock [-- --port 4010] [--host 127.0.0.1]

  --port   port to listen on, 0 for a free one (default 4010)
  --host   address to listen on (default 127.0.0.1: nobody else on the network)
  --help   show this text

Any documented answer, by its name:
  curl -X POST -H 'Prefer: code=503, example=QUERY_LIMIT_EXCEEDED' http://127.0.0.1:4010/im.chat.add`;

await runMain(async () => {
  const options = parseArguments(help, {
    port: { type: 'string', default: '4010' },
    host: { type: 'string', default: '127.0.0.1' },
  });
  const port = readPort(options.port);
  const mock = await createMock(await readDocument(), { log: console.log });
  const { url } = await listen(mock.fetch, { port, host: options.host }).catch((error: Error) => {
    throw new ExpectedError(error.message);
  });
  console.log(`Mock of the Bitrix24 chat API at ${url}. It keeps no state. Try:

  curl -X POST -H 'Content-Type: application/json' -d '{"TITLE":"Canteen"}' \\
    ${url}/rest/1/secret/im.chat.add
`);
});
