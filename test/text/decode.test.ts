/** Bytes of any encoding that an office has become their text. */
import { expect, test } from 'vitest';
import { decodeText } from '../../source/text/decode.ts';
import { toGbk } from '../readers/judge.ts';

const text = '<p>政务公开 2025</p>';
const wide = (littleEndian: boolean, mark = ''): Uint8Array => {
  const view = new DataView(new ArrayBuffer((mark + text).length * 2));
  for (const [index, letter] of Array.from(mark + text).entries())
    view.setUint16(index * 2, letter.charCodeAt(0), littleEndian);
  return new Uint8Array(view.buffer);
};
const utf8 = (value: string): Uint8Array => new TextEncoder().encode(value);
const latin = (value: string): Uint8Array => Uint8Array.from(value, (letter) => letter.charCodeAt(0));
const joined = (...parts: Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]));

test.each<[string, Uint8Array]>([
  ['UTF-8', utf8(text)],
  ['UTF-8 with a mark', utf8(`\ufeff${text}`)],
  ['UTF-16 with a mark', wide(true, '\ufeff')],
  ['UTF-16 the other way round, with a mark', wide(false, '\ufeff')],
  ['UTF-16 without a mark', wide(true)],
  ['UTF-16 the other way round', wide(false)],
  ['GBK', Uint8Array.from(toGbk(text))],
])('%s', (_, bytes) => expect(decodeText(bytes)).toBe(text));

test('Chinese with hardly a sign of ASCII, and signs with zeros in them, are told by what they come to', () => {
  const chinese = `${'一开一公开，'.repeat(9)}1 `;
  const bytes = (littleEndian: boolean) => {
    const view = new DataView(new ArrayBuffer(chinese.length * 2));
    for (const [index, letter] of Array.from(chinese).entries())
      view.setUint16(index * 2, letter.charCodeAt(0), littleEndian);
    return new Uint8Array(view.buffer);
  };
  expect([decodeText(bytes(true)), decodeText(bytes(false))]).toEqual([chinese, chinese]);
});

test('a mark at the beginning is enough, wherever the bytes end', () => {
  const chinese = [0x61, 0x53, 0x1f, 0x67];
  expect(decodeText(Uint8Array.from([0xff, 0xfe, ...chinese]))).toBe(String.fromCharCode(0x5361, 0x671f));
  expect(decodeText(Uint8Array.from([0xfe, 0xff, 0x53, 0x61]))).toBe(String.fromCharCode(0x5361));
  expect(decodeText(Uint8Array.from([0xff, 0xfe, ...chinese, 0x61]))).toBe(
    `${String.fromCharCode(0x5361, 0x671f)}\ufffd`,
  );
  expect(decodeText(joined(Uint8Array.from([0xff]), utf8('政务公开')))).toBe('\ufffd政务公开');
});

test('letters that would be Chinese by twos, and a text with a hole of zeros, are what they are', () => {
  expect(decodeText(utf8('opengovernment'.repeat(9)))).toBe('opengovernment'.repeat(9));
  const torn = `政务公开${'\u0000'.repeat(30)}工作`;
  expect(decodeText(utf8(torn))).toBe(torn);
  expect(decodeText(Uint8Array.from([0x41, 0, 0x42, 0]))).toBe('AB');
});

test('an encoding that the page declares is its own, unless it is wrong', () => {
  const big5 = joined(latin('<meta charset="big5">'), Uint8Array.from([0xa4, 0xa4, 0xa4, 0xe5]));
  expect(decodeText(big5)).toBe('<meta charset="big5">中文');
  const xml = joined(latin('<?xml version="1.0" encoding="Big5"?>'), Uint8Array.from([0xa4, 0xa4]));
  expect(decodeText(xml)).toContain('中');
  expect(decodeText(joined(latin('<meta charset="gb2312">'), Uint8Array.from(toGbk('政务公开'))))).toContain(
    '政务公开',
  );
  expect(decodeText(joined(latin('<meta charset="utf-8">'), Uint8Array.from(toGbk('政务公开'))))).toContain('政务公开');
  expect(decodeText(joined(latin('<meta charset="none-such">'), Uint8Array.from(toGbk('政务公开'))))).toContain(
    '政务公开',
  );
});

test('a damaged text has a sign in the place of each hole, and is read as what has fewer of them', () => {
  const hurt = joined(utf8('政务公开工作情况'), Uint8Array.from([0xff]), utf8('年度报告'));
  expect(decodeText(hurt)).toBe('政务公开工作情况\ufffd年度报告');
  expect(decodeText(new Uint8Array())).toBe('');
  expect(decodeText(Uint8Array.from([0x41, 0]))).toBe('A\u0000');
});
