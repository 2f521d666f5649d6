import { disputeCells } from './claims/figures.ts';
import type { Rule } from './rule.ts';
import { countOf, toldIn } from './told.ts';

const correction = /纠正|纠错|撤销|败诉|违法|责令|改判/;

/** Reviews and lawsuits are told in the text, above all those that ended in a correction. */
export const disputesTold: Rule = {
  id: 'disputes-told',
  title: '表四有行政复议、行政诉讼的，正文里提到；被纠正的写明情况',
  severities: ['warning', 'hint'],
  basis: '《政府信息公开条例》第五十条第（三）项；各地考核要求说明被纠正的原因',
  failing: {
    figures: { 'disputes.review.corrected': 1 },
    texts: { 'overview.onRequest': '全年收到政府信息公开申请并依法答复。' },
  },
  passing: {
    figures: { 'disputes.review.corrected': 1 },
    texts: { 'overview.onRequest': '因答复说理不充分，1件行政复议被纠正，已重新答复。' },
  },
  check: (report) => {
    const corrected = disputeCells('all', 'corrected').filter((id) => countOf(report, id) > 0);
    const all = disputeCells('all', 'total').filter((id) => countOf(report, id) > 0);
    const [cell, whole] = [corrected[0], all[0]];
    const text = cell || whole ? toldIn(report) : '';
    if (text === '') return [];
    if (cell && correction.test(text)) return [];
    if (cell) {
      return [
        {
          places: [cell, 'overview'],
          message: `表四“结果纠正”为 ${countOf(report, cell)}，正文里没有提到，请写明原因和改正情况。`,
          expected: null,
          actual: countOf(report, cell),
        },
      ];
    }
    if (!whole || /复议|诉讼|起诉/.test(text)) return [];
    return [
      {
        severity: 'hint',
        places: [whole, 'overview'],
        message: `表四有行政复议、行政诉讼 ${all.reduce((sum, id) => sum + countOf(report, id), 0)} 件，正文里没有提到，可写明情况。`,
        expected: null,
        actual: countOf(report, whole),
      },
    ];
  },
};
