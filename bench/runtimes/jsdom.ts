import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/** What the engine of React Native lacks and jsdom has. */
const lacking = ['TextDecoder', 'TextEncoder', 'DOMException', 'AbortController', 'AbortSignal'];

// The package's path is given: this runs as a bundle, in another folder.
const [portal = '', closed = '', jsdom = '', kind = ''] = process.argv.slice(2);
const packages = createRequire(jsdom);
const { JSDOM } = packages('jsdom');
const { window } = new JSDOM('', { url: portal, runScripts: 'outside-only' });

if (kind === 'react-native') {
  for (const name of lacking) delete window[name];
  delete window.URL.canParse;
  // The two packages that React Native itself puts over its own XMLHttpRequest.
  for (const name of ['abort-controller/dist/abort-controller.umd.js', 'whatwg-fetch']) {
    window.eval(readFileSync(packages.resolve(name), 'utf8'));
  }
} else {
  // As the environments of test runners do.
  Object.assign(window, { fetch, Request, Response, Headers });
  if (kind === 'with-signals') Object.assign(window, { AbortController, AbortSignal });
}
window.eval(readFileSync(fileURLToPath(new URL('script.js', import.meta.url)), 'utf8'));
console.log(JSON.stringify(await window.smoke(portal, closed)));
window.close();
