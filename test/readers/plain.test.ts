/** Plain text as blocks: which lines are rows, which only draw or number a page, and where a page has broken lines. */
import { describe, expect, test } from 'vitest';
import { cellsOfLine, isDelimiter, plainDocument } from '../../source/readers/plain.ts';

const read = (text: string) =>
  plainDocument(text).blocks.map((block) =>
    block.kind === 'text' ? block.text : block.rows.map((row) => row.map((cell) => cell.text)),
  );

describe('a line', () => {
  test.each<[string, string[] | null]>([
    ['规章\t1\t2', ['规章', '1', '2']],
    ['规章\t1\r', ['规章', '1']],
    ['\t规章\t1', ['', '规章', '1']],
    ['\t\t规章', ['', '', '规章']],
    ['规章\t\t', ['规章', '', '']],
    ['| 规章 | 1 |', ['规章', '1']],
    ['|规章|', ['规章']],
    ['规章 | 1 | 2', ['规章', '1', '2']],
    ['│规章│1│', ['规章', '1']],
    ['┃规章┃1┃', ['规章', '1']],
    ['║规章║1║', ['规章', '1']],
    ['｜规章｜1｜', ['规章', '1']],
    ['| 甲\\|乙 | 1 |', ['甲\\|乙', '1']],
    ['  | 规章 | 1 |  ', ['规章', '1']],
    ['规章 | 1', null],
    ['甲\\|乙 | 1', null],
    ['规章', null],
    ['规章\t', null],
    ['\t规章', null],
    ['\t规章\t', null],
    ['规章 1 2', null],
    ['', null],
  ])('%j: %j', (line, cells) => expect(cellsOfLine(line)).toEqual(cells));

  test.each(['|---|---|', '| :--- | ---: |', '--|--', '┌──┬──┐', '├──┼──┤', '═════', '+---+---+', '└─┴─┘'])(
    '%s only draws a table',
    (line) => expect(isDelimiter(line)).toBe(true),
  );
  test.each(['-----', '| 规章 |', '1 | 2', '─ 规章 ─', '- | -', '|-|', '   '])('%s says something, or may', (line) =>
    expect(isDelimiter(line)).toBe(false),
  );
});

describe('a text', () => {
  test('rows below each other are a table, lines with one text are lines', () => {
    expect(read('一、总体情况\n规章\t1\n许可\t2\n\n完。\r\n表\t3\n\t四、其他说明。')).toEqual([
      '一、总体情况',
      [
        ['规章', '1'],
        ['许可', '2'],
      ],
      '完。',
      [['表', '3']],
      '\t四、其他说明。',
    ]);
  });

  test('a row with nothing but a heading or a sentence is a line, without the marks of its cells', () =>
    expect(read('| 规章 | 1 |\n| 二、主动公开政府信息情况 | |\n| 许可 | 2 |\n完。 |')).toEqual([
      [['规章', '1']],
      '二、主动公开政府信息情况',
      [['许可', '2']],
      '完。',
    ]));

  test('a number beside the break of a page is the page’s, elsewhere it is a figure', () => {
    expect(read('甲。\n 3 \n\f乙。')).toEqual(['甲。', '乙。']);
    expect(read('甲。\n\f 4\n乙。')).toEqual(['甲。', '乙。']);
    expect(read('甲。\n5\n乙。')).toEqual(['甲。', '5', '乙。']);
    expect(read('甲。\n1234\n\f乙。')).toEqual(['甲。', '1234', '乙。']);
    expect(read('甲。\n\f1234\n乙。')).toEqual(['甲。', '1234', '乙。']);
    expect(read('甲。\n- 6 -\n乙。')).toEqual(['甲。', '乙。']);
    expect(read('甲。\n12件\n\f3件')).toEqual(['甲。', '12件', '3件']);
  });

  test.each(['\n', '\r\n', '\r', '\f', '\v', '\u2028', '\u2029'])('%j ends a line', (end) =>
    expect(read(`甲。${end}乙。`)).toEqual(['甲。', '乙。']),
  );

  test('its tables have lost their merged cells, its lines may be pieces', () => {
    const document = plainDocument('规章\t1');
    expect(document).toMatchObject({ loose: true, wrapped: false, blocks: [{ kind: 'table', flat: true }] });
  });
});

describe('lines that a page has broken', () => {
  const wrapped = (...lengths: number[]) =>
    plainDocument(lengths.map((length) => '长'.repeat(length)).join('\n')).wrapped;

  test('are six or more of about one width', () => {
    expect(wrapped(20, 20, 20, 20, 20, 20, 13, 14)).toBe(true);
    expect(wrapped(18, 19, 20, 21, 22, 20, 13, 14)).toBe(true);
    expect(wrapped(20, 20, 20, 20, 20, 25, 13, 14)).toBe(false);
    expect(wrapped(17, 20, 20, 20, 20, 23, 13, 14)).toBe(false);
  });

  test('are more than a third of all, of sixteen to eighty characters, eight at least', () => {
    const others = (count: number) => Array.from({ length: count }, (_, at) => 100 + 10 * at);
    expect(wrapped(...new Array(6).fill(20), ...others(11))).toBe(true);
    expect(wrapped(...new Array(6).fill(20), ...others(12))).toBe(false);
    expect(wrapped(...new Array(8).fill(16))).toBe(true);
    expect(wrapped(...new Array(8).fill(15))).toBe(false);
    expect(wrapped(...new Array(8).fill(80))).toBe(true);
    expect(wrapped(...new Array(8).fill(81))).toBe(false);
    expect(wrapped(...new Array(7).fill(20))).toBe(false);
    expect(wrapped(...new Array(7).fill(20), 12)).toBe(false);
    expect(wrapped(...new Array(7).fill(20), 13)).toBe(true);
  });

  test('rows of figures do not count', () =>
    expect(plainDocument(new Array(9).fill(`${'长'.repeat(20)} 1`).join('\n')).wrapped).toBe(false));
});
