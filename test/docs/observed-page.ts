import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

export interface ObservedPage {
  page: Page;
  /** Addresses that the page asked for, itself included; `blob:` and `data:` reach no network. */
  requests: string[];
  /** Errors on the console, refusals by the page's policy among them, and errors not caught. */
  faults: string[];
}

/** Opens an address in a browser that has no network, and keeps a record of what the page tries. */
export async function openPage(
  browser: Browser,
  url: string,
  { offline = true, ...options }: BrowserContextOptions = {},
): Promise<ObservedPage> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    ...options,
    offline,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const observed: ObservedPage = { page, requests: [], faults: [] };
  page.on('request', (request) => {
    if (!/^(blob|data):/.test(request.url())) observed.requests.push(request.url());
  });
  page.on('console', (message) => {
    if (message.type() === 'error') observed.faults.push(message.text());
  });
  page.on('pageerror', (error) => observed.faults.push(error.message));
  await page.goto(url);
  // Redoc's search begins as "Loading..." and is ready when the whole page is.
  await page.getByTestId('search-trigger').getByText('Search').waitFor({ state: 'attached' });
  return observed;
}
