import type { PlainAnswer } from '../../http/listen.ts';
import { coveragePage } from '../page/coverage-page.ts';
import { ControlError, html, line, prefersHtml } from './answer.ts';
import type { ControlCall, Route } from './route.ts';

/** Most chats, or messages of one, of an answer, and how many it has where the query does not say. */
const mostRows = 1000;
const someRows = 100;

/** Routes that tell what is there. */
export const reading: Route[] = [
  {
    verb: 'GET',
    path: 'state',
    query: ['after', 'limit', 'messages'],
    sample: '?after=0&limit=100&messages=10',
    says: 'Everything that is there; chats in the order of their ids, a page of them, each with its last messages',
    run({ sandbox, query: { after = 0, limit = someRows, messages = mostRows } }) {
      const most = Math.min(limit, mostRows);
      const state = sandbox.state({ after, limit: most, messages: Math.min(messages, mostRows) });
      const isFull = most > 0 && state.chats.length === most;
      // The next page is asked for by this id.
      return { ...state, next: isFull ? (state.chats.at(-1)?.id ?? null) : null };
    },
  },
  {
    verb: 'GET',
    path: 'chats',
    query: ['limit'],
    sample: '?limit=10',
    says: 'The chats in short, those with the newest messages first',
    run: ({ sandbox, portal, query: { limit = someRows } }) => ({
      total: portal.store.summaries.count(),
      chats: sandbox.chats(Math.min(limit, mostRows)),
    }),
  },
  {
    verb: 'GET',
    path: 'chats/{id}',
    query: ['before', 'limit'],
    sample: '?limit=10',
    says: 'One chat with its members and its last messages, or those before an id: that in "earlier" goes on',
    run: ({ sandbox, id, query: { before, limit = someRows } }) =>
      sandbox.chat(id, { before, limit: Math.min(limit, mostRows) }) ??
      refuse(404, `There is no chat ${id}.`),
  },
  {
    verb: 'GET',
    path: 'journal',
    query: ['after', 'limit'],
    sample: '?limit=10',
    says: 'The last 1000 calls with their responses, those after an id, the oldest first',
    run: ({ sandbox, query: { after, limit } }) => ({ calls: sandbox.journal(after, limit) }),
  },
  {
    verb: 'GET',
    path: 'events',
    says: 'Server-sent events, one when something has changed',
    run: ({ events, request }) => events.open(request.signal),
  },
  {
    verb: 'GET',
    path: 'webhook',
    says: 'The URL of a webhook to call it with, as text; on this machine only',
    run: showWebhook,
  },
  {
    verb: 'GET',
    path: 'coverage',
    says: 'Which rules of a portal the sandbox follows',
    run: (call) => showCoverage(call),
  },
];

/**
 * Shows the URL of a webhook; no other route shows a code. A caller on this machine can read the
 * portal's file as well.
 */
function showWebhook({ portal, request, isLocal }: ControlCall): PlainAnswer {
  if (!isLocal) {
    refuse(403, 'A webhook is shown only by a sandbox that is served on this machine alone.');
  }
  const path = portal.store.users.webhookPath();
  if (path === undefined) {
    refuse(404, 'The portal has no webhook that can call. Add one to its file, below webhooks.');
  }
  return line(new URL(path, request.url).href);
}

function showCoverage({ sandbox, request }: ControlCall) {
  const rules = sandbox.coverage();
  return prefersHtml(request) ? html(coveragePage(rules)) : { rules };
}

function refuse(status: number, message: string): never {
  throw new ControlError(status, message);
}
