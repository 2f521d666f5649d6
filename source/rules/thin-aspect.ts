import { readText } from '../report/places.ts';
import type { Rule } from './rule.ts';

const shortest = 20;
/** That there was nothing can be said in a few words. */
const nothing = /未|没有|无|零|0/;

/** No aspect of section 一 is one empty sentence. */
export const thinAspect: Rule = {
  id: 'thin-aspect',
  title: '总体情况的五个方面各写到具体的做法或数字，不是一句空话',
  severities: ['hint'],
  basis: '国办公开办函〔2021〕30号 一、总体情况；第三方评估对内容空泛的批评',
  failing: { texts: { 'overview.management': '不断加强政府信息管理。' } },
  passing: { texts: { 'overview.management': '信息发布前由经办站所、分管领导和党政办逐级审核，每季度核对一遍。' } },
  check: (report, { form }) =>
    form.aspects.flatMap(({ id, heading }) => {
      const place = `overview.${id}` as const;
      const text = readText(report, place).replace(/\s/g, '');
      if (text === '' || text.length >= shortest || nothing.test(text) || /\d/.test(text)) return [];
      return [
        {
          places: [place] as const,
          message: `${heading}只有 ${text.length} 个字：“${text}”，可以写做了什么、多少次、多少条。`,
          expected: shortest,
          actual: text.length,
        },
      ];
    }),
};
