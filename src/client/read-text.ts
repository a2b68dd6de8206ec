/**
 * Reads a body as text, and no more of it than allowed: what comes after that is not taken from the
 * network, and a compressed body is counted as it unpacks.
 *
 * @param isOurs whether the runtime's own fetch brought it, which holds a body to its content-length
 * @throws RangeError when the body is larger
 */
export async function readText(
  response: Response,
  maxBytes: number,
  isOurs: boolean,
): Promise<string> {
  const { headers, type, body } = response;
  // The length of a compressed body says nothing about what it unpacks to; and across origins a
  // browser hides whether it is compressed.
  const isPlain = isOurs && type !== 'cors' && !headers.has('content-encoding');
  const isSmall = isPlain && Number(headers.get('content-length') ?? maxBytes + 1) <= maxBytes;
  // React Native and other old fetches have no streams: there the whole body is read first.
  const reader = isSmall ? undefined : body?.getReader?.();
  if (!reader) {
    const all = await response.text();
    if (isSmall || new Blob([all]).size <= maxBytes) return all;
    throw tooLarge(maxBytes);
  }
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    bytes += part.value.byteLength;
    if (bytes > maxBytes) {
      void reader.cancel().catch(() => undefined);
      throw tooLarge(maxBytes);
    }
    text += decoder.decode(part.value, { stream: true });
  }
  return text + decoder.decode();
}

const tooLarge = (maxBytes: number) =>
  new RangeError(`the answer is larger than ${maxBytes} bytes`);
