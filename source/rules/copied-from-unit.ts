import { readText } from '../report/places.ts';
import type { Rule } from './rule.ts';

const half = 0.5;
const shownAtMost = 3;
const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

/** Two units of a folder share less than half of their own sentences; which are nobody's own is decided over the folder (desk). */
export const copiedFromUnit: Rule = {
  id: 'copied-from-unit',
  title: '两个单位的报告，自己写的句子相同的不到一半',
  severities: ['warning'],
  basis: '国办公开办函〔2021〕30号 报告要求；各地考核对雷同的报告扣分',
  failing: {
    texts: { problems: '主要问题是征地信息公开得晚。下一步由分管负责人逐月检查征地专栏。' },
    alike: [
      {
        unit: '云溪县水利局',
        share: 1,
        sentences: ['主要问题是征地信息公开得晚。', '下一步由分管负责人逐月检查征地专栏。'],
      },
    ],
  },
  passing: {
    texts: { problems: '主要问题是征地信息公开得晚。下一步由分管负责人逐月检查征地专栏。' },
    alike: [{ unit: '云溪县水利局', share: 0.2, sentences: ['主要问题是征地信息公开得晚。'] }],
  },
  check: (report, { alike = [], form }) =>
    alike
      .filter(({ share }) => share > half)
      .map(({ unit, share, sentences }) => {
        const first = sentences[0] ?? '';
        const place = form.texts.find(({ id }) => first !== '' && readText(report, id).includes(first))?.id;
        const start = place ? readText(report, place).indexOf(first) : -1;
        const shown = sentences.slice(0, shownAtMost).map((text) => `“${shortened(text)}”`);
        const more = sentences.length > shownAtMost ? `等 ${sentences.length} 句` : '';
        return {
          places: [place ?? ''] as const,
          message: `与${unit}的报告雷同：自己写的句子有 ${Math.round(share * 100)}% 相同：${shown.join('')}${more}。`,
          expected: null,
          actual: sentences.length,
          ...(start >= 0 ? { span: { start, end: start + first.length } } : {}),
        };
      }),
};
