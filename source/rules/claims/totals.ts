/** Lists whose whole comes last: 微博120条、微信80条，共计200条. Language only. */
import type { Quantity } from '../../text/quantities.ts';
import type { Fault } from './balance.ts';
import { balances } from './balance.ts';
import { type Item, sameKind } from './lists.ts';
import { listWords } from './listWords.ts';
import type { PlacedSentence } from './placed.ts';

export interface Total {
  readonly whole: Item;
  readonly parts: readonly Item[];
}

const sumsUp =
  /^[，、；]?(?:以上)?(?:(?:[二三四五六七八九十两\d]+[项类种个者处])(?:共|累计|总共|共计|合计|总计)|共计|合计|总计)(?:为|有|公开|发布)?(?:各类)?(?:政府|政务)?(?:信息|申请)?$/;
const notParts = /其中|含|另|增|减|较|比|等|（|）/;

const itemOf = (quantity: Quantity, label: string): Item => ({
  quantity,
  label,
  after: '',
  level: 2,
  nested: false,
  leads: false,
  andMore: false,
  beyond: false,
});

/** 以上三项共计312条: the number of the parts is no part. */
const countsParts = /(?:以上|上述|前述|这)$/;
const total = /^(?:共|累计|总共|合计|总计)/;

/** Every number that a total word stands before, with the numbers that run up to it. */
export function totalsIn({
  compact: { text },
  quantities: all,
}: Pick<PlacedSentence, 'compact' | 'quantities'>): Total[] {
  const isCount = ({ start, end, unit }: Quantity): boolean =>
    /^[项类种个处]$/.test(unit) &&
    (countsParts.test(text.slice(Math.max(0, start - 2), start)) || total.test(text.slice(end, end + 2)));
  const quantities = all.filter((one) => !isCount(one));
  return quantities.flatMap((whole, index): Total[] => {
    const previous = quantities[index - 1];
    if (!previous || !sumsUp.test(text.slice(previous.end, whole.start))) return [];
    const parts: Item[] = [];
    for (let at = index - 1; at >= 0; at -= 1) {
      const quantity = quantities[at];
      const mixed = /以上[^，。；]*$/.test(text.slice(previous.end, whole.start));
      if (
        !quantity ||
        (mixed ? !sameKind(quantity.unit, whole.unit) : quantity.unit !== whole.unit) ||
        quantity.precision !== 'exact'
      )
        break;
      const label = text.slice(quantities[at - 1]?.end ?? 0, quantity.start);
      parts.unshift(itemOf(quantity, label));
      if (/[。；：（）]/.test(label)) break;
    }
    if (parts.length < 2 || parts.some(({ label }) => notParts.test(label) || listWords.isAside(label, ''))) return [];
    return [{ whole: itemOf(whole, ''), parts }];
  });
}

/** What is wrong where the parts miss the total by a slip; a wide gap means that something else is counted. */
export function totalFault({ whole, parts }: Total): Fault | undefined {
  const wholeValue = whole.quantity.value;
  const sum = parts.reduce((all, { quantity }) => all + quantity.value, 0);
  const gap = Math.abs(sum - wholeValue);
  if (whole.quantity.precision !== 'exact' || gap === 0 || gap > Math.max(2, wholeValue * 0.2)) return undefined;
  return parts.some((_, from) => balances(parts.slice(from), wholeValue))
    ? undefined
    : { whole, wholeValue, parts, sum };
}
