/** What a cell says, in whatever dress: the figure, and whatever is not certain of it in the words that the clerk reads. */
import { describe, expect, test } from 'vitest';
import { looksLikeFigure, parseFigure } from '../../source/readers/figure.ts';
import { tableReader } from '../../source/readers/readTable.ts';
import { form2021 } from '../helpers/form.ts';

/** The digits, what is sure about them, and what is said. */
const said = (text: string, tenThousands = false): string => {
  const { digits, state, note } = parseFigure(text, tenThousands);
  return [digits ?? '—', state, note].filter((part) => part !== undefined).join(' ');
};
const written = (text: string): string => `表格中写的是“${text}”`;

describe('a count', () => {
  test.each(['0', '7', '1036', '1,036', '12,345,678', '+5', '５'])('%s is one', (text) =>
    expect(parseFigure(text)).toEqual({ digits: text.normalize('NFKC').replace(/[,+]/g, '') }),
  );

  test.each([
    ['', '— blank 表格中是空白'],
    [' \u3000', '— blank 表格中是空白'],
    ['/', `— blank ${written('/')}，没有数`],
    ['——', `— blank ${written('——')}，没有数`],
    ['无', `— blank ${written('无')}，没有数`],
    ['NULL', `— blank ${written('NULL')}，没有数`],
    ['不适用', `— notApplicable ${written('不适用')}，没有数`],
    ['N/A', `— notApplicable ${written('N/A')}，没有数`],
    ['零', `0 doubt ${written('零')}，按 0 读入`],
    ['〇', `0 doubt ${written('〇')}，按 0 读入`],
    ['十二', `12 doubt ${written('十二')}，按 12 读入`],
    ['减5', `-5 doubt ${written('减5')}`],
    ['减少5', `-5 doubt ${written('减少5')}`],
    ['-5', `-5 doubt ${written('-5')}，这一格只能是不小于 0 的整数`],
    ['−5', `-5 doubt ${written('-5')}，这一格只能是不小于 0 的整数`],
    ['5.5', `5.5 doubt ${written('5.5')}，这一格只能是不小于 0 的整数`],
    ['5.0', '5.0'],
    ['05', `5 doubt ${written('05')}，前面有 0，按 5 读入`],
    ['-05', `-5 doubt ${written('-05')}，这一格只能是不小于 0 的整数`],
    ['00', `0 doubt ${written('00')}，前面有 0，按 0 读入`],
    ['12 12', `— unread ${written('12 12')}，像是两个数，没有读入`],
    ['1 1', `11 doubt ${written('1 1')}，数字之间有空格，按 11 读入`],
    ['12 2025', `— unread ${written('12 2025')}，像是两个数，没有读入`],
    ['1 2025', `12025 doubt ${written('1 2025')}，数字之间有空格，按 12025 读入`],
    ['1, 036', `1036 doubt ${written('1, 036')}，数字之间有空格，按 1036 读入`],
    ['5。', `5 doubt ${written('5。')}，按 5 读入`],
    ['5,', `5 doubt ${written('5,')}，按 5 读入`],
    ['共5', `5 doubt ${written('共5')}，按 5 读入`],
    ["'5", '5'],
    ['5件', `5 doubt ${written('5件')}，数字后有单位`],
    ['1,036 件次', `1036 doubt ${written('1,036 件次')}，数字后有单位`],
    ['5万', `— unread ${written('5万')}，不是数`],
    ['5元', `5 doubt ${written('5元')}，数字后有单位`],
    ['“5”', `5 doubt ${written('“5”')}，按 5 读入`],
    ['=5', `5 doubt ${written('=5')}，按 5 读入`],
    ['$5.5$', `5.5 doubt ${written('$5.5$')}，按 5.5 读入`],
    ['22（其中修订16件）', `22 doubt ${written('22(其中修订16件)')}，只读了括号前的数`],
    ['1,022件（新增）', `1022 doubt ${written('1,022件(新增)')}，只读了括号前的数`],
    ['22（应为23）', `— unread ${written('22(应为23)')}，括号里是更正，没有读入`],
    ['22（更正）', `— unread ${written('22(更正)')}，括号里是更正，没有读入`],
    ['12...', `— unread ${written('12...')}，可能没有印全，没有读入`],
    ['…12', `— unread ${written('...12')}，可能没有印全，没有读入`],
    ['l2', `— unread ${written('l2')}，可能是 12，请对照原文`],
    ['O', `— unread ${written('O')}，可能是 0，请对照原文`],
    ['O5', `— unread ${written('O5')}，可能是 5，请对照原文`],
    ['B8', `— unread ${written('B8')}，可能是 88，请对照原文`],
    ['SB', `— unread ${written('SB')}，不是数`],
    ['1,03', `— unread ${written('1,03')}，不是数`],
    ['约二十', `— unread ${written('约二十')}，不是数`],
    ['5[1]', `5 doubt ${written('5[1]')}，按注号前后的数读入`],
    ['5（注1）', `5 doubt ${written('5（注1）')}，按注号前后的数读入`],
    ['5*件', `5 doubt ${written('5*件')}，按注号前后的数读入`],
    ['见注*5乙', `— unread ${written('见注5乙')}，不是数`],
    ['①', `— unread ${written('①')}，不是数`],
    ['5①3', `— unread ${written('5①3')}，像是两个数，没有读入`],
    ['\u202e21', `— unread ${written('21')}，是从右往左排的，没有读入`],
    ['٣', '3'],
    ['5\u200d', '5'],
    [`${'字'.repeat(21)}`, `— unread ${written(`${'字'.repeat(20)}…`)}，不是数`],
    ['字'.repeat(20), `— unread ${written('字'.repeat(20))}，不是数`],
  ])('%j: %s', (text, expected) => expect(said(text)).toBe(expected));
});

