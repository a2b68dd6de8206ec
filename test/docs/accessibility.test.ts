import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { readGuides } from '../../src/docs/guides.ts';
import { forms } from '../../src/docs/samples/forms.ts';
import { document, methods } from '../support/document.ts';
import { useBuiltPage } from './built-page.ts';
import { chromiumHint, chromiumPath } from './chromium.ts';
import { openPage } from './observed-page.ts';
import { showWholePage } from './whole-page.ts';

/**
 * What Redoc itself does wrong, by the rule that finds it and the only element that may break it.
 * Nothing of ours can mend it. When Redoc does, the last test says so.
 */
const known = [
  // The list of examples is called "Example", whatever it shows.
  { rule: 'label-content-name-mismatch', element: 'aria-label="Example"' },
];

/** The first method of each group: the groups have pages of their own. */
const firsts = new Map(
  methods.map(([name, { tags }]) => [tags[0], name]).reverse() as [string, string][],
);
/** One address of each page. A page that is shown whole has all that its other addresses lead to. */
const pages = [
  '',
  '#tag/errors/every-error-code',
  ...[...firsts.values()].map((name) => `#operation/${name}`),
];
const ofMethod = `#operation/${methods[0]?.[0]}`;

const screen = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };
const readers = [
  { name: 'a screen, light', viewport: screen, colorScheme: 'light' },
  { name: 'a screen, dark', viewport: screen, colorScheme: 'dark' },
  { name: 'a phone, light', viewport: phone, colorScheme: 'light' },
  { name: 'a phone, dark', viewport: phone, colorScheme: 'dark' },
] as const;

const title = `the page, judged by axe${chromiumPath ? '' : ` (${chromiumHint})`}`;
describe.skipIf(!chromiumPath)(title, () => {
  const built = useBuiltPage();
  let axe: string;
  const seen = new Set<string>();
  const headings = new Set<string>();

  beforeAll(async () => {
    axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  });

  describe.each(readers)('on $name', ({ viewport, colorScheme }) => {
    test.each(pages)('%s has nothing serious', async (address) => {
      const { page } = await openPage(built.browser, built.url + address, {
        viewport,
        colorScheme,
      });
      await page.locator('main :is(h1, h2)').first().waitFor();
      await showWholePage(page);
      for (const heading of await page.locator('main :is(h1, h2)').allInnerTexts()) {
        headings.add(heading.trim());
      }
      const found = await violations(page);
      await page.context().close();
      for (const { rule, element } of known) {
        if (found.some((one) => one.startsWith(rule) && one.includes(element))) seen.add(rule);
      }
      expect(found.filter((one) => !isKnown(one))).toEqual([]);
    });
  });

  test.each(['light', 'dark'] as const)('samples in every form, %s', async (colorScheme) => {
    const { page } = await openPage(built.browser, built.url + ofMethod, { colorScheme });
    const panel = page.locator('.panel-request-samples').first();
    await panel.waitFor();
    await showWholePage(page);
    for (const { label } of forms) {
      await panel.locator('button[aria-haspopup]').nth(1).click();
      await page.getByRole('menuitem', { name: label, exact: true }).click();
      await panel.getByRole('button', { name: label, exact: true }).waitFor();
      expect(await violations(page, '.panel-request-samples'), label).toEqual([]);
    }
    await page.context().close();
  });

  test('none of the guides and methods was left out', async () => {
    const guides = (await readGuides(document)).map(({ title }) => title);
    expect([...headings]).toEqual(
      expect.arrayContaining([...guides, ...methods.map(([name]) => name), 'System errors']),
    );
  });

  test('what is known of Redoc is still so', () => {
    expect([...seen]).toEqual(known.map(({ rule }) => rule));
  });

  /** The serious and critical ones, a line for each element. */
  async function violations(page: Page, within = 'html'): Promise<string[]> {
    await page.evaluate(axe);
    const results = (await page.evaluate(`axe.run('${within}')`)) as AxeResults;
    expect(results.passes.map(({ id }) => id)).toContain('color-contrast');
    return results.violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  }

  const isKnown = (violation: string) =>
    known.some(({ rule, element }) => violation.startsWith(rule) && violation.includes(element));
});
