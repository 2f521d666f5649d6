import { expect, it } from 'vitest';
import { readText, withText } from '../../source/report/places.ts';
import { findingsOf, onSentences, withoutTexts } from './onSentences.ts';

onSentences('统计期限', {
  rule: 'period',
  place: 'preamble',
  raises: [
    '本报告所列数据的统计期限为2024年1月1日至2024年12月31日。',
    '统计期限自2024年1月1日起至2024年12月31日止。',
    '数据统计时间从2023年1月1日到2023年12月31日。',
    '统计期限为2025年1月1日至2024年12月31日。',
    '统计期限为2025年1月1日至2026年12月31日。',
    '统计时限：2024 年 1 月 1 日—2024 年 12 月 31 日。',
    '报告中所列数据统计周期为2024年1月1日至12月31日。',
    '数据统计期限为2025年1月1日至2025年11月30日。',
    '统计日期为2025年2月1日至2025年12月31日。',
    '统计期限为二〇二四年一月一日至二〇二四年十二月三十一日。',
    '统计期限为２０２４年１月１日至２０２４年１２月３１日。',
    '本报告统计区间为2025年1月1日至2025年12月30日。',
    '起止日期：2024年1月1日-2024年12月31日。',
  ],
  silent: [
    '本报告所列数据的统计期限为2025年1月1日至2025年12月31日。',
    '统计期限自2025年1月1日起至12月31日止。',
    '统计时限：2025 年 1 月 1 日—2025 年 12 月 31 日。',
    '数据统计期限为2025年1月1日起，至2025年12月31日止。',
    '统计期限为二〇二五年一月一日至二〇二五年十二月三十一日。',
    '统计期限为１月１日至１２月３１日。',
    '数据统计期限为202511日至1231日。',
    '本报告数据统计期限为2025年度。',
    '征求意见时间为2025年3月1日至2025年3月30日。',
    '本报告涵盖2025年1月至12月的工作。',
    '统计期限以2025年1月1日至2025年12月31日为准，可在2026年1月31日前下载。',
    '培训于2024年1月1日至2024年12月31日分期举办。',
  ],
});

it('offers the right year as the repair, and nothing where the days are wrong too', () => {
  const report = withText(
    withoutTexts(),
    'preamble',
    '统计期限为2024 年1月1日至2024年12月31日。其他不变：2024年决算。',
  );
  const [change] = findingsOf('period', report)[0]?.repair?.changes ?? [];
  expect(change).toEqual({
    place: 'preamble',
    value: '统计期限为2025 年1月1日至2025年12月31日。其他不变：2024年决算。',
  });
  const mended = withText(report, 'preamble', String(change?.value));
  expect(findingsOf('period', mended)).toEqual([]);
  expect(readText(mended, 'preamble')).toContain('2024年决算');
  const other = withText(report, 'preamble', '统计期限为2024年1月1日至2024年11月30日。');
  expect(findingsOf('period', other)[0]?.repair).toBeUndefined();
});
