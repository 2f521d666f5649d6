/** Rows of numbers behind a number, without a word that makes them its parts: 公开60条，网站35条，微信25条. Language only. */
import type { Quantity } from '../../text/quantities.ts';
import {
  type Context,
  countable,
  itemsIn,
  type List,
  listOf,
  saysWho,
  sentenceEndFrom,
  sentenceStartOf,
} from './items.ts';

/** The numbers of one measure word that follow a whole and make it, or nearly: only then is it worth asking whether they are its parts. */
function nearlyMakes(
  { text, quantities, depths }: Context,
  index: number,
): { readonly parts: readonly Quantity[]; readonly exact: boolean } {
  const whole = quantities[index];
  if (!whole || whole.value < 3) return { parts: [], exact: false };
  const slack = Math.max(9, whole.value * 0.1);
  const parts: Quantity[] = [];
  let [sum, best, nearest] = [0, 0, slack + 1];
  for (let at = index + 1; at < quantities.length; at += 1) {
    const one = quantities[at];
    if (
      !one ||
      depths[one.start] !== 0 ||
      one.unit === '%' ||
      one.unit === '个百分点' ||
      saysWho(text, one, quantities[at + 1])
    )
      continue;
    // 县级组织3期186人次: what was held, and who came.
    const counted = quantities[at + 1];
    if (one.unit !== whole.unit && counted?.unit === whole.unit && one.end === counted.start) continue;
    if (one.unit !== whole.unit) break;
    sum += one.value;
    parts.push(one);
    const off = Math.abs(sum - whole.value);
    if (parts.length > 1 && off < nearest) [best, nearest] = [parts.length, off];
    if (sum > whole.value && parts.length > 1) break;
  }
  return { parts: parts.slice(0, best), exact: nearest === 0 };
}

/** Where the clause begins that a position stands in; and the word for a way that it begins with. */
const clauseOf = (text: string, at: number): number =>
  Math.max(...['；', '。', '：'].map((mark) => text.lastIndexOf(mark, at - 1))) + 1;
const wayOfClause = /^(通过|利用|依托|借助)/;

/** Numbers that follow one another behind a number, without a word that makes them its parts. */
export function bareLists(context: Context, parts: ReadonlySet<Quantity>): List[] {
  const { text, depths, quantities, openings } = context;
  const hasClass = context.words.hasClass(text);
  // What is a part of one row is no whole of the rest of it.
  const inRow = new Set<Quantity>(parts);
  return quantities.flatMap((quantity, index): List[] => {
    const next = quantities[index + 1];
    if (!next || quantity.precision !== 'exact' || !countable(quantity) || depths[quantity.start] !== 0) return [];
    if (saysWho(text, quantity, next)) return [];
    const countedAfter = (from: number) => {
      for (let at = index + 1; at < quantities.length; at += 1) {
        const one = quantities[at];
        if (
          one &&
          one.start > from &&
          depths[one.start] === 0 &&
          countable(one) &&
          !saysWho(text, one, quantities[at + 1])
        )
          return one;
      }
      return undefined;
    };
    const following = countedAfter(quantity.end);
    if (!following) return [];
    // What names sides of one thing is a list without a word that says so; and numbers in a row that nearly make the whole.
    const unitMayBeWrong = quantity.value >= 1e7;
    const namesSides = hasClass && context.words.hasClass(text.slice(quantity.end, following.end + 12));
    const row = nearlyMakes(context, index);
    if (row.exact && !inRow.has(quantity)) for (const part of row.parts) inRow.add(part);
    if (!unitMayBeWrong && ((!namesSides && row.parts.length === 0) || inRow.has(quantity))) return [];
    if (openings.some(({ start }) => depths[start] === 0 && start >= quantity.end && start <= following.start))
      return [];
    if (!countedAfter(following.end)) return [];
    const sentenceEnd = sentenceEndFrom(text, following.start);
    if (text.slice(quantity.end, following.start).split('。').length > 2) return [];
    const before = itemsIn(context, sentenceStartOf(text, quantity.start), quantity.end, 0, sentenceEnd).reverse();
    const [whole, sibling] = before;
    if (whole?.quantity !== quantity) return [];
    const items = itemsIn(context, quantity.end, sentenceEnd, 0, sentenceEnd);
    // 业务培训19场、专题培训16场、现场观摩28场: one of a row is no whole of the rest.
    // 网站35条、微信25条，累计60条: a total that comes last is looked at by itself.
    if (items.some(({ label }) => /(?:累计|总共|一共|合计|共计|总计|^共)$/.test(label))) return [];
    const [first, second] = items;
    // 政策12件、解读12件、征求意见8件: what 、 joins to the rest is one of the row.
    // 征地拆迁的18件、财政资金的7件、其他8件 too.
    const rest = items[1]?.label ?? '';
    if ((first?.level ?? 0) < 2 && (!context.words.isRest(rest) || /其[他它]/.test(rest))) return [];
    // 通过微信发布230条；通过抖音号发布43条；通过微博发布193条: each by a way of its own.
    const byWay = [quantity, first?.quantity].map(
      (one) => wayOfClause.exec(text.slice(clauseOf(text, one?.start ?? 0)))?.[1],
    );
    if ((first?.level ?? 0) >= 3 && byWay[0] !== undefined && byWay[0] === byWay[1]) return [];
    const alike = (whole.label === '') === (first?.label === '');
    const sides = first && context.words.classOf(first.label);
    // 发放60份，收回58份，满意57份、基本满意1份: two that name sides of the one before them.
    const hasSides = sides !== undefined && second && context.words.classOf(second.label) === sides;
    const isOwnSide = sides === context.words.classOf(whole.label);
    if (sibling?.quantity.unit === quantity.unit && alike && whole.level === second?.level && (!hasSides || isOwnSide))
      return [];
    return listOf(context, 'bare', before, items, '');
  });
}
