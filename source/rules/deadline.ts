import { unitKinds } from '../form/unitKinds.ts';
import type { Fault } from './finding.ts';
import type { Rule } from './rule.ts';

const day = 24 * 60 * 60 * 1000;
const daysOfInterest = 366;

/** The day by which this kind of unit must publish, and whether it has passed; silent for the reports of past years. */
export const deadline: Rule = {
  id: 'deadline',
  title: '报告在规定的日期前公布：政府 3 月 31 日，政府部门和派出机关等 1 月 31 日',
  severities: ['hint'],
  basis: '《政府信息公开条例》第四十九条',
  inGrading: true,
  failing: { year: 2024, today: '2025-02-10' },
  passing: { year: 2024, today: '2027-02-10' },
  check: (report, context) => {
    const kind = unitKinds.find((candidate) => candidate.id === report.kind);
    const { today } = context;
    if (!kind) return [];
    const due = new Date(report.year + 1, kind.deadline.month - 1, kind.deadline.day);
    const left = Math.round(
      (due.getTime() - new Date(today.getFullYear(), today.getMonth(), today.getDate()).getTime()) / day,
    );
    if (left < -daysOfInterest) return [];
    const by = `${kind.name}的 ${report.year} 年度报告应在 ${due.getFullYear()} 年 ${kind.deadline.month} 月 ${kind.deadline.day} 日前公布`;
    return [
      {
        places: [''],
        message: left < 0 ? `${by}，已过 ${-left} 天。` : `${by}，${left === 0 ? '就是今天' : `还有 ${left} 天`}。`,
        expected: null,
        actual: null,
      } satisfies Fault,
    ];
  },
};
