import { expect, test } from 'vitest';
import { calls, chats, describeInBrowser } from '../../support/sandbox-page.ts';

describeInBrowser('the page of the sandbox', (current) => {
  test('says what it is, and what it is not', async () => {
    const visit = current();
    const page = await visit.openSandbox();
    expect(await page.title()).toBe('Sandbox – not Bitrix24');
    await page.getByText('It is not Bitrix24').waitFor();
  });

  test('shows the chats, users and CRM items that are there', async () => {
    const visit = current();
    const page = await visit.openSandbox();
    const { chats: all, users, crmItems } = visit.sandbox.state();
    await expect.poll(() => chats(page).count()).toBe(all.length);
    expect(await page.locator('#users-rows tr').count()).toBe(users.length);
    expect(await page.locator('#crm-rows tr').count()).toBe(crmItems.length);
    for (const { title } of all) await chats(page).getByText(title, { exact: true }).waitFor();
    await page.locator('#crm-rows').getByText('chat 1763: operator').waitFor();
  });

  test('shows a chat that a call creates, with its members and messages', async () => {
    const visit = current();
    const page = await visit.openSandbox();
    await visit.call('im.chat.add', { TITLE: 'Just now', USERS: [99], MESSAGE: 'Good morning' });
    await chats(page).getByText('Just now', { exact: true }).click();
    const chat = page.locator('#chats-list details[open]');
    await chat.getByText('Dmitri Volkov member').waitFor();
    await chat.getByText('Anna Berg owner, author').waitFor();
    await chat.getByText('Good morning').waitFor();
    // What is open goes on by itself, and so does the list.
    const CHAT_ID = visit.sandbox.chats().find(({ title }) => title === 'Just now')?.id;
    await visit.call('im.chat.user.add', { CHAT_ID, USERS: [103] });
    await chat.getByText('Emma Clark member').waitFor();
    await chat.getByText('Emma Clark joined the chat.').waitFor();
    expect(await chats(page).first().textContent()).toContain('3 members');
  });

  test('shows each call with its request and answer, and no secret', async () => {
    const visit = current();
    const page = await visit.openSandbox();
    await visit.call('im.chat.add', { TITLE: 'Told in the journal', auth: 'secret-token' });
    await visit.call('im.chat.user.add', { CHAT_ID: 0 });
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

  test('says what to do about a call that failed', async () => {
    const visit = current();
    const page = await visit.openSandbox();
    await visit.call('im.chat.user.add', { CHAT_ID: 0 });
    await calls(page).getByText('400 CHAT_ID_EMPTY').click();
    await page.getByText('What to do: Send CHAT_ID as the positive number').waitFor();
  });

  test('tells those who do not see it what happens', async () => {
    const visit = current();
    const page = await visit.openSandbox();
    await visit.call('im.chat.add', {});
    await page.locator('[aria-live=polite]').getByText('im.chat.add, 200').waitFor();
  });

  test('shows data as text, whatever it holds', async () => {
    const visit = current();
    const attack = `<img src=x onerror="document.title='taken'"><script>document.title='taken'</script>`;
    await visit.begin({
      users: [{ id: 1, name: attack, login: attack }],
      webhooks: [{ user: 1, code: 'secret' }],
      crmItems: [{ type: 'lead', id: 1, title: attack }],
      chats: [{ id: 1, title: attack, members: [1], messages: [{ author: 1, text: attack }] }],
    });
    const page = await visit.openSandbox();
    const params = { TITLE: attack, DESCRIPTION: attack, MESSAGE: attack, [attack]: attack };
    await visit.call('im.chat.add', params);
    await expect.poll(() => chats(page).count()).toBe(2);
    await chats(page).first().click();
    await calls(page).first().click();
    // Title, description twice, message, member, author; the user and the item; request.
    await expect.poll(() => page.getByText(attack).count()).toBeGreaterThan(8);
    expect(await page.locator('main img, main script').count()).toBe(0);
    expect(await page.title()).toBe('Sandbox – not Bitrix24');
  });
});
