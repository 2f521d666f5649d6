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

describe('a section 五 of three sentences', () => {
  const three =
    '主要问题是政策解读形式单一、个别栏目更新间隔偏长。已明确每月报送时限。下一步将为惠农政策制作图解，由办公室每月检查栏目更新情况。';
  const said = (now: string, before: string, place: 'problems' | 'other' = 'problems') =>
    findingsOf('copied-text', withText(withoutTexts(), place, now), {
      prior: withText(withoutTexts(busyReport(2024)), place, before),
    });

  it('is measured by its characters, and shows last year’s beside it', () => {
    const [finding] = said(three, three);
    expect(finding?.message).toContain('（100%）');
    expect(finding?.beside?.text).toBe(three);
    expect(finding?.beside?.pairs).toContainEqual({ now: '已明确每月报送时限。', before: '已明确每月报送时限。' });
    expect(said(three.replace('已明确每月报送时限。', '已组织两次培训。'), three)).toHaveLength(1);
  });

  it('may keep one short sentence, and section 六 its set phrases', () => {
    expect(said(`答复文书说理不够充分，案卷归档不够及时。已明确每月报送时限。`, three)).toEqual([]);
    expect(said(three, three, 'other')).toEqual([]);
  });
});
