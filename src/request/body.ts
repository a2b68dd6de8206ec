import pLimit from 'p-limit';

export interface Body {
  text: string;
  /** Why the body cannot be used, in words for the developer. */
  problem?: string;
}

/** What a body holds above this size is read a few bodies at a time, so that memory stays bounded. */
const largeBytes = 1024 * 1024;
const oneOfFew = pLimit(8);

/** Reads a body as UTF-8 text, up to a number of bytes. */
export async function readBody(request: Request, maxBytes: number): Promise<Body> {
  const body = streamOf(request)[Symbol.asyncIterator]();
  const chunks: Uint8Array[] = [];
  if (await readUpTo(body, chunks, Math.min(largeBytes, maxBytes))) return decode(chunks);
  const isWhole = await oneOfFew(() => readUpTo(body, chunks, maxBytes));
  return isWhole
    ? decode(chunks)
    : { text: '', problem: `the body is larger than ${maxBytes} bytes` };
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

function decode(chunks: Uint8Array[]): Body {
  const bytes = Buffer.concat(chunks);
  try {
    // A portal refuses what is not UTF-8, and does not skip a byte order mark.
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { text: '', problem: 'the body is not valid UTF-8, so a portal sees no parameters' };
  }
}
