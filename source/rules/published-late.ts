import { unitKinds } from '../form/unitKinds.ts';
import type { Rule } from './rule.ts';

/** The page was published by the day that the Regulation sets for this kind of unit. */
export const publishedLate: Rule = {
  id: 'published-late',
  title: '网页上的发布日期不晚于规定的日期：政府 3 月 31 日，政府部门和派出机关等 1 月 31 日',
  severities: ['warning'],
  basis: '《政府信息公开条例》第四十九条；逾期公布的按第四十七条责令改正',
  failing: { year: 2024, kind: 'department', unit: '青川市水利局', published: '2025-02-18' },
  passing: { year: 2024, kind: 'department', unit: '青川市水利局', published: '2025-01-24' },
  inGrading: true,
  check: ({ reading, year, kind }) => {
    const published = reading?.published;
    const due = unitKinds.find(({ id }) => id === kind)?.deadline;
    if (!published || !due) return [];
    const two = (value: number) => String(value).padStart(2, '0');
    const day = `${year + 1}-${two(due.month)}-${two(due.day)}`;
    if (published <= day) return [];
    return [
      {
        places: [''],
        message: `网页上的发布日期是 ${published}，应在 ${year + 1} 年 ${due.month} 月 ${due.day} 日前公布；如是后来修改页面的日期，请恢复首次公布的日期。`,
        expected: day,
        actual: published,
      },
    ];
  },
};
