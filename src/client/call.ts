import type { Failure } from './errors.ts';
import type { Hooks } from './hooks.ts';
import type { MethodName } from './types.ts';

/** Which of several waiting calls goes first; within one priority they go in order. */
export type Priority = 'high' | 'normal' | 'low';

export const ranks: Record<Priority, number> = { high: 0, normal: 1, low: 2 };

export interface RetryOptions {
  /** How often a call is sent at most. @default 8 */
  attempts?: number | undefined;
  /**
   * Whether a call of unknown outcome is repeated: `safe-methods` repeats it where the document says
   * that a repeat does nothing twice.
   * @default 'never'
   */
  unknownOutcome?: 'never' | 'safe-methods' | undefined;
}

/** Options of one call; those of the client are their defaults. */
export interface CallOptions {
  /** Gives the call up. While it waits, its place is free at once and nothing is sent. */
  signal?: AbortSignal | undefined;
  /**
   * Milliseconds that one attempt may take. The default is given up without closing the connection,
   * which can keep a process alive until the runtime closes it (Node: 5 minutes).
   * @default 65000: a portal cuts a call off at 60 s
   */
  timeout?: number | undefined;
  /** Milliseconds that the call may take in total, waiting and repeats included. @default no limit */
  deadline?: number | undefined;
  /** `false` sends the call once; after an expired token was replaced, once more. */
  retry?: false | RetryOptions | undefined;
  /** @default 'normal' */
  priority?: Priority | undefined;
}

export interface Progress {
  readonly requestId: string;
  /** How often the call was sent. */
  attempts: number;
  /** What must not be seen in anything that leaves the client. */
  readonly secrets: string[];
  /** What the last attempt ended with: an error code of the portal, or a failure of the network. */
  reason?: string;
  /** Whether a guard makes it wait for the reset of the operating time. */
  knowsReset?: boolean;
  /** Its place in the order of calls, kept over repeats; only where the rate is limited. */
  ticket?: number;
  /** The last answer, for those who want the response itself. */
  answer?: Answer;
}

/** A call on its way through the guards. */
export interface Call {
  readonly method: MethodName;
  /** Address without a secret; authentication puts it in. */
  readonly url: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly options: CallOptions;
  readonly signal: AbortSignal | undefined;
  readonly hooks: Hooks;
  /** What becomes of the call; shared by all attempts. */
  readonly progress: Progress;
}

/** What came back, before anybody judged it. */
export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  /** The parsed text; `undefined` if it is no JSON. */
  body: unknown;
}

/** Carries a call and brings the answer, or rejects with a `CallError`. */
export type Send = (call: Call) => Promise<Answer>;

/** Stands between a call and what carries it. */
export type Guard = (send: Send) => Send;

/** What an error says of a call, beside the answer. */
export function failureOf({ method, progress }: Call): Failure {
  return { method, attempts: progress.attempts, requestId: progress.requestId };
}

/** The text without any secret of the call, in either letter case, URL-encoded or not. */
export function redact({ progress }: Call, text: string): string {
  const forms = progress.secrets.flatMap((secret) => [secret, encodeURIComponent(secret)]);
  return forms.reduce((clean, form) => clean.replace(literal(form), '***'), text);
}

/** Characters of the shortest code of a webhook. */
const shortestSecret = 16;

/** The same for an error code, where a short secret, as tests have them, hides nothing else. */
export function redactCode(call: Call, code: string): string {
  const { secrets } = call.progress;
  const isHarmless = secrets.every((secret) => secret.length < shortestSecret && secret !== code);
  return isHarmless && /^\w*$/.test(code) ? code : redact(call, code);
}

/** Levels of an answer; no answer of a portal is that deep, and the stack holds no more than so many. */
const deepest = 100;

/** The same for everything in a parsed answer. */
export function redactAll(call: Call, value: unknown, depth = 0): unknown {
  if (depth > deepest) return null;
  if (typeof value === 'string') return redact(call, value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => redactAll(call, item, depth + 1));
  const entries = Object.entries(value).map(([name, item]) => [
    redactCode(call, name),
    redactAll(call, item, depth + 1),
  ]);
  return Object.fromEntries(entries);
}

const literal = (text: string) => new RegExp(text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'), 'gi');
