import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { chats, describeInBrowser, type Visit } from '../../support/sandbox-page.ts';

const texts = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => `Message ${from + i}`);

const shown = (page: Page) => page.locator('.messages .text').allTextContents();
const earlier = (page: Page) => page.getByRole('button', { name: 'Show earlier messages' });

/** Opens a chat that has messages with the numbers from 1 on. */
async function openChatWith(visit: Visit, count: number): Promise<Page> {
  const messages = texts(1, count).map((text) => ({ author: 1, text }));
  await visit.begin({
    users: [{ id: 1, name: 'Anna Berg' }],
    webhooks: [{ user: 1, code: 'secret' }],
    crmItems: [{ type: 'lead', id: 1 }],
    chats: [{ id: 5, type: 'lines', title: 'Long', members: [1], messages }],
    dialogs: [{ chat: 5, items: ['lead:1'], status: 'operator' }],
  });
  const page = await visit.openSandbox();
  await chats(page).first().click();
  await page.locator('.messages li').first().waitFor();
  return page;
}

describeInBrowser('the button for earlier messages', (current) => {
  test('puts them in front, fifty at a time, until none is left', async () => {
    const page = await openChatWith(current(), 120);
    expect(await shown(page)).toEqual(texts(71, 120));
    await earlier(page).click();
    await expect.poll(() => shown(page)).toEqual(texts(21, 120));
    await earlier(page).click();
    await expect.poll(() => shown(page)).toEqual(texts(1, 120));
    await earlier(page).waitFor({ state: 'detached' });
  });

  test('is not there when the chat has no more than fifty', async () => {
    const page = await openChatWith(current(), 50);
    expect(await shown(page)).toEqual(texts(1, 50));
    expect(await earlier(page).count()).toBe(0);
  });

  test('leaves as many on the page when a message comes, and goes on from there', async () => {
    const visit = current();
    const page = await openChatWith(visit, 160);
    await earlier(page).click();
    await expect.poll(() => shown(page)).toEqual(texts(61, 160));
    await visit.call('imopenlines.crm.message.add', {
      CRM_ENTITY_TYPE: 'lead',
      CRM_ENTITY: 1,
      CHAT_ID: 5,
      USER_ID: 1,
      MESSAGE: 'Message 161',
    });
    await expect.poll(() => shown(page)).toEqual(texts(62, 161));
    await earlier(page).click();
    await expect.poll(() => shown(page)).toEqual(texts(12, 161));
  });
});
