import { entriesOf } from '../lexicon/entries.ts';
import { praise } from '../lexicon/praise.ts';
import { wordFinder } from '../text/wordFinder.ts';
import { quoted } from './claims/placed.ts';
import { textRule } from './textRule.ts';

const find = wordFinder(entriesOf(praise).map(([word = '']) => word));
/** What is hoped for is no praise. */
const hoped = /争取|力争|努力|推动|促进|将|确保|助力|服务|实现/;

/** A report tells what was done, not how well it was received: 名列第一, 广泛好评. */
export const selfPraise = textRule({
  id: 'self-praise',
  title: '写做了什么，不写“名列第一”“广泛好评”之类的话',
  severities: ['hint'],
  basis: '国办公开办函〔2021〕30号 报告要求：内容真实、表述准确；第三方评估对“成绩单”式报告的批评',
  failing: { texts: { 'overview.oversight': '在全县考核中名列第一，受到群众广泛好评。' } },
  passing: { texts: { 'overview.oversight': '在全县考核中得96分，社会评议满意率98%。' } },
  find: (placed) => {
    const { text } = placed.compact;
    const [first] = find(text);
    if (!first || hoped.test(text.slice(0, first.start))) return [];
    const { start, end, word } = first;
    return [
      {
        start,
        end,
        message: `${quoted(placed, start, end)}里的“${word}”是评价，不如写做了什么、结果是多少。`,
        actual: word,
      },
    ];
  },
});
