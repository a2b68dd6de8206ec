import { expect, test } from 'vitest';
import { calls, chats, describeInBrowser, phone, width } from '../../support/sandbox-page.ts';

describeInBrowser('the page of the sandbox', (current) => {
  test('fits a phone, with everything open', async () => {
    const visit = current();
    const page = await visit.openSandbox(phone);
    await visit.call('im.chat.add', { TITLE: 'W'.repeat(255), DESCRIPTION: 'x'.repeat(500) });
    await visit.call('imopenlines.crm.chat.user.delete', { USER_ID: 'y'.repeat(500) });
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
    const visit = current();
    const page = await visit.open('/_sandbox/coverage', phone);
    expect(await page.locator('tbody tr').count()).toBe(visit.sandbox.coverage().length);
    expect(await width(page)).toBe(390);
    await page.getByRole('link', { name: 'Back to the sandbox' }).click();
    await page.locator('#chats-list summary').first().waitFor();
  });

  test('is dark in a dark room, and can be read in both', async () => {
    const visit = current();
    const contrasts = [];
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await visit.openSandbox({ colorScheme });
      contrasts.push(await page.evaluate(contrastOfBody));
    }
    const [light, dark] = contrasts as { ratio: number; isDark: boolean }[];
    expect([light?.isDark, dark?.isDark]).toEqual([false, true]);
    for (const one of [light, dark]) expect(one?.ratio).toBeGreaterThan(7);
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
