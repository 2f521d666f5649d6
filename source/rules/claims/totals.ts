/** Lists whose whole comes last: 微博120条、微信80条，共计200条. Language only. */
import { parseChineseNumeral } from '../../text/numerals.ts';
import type { Quantity } from '../../text/quantities.ts';
import type { Fault } from './balance.ts';
import { balances } from './balance.ts';
import { withoutLoneBrackets } from './claim.ts';
import { type Item, sameKind } from './items.ts';
import { listWords } from './listWords.ts';
import type { PlacedSentence } from './placed.ts';

export interface Total {
  readonly whole: Item;
  readonly parts: readonly Item[];
  /** True where its words can only mean a total: 合计, 以上三项共. */
  readonly isStrict: boolean;
  /** True where it says how many parts there are, and so many stand before it: 三类合计. */
  readonly isCounted: boolean;
}

/** Between the last part and its total: what sums up, with the verb and the thing counted once more, or without. */
const count = '(?:[二三四五六七八九十两\\d]+[项类种个者处家][^，。；：\\d]{0,6}?)';
const strict = '(?:共计|合计|总计|总共)';
const loose = '(?:全年|累计|一共|共|总数)+';
const thing =
  '(?:为|有|达)?(?:主动)?(?:公开|发布|收到|受理|办理|答复|办结|制作|开展|举办)?(?:了)?(?:为|各类)?[^，。；：、\\d（）]{0,10}';
const sumsUp = new RegExp(
  `^[，、；。]?(?:以上|上述|全年)?(?:${count}?${strict}|${count}共|以上[^，。；\\d]{0,4}共)${thing}$`,
);
const sumsUpLoosely = new RegExp(`^[，；]${loose}${thing}$`);
/** 58件为法人，占30%：what may still stand behind a number. */
const behindPart = /^·?(?:[^，。；：、\d（）·]{1,12}(?=[，。；、]))?(?:，?占[^，；、。]*%)?·?/;
const notParts = /其中|含|(?<!新)增|减|较|比|等|另/;

const itemOf = (quantity: Quantity, label: string): Item => ({
  quantity,
  label,
  after: '',
  level: 2,
  nested: false,
  leads: false,
  andMore: false,
  byWay: false,
  beyond: false,
});

/** 以上三项共计312条: the number of the parts is no part. */
const countsParts = /(?:以上|上述|前述|这)$/;
const total = /^[^，。；、\d]{0,6}?(?:(?<!公)共|累计|总共|合计|总计)/;

/** Without one of these nothing sums up. */
const anyTotal = /共|[合总累]计|总数|全年/;

/** Every number that a total word stands before, with the numbers that run up to it. */
export function totalsIn({
  compact: { text: words },
  quantities: all,
}: Pick<PlacedSentence, 'compact' | 'quantities'>): Total[] {
  if (!anyTotal.test(words)) return [];
  const isCount = ({ start, end, unit }: Quantity): boolean =>
    /^[项类种个处]$/.test(unit) &&
    (countsParts.test(words.slice(Math.max(0, start - 2), start)) || total.test(words.slice(end, end + 8)));
  const text = withoutLoneBrackets(words);
  const quantities = all.filter((one) => !isCount(one) && !/^(?:%|‰|个百分点)$/.test(one.unit));
  return quantities.flatMap((whole, index): Total[] => {
    const previous = quantities[index - 1];
    const between = previous ? text.slice(previous.end, whole.start).replace(behindPart, '') : '';
    const isStrict = sumsUp.test(between);
    if (!previous || !(isStrict || sumsUpLoosely.test(between))) return [];
    const parts: Item[] = [];
    // 短视频83条、推文506篇，共计589条（篇）
    const mixed = isStrict || /以上[^，。；]*$/.test(between);
    for (let at = index - 1; at >= 0; at -= 1) {
      const quantity = quantities[at];
      if (quantity === undefined || quantity.precision !== 'exact') break;
      if (mixed ? !sameKind(quantity.unit, whole.unit) : quantity.unit !== whole.unit) break;
      const label = text.slice(quantities[at - 1]?.end ?? 0, quantity.start);
      parts.unshift(itemOf(quantity, label));
      // Parts that stand between ； may go on before one; nothing goes on before a full stop.
      if (/[。：（）]/.test(label)) break;
      if (label.includes('；') && !parts.slice(1).every((part) => part.label.includes('；'))) break;
    }
    const said = parts.map(({ label }) => label.slice(label.search(/[^，。；：、]*$/)));
    if (
      parts.length < 2 ||
      said.some((label) => notParts.test(label) || listWords.isAside(label, '') || listWords.isVisits(label, ''))
    )
      return [];
    const [first] = parts;
    if (first && /其中[^，。；]{0,12}$|[（）]/.test(first.label.slice(-16))) return [];
    const counted = new RegExp(`([二两三四五六七八九十])[项类种个者处家][^，。；：\\d]{0,6}?(?:${strict}|共)`).exec(
      between,
    )?.[1];
    const isCounted = counted !== undefined && parseChineseNumeral(counted) === parts.length;
    // 新收61件，上年结转5件，共办理62件，结转4件: what is left over makes the total with it.
    const left = quantities[index + 1];
    const isLeft =
      left?.unit === whole.unit && /^[，、；][^，。；\d]*(?:结转|剩余|转入|跨年)/.test(text.slice(whole.end));
    const sum = parts.reduce((all, { quantity }) => all + quantity.value, 0);
    // 收到42件，上年结转0件，全年办结41件: the one that is left need not be told.
    if (
      !isLeft &&
      sum > whole.value &&
      /办结|答复|办理/.test(between) &&
      parts.some(({ label }) => label.includes('结转'))
    )
      return [];
    if (isLeft && sum === whole.value + left.value) return [];
    return [{ whole: itemOf(whole, ''), parts, isStrict, isCounted }];
  });
}

/** What is wrong where the parts miss the total by a slip; a wide gap means that something else is counted. */
export function totalFault({ whole, parts, isStrict, isCounted }: Total): Fault | undefined {
  const wholeValue = whole.quantity.value;
  const sum = parts.reduce((all, { quantity }) => all + quantity.value, 0);
  const gap = Math.abs(sum - wholeValue);
  const most = Math.max(sum > wholeValue && isStrict ? 9 : 2, wholeValue * (isStrict ? 0.2 : 0.1));
  if (whole.quantity.precision !== 'exact' || gap === 0 || (gap > most && !isCounted)) return undefined;
  return parts.some((_, from) => balances(parts.slice(from), wholeValue))
    ? undefined
    : { whole, wholeValue, parts, sum };
}
