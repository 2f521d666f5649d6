/** Shares beside the counts that they are of: 36件，占90%. Language only. */
import type { Quantity } from '../../text/quantities.ts';
import { rounds, shown, type Wrong } from './rates.ts';

const isShare =
  /^（$|^[^。；，]{0,8}，?(?:大?约|近)?占(?:比|已?答复|已?办结|总|数|量|件|全部|全年|信息|申请|公开|收到|的|比例|比重|为|约|达|：|，)*$/;
const hundred = { least: 98, most: 102 };

interface Share {
  readonly part: Quantity;
  readonly percent: Quantity;
}

/** 信息335条（机关63条、直属单位272条），占15%: what a bracket right behind a number tells of it. */
function detailsIn(text: string, quantities: readonly Quantity[]): ReadonlySet<Quantity> {
  if (!text.includes('（')) return new Set();
  return new Set(
    quantities.flatMap(({ end, unit }, index) => {
      const close = unit !== '%' && text[end] === '（' ? text.indexOf('）', end) : -1;
      return quantities.slice(index + 1).filter((one) => one.start < close && one.unit !== '%');
    }),
  );
}

/** Each N件，占 P% of a sentence: the number right before its percentage, or before the bracket that tells more of that number. */
function sharesIn(text: string, all: readonly Quantity[]): Share[] {
  const details = detailsIn(text, all);
  const quantities = details.size > 0 ? all.filter((one) => !details.has(one)) : all;
  return quantities.flatMap((percent, index) => {
    const part = quantities[index - 1];
    if (!part || percent.unit !== '%' || part.unit === '%' || part.unit === '个百分点') return [];
    // 分别发布120条、80条、50条，占48%、32%、20%: the shares follow one another, and so do the parts.
    const next = quantities[index + 1];
    if (next?.unit === '%' && /^[、，和]$/.test(text.slice(percent.end, next.start))) return [];
    const between = text.slice(part.end, percent.start).replace(details.size > 0 ? /^（[^（）]*）/ : '', '');
    if (between === '（' && text[percent.end] !== '）') return [];
    return isShare.test(between) && !/分别|其中/.test(between) ? [{ part, percent }] : [];
  });
}

/** What a share should be: of all that it may be a share of what, the pair that comes nearest to what is printed. */
function nearest(percent: Quantity, parts: readonly number[], wholes: readonly number[]): string {
  const pairs = parts.flatMap((part) => wholes.filter((whole) => whole >= part).map((whole) => ({ part, whole })));
  const off = ({ part, whole }: { part: number; whole: number }) => Math.abs((part / whole) * 100 - percent.value);
  const best = pairs.reduce((one, other) => (off(other) < off(one) ? other : one));
  return `${best.part} 占 ${best.whole} 是 ${shown(best.part / best.whole, percent)}`;
}

/** 自然人申请52件、企业申请8件，自然人申请占总数的86.7%: the one that is named again, of all that stand in its row. */
const namedAgain = /^，([^，。；\d]{2,10}?)占(?:比|总数|总量|全部|的|为|约|达|：)*$/;
export function sharesOfRow(text: string, quantities: readonly Quantity[], previous: readonly Quantity[]): Wrong[] {
  return quantities.flatMap((percent, index): Wrong[] => {
    const last = quantities[index - 1];
    const name = last && percent.unit === '%' ? namedAgain.exec(text.slice(last.end, percent.start))?.[1] : undefined;
    if (!name) return [];
    const row = quantities.slice(0, index);
    const part = row.find(({ start }) => text.slice(0, start).endsWith(name));
    const joins = row.every((one, at) => at === 0 || /^[、和，]/.test(text.slice(row[at - 1]?.end, one.start)));
    if (
      !part ||
      row.length < 2 ||
      !joins ||
      row.some(({ unit, precision }) => unit !== part.unit || precision !== 'exact')
    )
      return [];
    const wholes = [row.reduce((all, { value }) => all + value, 0), ...[...row, ...previous].map(({ value }) => value)];
    if (wholes.some((whole) => whole > 0 && rounds(percent, part.value / whole))) return [];
    return [{ percent, start: part.start, says: nearest(percent, [part.value], wholes) }];
  });
}

const counted: Readonly<Record<string, number>> = { 二: 2, 两: 2, 三: 3 };
/** A share that is off by more is one of a whole that is not told here. */
const nearShare = 5;

