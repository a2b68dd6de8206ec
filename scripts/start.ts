import { fileURLToPath } from 'node:url';
import { parseArguments, readPort } from '../src/cli/arguments.ts';
import { readDocument } from '../src/cli/document.ts';
import { runMain } from '../src/cli/run-main.ts';
import { pageAt, serve } from '../src/cli/serve.ts';
import { buildDocs } from '../src/docs/build.ts';
import { createMock } from '../src/mock/create-mock.ts';
import { write } from './generate/files.ts';
import { generate } from './generate/generate.ts';

const help = `Generates everything, then serves the API reference and the mock.

Usage: npm start [-- --docs-port 8080] [--mock-port 4010]

  --docs-port   port of the API reference, 0 for a free one (default 8080)
  --mock-port   port of the mock, 0 for a free one (default 4010)
  --help        show this text`;

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

await runMain(async () => {
  const options = parseArguments(help, {
    'docs-port': { type: 'string', default: '8080' },
    'mock-port': { type: 'string', default: '4010' },
  });
  const docsPort = readPort(options['docs-port'], '--docs-port');
  const mockPort = readPort(options['mock-port'], '--mock-port');

  console.log('Generating everything from openapi/ …');
  await write(path('../generated'), await generate(path('../openapi/openapi.yaml')));
  const out = path('../generated/docs/index.html');
  const document = await readDocument();
  await buildDocs(document, out);
  const mock = await createMock(document, { log: console.log });

  const docs = await serve(pageAt(out), { port: docsPort });
  const answers = await serve(mock.fetch, { port: mockPort }).catch(async (error) => {
    await docs.close();
    throw error;
  });
  console.log(`
API reference  ${docs.url}
Mock           ${answers.url}   (it keeps no state)

Try:
  curl -X POST -H 'Content-Type: application/json' -d '{"TITLE":"Canteen"}' \\
    ${answers.url}/rest/1/secret/im.chat.add

  curl -X POST -H 'Prefer: code=503, example=QUERY_LIMIT_EXCEEDED' \\
    ${answers.url}/rest/1/secret/im.chat.add

Stop with Ctrl+C. Calls of the mock:`);
});
