import { fileURLToPath } from 'node:url';
import { parseArguments } from '../src/cli/arguments.ts';
import { runMain } from '../src/cli/run-main.ts';
import { ExpectedError } from '../src/expected-error.ts';
import { compare, type Differences, write } from './generate/files.ts';
import { generate } from './generate/generate.ts';

const help = `Writes everything in generated/: from the document in openapi/, and the
script of the sandbox's page from src/sandbox/page/browser/.

Usage: npm run generate [-- --check]

  --check   write nothing; fail if a file in generated/ is stale, missing or extra
  --help    show this text`;

await runMain(async () => {
  const options = parseArguments(help, { check: { type: 'boolean' } });
  const files = await generate(fileURLToPath(new URL('../openapi/openapi.yaml', import.meta.url)));
  const folder = fileURLToPath(new URL('../generated', import.meta.url));
  if (options.check) report(await compare(folder, files));
  else summarize(files.size, await write(folder, files));
});

function report({ stale, missing, extra }: Differences): void {
  const lines = [
    ...stale.map((name) => `  generated/${name} is stale`),
    ...missing.map((name) => `  generated/${name} is missing`),
    ...extra.map((name) => `  generated/${name} is extra: nothing generates it`),
  ];
  if (lines.length > 0) {
    const remedy = 'Run `npm run generate` and commit what it changes.';
    throw new ExpectedError(
      `generated/ does not match its sources:\n${lines.join('\n')}\n${remedy}`,
    );
  }
  console.log('generated/ is up to date.');
}

function summarize(total: number, { stale, missing, extra }: Differences): void {
  const written = [...missing, ...stale];
  const list = (verb: string, names: string[]) =>
    names.length > 0 ? `; ${verb} ${names.join(', ')}` : '';
  console.log(
    `generated/: ${total} files${list('wrote', written)}${list('removed', extra)}${
      written.length + extra.length === 0 ? ', nothing to change' : ''
    }.`,
  );
}
