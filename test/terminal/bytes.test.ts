/** What is written to the terminal, byte for byte: as little as shows the same. */
import { expect, test } from 'vitest';
import { compact, compactStream } from '../../source/terminal/compact.ts';
import lineUpdate from '../../source/terminal/lineUpdate.ts';
import stringWidth from '../../source/text/stringWidth.ts';

const esc = (text: string): string => text.replaceAll('\\', '\x1b');

test.each([
  ['one move', '\\[2Bx', '\\[2Bx'],
  ['down and down', '\\[2B\\[3Bx', '\\[5Bx'],
  ['up and down to the same row', '\\[2B\\[2A\\[7G', '\\[7G'],
  ['up behind down', '\\[2B\\[3A', '\\[1A'],
  ['to the beginning of a line below', '\\[2B\\[1G', '\\[2E'],
  ['to the beginning of a line above', '\\[3A\\[1G', '\\[3A\\[1G'],
  ['joined moves that take no less are left as they are', '\\[E\\[9G', '\\[E\\[9G'],
  ['a column, then the beginning of the next line', '\\[9G\\[E', '\\[1E'],
  ['moves that would take more joined', '\\[B\\[9G', '\\[B\\[9G'],
  ['moves with a text between', '\\[E甲\\[E', '\\[E甲\\[E'],
  ['bold and its end', '\\[1m\\[22m', '\\[22m'],
  ['bold twice', '\\[1m\\[1m', '\\[1m'],
  ['bold and dim are both on', '\\[1m\\[2m', '\\[1;2m'],
  ['two colours of letters', '\\[31m\\[96m', '\\[96m'],
  ['a colour and its end', '\\[97m\\[39m', '\\[39m'],
  ['the first and the last of each kind', '\\[30m\\[37m\\[90m\\[40m\\[49m\\[100m\\[107m', '\\[90;107m'],
  ['letters and ground', '\\[31m\\[47m', '\\[31;47m'],
  ['underlined and no more, turned and no more', '\\[4m\\[7m\\[24m\\[27m', '\\[24;27m'],
  ['all off makes what is before it void', '\\[1m\\[31m\\[0m', '\\[0m'],
  ['what comes behind it counts', '\\[31m\\[0m\\[4m', '\\[0;4m'],
  ['italics are of no other kind', '\\[3m\\[31m\\[23m', '\\[3;31;23m'],
])('%s', (_, written, shorter) => expect(compact(esc(written))).toBe(esc(shorter)));

test('a stream writes text compact and bytes as they are, and is else what it was', () => {
  const heard: unknown[] = [];
  const stream = {
    columns: 80,
    isTTY: true,
    write(this: unknown, output: unknown, ...rest: unknown[]) {
      heard.push(output, ...rest);
      return true;
    },
    cork(this: { columns: number }) {
      return this.columns;
    },
  };
  const compacted = compactStream(stream as unknown as NodeJS.WriteStream);
  const done = () => {};
  expect((compacted.write as (text: string, done: () => void) => boolean)(esc('\\[2B\\[3B'), done)).toBe(true);
  const bytes = new Uint8Array([27, 91]);
  compacted.write(bytes);
  expect(heard).toEqual([esc('\\[5B'), done, bytes]);
  expect([compacted.columns, compacted.isTTY, compacted.cork() as unknown]).toEqual([80, true, 80]);
});

const full = (text: string) => `\x1b[1G\x1b[K${text}`;
test.each([
  ['nothing changed', '新收 12', '新收 12', ''],
  ['one cell in the middle', '新收 12 件', '新收 17 件', '\\[7G7'],
  ['two far enough apart, one by one', '1 000 1 件件件件', '2 000 2 件件件件', '\\[1G2\\[7G2'],
  ['a shorter line is cleared behind', '新收申请 12', '新收申请', '\\[9G\\[K'],
  ['a longer one is written on', '新收', '新收 1', '\\[5G 1'],
  ['a wide character over two narrow ones', 'ab 公开公开公开', '新 公开公开公开', '\\[1G新'],
  ['a colour alone', '新收 12 公开公开', '新收 \x1b[31m12\x1b[39m 公开公开', '\\[6G\\[31m12\\[39m'],
  ['a blank shows no colour of letters', '新 \x1b[31m \x1b[39m收', '新  收', ''],
  ['but a line below it', '新 \x1b[4m \x1b[24m收收收收', '新  收收收收', '\\[4G '],
])('%s', (_, before, after, update) => expect(lineUpdate(before, after, 40)).toBe(esc(update)));

test.each([
  ['no width is known', '新收 1', '新收 2', undefined],
  ['the line is wider than the window', '新收新收新收新收 1', '新收新收新收新收 2', 10],
  ['something takes no column', '新\u200b收 1', '新\u200b收 2', 40],
  ['something moves the cursor', '新收\t1', '新收\t2', 40],
])('where %s the line is written anew', (_, before, after, columns) =>
  expect(lineUpdate(before, after, columns)).toBe(full(after)),
);

test('a line as wide as the window is still updated; one that is all other is written anew where that is shorter', () => {
  expect(lineUpdate('公开公开 1', '公开公开 2', 10)).toBe('\x1b[10G2');
  expect(lineUpdate('1x1x1x1x1', '2x2x2x2x2', 40)).toBe('\x1b[1G2x2x2x2x2');
  expect(lineUpdate('a1234567b1234567c', 'd1234567e1234567f', 40)).toBe('\x1b[1Gd\x1b[9Ge\x1b[17Gf');
  // Four cells between are written again, five are jumped over.
  expect(lineUpdate('a1234b', 'c1234d', 40)).toBe('\x1b[1Gc1234d');
  expect(lineUpdate('a12345b', 'c12345d', 40)).toBe('\x1b[1Gc\x1b[7Gd');
});

test('columns are counted as the terminal does', () => {
  expect(['', 'abc', '公开', 'e\u0301', '👨‍👩‍👧', '\x1b[31m红\x1b[39m'].map((text) => stringWidth(text))).toEqual([
    0, 3, 4, 1, 2, 2,
  ]);
});
