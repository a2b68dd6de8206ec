import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { parseArguments } from '../src/cli/arguments.ts';
import { readDocument } from '../src/cli/document.ts';
import { runMain } from '../src/cli/run-main.ts';
import type { OpenApiDocument } from '../src/document/types.ts';
import { ExpectedError } from '../src/expected-error.ts';
import { toMarkdown } from './diff/change.ts';
import { compare } from './diff/compare.ts';

const help = `Tells how the contract differs from an earlier version, breaking changes first.

Usage: npm run diff [-- --from COMMIT] [--fail]

  --from   tag or commit to compare with (default the last tag)
  --fail   end with exit code 1 when there are breaking changes
  --help   show this text

The text is Markdown, for CHANGELOG.md. What is compared is generated/openapi.json: parameters, results,
scopes, errors, what can be repeated; not descriptions.`;

await runMain(async () => {
  const options = parseArguments(help, { from: { type: 'string' }, fail: { type: 'boolean' } });
  const from = options.from ?? (await lastTag());
  const changes = compare(await documentAt(from), await readDocument());
  console.log(`Changes since ${from}\n\n${toMarkdown(changes)}`);
  if (options.fail && changes.some(({ kind }) => kind === 'breaking')) process.exitCode = 1;
});

async function lastTag(): Promise<string> {
  const tag = await git('describe', '--tags', '--abbrev=0').catch(() => {
    throw new ExpectedError('There is no tag yet. Name a commit: npm run diff -- --from COMMIT');
  });
  return tag.trim();
}

async function documentAt(commit: string): Promise<OpenApiDocument> {
  const text = await git('show', `${commit}:generated/openapi.json`).catch(() => {
    throw new ExpectedError(`There is no generated/openapi.json at ${commit}, or no such commit.`);
  });
  return JSON.parse(text);
}

async function git(...args: string[]): Promise<string> {
  const cwd = fileURLToPath(new URL('..', import.meta.url));
  const { stdout } = await promisify(execFile)('git', args, { cwd, maxBuffer: 64 * 1024 * 1024 });
  return stdout;
}
