import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { OpenApiDocument } from '../../src/document/types.ts';
import { readDocument } from '../document.ts';
import { ExpectedError } from '../expected-error.ts';
import { redoclyCli, redoclyEnv } from '../generate/bundle.ts';
import { withCodeSamples } from '../generate/samples/samples.ts';
import { withExtensionsInProse } from './extensions.ts';
import { readGuides } from './guides.ts';
import { withNavigation } from './navigation.ts';
import { sealPage } from './seal.ts';

const run = promisify(execFile);
const beside = (name: string) => fileURLToPath(new URL(name, import.meta.url));

export interface DocsOptions {
  /** Path of the bundled document, `generated/openapi.json`. */
  document: string;
  /** Path of the page to write; its folder is made where it is missing. */
  out: string;
}

/**
 * Builds the API reference: one HTML file that opens from anywhere, without a network.
 *
 * @returns its size in bytes
 * @throws ExpectedError when the document is missing or broken, or the page would call out
 */
export async function buildDocs({ document, out }: DocsOptions): Promise<number> {
  const read = await readDocument(document);
  const prose = withExtensionsInProse(withCodeSamples(read));
  const source = withNavigation(prose, await readGuides(read));
  const page = Buffer.from(sealPage(await render(source)));
  await save(out, page);
  return page.byteLength;
}

async function save(out: string, page: Buffer): Promise<void> {
  try {
    await mkdir(dirname(out), { recursive: true });
    await writeFile(out, page);
  } catch (error) {
    throw new ExpectedError(`${out} cannot be written: ${(error as NodeJS.ErrnoException).code}.`);
  }
}

/** Has Redocly make the page, in a folder of its own. */
async function render(document: OpenApiDocument): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'docs-'));
  try {
    const input = join(folder, 'openapi.json');
    const output = join(folder, 'index.html');
    await writeFile(input, JSON.stringify(document));
    await redocly('build-docs', input, '--output', output, '--inlineBundle');
    return await readFile(output, 'utf8');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function redocly(...args: string[]): Promise<void> {
  const settings = ['--config', beside('redocly.yaml'), '--template', beside('page.hbs')];
  await run(process.execPath, [redoclyCli, ...args, ...settings], { env: redoclyEnv }).catch(
    (error: { stderr?: string }) => {
      throw new ExpectedError(`Redocly could not build the page:\n${error.stderr || error}`);
    },
  );
}
