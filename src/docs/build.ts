import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { OpenApiDocument } from '../document/types.ts';
import { ExpectedError } from '../expected-error.ts';
import { MissingPeerError } from '../peer.ts';
import { withExtensionsInProse } from './extensions.ts';
import { readGuides } from './guides.ts';
import { withNavigation } from './navigation.ts';
import { redocly, redoclyVersion } from './redocly.ts';
import { withCodeSamples } from './samples/samples.ts';
import { sealPage } from './seal.ts';

const beside = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/**
 * Builds the API reference: one HTML page that opens from anywhere, without a network.
 *
 * @param document the bundle, `generated/openapi.json`
 * @throws MissingPeerError when @redocly/cli is not installed
 * @throws ExpectedError when the page cannot be built, or would call out
 */
export async function buildPage(document: OpenApiDocument): Promise<Buffer<ArrayBuffer>> {
  const prose = withExtensionsInProse(withCodeSamples(document));
  const source = withNavigation(prose, await readGuides(document));
  return Buffer.from(sealPage(await render(source)));
}

/**
 * Builds the API reference, and writes it to a file.
 *
 * @param out path of the page to write; its folder is made where it is missing
 * @returns its size in bytes
 * @throws MissingPeerError when @redocly/cli is not installed
 * @throws ExpectedError when the page cannot be built or written, or would call out
 */
export async function buildDocs(document: OpenApiDocument, out: string): Promise<number> {
  const page = await buildPage(document);
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

/** Lets Redocly make the page, in a folder of its own. */
async function render(document: OpenApiDocument): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'docs-'));
  try {
    const input = join(folder, 'openapi.json');
    const output = join(folder, 'index.html');
    await writeFile(input, JSON.stringify(document));
    await build(input, output);
    return await readFile(output, 'utf8');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function build(input: string, output: string): Promise<void> {
  const settings = ['--config', beside('redocly.yaml'), '--template', beside('page.hbs')];
  await redocly('build-docs', input, '--output', output, '--inlineBundle', ...settings).catch(
    (error: Error & { stderr?: string }) => {
      if (error instanceof MissingPeerError) throw error;
      const version = `Redocly ${redoclyVersion()} could not build the page`;
      throw new ExpectedError(
        `${version}, which is made for 2.71 and newer:\n${error.stderr || error}`,
      );
    },
  );
}
