import type { Rule } from './rule.ts';

const shownAtMost = 20;

/** Every unit on the parent's list has handed in a report for the year. */
export const parentCoverage: Rule = {
  id: 'parent-coverage',
  title: '名单上的单位都报了年度报告',
  severities: ['warning'],
  basis: '《政府信息公开条例》第四十九条、第五十条；各地考核对缺报的扣分',
  failing: {
    unit: '云溪县人民政府',
    below: { scope: '行政区域', sum: {}, listed: 2, missing: ['云溪县柳林镇人民政府'] },
  },
  passing: { unit: '云溪县人民政府', below: { scope: '行政区域', sum: {}, listed: 2, missing: [] } },
  kind: 'missing',
  check: (_report, { below }) => {
    if (!below || below.missing.length === 0) return [];
    const { missing, listed } = below;
    const names = missing.slice(0, shownAtMost).join('、');
    return [
      {
        places: [''],
        message: `名单 ${listed} 个单位中有 ${missing.length} 个没有报：${names}${missing.length > shownAtMost ? '等' : ''}。`,
        expected: listed,
        actual: listed - missing.length,
      },
    ];
  },
};
