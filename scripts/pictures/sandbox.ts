import type { Browser } from 'playwright-core';
import { createSandbox, type Sandbox } from '../../src/sandbox/index.ts';
import { launchChromium } from '../../test/docs/chromium.ts';
import { indexedPng } from './indexed-png.ts';

/** The size of the picture; the README shows it narrower. */
export const size = { width: 1440, height: 900 };

/** Takes a picture of the page of a sandbox that has had some calls. Needs Chromium. */
export async function takeSandboxPicture(): Promise<Buffer> {
  const sandbox = createSandbox();
  const browser = await launchChromium();
  try {
    const { url } = await sandbox.listen();
    await makeCalls(sandbox);
    const page = await browser.newPage({ viewport: size });
    await page.goto(`${url}/`);
    await page.getByRole('status').getByText('live', { exact: true }).waitFor();
    await page.getByText('Deal 1663').first().waitFor();
    return await shrink(browser, await page.screenshot());
  } finally {
    await browser.close();
    await sandbox.close();
  }
}

/** Successes of several methods, an error, and a response that is lost after the call has run. */
export async function makeCalls(sandbox: Sandbox): Promise<void> {
  const call = async (method: string, params: object) => {
    const request = new Request(`https://demo.example/rest/1/secret/${method}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(params),
    });
    await sandbox.fetch(request).catch(() => undefined);
    sandbox.advance(850);
  };
  const lead = { CRM_ENTITY_TYPE: 'lead', CRM_ENTITY: 1205 };
  await call('im.chat.add', { TITLE: 'Deal 1663', USERS: [103, 547] });
  await call('im.chat.user.add', { CHAT_ID: 1417, USERS: [99] });
  await call('im.chat.user.add', { CHAT_ID: 0, USERS: [99] });
  await call('imopenlines.crm.chat.user.add', { ...lead, USER_ID: 503 });
  sandbox.failNext({ method: 'im.chat.add', connection: 'reset', when: 'after' });
  await call('im.chat.add', { TITLE: 'Canteen', USERS: [27] });
  sandbox.failNext({ error: 'QUERY_LIMIT_EXCEEDED' });
  await call('im.chat.user.add', { CHAT_ID: 2935, USERS: [27] });
  await call('im.chat.user.add', { CHAT_ID: 2935, USERS: [27] });
  sandbox.failNext({ method: 'imopenlines.crm.message.add', error: 'INTERNAL_SERVER_ERROR' });
}

/** The browser reads its own picture, so that no package has to. */
async function shrink(browser: Browser, picture: Buffer): Promise<Buffer> {
  const blank = await browser.newPage();
  const pixels: string = await blank.evaluate(`(async () => {
    const response = await fetch('data:image/png;base64,${picture.toString('base64')}');
    const bitmap = await createImageBitmap(await response.blob());
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    canvas.drawImage(bitmap, 0, 0);
    const { data } = canvas.getImageData(0, 0, bitmap.width, bitmap.height);
    const reader = new FileReader();
    const loaded = new Promise((resolve) => reader.addEventListener('load', resolve));
    reader.readAsDataURL(new Blob([data]));
    await loaded;
    return reader.result.split(',')[1];
  })()`);
  return indexedPng(Buffer.from(pixels, 'base64'), size.width, size.height);
}
