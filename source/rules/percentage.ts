import type { Quantity } from '../text/quantities.ts';
import { sentencesOf } from '../text/sentences.ts';
import { type PlacedSentence, quoted } from './claims/placed.ts';
import { isShare as isPercent, rounds, shown, type Wrong, wrongRates, wrongRow } from './claims/rates.ts';
import { moreThanAll, sharesOfNamed, sharesOfRow, sharesTogether, wrongAmong, wrongShares } from './claims/shares.ts';
import { type InSentence, textRule } from './textRule.ts';

const growth =
  /(?:同比|较上年|比上年|较去年|比去年|与上年|环比|较上一年度?|比上一年度?|增幅|降幅)?(?:增长|上升|增加|提高|提升|下降|减少|降低|增幅|降幅)(?:了|率|幅度)?(?:为|达到?|约|：)?$/;

/** The year that the words right before a number give it: 2024年收到50件, 上年50件. */
function yearBefore(text: string, quantity: Quantity, year: number): number | undefined {
  const lead = text.slice(0, quantity.start);
  if (/[比较](?:上一?年度?|去年|年初|20\d{2}年)[^，。；]{0,6}[增减多少升降][^，。；]{0,2}$/.test(lead))
    return undefined;
  const match = /(上一?年度?|去年|年初|(?:19|20)\d{2}年)(?:度|同期)?[^，。；、\d]{0,10}$/.exec(lead);
  if (!match) return undefined;
  return /^\d/.test(match[1] ?? '') ? Number.parseInt(match[1] ?? '', 10) : year - 1;
}

const grows = /(?:增加|增长|多)(?:了)?$/;
const shrinks = /(?:减少|下降|少)(?:了)?$/;

/** What the thing counted was before: named with its year, or this year's less what it grew by. */
function earlierThan(
  now: Quantity,
  text: string,
  last: Quantity | undefined,
  delta: Quantity | undefined,
): number | undefined {
  if (last) return last.precision === 'exact' ? last.value : undefined;
  if (delta?.precision !== 'exact') return undefined;
  return grows.test(text.slice(0, delta.start)) ? now.value - delta.value : now.value + delta.value;
}

/** 同比增长 P% beside this year's number and last year's, or beside the number by which it grew. */
function change(
  placed: PlacedSentence,
  percent: Quantity,
  before: readonly Quantity[],
  behind: Quantity | undefined,
  year: number,
): Wrong | undefined {
  const { text } = placed.compact;
  const verb = growth.exec(text.slice(0, percent.start))?.[0];
  if (!verb || percent.precision !== 'exact') return undefined;
  const near = before.filter((one) => text.lastIndexOf('；', percent.start) < one.start);
  const isChange = (one: Quantity) => grows.test(text.slice(0, one.start)) || shrinks.test(text.slice(0, one.start));
  const isEarlier = (one: Quantity) => (yearBefore(text, one, year) ?? year) < year;
  // 同比增长25%（上年68件）: last year's number comes behind.
  const follows =
    behind &&
    /^[（，](?:上一?年度?|去年|20\d{2}年度?)(?:同期)?(?:为|是|共)?$/.test(text.slice(percent.end, behind.start));
  const last = follows ? behind : near.filter(isEarlier).at(-1);
  const delta = near.filter(isChange).at(-1);
  const unit = (last ?? delta)?.unit;
  const now = near.filter((one) => !isEarlier(one) && !isChange(one) && one.unit === unit).at(-1);
  if (now?.precision !== 'exact') return undefined;
  const earlier = earlierThan(now, text, last, delta);
  if (earlier === undefined || earlier <= 0) return undefined;
  const sign = /下降|减少|降低|降幅/.test(verb) ? -1 : 1;
  if (rounds(percent, (sign * (now.value - earlier)) / earlier)) return undefined;
  return {
    percent,
    start: Math.min(now.start, last?.start ?? now.start, delta?.start ?? now.start),
    says: `${earlier} 到 ${now.value} 是${now.value >= earlier ? '增长' : '下降'} ${shown(Math.abs(now.value - earlier) / earlier, percent)}`,
  };
}

/** 较上年的680条多170条: what it was, and by how much it grew, right behind one another. */
function wrongDelta(text: string, own: readonly Quantity[]): Wrong[] {
  return own.flatMap((delta, at): Wrong[] => {
    const [now, earlier] = [own[at - 2], own[at - 1]];
    if (
      !now ||
      !earlier ||
      [now, earlier, delta].some(({ precision, unit }) => precision !== 'exact' || unit !== delta.unit)
    )
      return [];
    if (!/[，（]?(?:较|比|与)(?:上一?年度?|去年|20\d{2}年度?)(?:同期)?的?$/.test(text.slice(now.end, earlier.start)))
      return [];
    const between = /^(?:相比)?，?(增加|增长|多|上升|减少|下降|少)(?:了)?$/.exec(
      text.slice(earlier.end, delta.start),
    )?.[1];
    if (!between || delta.unit === '%') return [];
    const grew = now.value - earlier.value;
    if (grew === (/[减降少]/.test(between) ? -1 : 1) * delta.value) return [];
    const says = `${earlier.value} 到 ${now.value} 是${grew >= 0 ? '增加' : '减少'} ${Math.abs(grew)}`;
    return [{ percent: delta, start: now.start, says }];
  });
}

