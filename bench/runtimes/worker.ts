import { type Client, createClient } from 'bitrix24-chat-api';
import { smoke } from './smoke.ts';
import { code } from './trial.ts';

/** One client for all events of the isolate, as an application would keep it. */
let shared: Client | undefined;

async function serve(request: Request): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url);
  const [portal = '', given = ''] = ['portal', 'given'].map((name) => searchParams.get(name) ?? '');
  if (pathname === '/smoke') return Response.json(await smoke(portal, given));
  shared ??= createClient({
    webhook: `${portal}/rest/1/${code}/`,
    rateLimit: { burst: 4, drainPerSecond: 4 },
  });
  const calling = shared.call('im.chat.add', { TITLE: given });
  if (pathname === '/call') return Response.json(await calling);
  // The event ends here, and its call is left behind without `waitUntil`.
  calling.catch(() => undefined);
  return Response.json({});
}

// biome-ignore lint/style/noDefaultExport: a Worker is what its module exports as default.
export default { fetch: serve };
