const largest = 5000;

/**
 * What a portal makes of `AVATAR`: the id of a file, or an image in base64 of at most 5000x5000
 * pixels. Anything else gives a chat without one, and no error.
 */
export function readAvatar(value: unknown): string {
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string') return '';
  if (/^\d+$/.test(text)) return `file ${text}`;
  const size = sizeOf(Buffer.from(text, 'base64'));
  return size && Math.max(...size) <= largest ? `image ${size.join('x')}` : '';
}

/** Width and height of a PNG, GIF or JPEG. */
function sizeOf(bytes: Buffer): [number, number] | undefined {
  if (bytes.length >= 24 && bytes.toString('latin1', 1, 4) === 'PNG') {
    return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  }
  if (bytes.length >= 10 && bytes.toString('latin1', 0, 3) === 'GIF') {
    return [bytes.readUInt16LE(6), bytes.readUInt16LE(8)];
  }
  return bytes.length > 4 && bytes.readUInt16BE(0) === 0xffd8 ? sizeOfJpeg(bytes) : undefined;
}

/** Follows the segments of a JPEG to the frame, which holds the size. */
function sizeOfJpeg(bytes: Buffer): [number, number] | undefined {
  for (
    let at = 2;
    at + 9 < bytes.length && bytes[at] === 0xff;
    at += 2 + bytes.readUInt16BE(at + 2)
  ) {
    const marker = bytes[at + 1] as number;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return [bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5)];
  }
  return undefined;
}
