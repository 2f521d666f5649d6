import { entriesOf } from '../lexicon/entries.ts';
import { praise } from '../lexicon/praise.ts';
import { wordFinder } from '../text/wordFinder.ts';
import { quoted } from './claims/placed.ts';
import { textRule } from './textRule.ts';

const find = wordFinder(entriesOf(praise).map(([word = '']) => word));
/** 位居全区榜首, 排名全县第一, 考核居全市前三名: a place among others. */
const rank =
  /(?:位居|位列|名列|居于?|排名|排在|位于|高居|稳居|走在了?)(?:全?[省市县区州旗国](?:[^，。；的]{0,4}?))?(?:前[一二三四五六七八九十\d]+[名位]?|第[一二三四五六七八九十]+(?:名|位|方阵|梯队)?|榜首|首位|前列|前茅)/;
/** 赢得辖区居民的高度赞誉: how others speak of it. */
const esteem =
  /(?:赢得|受到|得到|获得|博得)了?[^，。；]{0,12}?(?:高度|广泛|普遍|一致|充分|广大[^，。；]{1,4}的?)[^，。；]{0,4}?(?:赞誉|好评|赞扬|肯定|认可|称赞|点赞|评价)/;
/** What is hoped for is no praise. */
const hoped = /争取|力争|努力|推动|促进|将|确保|助力|服务|实现|学习|借鉴/;
/** Praise ends a clause; 排名第一的园区 and 充分肯定公众的作用 go on to speak of something else. */
const clauseEnds = /^(?:$|[，。；、！）”和与及并])/;

function praiseIn(text: string): { readonly start: number; readonly end: number; readonly word: string } | undefined {
  const listed = find(text).find(({ end }) => clauseEnds.test(text.slice(end, end + 1)));
  if (listed) return listed;
  const match = rank.exec(text) ?? esteem.exec(text);
  if (!match) return undefined;
  const end = match.index + match[0].length;
  return clauseEnds.test(text.slice(end, end + 1)) ? { start: match.index, end, word: match[0] } : undefined;
}

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
    const first = praiseIn(text);
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
