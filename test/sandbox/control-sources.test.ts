import { request } from 'node:http';
import { describe, expect, test } from 'vitest';
import { demoSandbox, json, post, ways } from '../support/control.ts';

describe.each(ways)('through $name', ({ open }) => {
  test('a page of another origin is kept out unless it is named', async () => {
    const { ask, origin } = await open({ cors: ['https://tests.example', '*'] });
    const status = async (headers: Record<string, string>) =>
      (await ask('/_sandbox/reset', post({}, { ...json, ...headers }))).status;
    expect(await status({ origin: 'https://evil.example' })).toBe(403);
    expect(await status({ origin: 'null' })).toBe(403);
    expect(await status({ origin: `${origin}.evil.example` })).toBe(403);
    expect(await status({ origin })).toBe(200);
    expect(await status({ origin: 'https://tests.example' })).toBe(200);
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    expect((await ask('/_sandbox/reset', post('', form))).status).toBe(415);
  });

  test('a page that is named may ask with any verb of an address, and read the answer', async () => {
    const origin = 'https://tests.example';
    const { ask } = await open({ cors: [origin] });
    const asked = await ask('/_sandbox/fail', { method: 'OPTIONS', headers: { origin } });
    expect(asked.headers.get('access-control-allow-methods')).toContain('DELETE');
    for (const answer of [asked, await ask('/_sandbox/clock', { headers: { origin } })]) {
      expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([
        200,
        origin,
      ]);
    }
  });
});

describe('the host of a request', () => {
  /** `fetch` does not let one choose it. */
  async function statusWith(
    url: string,
    host: string,
    path = '/_sandbox/clock',
  ): Promise<number | undefined> {
    return new Promise((resolve, reject) => {
      const sent = request(url + path, { headers: { host } }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      });
      sent.on('error', reject).end();
    });
  }

  test('must be a name of this machine where it listens on this machine only', async () => {
    const { url, port } = await demoSandbox().listen();
    const names = [
      'localhost',
      '127.0.0.1',
      '[::1]',
      'LocalHost',
      'sandbox.localhost',
      '127.1.2.3',
    ];
    for (const name of names) {
      expect(await statusWith(url, `${name}:${port}`), name).toBe(200);
      expect(await statusWith(url, name), name).toBe(200);
    }
    const others = ['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example', '10.0.0.1'];
    for (const name of others) expect(await statusWith(url, `${name}:${port}`), name).toBe(403);
  });

  test('does not matter to calls, which may be led here by the name of a portal', async () => {
    const { url } = await demoSandbox().listen();
    const path = '/rest/1/secret/im.chat.add';
    expect(await statusWith(url, 'portal.bitrix24.com', path)).toBe(200);
  });

  test('may be any that no page can have where it listens for others as well', async () => {
    const cors = ['http://build.acme.example:4020'];
    const { port } = await demoSandbox({ cors }).listen({ host: '0.0.0.0' });
    const url = `http://127.0.0.1:${port}`;
    const names = [
      'sandbox',
      '10.0.0.1',
      '[fe80::1]',
      'localhost',
      'host.docker.internal',
      'box.LOCAL',
      'sandbox.ci.svc.cluster.local',
      'portal.test',
      'printer.home.arpa',
    ];
    for (const name of names) expect(await statusWith(url, `${name}:${port}`), name).toBe(200);
    for (const name of ['evil.example', 'internal.evil.example', '10.0.0.1.evil.example', 'a.b.']) {
      expect(await statusWith(url, `${name}:${port}`), name).toBe(403);
    }
    expect(await statusWith(url, 'build.acme.example:4020')).toBe(200);
    expect(await statusWith(url, 'build.acme.example:4021')).toBe(403);
    expect(await statusWith(url, 'acme.example:4020')).toBe(403);
  });
});

test('what a browser says of the page that asks decides where there is no origin', async () => {
  const sandbox = demoSandbox();
  const status = async (headers: Record<string, string>) =>
    (await sandbox.fetch(new Request('http://x/_sandbox/', { headers }))).status;
  expect(await status({ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' })).toBe(403);
  expect(await status({ 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'no-cors' })).toBe(403);
  // A link on another page, and the address bar.
  expect(await status({ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' })).toBe(200);
  expect(await status({ 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate' })).toBe(200);
  expect(await status({ 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'cors' })).toBe(200);
});
