/** Long lists of a sum: what has to be asked for is listed whole, the rest is cut; and in which order rows stand. */
import { expect, test } from 'vitest';
import { gather, undecided } from '../../source/desk/gather.ts';
import type { HandedIn } from '../../source/desk/handedIn.ts';
import { deskResult } from '../../source/desk/result.ts';
import { resultLines } from '../../source/desk/resultLines.ts';
import { deskRows, ownRow } from '../../source/desk/rows.ts';
import { unitsFromText } from '../../source/desk/unitList.ts';

const parent = '白石县人民政府';
const handed = (unit: string, more: Partial<HandedIn> = {}): HandedIn => ({
  ...{ file: `上报/${unit}.docx`, unit, year: 2025, title: '', published: null, changed: 0, figures: {} },
  ...{ notApplicable: [], errors: 0, warnings: 0, hints: 0, worst: null, sentences: [] },
  ...more,
});
const numbered = (count: number) => Array.from({ length: count }, (_, index) => `白石县第${index + 1}中心`);

test('twenty of a list are shown, and how many are left; of those that are missing every one', () => {
  const lines = (count: number) => {
    const list = unitsFromText(numbered(count).join('\n'));
    const reports = numbered(count).map((unit) => handed(`外县${unit}`));
    return resultLines(deskResult(gather({ parent, year: 2025, list }, reports, [])));
  };
  const within = (all: readonly string[], heading: string) => {
    const from = all.findIndex((line) => line.startsWith(heading));
    return all.slice(from, all.indexOf('', from));
  };
  const twenty = within(lines(20), '不在名单上');
  expect([twenty[0], twenty.length]).toEqual(['不在名单上，没有计入（20）', 21]);
  const more = within(lines(23), '不在名单上');
  expect([more[0], more.length, more.at(-1)]).toEqual([
    '不在名单上，没有计入（23）',
    22,
    '  …还有 3 行（--format json 或汇总表里有全部）',
  ]);
  expect(within(lines(23), '缺报')).toEqual(['缺报（23）', ...numbered(23).map((unit) => `  ${unit}`)]);
});

test('who has nothing in stands first, then what is to be asked, then by errors and warnings', () => {
  const list = unitsFromText(numbered(6).join('\n'));
  const [one, two, three, four, five, six] = numbered(6) as [string, string, string, string, string, string];
  const reports = [
    handed(one, { warnings: 3 }),
    handed(two, { errors: 1 }),
    handed(three),
    handed(three, { file: '上报/又一份.docx', changed: 5 }),
    handed(four, { year: 2024 }),
    handed(two, { year: 2024, file: '上报/去年.docx' }),
    handed('外县水利局'),
  ];
  const lastYear = [handed('白石县气象局', { year: 2024 })];
  const unreadable = [{ file: `上报/${six}.pdf`, reason: '是图片' }];
  const gathering = gather({ parent, year: 2025, list, lastYear }, reports, unreadable);
  const shown = (isWhole: boolean) =>
    deskRows(gathering, undecided, isWhole).map(({ unit, state, tone, remark }) => [unit, state, tone, remark]);
  const came = [
    [six, '读不了', 'bad', '是图片'],
    [four, '2024年度', 'bad', `${four}.docx`],
    ['外县水利局', '不在名单', 'ask', '外县水利局.docx'],
    [three, '有 2 稿', 'ask', '按较新的 又一份.docx 计入'],
    [two, '已收', 'plain', ''],
    [one, '已收', 'plain', ''],
    [two, '2024年度', 'plain', '另有一份已计入，这一份不用管：去年.docx'],
  ];
  expect(shown(true)).toEqual([
    [five, '缺报', 'bad', ''],
    ['白石县气象局', '上年有', 'bad', '上年报过，今年没有收到'],
    ...came,
  ]);
  expect(shown(false)).toEqual([...came, [five, '还没读到', 'plain', '']]);
  // What the parent has said of it is no question any more.
  const decided = { ...undecided, matches: { 外县水利局: null } };
  expect(deskRows(gathering, decided, true).find(({ state }) => state === '不在名单')?.tone).toBe('plain');
});

test('the parent’s own report stands beside the sum once all is read, and only where there is one', () => {
  const figures = { 'disputes.review.upheld': 2 };
  const gathering = gather({ parent, year: 2025, list: null }, [handed('白石县水利局', { figures })], []);
  const rowOf = (reported: Record<string, number>) => ownRow(deskResult(gathering, { reported }), '本级.docx', true)[0];
  expect(rowOf(figures)).toMatchObject({
    unit: `${parent}（本单位）`,
    state: '与合计同',
    tone: 'plain',
    file: '本级.docx',
  });
  expect(rowOf({ 'disputes.review.upheld': 5 })).toMatchObject({
    ...{ state: '差 1 格', tone: 'bad', errors: 0, warnings: 0 },
    remark: expect.stringMatching(/结果维持：行政区域合计 2，报告 5$/),
  });
  expect(rowOf({})).toMatchObject({ remark: expect.stringMatching(/合计 2，报告 空白/) });
  expect(ownRow(deskResult(gathering, { reported: figures }), '本级.docx', false)).toEqual([]);
  expect(ownRow(deskResult(gathering), '本级.docx', true)).toEqual([]);
});
