import { formForYear, formOf } from '../form/forms.ts';
import { readFigure } from '../report/places.ts';
import type { Report } from '../report/report.ts';
import type { Fault } from './finding.ts';
import type { Rule } from './rule.ts';

/** True where only 3.其他 under （六） was printed: the row of 2019, which had no parts. */
function singleRow(report: Report): boolean {
  const figuresIn = (row: string) =>
    formOf(report)
      .cellsOfRow('applications', row)
      .map((cell) => readFigure(report, cell));
  const blank = (row: string) => figuresIn(row).every((figure) => figure === null);
  // Where a cell of its one row was not read either, the three rows were printed and the reader took them for one.
  const isWhole = figuresIn('otherOutcome.other').every((figure) => figure !== null);
  return blank('otherOutcome.correctionOverdue') && blank('otherOutcome.feeOverdue') && isWhole;
}

/** A report for 2021 or later uses neither the 2019 tables nor their single row （六）. */
export const edition: Rule = {
  id: 'edition',
  title: '2021 年度起的报告不用 2019 年试行格式的表，（六）其他处理分三项填写',
  severities: ['warning'],
  basis: '国办公开办函〔2021〕30号（国办公开办函〔2019〕60号不再使用）',
  failing: { edition: 2019 },
  passing: { edition: 2021 },
  check: (report) => {
    const due = formForYear(report.year);
    if (report.year < due.since) return [];
    const old = report.edition < due.edition;
    if (!old && !singleRow(report)) return [];
    const place = old ? 'proactive' : 'applications.otherOutcome.correctionOverdue.naturalPerson';
    return [
      {
        places: [place],
        message: old
          ? `${report.year} 年度的报告用了 2019 年试行格式的表，请改用国办公开办函〔2021〕30号的格式。`
          : `（六）其他处理只填了一行，这是 2019 年试行格式；${report.year} 年度应分“逾期不补正”“逾期不缴费”“其他”三项填写。`,
        expected: due.edition,
        actual: report.edition,
      } satisfies Fault,
    ];
  },
};
