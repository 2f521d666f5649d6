import { sentencesOf } from '../text/sentences.ts';
import { type PlacedSentence, quoted } from './claims/placed.ts';
import { listedItemsIn, listedPartsIn, misnamedPartsIn } from './claims/reportParts.ts';
import { type InSentence, textRule } from './textRule.ts';

const anyCount = /[二两三四五六七八3-8]/;

function miscounted(placed: PlacedSentence): InSentence[] {
  const { text } = placed.compact;
  if (!anyCount.test(text)) return [];
  return [
    ...sentencesOf(text).flatMap(({ text: sentence, start: from }) =>
      listedPartsIn(sentence).map((one) => ({ ...one, start: from + one.start, end: from + one.end, unit: '部分' })),
    ),
    ...listedItemsIn(text).map((one) => ({ ...one, unit: '方面' })),
  ]
    .filter(({ announced, named }) => announced !== named)
    .map(({ announced, named, unit, start, end }) => ({
      message: `${quoted(placed, start, end)}写的是 ${announced} 个${unit}，列出的是 ${named} 个，请核对。`,
      expected: named,
      actual: announced,
      start,
      end,
    }));
}

/** The names of the parts that are listed: 行政复议 alone is no part of a report, nor is 行政诉讼情况要求. */
function misnamed(placed: PlacedSentence): InSentence[] {
  const { text } = placed.compact;
  if (!text.includes('主动公开')) return [];
  return sentencesOf(text).flatMap(({ text: sentence, start: from }) =>
    misnamedPartsIn(sentence).map(({ start, end, says }) => ({
      message: `${quoted(placed, from + start, from + end)}里列出的部分名称不对：“${text.slice(from + start, from + end)}”${says}。`,
      actual: text.slice(from + start, from + end),
      start: from + start,
      end: from + end,
    })),
  );
}

/** 由…六部分组成 names six parts; 三个方面：一是…二是…三是… names three. */
export const partsListed = textRule({
  id: 'parts-listed',
  title: '写“由六部分组成”“三个方面”的，列出的正好是这么多，列出的名称不缺不多',
  severities: ['warning'],
  basis: '国办公开办函〔2021〕30号：报告由总体情况等六个部分组成',
  failing: {
    texts: {
      preamble:
        '本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、存在的主要问题及改进情况等六部分组成。',
    },
  },
  passing: {
    texts: {
      preamble:
        '本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项等六部分组成。',
    },
  },
  over: 'paragraphs',
  needs: ['分面项点题足情'],
  find: (placed): InSentence[] => [...miscounted(placed), ...misnamed(placed)],
});
