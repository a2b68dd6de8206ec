import { expect, test } from 'vitest';
import { toUrl } from '../../src/client/target.ts';
import { isThisMachine } from '../../src/http/host.ts';

test.each(['localhost', 'LocalHost', 'sandbox.localhost', '127.0.0.1', '127.1.2.3', '[::1]'])(
  '%s is this machine, for the client as well',
  (host) => {
    expect(isThisMachine(host)).toBe(true);
    expect(toUrl(host)).toBe(`http://${host}`);
  },
);

test.each([
  'localhost.evil.example',
  '127.0.0.1.evil.example',
  'notlocalhost',
  '0.0.0.0',
  '192.168.0.7',
  '[::2]',
  'acme.bitrix24.com',
  '',
])('%j is another machine, for the client as well', (host) => {
  expect(isThisMachine(host)).toBe(false);
  expect(toUrl(host)).toBe(`https://${host}`);
});

test('the address of this machine is one without brackets, as a server is given it', () => {
  expect(isThisMachine('::1')).toBe(true);
});
