import { expect, test } from 'vitest';
import { createSandbox, demoPortal } from '../../../src/sandbox/index.ts';
import { calls, chats, describeInBrowser } from '../../support/sandbox-page.ts';

describeInBrowser('the page of the sandbox', (current) => {
  test('stays quick with ten thousand chats', async () => {
    const visit = current();
    const members = [1];
    const many = Array.from({ length: 10_000 }, (_, i) => ({ id: i + 1, members }));
    await visit.begin({ ...demoPortal, chats: many, dialogs: [] });
    const page = await visit.openSandbox();
    await page.getByText('10000', { exact: true }).waitFor();
    const first = await chats(page).count();
    expect(first).toBeLessThanOrEqual(100);
    await page.getByRole('button', { name: 'Show more chats' }).click();
    await expect.poll(() => chats(page).count()).toBe(2 * first);
    for (let i = 0; i < 300; i += 1) await visit.call('im.chat.add', { TITLE: `New ${i}` });
    await chats(page).getByText('New 299').waitFor();
    await expect.poll(() => calls(page).count()).toBe(200);
    expect(await chats(page).count()).toBe(2 * first);
  });

  test('finds the sandbox again when it was away', async () => {
    const visit = current();
    const page = await visit.openSandbox();
    const port = Number(new URL(visit.url).port);
    await visit.sandbox.close();
    await page.getByText('not live').waitFor();
    visit.sandbox = createSandbox({ portal: demoPortal });
    await visit.call('im.chat.add', { TITLE: 'While it was away' });
    await visit.sandbox.listen({ port });
    await chats(page).getByText('While it was away').waitFor();
    await page.getByRole('status').getByText('live', { exact: true }).waitFor();
    // A browser reports each attempt to find it.
    visit.faults = visit.faults.filter((one) => !/ERR_(CONNECTION|INCOMPLETE|EMPTY)/.test(one));
  });
});
