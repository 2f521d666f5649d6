import type { Quantity } from '../text/quantities.ts';
import { sentencesOf } from '../text/sentences.ts';
import { type PlacedSentence, quoted } from './claims/placed.ts';
import { type InSentence, textRule } from './textRule.ts';

/** True where a percentage printed with these decimals is the ratio, rounded. */
const rounds = (percent: Quantity, ratio: number): boolean =>
  Math.abs(ratio * 100 - percent.value) <= 0.5 * 10 ** -percent.decimals + 1e-9;

const shown = (ratio: number, decimals: number): string => (ratio * 100).toFixed(Math.max(1, decimals));

interface Wrong {
  readonly percent: Quantity;
  readonly start: number;
  readonly says: string;
}

const isShare =
  /^[^。；]{0,8}占(?:比|已?答复|已?办结|总|数|量|件|全部|全年|信息|申请|公开|收到|的|比例|比重|为|约|达|：|，)*$/;
const hundred = { least: 98, most: 102 };

interface Share {
  readonly part: Quantity;
  readonly percent: Quantity;
}

/** Each N件，占 P% of a sentence: the number right before its percentage. */
function sharesIn(text: string, quantities: readonly Quantity[]): Share[] {
  return quantities.flatMap((percent, index) => {
    const part = quantities[index - 1];
    if (!part || percent.unit !== '%' || part.unit === '%' || part.unit === '个百分点') return [];
    // 分别发布120条、80条、50条，占48%、32%、20%: the shares follow one another, and so do the parts.
    const next = quantities[index + 1];
    if (next?.unit === '%' && /^[、，和]$/.test(text.slice(percent.end, next.start))) return [];
    const between = text.slice(part.end, percent.start);
    return isShare.test(between) && !/分别|其中/.test(between) ? [{ part, percent }] : [];
  });
}

/** 36件，占总数40件的90%: a part, its whole, its share. */
function sharesOfNamed(text: string, quantities: readonly Quantity[]): Wrong[] {
  return quantities.flatMap((percent, index): Wrong[] => {
    const [part, whole] = [quantities[index - 2], quantities[index - 1]];
    if (percent.unit !== '%' || !part || !whole || part.unit !== whole.unit || whole.value === 0) return [];
    if (!/^的$/.test(text.slice(whole.end, percent.start))) return [];
    if (!/^，?占(?:了|全部|总数|总量|全年|申请|收到|的)*$/.test(text.slice(part.end, whole.start))) return [];
    if ([part, whole, percent].some(({ precision }) => precision !== 'exact')) return [];
    if (part.value > whole.value || rounds(percent, part.value / whole.value)) return [];
    const says = `${part.value} 占 ${whole.value} 是 ${shown(part.value / whole.value, percent.decimals)}%`;
    return [{ percent, start: part.start, says }];
  });
}

/** 21件，占五成: a part whose share is in words is no whole of the others. */
const inWords = /^[^，。；\d]{0,6}，?(?:约|近)?占(?:比|了)?(?:约|近)?(?:[一二三四五六七八九]成|一半|半数|[三四]分之)/;

const fits = ({ part, percent }: Share, whole: number): boolean => rounds(percent, part.value / whole);

/** What N of N件，占 P% may be a part of: a number before it that is no part itself, of the same unit. */
const wholesAmong = (quantities: readonly Quantity[], { part }: Share, parts: ReadonlySet<Quantity>): number[] =>
  quantities
    .filter((one) => one.start < part.start && !parts.has(one) && one.precision === 'exact')
    .filter(({ unit }) => unit === part.unit || part.unit === '')
    .map(({ value }) => value)
    .filter((value) => value > 0 && value >= part.value);

/**
 * N件，占 P%: N of a whole that the sentence names before it, or of the sum of the parts where their shares make 100 %. A whole in
 * the sentence before counts where another share of this one agrees with it.
 */
function wrongShares(text: string, own: readonly Quantity[], previous: readonly Quantity[]): Wrong[] {
  const shares = sharesIn(text, own);
  const parts = new Set([
    ...shares.map(({ part }) => part),
    ...own.filter(({ end }) => inWords.test(text.slice(end, end + 16))),
  ]);
  const total = shares.reduce((sum, { percent }) => sum + percent.value, 0);
  const complete = shares.length > 1 && total >= hundred.least && total <= hundred.most;
  const sumOfParts = complete ? shares.reduce((sum, { part }) => sum + part.value, 0) : undefined;
  return shares.flatMap((share): Wrong[] => {
    const { part, percent } = share;
    if (part.precision !== 'exact' || percent.precision !== 'exact') return [];
    const wholes = wholesAmong(own, share, parts);
    if (sumOfParts) wholes.push(sumOfParts);
    if (wholes.length === 0) {
      const confirmed = (value: number) => shares.some((other) => other !== share && fits(other, value));
      wholes.push(...wholesAmong(previous, share, parts).filter(confirmed));
    }
    const whole = wholes.at(-1);
    if (whole === undefined || wholes.some((value) => fits(share, value))) return [];
    const says = `${part.value} 占 ${whole} 是 ${shown(part.value / whole, percent.decimals)}%`;
    return [{ percent, start: part.start, says }];
  });
}

