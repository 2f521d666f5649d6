import { quoted } from './claims/placed.ts';
import { textRule } from './textRule.ts';
import { wrongPairs } from './wrongPairs.ts';

/** 截止 is an end; 截至 names the day up to which something is counted. */
const upTo =
  /(?<=^|[，。；：（、])截止(?=(?:到|至)?(?:20\d{2}年|\d{1,2}月(?:\d|底|末|份|，)|目前|今年|本年|年底|年末))/g;

/** No wrong word that is seen in print (三审三较, 依申情, 台帐, 截止12月底), or that the unit's own list holds. */
export const wrongWords = textRule({
  id: 'wrong-words',
  title: '没有常见的错别字词（台帐、部暑、依申情、截止12月底）',
  severities: ['warning'],
  basis: '国办公开办函〔2021〕30号 报告要求：表述准确；国办秘函〔2019〕19号《政府网站与政务新媒体检查指标》',
  failing: { texts: { 'overview.management': '建立信息公开台帐，截止12月底更新4次。' } },
  passing: { texts: { 'overview.management': '建立信息公开台账，截至12月底更新4次。' } },
  given: (_report, { words }) => ({ words }),
  find: (placed, { words }) => {
    const { text } = placed.compact;
    const { right, find } = wrongPairs(words);
    const found = [
      ...find(text).map((one) => ({ ...one, should: right.get(one.word) ?? '' })),
      ...Array.from(text.includes('截止') ? text.matchAll(upTo) : [], ({ index }) => ({
        start: index,
        end: index + 2,
        word: '截止',
        should: '截至',
      })),
    ];
    return found.map(({ start, end, word, should }) => ({
      start,
      end,
      message: `${quoted(placed, start, end)}里的“${word}”应为“${should}”。`,
      expected: should,
      actual: word,
      replacement: should,
    }));
  },
});
