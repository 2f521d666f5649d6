/** What packed bytes come to, whatever the directory says of their size. */
import { deflateSync, strFromU8, strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { inflated, openPackage } from '../../source/readers/zip.ts';

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

describe('a package', () => {
  const files = { 'a.xml': strToU8('甲'.repeat(500)), 'b\\c.xml': strToU8('乙') };
  const packed = zipSync(files);
  /** The package with some bytes of its directory changed, `at` counted from the beginning of the entry of a.xml. */
  const changed = (at: number, ...values: number[]): Uint8Array => {
    const copy = Uint8Array.from(packed);
    const view = new DataView(copy.buffer);
    let entry = 0;
    while (view.getUint32(entry, true) !== 0x02014b50) entry += 1;
    copy.set(values, entry + at);
    return copy;
  };
  const failure = (bytes: Uint8Array): string => {
    try {
      openPackage(bytes, '文档').part('a.xml');
      return '';
    } catch (error) {
      return (error as Error).message;
    }
  };

  test('has its parts by their names, packed or not', () => {
    const { names, part } = openPackage(packed, '文档');
    expect(names).toEqual(['a.xml', 'b/c.xml']);
    expect(strFromU8(part('a.xml')!)).toBe('甲'.repeat(500));
    expect(strFromU8(part('b/c.xml')!)).toBe('乙');
    expect(part('c.xml')).toBeUndefined();
    expect(openPackage(zipSync(files, { level: 0 }), '文档').part('a.xml')).toEqual(files['a.xml']);
  });

  test('may have a remark behind its directory', () => {
    const end = packed.length - 2;
    expect(openPackage(Uint8Array.from([...packed.subarray(0, end), 3, 0, 1, 2, 3]), '文档').names).toHaveLength(2);
  });

  test('that is locked, damaged or meant to fill the memory is refused', () => {
    expect(failure(changed(8, 1))).toContain('设有密码');
    expect(failure(changed(8, 2))).toBe('');
    expect(failure(changed(0, 0))).toBe('不是完整的 文档，可能没有下载完，请重新保存后再读。');
    expect(failure(packed.subarray(0, packed.length - 23))).toContain('不是完整的 文档');
    expect(failure(changed(42, 0xff, 0xff, 0xff, 0x7f))).toContain('不是完整的 文档');
    // 100 MB is what may be said at the most.
    expect(failure(changed(24, 0, 0, 0x40, 0x06))).toContain('解压后超过 100 MB');
    expect(failure(changed(24, 0, 0, 0x30, 0x06))).toBe('');
    expect(failure(new Uint8Array())).toContain('不是完整的 文档');
  });
});
