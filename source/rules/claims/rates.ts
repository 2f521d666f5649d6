/** Rates beside the counts that they are of: 抽查64块，合格58块，合格率90.6%; rows of shares. Language only. */
import type { Quantity } from '../../text/quantities.ts';

/** True for a share in hundredths or thousandths. */
export const isShare = ({ unit }: Quantity): boolean => unit === '%' || unit === '‰';
const scaleOf = ({ unit }: Quantity): number => (unit === '‰' ? 1000 : 100);

/** True where a percentage printed with these decimals is the ratio, rounded. */
export const rounds = (percent: Quantity, ratio: number): boolean =>
  Math.abs(ratio * scaleOf(percent) - percent.value) <= 0.5 * 10 ** -percent.decimals + 1e-9;

/** The ratio as it should have been printed, with its sign. */
export const shown = (ratio: number, percent: Quantity): string =>
  `${(ratio * scaleOf(percent)).toFixed(Math.max(1, percent.decimals))}${percent.unit}`;

export interface Wrong {
  readonly percent: Quantity;
  readonly start: number;
  readonly says: string;
}

/** 合格率, 及时率, 主动公开率: the two characters before 率 say which count is the part. */
const rate = /([\u4e00-\u9fff]{2})率(?:均|分别)?(?:为|达到?|是|高达|：)?$/;
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

/** 收回186份，回收率93%: the count says it in other words. */
const alsoSaid: Readonly<Record<string, string>> = {
  回收: '回收|收回',
  差错: '差错|错误|错别字|出错',
  错误: '错误|差错|错别字',
  整改: '整改|改正',
  参与: '参与|参加',
  到会: '到会|参会',
  采纳: '采纳|采用',
};

/** The count that a rate is of, and those that it may be a part of: the last that says so in its words, else the last. */
function ofRate(
  text: string,
  counts: readonly Quantity[],
  said: string,
): { part: Quantity; wholes: Quantity[]; isSure: boolean } | undefined {
  const named = counts.filter((one, index) => {
    const [from, to] = [counts[index - 1]?.end ?? 0, counts[index + 1]?.start ?? text.length];
    const ahead = /[^，。；、]*$/.exec(text.slice(from, one.start))?.[0] ?? '';
    const next = text.slice(one.end, to);
    // 850条信息中差错4条: what stands between two counts without a mark belongs to the second.
    const behind = /^[^，。；、]*(?=[，。；、]|$)/.exec(next)?.[0] ?? '';
    return [ahead, behind === next && counts[index + 1] ? '' : behind].some((words) => {
      // 满意度测评收回问卷468份: what the survey is about.
      const at = words.search(new RegExp(`(?:${alsoSaid[said] ?? said})(?!度|率|测评|调查)`));
      return at >= 0 && !/[应需拟]$/.test(words.slice(0, at));
    });
  });
  // 满意460份、基本满意18份、不满意2份: which of them the rate counts is not said.
  if (named.length > 1) return undefined;
  const known = /公开|解读|办复|整改|答复|办结|办理|采纳|回复|转化|达标|覆盖|完成/.test(said);
  const part = named[0] ?? (known ? counts.at(-1) : undefined);
  if (part?.precision !== 'exact' || part.value === 0 || part.unit === '元') return undefined;
  const at = counts.indexOf(part);
  // 投诉388个、建议326个，答复率…: one of a row is no whole of the next.
  let row = at;
  while (row > 0 && /、[^，。；]*$/.test(text.slice(counts[row - 1]?.end, counts[row]?.start))) row -= 1;
  const wholes = counts.filter(
    ({ unit, value, precision }, index) =>
      index < at && (index < row || row === at) && unit === part.unit && value >= part.value && precision === 'exact',
  );
  // 抽查64块，合格58块，合格率…: no other numbers can be meant. What was due for an answer is seldom all that came.
  const isSure =
    named.length > 0 && at > 0 && !/答复|办结|办理|回复|公开/.test(said) && wholes.at(-1) === counts[at - 1];
  return { part, wholes, isSure };
}

/** 制发公文707件，主动公开673件，主动公开率为95.19%: a part and its whole before a rate. */
export function wrongRates(text: string, own: readonly Quantity[]): Wrong[] {
  return own.flatMap((percent, index): Wrong[] => {
    if (!isShare(percent) || percent.precision !== 'exact' || percent.value >= 100) return [];
    const said = rate.exec(text.slice(0, percent.start))?.[1];
    if (said === undefined) return [];
    const counts = own.slice(0, index).filter((one) => !isShare(one) && one.unit !== '个百分点');
    const found = ofRate(text, counts, said);
    if (!found) return [];
    const { part, wholes, isSure } = found;
    const any = counts.some((one) => counts.some((other) => one.value > 0 && rounds(percent, other.value / one.value)));
    if (any) return [];
    const scale = scaleOf(percent);
    const off = ({ value }: Quantity) => Math.abs((part.value / value) * scale - percent.value);
    const isNear = (whole: Quantity) =>
      off(whole) <= nearRate ||
      isOneDigitOff(
        ((part.value / whole.value) * scale).toFixed(percent.decimals),
        percent.value.toFixed(percent.decimals),
      );
    const whole = isSure ? wholes.at(-1) : wholes.filter(isNear).sort((one, other) => off(one) - off(other))[0];
    if (!whole) return [];
    const says = `${part.value} 占 ${whole.value} 是 ${shown(part.value / whole.value, percent)}`;
    return [{ percent, start: whole.start, says }];
  });
}

/** 84篇、60篇、96篇，占比分别为35%、30%、40%: the shares follow one another as the parts did; where all fit but one, it is wrong. */
export function wrongRow(text: string, own: readonly Quantity[], previous: readonly Quantity[]): Wrong[] {
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
    says: `${part.value} 占 ${best.whole} 是 ${shown(part.value / best.whole, percent)}`,
  }));
}
