import { type Cell, rowName } from '../report/places.ts';
import type { Report } from '../report/report.ts';
import { numberIn } from './arithmetic/reading.ts';
import type { Fault } from './finding.ts';
import { lastYear } from './prior/lastYear.ts';
import type { Rule } from './rule.ts';

/** A suit after review comes from a review of this year or the last; a dispute comes from a request. */
export const disputeOrigin: Rule = {
  id: 'dispute-origin',
  title: '有复议后起诉的，本年或上年有行政复议；有复议、诉讼的，本年或上年有申请',
  severities: ['hint'],
  basis: '《政府信息公开条例》第五十条第（二）项、第（三）项；《行政诉讼法》第四十五条：不服复议决定的在十五日内起诉',
  failing: { figures: { 'disputes.litigationAfterReview.upheld': 5 } },
  passing: {
    figures: {
      'disputes.litigationAfterReview.upheld': 1,
      'disputes.review.upheld': 2,
      'applications.received.naturalPerson': 3,
      'applications.granted.naturalPerson': 3,
    },
  },
  check: (report, context) => {
    const prior = lastYear(report, context);
    const { form } = context;
    const at = (id: string) => form.findCell(id);
    /** What a cell has this year and last; undefined where this year's is not known. */
    const both = (cell: Cell | undefined): number | undefined => {
      const now = cell && numberIn(report, cell);
      if (!cell || now === null || now === undefined) return undefined;
      return now + (prior ? (numberIn(prior, cell) ?? 0) : 0);
    };
    const inReport = (one: Report, cell: Cell | undefined) => (cell ? (numberIn(one, cell) ?? 0) : 0);
    const faults: Fault[] = [];
    const after = at('disputes.litigationAfterReview.total');
    const review = at('disputes.review.total');
    const unseen = prior ? '本年和上年' : '本年';
    if (after && inReport(report, after) > 0 && both(review) === 0) {
      faults.push({
        places: [after.id, 'disputes.review.total'],
        message: `${rowName(after.row)} ${numberIn(report, after)} 件，但${unseen}行政复议都是 0；复议后起诉的案件应先经过行政复议，请核对。`,
        expected: 0,
        actual: numberIn(report, after),
      });
    }
    const totals = form.rowsOf('disputes').flatMap((row) => at(`disputes.${row.id}.total`) ?? []);
    const disputes = totals.reduce((sum, cell) => sum + inReport(report, cell), 0);
    const [received, carriedIn] = [at('applications.received.total'), at('applications.carriedIn.total')];
    const first = totals.find((cell) => inReport(report, cell) > 0);
    if (first && both(received) === 0 && both(carriedIn) === 0) {
      faults.push({
        places: [first.id, 'applications.received.total'],
        message: `行政复议、行政诉讼共 ${disputes} 件，但${unseen}没有收到政府信息公开申请，也没有上年结转；如不是由依申请公开引起的，可在正文里说明。`,
        expected: 0,
        actual: disputes,
      });
    }
    return faults;
  },
};
