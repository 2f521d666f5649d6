import { entriesOf } from '../lexicon/entries.ts';
import { stockThings, stockVerbs } from '../lexicon/stockPhrases.ts';
import { quoted } from './claims/placed.ts';
import { textRule } from './textRule.ts';

const fewestClauses = 3;
const words = (lines: string): string =>
  entriesOf(lines)
    .map(([word = '']) => word)
    .join('|');
const filler =
  '(?:进一步|不断|持续|切实|着力|继续|全面|有效|积极|认真|扎实|深入|将|要|我[局镇乡委县市]|政府信息公开|政务公开|信息公开|的|、|和|及|与)*';
/** A clause made of one stock verb and stock things alone. */
const stock = new RegExp(
  `^${filler}(?:下一步|今后)?${filler}(?:${words(stockVerbs)})${filler}(?:(?:${words(stockThings)})${filler})+$`,
);

/** No sentence of section 五 is made of phrases alone that stand in every report. */
export const stockPhrases = textRule({
  id: 'stock-phrases',
  title: '第五部分写具体的问题和做法，不整句都是套话',
  severities: ['hint'],
  basis: '国办公开办函〔2021〕30号 报告要求：内容真实、不得敷衍；有的上级点名“敷衍应对”',
  failing: { texts: { problems: '下一步，加强组织领导，提高思想认识，完善工作机制，强化监督检查。' } },
  passing: { texts: { problems: '下一步，加强组织领导，由党政办每月检查栏目更新，为惠农政策制作图解。' } },
  find: (placed) => {
    if (placed.place !== 'problems') return [];
    const { text } = placed.compact;
    const clauses = text
      .replace(/^(?:（[一二三四五六七八九十]）|[一二三四五六七八九十]是|\d+[.、])/, '')
      .split(/[，；。：]/)
      .filter((clause) => clause !== '' && !/^(?:下一步|今后|改进措施|改进情况)$/.test(clause));
    if (clauses.length < fewestClauses || !clauses.every((clause) => stock.test(clause))) return [];
    return [
      {
        start: 0,
        end: text.length,
        message: `${quoted(placed, 0, text.length)}整句是各份报告都有的套话，请写本单位要做的具体事。`,
      },
    ];
  },
});
