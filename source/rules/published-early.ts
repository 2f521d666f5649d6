import type { Rule } from './rule.ts';

/** The page was published after the year that it reports on was over. */
export const publishedEarly: Rule = {
  id: 'published-early',
  title: '报告在报告年度结束以后公布',
  severities: ['warning'],
  basis: '《政府信息公开条例》第四十九条：公布上一年度的报告；统计期限到 12 月 31 日',
  failing: { year: 2024, published: '2024-12-27' },
  passing: { year: 2024, published: '2025-01-15' },
  check: ({ reading, year }) => {
    const published = reading?.published;
    if (!published || published >= `${year + 1}-01-01`) return [];
    return [
      {
        places: [''],
        message: `网页上的发布日期是 ${published}，${year} 年度还没有结束；请核对发布日期，或者核对全年的数字有没有统计完整。`,
        expected: `${year + 1}-01-01`,
        actual: published,
      },
    ];
  },
};
