import type { Report } from '../report/report.ts';
import { everySentence, movedBy } from './claims/everySentence.ts';
import { readingsOf } from './claims/figures.ts';
import { type Growth, growthsIn } from './claims/growths.ts';
import { quoted, spanOf } from './claims/placed.ts';
import type { Fault } from './finding.ts';
import { lastYear, priorName } from './prior/lastYear.ts';
import type { Rule } from './rule.ts';

const growths = everySentence(
  ({ year }) => ({ year }),
  (placed, { year }) => growthsIn(placed, year),
  { needs: ['0123456789一二三四五六七八九十', '上去同比较20'] },
);

/** What it should say, from last year's figure to this year's. */
const change = (now: number, before: number, decimals: number): string => {
  const more = now - before;
  const share = before > 0 ? `（${((Math.abs(more) / before) * 100).toFixed(Math.max(1, decimals))}%）` : '';
  return more === 0 ? '没有增减' : `${more > 0 ? '增加' : '减少'} ${Math.abs(more)}${share}`;
};

/** Nothing where any usual reading of the two years' tables fits, or where one of them was not read. */
function judged(growth: Growth, report: Report, prior: Report): Fault[] {
  const { placed, number, what, holds } = growth;
  const [now, before] = [readingsOf(report, what), readingsOf(prior, what)];
  // 收办3646件，同比增长1.05%: the reading that the sentence itself gives.
  const told = now.findIndex(({ value }) => placed.quantities.some((one) => one.value === value));
  const [plain, earlier] = [now[Math.max(0, told)], before[Math.max(0, told)]];
  if (!plain || !earlier) return [];
  if (before.some((one, index) => holds(now[index]?.value ?? Number.NaN, one.value))) return [];
  const printed = placed.compact.text.slice(number.start, number.end);
  return [
    {
      places: [placed.place, ...plain.cells],
      message: `正文${quoted(placed, number.start, number.end)}写的是 ${printed}，但${plain.name}上年为 ${earlier.value}（${priorName(prior)}），本年为 ${plain.value}，${change(plain.value, earlier.value, number.decimals)}，请核对。`,
      expected: null,
      actual: number.value,
      span: spanOf(placed, number.start, number.end),
    },
  ];
}

/** 较上年增加 N 件, 同比增长 N%, 上年为 N 件 beside a figure of the tables are what last year's report gives. */
export const textGrowth: Rule = {
  id: 'text-growth',
  title: '正文写的比上年增减多少、上年是多少，与上年报告的表格相符',
  severities: ['warning'],
  basis: '国办公开办函〔2021〕30号 报告要求：数据准确、前后一致',
  needsPrior: true,
  failing: {
    figures: { 'applications.received.naturalPerson': 46, 'applications.granted.naturalPerson': 46 },
    texts: { 'overview.onRequest': '全年收到政府信息公开申请46件，较上年增长25%。' },
    prior: { figures: { 'applications.received.naturalPerson': 40, 'applications.granted.naturalPerson': 40 } },
  },
  passing: {
    figures: { 'applications.received.naturalPerson': 46, 'applications.granted.naturalPerson': 46 },
    texts: { 'overview.onRequest': '全年收到政府信息公开申请46件，较上年增长15%。' },
    prior: { figures: { 'applications.received.naturalPerson': 40, 'applications.granted.naturalPerson': 40 } },
  },
  check: (report, context) => {
    const prior = lastYear(report, context);
    if (!prior) return [];
    return growths(report, context).flatMap(({ picked, offset }) =>
      judged(picked, report, prior).map((fault) => movedBy(fault, offset)),
    );
  },
};
