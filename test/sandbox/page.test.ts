import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createSandbox, demoPortal, type Sandbox } from '../../src/sandbox/index.ts';
import { chromiumHint, chromiumPath, launchChromium } from '../docs/chromium.ts';
import { post } from '../support/http.ts';

const phone = { viewport: { width: 390, height: 844 } };
const title = `the page of the sandbox${chromiumPath ? '' : ` (${chromiumHint})`}`;

describe.skipIf(!chromiumPath)(title, () => {
  let browser: Browser;
  let sandbox: Sandbox;
  let url: string;
  let faults: string[];
  let requests: string[];

  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());

  beforeEach(() => begin());
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
    await sandbox.close();
    // Whatever a test does, the page reports no error and asks nobody but the sandbox.
    expect(faults).toEqual([]);
    expect(requests.filter((one) => new URL(one).origin !== url)).toEqual([]);
  });

  async function begin(portal = demoPortal): Promise<void> {
    await sandbox?.close();
    sandbox = createSandbox({ portal });
    url = (await sandbox.listen()).url;
    [faults, requests] = [[], []];
  }

  async function open(path = '/', options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    page.on('request', (request) => requests.push(request.url()));
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    page.on('pageerror', (error) => faults.push(error.message));
    await page.goto(url + path);
    return page;
  }

  /** Opens the page, and waits until it shows what is there. */
  async function openSandbox(options?: BrowserContextOptions): Promise<Page> {
    const page = await open('/', options);
    await page.getByRole('status').getByText('live', { exact: true }).waitFor();
    await page.locator('#chats-list summary').first().waitFor();
    return page;
  }

  const call = (method: string, body: object) =>
    post(sandbox.fetch, `/rest/1/secret/${method}`, body);
  const chats = (page: Page) => page.locator('#chats-list summary');
  const calls = (page: Page) => page.locator('#calls-list summary');
  const choice = (page: Page, name: string) => page.getByRole('combobox', { name, exact: true });
  const width = (page: Page) => page.evaluate('document.documentElement.scrollWidth');

  test('says what it is, and what it is not', async () => {
    const page = await openSandbox();
    expect(await page.title()).toBe('Sandbox – not Bitrix24');
    await page.getByText('It is not Bitrix24').waitFor();
  });

  test('shows the chats, users and CRM items that are there', async () => {
    const page = await openSandbox();
    const { chats: all, users, crmItems } = sandbox.state();
    await expect.poll(() => chats(page).count()).toBe(all.length);
    expect(await page.locator('#users-rows tr').count()).toBe(users.length);
    expect(await page.locator('#crm-rows tr').count()).toBe(crmItems.length);
    for (const { title } of all) await chats(page).getByText(title, { exact: true }).waitFor();
    await page.locator('#crm-rows').getByText('chat 1763: operator').waitFor();
  });

  test('shows a chat that a call creates, with its members and messages', async () => {
    const page = await openSandbox();
    await call('im.chat.add', { TITLE: 'Just now', USERS: [99], MESSAGE: 'Good morning' });
    await chats(page).getByText('Just now', { exact: true }).click();
    const chat = page.locator('#chats-list details[open]');
    await chat.getByText('Dmitri Volkov member').waitFor();
    await chat.getByText('Anna Berg owner, author').waitFor();
    await chat.getByText('Good morning').waitFor();
    // What is open goes on by itself, and so does the list.
    await call('im.chat.user.add', { CHAT_ID: chatId(), USERS: [103] });
    await chat.getByText('Emma Clark member').waitFor();
    await chat.getByText('Emma Clark joined the chat.').waitFor();
    expect(await chats(page).first().textContent()).toContain('3 members');
  });

  const chatId = () => sandbox.state().chats.find((one) => one.title === 'Just now')?.id;

  test('shows each call with its request and answer, and no secret', async () => {
    const page = await openSandbox();
    await call('im.chat.add', { TITLE: 'Told in the journal', auth: 'secret-token' });
    await call('im.chat.user.add', { CHAT_ID: 0 });
    await calls(page).getByText('400 CHAT_ID_EMPTY').waitFor();
    expect(await calls(page).count()).toBe(2);
    await calls(page).getByText('im.chat.add', { exact: true }).click();
    const shown = page.locator('#calls-list details[open]');
    await shown.getByText('"TITLE": "Told in the journal"').waitFor();
    await shown.getByText('"result":').waitFor();
    const text = await page.locator('html').innerHTML();
    expect(text).toContain('(hidden)');
    expect(text).not.toContain('secret-token');
  });

  test('tells those who do not see it what happens', async () => {
    const page = await openSandbox();
    await call('im.chat.add', {});
    await page.locator('[aria-live=polite]').getByText('im.chat.add, 200').waitFor();
  });

  test('shows data as text, whatever it holds', async () => {
    const attack = `<img src=x onerror="document.title='taken'"><script>document.title='taken'</script>`;
    await begin({
      users: [{ id: 1, name: attack, login: attack }],
      webhooks: [{ user: 1, code: 'secret' }],
      crmItems: [{ type: 'lead', id: 1, title: attack }],
      chats: [{ id: 1, title: attack, members: [1], messages: [{ author: 1, text: attack }] }],
    });
    const page = await openSandbox();
    const params = { TITLE: attack, DESCRIPTION: attack, MESSAGE: attack, [attack]: attack };
    await call('im.chat.add', params);
    await expect.poll(() => chats(page).count()).toBe(2);
    await chats(page).first().click();
    await calls(page).first().click();
    // Title, description twice, message, member, author; the user and the item; request.
    await expect.poll(() => page.getByText(attack).count()).toBeGreaterThan(8);
    expect(await page.locator('main img, main script').count()).toBe(0);
    expect(await page.title()).toBe('Sandbox – not Bitrix24');
  });

  test('moves the clock', async () => {
    const page = await openSandbox();
    await page.getByRole('button', { name: '+ 1 hour' }).click();
    await page.getByText('2026-01-12 10:00:00 UTC, stands still').waitFor();
    expect(sandbox.clock().now).toBe('2026-01-12T10:00:00.000Z');
  });

  test('lets the next call fail, as the documentation says or by the connection', async () => {
    const page = await openSandbox();
    await choice(page, 'Method').selectOption('im.chat.user.add');
    const errors = await choice(page, 'How').locator('option').allTextContents();
    expect(errors).toContain('ACCESS_DENIED_EXTEND');
    expect(errors).not.toContain('INVALID_FORMAT');
    await choice(page, 'How').selectOption('ACCESS_DENIED_EXTEND');
    await page.getByLabel('Times').fill('2');
    await page.getByRole('button', { name: 'Let it fail' }).click();
    await page.getByText('2 × im.chat.user.add: ACCESS_DENIED_EXTEND').waitFor();
    await choice(page, 'How').selectOption('connection is reset');
    await choice(page, 'When').selectOption('after its effect');
    await page.getByRole('button', { name: 'Let it fail' }).click();
    await page.getByText('connection is reset, after its effect').waitFor();
    expect(sandbox.failures()).toEqual([
      { method: 'im.chat.user.add', error: 'ACCESS_DENIED_EXTEND', when: 'before', times: 2 },
      { method: 'im.chat.user.add', connection: 'reset', when: 'after', times: 2 },
    ]);
    await page.getByRole('button', { name: 'Forget these failures' }).click();
    await expect.poll(() => sandbox.failures()).toEqual([]);
  });

  test('tells why something is refused', async () => {
    const page = await openSandbox();
    sandbox.advanceTo('9999-12-31T23:00:00Z');
    await page.getByRole('button', { name: '+ 1 day' }).click();
    await page.getByRole('alert').getByText('The clock ends with the year 9999.').waitFor();
    // A browser reports each answer that is an error.
    faults = faults.filter((one) => !one.includes('400'));
  });

  test('begins anew when it is asked to, and after a question', async () => {
    const page = await openSandbox();
    await call('im.chat.add', { TITLE: 'Gone soon' });
    await chats(page).getByText('Gone soon').waitFor();
    page.once('dialog', (dialog) => dialog.dismiss());
    await page.getByRole('button', { name: 'Reset the portal' }).click();
    expect(sandbox.journal()).toHaveLength(1);
    page.once('dialog', (dialog) => dialog.accept());
    await page.getByRole('button', { name: 'Reset the portal' }).click();
    await chats(page).getByText('Gone soon').waitFor({ state: 'detached' });
    await calls(page).first().waitFor({ state: 'detached' });
    await call('im.chat.add', { TITLE: 'Of the new one' });
    await chats(page).getByText('Of the new one').waitFor();
    expect(await calls(page).count()).toBe(1);
  });

  test('is used by the keyboard alone', async () => {
    const page = await openSandbox();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page
      .locator('#chats-list details')
      .first()
      .getByRole('heading', { name: 'Members' })
      .waitFor();
    const focused = () => page.evaluate('document.activeElement.tagName');
    expect(await focused()).toBe('SUMMARY');
    // What has the focus keeps it when a call changes the list around it.
    await call('im.chat.add', { TITLE: 'Above it' });
    await chats(page).getByText('Above it').waitFor();
    expect(await focused()).toBe('SUMMARY');
    expect(await page.locator('#chats-list details[open]').count()).toBe(1);
  });

  test('fits a phone, with everything open', async () => {
    const page = await openSandbox(phone);
    await call('im.chat.add', { TITLE: 'W'.repeat(255), DESCRIPTION: 'x'.repeat(500) });
    await call('imopenlines.crm.chat.user.delete', { USER_ID: 'y'.repeat(500) });
    await calls(page).nth(1).waitFor();
    await chats(page).first().click();
    for (const summary of await calls(page).all()) await summary.click();
    await page
      .locator('#chats-list details[open]')
      .getByRole('heading', { name: 'Messages' })
      .waitFor();
    expect(await width(page)).toBe(390);
  });

  test('the coverage fits a phone, and leads back', async () => {
    const page = await open('/_sandbox/coverage', phone);
    expect(await page.locator('tbody tr').count()).toBe(sandbox.coverage().length);
    expect(await width(page)).toBe(390);
    await page.getByRole('link', { name: 'Back to the sandbox' }).click();
    await page.locator('#chats-list summary').first().waitFor();
  });

  test('is dark in a dark room, and can be read in both', async () => {
    const contrasts = [];
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await openSandbox({ colorScheme });
      contrasts.push(await page.evaluate(contrastOfBody));
    }
    const [light, dark] = contrasts as { ratio: number; isDark: boolean }[];
    expect([light?.isDark, dark?.isDark]).toEqual([false, true]);
    for (const one of [light, dark]) expect(one?.ratio).toBeGreaterThan(7);
  });

  test('stays quick with ten thousand chats', async () => {
    const members = [1];
    const many = Array.from({ length: 10_000 }, (_, i) => ({ id: i + 1, members }));
    await begin({ ...demoPortal, chats: many, dialogs: [] });
    const page = await openSandbox();
    await page.getByText('10000', { exact: true }).waitFor();
    const first = await chats(page).count();
    expect(first).toBeLessThanOrEqual(100);
    await page.getByRole('button', { name: 'Show more chats' }).click();
    await expect.poll(() => chats(page).count()).toBe(2 * first);
    for (let i = 0; i < 300; i += 1) await call('im.chat.add', { TITLE: `New ${i}` });
    await chats(page).getByText('New 299').waitFor();
    await expect.poll(() => calls(page).count()).toBe(200);
    expect(await chats(page).count()).toBe(2 * first);
  });

  test('finds the sandbox again when it was away', async () => {
    const page = await openSandbox();
    const port = Number(new URL(url).port);
    await sandbox.close();
    await page.getByText('not live').waitFor();
    sandbox = createSandbox({ portal: demoPortal });
    await call('im.chat.add', { TITLE: 'While it was away' });
    await sandbox.listen({ port });
    await chats(page).getByText('While it was away').waitFor();
    await page.getByRole('status').getByText('live', { exact: true }).waitFor();
    // A browser reports each attempt to find it.
    faults = faults.filter((one) => !/ERR_(CONNECTION|INCOMPLETE|EMPTY)/.test(one));
  });
});

/** Runs in the page, and is given as text, since it knows nothing of this file. */
const contrastOfBody = `(() => {
  const rgb = (color) => color.match(/\\d+/g).slice(0, 3).map((one) => one / 255);
  const linear = (one) => (one <= 0.03928 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4);
  const light = (color) => {
    const [r, g, b] = rgb(color).map(linear);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const style = getComputedStyle(document.body);
  const [text, back] = [light(style.color), light(style.backgroundColor)];
  return { ratio: (Math.max(text, back) + 0.05) / (Math.min(text, back) + 0.05), isDark: back < text };
})()`;