/** 合格率, 及时率, 主动公开率: the two characters before 率 say which count is the part. */
const rate = /([^，。；、：\d]{2})率(?:均|分别)?(?:为|达到?|是|高达|：)?$/;
/** A slip of the pen in a rate; a rate that is far off is that of something else. */
const nearRate = 3;

/** 98.19 for 94.19: one digit is another, or two are swapped. */
function isOneDigitOff(right: string, printed: string): boolean {
  if (right.length !== printed.length || right.length < 4) return false;
  const off = [...right].flatMap((digit, index) => (digit === printed[index] ? [] : [index]));
  const [first = 0, second = 0] = off;
  const swapped =
    off.length === 2 && second === first + 1 && right[first] === printed[second] && right[second] === printed[first];
  return off.length === 1 || swapped;
}

/** The count that a rate is of, and those that it may be a part of: the last that says so in its words, else the last. */
function ofRate(
  text: string,
  counts: readonly Quantity[],
  said: string,
): { part: Quantity; wholes: Quantity[]; isSure: boolean } | undefined {
  const named = counts.filter((one, index) => {
    const [from, to] = [counts[index - 1]?.end ?? 0, counts[index + 1]?.start ?? text.length];
    const ahead = /[^，。；、]*$/.exec(text.slice(from, one.start))?.[0] ?? '';
    return [ahead, /^[^，。；、]*/.exec(text.slice(one.end, to))?.[0] ?? ''].some(
      (words) => words.includes(said) && !/[应需拟]$/.test(words.slice(0, words.indexOf(said))),
    );
  });
  // 满意460份、基本满意18份、不满意2份: which of them the rate counts is not said.
  if (named.length > 1) return undefined;
  const known = /公开|解读|办复|整改|答复|办结|办理|采纳|回复|转化|达标|覆盖|完成/.test(said);
  const part = named[0] ?? (known ? counts.at(-1) : undefined);
  if (part?.precision !== 'exact' || part.value === 0 || part.unit === '元') return undefined;
  const at = counts.indexOf(part);
  const wholes = counts.filter(
    ({ start, unit, value, precision }) =>
      start < part.start && unit === part.unit && value >= part.value && precision === 'exact',
  );
  // 抽查64块，合格58块，合格率…: no other numbers can be meant. What was due for an answer is seldom all that came.
  const isSure =
    named.length > 0 && at > 0 && !/答复|办结|办理|回复|公开/.test(said) && wholes.at(-1) === counts[at - 1];
  return { part, wholes, isSure };
}

/** 制发公文707件，主动公开673件，主动公开率为95.19%: a part and its whole before a rate. */
function wrongRates(text: string, own: readonly Quantity[]): Wrong[] {
  return own.flatMap((percent, index): Wrong[] => {
    if (percent.unit !== '%' || percent.precision !== 'exact' || percent.value >= 100) return [];
    const said = rate.exec(text.slice(0, percent.start))?.[1];
    if (said === undefined) return [];
    const counts = own.slice(0, index).filter(({ unit }) => unit !== '%' && unit !== '个百分点');
    const found = ofRate(text, counts, said);
    if (!found) return [];
    const { part, wholes, isSure } = found;
    const any = counts.some((one) => counts.some((other) => one.value > 0 && rounds(percent, other.value / one.value)));
    if (any) return [];
    const off = ({ value }: Quantity) => Math.abs((part.value / value) * 100 - percent.value);
    const isNear = (whole: Quantity) =>
      off(whole) <= nearRate ||
      isOneDigitOff(
        ((part.value / whole.value) * 100).toFixed(percent.decimals),
        percent.value.toFixed(percent.decimals),
      );
    const whole = isSure ? wholes.at(-1) : wholes.filter(isNear).sort((one, other) => off(one) - off(other))[0];
    if (!whole) return [];
    const says = `${part.value} 占 ${whole.value} 是 ${shown(part.value / whole.value, percent.decimals)}%`;
    return [{ percent, start: whole.start, says }];
  });
}

