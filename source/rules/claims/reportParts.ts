/** The six parts of a report as its opening lists them. Language only. */

export interface ListedParts {
  /** How many the text announces, and how many it names. */
  readonly announced: number;
  readonly named: number;
  readonly start: number;
  readonly end: number;
}

const numerals: Readonly<Record<string, number>> = { 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8 };
/** Not 其他事项并入第五部分: that is one of them. */
const announcement =
  /(?:共|分为|分|等)?(?<![第前后])(?:([三四五六七八])|([3-8]))(?:个|大)?(?:部分|方面|项)(?:内容)?(?=组成|构成|内容|，|。|：|；|$|情况)/g;
const beginning = /包括|包含|涵盖|分为|由|内容为|依次为|分别为|：/g;

/** What each part of the form is known by. */
const kinds: readonly RegExp[] = [
  /总体|概述|概况|基本情况/,
  /主动公开/,
  /收到|处理|申请(?!行政复议)/,
  /复议|诉讼/,
  /问题|改进|不足/,
  /其他|其它|需要报告|需报告/,
];

/** What names fewer of them is no list of the parts. */
const fewestKinds = 4;

/** What the name of a part ends in: 因信息公开受到的举报、复议、诉讼的情况 is one, though its words stand apart. */
const endsName = /(?:情况|概述|概况|总体|事项|措施|问题|建议|打算|计划|说明|附表|附件)$/;

/**
 * How many parts a stretch may name, the likeliest first: those of the form, each once, and any other piece; by what names end in;
 * or by the larger marks where those divide it (概述，主动公开情况，举报、复议、诉讼的情况). Nothing where it is no list of parts.
 */
function namedIn(stretch: string): number[] {
  const pieces = stretch.split(/[、，；。：]|以及/).filter((piece) => piece.length > 1);
  const seen = new Set<number>();
  let others = 0;
  for (const piece of pieces) {
    // 因信息公开申请行政复议 speaks of no request; 问题及改进情况和其他事项 are two parts without a mark between.
    const found = kinds.flatMap((words, kind) => (words.test(piece) ? [kind] : []));
    const own = found.includes(3) ? found.filter((kind) => kind >= 3) : found;
    if (own.length === 0) others += 1;
    for (const kind of own) seen.add(kind);
  }
  if (seen.size < fewestKinds || others > 2) return [];
  const larger = stretch.split(/[，；]/).filter((piece) => piece.length > 1);
  return [
    seen.size + others,
    pieces.filter((piece) => endsName.test(piece)).length,
    ...(larger.length >= fewestKinds ? [larger.length] : []),
  ];
}

/** The lists of parts of a compact sentence that announce their number. */
export function listedPartsIn(text: string): ListedParts[] {
  return [...text.matchAll(announcement)].flatMap((match): ListedParts[] => {
    const announced = match[1] ? (numerals[match[1]] ?? 0) : Number(match[2]);
    const before = text.slice(0, match.index).replace(/等$/, '');
    const lists = [...before.matchAll(beginning)].flatMap(({ index, 0: words }) =>
      namedIn(before.slice(index + words.length)),
    );
    const end = match.index + match[0].length;
    const [listed = ''] = text.slice(end).split(/，(?:内容|涵盖|反映|所列|报告|本报告|数据|统计)/);
    lists.push(...namedIn(listed.replace(/^(?:组成|构成|内容|情况)*[，：。；]*(?:分别)?(?:包括|为|是)?/, '')));
    const named = lists.includes(announced) ? announced : lists[0];
    return named === undefined ? [] : [{ announced, named, start: match.index, end }];
  });
}

/** A piece of a list of parts that is no name of one, and which words are missing or too many. */
export interface MisnamedPart {
  readonly start: number;
  readonly end: number;
  readonly says: string;
}

/** What a list of the parts ends at. */
const listsEnd = /[。；]|等?[三四五六七八3-8]个?部分|组成|构成/;

/** The names of parts in a compact sentence that lost their second half, or have something behind them: 行政诉讼情况要求. */
export function misnamedPartsIn(text: string): MisnamedPart[] {
  return [...text.matchAll(beginning)].slice(0, 1).flatMap(({ index, 0: words }): MisnamedPart[] => {
    const from = index + words.length;
    const length = text.slice(from).search(listsEnd);
    const list = length < 0 ? text.slice(from) : text.slice(from, from + length);
    // A site's columns have such names, too: it is the report that has parts.
    if (!/报告|年报|全文|内容/.test(text.slice(0, from)) || namedIn(list).length === 0) return [];
    const tooMuch = /情况(?:要求|情况)(?=[、，]|和|及|$)/.exec(list);
    if (tooMuch)
      return [{ start: from + tooMuch.index + 2, end: from + tooMuch.index + tooMuch[0].length, says: '是多余的字' }];
    const halved = list.includes('诉讼') ? null : /行政复议(?:的?情况)?(?=[、，]|和|及|$)/.exec(list);
    return halved
      ? [{ start: from + halved.index, end: from + halved.index + halved[0].length, says: '后面少了“行政诉讼”' }]
      : [];
  });
}

const ahead =
  /([二两三四五六七八])(?:个|大)?(?:方面|项|点|问题|不足|短板)[^。：；，一二三四五六七八九十\d]{0,10}[：。，](?=一是)/g;
const counts: Readonly<Record<string, number>> = { 二: 2, 两: 2, ...numerals };

/** 存在四个方面的不足：一是…；二是…；三是…: how many items are announced, and how many follow in the same paragraph. */
export function listedItemsIn(text: string): ListedParts[] {
  if (!text.includes('一是')) return [];
  return [...text.matchAll(ahead)].flatMap((match): ListedParts[] => {
    const end = match.index + match[0].length;
    // The next 一是 begins another list.
    const another = text.slice(end + 2).search(/(?<![\u4e00-\u9fff])一是/);
    const list = another < 0 ? text : text.slice(0, end + 2 + another);
    let named = 0;
    let at = end;
    for (const numeral of '一二三四五六七八九十') {
      const next = list.slice(at).search(new RegExp(`(?<![\\u4e00-\\u9fff])${numeral}是`));
      if (next < 0) break;
      named += 1;
      at += next + 2;
    }
    // 一是…三是…: a number that was passed over is said by the rule of numbering.
    const passedOver = /(?<![\u4e00-\u9fff])[二三四五六七八九十]是/.test(list.slice(at));
    if (named < 2 || passedOver) return [];
    return [{ announced: counts[match[1] ?? ''] ?? 0, named, start: match.index, end: end - 1 }];
  });
}
