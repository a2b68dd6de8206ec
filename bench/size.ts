import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { builtEntry } from './clients/ours.ts';
import { report, table } from './report.ts';

const built = fileURLToPath(builtEntry);
const webhook = "'https://portal.example/rest/1/code/'";
const title = "TITLE: 'Canteen'";

/** One call of im.chat.add, as one would write it with each client. */
const programs: Record<string, string> = {
  'bitrix24-chat-api, `createCaller`': `import { createCaller } from ${JSON.stringify(built)};
    const { result } = await createCaller({ webhook: ${webhook} }).call('im.chat.add', { ${title} });
    console.log(result);`,
  'bitrix24-chat-api, `createClient`': `import { createClient } from ${JSON.stringify(built)};
    const client = createClient({ webhook: ${webhook} });
    const { data } = await client.POST('/im.chat.add', { body: { ${title} } });
    console.log(data?.result);`,
  b24jssdk: `import { B24Hook } from '@bitrix24/b24jssdk';
    const $b24 = B24Hook.fromWebhookUrl(${webhook});
    const answer = await $b24.actions.v2.call.make({ method: 'im.chat.add', params: { ${title} } });
    console.log(answer.getData().result);`,
  'openapi-fetch': `import createClient from 'openapi-fetch';
    const client = createClient({ baseUrl: ${webhook} });
    const { data } = await client.POST('/im.chat.add', { body: { ${title} } });
    console.log(data?.result);`,
  fetch: `const response = await fetch(${webhook} + 'im.chat.add', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ${title} }),
    });
    const answer = await response.json();
    if (answer.error) throw new Error(answer.error);
    console.log(answer.result);`,
};

const rows = await Promise.all(
  Object.entries(programs).map(async ([name, program]) => {
    const { outputFiles } = await build({
      stdin: { contents: program, resolveDir: fileURLToPath(new URL('.', import.meta.url)) },
      bundle: true,
      minify: true,
      format: 'esm',
      platform: 'browser',
      target: 'es2022',
      write: false,
      logLevel: 'error',
    });
    const code = outputFiles[0]?.contents ?? new Uint8Array();
    return [name, code.length, gzipSync(code, { level: 9 }).length];
  }),
);

report(
  'size',
  'Size of a program with one call',
  'Bytes, bundled for browsers by esbuild: minified (ES2022), and that with gzip -9.',
  table(['client', 'minified', 'gzipped'], rows),
);
