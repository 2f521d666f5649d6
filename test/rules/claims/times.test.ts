/** Which time the words before a number tell of. */
import { describe, expect, it } from 'vitest';
import { otherTimes, timeOf } from '../../../source/rules/claims/times.ts';

const before = (sentence: string): string => sentence.slice(0, sentence.search(/\d+[件次](?!.*\d件)/));

describe('the time of a number', () => {
  it.each(otherTimes)('is not the whole year: %s', (sentence) => {
    expect(timeOf(before(sentence), 2024)).not.toBe('year');
  });

  it.each([
    '1月1日至12月31日，收到申请',
    '上半年组织培训，全年收到申请',
    '3月印发办法，收到申请',
    '截至12月底，收到申请',
    '本年度收到申请',
    '截至6月底收到申请5件。收到申请',
  ])('is the whole year: %s', (words) => {
    expect(timeOf(words, 2024)).toBe('year');
  });

  it('is part of the year, or up to a day within it', () => {
    expect(timeOf('下半年收到的申请有', 2024)).toBe('part');
    expect(timeOf('截至6月底，尚有', 2024)).toBe('other');
  });
});
