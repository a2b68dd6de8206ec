import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { errorDocs } from 'bitrix24-chat-api';
import { errors } from 'bitrix24-chat-api/errors';
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { ownErrors, systemErrors } from '../../src/docs/errors.ts';
import { readGuides } from '../../src/docs/guides.ts';
import { errorExamples, operations } from '../../src/document/read.ts';
import type { Operation } from '../../src/document/types.ts';
import { listen } from '../../src/http/listen.ts';
import { document } from '../support/document.ts';
import { useBuiltPage } from './built-page.ts';
import { chromiumHint, chromiumPath, chromiumRequired } from './chromium.ts';
import { type ObservedPage, openPage } from './observed-page.ts';

const methods = operations(document);
const names = methods.map(({ operationId }) => operationId);
const first = names[0] as string;
const guides = await readGuides(document);
/** Addresses of prose: the guides, those of their parts that hold tables, and what methods share. */
const places = [
  ...guides.map(({ name }) => name),
  'errors/every-error-code',
  'limits/in-detail',
  'checks-before-any-method',
  'system-errors',
];

const phone = { width: 390, height: 844 };
const screen = { width: 1440, height: 900 };
/** Codes from the beginning, the middle and the end of the list, in either letter case. */
const addressed = ['ACCESS_DENIED', 'CHAT_ID_EMPTY', 'access_denied', 'expired_token'];

test.runIf(chromiumRequired)('Chromium is there', () => {
  expect(chromiumPath, chromiumHint).toBeDefined();
});

