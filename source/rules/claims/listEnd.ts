/** Where a list of parts ends: at another matter, another act, a stronger mark. Language only. */
import type { Item } from './items.ts';
import type { ListWords } from './listWords.ts';
import { amountOf } from './rowParts.ts';

/** 微信200条，其中原创96条；微博118条: the second is one of the first's kind. */
const isSameSide = (item: Item, whole: Item | undefined, words: ListWords): boolean => {
  const side = whole && words.classOf(whole.label);
  return side !== undefined && side === words.classOf(item.label);
};

/**
 * 政策文件19件，其中规范性文件3件；配套解读21篇: behind the stronger mark stands another matter, counted in another measure word,
 * or with parts of its own, or more than the whole.
 */
const isNextMatter = (item: Item, first: Item, whole: Item, words: ListWords): boolean =>
  item.level >= 3 &&
  // 通过网站46条；通过公开栏56条: another way, and no other matter.
  !(first.byWay && item.byWay) &&
  (item.leads ||
    amountOf(item) > amountOf(whole) ||
    isSameSide(item, whole, words) ||
    (first.quantity.unit === whole.quantity.unit && item.quantity.unit !== whole.quantity.unit));

/** The items up to where another matter begins right behind the first. */
export function ofOneMatter(items: readonly Item[], whole: Item, words: ListWords): readonly Item[] {
  const [first, second] = items;
  return first && second && isNextMatter(second, first, whole, words) ? [first] : items;
}

/** 通过网站发布要闻67条、公告34条，答复来信18条: no act of publishing. */
const answers = /^(?:共|均|已)?(?:收到|受理|答复|回复|办结|办理|接待)/;

/** Where the list ends by its form: at a stronger mark than stands between its parts, or where a matter of its own begins. */
export function endOf(own: readonly Item[], words: ListWords): number {
  const [first, second] = own;
  const between = second?.level ?? 4;
  const startsWithAction = first !== undefined && (first.byWay || words.isNewAction(first.label));
  for (let at = 1; at < own.length; at += 1) {
    const item = own[at];
    if (!item) break;
    if (item.beyond || (at > 1 && words.isTotal(item.label))) return at;
    // 公告90条、动态75条，其余为财政信息60条: what is left belongs to the whole.
    const isRest = item.level === 2 && words.isClosing(item.label);
    // 予以公开43件，部分公开10件；不予公开4件: all of them tell how requests ended.
    const isOutcome = [first, item].every((one) => one && words.classOf(one.label) === 'outcome');
    const stronger = at > 1 && item.level > between && item.level >= 2 && !isRest && !isOutcome;
    const isAction =
      (!startsWithAction || answers.test(item.label)) &&
      words.isNewAction(item.label) &&
      !isSameSide(item, first, words);
    if (stronger || (item.level >= 2 && isAction)) return at;
  }
  return own.length;
}
