import { formOf } from '../form/forms.ts';
import { headingOf, type SectionId, sectionOf } from '../form/sections.ts';
import { readText, type TextId } from '../report/places.ts';
import type { Report } from '../report/report.ts';
import { sharedSentences } from '../text/similarity.ts';
import type { Fault } from './finding.ts';
import { lastYear, priorName } from './prior/lastYear.ts';
import type { Rule } from './rule.ts';

const half = 0.5;
/** A section of two or three set phrases (六、其他需要报告的事项) is alike every year. */
const fewestSentences = 4;
const fewestCharacters = 30;
const shownAtMost = 3;

const sections: readonly SectionId[] = ['overview', 'problems', 'other'];

const placesOf = (report: Report, section: SectionId): TextId[] =>
  formOf(report)
    .texts.filter((text) => text.section === section)
    .map((text) => text.id);

const joined = (report: Report, section: SectionId): string =>
  placesOf(report, section)
    .map((place) => readText(report, place))
    .filter((text) => text !== '')
    .join('\n');

const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

/** A text section shares less than half of its sentences with last year's, numbers set aside. */
export const copiedText: Rule = {
  id: 'copied-text',
  title: '一、五、六部分的文字，与上年报告相同的句子不到一半',
  severities: ['warning'],
  basis: '国办公开办函〔2021〕30号 报告要求；各地考核对与上年重复超过一半的扣分',
  inGrading: true,
  failing: {
    texts: {
      problems:
        '存在的问题是政策解读的形式比较单一。个别栏目的更新间隔偏长。下一步将为惠农政策制作图解。由党政办每月检查栏目更新。',
    },
    prior: {
      texts: {
        problems:
          '存在的问题是政策解读的形式比较单一。个别栏目的更新间隔偏长。下一步将为惠农政策制作图解。计划组织两次业务培训。',
      },
    },
  },
  passing: {
    texts: {
      problems:
        '存在的问题是答复文书的说理不够充分。查阅点的资料没有及时补充。下一步将统一答复文书的格式。由专人每季度补充查阅点资料。',
    },
    prior: {
      texts: {
        problems:
          '存在的问题是政策解读的形式比较单一。个别栏目的更新间隔偏长。下一步将为惠农政策制作图解。计划组织两次业务培训。',
      },
    },
  },
  needsPrior: true,
  check: (report, context) => {
    const prior = lastYear(report, context);
    if (!prior) return [];
    return sections.flatMap((section): Fault[] => {
      const [now, before] = [joined(report, section), joined(prior, section)];
      const { shared, share: ofSentences, all } = sharedSentences(now, before);
      // A short section 五 is measured by its characters: three sentences copied whole are not few.
      const isShort = all < fewestSentences;
      if (isShort && section !== 'problems') return [];
      const length = (text: string) => text.replace(/\s/g, '').length;
      const copied = shared.reduce((sum, { text }) => sum + length(text), 0);
      const share = isShort ? copied / Math.max(1, length(now)) : ofSentences;
      if (share <= half || (isShort && copied < fewestCharacters)) return [];
      const sentences = shared.map(({ text }) => text);
      const place =
        placesOf(report, section).find(
          (id) => sentences[0] !== undefined && readText(report, id).includes(sentences[0]),
        ) ?? section;
      const start = sentences[0] === undefined ? -1 : readText(report, place as TextId).indexOf(sentences[0]);
      const shown = sentences.slice(0, shownAtMost).map((text) => `“${shortened(text)}”`);
      const more = sentences.length > shown.length ? `等 ${sentences.length} 句` : '';
      return [
        {
          places: [place],
          message: `${headingOf(sectionOf(section))}：${all} 句里有 ${shared.length} 句（${Math.round(share * 100)}%）与${priorName(prior)}相同：${shown.join('')}${more}。`,
          expected: null,
          actual: shared.length,
          beside: {
            name: '上年的这一部分',
            text: before,
            pairs: shared.map(({ text, other }) => ({ now: text, before: other })),
          },
          ...(start >= 0 ? { span: { start, end: start + (sentences[0]?.length ?? 0) } } : {}),
        },
      ];
    });
  },
};
