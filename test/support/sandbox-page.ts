import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect } from 'vitest';
import {
  createSandbox,
  demoPortal,
  type PortalSeed,
  type Sandbox,
} from '../../src/sandbox/index.ts';
import { chromiumHint, chromiumPath, launchChromium } from '../docs/chromium.ts';
import { post } from './http.ts';

export const phone = { viewport: { width: 390, height: 844 } };

/** A sandbox on a port, and a browser that looks at it; new ones for each test. */
export class Visit {
  sandbox: Sandbox;
  url = '';
  /** What the page has reported as an error. */
  faults: string[] = [];
  readonly #requests: string[] = [];
  readonly #browser: Browser;

  constructor(browser: Browser, portal = demoPortal) {
    this.#browser = browser;
    this.sandbox = createSandbox({ portal });
  }

  async listen(): Promise<void> {
    this.url = (await this.sandbox.listen()).url;
  }

  /** Goes on with another portal, before a page is opened. */
  async begin(portal: PortalSeed): Promise<void> {
    await this.sandbox.close();
    this.sandbox = createSandbox({ portal });
    await this.listen();
  }

  async open(path = '/', options: BrowserContextOptions = {}): Promise<Page> {
    const context = await this.#browser.newContext(options);
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    page.on('request', (request) => this.#requests.push(request.url()));
    page.on('console', (message) => {
      if (message.type() === 'error') this.faults.push(message.text());
    });
    page.on('pageerror', (error) => this.faults.push(error.message));
    await page.goto(this.url + path);
    return page;
  }

  /** Opens the page, and waits until it shows what is there. */
  async openSandbox(options?: BrowserContextOptions): Promise<Page> {
    const page = await this.open('/', options);
    await page.getByRole('status').getByText('live', { exact: true }).waitFor();
    await page.locator('#chats-list summary').first().waitFor();
    return page;
  }

  call(method: string, body: object) {
    return post(this.sandbox.fetch, `/rest/1/secret/${method}`, body);
  }

  /** Whatever a test does, the page reports no error and asks nobody but the sandbox. */
  async end(): Promise<void> {
    for (const context of this.#browser.contexts()) await context.close();
    await this.sandbox.close();
    expect(this.faults).toEqual([]);
    expect(this.#requests.filter((one) => new URL(one).origin !== this.url)).toEqual([]);
  }
}

/**
 * Tests of the page in a browser. Without one they are skipped.
 *
 * @param define is given what answers the visit of the test that is running
 */
export function describeInBrowser(what: string, define: (visit: () => Visit) => void): void {
  const title = chromiumPath ? what : `${what} (${chromiumHint})`;
  describe.skipIf(!chromiumPath)(title, () => {
    let browser: Browser;
    let visit: Visit;
    beforeAll(async () => {
      browser = await launchChromium();
    });
    afterAll(() => browser?.close());
    beforeEach(async () => {
      visit = new Visit(browser);
      await visit.listen();
    });
    afterEach(() => visit.end());
    define(() => visit);
  });
}

export const chats = (page: Page) => page.locator('#chats-list summary');
export const calls = (page: Page) => page.locator('#calls-list summary');
export const width = (page: Page) => page.evaluate('document.documentElement.scrollWidth');
