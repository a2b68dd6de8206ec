// Calls a sandbox without a port. Told a call by its parent, it answers with the calls per second.
import { createSandbox } from '../../dist/sandbox/index.js';

const sandbox = createSandbox();

process.on('message', async (/** @type {any} */ { method, body, duration }) => {
  const url = `http://portal.example/rest/1/secret/${method}`;
  const headers = { 'content-type': 'application/json' };
  const start = performance.now();
  let calls = 0;
  for (; performance.now() - start < duration; calls += 1) {
    const answer = await sandbox.fetch(new Request(url, { method: 'POST', headers, body }));
    await answer.json();
  }
  process.send?.((calls * 1000) / (performance.now() - start));
});
process.once('disconnect', () => process.exit(0));
process.send?.('ready');
