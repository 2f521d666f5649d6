/** Which table a copied text is of: prose never is one. */
import { describe, expect, test } from 'vitest';
import { tableOfText } from '../../source/editing/tableOfText.ts';
import { busyReport, zeroReport } from '../helpers/sample.ts';

const report = zeroReport();
const of = (text: string) => tableOfText(text, report);

describe('a table is known by its rows and their figures', () => {
  test.each([
    ['rows of 三, parted by blanks', '一、本年新收 12 3 0 0 0 0 15\n（一）予以公开 9 1 0 0 0 0 10', 'applications'],
    ['rows of 三 without their totals', '一、本年新收 12 3 0 0 0 0\n（一）予以公开 9 1 0 0 0 0', 'applications'],
    ['one row of 三', '8.属于行政查询事项\t5\t1\t0\t0\t0\t0\t6', 'applications'],
    ['rows of 三 without labels', '1\t0\t0\t0\t0\t0\t1\n2\t0\t0\t0\t0\t0\t2\n3\t0\t0\t0\t0\t0\t3', 'applications'],
    [
      '四 as a page prints it, with its heads broken over lines',
      '行政复议 行政诉讼\n未经复议直接起诉 复议后起诉\n结果 结果 其他 尚未\n总计\n维持 纠正 结果 审结\n2 1 0 1 4 1 0 0 0 1 0 0 1 0 1',
      'disputes',
    ],
    ['rows of 二', '规章 0 0 0\n行政规范性文件 3 1 18', 'proactive'],
    ['decisions of 二', '行政许可 1264\n行政处罚 37', 'proactive'],
  ])('%s', (_, text, table) => expect(of(text)).toBe(table));
});

describe('what is no table', () => {
  test.each([
    ['a sentence', '全年新收申请72件，上年结转4件，办结73件，其中予以公开37件、部分公开8件、不予公开11件。'],
    ['a sentence that begins as a row does', '行政许可1264件。\n行政处罚37件，行政强制0件。'],
    ['names of rows with one number each', '一、本年新收 12\n（一）予以公开 9\n（二）部分公开 3'],
    ['names of rows with two numbers each', '一、本年新收 12 3\n（一）予以公开 9 1\n（二）部分公开 3 0'],
    ['years and shares', '2023年 86\n2024年 91\n2025年 104'],
    ['a list with numbers', '1.公开机构职能4条\n2.公开通知公告52条\n3.公开财政信息30条'],
    ['words', '存在的主要问题：栏目更新慢。\n改进情况：按月检查。'],
    ['two rows of figures without a name', '1\t2\t3\t4\t5\t6\t21\n1\t2\t3\t4\t5\t6\t21'],
    ['one short row', '规章 0 0 0'],
    [
      'rows of two tables, as many figures of each',
      '一、本年新收 1 0 0 0 0 0 1\n规章 0 0 0\n行政规范性文件 0 0 0\n行政许可 1',
    ],
    ['nothing', ''],
  ])('%s', (_, text) => expect(of(text)).toBeNull());

  test('no text of a whole report is taken for a table', () => {
    const { overview, preamble, problems, other } = busyReport();
    for (const text of [...Object.values(overview), preamble, problems, other, Object.values(overview).join('\n')])
      expect(of(text)).toBeNull();
  });
});
