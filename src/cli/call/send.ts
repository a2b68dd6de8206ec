import {
  type ClientOptions,
  createClient,
  type Guard,
  type Hooks,
  type MethodName,
  NotSentError,
  OptionsError,
  type TokenOptions,
  type WebhookOptions,
} from '../../index.ts';
import { UsageError } from '../expected-error.ts';
import { type Progress, startProgress } from '../progress.ts';
import type { Place } from './place.ts';
import { untilSignal } from './signals.ts';

/** One call, as the command line has it. */
export interface Sending {
  place: Place;
  credentials: WebhookOptions | TokenOptions;
  method: string;
  params: Record<string, unknown>;
  /** Milliseconds for one attempt. */
  timeout: number;
  attempts: number;
  /** Whether a portal may be called by http. */
  allowHttp: boolean;
}

/**
 * Sends a call, and shows what it waits for. A signal gives it up, and sets the exit code then.
 *
 * @returns the answer
 * @throws CallError when it fails
 * @throws UsageError when there is no portal at what was given; the message shows no secret
 */
export async function send(sending: Sending): Promise<{ result: unknown; time?: object }> {
  const { place, credentials, method, params, timeout, attempts, allowHttp } = sending;
  const progress = startProgress();
  const caller = createCallerAt(place, {
    ...{ ...credentials, timeout, retry: { attempts }, allowHttp },
    hooks: hooksOf(progress),
    guards: place.kind === 'local' ? [withoutPatience] : [],
  });
  try {
    progress.say('connecting');
    return await untilSignal((signal) =>
      caller.call(method as MethodName, params as never, { signal }),
    );
  } finally {
    progress.end();
  }
}

/** @throws UsageError when there can be no portal at a place; the message shows no secret */
export function createCallerAt(place: Place, options: ClientOptions) {
  try {
    // One call has no rate to keep, and tells of a limit that it met.
    return createClient({ ...options, rateLimit: false, operatingLimit: false });
  } catch (error) {
    if (!(error instanceof OptionsError)) throw error;
    const source = place.kind === 'webhook' && place.from ? `${place.from}: ` : '';
    throw new UsageError(source + error.message.replace('allowHttp: true', '--allow-http'));
  }
}

/** Here nobody waits for a portal to come back: what stands in for one is not running. */
const withoutPatience: Guard = (send) => (call) =>
  send(call).catch((error: unknown) => {
    if (!(error instanceof NotSentError)) throw error;
    throw new NotSentError(error, error.reason);
  });

function hooksOf(progress: Progress): Hooks {
  return {
    onRequest: () => progress.say('waiting for the answer'),
    onRetry: ({ reason, delay }) =>
      progress.say(waits[reason] ?? `trying again after ${reason}`, delay),
  };
}

const waits: Record<string, string> = { QUERY_LIMIT_EXCEEDED: 'waiting for the rate limit' };

/** Whether a call was given up by a signal. */
export function isInterrupted(error: unknown): boolean {
  return (error as Partial<NotSentError>)?.reason === 'aborted';
}
