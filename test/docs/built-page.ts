import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { buildDocs } from '../../src/docs/build.ts';
import type { OpenApiDocument } from '../../src/document/types.ts';
import { launchChromium } from './chromium.ts';

export interface BuiltPage {
  /** Address of the reference, a file. */
  url: string;
  browser: Browser;
  /** Builds the page of another document beside it, and answers its address. */
  build(source: OpenApiDocument, name: string): Promise<string>;
}

/** The reference and a browser, for the tests of a `describe`; filled in before the first of them. */
export function useBuiltPage(): BuiltPage {
  let folder: string;
  const built = { build } as BuiltPage;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'docs-test-'));
    built.url = pathToFileURL(inject('reference')).href;
    built.browser = await launchChromium();
  });

  afterAll(async () => {
    await built.browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function build(source: OpenApiDocument, name: string): Promise<string> {
    const out = join(folder, name);
    await buildDocs(source, out);
    return pathToFileURL(out).href;
  }

  return built;
}
