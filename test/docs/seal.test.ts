import { expect, test } from 'vitest';
import { sealPage } from '../../src/docs/seal.ts';

const remote = [
  'https://cdn.redoc.ly/redoc/logo-mini-full.svg',
  'https://cdn.redoc.ly/redoc/logo-mini.svg',
  'https://cdn.redocly.com/icons/fa/7.0.0',
  'https://otel.cloud.redocly.com/v1/traces',
];
const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'">`;
const page = (extra = '', options = '{"disableTelemetry":true}') =>
  `${policy}<script>const assets = ${JSON.stringify(remote)}, options = ${options}</script>${extra}`;

test('what Redoc would fetch or send is replaced', () => {
  expect(sealPage(page())).not.toMatch(/https?:/);
});

test('links for the root of a server become links by hash', () => {
  expect(sealPage(page('<a class="x" href="/section/errors">'))).toContain(
    'href="#/section/errors"',
  );
});

test('links to other sites stay', () => {
  const link = '<a href="https://redocly.com/redoc/">';
  expect(sealPage(page(link))).toContain(link);
});

test.each([
  ['telemetry that is on', page('', '{"disableTelemetry":false}'), 'telemetry'],
  ['a page without the policy', page().replace(policy, ''), 'Content-Security-Policy'],
  ['an asset that is not where it was', page().replace('otel.', ''), 'is not where it was'],
  ['a remote script', page('<script src="https://example.com/a.js"></script>'), 'example.com/a.js'],
  ['a remote style sheet', page('<link rel="x" href="//example.com/a.css">'), 'example.com/a.css'],
  ['a remote font', page('<style>a { src: url(https://example.com/f) }</style>'), 'example.com/f'],
  ['an image in a description', page('![](http://example.com/i.png)'), 'example.com/i.png'],
  ['an image in JSON', page(String.raw`"<img src=\"https://example.com/i\">"`), 'example.com/i'],
  ['an asset of a CDN', page('`https://cdn.example.com/x`'), 'cdn.example.com/x'],
])('%s fails the build', (_, html, reason) => {
  expect(() => sealPage(html)).toThrow(reason);
});
