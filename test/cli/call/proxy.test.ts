import { describe, expect, test } from 'vitest';
import { proxyOf } from '../../../src/cli/proxy/proxy-of.ts';
import { fetchThrough } from '../../../src/cli/proxy/tunnel.ts';
import { cli, startCli } from '../../support/cli.ts';
import { authority, startProxiedPortal } from '../../support/proxied-portal.ts';

const B24_WEBHOOK = 'https://acme.test/rest/1/topsecret123/';
const args = ['call', 'im.chat.add', 'TITLE=Canteen'];
const call = (env: Record<string, string>) => cli(args, { env: { B24_WEBHOOK, ...env } });

describe('a call through the proxy that HTTPS_PROXY names', () => {
  test('arrives, and the proxy learns the host alone', async () => {
    const { proxy, asked, bodies } = await startProxiedPortal();
    // Node reads the second one when it starts.
    const trust = { HTTPS_PROXY: `http://ann:p%40ss@${proxy}`, NODE_EXTRA_CA_CERTS: authority };
    const { ended } = startCli(args, { env: { B24_WEBHOOK, ...trust } });
    expect(await ended).toEqual({ code: 0, stdout: '1417\n', stderr: '' });
    const login = `Basic ${Buffer.from('ann:p@ss').toString('base64')}`;
    expect(asked).toEqual([
      { host: 'acme.test:443', headers: expect.objectContaining({ 'proxy-authorization': login }) },
    ]);
    expect(bodies).toEqual(['POST /rest/1/topsecret123/im.chat.add {"TITLE":"Canteen"}']);
  });

  test('tells how to trust a certificate that nobody known has signed', async () => {
    const { proxy, bodies } = await startProxiedPortal();
    const { code, stderr } = await call({ HTTPS_PROXY: proxy });
    expect(code).toBe(4);
    expect(stderr).toContain('DEPTH_ZERO_SELF_SIGNED_CERT');
    expect(stderr).toContain('does not know who signed the certificate of acme.test');
    expect(stderr).toContain('set NODE_EXTRA_CA_CERTS to its file');
    expect(bodies).toEqual([]);
  });

  test.each([
    ['407 Proxy Authentication Required', 'The proxy wants a login: HTTPS_PROXY=http://NAME:'],
    ['403 Forbidden', 'does not let calls to acme.test through.'],
  ])('that answers %s was not sent, and is not repeated', async (refusal, remedy) => {
    const { proxy, asked } = await startProxiedPortal(refusal);
    const { code, stderr } = await call({ HTTPS_PROXY: `http://ann:topsecret123@${proxy}` });
    expect(code).toBe(4);
    expect(stderr).toContain(remedy);
    expect(stderr).not.toContain('topsecret123');
    expect(asked).toHaveLength(1);
  });

  test('fails when it names none', async () => {
    const { code, stderr } = await call({ HTTPS_PROXY: 'socks5://topsecret123@a' });
    expect(code).toBe(2);
    expect(stderr).toBe(
      'HTTPS_PROXY must be the URL of a proxy, such as http://proxy.acme.com:3128.\n',
    );
  });
});

test('a tunnel is given up by a signal', async () => {
  const { proxy } = await startProxiedPortal();
  const signal = AbortSignal.abort(new Error('given up'));
  const request = new Request('https://acme.test/', { method: 'POST', body: '{}', signal });
  await expect(fetchThrough(new URL(`http://${proxy}`))(request)).rejects.toThrow('given up');
});

describe('the proxy of an address', () => {
  const HTTPS_PROXY = 'http://proxy.acme.com:3128';
  const find = (address: string, env: Record<string, string>) =>
    proxyOf(new URL(address), env)?.host;

  test.each([
    ['is that of HTTPS_PROXY', 'https://a.bitrix24.com/', {}],
    ['can be written in small letters', 'https://a.b/', { https_proxy: 'proxy.acme.com:3128' }],
    ['can be that for everything', 'https://a.b/', { HTTPS_PROXY: '', ALL_PROXY: HTTPS_PROXY }],
    ['is not that of other hosts in NO_PROXY', 'https://a.b/', { NO_PROXY: 'x.b,c' }],
    ['is not that of another port in NO_PROXY', 'https://a.b/', { NO_PROXY: 'a.b:8443' }],
  ])('%s', (_, address, env) => {
    expect(find(address, { HTTPS_PROXY, ...env })).toBe('proxy.acme.com:3128');
  });

  test.each([
    ['on this machine', 'https://127.0.0.1:4020/', {}],
    ['in plain HTTP', 'http://portal.local/', {}],
    ['without a variable', 'https://a.b/', { HTTPS_PROXY: ' ' }],
    ['in NO_PROXY', 'https://a.bitrix24.com/', { NO_PROXY: 'x, a.bitrix24.com' }],
    ['below a domain in NO_PROXY', 'https://a.bitrix24.com/', { no_proxy: '.bitrix24.com' }],
    ['when NO_PROXY has all', 'https://a.b/', { NO_PROXY: '*' }],
  ])('is none %s', (_, address, env) => {
    expect(find(address, { HTTPS_PROXY, ...env })).toBeUndefined();
  });
});
