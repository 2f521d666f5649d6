import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { phrasesOf } from '../../source/wording/phrases.ts';
import { problemOf, problemsText } from '../../source/wording/problems.ts';

const file = `说明不是常用语。

## 人人可用
一句话。
又一段。

## 乡镇用 | government, agency
乡镇的话。

## 有申请才用 | requests
答复的话。
`;

test('phrases by kind of unit, remarks and empty ones left out', () => {
  expect(phrasesOf([file], 'government').map(({ title }) => title)).toEqual(['人人可用', '乡镇用', '有申请才用']);
  expect(phrasesOf([file], 'department').map(({ title }) => title)).toEqual(['人人可用', '有申请才用']);
  expect(phrasesOf([file], 'department', { withoutRequests: true }).map(({ title }) => title)).toEqual(['人人可用']);
  expect(phrasesOf(['## 空的\n\n', file], 'department')[0]).toEqual({ title: '人人可用', text: '一句话。\n又一段。' });
});

test('a file saved on Windows is the same', () => {
  expect(phrasesOf([file.replaceAll('\n', '\r\n')], 'agency')).toEqual(phrasesOf([file], 'agency'));
});

test('every built-in problem is a pair of a problem and its improvement', () => {
  const builtIn = readFileSync(new URL('../../templates/phrases/problems.md', import.meta.url), 'utf8');
  const phrases = phrasesOf([builtIn], 'government');
  expect(phrases.length).toBeGreaterThan(3);
  expect(phrases.filter(({ text }) => problemOf(text) === null)).toEqual([]);
});

test('several problems are numbered, one is not', () => {
  const slow = { problem: '更新较慢', improvement: '每月检查一次。' };
  const plain = { problem: '解读形式单一。', improvement: '增加图解；' };
  expect(problemsText([slow])).toBe('存在的主要问题：更新较慢。\n改进情况：每月检查一次。');
  expect(problemsText([slow, plain])).toBe(
    '存在的主要问题：一是更新较慢；二是解读形式单一。\n改进情况：一是每月检查一次；二是增加图解。',
  );
  expect(problemsText([])).toBe('');
});