/** 公开43件，部分公开10件，二者合计占办结总数的61.6%: the numbers right before it together, of one told before. */
export function sharesTogether(text: string, all: readonly Quantity[], previous: readonly Quantity[]): Wrong[] {
  // 两项合计 is read as a number too.
  const own = all.filter(({ start, end }) => !/^[二两三][项类]$/.test(text.slice(start, end)));
  return own.flatMap((percent, index): Wrong[] => {
    const last = own[index - 1];
    const said =
      last &&
      /^，(?:以上|这|上述)?([二两三])[者项类](?:合计|共计?|总计|之和|加起来|一共)?占[^，。；\d]{0,10}$/.exec(
        text.slice(last.end, percent.start),
      )?.[1];
    const size = said ? counted[said] : undefined;
    if (!last || size === undefined || percent.unit !== '%' || index < size) return [];
    const parts = own.slice(index - size, index);
    if ([...parts, percent].some(({ precision }) => precision !== 'exact')) return [];
    if (parts.some(({ unit }) => unit !== last.unit)) return [];
    const sum = parts.reduce((all, { value }) => all + value, 0);
    const off = (whole: number) => Math.abs((sum / whole) * 100 - percent.value);
    const before = [...previous, ...own.slice(0, index - size)].filter(
      ({ unit, precision }) => unit === last.unit && precision === 'exact',
    );
    const wholes = before.map(({ value }) => value).filter((value) => value >= sum);
    const [whole] = [...wholes].sort((one, other) => off(one) - off(other));
    // 办理66件，结转4件: what was done with is what is left.
    const fitsSome = wholes.some((one) =>
      [0, ...before.map(({ value }) => value)].some((less) => one > less && rounds(percent, sum / (one - less))),
    );
    if (whole === undefined || fitsSome || off(whole) > nearShare) return [];
    const says = `${parts.map(({ value }) => value).join(' + ')} 占 ${whole} 是 ${shown(sum / whole, percent)}`;
    return [{ percent, start: parts[0]?.start ?? last.start, says }];
  });
}

/** 36件，占总数40件的90%: a part, its whole, its share. */
export function sharesOfNamed(text: string, quantities: readonly Quantity[]): Wrong[] {
  return quantities.flatMap((percent, index): Wrong[] => {
    const [part, whole] = [quantities[index - 2], quantities[index - 1]];
    if (percent.unit !== '%' || !part || !whole || part.unit !== whole.unit || whole.value === 0) return [];
    if (!/^的$/.test(text.slice(whole.end, percent.start))) return [];
    if (
      !/^(?:[^，。；\d占]{0,10})，?占(?:了|全部|总数|总量|全年|年度|本年度?|申请|收到|发布|公开|信息|政府|各类|共|的)*$/.test(
        text.slice(part.end, whole.start),
      )
    )
      return [];
    if ([part, whole, percent].some(({ precision }) => precision !== 'exact')) return [];
    if (part.value > whole.value || rounds(percent, part.value / whole.value)) return [];
    const says = `${part.value} 占 ${whole.value} 是 ${shown(part.value / whole.value, percent)}`;
    return [{ percent, start: part.start, says }];
  });
}

/** 21件，占五成: a part whose share is in words is no whole of the others. */
const inWords = /^[^，。；\d]{0,6}，?(?:约|近)?占(?:比|了)?(?:约|近)?(?:[一二三四五六七八九]成|一半|半数|[三四]分之)/;

const fits = ({ part, percent }: Share, whole: number): boolean => rounds(percent, part.value / whole);

/** What N of N件，占 P% may be a part of: a number before it that is no part itself, of the same unit. */
const wholesAmong = (
  quantities: readonly Quantity[],
  { part }: Share,
  parts: ReadonlySet<Quantity>,
  totals: ReadonlySet<Quantity> = new Set(),
): number[] =>
  quantities
    .filter((one) => (one.start < part.start || totals.has(one)) && !parts.has(one) && one.precision === 'exact')
    .filter(({ unit }) => unit === part.unit || part.unit === '')
    .map(({ value }) => value)
    .filter((value) => value > 0 && value >= part.value);

