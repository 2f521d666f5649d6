import { tableIds } from '../form/form.ts';
import { headingOf } from '../form/sections.ts';
import type { Fault } from './finding.ts';
import type { Rule } from './rule.ts';
import { isWithoutHeading } from './sections.ts';

/** A section of a table holds the table; one that is a picture or an attachment could only not be read, and is no fault. */
export const tableMissing: Rule = {
  id: 'table-missing',
  title: '第二、三、四部分各有规定的表格',
  severities: ['error'],
  kind: 'missing',
  basis: '国办公开办函〔2021〕30号 报告格式二、三、四：各部分为统一的表格',
  inGrading: true,
  failing: { absent: ['disputes'] },
  passing: {},
  check: (report, { form }) =>
    tableIds.flatMap((table): Fault[] => {
      const isAbsent = report.reading?.notes.some(({ place, state }) => place === table && state === 'absent') ?? false;
      if (!isAbsent || form.unread.includes(table) || isWithoutHeading(report, table)) return [];
      // What has been typed in since is there.
      if (form.cellsOfTable[table].some(({ id }) => (report.figures[id] ?? null) !== null)) return [];
      const heading = headingOf(form.sectionOf(table));
      return [
        {
          places: [table],
          message: `${heading}：没有这张表，也没有图片或附件；请按规定的表格填写，没有发生的填 0。`,
        },
      ];
    }),
};
