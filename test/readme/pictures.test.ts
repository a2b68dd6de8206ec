import { inflateSync } from 'node:zlib';
import { imageSize } from 'image-size';
import { expect, test } from 'vitest';
import { indexedPng } from '../../scripts/pictures/indexed-png.ts';
import { makeCalls } from '../../scripts/pictures/sandbox.ts';
import { createSandbox } from '../../src/sandbox/index.ts';

const red = [200, 0, 0, 255];
const white = [255, 255, 255, 255];

/** The palette, and the rows of indices. */
function read(picture: Buffer) {
  const partOf = (type: string) => {
    const at = picture.indexOf(type, 0, 'latin1');
    return picture.subarray(at + 4, at + 4 + picture.readUInt32BE(at - 4));
  };
  return { palette: [...partOf('PLTE')], rows: [...inflateSync(partOf('IDAT'))] };
}

test('a picture has its size, its colours with the commonest first, and a filter for each row', () => {
  const picture = indexedPng(Uint8Array.from([...white, ...red, ...white, ...white]), 2, 2);
  expect(imageSize(picture)).toMatchObject({ width: 2, height: 2, type: 'png' });
  expect(read(picture)).toEqual({ palette: [255, 255, 255, 200, 0, 0], rows: [0, 0, 1, 0, 0, 0] });
});

test('of more than 256 colours each rare one becomes the nearest of the others', () => {
  const greys = Array.from({ length: 256 }, (_, grey) => [grey, grey, grey, 255]);
  const pixels = Uint8Array.from([...greys, ...greys, [200, 200, 201, 255], red].flat());
  const { palette, rows } = read(indexedPng(pixels, 514, 1));
  expect(palette).toHaveLength(3 * 256);
  expect(rows.at(-2)).toBe(200);
});

test('the picture shows a success, an error, a failure that was asked for and a lost response', async () => {
  const sandbox = createSandbox();
  await makeCalls(sandbox);
  const calls = sandbox.journal().map(({ method, status }) => `${method} ${status}`);
  await sandbox.close();
  expect(calls).toEqual(
    expect.arrayContaining(['im.chat.add 200', 'im.chat.user.add 400', 'im.chat.add 0']),
  );
  expect(calls).toContain('im.chat.user.add 503');
});
