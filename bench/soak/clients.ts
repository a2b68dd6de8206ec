import { createServer } from 'node:net';
import { type Client, createClient, RateLimiter } from 'bitrix24-chat-api';
import type { JumpingClock } from './clock.ts';
import type { Script } from './portal.ts';
import { numberIn } from './subject.ts';
import { Tokens } from './tokens.ts';

export interface Member {
  name: string;
  client: Client;
  tokens?: Tokens;
  /** Whether its connections can be refused: only one with a `fetch` of its own can be led astray. */
  isRefusable: boolean;
}

/** A rate that does not hold the others up for long. */
const rateLimit = { burst: 50, drainPerSecond: 10 };
const retry = { unknownOutcome: 'safe-methods' } as const;

export async function makeClients(
  origin: string,
  clock: JumpingClock,
  script: Script,
): Promise<Member[]> {
  const closed = await closedPort();
  const fetch = orRefused(closed, script);
  const webhook = `${origin}/rest/1/secret/`;
  const limited = { rateLimit, limiter: new RateLimiter(clock) };
  const [first, second] = [new Tokens(), new Tokens()];
  const byToken = ({ source }: Tokens) => ({ portal: origin, accessToken: source });
  const plain = { clock, rateLimit: false } as const;
  return [
    member('webhook', createClient({ webhook, ...plain }), false),
    member('webhook, limited', createClient({ webhook, clock, fetch, retry, ...limited }), true),
    member('token', createClient({ ...byToken(first), ...plain, retry }), false, first),
    member(
      'token, limited',
      createClient({ ...byToken(second), clock, fetch, ...limited }),
      true,
      second,
    ),
  ];
}

function member(name: string, client: Client, isRefusable: boolean, tokens?: Tokens): Member {
  return { name, client, isRefusable, ...(tokens && { tokens }) };
}

/** A `fetch` whose connection is refused where the script says so. */
function orRefused(closed: string, script: Script) {
  return async (request: Request): Promise<Response> => {
    const text = await request.clone().text();
    if (!script.isRefused(numberIn(JSON.parse(text)))) return globalThis.fetch(request);
    return globalThis.fetch(new Request(closed, request));
  };
}

/** An address where nobody listens. */
async function closedPort(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return `http://127.0.0.1:${port}/`;
}
