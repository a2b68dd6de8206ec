/** How a client is set up for a measurement. */
export interface Setup {
  /** Origin of the portal, such as `http://127.0.0.1:4711`. */
  origin: string;
  /** Code of the webhook. @default 'secret' */
  code?: string;
  /** An access token, in place of the webhook. */
  token?: string;
  /** Milliseconds for the whole call, or for one attempt where a client knows nothing else. */
  timeout?: number;
  /** `false` sends at any rate. @default as the client comes */
  rateLimit?: false | { burst: number; drainPerSecond: number };
  /** Sends each call once. */
  once?: boolean;
  /** Gets all that the client says of itself while it works: payloads of hooks, lines of logs. */
  listener?: (payload: unknown) => void;
}

/** What a call came to, where the client did not throw. */
export interface Outcome {
  /** Id of the chat. */
  chat?: unknown;
  /** The error, for a client that returns errors. */
  error?: unknown;
  /** All that the client handed to its caller. */
  given: unknown;
}

export interface Connection {
  /** Calls im.chat.add. */
  add(title: string): Promise<Outcome>;
  /** The object that a user of the client holds. */
  client: unknown;
}

export interface Client {
  name: string;
  connect(setup: Setup): Connection;
}