/** 14件、3件、1件，占办结总数的50%: what the numbers right before a share make together. */
function runsUpTo(own: readonly Quantity[], part: Quantity, shares: ReadonlySet<Quantity>): number[] {
  const sums: number[] = [];
  let sum = part.value;
  for (let at = own.indexOf(part) - 1; at >= 0; at -= 1) {
    const one = own[at];
    if (!one || one.unit !== part.unit || shares.has(one)) break;
    sum += one.value;
    sums.push(sum);
  }
  return sums;
}

/**
 * N件，占 P%: N of a whole that the sentence names before it, or of the sum of the parts where their shares make 100 %. A whole in
 * the sentence before counts where another share of this one agrees with it.
 */
export function wrongShares(text: string, own: readonly Quantity[], previous: readonly Quantity[]): Wrong[] {
  const shares = sharesIn(text, own);
  const parts = new Set([
    ...shares.map(({ part }) => part),
    ...own.filter(({ end }) => inWords.test(text.slice(end, end + 16))),
    ...detailsIn(text, own),
  ]);
  // 网站510条（60%），微信340条（40%），合计850条: their whole comes last.
  const totals = new Set(
    own.filter((one, at) => at === own.length - 1 && /[，；](?:共计?|合计|总计|总共)$/.test(text.slice(0, one.start))),
  );
  const total = shares.reduce((sum, { percent }) => sum + percent.value, 0);
  const complete = shares.length > 1 && total >= hundred.least && total <= hundred.most;
  const sumOfParts = complete ? shares.reduce((sum, { part }) => sum + part.value, 0) : undefined;
  return shares.flatMap((share): Wrong[] => {
    const { part, percent } = share;
    if (part.precision !== 'exact' || percent.precision !== 'exact') return [];
    const wholes = wholesAmong(own, share, parts, totals);
    if (sumOfParts) wholes.push(sumOfParts);
    if (wholes.length === 0) {
      const confirmed = (value: number) => shares.some((other) => other !== share && fits(other, value));
      wholes.push(...wholesAmong(previous, share, parts).filter(confirmed));
    }
    const amounts = [part.value, ...runsUpTo(own, part, parts)];
    if (wholes.length === 0 || amounts.some((value) => wholes.some((one) => rounds(percent, value / one)))) return [];
    return [{ percent, start: part.start, says: nearest(percent, amounts, wholes) }];
  });
}

/** No share of a whole and no rate of what was answered is more than all of it. */
const ofAll =
  /(?:占(?:比|总数|总量|全部)?|(?:办结|答复|回复|公开|满意|按时|及时|合格|覆盖)率)(?:的|为|达到?|高达|约|是|：)*$/;
export const moreThanAll = (text: string, own: readonly Quantity[]): Wrong[] =>
  own.flatMap((percent): Wrong[] =>
    percent.unit === '%' && percent.value > 100 && ofAll.test(text.slice(0, percent.start))
      ? [{ percent, start: percent.start, says: '不会超过 100%' }]
      : [],
  );

/** A paragraph of shares, of which all but one are shares of one number that stands in it, or of their sum. */
export function wrongAmong(text: string, quantities: readonly Quantity[]): Wrong[] {
  const shares = sharesIn(text, quantities).filter(
    ({ part, percent }) => part.precision === 'exact' && percent.precision === 'exact',
  );
  const [first] = shares;
  if (!first || shares.length < 3 || shares.some(({ part }) => part.unit !== first.part.unit)) return [];
  const parts = new Set(shares.map(({ part }) => part));
  const sum = shares.reduce((all, { part }) => all + part.value, 0);
  const largest = Math.max(...shares.map(({ part }) => part.value));
  const wholes = quantities.filter((one) => one.unit === first.part.unit && !parts.has(one) && one.value > largest);
  const missesOf = (whole: number) => shares.filter((share) => !fits(share, whole));
  const all = [sum, ...wholes.map(({ value }) => value)].map((whole) => ({ whole, misses: missesOf(whole) }));
  const best = all.reduce((one, other) => (other.misses.length < one.misses.length ? other : one));
  const [odd] = best.misses;
  if (!odd || best.misses.length > 1) return [];
  // 网站120条（60%）…网站信息中通知30条（25%）: it is a share of another number.
  if (quantities.some(({ unit, value }) => unit === odd.part.unit && value > 0 && fits(odd, value))) return [];
  const says = `${odd.part.value} 占 ${best.whole} 是 ${shown(odd.part.value / best.whole, odd.percent)}`;
  return [{ percent: odd.percent, start: odd.part.start, says }];
}
