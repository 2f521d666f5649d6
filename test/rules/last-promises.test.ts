import { expect, it } from 'vitest';
import { withText } from '../../source/report/places.ts';
import { busyReport } from '../helpers/sample.ts';
import { findingsOf, withoutTexts } from './onSentences.ts';

const said = (before: string, now: string) =>
  findingsOf('last-promises', withText(withoutTexts(), 'problems', now), {
    prior: withText(withoutTexts(busyReport(2024)), 'problems', before),
  });

const before = '主要问题是解读形式单一。下一步，一是为不动产登记政策制作图解和短视频；二是在办事大厅增设自助查询终端。';

it('shows what was announced and is nowhere told of, with all of last year’s text beside it', () => {
  const [finding] = said(before, '主要问题是答复文书说理不够，已统一文书格式。');
  expect(finding?.message).toContain('有 2 条在本年报告里没有看到回应');
  expect(finding?.message).toContain('自助查询终端');
  expect(finding?.beside?.text).toBe(before);
});

it('counts what is told anywhere in the report', () => {
  const [finding] = said(before, '不动产登记政策的图解和短视频已制作6期。');
  expect(finding?.message).toContain('有 1 条');
  const whole = '不动产登记政策制作了图解、短视频6期，办事大厅增设自助查询终端2台。';
  expect(said(before, whole)).toEqual([]);
});

it('takes no stock phrase for a promise', () => {
  expect(said('下一步将进一步加强组织领导，不断提高工作质量。', '主要问题是解读形式单一。')).toEqual([]);
});

it('says nothing without a next step, a text, or last year', () => {
  expect(said('主要问题是解读形式单一。', '主要问题是更新慢。')).toEqual([]);
  expect(said(before, '')).toEqual([]);
  expect(findingsOf('last-promises', withText(withoutTexts(), 'problems', '更新慢。'))).toEqual([]);
});

it('takes what is told of in part for answered', () => {
  const now = '主要问题是答复文书说理不够。不动产登记问答已发布6期。';
  expect(said('下一步将为不动产登记制作图解。', now)).toEqual([]);
});

it('asks for nothing that was announced in two words', () => {
  expect(said('下一步将增设邮箱。', '主要问题是答复文书说理不够。')).toEqual([]);
});
