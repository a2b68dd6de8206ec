import { Room } from './room.ts';

export interface Body {
  text: string;
  bytes: Uint8Array;
  /** Why the body cannot be used, in words for the developer. */
  problem?: string;
  isTooLarge?: true;
}

/** Smaller bodies, and the beginnings of others, are read without asking for room. */
const largeBytes = 256 * 1024;
/**
 * The memory that large bodies share while they arrive, so that it stays bounded: eight of 8 MB. One
 * that stops in the middle keeps its bytes as long as nobody waits for them.
 */
const room = new Room({ bytes: 64 * 1024 * 1024, patience: 5_000 });

/** A body that stopped in the middle while others waited. Its connection is reset. */
class Stalled extends TypeError {
  override readonly cause = { code: 'ECONNRESET' };

  constructor() {
    super('The body stopped in the middle, and others waited for the room that it took.');
  }
}

/**
 * Reads a body as UTF-8 text, up to a number of bytes.
 *
 * @throws TypeError with the cause ECONNRESET for one that stops in the middle while others wait
 */
export async function readBody(request: Request, maxBytes: number): Promise<Body> {
  const length = lengthOf(request);
  if (length !== undefined && length > maxBytes) return tooLarge(maxBytes);
  // Most bodies are small, and say so; to read them as a stream would take as long as all the rest.
  if (length !== undefined && length <= largeBytes) {
    return decode(Buffer.from(await request.arrayBuffer()));
  }
  const body = streamOf(request)[Symbol.asyncIterator]();
  const chunks: Uint8Array[] = [];
  if (await readUpTo(body, chunks, Math.min(largeBytes, maxBytes))) {
    return decode(Buffer.concat(chunks));
  }
  const isWhole = await readInRoom(body, chunks, maxBytes);
  return isWhole ? decode(Buffer.concat(chunks)) : tooLarge(maxBytes);
}

/** The size of a body that says it, in bytes. */
function lengthOf({ headers }: Request): number | undefined {
  const length = headers.get('content-length');
  return length === null || headers.has('transfer-encoding') ? undefined : Number(length);
}

const empty = { text: '', bytes: new Uint8Array() };

function tooLarge(maxBytes: number): Body {
  return { ...empty, problem: `the body is larger than ${maxBytes} bytes`, isTooLarge: true };
}

/** Reads like `readUpTo`, within the room that large bodies share. */
async function readInRoom(
  body: AsyncIterator<Uint8Array>,
  chunks: Uint8Array[],
  bytes: number,
): Promise<boolean> {
  let send = (_: Stalled) => {};
  const ended = new Promise<never>((_, reject) => {
    send = reject;
  });
  // It can be sent away after its last bytes.
  ended.catch(() => undefined);
  const guest = room.enter(() => send(new Stalled()));
  const shared: AsyncIterator<Uint8Array> = {
    async next() {
      const result = await Promise.race([body.next(), ended]);
      if (!result.done) await room.take(guest, result.value.byteLength);
      return result;
    },
  };
  try {
    return await readUpTo(shared, chunks, bytes);
  } finally {
    room.leave(guest);
  }
}

/** Reads until there is nothing left, or more than a number of bytes; answers whether it is all. */
async function readUpTo(
  body: AsyncIterator<Uint8Array>,
  chunks: Uint8Array[],
  bytes: number,
): Promise<boolean> {
  let size = chunks.reduce((sum, chunk) => sum + chunk.byteLength, 0);
  while (size <= bytes) {
    const { done, value } = await body.next();
    if (done) return true;
    chunks.push(value);
    size += value.byteLength;
  }
  return false;
}

/** Streams can be iterated on every Node that we support; TypeScript's browser types do not say so. */
function streamOf({ body }: Request): AsyncIterable<Uint8Array> {
  return (body ?? new Blob().stream()) as unknown as AsyncIterable<Uint8Array>;
}

// A portal refuses JSON that is not UTF-8, and does not skip a byte order mark.
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function decode(bytes: Uint8Array): Body {
  try {
    return { text: utf8.decode(bytes), bytes };
  } catch {
    const problem = 'the body is not valid UTF-8, so a portal sees no parameters';
    return { text: Buffer.from(bytes).toString(), bytes, problem };
  }
}
