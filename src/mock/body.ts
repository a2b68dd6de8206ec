import pLimit from 'p-limit';

export interface Body {
  text: string;
  /** Why the body cannot be used, in words for the developer. */
  problem?: string;
}

/** Bodies above this size are read a few at a time, so that memory stays bounded. */
const largeBytes = 1024 * 1024;
const readLarge = pLimit(4);

/** Reads a body as UTF-8 text, up to a number of bytes. */
export function readBody(request: Request, maxBytes: number): Promise<Body> {
  const length = Number(request.headers.get('content-length') ?? Number.POSITIVE_INFINITY);
  const read = () => readText(request, maxBytes);
  return request.body !== null && length > largeBytes ? readLarge(read) : read();
}

async function readText(request: Request, maxBytes: number): Promise<Body> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of streamOf(request)) {
    size += chunk.byteLength;
    if (size > maxBytes) return { text: '', problem: `the body is larger than ${maxBytes} bytes` };
    chunks.push(chunk);
  }
  return decode(Buffer.concat(chunks));
}

/** Streams can be iterated on every Node that we support; TypeScript's browser types do not say so. */
function streamOf({ body }: Request): AsyncIterable<Uint8Array> | [] {
  return (body as unknown as AsyncIterable<Uint8Array> | null) ?? [];
}

function decode(bytes: Uint8Array): Body {
  try {
    // A portal refuses what is not UTF-8, and does not skip a byte order mark.
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { text: '', problem: 'the body is not valid UTF-8, so a portal sees no parameters' };
  }
}
