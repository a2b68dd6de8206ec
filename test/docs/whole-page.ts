import type { Page } from 'playwright-core';

/** What stands in the place of a section, or of a panel, that Redoc has not made yet. */
const placeholder = "[data-section-id]:empty, main div[aria-hidden='true']:empty";

/** Skips nothing that is off the screen, and lets every change of looks happen at once. */
const atRest = `
  #redoc * { content-visibility: visible !important; }
  *, ::before, ::after { transition: none !important; animation: none !important; }
`;

/**
 * Shows all of a page, with its details open, and has it stand still. Redoc makes a section when it
 * comes near the screen, in its own time, and the browser lays out what has been on it: without this,
 * what is there, where, and in which colour, depends on the speed of the machine.
 */
export async function showWholePage(page: Page): Promise<void> {
  await page.addStyleTag({ content: atRest });
  while (await page.evaluate(showMore, placeholder));
  await page.evaluate(() => scrollTo(0, 0));
}

/** Whether there was anything left to show. The next look is in another frame. */
async function showMore(placeholder: string): Promise<boolean> {
  const closed = document.querySelectorAll<HTMLDetailsElement>('main details:not([open])');
  for (const details of closed) details.open = true;
  const next = document.querySelector(placeholder);
  next?.scrollIntoView();
  await new Promise((resolve) => requestAnimationFrame(resolve));
  return closed.length > 0 || next !== null;
}
