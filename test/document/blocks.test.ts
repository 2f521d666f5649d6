/** What is between a file and a report: pictures beside what they stand behind, cells where a browser puts them, our own marks left out. */
import { describe, expect, test } from 'vitest';
import type { Block, TextBlock } from '../../source/document/document.ts';
import { withoutDraftMark } from '../../source/document/draftMark.ts';
import { layTable, textsOfCell } from '../../source/document/layTable.ts';
import { isNoteMark, type Run, shown } from '../../source/document/runs.ts';
import { pictureBlock, sealedIn, withPicturesBehind } from '../../source/document/sealed.ts';

const line = (text: string, more: Partial<TextBlock> = {}): TextBlock => ({ kind: 'text', text, ...more });

test('a picture that stands alone is told by the block before it; one with words or a remark of its own stays a block', () => {
  const own = line('图注', { sealed: { pictures: 1, files: 0 } });
  const remarked = line('', { sealed: { pictures: 1, files: 0 }, remarks: ['划掉了'] });
  const told = withPicturesBehind([
    pictureBlock,
    line('一'),
    pictureBlock,
    pictureBlock,
    own,
    pictureBlock,
    remarked,
    line('二'),
  ]);
  expect(told).toEqual([
    line('一', { sealed: { pictures: 2, files: 0 } }),
    line('图注', { sealed: { pictures: 2, files: 0 } }),
    remarked,
    line('二'),
  ]);
  expect(sealedIn(told)).toEqual({ pictures: 5, files: 0 });
  const none: Block[] = [line('一'), own];
  expect(withPicturesBehind(none)).toBe(none);
});

const cell = (text: string, colSpan = 1, rowSpan = 1) => ({ text, colSpan, rowSpan });

test('cells stand where a browser puts them: beside what reaches down from above', () => {
  const { rows } = layTable([
    [cell('甲', 1, 2), cell('乙', 2)],
    [cell('丙'), cell('丁', 1, 3)],
    [cell('戊', 2)],
    [cell('己'), cell('庚'), cell('辛')],
  ]);
  expect(rows.map((row) => row.map(({ text, x }) => `${text}${x}`).join(' '))).toEqual([
    '甲0 乙1',
    '丙1 丁2',
    '戊0',
    '己0 庚1 辛3',
  ]);
});

test('spans that are none, or without end, are taken for what they can be', () => {
  const { rows } = layTable([[cell('甲', 0, -1), cell('乙', 1000, 1000)], [cell('丙')]]);
  expect(rows.flat().map(({ x, colSpan, rowSpan }) => [x, colSpan, rowSpan])).toEqual([
    [0, 1, 1],
    [1, 100, 100],
    [0, 1, 1],
  ]);
  const long = (rows: number, columns: number) =>
    Array.from({ length: rows }, () => Array.from({ length: columns }, () => cell('')));
  expect(() => layTable(long(1000, 1))).not.toThrow();
  expect(() => layTable(long(1001, 1))).toThrow('1000 行');
  expect(() => layTable(long(1, 200))).not.toThrow();
  expect(() => layTable(long(1, 201))).toThrow('200 列');
});

test('what the program has added to a draft is none of its report', () => {
  const mark = '草稿　本报告尚有 12 处问题没有处理，请勿报送、公开；问题列在文末。';
  const table = (...texts: string[]): Block => layTable([texts.map((text) => cell(text))]);
  const body = [line('一、总体情况'), table('甲', mark), line('六、其他')];
  expect(withoutDraftMark([line(mark), ...body, table(mark)])).toEqual(body);
  expect(withoutDraftMark([...body, line('草稿中待处理的问题'), line('错 不平。')])).toEqual(body);
});

test('what is crossed out or hidden is left out and said; blanks are not', () => {
  const run = (text: string, look: 'plain' | 'struck' | 'hidden' | 'small' = 'plain', size = 10) => ({
    text,
    look,
    size,
  });
  expect(shown([run('新收'), run('12', 'struck'), run('13'), run(' ', 'hidden')])).toEqual({
    text: '新收13 ',
    remarks: ['“12”划掉了，没有读入'],
  });
  expect(shown([run('  ', 'hidden'), run('12', 'struck'), run('13')]).remarks).toHaveLength(1);
  // Four fifths of the size beside it is small; a small figure behind another is the number of a note.
  expect(shown([run('13'), run('2', 'plain', 8)]).text).toBe('13[2]');
  expect(shown([run('13'), run('2', 'plain', 8.1)]).text).toBe('132');
});

test.each(['1', '[12]', '［3］', '（4）', '【5】', '〔6〕', '注 7', '[注8]', ' 9 ', '(100)'])(
  '%s is the mark of a note',
  (text) => expect(isNoteMark(text)).toBe(true),
);

test.each(['', '甲', '1000', '第1条', '1.', '1 2', '注', '12件', '图1'])('%s is none', (text) =>
  expect(isNoteMark(text)).toBe(false),
);

