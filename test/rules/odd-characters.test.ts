import { describe, expect, it } from 'vitest';
import { readText, withText } from '../../source/report/places.ts';
import { findingsOf, onSentences, withoutTexts } from './onSentences.ts';

const raises: [string, string][] = [
  ['公开信息\u200b86条。', '公开信息86条。'],
  ['公开\u0007信息86条。', '公开信息86条。'],
  ['\ufeff公开信息86条。', '公开信息86条。'],
  ['⼀是深⼊学习⽂件。', '一是深入学习文件。'],
  ['⺠生领域⻅效。', '民生领域见效。'],
  ['公开信息８６条。', '公开信息86条。'],
  ['公开信息,更新栏目。', '公开信息，更新栏目。'],
  ['公开信息;更新栏目。', '公开信息；更新栏目。'],
  ['主要问题:解读较少。', '主要问题：解读较少。'],
  ['推进村(居)务公开。', '推进村（居）务公开。'],
  ['公开信息，，更新栏目。。', '公开信息，更新栏目。'],
  ['内容包括，：公开、解读。', '内容包括：公开、解读。'],
  ['公开、解读、。回应；，办理：', '公开、解读。回应；办理：'],
  ['公开信息。，更新栏目。', '公开信息。更新栏目。'],
  ['公开信息, 更新栏目。', '公开信息，更新栏目。'],
];

onSentences('不规范的字符', {
  rule: 'odd-characters',
  raises: raises.map(([text]) => text),
  silent: [
    '公开信息86条，更新栏目3个。',
    '电话：0512-55501234，邮箱：abc@example.cn。',
    '网址：https://www.example.gov.cn/a.html。',
    '访问量1,264次，增长6.7%。',
    '“先审查、后公开”，《条例》第二十条。',
    '政策解读……多种形式——图解、视频。',
    '2025年1月1日 至 12月31日。',
    '推进“1+X”新闻发布会(press)。',
    '姓名用字𠮷、𬭎均可显示。',
    'GB/T 15834标准。',
    '上午9:30开始。',
    '一、总体情况\n（一）主动公开',
  ],
});

it.each(raises)('mends %j', (text, mended) => {
  const report = withText(withoutTexts(), 'problems', text);
  const value = findingsOf('odd-characters', report)[0]?.repair?.changes[0]?.value;
  expect(value).toBe(mended);
  const after = withText(report, 'problems', String(value));
  expect(readText(after, 'problems')).toBe(mended);
  expect(findingsOf('odd-characters', after)).toEqual([]);
});

describe('quotation marks, spaces and traditional characters', () => {
  it.each([
    ['坚持"公开为常态"的原则。', '坚持“公开为常态”的原则。'],
    ['根据《条例》和 本区制度办理 。', '根据《条例》和本区制度办理。'],
    ['信息公開工作有序開展。', '信息公开工作有序开展。'],
    ['"甲"与"乙"两个栏目、"丙"专栏。', '“甲”与“乙”两个栏目、“丙”专栏。'],
  ])('mends %s', (sentence, mended) => {
    const [finding] = findingsOf('odd-characters', withText(withoutTexts(), 'overview.management', sentence));
    expect(finding?.repair?.changes).toEqual([{ place: 'overview.management', value: mended }]);
  });

  it.each([
    '（一）主动公开 我局在网站公开信息。',
    '2025 年公开 86 条，访问 3 万人次。',
    '信息来源：办公室 发布时间：2026-01-08',
    '专栏名为 "Open Day"。',
    '坚持“公开为常态”。',
  ])('leaves %s', (sentence) => {
    const found = findingsOf('odd-characters', withText(withoutTexts(), 'overview.management', sentence));
    expect(found.map(({ message }) => message)).toEqual([]);
  });
});
