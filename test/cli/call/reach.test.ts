import { describe, expect, test } from 'vitest';
import { reachRemedy, wayTo } from '../../../src/cli/call/reach.ts';
import { cli } from '../../support/cli.ts';

const webhook = 'https://my.bitrix24.com/rest/1/topsecret123/';
const HTTPS_PROXY = 'http://ann:topsecret123@proxy.acme.com:3128';

describe('what to do when a portal cannot be reached', () => {
  test.each([
    ['ENOTFOUND', 'No host my.bitrix24.com: check the spelling.'],
    ['ENOTFOUND my.bitrix24.com', 'Behind a proxy, set HTTPS_PROXY to its URL.'],
    ['EAI_AGAIN', 'The name server does not respond'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'set NODE_EXTRA_CA_CERTS to its file'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'who signed the certificate of my.bitrix24.com'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'set NODE_EXTRA_CA_CERTS to its file'],
    ['CERT_HAS_EXPIRED', 'is out of date: have it renewed, or set the clock'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'is not for my.bitrix24.com: check the spelling'],
    ['ECONNREFUSED', 'Nothing listens at my.bitrix24.com: check host and port.'],
    ['UND_ERR_CONNECT_TIMEOUT', 'my.bitrix24.com cannot be reached: check the network'],
    ['ENETUNREACH', 'check the network'],
  ])('is told for %s', (reason, remedy) => {
    expect(reachRemedy(reason, wayTo({ webhook }, {}))).toContain(remedy);
  });

  test.each([
    ['ENOTFOUND', 'The proxy proxy.acme.com:3128, which HTTPS_PROXY names, cannot be reached'],
    ['ECONNREFUSED', 'call without it: NO_PROXY=my.bitrix24.com'],
    ['PROXY_RESPONDED_407', 'HTTPS_PROXY=http://NAME:PASSWORD@proxy.acme.com:3128'],
    ['PROXY_RESPONDED_502', 'does not let calls to my.bitrix24.com through'],
    ['CERT_HAS_EXPIRED', 'The certificate of my.bitrix24.com is out of date'],
  ])('names the proxy for %s, and not its password', (reason, remedy) => {
    const told = reachRemedy(reason, wayTo({ webhook }, { HTTPS_PROXY }));
    expect(told).toContain(remedy);
    expect(told).not.toContain('topsecret123');
  });

  test('is to start what stands in for a portal, when nothing listens on this machine', () => {
    const way = wayTo({ webhook: 'http://127.0.0.1:4020/rest/1/secret/' }, { HTTPS_PROXY });
    expect(reachRemedy('ECONNREFUSED', way)).toContain(
      'npx --no bitrix24-chat-api sandbox, or mock',
    );
  });

  test('is left to others for what is no matter of connections', () => {
    expect(reachRemedy('the queue is full', wayTo({ portal: 'a.b' }, {}))).toBeUndefined();
  });
});

test('a host that is not there is told at once, and not asked for again', async () => {
  const B24_WEBHOOK = 'https://no.such.host.invalid/rest/1/topsecret123/';
  const { code, stderr } = await cli(['call', 'im.chat.add', '--json'], { env: { B24_WEBHOOK } });
  expect(code).toBe(4);
  const { error } = JSON.parse(stderr);
  expect(error.attempts).toBe(1);
  expect(error.remedy).toContain('No host no.such.host.invalid: check the spelling.');
});
