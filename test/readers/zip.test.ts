/** What packed bytes come to, whatever the directory says of their size. */
import { deflateSync } from 'fflate';
import { expect, test } from 'vitest';
import { inflated } from '../../source/readers/zip.ts';

const bytes = Uint8Array.from({ length: 100_000 }, (_, index) => (index * 7919) % 251);

test('every byte comes back, none is added, up to the limit itself', () => {
  const packed = deflateSync(bytes);
  expect(inflated(packed, bytes.length)).toEqual(bytes);
  expect(() => inflated(packed, bytes.length - 1)).toThrow(RangeError);
  expect(inflated(deflateSync(new Uint8Array(0)), 0)).toHaveLength(0);
});

test.each([1, 99_999, 100_000, 100_001, 700_000])('the size that is said (%i) may be true or not', (said) => {
  expect(inflated(deflateSync(bytes), bytes.length, said)).toEqual(bytes);
});

test('what packs closer than any text is measured while it is unpacked', () => {
  const packed = deflateSync(new Uint8Array(1_000_000));
  expect(() => inflated(packed, 500_000, 400_000)).toThrow(RangeError);
  expect(() => inflated(packed, 500_000, 4000)).toThrow(RangeError);
  expect(() => inflated(packed, 500_000, 1_000_000)).toThrow(RangeError);
  expect(inflated(packed, 1_000_000, 1_000_000)).toHaveLength(1_000_000);
});
