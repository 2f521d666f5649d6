import { readFigure } from '../report/places.ts';
import type { Figure } from '../report/report.ts';
import { placeName } from './placeName.ts';
import type { Rule } from './rule.ts';

/** A figure as digits that can be compared: no zeros at the end of a fraction. */
const digits = (figure: number | string): string =>
  String(figure)
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '');
const shown = (figure: Figure): string => (figure === null ? '空白' : String(figure));

/** A parent's tables hold what its units handed in, cell by cell, where all of them are at hand. */
export const parentSum: Rule = {
  id: 'parent-sum',
  title: '上级的报告，每一格等于下级单位的报告相加',
  severities: ['warning'],
  basis: '《政府信息公开条例》第四十九条；国办发〔2014〕32号 二：逐级汇总，分本级和行政区域',
  failing: {
    unit: '云溪县人民政府',
    figures: { 'proactive.licences.decisions': 11 },
    below: { scope: '行政区域', sum: { 'proactive.licences.decisions': 12 }, listed: 2, missing: [] },
  },
  passing: {
    unit: '云溪县人民政府',
    figures: { 'proactive.licences.decisions': 12, 'proactive.fees.amount': '3.50' },
    below: {
      scope: '行政区域',
      sum: { 'proactive.licences.decisions': 12, 'proactive.fees.amount': '3.5' },
      listed: 2,
      missing: [],
    },
  },
  check: (report, { below, form }) => {
    if (!below) return [];
    return form.cells.flatMap((cell) => {
      const [sum, figure] = [below.sum[cell.id], readFigure(report, cell)];
      if (sum === undefined || (figure !== null && digits(sum) === digits(figure))) return [];
      const why = below.explained?.[cell.id];
      return [
        {
          places: [cell.id] as const,
          message: `${placeName(cell.id, form)} 是 ${shown(figure)}，但下级单位的报告相加（${below.scope}）是 ${sum}${why ? `；${why}` : ''}。`,
          expected: sum,
          actual: figure,
        },
      ];
    });
  },
};
