import { imageSize } from 'image-size';
import { isList, toList } from '../../http/php.ts';
import type { Behaviour } from '../behaviour.ts';
import { refuseIf } from '../refusal.ts';

const largest = 5000;
/** Kinds of pictures that PHP knows by their first bytes, apart from IFF; SVG is none of them. */
const kinds = ['gif', 'jpg', 'png', 'psd', 'bmp', 'j2c', 'jp2', 'tiff', 'ico', 'webp'];

/**
 * Reads `AVATAR`: the id of a file, or an image in base64 of at most 5000x5000 pixels. Anything else gives a
 * chat without one, and no error. Older servers also take a list of name and content.
 *
 * @throws Refusal for a list, which newer servers cannot handle
 */
export function readAvatar(value: unknown, behaviour: Behaviour): string {
  refuseIf(isList(value) && behaviour !== 'older', 'ServerErrorPage');
  const content = toList(value)?.[1] ?? value;
  const text = typeof content === 'number' ? String(content) : content;
  if (typeof text !== 'string') return '';
  if (/^\d+$/.test(text)) return `file ${text}`;
  const size = sizeOf(Buffer.from(text, 'base64'));
  return size && Math.max(...size) <= largest ? `image ${size.join('x')}` : '';
}

function sizeOf(bytes: Buffer): [number, number] | undefined {
  try {
    const { width, height, type = '' } = imageSize(bytes);
    return kinds.includes(type) ? [width, height] : undefined;
  } catch {
    return sizeOfIff(bytes);
  }
}

/** Width and height of an IFF picture: they come first in its chunk BMHD. */
function sizeOfIff(bytes: Buffer): [number, number] | undefined {
  const text = bytes.toString('latin1', 0, 16);
  if (bytes.length < 24 || !/^FORM[\s\S]{4}(ILBM|PBM )BMHD$/.test(text)) return undefined;
  return [bytes.readUInt16BE(20), bytes.readUInt16BE(22)];
}
