import { describe, expect, it } from 'vitest';
import { entriesOf } from '../../source/lexicon/entries.ts';
import { parseOwnWords } from '../../source/lexicon/ownWords.ts';
import { wrongWords } from '../../source/lexicon/wrongWords.ts';
import { withText } from '../../source/report/places.ts';
import { wordFinder } from '../../source/text/wordFinder.ts';
import { findingsOf, onSentences, withoutTexts } from './onSentences.ts';

const entries = entriesOf(wrongWords);

describe('the list', () => {
  it('has each wrong word once, with the right one and perhaps the sentence that asked for it', () => {
    expect(entries.filter(({ length }) => length !== 2 && length !== 3)).toEqual([]);
    expect(new Set(entries.map(([wrong]) => wrong)).size).toBe(entries.length);
  });

  it.each(entries.map(([wrong = '', right = '', sentence = `全年${wrong}情况良好。`]) => ({ wrong, right, sentence })))(
    'needs $wrong, and is silent once it is $right',
    ({ wrong, right, sentence }) => {
      const others = wordFinder(entries.map(([word = '']) => word).filter((word) => word !== wrong));
      expect(sentence).toContain(wrong);
      expect(others(sentence)).toEqual([]);
      const report = withText(withoutTexts(), 'overview.management', sentence);
      const [finding, ...more] = findingsOf('wrong-words', report);
      expect(more).toEqual([]);
      expect(finding).toMatchObject({ actual: wrong, expected: right });
      const mended = sentence.replace(wrong, right);
      expect(finding?.repair?.changes).toEqual([{ place: 'overview.management', value: mended }]);
      expect(findingsOf('wrong-words', withText(report, 'overview.management', mended))).toEqual([]);
    },
  );
});

onSentences('截止与截至', {
  rule: 'wrong-words',
  raises: ['截止2025年12月31日，公开信息86条。', '截止到12月底，办结3件。', '一年来，截止目前没有投诉。'],
  silent: [
    '截至2025年12月31日，公开信息86条。',
    '公布报名截止日期。',
    '征求意见的截止时间为12月5日。',
    '意见征集已于12月截止。',
    '各自已完成更新，安徽信息平台、参与论证、便于以公开促规范。',
    '坚持以经济建设为中心，预防犯罪，关注问题高发领域。',
  ],
});

describe("the unit's own list", () => {
  const words = parseOwnWords('\ufeff# 本市\n青川河市 青川市\n允许 台帐\n');
  const said = (sentence: string) =>
    findingsOf('wrong-words', withText(withoutTexts(), 'problems', sentence), { words }).map(({ actual }) => actual);
  it('adds words, and takes words of the list back', () => {
    expect(said('青川河市建立台帐。')).toEqual(['青川河市']);
    expect(said('青川市部暑工作。')).toEqual(['部暑']);
  });
  it('uses no line of more parts and none that is no text, and tells them', () => {
    const damaged = parseOwnWords('青川河市 青川市\n台帐 台账 见通知\n\u0001\ufffd\ufffd\n政务公开\n');
    expect(damaged?.leftOut).toEqual(['台帐 台账 见通知', '\u0001\ufffd\ufffd']);
    expect(damaged?.wrong).toEqual([['青川河市', '青川市']]);
    expect(damaged?.phrases).toEqual(['政务公开']);
  });
});
