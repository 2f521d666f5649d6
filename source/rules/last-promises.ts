import { formOf } from '../form/forms.ts';
import { entriesOf } from '../lexicon/entries.ts';
import { stockThings, stockVerbs } from '../lexicon/stockPhrases.ts';
import { readText } from '../report/places.ts';
import type { Report } from '../report/report.ts';
import { remembering } from '../text/memory.ts';
import { sentencesOf } from '../text/sentences.ts';
import { lastYear, priorName } from './prior/lastYear.ts';
import type { Rule } from './rule.ts';

const nextStep = /下一步|下步|今后|接下来|来年|明年|新的一年|20\d{2}年[，,]?(?:我|本)?[^，。]{0,6}将/;
const firstParts = (lines: string): string[] => entriesOf(lines).map(([word = '']) => word);
/** Words that every plan has say nothing of what was planned. */
const ofEveryPlan = new RegExp(
  `${firstParts(stockThings).join('|')}|${firstParts(stockVerbs).join('|')}|进一步|持续|不断|继续|切实|着力|扎实|积极|有效|全面|深入|认真|工作|政府信息公开|政务公开|信息|政府|公开|我[局镇县委市]|今后|下一步|将|要`,
  'g',
);
const shortest = 6;
/** Less than this of its words in this year's text: not answered. */
const answered = 0.3;
const shownAtMost = 3;

/** What last year's section 五 said would be done, clause by clause. */
const promisesIn = remembering((problems: string): readonly string[] => {
  const sentences = sentencesOf(problems).map(({ text }) => text);
  const from = sentences.findIndex((text) => nextStep.test(text));
  if (from < 0) return [];
  return sentences
    .slice(from)
    .flatMap((text) => text.split(/[；;。]|(?=[一二三四五六]是)/))
    .map((clause) => clause.trim())
    .filter((clause) => clause.replace(ofEveryPlan, '').replace(/[\p{P}\s]/gu, '').length >= shortest);
});

/** The pairs of neighbouring characters of what a clause has of its own. */
const pairsOf = (clause: string): string[] =>
  clause
    .replace(/^[一二三四五六]是/, '')
    .replace(ofEveryPlan, '|')
    .split(/[\p{P}\s|]+/u)
    .flatMap((word) =>
      Array.from({ length: Math.max(0, word.length - 1) }, (_, index) => word.slice(index, index + 2)),
    );

const wholeText = (report: Report): string =>
  formOf(report)
    .texts.map(({ id }) => readText(report, id))
    .join('\n');

/** The sentence that has most of what a clause has of its own; '' where none has any of it. */
function nearestTo(clause: string, text: string): string {
  const pairs = pairsOf(clause);
  let [best, most] = ['', 0];
  for (const { text: sentence } of sentencesOf(text)) {
    const held = pairs.filter((pair) => sentence.includes(pair)).length;
    if (held > most) [best, most] = [sentence.trim(), held];
  }
  return best;
}

/** What last year's report announced is told of in this year's: both stand side by side. */
export const lastPromises: Rule = {
  id: 'last-promises',
  title: '上年报告里写的下一步，本年报告有回应',
  severities: ['hint'],
  basis: '国办公开办函〔2021〕30号 五、存在的主要问题及改进情况：改进情况即上年以来的改进',
  needsPrior: true,
  failing: {
    texts: { problems: '主要问题是答复文书说理不够。已统一文书格式。' },
    prior: { texts: { problems: '主要问题是解读形式单一。下一步将为惠农政策制作图解和短视频。' } },
  },
  passing: {
    texts: { problems: '上年提出的惠农政策图解和短视频已制作5期。主要问题是答复文书说理不够。' },
    prior: { texts: { problems: '主要问题是解读形式单一。下一步将为惠农政策制作图解和短视频。' } },
  },
  check: (report, context) => {
    const prior = lastYear(report, context);
    if (!prior || report.problems.trim() === '') return [];
    const now = wholeText(report);
    const open = promisesIn(prior.problems).filter((clause) => {
      const pairs = pairsOf(clause);
      return pairs.length > 0 && pairs.filter((pair) => now.includes(pair)).length / pairs.length < answered;
    });
    if (open.length === 0) return [];
    const shown = open
      .slice(0, shownAtMost)
      .map((clause) => `“${clause.length > 40 ? `${clause.slice(0, 40)}…` : clause}”`);
    return [
      {
        places: ['problems'],
        message: `${priorName(prior)}写的下一步有 ${open.length} 条在本年报告里没有看到回应：${shown.join('、')}。`,
        actual: open.length,
        beside: {
          name: '上年第五部分',
          text: prior.problems,
          pairs: open.map((clause) => ({ now: nearestTo(clause, now), before: clause })),
        },
      },
    ];
  },
};
