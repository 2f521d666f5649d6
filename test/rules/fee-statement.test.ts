import { describe, expect, it } from 'vitest';
import { withText } from '../../source/report/places.ts';
import { findingsOf, onSentences, withoutTexts } from './onSentences.ts';

onSentences('信息处理费', {
  rule: 'fee-statement',
  place: 'other',
  raises: [
    '',
    '无。',
    '没有其他需要报告的事项。',
    '2025年，我局行政事业性收费3187.265万元。',
    '无其他需要报告的情况。',
    '严格执行《政府信息公开信息处理费管理办法》。',
    '本年度无需要报告的事项，将继续做好公开工作。',
    '不动产登记费按规定收取。',
    '我局依法收取了政府信息公开信息处理费。',
    '对2件政府信息公开申请收取了信息处理费。',
    '加强收费公示。',
    '暂无。',
  ],
  silent: [
    '2025年，我局未收取政府信息公开信息处理费。',
    '本年度收取信息处理费120元。',
    '全年收取政府信息公开信息处理费 0 元。',
    '2025年，我局未发生政府信息公开收费事项。',
    '依据《政府信息公开信息处理费管理办法》，本年度没有收取信息处理费。',
    '收取信息处理费情况：无。',
    '对3件申请共收取信息处理费2230元。其中，甲所1件，收取880元。',
    '政府信息公开信息处理费：0元。',
    '依申请公开未收取任何费用。',
    '信息处理费收取1.2万元。',
    '未产生信息处理费。',
    '信息处理费一百二十元。',
  ],
});

describe('fee-statement', () => {
  it('is content with a statement in another section', () => {
    const report = withText(withoutTexts(), 'other', '无。');
    expect(findingsOf('fee-statement', withText(report, 'overview.onRequest', '未收取信息处理费。'))).toEqual([]);
  });
});
