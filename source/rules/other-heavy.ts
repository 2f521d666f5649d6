import { rowName } from '../report/places.ts';
import { numberIn } from './arithmetic/reading.ts';
import type { Rule } from './rule.ts';

const share = 0.3;
const least = 10;

/** Not much of what was handled stands under 3.其他: it usually belongs to a named outcome. */
export const otherHeavy: Rule = {
  id: 'other-heavy',
  title: '办理结果记在“（六）其他处理 3.其他”的不超过三成',
  severities: ['hint'],
  basis: '国办公开办函〔2021〕30号 表三“三、本年度办理结果”：按实际情形分类填写',
  failing: {
    figures: {
      'applications.received.naturalPerson': 12,
      'applications.granted.naturalPerson': 7,
      'applications.otherOutcome.other.naturalPerson': 5,
    },
  },
  passing: {
    figures: {
      'applications.received.naturalPerson': 12,
      'applications.granted.naturalPerson': 10,
      'applications.otherOutcome.other.naturalPerson': 2,
    },
  },
  check: (report, { form }) => {
    const cell = form.findCell('applications.otherOutcome.other.total');
    const handled = form.findCell('applications.handled.total');
    const [other, all] = [cell, handled].map((one) => (one ? (numberIn(report, one) ?? 0) : 0));
    if (!cell || !other || !all || all < least || other <= all * share) return [];
    return [
      {
        places: [cell.id, 'applications.handled.total'],
        message: `${rowName(cell.row)} ${other} 件，占办理总计 ${all} 件的 ${Math.round((other / all) * 100)}%；请核对有没有应记在（一）至（五）的。`,
        expected: Math.floor(all * share),
        actual: other,
      },
    ];
  },
};
