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
import { UsageError } from '../exit.ts';
import { type Progress, startProgress } from '../progress.ts';
import { refusedByProxy } from '../proxy/tunnel.ts';
import type { CallPlace } from './place.ts';
import { fetchFor, type Way } from './reach.ts';
import { untilSignal } from './signals.ts';

/** One call, as the command line has it. */
export interface Sending {
  place: CallPlace;
  way: Way;
  credentials: WebhookOptions | TokenOptions;
  method: string;
  params: Record<string, unknown>;
  /** Milliseconds for one attempt. */
  timeout: number;
  /** @default that of the client */
  attempts?: number | undefined;
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
  const { place, way, credentials, method, params, timeout, attempts, allowHttp } = sending;
  const progress = startProgress();
  const caller = createCallerAt(place, {
    ...credentials,
    timeout,
    allowHttp,
    ...(attempts && { retry: { attempts } }),
    hooks: hooksOf(progress),
    guards: [withoutPatience(place)],
    fetch: fetchFor(way),
  });
  try {
    progress.say('connecting');
    return await untilSignal((signal) =>
      caller.call(method as MethodName, params as never, { signal }),
    ).catch((error: unknown) => {
      throw error instanceof OptionsError ? new UsageError(error.message) : error;
    });
  } finally {
    progress.end();
  }
}

/** @throws UsageError when there can be no portal at a place; the message shows no secret */
export function createCallerAt(place: CallPlace, options: ClientOptions) {
  try {
    // One call has no rate to keep, and tells of a limit that it met.
    return createClient({ ...options, rateLimit: false, operatingLimit: false });
  } catch (error) {
    if (!(error instanceof OptionsError)) throw error;
    const source = place.kind === 'webhook' && place.from ? `${place.from}: ` : '';
    throw new UsageError(source + error.message.replace('allowHttp: true', '--allow-http'));
  }
}

/**
 * Somebody who waits at a terminal wants to know at once what will not pass by itself: a stand-in for a
 * portal that is not running, a host that is not there, a proxy that refuses.
 */
function withoutPatience(place: CallPlace): Guard {
  return (send) => (call) =>
    send(call).catch((error: unknown) => {
      if (!(error instanceof NotSentError) || !(place.kind === 'local' || isHopeless(error))) {
        throw error;
      }
      throw Object.assign(error, { isTransient: false });
    });
}

function isHopeless({ reason }: NotSentError): boolean {
  return /ENOTFOUND/.test(reason) || reason.startsWith(refusedByProxy);
}

function hooksOf(progress: Progress): Hooks {
  return {
    onRequest: () => progress.say('waiting for the response'),
    onRetry: ({ reason, delay }) =>
      progress.say(waits[reason] ?? `trying again after ${reason}`, delay),
  };
}

const waits: Record<string, string> = { QUERY_LIMIT_EXCEEDED: 'waiting for the rate limit' };

/** Whether a call was given up by a signal. */
export function isInterrupted(error: unknown): boolean {
  return (error as Partial<NotSentError>)?.reason === 'aborted';
}
