import { balances, type Fault, faultOf, partsOf } from './claims/balance.ts';
import { type FlowFault, flowFault } from './claims/flow.ts';
import type { List } from './claims/items.ts';
import { listsIn } from './claims/lists.ts';
import { inQuotesAt, type PlacedSentence, quoted } from './claims/placed.ts';
import { amountOf } from './claims/rowParts.ts';
import { totalFault, totalsIn } from './claims/totals.ts';
import type { Fault as FaultOfRule } from './finding.ts';
import type { Rule } from './rule.ts';
import { type InSentence, textRule } from './textRule.ts';

function says({ wholeValue, parts, sum, larger }: Fault): string {
  if (larger) return `其中的一项 ${sum} 比总数 ${wholeValue} 还多`;
  const off = Math.abs(sum - wholeValue);
  const shown = parts.map((part) => part.quantity.value).join(' + ');
  return `各项 ${shown} = ${sum}，与总数 ${wholeValue} 不等，${sum > wholeValue ? '多' : '少'} ${off}${sum < wholeValue ? '；如只列举一部分，可加“等”' : ''}`;
}

/** 收到 14、办结 11、结转下年度 2 */
function saysFlow({ incoming, handled, left }: FlowFault): string {
  const [received = 0, carried] = incoming;
  const all = received + (carried ?? 0);
  const came = carried === undefined ? `收到的 ${received}` : `收到的 ${received} 加上年结转的 ${carried} 是 ${all}`;
  return `${came}，办结的 ${handled} 加结转下年度的 ${left} 是 ${handled + left}`;
}

interface Placed {
  readonly fault: Fault;
  readonly start: number;
  readonly end: number;
}

/** One thing may count in two parts: （59条同时在两个平台发布）. */
const countsTwice =
  /同时(?:涉及|属于|存在|包含|兼)|交叉|重复(?:计|统计|发布|推送|刊[登发])|\d[\u4e00-\u9fff]{1,2}(?:信息|文件|内容)?(?:系|为|是|属)?(?:同时|同步|两边|多个?平台|[两三]个?平台)|有重叠|涉及(?:两|多|[二三])(?:个|种|类|项)(?:以上)?(?:领域|事项|方面|类别|问题|主题)/;

/** 新闻类520旗内文件55解读60条: numbers that lost their measure words are no parts, so nothing can be said of the sum. */
const withoutMeasure = /(?<=[\u4e00-\u9fff])(?!123\d\d(?!\d))\d+(?=[\u4e00-\u9fff])/g;

function lostMeasures({ compact: { text }, quantities }: PlacedSentence, { start, end }: Placed): boolean {
  const read = new Set(quantities.map((quantity) => quantity.start));
  const lost = Array.from(text.slice(start, end).matchAll(withoutMeasure)).filter(
    ({ index }) => !read.has(start + index),
  );
  return lost.length > 1;
}

/** 96条，其中网站41条，其中解读2条、公告6条，微信55条: what makes the outer list right is no part of the inner one. */
const isOfOuterList = ({ whole, parts }: Fault, lists: readonly List[]): boolean =>
  lists.some(({ wholes: [outer], items }) => {
    if (!outer || !items.some(({ quantity }) => quantity === whole.quantity)) return false;
    const inner = new Set(parts.map(({ quantity }) => quantity));
    const without = items.filter(({ quantity }) => !inner.has(quantity));
    return balances(items, amountOf(outer)) && !balances(without, amountOf(outer));
  });

/** The faults of a passage; where two lists share a number, the one that was opened by words is believed. */
function faultsIn(placed: PlacedSentence): Placed[] {
  const lists = listsIn(placed);
  const opened = lists.filter(({ opener }) => opener !== 'bare');
  const explained = new Set(opened.flatMap((list) => partsOf(list).map(({ quantity }) => quantity)));
  const faults = [
    ...lists
      .filter(
        ({ opener, wholes, items }) =>
          opener !== 'bare' || ![...wholes, ...items.slice(0, 1)].some(({ quantity }) => explained.has(quantity)),
      )
      .map((list) => faultOf(list))
      .filter((fault) => fault === undefined || !isOfOuterList(fault, opened)),
    ...totalsIn(placed).map(totalFault),
  ].flatMap((fault): Placed[] => {
    if (!fault) return [];
    const all = [fault.whole, ...fault.parts].map(({ quantity }) => quantity);
    return [{ fault, start: Math.min(...all.map(({ start }) => start)), end: Math.max(...all.map(({ end }) => end)) }];
  });
  if (faults.length === 0 || countsTwice.test(placed.compact.text)) return [];
  return faults.filter(
    (fault, index) =>
      !lostMeasures(placed, fault) &&
      !faults.slice(0, index).some((known) => known.start < fault.end && fault.start < known.end),
  );
}

/** What every list says of itself: the same whatever the year. */
const inLists = textRule({
  id: 'parts-sum',
  title: '“N 条，其中 a 条、b 条”的各项之和等于总数，任何一项不超过总数',
  severities: ['warning'],
  basis: '国办公开办函〔2021〕30号 报告要求：数据准确、前后一致',
  failing: {
    texts: { 'overview.proactiveDisclosure': '全年公开信息60条，其中通知公告35条、财政信息20条、机构职能6条。' },
  },
  passing: {
    texts: { 'overview.proactiveDisclosure': '全年公开信息60条，其中通知公告35条、财政信息20条、机构职能5条。' },
  },
  over: 'paragraphs',
  needs: '0123456789一二两三四五六七八九十百',
  find: (placed) =>
    faultsIn(placed).flatMap(({ fault, start, end }): InSentence[] =>
      inQuotesAt(placed, start)
        ? []
        : [
            {
              message: `正文${quoted(placed, start, end)}：${says(fault)}。`,
              expected: fault.wholeValue,
              actual: fault.sum,
              start,
              end,
            },
          ],
    ),
});

/** What came in, was done with and is left, of the report's own year. */
const inFlow = textRule({
  ...inLists,
  over: 'paragraphs',
  given: ({ year }) => ({ year }),
  // Most paragraphs tell of nothing that was done with.
  needs: ['0123456789', '办答复结处'],
  find: (placed, { year }): InSentence[] => {
    const flow = flowFault(placed, year);
    if (!flow) return [];
    const { start, end, incoming, handled, left } = flow;
    const expected = incoming.reduce((sum, one) => sum + one, 0);
    const message = `正文${quoted(placed, start, end)}：${saysFlow(flow)}，两边不等。`;
    return [{ message, expected, actual: handled + left, start, end }];
  },
});

/** Parts that are presented as a full breakdown sum to the whole; no part is larger than the whole. */
export const partsSum: Rule = {
  ...inLists,
  check: (report, context) => {
    const lists = inLists.check(report, context);
    const told = (one: FaultOfRule): boolean =>
      lists.some(
        ({ places, span }) =>
          places[0] === one.places[0] && span && one.span && span.start < one.span.end && one.span.start < span.end,
      );
    return [...lists, ...inFlow.check(report, context).filter((one) => !told(one))];
  },
};
