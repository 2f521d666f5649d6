/** The day of a letter, as it is typed and as it is said; and that no unit's letter has the name of another's. */
import { readdirSync } from 'node:fs';
import { beforeEach, expect, test, vi } from 'vitest';
import { dueDay, dueRemark, startLetters, type TakenNames } from '../../source/commands/letters.ts';
import { temporaryFolder } from '../helpers/folder.ts';

const now = new Date(2026, 0, 15, 16, 30);

beforeEach(() => {
  vi.stubEnv('NIANBAO_HOME', temporaryFolder());
  return () => void vi.unstubAllEnvs();
});

test.each([
  ['2026-01-20', '2026-01-20', ''],
  [' 2026年1月20日 ', '2026-01-20', ''],
  ['2026/1/15', '2026-01-15', ''],
  ['2026.1.14', '2026-01-14', '2026年1月14日已经过了，审核意见里照写；写错了请换一个日期再写一次。'],
  ['1月20日', '2026-01-20', '没有写年份，按2026年1月20日写进审核意见。'],
  // Sixty days ago is a slip; sixty-one days ago next year is meant.
  [
    '11月16日',
    '2025-11-16',
    '没有写年份，按2025年11月16日写进审核意见。2025年11月16日已经过了，审核意见里照写；写错了请换一个日期再写一次。',
  ],
  ['11月15日', '2026-11-15', '没有写年份，按2026年11月15日写进审核意见。'],
  ['2月29日', '2028-02-29', '没有写年份，按2028年2月29日写进审核意见。'],
  ['', '', ''],
])('“%s” is %s', (due, day, remark) => {
  expect(dueDay({ due }, now)).toBe(day);
  expect(dueRemark({ due }, now)).toBe(remark);
});

test.each([
  ['2026-02-30', '没有这一天'],
  ['2月30日', '没有这一天'],
  ['2026-13-01', '没有这一天'],
  ['下周', '没有“下周”这种写法'],
  ['2026-1', '没有“2026-1”这种写法'],
])('“%s” is no day', (due, said) => {
  expect(() => dueDay({ due }, now)).toThrow(said);
});

const parts = (file: string, title: string, unit = '云溪县水利局') => ({
  ...{ file, unit, year: 2025, rows: [[unit, '错', '表四', '不平', '', '', file]] },
  documents: [{ title, content: new Uint8Array([1]) }],
});

test('two files of one title have letters of their own; the same file written again has the same', async () => {
  const out = temporaryFolder();
  const taken: TakenNames = new Map();
  const first = startLetters({ out, force: true }, taken);
  await first.add(parts('甲.docx', '审核意见'));
  await first.add(parts('乙.docx', '审核意见'));
  expect(readdirSync(out).sort()).toEqual(['审核意见.docx', '审核意见（2）.docx']);
  const again = startLetters({ out, force: true }, taken);
  await again.add(parts('乙.docx', '审核意见'));
  await again.add(parts('甲.docx', '审核意见'));
  expect(readdirSync(out)).toHaveLength(2);
  expect(again.remarks()).toEqual([
    '云溪县水利局有 2 份 2025 年度的报告（乙.docx、甲.docx），各写各的审核意见，只退要用的那一份。',
  ]);
  await again.finish();
  expect(readdirSync(out).sort()).toContain('问题清单.xlsx');
});

test('reports without a name are not taken for two of one unit', async () => {
  const letters = startLetters({ out: temporaryFolder() });
  for (const file of ['甲.docx', '乙.docx']) await letters.add({ ...parts(file, file, ''), documents: [] });
  expect(letters.remarks()).toEqual([]);
});

test('without a folder there is nowhere to put them; a letter that is there is not written over', async () => {
  expect(() => startLetters({})).toThrow('--letter 要用 --out');
  const out = temporaryFolder();
  await startLetters({ out }).add(parts('甲.docx', '审核意见'));
  await expect(startLetters({ out }).add(parts('甲.docx', '审核意见'))).rejects.toThrow('--force');
});
