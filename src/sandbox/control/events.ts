import { ControlError, headers } from './answer.ts';

interface Listener {
  tell(): void;
  end(): void;
}

/** Milliseconds for which changes are gathered, so that a thousand calls are not a thousand events. */
const pause = 50;
const mostListeners = 50;

/** Tells listeners, by server-sent events, that something has changed; what it is they ask for. */
export class Events {
  readonly #listeners = new Set<Listener>();
  readonly #describe: () => object;
  #timer: NodeJS.Timeout | undefined;
  #isClosed = false;

  /** @param describe what each event holds */
  constructor(describe: () => object) {
    this.#describe = describe;
  }

  /** Tells the listeners, after a short pause, that something has changed. */
  tell(): void {
    if (this.#listeners.size === 0 || this.#timer) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      for (const listener of this.#listeners) listener.tell();
    }, pause);
    this.#timer.unref();
  }

  /**
   * A stream that begins with an event, and ends with the signal or when this is closed.
   *
   * @throws ControlError 503 when there are too many
   */
  open(signal: AbortSignal): Response {
    if (this.#listeners.size >= mostListeners) {
      const message = `${mostListeners} listeners are there already. Close some of them.`;
      throw new ControlError(503, message, { 'retry-after': '5' });
    }
    const type = { 'content-type': 'text/event-stream; charset=utf-8' };
    return new Response(this.#stream(signal), { headers: { ...headers, ...type } });
  }

  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    for (const listener of [...this.#listeners]) listener.end();
  }

  #stream(signal: AbortSignal): ReadableStream<Uint8Array> {
    const encoder = new TextEncoder();
    const event = () =>
      encoder.encode(`event: change\ndata: ${JSON.stringify(this.#describe())}\n\n`);
    // One event waits at most for a listener that does not read; it is made when it is read.
    let isBehind = true;
    let leave = () => {};
    return new ReadableStream(
      {
        start: (controller) => {
          const send = () => {
            isBehind = (controller.desiredSize ?? 0) <= 0;
            if (!isBehind) controller.enqueue(event());
          };
          const listener = {
            tell: send,
            end: () => {
              leave();
              controller.close();
            },
          };
          leave = () => {
            this.#listeners.delete(listener);
            signal.removeEventListener('abort', listener.end);
          };
          this.#listeners.add(listener);
          signal.addEventListener('abort', listener.end);
          if (signal.aborted || this.#isClosed) listener.end();
          else send();
        },
        pull: (controller) => {
          if (!isBehind) return;
          isBehind = false;
          controller.enqueue(event());
        },
        cancel: () => leave(),
      },
      { highWaterMark: 1 },
    );
  }
}