const grown = /^(?:增加|增长|上升|提升|提高|扩大|增|减少|下降|降|减)(?:到|至|为)$/;

/** 由1.6万人增加到2.2万人，增长37.5%: the two numbers right before the share, each as far off as it was rounded. */
function wrongRise(text: string, own: readonly Quantity[]): Wrong[] {
  return own.flatMap((percent, at): Wrong[] => {
    const [earlier, now] = [own[at - 2], own[at - 1]];
    if (percent.unit !== '%' || !earlier || !now || earlier.unit !== now.unit || earlier.value <= 0) return [];
    if (!/(?:由|从)[^，。；\d]{0,10}$/.test(text.slice(0, earlier.start))) return [];
    const between = text.slice(now.end, percent.start);
    if (
      !grown.test(text.slice(earlier.end, now.start)) ||
      !/^，?(?:同比)?(?:增长|增幅|上升|下降|减少|降幅|增加)(?:了|为|达)?$/.test(between)
    )
      return [];
    if ([earlier, now, percent].some(({ precision }) => precision !== 'exact')) return [];
    const ratio = (later: number, before: number) => Math.abs(later / before - 1) * 100;
    const [slackNow, slackBefore] = [now.rounding, earlier.rounding];
    const all = [-1, 1].flatMap((one) =>
      [-1, 1].map((two) => ratio(now.value + one * slackNow, earlier.value + two * slackBefore)),
    );
    const half = 0.5 * 10 ** -percent.decimals + 1e-9;
    if (percent.value >= Math.min(...all) - half && percent.value <= Math.max(...all) + half) return [];
    const shownRatio = ratio(now.value, earlier.value).toFixed(Math.max(1, percent.decimals));
    return [
      {
        percent,
        start: earlier.start,
        says: `${earlier.value} 到 ${now.value} 是${now.value >= earlier.value ? '增长' : '下降'} ${shownRatio}%`,
      },
    ];
  });
}

/** N%, 占比, 同比增长 next to two known numbers is right to the digits printed. */
export const percentage = textRule({
  id: 'percentage',
  title: '占比、同比增减的百分数，与旁边的两个数算得相符（四舍五入）',
  severities: ['warning'],
  basis: '国办公开办函〔2021〕30号 报告要求：数据准确；《政府信息公开条例》第六条',
  failing: { texts: { 'overview.onRequest': '收到政府信息公开申请40件，其中自然人申请36件，占85%。' } },
  passing: { texts: { 'overview.onRequest': '收到政府信息公开申请40件，其中自然人申请36件，占90%。' } },
  given: ({ year }) => ({ year }),
  over: 'paragraphs',
  needs: '%‰较比与',
  find: (placed, { year }): InSentence[] => {
    const { quantities } = placed;
    const { text } = placed.compact;
    if (!quantities.some(isPercent) && !/[较比与](?:上|去|20)/.test(text)) return [];
    const sentences = sentencesOf(text).map(({ start, end }) =>
      quantities.filter((one) => one.start >= start && one.end <= end),
    );
    const wrong = sentences.flatMap((own, at) => [
      ...moreThanAll(text, own),
      ...wrongShares(text, own, sentences[at - 1] ?? []),
      ...wrongRates(text, own),
      ...sharesOfNamed(text, own),
      ...sharesOfRow(text, own, sentences[at - 1] ?? []),
      ...sharesTogether(text, own, sentences[at - 1] ?? []),
      ...wrongRise(text, own),
      ...wrongDelta(text, own),
      ...wrongRow(text, own, sentences[at - 1] ?? []),
      ...own.flatMap((percent, index) => {
        if (percent.unit !== '%') return [];
        const counts = own.slice(0, index).filter(({ unit }) => unit !== '%' && unit !== '个百分点');
        return change(placed, percent, counts, own[index + 1], year) ?? [];
      }),
    ]);
    wrong.push(...wrongAmong(text, quantities));
    const once = wrong.filter(({ percent }, index) => wrong.findIndex((one) => one.percent === percent) === index);
    return once.map(({ percent, start, says }) => ({
      message: `正文${quoted(placed, start, percent.end)}写的是 ${text.slice(percent.start, percent.end)}，但 ${says}。`,
      expected: null,
      actual: percent.value,
      start: percent.start,
      end: percent.end,
    }));
  },
});
