import { fileURLToPath } from 'node:url';
import { parseArguments, readPort } from '../../src/cli/arguments.ts';
import { readDocument } from '../../src/cli/document.ts';
import { print } from '../../src/cli/output.ts';
import { runMain } from '../../src/cli/run-main.ts';
import { cannotListen, pageAt, type Taken, takePort } from '../../src/cli/serve.ts';
import { buildDocs } from '../../src/docs/build.ts';
import { createMock } from '../../src/mock/create-mock.ts';
import { createSandbox } from '../../src/sandbox/index.ts';
import { write } from '../generate/files.ts';
import { generate } from '../generate/generate.ts';
import { greeting } from './greeting.ts';

const help = `Generates everything, then serves the sandbox, the API reference and the mock.

Usage: npm start [-- --sandbox-port 4020] [--docs-port 8080] [--mock-port 4010]

  --sandbox-port   port of the sandbox, 0 for a free one (default 4020)
  --docs-port      port of the API reference, 0 for a free one (default 8080)
  --mock-port      port of the mock, 0 for a free one (default 4010)
  --help           show this text`;

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

await runMain(async () => {
  const options = parseArguments(help, {
    'sandbox-port': { type: 'string', default: '4020' },
    'docs-port': { type: 'string', default: '8080' },
    'mock-port': { type: 'string', default: '4010' },
  });
  const portOf = (option: keyof typeof options) => readPort(options[option], `--${option}`);
  const ports = {
    sandbox: portOf('sandbox-port'),
    docs: portOf('docs-port'),
    mock: portOf('mock-port'),
  };

  const open: { close(): Promise<void> }[] = [];
  const take = async (port: number, option: string) => {
    const one = await takePort({ port }, `npm start -- ${option}`);
    open.push(one);
    return one;
  };
  try {
    // Ports first of all, since to generate takes a while.
    const sandbox = createSandbox({ log: (line) => print(`sandbox ${line}`) });
    open.push(sandbox);
    const { url } = await sandbox.listen({ port: ports.sandbox }).catch((error: Error) => {
      throw cannotListen(error, 'npm start -- --sandbox-port');
    });
    const docs = await take(ports.docs, '--docs-port');
    const mock = await take(ports.mock, '--mock-port');
    await prepare(docs, mock);
    print(greeting(url, docs.url, mock.url));
  } catch (error) {
    await Promise.all(open.map((one) => one.close()));
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
  const log = (line: string) => print(`mock ${line}`);
  mock.answerBy((await createMock(document, { log })).fetch);
}
