/**
 * Reads a body as text, and no more of it than allowed: what comes after that is not taken from the
 * network, and a compressed body is counted as it unpacks.
 *
 * @throws RangeError when the body is larger
 */
export async function readText(response: Response, maxBytes: number): Promise<string> {
  const length = response.headers.get('content-length');
  // The length of a compressed body says nothing about what it unpacks to; and across origins a
  // browser hides whether it is compressed.
  const isPlain = response.type !== 'cors' && !response.headers.has('content-encoding');
  if (isPlain && length !== null && Number(length) <= maxBytes) {
    return response.text();
  }
  const reader = response.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    bytes += part.value.byteLength;
    if (bytes > maxBytes) {
      void reader.cancel().catch(() => undefined);
      throw new RangeError(`the answer is larger than ${maxBytes} bytes`);
    }
    text += decoder.decode(part.value, { stream: true });
  }
  return text + decoder.decode();
}
