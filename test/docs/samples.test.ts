import type { Locator } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { forms, type SampleCall } from '../../src/docs/samples/forms.ts';
import { exampleCalls } from '../../src/docs/samples/samples.ts';
import { requestExamples } from '../../src/document/read.ts';
import { document, methods } from '../support/document.ts';
import { useBuiltPage } from './built-page.ts';
import { chromiumHint, chromiumPath } from './chromium.ts';
import { type ObservedPage, openPage } from './observed-page.ts';

const title = `code samples in Chromium${chromiumPath ? '' : ` (${chromiumHint})`}`;
describe.skipIf(!chromiumPath)(title, () => {
  const built = useBuiltPage();
  let observed: ObservedPage | undefined;

  afterEach(async () => {
    await observed?.page.context().close();
    expect(observed?.faults).toEqual([]);
    expect(observed?.requests).toHaveLength(1);
  });

  async function openMethod(name: string) {
    observed = await openPage(built.browser, `${built.url}#operation/${name}`);
    const { page } = observed;
    await page.locator('h2', { hasText: new RegExp(`^${name}$`) }).waitFor();
    const section = page.locator(`[id="${new URL(page.url()).hash.slice(2)}"]`);
    return { page, panel: section.locator('.panel-request-samples') };
  }

  test.each(methods)(
    '%s has a sample in each form, and the examples as payload',
    async (name, operation) => {
      const { page, panel } = await openMethod(name);
      const [call] = exampleCalls(document, operation);
      let shown = forms[0]?.label as string;
      for (const { label, source } of forms) {
        await panel.getByRole('button', { name: shown, exact: true }).click();
        await page.getByRole('menuitem', { name: label, exact: true }).click();
        shown = label;
        await expect.poll(() => panel.locator('pre').innerText()).toBe(source(call as SampleCall));
        expect(await panel.getByRole('button', { name: 'Example' }).count()).toBe(0);
      }
      await panel.getByRole('button', { name: shown, exact: true }).click();
      await page.getByRole('menuitem', { name: 'Payload' }).click();
      const examples = requestExamples(document, operation).map(([, { summary }]) => summary);
      // There is nothing to choose from otherwise.
      if (examples.length < 2) return;
      await panel.getByRole('button', { name: 'Example' }).click();
      expect(await page.getByRole('menuitem').allTextContents()).toEqual(
        expect.arrayContaining(examples),
      );
      await page.getByRole('menuitem', { name: examples.at(-1) as string }).click();
      await panel.getByRole('button', { name: 'Example' }).waitFor();
    },
  );

  test('the samples can be chosen with the keyboard alone', async () => {
    const { page, panel } = await openMethod(methods[0]?.[0] as string);
    const [webhook, token, typeScript] = forms.map(({ label }) => label);
    const button = (label = '') => panel.getByRole('button', { name: label, exact: true });
    const hasFocus = (locator: Locator) =>
      expect.poll(() => locator.and(page.locator(':focus')).count()).toBe(1);
    const item = (label = '') => page.getByRole('menuitem', { name: label, exact: true });

    await button(webhook).focus();
    await page.keyboard.press('Enter');
    await hasFocus(item(webhook));
    await page.keyboard.press('ArrowDown');
    await hasFocus(item(token));
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await hasFocus(button(typeScript));
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Escape');
    await hasFocus(button(typeScript));
    expect(await page.getByRole('menuitem').count()).toBe(0);
  });
});
