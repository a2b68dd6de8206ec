import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { launchChromium } from '../../test/docs/chromium.ts';
import { bundles } from './bundle.ts';
import type { Report } from './smoke.ts';

/** Runs the smoke test in a page, whose origin is not the portal's. */
export async function runChromium(
  origins: readonly string[],
): Promise<Report & { version: string }> {
  const script = readFileSync(new URL('smoke.js', bundles));
  const server = createServer(({ url }, response) => {
    const isScript = url === '/smoke.js';
    const type = isScript ? 'text/javascript' : 'text/html';
    response.writeHead(200, { 'content-type': type });
    response.end(isScript ? script : '<!doctype html><title>Smoke test</title>');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    const unhandled: Error[] = [];
    page.on('pageerror', (error) => unhandled.push(error));
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    // As text: a function would be compiled with helpers that the page does not have.
    const report: Report = await page.evaluate(
      `import('/smoke.js').then(({ smoke }) => smoke(...${JSON.stringify(origins)}))`,
    );
    if (unhandled[0]) throw unhandled[0];
    return { ...report, version: browser.version() };
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
}
