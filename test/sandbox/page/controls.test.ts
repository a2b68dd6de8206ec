import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { calls, chats, describeInBrowser } from '../../support/sandbox-page.ts';

const choice = (page: Page, name: string) => page.getByRole('combobox', { name, exact: true });

describeInBrowser('the page of the sandbox', (current) => {
  test('moves the clock', async () => {
    const visit = current();
    const page = await visit.openSandbox();
    await page.getByRole('button', { name: '+ 1 hour' }).click();
    await page.getByText('2026-01-12 10:00:00 UTC, stands still').waitFor();
    expect(visit.sandbox.clock().now).toBe('2026-01-12T10:00:00.000Z');
  });

  test('lets the next call fail, as the documentation says or by the connection', async () => {
    const visit = current();
    const page = await visit.openSandbox();
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
    expect(visit.sandbox.failures()).toEqual([
      { method: 'im.chat.user.add', error: 'ACCESS_DENIED_EXTEND', when: 'before', times: 2 },
      { method: 'im.chat.user.add', connection: 'reset', when: 'after', times: 2 },
    ]);
    await page.getByRole('button', { name: 'Forget these failures' }).click();
    await expect.poll(() => visit.sandbox.failures()).toEqual([]);
  });

  test('tells why something is refused', async () => {
    const visit = current();
    const page = await visit.openSandbox();
    visit.sandbox.advanceTo('9999-12-31T23:00:00Z');
    await page.getByRole('button', { name: '+ 1 day' }).click();
    await page.getByRole('alert').getByText('The clock ends with the year 9999.').waitFor();
    // A browser reports each answer that is an error.
    visit.faults = visit.faults.filter((one) => !one.includes('400'));
  });

  test('begins anew when it is asked to, and after a question', async () => {
    const visit = current();
    const page = await visit.openSandbox();
    await visit.call('im.chat.add', { TITLE: 'Gone soon' });
    await chats(page).getByText('Gone soon').waitFor();
    page.once('dialog', (dialog) => dialog.dismiss());
    await page.getByRole('button', { name: 'Reset the portal' }).click();
    expect(visit.sandbox.journal()).toHaveLength(1);
    page.once('dialog', (dialog) => dialog.accept());
    await page.getByRole('button', { name: 'Reset the portal' }).click();
    await chats(page).getByText('Gone soon').waitFor({ state: 'detached' });
    await calls(page).first().waitFor({ state: 'detached' });
    await visit.call('im.chat.add', { TITLE: 'Of the new one' });
    await chats(page).getByText('Of the new one').waitFor();
    expect(await calls(page).count()).toBe(1);
  });

  test('is used by the keyboard alone', async () => {
    const visit = current();
    const page = await visit.openSandbox();
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
    await visit.call('im.chat.add', { TITLE: 'Above it' });
    await chats(page).getByText('Above it').waitFor();
    expect(await focused()).toBe('SUMMARY');
    expect(await page.locator('#chats-list details[open]').count()).toBe(1);
  });
});
