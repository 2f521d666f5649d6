/** The reports whose documents are looked at: a small one, a busy one, and one larger than any unit writes. */

import { standardTitle } from '../../source/form/unitKinds.ts';
import { withFigure, withText } from '../../source/report/places.ts';
import type { Report } from '../../source/report/report.ts';
import { withTotals } from '../../source/report/totals.ts';
import { cells } from '../helpers/form.ts';
import { busyReport, zeroReport } from '../helpers/sample.ts';

const sentence = '本年度通过门户网站、政务新媒体和便民服务中心公开各类政府信息，其中“一图读懂”等解读材料逐条列明。';
const hostile = [
  '<script>alert(1)</script><img src=x onerror=alert(1)>]]><!-- --> {{title}} {{#draft}} &amp; &#60;',
  `https://www.example.gov.cn/${'very-long-address/'.repeat(12)}index.html，详见`,
  '\u202e倒序\u202c \ud800半个 \u0000 | a | b | **重点** ~~删~~ $x$ 𠮷𬭎',
];

/** A unit's name of 300 characters, numbers of nine digits, 20,000 characters of text, some of it hostile. */
function monsterReport(): Report {
  const unit = '云溪县人民政府派出机构'.repeat(28).slice(0, 300);
  let report: Report = { ...busyReport(), unit, title: standardTitle(unit, 2025) };
  const figures = cells.filter((cell) => !cell.derived);
  figures.forEach((cell, index) => {
    report = withFigure(report, cell, cell.kind === 'decimal' ? '123456789.123456' : 100_000_000 + index * 1_000_007);
  });
  const whole = Array.from({ length: 40 }, (_, index) => `${index + 1}. ${sentence.repeat(10)}`);
  report = withText(report, 'overview.proactiveDisclosure', whole.join('\n'));
  report = withText(report, 'problems', hostile.join('\n'));
  return withTotals(report);
}

export const reports: readonly (readonly [name: string, report: Report])[] = [
  ['zero', zeroReport()],
  ['busy', busyReport()],
  ['monster', monsterReport()],
];