describe('a line of several looks', () => {
  const run = (text: string, look: Run['look'] = 'plain', size?: number): Run => ({
    text,
    look,
    ...(size ? { size } : {}),
  });

  test.each<[string, Run[], string]>([
    ['a raised figure is the number of a note', [run('公开12'), run('3', 'raised')], '公开12[3]'],
    ['so is one in brackets of its own', [run('公开12'), run('[3]', 'raised')], '公开12[3]'],
    ['a lowered one of a formula belongs to its word', [run('CO'), run('2', 'lowered')], 'CO2'],
    ['words beside the line are words', [run('公开'), run('注释', 'raised')], '公开注释'],
    ['a grey figure beside another is another one', [run('12'), run('10', 'faded')], '12（10）'],
    ['before it, too', [run('10', 'faded'), run('12')], '（10）12'],
    ['alone among words it is one of them', [run('公开'), run('10', 'faded'), run('条')], '公开10条'],
    ['words in grey are words', [run('12'), run('条', 'faded')], '12条'],
    [
      'a small figure among words is one of them',
      [run('公开', 'plain', 10), run('2', 'plain', 6), run('条', 'plain', 10)],
      '公开2条',
    ],
    ['a blank takes the look of what is before it', [run('12'), run(' ', 'struck'), run('条')], '12 条'],
  ])('%s', (_, runs, text) => expect(shown(runs)).toEqual({ text, remarks: [] }));

  test('all of one look is printed so; crossed out or hidden it is left out even then', () => {
    for (const look of ['raised', 'small', 'pale', 'faded'] as const)
      expect(shown([run('12', look), run('条', look)])).toEqual({ text: '12条', remarks: [] });
    expect(shown([run('12', 'struck')])).toEqual({ text: '', remarks: ['“12”划掉了，没有读入'] });
    expect(shown([run('12', 'hidden')])).toEqual({ text: '', remarks: ['“12”是隐藏的，没有读入'] });
    expect(shown([])).toEqual({ text: '', remarks: [] });
  });

  test('what cannot be seen beside what can is said, a long one cut', () => {
    expect(shown([run('公开'), run(`甲 \n${'长'.repeat(40)}`, 'pale')])).toEqual({
      text: '公开',
      remarks: [`“甲 ${'长'.repeat(38)}…”是白色或透明的，看不见，没有读入`],
    });
    expect(shown([run('公开'), run('长'.repeat(40), 'struck')]).remarks).toEqual([
      `“${'长'.repeat(40)}”划掉了，没有读入`,
    ]);
  });
});

test('a report without a mark stays whole; a mark within a row of a table, or with words before it, is none', () => {
  const mark = '草稿　本报告尚有 3 处问题没有处理，请勿报送、公开';
  const body = [line('一、总体情况'), layTable([[cell(mark), cell('甲')]]), line(`附：${mark}`), line('六、其他')];
  expect(withoutDraftMark(body)).toEqual(body);
  for (const written of [
    mark,
    mark.replaceAll(/[ 　]/g, ''),
    '草稿 | 本报告尚有12处问题没有处理，请勿报送、公开；列在文末。',
    '草稿｜本报告尚有 1 处 问题没有处理，请勿报送、公开',
    '本报告尚有 3 处问题没有处理，请勿报送、公开',
  ])
    expect(withoutDraftMark([line(written), ...body]), written).toEqual(body);
  for (const other of ['草稿 本报告尚有几处问题没有处理，请勿报送、公开', '本报告有 3 处问题没有处理'])
    expect(withoutDraftMark([line(other), ...body])).toHaveLength(5);
  expect(withoutDraftMark([...body, line(' 草稿中 待处理的问题 '), line('错')])).toEqual(body);
  expect(withoutDraftMark([...body, line('草稿中待处理的问题有两处')])).toHaveLength(5);
});

test('what reaches down furthest keeps the place, where spans lie over each other', () => {
  const at = (text: string, x: number, colSpan: number, rowSpan: number) => ({ ...cell(text, colSpan, rowSpan), x });
  const { rows } = layTable([[at('甲', 0, 2, 3), at('乙', 1, 1, 2)], [cell('丙')], [cell('丁')], [cell('戊')]]);
  expect(rows.map((row) => row.map(({ text, x }) => `${text}${x}`).join(' '))).toEqual([
    '甲0 乙1',
    '丙2',
    '丁2',
    '戊0',
  ]);
});

test('the lines of a cell are lines of text; what it left out is told by the first', () => {
  expect(textsOfCell({ ...cell('甲\n乙'), x: 0, remarks: ['划掉了'] })).toEqual([
    line('甲', { remarks: ['划掉了'] }),
    line('乙'),
  ]);
  expect(textsOfCell({ ...cell('甲乙'), x: 0, lines: ['甲', '乙'] })).toEqual([line('甲'), line('乙')]);
});
