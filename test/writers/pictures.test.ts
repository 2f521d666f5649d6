/** Pictures of the templates: how large they are, and what is refused. */
import { expect, test } from 'vitest';
import { pictureAddress, pictureOf } from '../../source/writers/pictures.ts';
import { onePixel } from '../helpers/onePixel.ts';
import { templates } from '../helpers/render.ts';

const of = (bytes: Uint8Array | number[]) => ({ ...templates, pictures: { 图: Uint8Array.from(bytes) } });
const sizeOf = (bytes: Uint8Array | number[]) => {
  const { type, width, height } = pictureOf(of(bytes), '图');
  return `${type} ${width}×${height}`;
};
/** The parts of a JPEG: a marker, and its length and content behind it. */
const part = (marker: number, ...content: number[]) => [0xff, marker, 0, content.length + 2, ...content];
const frame = (marker: number) => part(marker, 8, 0x01, 0x02, 0x03, 0x04, 3);
const jpeg = (...parts: number[][]) => [0xff, 0xd8, ...parts.flat(), 0xff, 0xd9, 0, 0];
const gif = [...Buffer.from('GIF89a'), 0x20, 0x01, 0x10, 0x02];

test('PNG, JPEG and GIF tell their size, a JPEG in its first frame, whatever stands before it', () => {
  expect(sizeOf(onePixel)).toBe('png 1×1');
  expect(sizeOf([...onePixel.slice(0, 18), 0x01, 0x02, 0, 0, 0x03, 0x04, ...onePixel.slice(24)])).toBe('png 258×772');
  expect(sizeOf(gif)).toBe('gif 288×528');
  const comment = part(0xfe, ...Buffer.from('注释'));
  const tables = part(0xc4, 1, 2, 3, 4, 5, 6, 7, 8);
  for (const marker of [0xc0, 0xc1, 0xc2, 0xcf])
    expect(sizeOf(jpeg(part(0xe0, 1, 2), comment, tables, part(0xc8, 1), part(0xcc, 1), frame(marker)))).toBe(
      'jpg 772×258',
    );
});

test.each([
  ['a JPEG without a frame', jpeg(part(0xe0, 1, 2))],
  ['a JPEG with a frame only among its tables', jpeg(part(0xc4, 8, 1, 2, 3, 4, 3))],
  ['a JPEG that is cut off', jpeg(frame(0xc0)).slice(0, 10)],
  ['a JPEG whose parts do not follow one another', [0xff, 0xd8, 0x00, ...frame(0xc0), 0, 0, 0]],
  ['half a beginning of each', [0x89, 0x51, 0x47, 0x50]],
  ['another kind', [...Buffer.from('BM......................')]],
])('%s is refused', (_, bytes) => expect(() => sizeOf(bytes)).toThrow('不是 PNG、JPEG 或 GIF'));

test('one that is not there is asked for; one that is becomes an address', () => {
  expect(() => pictureOf(templates, '没有')).toThrow('模板里的图片 没有 没有找到');
  expect(pictureAddress(of(gif), '图')).toBe(`data:image/gif;base64,${Buffer.from(gif).toString('base64')}`);
  expect(pictureAddress(of(jpeg(frame(0xc0))), '图')).toMatch(/^data:image\/jpeg;base64,/);
});
