import { headingOf, sectionOf } from '../form/sections.ts';
import { everySentence } from './claims/everySentence.ts';
import type { PlacedSentence } from './claims/placed.ts';
import type { Fault } from './finding.ts';
import type { Rule } from './rule.ts';
import { isWithoutHeading } from './sections.ts';
import { isUnread } from './unread.ts';

/** Sentences about the fee for handling requests; 行政事业性收费 in table 二 is another thing. */
const aboutFee =
  /处理费|(?:信息公开|依申请公开|公开申请)[^。；]{0,16}(?:收费|收取|费用)|(?:收取|收费|费用)[^。；]{0,16}(?:信息公开|依申请公开|公开申请)/;
const charged = /收取|收费|收到|缴纳|缴费|免|减|征收|发生|产生|涉及|无|没有|未|零|0|元|情况/;
const nil = /未|没有|无|不收|不涉及|零|免|0(?:\.0+)?(?:万)?元|0(?:次|件|笔)|为0/;
const amount = /[\d零〇一二三四五六七八九十百千万]+(?:\.\d+)?(?:余|多)?(?:万)?元/;

const heading = headingOf(sectionOf('other'));

type Said = 'told' | 'mentioned';

/** What a paragraph says of the fee: the amount or that there was none, or only that there is such a thing. */
function saidIn({ sentence: { text: line } }: PlacedSentence): readonly Said[] {
  const sentences = line
    .replace(/\s/g, '')
    .split('。')
    .map((sentence) => ({ sentence, bare: sentence.replace(/《[^》]*》/g, '') }))
    .filter(({ sentence, bare }) => aboutFee.test(sentence) && charged.test(bare));
  if (sentences.length === 0) return [];
  return sentences.some(({ sentence, bare }) => amount.test(sentence) || nil.test(bare)) ? ['told'] : ['mentioned'];
}

const saids = everySentence(() => ({}), saidIn, { over: 'paragraphs', needs: '费收' });

/** Section 六 says whether 信息处理费 was charged, and how much. It is accepted in another section too. */
export const feeStatement: Rule = {
  id: 'fee-statement',
  title: '写明是否收取政府信息公开信息处理费，收取的写明金额',
  severities: ['warning'],
  basis: '国办函〔2020〕109号《政府信息公开信息处理费管理办法》；国办公开办函〔2021〕30号 六、其他需要报告的事项',
  inGrading: true,
  failing: { texts: { other: '没有其他需要报告的事项。' } },
  passing: { texts: { other: '2024年，我镇未收取政府信息公开信息处理费。' } },
  check: (report, context) => {
    // What was not read, or lacks its heading, is said as that.
    if (report.other.trim() === '' && (isUnread(report, 'other') || isWithoutHeading(report, 'other'))) return [];
    const says = new Set(saids(report, context).map(({ picked }) => picked));
    const finding = (sentence: string): Fault => ({
      places: ['other'],
      message: `${heading}：${sentence}。`,
    });
    if (!says.has('told') && !says.has('mentioned'))
      return [finding('没有写是否收取政府信息公开信息处理费，没有收取的也请写明')];
    return says.has('told') ? [] : [finding('写了信息处理费，但没有写收取金额；没有收取的请写明“未收取”')];
  },
};
