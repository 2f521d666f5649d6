import { printedName } from '../report/places.ts';
import { undivided } from './engine/recording.ts';
import type { Fault } from './finding.ts';
import type { Rule } from './rule.ts';

/** Says what is wrong with a figure, or undefined: counts are whole and not negative, the fee a decimal and not negative. */
function fault(kind: 'count' | 'decimal', figure: number | string): string | undefined {
  if (kind === 'decimal') {
    if (/^\d+(\.\d+)?$/.test(String(figure))) return undefined;
    return /^-/.test(String(figure)) ? '金额不能是负数' : '应是以万元为单位的数字';
  }
  if (typeof figure !== 'number' || Number.isNaN(figure)) return '应是整数';
  if (figure < 0) return '件数不能是负数';
  if (!Number.isInteger(figure)) return '件数应是整数';
  return Number.isSafeInteger(figure) ? undefined : '数字过大，请核对是否多写了位数';
}

/** Every count is a whole number not below 0; 行政事业性收费 is a decimal not below 0. */
export const wholeNumber: Rule = {
  id: 'whole-number',
  title: '件数是不小于 0 的整数，行政事业性收费是不小于 0 的数（单位：万元）',
  severities: ['error'],
  certain: true,
  basis: '国办公开办函〔2021〕30号 表二、表三、表四均为件数，表二收费金额以万元为单位',
  failing: { figures: { 'proactive.licences.decisions': -3, 'proactive.penalties.decisions': 1.5 } },
  passing: { figures: { 'proactive.licences.decisions': 3, 'proactive.fees.amount': '59.2449' } },
  check: (report, { form }) => {
    const { figures } = undivided(report);
    const faults: Fault[] = [];
    for (const cell of form.cells) {
      const figure = figures[cell.id] ?? null;
      const wrong = figure === null ? undefined : fault(cell.kind, figure);
      if (wrong)
        faults.push({
          places: [cell.id],
          message: `${printedName(cell.id, form)} 现为 ${figure}：${wrong}。`,
          actual: figure,
        });
    }
    return faults;
  },
};
