import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Client, Setup } from './client.ts';

/** The built package, as it is published. */
export const builtEntry = new URL('../../dist/src/index.js', import.meta.url);

if (!existsSync(builtEntry)) {
  console.error('The package is not built. Run `npm ci && npm run build` in the folder above.');
  process.exit(1);
}

const { createClient }: typeof import('../../src/index.ts') = await import(
  fileURLToPath(builtEntry)
);

function make({ origin, code = 'secret', token, timeout, rateLimit, once, listener }: Setup) {
  const common = {
    allowHttp: true,
    ...(timeout !== undefined && { deadline: timeout }),
    ...(rateLimit !== undefined && { rateLimit }),
    ...(once && { retry: false as const }),
    ...(listener && {
      hooks: { onRequest: listener, onResponse: listener, onRetry: listener, onWait: listener },
    }),
  };
  return token === undefined
    ? createClient({ webhook: `${origin}/rest/1/${code}/`, ...common })
    : createClient({ portal: origin, accessToken: token, ...common });
}

export const ours: Client = {
  name: 'bitrix24-chat-api',
  connect(setup) {
    const client = make(setup);
    return {
      client,
      async add(title) {
        const given = await client.call('im.chat.add', { TITLE: title });
        return { chat: given.result, given };
      },
    };
  },
};

/** The same client by its other face, that of openapi-fetch. */
export const oursPost: Client = {
  name: 'bitrix24-chat-api, `POST`',
  connect(setup) {
    const client = make(setup);
    return {
      client,
      async add(title) {
        const given = await client.POST('/im.chat.add', { body: { TITLE: title } });
        return { chat: given.data?.result, error: given.error, given };
      },
    };
  },
};
