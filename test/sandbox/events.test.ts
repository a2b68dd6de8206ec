import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createSandbox, type Sandbox } from '../../src/sandbox/index.ts';

let sandbox: Sandbox;
let url: string;
beforeEach(async () => {
  sandbox = createSandbox();
  url = (await sandbox.listen()).url;
});
afterEach(() => sandbox.close());

interface Change {
  calls: number;
  resets: number;
}

/** A listener that reads one event after the other. */
function listenTo(response: Response) {
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  let text = '';
  return {
    leave: () => reader.cancel(),
    /** The next event; `undefined` at the end. */
    async next(): Promise<Change | undefined> {
      while (!text.includes('\n\n')) {
        const { done, value } = await reader.read();
        if (done) return undefined;
        text += new TextDecoder().decode(value);
      }
      const end = text.indexOf('\n\n');
      const data = /^event: change\ndata: (.*)$/.exec(text.slice(0, end))?.[1] as string;
      text = text.slice(end + 2);
      return JSON.parse(data);
    },
    /** The first event from now on that is like that. */
    async until(isIt: (change: Change) => boolean): Promise<Change | undefined> {
      let change = await this.next();
      while (change && !isIt(change)) change = await this.next();
      return change;
    },
  };
}

const openBy = {
  fetch: (signal?: AbortSignal) =>
    sandbox.fetch(new Request('http://x/_sandbox/events', { signal: signal ?? null })),
  'a port': (signal?: AbortSignal) => fetch(`${url}/_sandbox/events`, { signal: signal ?? null }),
};
const addChat = () =>
  sandbox.fetch(new Request('http://x/rest/1/secret/im.chat.add', { method: 'POST' }));

describe.each(Object.entries(openBy))('events through %s', (_, open) => {
  test('tell what is there at once, and then each change', async () => {
    const listener = listenTo(await open());
    expect(await listener.next()).toEqual({ calls: 0, resets: 0 });
    await addChat();
    expect(await listener.next()).toEqual({ calls: 1, resets: 0 });
    sandbox.reset();
    expect(await listener.next()).toEqual({ calls: 0, resets: 1 });
    sandbox.advance(1000);
    expect(await listener.next()).toBeDefined();
    sandbox.failNext({ connection: 'cut' });
    expect(await listener.next()).toBeDefined();
    sandbox.limit({ rate: true });
    expect(await listener.next()).toBeDefined();
    await listener.leave();
  });

  test('are gathered where many come at once', async () => {
    const listener = listenTo(await open());
    for (let i = 0; i < 500; i += 1) await addChat();
    let read = 0;
    await listener.until(({ calls }) => {
      read += 1;
      return calls === 500;
    });
    expect(read).toBeLessThan(100);
    await listener.leave();
  });

  test('end when the sandbox closes', async () => {
    const listener = listenTo(await open());
    await listener.next();
    await sandbox.close();
    expect(await listener.next()).toBeUndefined();
    sandbox = createSandbox();
  });

  test('have no more than fifty listeners, and room for another when one leaves', async () => {
    const leaving = new AbortController();
    const first = await open(leaving.signal);
    await listenTo(first).next();
    const others = [];
    for (let i = 0; i < 49; i += 1) others.push(listenTo(await open()));
    const refused = await open();
    expect([refused.status, (await refused.json()).error]).toEqual([
      503,
      expect.stringContaining('50 listeners'),
    ]);
    leaving.abort();
    // Over a port it takes a moment until the sandbox knows.
    await expect.poll(async () => probe(open)).toBe(200);
    for (const other of others) await other.leave();
  });
});

async function probe(open: () => Promise<Response>): Promise<number> {
  const response = await open();
  await response.body?.cancel();
  return response.status;
}
