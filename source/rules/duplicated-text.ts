import type { Report } from '../report/report.ts';
import { remembering } from '../text/memory.ts';
import { paragraphsOf, quoted, spanOf } from './claims/placed.ts';
import type { Fault } from './finding.ts';
import type { Rule } from './rule.ts';
import { textRule } from './textRule.ts';

const shortestSentence = 20;

/** Words that rightly stand twice: 政务公开|公开栏, 政务服务|服务中心, 一个一个. */
const rightlyTwice =
  /^(?:公开|服务|信息|公众|中心|管理|工作|一一|发展|一个|一项|逐[条项级件]|研究|讨论|政策|监督|咨询|[〇零一二三四五六七八九十百千万]+|社会|文化|农业|教育|安全|保障|建设|指导|督查|审查|应急|行政|.年)$/;

/** A word seen from within: 务服|务服 is 服务|服务. */
const isRight = (word: string): boolean =>
  [...word].some((_, index) => rightlyTwice.test(word.slice(index) + word.slice(0, index)));

const doubledWord = /([\u4e00-\u9fff]{2,6})\1/g;
const doubledParticle = /(?<!目|有|标|中)的的(?!确|士)|(?<!为|除|明|罢)了了(?!解|然)|。。|，，/;

/** The first word of a compact sentence that stands twice by accident. */
const doubled = remembering((text: string): { start: number; end: number; word: string } | null => {
  for (const match of text.matchAll(doubledWord)) {
    const word = match[1] ?? '';
    if (isRight(word) || /^(.)\1+$/.test(word)) continue;
    return { start: match.index, end: match.index + match[0].length, word };
  }
  const particle = doubledParticle.exec(text);
  return particle && /[\u4e00-\u9fff]/.test(particle[0])
    ? { start: particle.index, end: particle.index + 2, word: particle[0].slice(0, 1) }
    : null;
});

/** The sentence without the number before it; '' where it is too short to be remembered. */
const keyOf = remembering((text: string): string => {
  const key = text.replace(/^(?:（[^）]{1,3}）|[一二三四五六七八九十]+是|\d+[.、])/, '');
  return key.length >= shortestSentence ? key : '';
});

/** The sentences that stood before, in any text; their number is not part of them. */
function sentencesTwice(report: Report): Fault[] {
  const seen = new Set<string>();
  return paragraphsOf(report).flatMap(({ paragraph, offset }) =>
    paragraph.sentences.flatMap((placed): Fault[] => {
      const { text } = placed.compact;
      const key = keyOf(text);
      if (key === '') return [];
      if (!seen.has(key)) {
        seen.add(key);
        return [];
      }
      return [
        {
          places: [placed.place],
          message: `这一句在前面已经写过：${quoted(placed, 0, text.length)}。`,
          span: spanOf(placed, 0, text.length, offset),
        },
      ];
    }),
  );
}

/** No paragraph or long sentence stands twice, and no word is doubled by accident (资金资金). */
const wordsTwice = textRule({
  id: 'duplicated-text',
  title: '没有重复的段落、句子，没有误写两遍的词',
  severities: ['warning'],
  basis: '国办公开办函〔2021〕30号 报告要求：表述准确',
  failing: { texts: { 'overview.proactiveDisclosure': '公开了科研项目资金资金的分配结果。' } },
  passing: { texts: { 'overview.proactiveDisclosure': '更新政务公开公开栏，公开了科研项目资金的分配结果。' } },
  find: (placed) => {
    const word = doubled(placed.compact.text);
    if (!word) return [];
    const { start, end } = word;
    return [{ start, end, message: `${quoted(placed, start, end)}里的“${word.word}”写了两遍。` }];
  },
});

export const duplicatedText: Rule = {
  ...wordsTwice,
  check: (report, context) => [...wordsTwice.check(report, context), ...sentencesTwice(report)],
};
