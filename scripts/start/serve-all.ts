import { fileURLToPath } from 'node:url';
import { parseArguments, readPort } from '../../src/cli/arguments.ts';
import { readDocument } from '../../src/cli/document.ts';
import { print } from '../../src/cli/output.ts';
import { runMain } from '../../src/cli/run-main.ts';
import { pageAt, type Taken, takePort } from '../../src/cli/serve.ts';
import { buildDocs } from '../../src/docs/build.ts';
import { createMock } from '../../src/mock/create-mock.ts';
import { write } from '../generate/files.ts';
import { generate } from '../generate/generate.ts';

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

  const taken: Taken[] = [];
  const take = async (port: number, option: string) => {
    const one = await takePort({ port }, `npm start -- ${option}`);
    taken.push(one);
    return one;
  };
  try {
    // First of all, since to generate takes a while.
    const docs = await take(docsPort, '--docs-port');
    const mock = await take(mockPort, '--mock-port');
    await prepare(docs, mock);
    print(greeting(docs.url, mock.url));
  } catch (error) {
    await Promise.all(taken.map((one) => one.close()));
    throw error;
  }
});

async function prepare(docs: Taken, mock: Taken): Promise<void> {
  print('Generating everything from openapi/ …');
  await write(path('../../generated'), await generate(path('../../openapi/openapi.yaml')));
  const out = path('../../generated/docs/index.html');
  const document = await readDocument();
  await buildDocs(document, out);
  docs.answerBy(pageAt(out));
  mock.answerBy((await createMock(document, { log: print })).fetch);
}

const greeting = (docs: string, mock: string) => `
API reference  ${docs}
Mock           ${mock}   (it keeps no state)

Try:
  curl -X POST -H 'Content-Type: application/json' -d '{"TITLE":"Canteen"}' \\
    ${mock}/rest/1/secret/im.chat.add

  curl -X POST -H 'Prefer: code=503, example=QUERY_LIMIT_EXCEEDED' \\
    ${mock}/rest/1/secret/im.chat.add

Stop with Ctrl+C. Calls of the mock:`;
