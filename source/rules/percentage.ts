import type { Quantity } from '../text/quantities.ts';
import { type PlacedSentence, placedSentences, quoted, spanOf } from './claims/placed.ts';
import type { Finding } from './finding.ts';
import type { Rule } from './rule.ts';

/** True where a percentage printed with these decimals is the ratio, rounded. */
const rounds = (percent: Quantity, ratio: number): boolean =>
  Math.abs(ratio * 100 - percent.value) <= 0.5 * 10 ** -percent.decimals + 1e-9;

const shown = (ratio: number, decimals: number): string => (ratio * 100).toFixed(Math.max(1, decimals));

interface Wrong {
  readonly percent: Quantity;
  readonly start: number;
  readonly says: string;
}

/** N件，占 P%: N of the whole that was named before it; a part and a whole are counted in the same unit. */
function share(placed: PlacedSentence, percent: Quantity, before: readonly Quantity[]): Wrong | undefined {
  const { text } = placed.compact;
  const lead = text.slice(before.at(-1)?.end ?? 0, percent.start);
  if (
    !/^[^。；]{0,8}占(?:比|总数|总量|全部|全年|申请总[数量]|总|的|比例|比重|公开总[数量]|信息总[数量]|为|约|达|：|，)*$/.test(
      lead,
    )
  )
    return undefined;
  const part = before.at(-1);
  if (part?.precision !== 'exact' || percent.precision !== 'exact') return undefined;
  const wholes = before
    .slice(0, -1)
    .filter((one) => one.unit === part.unit && one.value >= part.value && one.precision === 'exact');
  if (wholes.length === 0 || wholes.some((whole) => rounds(percent, part.value / whole.value))) return undefined;
  // Other shares of the same list come before this one; the whole is the largest of what was named.
  const whole = wholes.reduce((most, one) => (one.value > most.value ? one : most));
  return {
    percent,
    start: part.start,
    says: `${part.value} 占 ${whole.value} 是 ${shown(part.value / whole.value, percent.decimals)}%`,
  };
}

const growth =
  /(?:同比|较上年|比上年|较去年|比去年|与上年|环比|较上一年度?|比上一年度?|增幅|降幅)?(?:增长|上升|增加|提高|提升|下降|减少|降低|增幅|降幅)(?:了|率|幅度)?(?:为|达到?|约|：)?$/;

/** 同比增长 P% beside this year's number and last year's, or beside the number by which it grew. */
function change(placed: PlacedSentence, percent: Quantity, before: readonly Quantity[]): Wrong | undefined {
  const { text } = placed.compact;
  const verb = growth.exec(text.slice(0, percent.start))?.[0];
  if (!verb || percent.precision !== 'exact') return undefined;
  const near = before.filter((one) => text.lastIndexOf('；', percent.start) < one.start && one.unit !== '%');
  const ofLastYear = (one: Quantity) =>
    /(?:上一?年度?|去年|(?:19|20)\d{2}年)(?:度|同期)?(?:的|共|为|收到|受理|是|有)*$/.test(text.slice(0, one.start)) &&
    !/比(?:上一?年度?|去年)$/.test(text.slice(0, one.start));
  const ofChange = (one: Quantity) => /(?:增加|减少|增长|下降|多|少)(?:了)?$/.test(text.slice(0, one.start));
  const last = near.filter(ofLastYear).at(-1);
  const delta = near.filter(ofChange).at(-1);
  const now = near.find((one) => one !== last && one !== delta && (last ?? delta)?.unit === one.unit);
  if (now?.precision !== 'exact') return undefined;
  const sign = /下降|减少|降低|降幅/.test(verb) ? -1 : 1;
  const earlier =
    last?.precision === 'exact'
      ? last.value
      : delta?.precision === 'exact'
        ? now.value - delta.value * (/(?:减少|下降|少)(?:了)?$/.test(text.slice(0, delta.start)) ? -1 : 1)
        : undefined;
  if (earlier === undefined || earlier <= 0) return undefined;
  // 收到12件，上年10件 and 上年10件，今年12件: with years in digits either may come first.
  const candidates =
    last && /\d{4}年/.test(text.slice(0, last.start).slice(-8))
      ? [
          [now.value, earlier],
          [earlier, now.value],
        ]
      : [[now.value, earlier]];
  if (candidates.some(([later = 0, first = 1]) => rounds(percent, (sign * (later - first)) / first))) return undefined;
  return {
    percent,
    start: Math.min(now.start, last?.start ?? now.start, delta?.start ?? now.start),
    says: `${earlier} 到 ${now.value} 是${now.value >= earlier ? '增长' : '下降'} ${shown(Math.abs(now.value - earlier) / earlier, percent.decimals)}%`,
  };
}

/** N%, 占比, 同比增长 next to two known numbers is right to the digits printed. */
export const percentage: Rule = {
  id: 'percentage',
  title: '占比、同比增减的百分数，与旁边的两个数算得相符（四舍五入）',
  severities: ['warning'],
  basis: '国办公开办函〔2021〕30号 报告要求：数据准确；《政府信息公开条例》第六条',
  failing: { texts: { 'overview.onRequest': '收到政府信息公开申请40件，其中自然人申请36件，占85%。' } },
  passing: { texts: { 'overview.onRequest': '收到政府信息公开申请40件，其中自然人申请36件，占90%。' } },
  reads: ['preamble', 'overview', 'problems', 'other'],
  check: (report) =>
    placedSentences(report).flatMap((placed): Finding[] =>
      placed.quantities.flatMap((percent, index): Finding[] => {
        if (percent.unit !== '%') return [];
        const before = placed.quantities.slice(0, index);
        const counts = before.filter((one) => one.unit !== '%' && one.unit !== '个百分点');
        const wrong =
          (before.at(-1)?.unit === '%' ? undefined : share(placed, percent, counts)) ?? change(placed, percent, counts);
        if (!wrong) return [];
        const { text } = placed.compact;
        return [
          {
            rule: 'percentage',
            severity: 'warning',
            place: placed.place,
            places: [placed.place],
            message: `正文${quoted(placed, wrong.start, percent.end)}写的是 ${text.slice(percent.start, percent.end)}，但 ${wrong.says}。`,
            expected: null,
            actual: percent.value,
            span: spanOf(placed, percent.start, percent.end),
          },
        ];
      }),
    ),
};
