import { busyReport, zeroReport } from '../helpers/sample.ts';
import { onSentences, withoutTexts } from './onSentences.ts';

onSentences('没有申请', {
  rule: 'fee-origin',
  place: 'other',
  report: withoutTexts(zeroReport()),
  raises: [
    '2025年，我镇收取政府信息公开信息处理费120元。',
    '信息处理费共计0.02万元。',
    '全年收取信息处理费 300 元，均已上缴。',
  ],
  silent: [
    '2025年，我镇未收取政府信息公开信息处理费。',
    '收取信息处理费0元。',
    '减免信息处理费120元。',
    '行政事业性收费120元。',
  ],
});

onSentences('有申请', {
  rule: 'fee-origin',
  place: 'other',
  report: withoutTexts(busyReport()),
  raises: [],
  silent: ['2025年，我局收取政府信息公开信息处理费120元。'],
});
