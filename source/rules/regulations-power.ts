import { numberIn } from './arithmetic/reading.ts';
import type { Fault } from './finding.ts';
import type { Rule } from './rule.ts';
import { mayMakeRegulations } from './units/level.ts';

const columns = ['issued', 'repealed', 'inForce'] as const;

/** A unit without law-making power has 0 规章. */
export const regulationsPower: Rule = {
  id: 'regulations-power',
  title: '没有规章制定权的单位（县级及以下政府、地方政府部门），规章各栏为 0',
  severities: ['warning'],
  basis: '《立法法》第九十一条、第九十三条；国办公开办函〔2021〕30号 表二',
  failing: { figures: { 'proactive.regulations.inForce': 4 } },
  passing: { unit: '江州市人民政府', figures: { 'proactive.regulations.inForce': 4 } },
  check: (report, { form }) => {
    if (mayMakeRegulations(report) !== false) return [];
    const filled = columns
      .map((column) => form.cellOf(`proactive.regulations.${column}`))
      .filter((cell) => (numberIn(report, cell) ?? 0) > 0);
    const [first] = filled;
    if (!first) return [];
    const shown = filled.map((cell) => `${cell.column.label} ${numberIn(report, cell)}`).join('、');
    return [
      {
        places: [first.id, ...filled.slice(1).map((cell) => cell.id)],
        message: `规章：${shown}，但${report.unit || '本单位'}没有规章制定权，应为 0；如是行政规范性文件，请填在下一行。`,
        expected: 0,
        actual: numberIn(report, first),
      } satisfies Fault,
    ];
  },
};
