import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { buildDocs } from '../../scripts/docs/build.ts';
import { ownErrors, systemErrors } from '../../scripts/docs/errors.ts';
import { documentPath, readDocument } from '../../scripts/document.ts';
import { errorExamples, operations } from '../../src/document/read.ts';
import { listen } from '../../src/server/listen.ts';
import { chromiumHint, chromiumPath, chromiumRequired, launchChromium } from './chromium.ts';
import { type ObservedPage, openPage } from './observed-page.ts';

const document = await readDocument();
const methods = operations(document);
const names = methods.map(({ operationId }) => operationId);

test.runIf(chromiumRequired)('Chromium is there', () => {
  expect(chromiumPath, chromiumHint).toBeDefined();
});

const title = `the page in Chromium${chromiumPath ? '' : ` (${chromiumHint})`}`;
describe.skipIf(!chromiumPath)(title, () => {
  let folder: string;
  let url: string;
  let browser: Browser;
  let observed: ObservedPage | undefined;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'docs-test-'));
    url = await build(documentPath, 'index.html');
    browser = await launchChromium();
  });

  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  // Whatever a test does, the page fetches nothing besides itself and reports no error.
  afterEach(async () => {
    if (observed === undefined) return;
    const { page, requests, faults } = observed;
    observed = undefined;
    await page.context().close();
    expect(faults).toEqual([]);
    expect(requests).toHaveLength(1);
  });

  async function build(path: string, name: string): Promise<string> {
    const out = join(folder, name);
    await buildDocs({ document: path, out });
    return pathToFileURL(out).href;
  }

  async function open(address = url, options?: BrowserContextOptions): Promise<Page> {
    observed = await openPage(browser, address, options);
    return observed.page;
  }

  async function openMethod(name: string, options?: BrowserContextOptions) {
    const page = await open(`${url}#operation/${name}`, options);
    await page.locator('h2', { hasText: new RegExp(`^${name}$`) }).waitFor();
    return { page, section: page.locator(`[id="${new URL(page.url()).hash.slice(2)}"]`) };
  }

  test.each(methods)('$operationId has its place, link and tables', async (operation) => {
    const { page, section } = await openMethod(operation.operationId);
    expect(page.url()).toMatch(new RegExp(`#/[^#]+/${operation.operationId}$`));
    await menuItem(page, operation.operationId).waitFor();
    expect(await rows(section.locator('.checks'))).toEqual(
      operation['x-checks'].map(({ when }) => expect.stringContaining(when)),
    );
    expect(await rows(section.locator('.errors'))).toEqual(
      ownErrors(document, operation).map(({ example }) => expect.stringContaining(example.summary)),
    );
  });

  test('the system errors stand in one table', async () => {
    const page = await open(`${url}#/section/system-errors`);
    expect(await rows(page.locator('.errors').first())).toEqual(
      systemErrors(document).map(({ example }) => expect.stringContaining(example.summary)),
    );
  });

  test('the search finds each method and each error code', { timeout: 180_000 }, async () => {
    const page = await open();
    await page.getByTestId('search-trigger').click();
    const codes = methods.flatMap((operation) =>
      errorExamples(document, operation).map(({ example }) => example.value.error),
    );
    for (const word of new Set([...names, ...codes])) {
      await page.getByPlaceholder('Search docs').fill(word);
      const results = page.locator('[data-component-name="Search/SearchItem"]');
      await results.filter({ hasText: word }).first().waitFor();
    }
  });
});

const menuItem = (page: Page, name: string) =>
  page
    .locator('[data-component-name="Menu/MenuItem"]')
    .getByText(name, { exact: true });

const rows = (table: Locator) => table.locator('tbody tr').allTextContents();
