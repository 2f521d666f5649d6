import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readReport } from '../../source/commands/readReport.ts';
import { readFigure } from '../../source/report/places.ts';
import type { Report } from '../../source/report/report.ts';
import { cells } from '../helpers/form.ts';
import { mapFigures } from '../helpers/rows.ts';
import { asText, documentOf } from './document.ts';
import { distinctReport } from './tellingReport.ts';

const folder = mkdtempSync(join(tmpdir(), 'nianbao-side-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Another year of the distinct report: every count is a thousand higher. */
function otherYear(): Report {
  return mapFigures(distinctReport(), (figure, { table }) =>
    table === 'proactive' ? figure : Number(figure ?? 0) + 5000,
  );
}

/** The lines of a section in the dress of a PDF. */
function sectionLines(report: Report, index: number): string[] {
  const document = documentOf(report);
  document.sections = [document.sections[index]!];
  document.title = [];
  document.preamble = [];
  document.dress.pdf = true;
  const lines = asText(document).split('\n');
  return lines.filter((line) => !/^- \d+ -$|^\f?$/.test(line)).slice(1);
}

const beside = (left: readonly string[], right: readonly string[]): string[] =>
  left.map((line, index) => `${line} ${right[index] ?? ''}`.trim());

/** The two reports on one page, as programs that compare them print it. */
function page(left: Report, right: Report): string {
  const heading = (index: number) => documentOf(left).sections[index]!.heading;
  return [
    '青川市 政务公开年报比对',
    '年份: 2024 vs 2025 文字重复率: 10%',
    '2024 年报告 2025 年报告',
    heading(0),
    '（一）主动公开。全市公开信息甲条，比上 （一）主动公开。全市公开信息乙条，栏目',
    '年有所增加，栏目更新及时。 调整到位。',
    '（二）依申请公开。收到申请均已按期答复。',
    heading(1),
    '(重复率: 80%)',
    ...beside(sectionLines(left, 1), sectionLines(right, 1)),
    '主动公开数据差异 - 差异分析',
    '指标名称 2024年 2025年 增减值',
    '规章 9 8 -1',
    heading(2),
    ...beside(sectionLines(left, 2), sectionLines(right, 2)),
    '2025 年报告',
    ...sectionLines(right, 3).slice(0, -1),
    heading(3),
    sectionLines(right, 3).at(-1)!,
    '2024 年报告',
    ...sectionLines(left, 3),
    '复议诉讼数据差异 - 差异分析',
    '行政复议-维持 1 2 +1',
    heading(4),
    '甲年主要问题是解读不够，将加强培训。 乙年主要问题是更新不快，将定期核对。',
    heading(5),
    '甲年未收取信息处理费。 乙年未收取信息处理费。',
    '数据勾稽问题清单',
    '1. 2024 年度内部勾稽关系检查 无问题',
  ].join('\n');
}

describe('two years side by side', () => {
  const [left, right] = [{ ...distinctReport(), year: 2024 }, otherYear()];
  const path = join(folder, 'side.txt');
  writeFileSync(path, page(left, right));

  test('are refused without a year, and for a year that is not there', async () => {
    await expect(readReport(path)).rejects.toThrow(
      '请先在命令行里用 nianbao read 文件 --year 2024 --out 2024.json 存出一年的（或写 2025），再用存出的文件。',
    );
    await expect(readReport(path, 2023)).rejects.toThrow('并排放在一起');
  });

  test.each([
    [2024, left, '甲'],
    [2025, right, '乙'],
  ] as const)('%i is read from its own side', async (year, expected, word) => {
    const read = await readReport(path, year);
    expect([read.year, read.unit, read.title]).toEqual([year, '青川市', `青川市${year}年政府信息公开工作年度报告`]);
    for (const cell of cells) expect(readFigure(read, cell), cell.id).toBe(readFigure(expected, cell));
    expect(read.overview.proactiveDisclosure).toContain(`全市公开信息${word}条`);
    expect(read.problems).toMatch(new RegExp(`^${word}年主要问题`));
    expect(read.other).toBe(`${word}年未收取信息处理费。`);
    expect(read.reading?.notes.map(({ place }) => place)).toContain('title');
  });

  test('a line that may be either year’s is in neither, and noted', async () => {
    const read = await readReport(path, 2025);
    expect(JSON.stringify(read.overview)).not.toContain('按期答复');
    expect(read.reading?.notes).toContainEqual({
      place: 'overview',
      state: 'unread',
      reason: expect.stringContaining('分不清是哪一年'),
    });
  });
});
