import { describe, expect, it } from 'vitest';
import { withText } from '../../source/report/places.ts';
import type { Report } from '../../source/report/report.ts';
import { busyReport } from '../helpers/sample.ts';
import { findingsOf, withoutTexts } from './onSentences.ts';

const own = [
  '政策解读形式比较单一。',
  '个别栏目的更新间隔偏长。',
  '下一步制作惠农政策图解。',
  '每月检查一遍栏目更新情况。',
  '组织两次全员业务培训。',
  '收到信息公开申请12件。',
];
const fresh = [
  '答复文书的说理不够充分。',
  '查阅点资料补充不够及时。',
  '统一答复文书的格式要求。',
  '由专人每季度补充资料。',
  '开展一次案卷集中评查。',
  '建立疑难申请会商制度。',
];

const reports = (copied: number): { now: Report; prior: Report } => ({
  now: withText(withoutTexts(), 'problems', [...own.slice(0, copied), ...fresh.slice(copied)].join('')),
  prior: withText(withoutTexts(busyReport(2024)), 'problems', own.join('')),
});

describe('copied-text', () => {
  it.each([
    [0, 0],
    [1, 0],
    [2, 0],
    [3, 0],
    [4, 1],
    [5, 1],
    [6, 1],
  ])('%i of 6 sentences the same: %i findings', (copied, findings) => {
    const { now, prior } = reports(copied);
    expect(findingsOf('copied-text', now, { prior })).toHaveLength(findings);
  });

  it('sets numbers aside, shows the shared sentences and the share', () => {
    const { now, prior } = reports(6);
    const renumbered = withText(now, 'problems', own.join('').replace('12件', '15件'));
    const [finding] = findingsOf('copied-text', renumbered, { prior });
    expect(finding?.message).toContain('6 句里有 6 句（100%）');
    expect(finding?.message).toContain('政策解读形式比较单一');
    expect(finding?.span).toEqual({ start: 0, end: own[0]?.length });
  });

  it('compares the aspects of section 一 as one, wherever a sentence moved to', () => {
    const now = withText(withoutTexts(), 'overview.platform', own.join(''));
    const prior = withText(withoutTexts(busyReport(2024)), 'overview.whole', own.join(''));
    expect(findingsOf('copied-text', now, { prior })).toMatchObject([{ place: 'overview.platform' }]);
  });

  it('leaves set phrases of a few sentences alone, and is silent without last year', () => {
    const text = '本年度未收取信息处理费。没有其他需要报告的事项。';
    const now = withText(withoutTexts(), 'other', text);
    expect(findingsOf('copied-text', now, { prior: withText(withoutTexts(busyReport(2024)), 'other', text) })).toEqual(
      [],
    );
    expect(findingsOf('copied-text', reports(6).now)).toEqual([]);
  });
});
