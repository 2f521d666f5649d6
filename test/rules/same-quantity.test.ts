import { describe, expect, it } from 'vitest';
import { withText } from '../../source/report/places.ts';
import { findingsOf, withoutTexts } from './onSentences.ts';

const said = (first: string, second: string) => {
  const report = withText(withoutTexts(), 'overview.proactiveDisclosure', first);
  return findingsOf('same-quantity', withText(report, 'problems', second));
};

describe('same-quantity', () => {
  it.each([
    ['2025年，我局共主动公开政府信息225条。', '全年共公开政府信息252条，解读偏少。'],
    ['全年累计发布信息1020条。', '我局全年共发布信息1200条，仍有栏目更新不及时。'],
    ['2025年主动公开政务信息86条。', '2025年公开政务信息68条，数量偏少。'],
    ['全年举办政务公开培训2次。', '本年度共举办政务公开培训5次。'],
    ['2025年，全局共公开信息310条。', '2025年，我局共公开信息301条。'],
  ])('raises %s %s', (first, second) => {
    const [finding, ...rest] = said(first, second);
    expect(rest).toEqual([]);
    expect(finding?.places).toEqual(['problems']);
    expect(finding?.beside?.text).toContain(first.slice(0, 4));
  });

  it.each([
    ['2025年，我局共主动公开政府信息225条。', '全年共公开政府信息225条，解读偏少。'],
    ['2025年，我局共主动公开政府信息225条。', '2024年共公开政府信息252条。'],
    ['2025年，我局共主动公开政府信息225条。', '全年通过网站公开政府信息160条。'],
    ['全年共公开政府信息225条。', '全年共公开政府信息200余条。'],
    ['全年共公开政府信息225条，同比增加公开政府信息12条。', '其中公开政府信息30条有误，已更正。'],
    ['全年举办政务公开培训2次。', '全年举办普法培训5次。'],
    ['全年共公开政府信息225条。', '全年共公开政府信息35件。'],
  ])('leaves %s %s', (first, second) => {
    expect(said(first, second)).toEqual([]);
  });
});
