/** Nine reports of invented units that are hard in different ways: empty, full, huge, with blanks, with decimals, with long texts. */
import { withFigure, withText } from '../../source/report/places.ts';
import type { Report } from '../../source/report/report.ts';
import { withTotals } from '../../source/report/totals.ts';
import { cells } from '../helpers/form.ts';
import { busyReport, zeroReport } from '../helpers/sample.ts';
import { distinctReport, randomFrom, sparseReport } from './tellingReport.ts';

const as = (report: Report, unit: string): Report => ({
  ...report,
  unit,
  title: `${unit}${report.year}年政府信息公开工作年度报告`,
});

/** Few figures, small ones, as most units have them. */
function smallReport(): Report {
  const random = randomFrom(11);
  let report = busyReport();
  for (const cell of cells)
    report = withFigure(report, cell, cell.kind === 'decimal' ? '0.5' : random() < 0.8 ? 0 : Math.floor(random() * 9));
  return withTotals(report);
}

/** Figures of nine digits. */
function hugeReport(): Report {
  let report = busyReport();
  for (const [index, cell] of cells.entries())
    report = withFigure(report, cell, cell.kind === 'decimal' ? '987654321.123456' : 10_000_019 + index * 7_919);
  return withTotals(report);
}

/** Every third cell is blank. */
function blankReport(): Report {
  let report = distinctReport();
  for (const [index, cell] of cells.entries()) if (index % 3 === 1) report = withFigure(report, cell, null);
  return report;
}

const sentence = (index: number): string =>
  `${'一二三四五六七八九十'[index % 10]}是对${['重大决策', '财政预决算', '行政许可', '公共资源配置', '社会公益事业'][index % 5]}领域的信息逐项核对，全年更新${index * 37 + 5}条，解读“一图读懂”${index + 2}期（其中视频${index}期）；`;

/** Texts of many paragraphs, which reach over pages. */
function longReport(): Report {
  let report = busyReport();
  const paragraph = (from: number) =>
    `${Array.from({ length: 9 }, (_, index) => sentence(from + index)).join('')}按期完成。`;
  const whole = (from: number) => [0, 9, 18, 27].map((step) => paragraph(from + step)).join('\n');
  for (const [index, id] of (
    ['overview.proactiveDisclosure', 'overview.management', 'overview.oversight', 'problems'] as const
  ).entries())
    report = withText(report, id, whole(index * 3));
  return report;
}

/** Each with its name. */
export const inventedReports = (): Readonly<Record<string, Report>> => ({
  zero: zeroReport(),
  busy: busyReport(),
  distinct: distinctReport(),
  sparse: sparseReport(),
  small: as(smallReport(), '柳川县沙河街道办事处'),
  huge: as(hugeReport(), '东江省人民政府'),
  blank: as(blankReport(), '柳川县水利局'),
  long: as(longReport(), '柳川县发展和改革局'),
  decimals: as(
    withFigure(busyReport(), cells.find(({ kind }) => kind === 'decimal')!, '59237.244901'),
    '柳川经济技术开发区管理委员会',
  ),
});
