import { expect, it } from 'vitest';
import { withText } from '../../source/report/places.ts';
import { busyReport } from '../helpers/sample.ts';
import { findingsOf, withoutTexts } from './onSentences.ts';

const place = 'overview.platform' as const;
const said = (before: string, now: string) =>
  findingsOf('copied-figures', withText(withoutTexts(), place, now), {
    prior: withText(withoutTexts(busyReport(2024)), place, before),
  });

const before = '网站更新86条，微博推送141篇，公众号发文52篇，处理留言37件。';

it('sees last year’s numbers in other words', () => {
  const [finding] = said(before, '公众号推送52篇；网站发布86条；微博141篇；办理留言37件。');
  expect(finding?.message).toContain('4 个数字（52篇、86条、141篇、37件）');
  expect(finding?.beside?.text).toBe(before);
  expect(said(before, '2025年，网站86条、微博141篇、公众号52篇、留言37件，其中1件转办。')).toHaveLength(1);
});

it('leaves a text with one new number, few numbers, or small ones', () => {
  expect(said(before, '网站更新86条，微博推送141篇，公众号发文52篇，处理留言38件。')).toEqual([]);
  expect(said(before, '网站更新86条，微博推送141篇，公众号发文52篇。')).toEqual([]);
  expect(said('开会1次、培训2次、检查3次、通报4次。', '培训2次，开会1次，检查3次，通报4次。')).toEqual([]);
});

it('counts from 5 on, and no years', () => {
  expect(said('开会5次、培训6次、检查7次、通报8次。', '培训6次，开会5次，检查7次，通报8次。')).toHaveLength(1);
  expect(said('开会4次、培训6次、检查7次、通报8次。', '培训6次，开会4次，检查7次，通报8次。')).toEqual([]);
  expect(said('2024条、86条、141篇、52篇。', '52篇，86条，141篇，2024条。')).toEqual([]);
  expect(said('1989条、86条、141篇、52篇。', '52篇，86条，141篇，1989条。')).toHaveLength(1);
});

it('says nothing without last year', () => {
  expect(findingsOf('copied-figures', withText(withoutTexts(), place, before))).toEqual([]);
});