/** 84篇、60篇、96篇，占比分别为35%、30%、40%: the shares follow one another as the parts did; where all fit but one, it is wrong. */
function wrongRow(text: string, own: readonly Quantity[], previous: readonly Quantity[]): Wrong[] {
  const first = own.findIndex(
    ({ unit, start }, at) =>
      unit === '%' && at > 1 && /分别(?:各)?占?(?:比|为|是|达|约|总数的?|全部的?)*$/.test(text.slice(0, start)),
  );
  if (first < 0) return [];
  const shares = own
    .slice(first)
    .filter(
      ({ unit, start }, at, all) =>
        unit === '%' && (at === 0 || /^[、，和及]$/.test(text.slice(all[at - 1]?.end, start))),
    );
  const parts = own.slice(Math.max(0, first - shares.length), first);
  const [one] = parts;
  if (
    shares.length < 2 ||
    parts.length !== shares.length ||
    !one ||
    parts.some(({ unit, precision }) => unit !== one.unit || precision !== 'exact')
  )
    return [];
  if (/增长|增加|下降|减少|上升|同比|较上年/.test(text.slice(parts.at(-1)?.end, shares[0]?.start))) return [];
  const sum = parts.reduce((all, { value }) => all + value, 0);
  const wholes = [...previous, ...own.slice(0, first - shares.length)].filter(
    ({ unit, value }) => unit === one.unit && value >= sum * 0.5,
  );
  const missesOf = (whole: number) =>
    shares.flatMap((percent, at) => {
      const part = parts[at];
      return part && !rounds(percent, part.value / whole) ? [{ percent, part }] : [];
    });
  const all = [sum, ...wholes.map(({ value }) => value)]
    .filter((value) => value > 0)
    .map((whole) => ({ whole, misses: missesOf(whole) }));
  const best = all.sort((left, right) => left.misses.length - right.misses.length)[0];
  if (best?.misses.length !== 1) return [];
  return best.misses.map(({ percent, part }) => ({
    percent,
    start: part.start,
    says: `${part.value} 占 ${best.whole} 是 ${shown(part.value / best.whole, percent.decimals)}%`,
  }));
}

const growth =
  /(?:同比|较上年|比上年|较去年|比去年|与上年|环比|较上一年度?|比上一年度?|增幅|降幅)?(?:增长|上升|增加|提高|提升|下降|减少|降低|增幅|降幅)(?:了|率|幅度)?(?:为|达到?|约|：)?$/;

/** The year that the words right before a number give it: 2024年收到50件, 上年50件. */
function yearBefore(text: string, quantity: Quantity, year: number): number | undefined {
  const lead = text.slice(0, quantity.start);
  if (/[比较](?:上一?年度?|去年|20\d{2}年)[^，。；]{0,6}[增减多少升降][^，。；]{0,2}$/.test(lead)) return undefined;
  const match = /(上一?年度?|去年|(?:19|20)\d{2}年)(?:度|同期)?[^，。；、\d]{0,10}$/.exec(lead);
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
  year: number,
): Wrong | undefined {
  const { text } = placed.compact;
  const verb = growth.exec(text.slice(0, percent.start))?.[0];
  if (!verb || percent.precision !== 'exact') return undefined;
  const near = before.filter((one) => text.lastIndexOf('；', percent.start) < one.start);
  const isChange = (one: Quantity) => grows.test(text.slice(0, one.start)) || shrinks.test(text.slice(0, one.start));
  const isEarlier = (one: Quantity) => (yearBefore(text, one, year) ?? year) < year;
  const last = near.filter(isEarlier).at(-1);
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
    says: `${earlier} 到 ${now.value} 是${now.value >= earlier ? '增长' : '下降'} ${shown(Math.abs(now.value - earlier) / earlier, percent.decimals)}%`,
  };
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
  needs: '%',
  find: (placed, { year }): InSentence[] => {
    const { quantities } = placed;
    if (!quantities.some(({ unit }) => unit === '%')) return [];
    const { text } = placed.compact;
    const sentences = sentencesOf(text).map(({ start, end }) =>
      quantities.filter((one) => one.start >= start && one.end <= end),
    );
    const wrong = sentences.flatMap((own, at) => [
      ...wrongShares(text, own, sentences[at - 1] ?? []),
      ...wrongRates(text, own),
      ...sharesOfNamed(text, own),
      ...wrongRow(text, own, sentences[at - 1] ?? []),
      ...own.flatMap((percent, index) => {
        if (percent.unit !== '%') return [];
        const counts = own.slice(0, index).filter(({ unit }) => unit !== '%' && unit !== '个百分点');
        return change(placed, percent, counts, year) ?? [];
      }),
    ]);
    return wrong.map(({ percent, start, says }) => ({
      message: `正文${quoted(placed, start, percent.end)}写的是 ${text.slice(percent.start, percent.end)}，但 ${says}。`,
      expected: null,
      actual: percent.value,
      start: percent.start,
      end: percent.end,
    }));
  },
});
