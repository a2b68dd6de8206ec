// The first bytes of pictures of each kind, as far as their size stands in them.

const [width, height] = [64, 32];

const text = (letters: string) => Buffer.from(letters, 'latin1');
const hex = (digits: string) => Buffer.from(digits.replaceAll(' ', ''), 'hex');
const u16 = (value: number) => hex(value.toString(16).padStart(4, '0'));
const u32 = (value: number) => hex(value.toString(16).padStart(8, '0'));
const le = (bytes: Buffer) => Buffer.from(bytes).reverse();
const box = (type: string, ...content: Buffer[]) => {
  const length = content.reduce((sum, { length }) => sum + length, 8);
  return Buffer.concat([u32(length), text(type), ...content]);
};

export function png(wide = width, high = height): Buffer {
  const chunk = [u32(13), text('IHDR'), u32(wide), u32(high), hex('08 02 00 00 00'), u32(0)];
  return Buffer.concat([hex('89 50 4e 47 0d 0a 1a 0a'), ...chunk]);
}

/** The marker SIZ of a JPEG 2000 codestream. */
const codestream = Buffer.concat([
  hex('ff4f ff51'),
  u16(41),
  u16(0),
  u32(width),
  u32(height),
  Buffer.alloc(24),
  u16(1),
  hex('07 01 01 ff52 000c'),
  Buffer.alloc(32),
]);

const tiffEntry = (tag: number, value: number) =>
  Buffer.concat([le(u16(tag)), le(u16(3)), le(u32(1)), le(u16(value)), u16(0)]);

export const pictures: Record<string, Buffer> = {
  GIF: Buffer.concat([text('GIF89a'), le(u16(width)), le(u16(height)), hex('80 00 00 00')]),
  JPEG: Buffer.concat([
    hex('ffd8 ffe0 0010'),
    text('JFIF\0'),
    hex('01 01 00 0001 0001 00 00'),
    hex('ffc0 0011 08'),
    u16(height),
    u16(width),
    hex('03 01 11 00 02 11 01 03 11 01'),
    hex('ffda 0000'),
    Buffer.alloc(16),
  ]),
  PNG: png(),
  PSD: Buffer.concat([
    text('8BPS'),
    u16(1),
    Buffer.alloc(6),
    u16(3),
    u32(height),
    u32(width),
    u16(8),
    u16(3),
  ]),
  BMP: Buffer.concat([
    text('BM'),
    le(u32(54)),
    u32(0),
    le(u32(54)),
    le(u32(40)),
    le(u32(width)),
    le(u32(height)),
    le(u16(1)),
    le(u16(24)),
    Buffer.alloc(24),
  ]),
  JPC: codestream,
  JP2: Buffer.concat([
    hex('0000000c 6a502020 0d0a870a'),
    box('ftyp', text('jp2 '), u32(0), text('jp2 ')),
    box('jp2h', box('ihdr', u32(height), u32(width), u16(3), hex('07 07 00 00'))),
    box('jp2c', codestream),
  ]),
  TIFF: Buffer.concat([
    text('II*\0'),
    le(u32(8)),
    le(u16(2)),
    tiffEntry(256, width),
    tiffEntry(257, height),
    u32(0),
  ]),
  IFF: Buffer.concat([
    text('FORM'),
    u32(32),
    text('ILBM'),
    text('BMHD'),
    u32(20),
    u16(width),
    u16(height),
    u32(0),
    hex('08 00 00 00'),
    Buffer.alloc(8),
  ]),
  ICO: Buffer.concat([
    hex('0000 0100 0100'),
    Buffer.from([width, height, 0, 0]),
    hex('0100 2000'),
    le(u32(40)),
    le(u32(22)),
    Buffer.alloc(40),
  ]),
  WebP: Buffer.concat([
    text('RIFF'),
    le(u32(22)),
    text('WEBP'),
    text('VP8X'),
    le(u32(10)),
    u32(0),
    le(u32(width - 1)).subarray(0, 3),
    le(u32(height - 1)).subarray(0, 3),
  ]),
};
