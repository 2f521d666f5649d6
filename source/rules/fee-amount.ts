import { mentionsIn } from './claims/claim.ts';
import { quoted } from './claims/placed.ts';
import { type InSentence, textRule } from './textRule.ts';

/** The tariff has no smaller step: 10 元 a page from the thirty-first on, 100 元 a request from the eleventh on. */
const step = 10;

/** A sum of 信息处理费 is one that the tariff can give. */
export const feeAmount = textRule({
  id: 'fee-amount',
  title: '信息处理费的金额是收费标准算得出的（10 元的整数倍）',
  severities: ['hint'],
  basis:
    '国办函〔2020〕109号《政府信息公开信息处理费管理办法》第五条、第六条：每件 100 元、200 元，每页 10 元、20 元、40 元',
  failing: { texts: { other: '本年度收取政府信息公开信息处理费235元。' } },
  passing: { texts: { other: '本年度收取政府信息公开信息处理费230元。' } },
  needs: '费',
  find: (placed): InSentence[] => {
    if (!/处理费/.test(placed.compact.text)) return [];
    return mentionsIn(placed).flatMap(({ label, number }): InSentence[] => {
      const mine =
        number.unit === '元' && number.precision === 'exact' && /处理费/.test(label) && !/标准|每/.test(label);
      if (!mine || number.value % step === 0) return [];
      return [
        {
          message: `${quoted(placed, number.start, number.end)}的信息处理费不是 10 元的整数倍，按收费标准（每件 100 元、200 元，每页 10 元、20 元、40 元）算不出来，请核对。`,
          expected: null,
          actual: number.value,
          start: number.start,
          end: number.end,
        },
      ];
    });
  },
});
