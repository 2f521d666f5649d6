import { outcomeSubjects, requestLexicon } from '../lexicon/requests.ts';
import { readText } from '../report/places.ts';
import type { Rule } from './rule.ts';
import { countOf } from './told.ts';

const handled = 'applications.handled.total';
const outcome = new RegExp(
  `${requestLexicon.any(...outcomeSubjects)}|(?<!信息)公开(?!申请)[^，。]{0,4}\\d+件|不存在|撤回|撤销|不属于`,
);

/** Where requests were handled, （二） says how they ended, not only that all were answered. */
export const outcomesTold: Rule = {
  id: 'outcomes-told',
  title: '有办理结果的，（二）依申请公开写明各类结果，不只写“均已答复”',
  severities: ['hint'],
  basis: '国办公开办函〔2021〕30号 一、总体情况（二）依申请公开；各地考核要求写明办理结果',
  failing: {
    figures: { 'applications.received.naturalPerson': 2, 'applications.granted.naturalPerson': 2 },
    texts: { 'overview.onRequest': '全年收到政府信息公开申请2件，均按规定答复。' },
  },
  passing: {
    figures: { 'applications.received.naturalPerson': 2, 'applications.granted.naturalPerson': 2 },
    texts: { 'overview.onRequest': '全年收到政府信息公开申请2件，均予以公开。' },
  },
  check: (report) => {
    const text = readText(report, 'overview.onRequest').replace(/\s/g, '');
    const value = countOf(report, handled);
    if (text === '' || value === 0 || outcome.test(text)) return [];
    return [
      {
        places: ['overview.onRequest', handled],
        message: `（二）依申请公开没有写办理结果：表三办理了 ${value} 件，可写明予以公开、不予公开、无法提供等各多少件。`,
        expected: null,
        actual: value,
      },
    ];
  },
};
