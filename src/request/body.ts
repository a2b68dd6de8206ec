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
  if (isKnownToFit(request, Math.min(largeBytes, maxBytes))) {
    return decode(Buffer.from(await request.arrayBuffer()));
  }
  const body = streamOf(request)[Symbol.asyncIterator]();
  const chunks: Uint8Array[] = [];
  if (await readUpTo(body, chunks, Math.min(largeBytes, maxBytes))) {
    return decode(Buffer.concat(chunks));
  }
  const isWhole = await oneOfFew(() => readUpTo(body, chunks, maxBytes));
  return isWhole
    ? decode(Buffer.concat(chunks))
    : { text: '', problem: `the body is larger than ${maxBytes} bytes` };
}

/** Most bodies are small, and say so; to read them as a stream would take as long as all the rest. */
function isKnownToFit({ headers }: Request, maxBytes: number): boolean {
  const length = headers.get('content-length');
  return length !== null && !headers.has('transfer-encoding') && Number(length) <= maxBytes;
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

// A portal refuses what is not UTF-8, and does not skip a byte order mark.
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function decode(bytes: Uint8Array): Body {
  try {
    return { text: utf8.decode(bytes) };
  } catch {
    return { text: '', problem: 'the body is not valid UTF-8, so a portal sees no parameters' };
  }
}
