import { rowName } from '../report/places.ts';
import { numberIn } from './arithmetic/reading.ts';
import type { Rule } from './rule.ts';

/** The year in which the Administrative Review Law of 2023 came into force. */
const since = 2024;

/** Since 2024 most disputes over disclosure go to review first; a direct suit is worth a look. */
export const directSuit: Rule = {
  id: 'direct-suit',
  title: '2024 年起，未经复议直接起诉的件数经过核对（多数信息公开争议须先申请行政复议）',
  severities: ['hint'],
  basis: '《行政复议法》（2023 年修订）第二十三条：不予公开等情形复议前置，2024 年 1 月 1 日起施行',
  failing: { figures: { 'disputes.litigationDirect.upheld': 2 } },
  passing: { year: 2023, figures: { 'disputes.litigationDirect.upheld': 2 } },
  check: (report, { form }) => {
    const cell = form.findCell('disputes.litigationDirect.total');
    const value = cell ? (numberIn(report, cell) ?? 0) : 0;
    if (!cell || report.year < since || value <= 0) return [];
    return [
      {
        places: [cell.id],
        message: `${rowName(cell.row)} ${value} 件：2024 年起不予公开等多数争议须先申请行政复议，请核对是不是应填在“复议后起诉”；2023 年以前受理的不受影响。`,
        expected: 0,
        actual: value,
      },
    ];
  },
};
