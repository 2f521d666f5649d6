import { standardTitle } from '../report/sections.ts';
import { parseChineseNumeral } from '../text/numerals.ts';
import type { Fault } from './finding.ts';
import type { Rule } from './rule.ts';

/** The years in a title, in digits or in Chinese numerals. */
const yearsIn = (title: string): number[] =>
  [...title.matchAll(/((?:19|20)\d{2})|(二[〇○零][〇○零一二三四五六七八九]{2})/g)].map((match) =>
    match[1] ? Number(match[1]) : (parseChineseNumeral(match[2] ?? '') ?? 0),
  );

/** The title's year is the report year; it reads unit + year + 年政府信息公开工作年度报告. */
export const title: Rule = {
  id: 'title',
  title: '标题的年份是报告年度，标题为“单位名称+年份+年政府信息公开工作年度报告”',
  severities: ['error', 'warning'],
  basis: '国办公开办函〔2021〕30号 报告标题',
  inGrading: true,
  failing: { texts: { title: '云溪县柳林镇人民政府2023年政府信息公开工作年度报告' } },
  passing: { texts: { title: '云溪县柳林镇人民政府2024年政府信息公开工作年度报告' } },
  check: (report) => {
    const standard = standardTitle(report.unit, report.year);
    const stands = report.title.replace(/\s/g, '');
    if (stands === standard.replace(/\s/g, '')) return [];
    const years = yearsIn(stands);
    const wrong = years.length > 0 && !years.includes(report.year);
    const says = wrong
      ? `标题的年份是 ${years[0]}，报告年度是 ${report.year}`
      : stands === ''
        ? '标题空白'
        : `标题“${stands}”与统一格式不同`;
    return [
      {
        severity: wrong ? 'error' : 'warning',
        places: ['title'],
        message: `${says}，应为“${standard}”。`,
        expected: standard,
        actual: report.title,
        repair: { label: '改为规范标题', changes: [{ place: 'title', value: standard }] },
      } satisfies Fault,
    ];
  },
};
