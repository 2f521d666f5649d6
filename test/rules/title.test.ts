import { describe, expect, it } from 'vitest';
import { withText } from '../../source/report/places.ts';
import { findingsOf, onSentences, withoutTexts } from './onSentences.ts';

// The sample is 青川市自然资源局, 2025.
const severity = (title: string) => findingsOf('title', withText(withoutTexts(), 'title', title))[0]?.severity;

describe('title', () => {
  it.each([
    '青川市自然资源局2025年政府信息公开工作年度报告',
    '青川市自然资源局 2025 年政府信息公开工作年度报告',
    '青川市自然资源局\n2025年政府信息公开工作年度报告',
  ])('accepts %j', (title) => {
    expect(severity(title)).toBeUndefined();
  });
  it.each([
    '青川市自然资源局2024年政府信息公开工作年度报告',
    '2023年青川市自然资源局信息公开年报',
    '青川市自然资源局二〇二四年政府信息公开工作年度报告',
  ])('is an error: %j', (title) => {
    expect(severity(title)).toBe('error');
  });
  it.each([
    '',
    '2025年青川市自然资源局政府信息公开工作年度报告',
    '青川市自然资源局2025年度政府信息公开工作年度报告',
    '青川市自然资源局2025年政府信息公开工作年报',
    '政府信息公开工作年度报告',
    '青川市自然资源局二〇二五年政府信息公开工作年度报告',
  ])('is a warning: %j', (title) => {
    expect(severity(title)).toBe('warning');
  });
  it('offers the standard title', () => {
    const [finding] = findingsOf('title', withText(withoutTexts(), 'title', '年报'));
    expect(finding?.repair?.changes).toEqual([
      { place: 'title', value: '青川市自然资源局2025年政府信息公开工作年度报告' },
    ]);
  });
});

onSentences('正文里报告的名称', {
  rule: 'title',
  place: 'preamble',
  raises: [
    '现将青川市自然资源局2025年度政府信息工作年度报告予以公开。',
    '现公布《青川市自然资源局2025年政府信息公开工作报告》。',
    '现向社会公布2025年青川市自然资源局信息公开工作年度报告。',
    '青川市自然资源局2025年政府信息公开年度报告',
  ],
  silent: [
    '现公布青川市自然资源局2025年政府信息公开工作年度报告。',
    '《青川市自然资源局2025年度政府信息公开工作年度报告》如下。',
    '现公布《青川市2024年政府信息公开工作报告》的整改情况。',
    '按照2025年政府信息公开年度报告编制通知的要求编制。',
    '全年按时完成年度报告。',
    '现将2025年政府信息公开工作情况报告如下：',
    '现将2025年度政府信息公开工作报告如下：',
    '现将本单位2025年政务公开工作报告如下：',
    // Reports of other years, before and after.
    '现公布《青川市自然资源局2026年政府信息公开工作报告》的编制计划。',
    '青川市自然资源局2022年政府信息公开工作年度报告',
  ],
});

onSentences('一行标题', {
  rule: 'title',
  place: 'preamble',
  raises: [
    '青川市自然资源局2025年政务公开工作总结\n2025年，我局公开信息157条。',
    '青川市自然资源局关于2025年度信息公开工作的自查报告',
    '2025年青川市自然资源局政府信息公开工作总结',
    '青川市自然资源局2025年政府信息公开工作年报',
    '青川市自然资源局关于2025年政府信息公开工作情况的报告',
  ],
  silent: [
    '青川市自然资源局2025年政府信息公开工作年度报告\n本报告根据《条例》编制。',
    '一、2025年政务公开工作情况',
    '（一）2025年政府信息公开工作总结',
    '2025年，我局撰写政务公开工作总结2篇。',
    '青川市自然资源局政务公开工作自查报告已按时报送。',
  ],
});