const title = `the page in Chromium${chromiumPath ? '' : ` (${chromiumHint})`}`;
describe.skipIf(!chromiumPath)(title, () => {
  const built = useBuiltPage();
  let observed: ObservedPage | undefined;

  // Whatever a test does, the page fetches nothing besides itself and reports no error.
  afterEach(async () => {
    if (observed === undefined) return;
    const { page, requests, faults } = observed;
    observed = undefined;
    await page.context().close();
    expect(faults).toEqual([]);
    expect(requests).toHaveLength(1);
  });

  async function open(address = built.url, options?: BrowserContextOptions): Promise<Page> {
    observed = await openPage(built.browser, address, options);
    return observed.page;
  }

  async function openMethod(name: string, options?: BrowserContextOptions, base = built.url) {
    const page = await open(`${base}#operation/${name}`, options);
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
    const page = await open(`${built.url}#tag/system-errors`);
    expect(await rows(page.locator('.errors').first())).toEqual(
      systemErrors(document).map(({ example }) => expect.stringContaining(example.summary)),
    );
  });

  test('the search finds each method and each error code', async () => {
    const page = await open();
    await page.getByTestId('search-trigger').click();
    await page.clock.install();
    const results = page.locator('[data-component-name="Search/SearchItem"]');
    for (const word of new Set([...names, ...methods.flatMap(errorCodes)])) {
      await page.getByPlaceholder('Search docs').fill(word);
      const found = async () => {
        // Redoc waits for a pause in the typing.
        await page.clock.runFor(1000);
        return results.filter({ hasText: word }).count();
      };
      await expect.poll(found, { message: word }).toBeGreaterThan(0);
    }
  });

  test('both ways to authenticate are described', async () => {
    const page = await open();
    for (const { description } of document.servers) {
      await page.getByText(description as string, { exact: true }).waitFor();
    }
  });

  test('the credentials of an application are described', async () => {
    const { page, section } = await openMethod(first);
    await section.getByText('View security details').click();
    await page.getByText('two token servers').first().waitFor();
  });

  test.each(guides)('the guide $title has its place', async ({ name, title, text }) => {
    const page = await open(`${built.url}#tag/${name}`);
    await page.locator('h2', { hasText: new RegExp(`^${title}$`) }).waitFor();
    expect(page.url()).toMatch(new RegExp(`#/${name}$`));
    for (const [, part = ''] of text.matchAll(/^## (.+)$/gm)) await menuItem(page, part).waitFor();
  });

  test('a link in a guide leads to another part of the page', async () => {
    const page = await open(`${built.url}#tag/errors/every-error-code`);
    expect(await rows(page.locator('.catalogue'))).toHaveLength(
      Object.values(errors).flatMap(({ cases }): object[] => [...cases]).length,
    );
    await page.locator('.catalogue').getByRole('link', { name: first }).first().click();
    await page.locator('h2', { hasText: new RegExp(`^${first}$`) }).waitFor();
    expect(page.url()).toMatch(new RegExp(`/${first}$`));
  });

  test.each([phone, screen].flatMap((viewport) => addressed.map((code) => ({ code, viewport }))))(
    'the address in an error shows what is said of $code, on $viewport.width',
    async (one) => {
      const page = await open(errorDocs(one.code, built.url), { viewport: one.viewport });
      const ofCode = { has: page.getByText(one.code, { exact: true }) };
      const entry = page.locator('.catalogue tr', ofCode).first();
      await expect.poll(() => isInView(entry)).toBe(true);
    },
  );

  test('the address in an error with a code of no entry shows the list', async () => {
    const page = await open(errorDocs('BRAND_NEW', built.url));
    const heading = page.locator('h2', { hasText: 'Every error code' });
    await expect.poll(() => isInView(heading)).toBe(true);
  });

  test.each(places)('%s fits a phone', async (place) => {
    const page = await open(`${built.url}#tag/${place}`, { viewport: { width: 390, height: 844 } });
    await page.locator('h2').first().waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
  });

  test.each(names)('%s fits a phone with its tables open', async (name) => {
    const { page, section } = await openMethod(name, { viewport: { width: 390, height: 844 } });
    for (const summary of await section.locator('summary').all()) await summary.click();
    await section.locator('.errors').waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
  });

  test('it follows the dark mode of the reader', async () => {
    const page = await open(built.url, { colorScheme: 'dark' });
    await page.locator('html.dark').waitFor();
  });

  test('it works below any path of a web server', async () => {
    const page = await readFile(fileURLToPath(built.url));
    const headers = { 'Content-Type': 'text/html' };
    const server = await listen(async () => new Response(page, { headers }), { port: 0 });
    try {
      const address = `${server.url}/some/path/docs/#operation/${first}`;
      const opened = await open(address, { offline: false });
      await menuItem(opened, first).waitFor();
    } finally {
      await server.close();
    }
  });

  test('texts of servers are shown as they are', async () => {
    const text = 'a|b `c` ``d <img src=x onerror=alert(1)> {% e %} *f* __g__ [h](#i) \\| j&amp;';
    const copy = structuredClone(document);
    const [error] = operations(copy).flatMap((operation) => ownErrors(copy, operation));
    Object.assign(error?.example ?? {}, { summary: text, 'x-also-printed': [text] });
    const { section } = await openMethod(first, {}, await built.build(copy, 'odd.html'));
    const cell = section.locator('.errors td', { hasText: 'Also printed: a|b' });
    expect(await cell.locator('strong').textContent()).toBe(text);
    expect(await cell.locator('code').last().textContent()).toBe(text);
  });
});

const menuItem = (page: Page, name: string) =>
  page.locator('[data-component-name="Menu/MenuItem"]').getByText(name, { exact: true });

const errorCodes = (operation: Operation) =>
  errorExamples(document, operation).map(({ example }) => example.value.error);

/** Whether the reader sees the beginning of it without scrolling. */
async function isInView(locator: Locator): Promise<boolean> {
  if ((await locator.count()) !== 1) return false;
  const { top, height } = await locator.evaluate((element) => ({
    top: element.getBoundingClientRect().top,
    height: element.ownerDocument.documentElement.clientHeight,
  }));
  return top >= 0 && top < height / 2;
}

const rows = (table: Locator) => table.locator('tbody tr').allTextContents();