describe('an amount in 万元', () => {
  test.each([
    ['59237.2449', '59237.2449'],
    ['0.05', '0.05'],
    ['-5.5', `-5.5 doubt ${written('-5.5')}，这一格只能是不小于 0 的数`],
    ['￥5', `5 doubt ${written('¥5')}，按 5 读入`],
    ['¥5.5', `5.5 doubt ${written('¥5.5')}，按 5.5 读入`],
    ['5万元', `5 doubt ${written('5万元')}，数字后有单位`],
    ['5万', `5 doubt ${written('5万')}，数字后有单位`],
    ['5元', `— unread ${written('5元')}，单位不是万元，没有读入`],
    ['5件', `— unread ${written('5件')}，单位不是万元，没有读入`],
    ['5元*', `— unread ${written('5元')}，单位不是万元，没有读入`],
    ['共5', `— unread ${written('共5')}，不是数`],
  ])('%j: %s', (text, expected) => expect(said(text, true)).toBe(expected));
});

describe('what may stand in the cell of a figure', () => {
  test.each([
    '0',
    '1,036',
    '5件',
    '5（其中2件）',
    '5%',
    '-',
    '/',
    '无',
    '不适用',
    '零',
    'o',
    'l2',
    '减5',
    '“5”',
    '5①',
    "'5",
    '3/4',
    '5*2',
  ])('%s may', (text) => expect(looksLikeFigure(text)).toBe(true));
  test.each(['', ' ', '①', '规章', '1.规章', '第5条', '5月', 'l', '1|2', '减', '2025年'])('%s may not', (text) =>
    expect(looksLikeFigure(text)).toBe(false),
  );
});

describe('a cell of a table', () => {
  const decimal = form2021.cellsOfTable.proactive.find(({ kind }) => kind === 'decimal')!.id;
  const count = form2021.cellsOfTable.proactive.find(({ kind }) => kind !== 'decimal')!.id;
  const put = (id: string, text: string, remarks: readonly string[] = []) => {
    const reader = tableReader(form2021, 'proactive');
    reader.put(id, text, remarks);
    const { figures, notes } = reader.done(1, '没有找到');
    return [
      figures.get(id),
      ...notes.filter(({ place }) => place === id).map(({ state, reason, printed }) => `${state} ${reason} ${printed}`),
    ];
  };

  test('holds a count as a number, an amount as it was written', () => {
    expect(put(count, ' 5 ')).toEqual([5]);
    expect(put(decimal, '5.50')).toEqual(['5.50']);
  });

  test('that is too large for a number is not read', () => {
    expect(put(count, '9007199254740991')).toEqual([9007199254740991]);
    expect(put(count, '9007199254740992')).toEqual([null, 'unread “9007199254740992”太大，没有读入 9007199254740992']);
    expect(put(decimal, '9007199254740993')).toEqual(['9007199254740993']);
    const [, note] = put(count, '1'.repeat(40));
    expect(note).toBe(`unread “${'1'.repeat(30)}”太大，没有读入 ${'1'.repeat(40)}`);
  });

  test('that is doubtful is read, and both reasons are said', () =>
    expect(put(count, '5件', ['“6”划掉了，没有读入'])).toEqual([
      5,
      `doubt ${written('5件')}，数字后有单位；“6”划掉了，没有读入 5件`,
    ]));

  test('with nothing but what was left out is not called blank', () => {
    expect(put(count, '')).toEqual([null, 'blank 表格中是空白 ']);
    expect(put(count, '', ['“6”划掉了，没有读入'])).toEqual([null, 'unread “6”划掉了，没有读入 ']);
    expect(put(count, '无', ['“6”划掉了，没有读入'])).toEqual([null, 'unread “6”划掉了，没有读入 无']);
    expect(put(count, '约五', ['“6”划掉了，没有读入'])).toEqual([
      null,
      `unread ${written('约五')}，不是数；“6”划掉了，没有读入 约五`,
    ]);
  });

  test.each([
    ['“5”是隐藏的，没有读入', false],
    ['“005”是隐藏的，没有读入', false],
    ['“自然人”是隐藏的，没有读入', false],
    ['“6”是隐藏的，没有读入', true],
    ['“六件”是隐藏的，没有读入', true],
    ['“自然…”是隐藏的，没有读入', true],
    ['“5”划掉了，没有读入', true],
  ])('says beside a 5 that %s: %s', (remark, is) => expect(put(count, '5', [remark])).toHaveLength(is ? 2 : 1));

  test('that was hidden and is not read says so, even where it is the name of a column', () =>
    expect(put(count, '', ['“自然人”是隐藏的，没有读入'])).toEqual([null, 'unread “自然人”是隐藏的，没有读入 ']));

  test('of which nothing was read has the reason of the table, once', () => {
    const reader = tableReader(form2021, 'proactive');
    reader.note(count, 'unread', '这一行没有读入', '1 2');
    const { figures, notes, found } = reader.done(3, '没有找到');
    const ids = form2021.cellsOfTable.proactive.map(({ id }) => id);
    expect(found).toBe(3);
    expect([...figures]).toEqual(ids.map((id) => [id, null]));
    expect(notes).toEqual([
      { place: count, state: 'unread', reason: '这一行没有读入', printed: '1 2' },
      ...ids.filter((id) => id !== count).map((place) => ({ place, state: 'absent', reason: '没有找到' })),
    ]);
  });
});
