/**
 * The contract with the official form: labels and spans are written out here once more, byte for byte, so that a change
 * in report/tables.ts or in the grids cannot pass unseen.
 */
import { describe, expect, test } from 'vitest';
import { withFigure } from '../../source/report/places.ts';
import type { Report } from '../../source/report/report.ts';
import { cellOf } from '../helpers/form.ts';
import { renderDocument } from '../helpers/render.ts';
import { mapFigures, tableIn, withRow } from '../helpers/rows.ts';
import { busyReport, zeroReport } from '../helpers/sample.ts';
import { attribute, byTag, type Element, layOut, parseHtml, rowsOf, span, textOf } from './dom.ts';

/** A cell as `text`, `text ↔3`, `text ↕2` or both. */
const shown = (cell: Element): string =>
  [
    textOf(cell),
    ...(span(cell, 'colspan') > 1 ? [`↔${span(cell, 'colspan')}`] : []),
    ...(span(cell, 'rowspan') > 1 ? [`↕${span(cell, 'rowspan')}`] : []),
  ].join(' ');

const html = async (report: Report, options = {}): Promise<string> =>
  String((await renderDocument(report, 'html', options)).content);

const tablesOf = async (report: Report, options = {}): Promise<Element[]> =>
  byTag(parseHtml(await html(report, options)), 'table');

const zeros = (count: number): string[] => new Array<string>(count).fill('0');

/** Labels before the seven figures of each row of table 三. */
const applicationsLabels = [
  ['一、本年新收政府信息公开申请数量 ↔3'],
  ['二、上年结转政府信息公开申请数量 ↔3'],
  ['三、本年度办理结果 ↕22', '（一）予以公开 ↔2'],
  ['（二）部分公开（区分处理的，只计这一情形，不计其他情形） ↔2'],
  ['（三）不予公开 ↕8', '1.属于国家秘密'],
  ['2.其他法律行政法规禁止公开'],
  ['3.危及“三安全一稳定”'],
  ['4.保护第三方合法权益'],
  ['5.属于三类内部事务信息'],
  ['6.属于四类过程性信息'],
  ['7.属于行政执法案卷'],
  ['8.属于行政查询事项'],
  ['（四）无法提供 ↕3', '1.本机关不掌握相关政府信息'],
  ['2.没有现成信息需要另行制作'],
  ['3.补正后申请内容仍不明确'],
  ['（五）不予处理 ↕5', '1.信访举报投诉类申请'],
  ['2.重复申请'],
  ['3.要求提供公开出版物'],
  ['4.无正当理由大量反复申请'],
  ['5.要求行政机关确认或重新出具已获取信息'],
  ['（六）其他处理 ↕3', '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请'],
  ['2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请'],
  ['3.其他'],
  ['（七）总计 ↔2'],
  ['四、结转下年度继续办理 ↔3'],
];

const results = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];

describe('the official geometry', () => {
  test('table 二', async () => {
    const [table] = await tablesOf(zeroReport());
    expect(rowsOf(table!).map((row) => row.map(shown))).toEqual([
      ['第二十条第（一）项 ↔4'],
      ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
      ['规章', '0', '0', '0'],
      ['行政规范性文件', '0', '0', '0'],
      ['第二十条第（五）项 ↔4'],
      ['信息内容', '本年处理决定数量 ↔3'],
      ['行政许可', '0 ↔3'],
      ['第二十条第（六）项 ↔4'],
      ['信息内容', '本年处理决定数量 ↔3'],
      ['行政处罚', '0 ↔3'],
      ['行政强制', '0 ↔3'],
      ['第二十条第（八）项 ↔4'],
      ['信息内容', '本年收费金额（单位：万元） ↔3'],
      ['行政事业性收费', '0 ↔3'],
    ]);
  });

  test('table 三', async () => {
    const [, table] = await tablesOf(zeroReport());
    expect(rowsOf(table!).map((row) => row.map(shown))).toEqual([
      ['（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） ↔3 ↕3', '申请人情况 ↔7'],
      ['自然人 ↕2', '法人或其他组织 ↔5', '总计 ↕2'],
      ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'],
      ...applicationsLabels.map((labels) => [...labels, ...zeros(7)]),
    ]);
  });

  test('table 四', async () => {
    const [, , table] = await tablesOf(zeroReport());
    expect(rowsOf(table!).map((row) => row.map(shown))).toEqual([
      ['行政复议 ↔5', '行政诉讼 ↔10'],
      [...results.map((label) => `${label} ↕2`), '未经复议直接起诉 ↔5', '复议后起诉 ↔5'],
      [...results, ...results],
      zeros(15),
    ]);
  });

  test.each([{}, { fragment: 'accessible' }, { draft: { findings: [] } }])(
    'fills its grid without holes: %j',
    async (options) => {
      const grids = (await tablesOf(busyReport(), options)).map(layOut);
      expect(grids.map((grid) => [grid.length, grid[0]!.length])).toEqual([
        [14, 4],
        [28, 10],
        [4, 15],
      ]);
    },
  );

  test('Markdown has the same merged cells when asked', async () => {
    const { content } = await renderDocument(busyReport(), 'md', { tables: 'html' });
    const tables = byTag(parseHtml(String(content)), 'table');
    const own = await tablesOf(busyReport());
    expect(tables.map((table) => rowsOf(table).map((row) => row.map(shown)))).toEqual(
      own.map((table) => rowsOf(table).map((row) => row.map(shown))),
    );
  });
});

