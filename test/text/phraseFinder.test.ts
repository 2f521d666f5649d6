/** Phrases with one character that is taken for the right one. */
import { describe, expect, it } from 'vitest';
import { phraseFinder } from '../../source/text/phraseFinder.ts';

const find = phraseFinder(() => ['齐抓共管', '更新不及时', '知情权', '档案馆']);
const alike = (wrong: string, right: string): boolean => ['菅管', '急及', '请情', '管馆'].includes(wrong + right);
const found = (text: string) => find(text, alike).map(({ phrase, at }) => [phrase, at]);

describe('a phrase with one wrong character', () => {
  it('is found wherever the character stands', () => {
    expect(found('部门齐抓共菅')).toEqual([['齐抓共管', 5]]);
    expect(found('栏目更新不急时')).toEqual([['更新不及时', 5]]);
    expect(found('知请权')).toEqual([['知情权', 1]]);
  });

  it('is none where it is right, where two are wrong, or where the characters are not alike', () => {
    expect(found('部门齐抓共管，更新不及时')).toEqual([]);
    expect(found('更欣不急时')).toEqual([]);
    expect(found('齐抓共享')).toEqual([]);
  });

  it('does not run over the end of the text', () => {
    expect(found('更新不急')).toEqual([]);
    expect(found('管')).toEqual([]);
  });
});