describe('figures', () => {
  test('every cell shows the figure of its place', async () => {
    // A different number in every cell, so that no two can change places.
    let next = 1000;
    const report = mapFigures(busyReport(), (_, { decimal }) => (decimal ? '59237.24490' : next++));
    const figures = (await tablesOf(report)).map((table) => rowsOf(table).map((row) => row.flatMap(figureOf)));
    const strings = (rows: readonly (readonly unknown[])[]) => rows.map((row) => row.map(String));
    expect(figures[0]!.filter((row) => row.length > 0)).toEqual(strings(Object.values(tableIn(report, 'proactive'))));
    expect(figures[1]!.filter((row) => row.length > 0)).toEqual(
      strings(Object.values(tableIn(report, 'applications'))),
    );
    expect(figures[2]!.filter((row) => row.length > 0)).toEqual(
      strings([Object.values(tableIn(report, 'disputes')).flat()]),
    );
  });

  test('blanks stay blank, totals stay as they are', async () => {
    const report = withRow(busyReport(), 'applications.received', [null, 0, 2, 0, 0, 0, 99]);
    const [, table] = await tablesOf(report);
    expect(rowsOf(table!)[3]!.flatMap(figureOf)).toEqual(['', '0', '2', '0', '0', '0', '99']);
  });

  test('a count of any size has its digits and no exponent; one that is not whole is printed as it is', async () => {
    const report = withRow(busyReport(), 'applications.received', [1e21, 1.5, 0, 0, 0, 0, 1e21]);
    const [, table] = await tablesOf(report);
    const printed = ['1000000000000000000000', '1.5', '0', '0', '0', '0', '1000000000000000000000'];
    expect(rowsOf(table!)[3]!.flatMap(figureOf)).toEqual(printed);
  });

  const figureOf = (cell: Element): string[] => (cell.tagName === 'td' ? [textOf(cell)] : []);
});

describe('headings of cells', () => {
  test('every figure names the cells that head it, and only cells of its table', async () => {
    for (const table of await tablesOf(busyReport())) {
      const labels = new Map(byTag(table, 'th').map((cell) => [attribute(cell, 'id'), cell]));
      expect(labels.size).toBe(byTag(table, 'th').length);
      for (const cell of byTag(table, 'td')) {
        const heads = attribute(cell, 'headers')!.split(' ');
        expect(heads.filter((id) => !labels.has(id))).toEqual([]);
      }
      expect(byTag(table, 'th').every((cell) => attribute(cell, 'scope'))).toBe(true);
      expect(byTag(table, 'caption').length).toBe(1);
    }
  });

  test('headers agree with the grid: labels in the same columns above or in the same row before', async () => {
    const tables = await tablesOf(busyReport());
    for (const table of tables.slice(1)) {
      const grid = layOut(table);
      grid.forEach((row, y) => {
        row.forEach((cell, x) => {
          if (cell.tagName !== 'td') return;
          const above = grid.slice(0, y).map((other) => other[x]!);
          const before = row.slice(0, x);
          const expected = new Set([...above, ...before].flatMap((other) => attribute(other, 'id') ?? []));
          expect(new Set(attribute(cell, 'headers')!.split(' '))).toEqual(expected);
        });
      });
    }
  });

  test('the cell of a merged group can be told: 行政处罚 by 商业企业', async () => {
    const [, table] = await tablesOf(busyReport());
    const names = new Map(byTag(table!, 'th').map((cell) => [attribute(cell, 'id'), textOf(cell)]));
    const cell = rowsOf(table!)[14]!.find((candidate) => textOf(candidate) === '1')!;
    expect(
      attribute(cell, 'headers')!
        .split(' ')
        .map((id) => names.get(id)),
    ).toEqual([
      '申请人情况',
      '法人或其他组织',
      '商业企业',
      '三、本年度办理结果',
      '（三）不予公开',
      '8.属于行政查询事项',
    ]);
  });
});

test.each([
  [123_456_789_012, undefined],
  [1_234_567_890_123, '--digits:5'],
])('%i over three columns tells the style sheet %s: a part of a digit takes a whole one', async (figure, style) => {
  const report = withFigure(zeroReport(), cellOf('proactive.licences.decisions'), figure);
  expect(attribute((await tablesOf(report))[0]!, 'style')).toBe(style);
});
