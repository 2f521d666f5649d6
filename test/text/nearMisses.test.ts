/** One character wrong, lost or turned in a set phrase is found where it stands; an ordinary word that looks like the phrase is not. */
import { describe, expect, test } from 'vitest';
import { nearMissesOf } from '../../source/text/nearMisses.ts';

/** The stretches of a text that are nearly one of these phrases. */
const found = (
  phrases: readonly string[],
  text: string,
  allowed: readonly string[] = [],
  known: readonly string[] = [],
) =>
  nearMissesOf(
    phrases,
    allowed,
    new Set(known),
  )(text).map(({ start, end, phrase }) => `${text.slice(start, end)}→${phrase}`);

describe('a phrase of four characters', () => {
  const four = ['乡村振兴'];
  test.each<[string, string[]]>([
    ['推进乡村振兴。', []],
    ['推进乡村镇兴。', ['乡村镇兴→乡村振兴']],
    ['推进村乡振兴。', ['村乡振兴→乡村振兴']],
    ['推进乡存振兴。', ['乡存振兴→乡村振兴']],
    ['推进香村振兴。', []],
    ['推进乡村振。', []],
    ['推进乡村振新。', []],
    ['推进乡、振兴。', []],
    ['推进乡村a兴。', []],
    ['推进乡村。', []],
    ['乡村', []],
    ['', []],
  ])('%s', (text, expected) => expect(found(four, text)).toEqual(expected));
});

test('shorter phrases are not guarded', () => expect(found(['规范化'], '规凡化建设')).toEqual([]));

describe('a phrase of six characters or more', () => {
  const six = ['依法依规公开'];
  test.each<[string, string[]]>([
    ['坚持依法依规公开。', []],
    ['坚持衣法依规公开。', ['衣法依规公开→依法依规公开']],
    ['坚持，法依规公开。', ['法依规公开→依法依规公开']],
    ['坚持依法依规公。', ['依法依规公→依法依规公开']],
    ['坚持依法依规公布。', []],
    ['坚持依依规公开。', ['依依规公开→依法依规公开']],
    ['坚持依法依歸公开。', ['依法依歸公开→依法依规公开']],
    ['坚持法依依规公开。', ['法依依规公开→依法依规公开']],
    ['坚持依法规依公开。', ['依法规依公开→依法依规公开']],
    ['依法依规公', []],
    ['坚持依法规公开。', ['依法规公开→依法依规公开']],
  ])('%s', (text, expected) => expect(found(six, text)).toEqual(expected));
});

test('of two that overlap the longer is meant, and they come in the order of the text', () => {
  const phrases = ['乡村振兴', '全面推进乡村振兴'];
  expect(found(phrases, '全面推进乡村镇兴，又推进乡村镇兴。')).toEqual([
    '全面推进乡村镇兴→全面推进乡村振兴',
    '乡村镇兴→乡村振兴',
  ]);
});

test('words that are allowed, or known, are right where the phrase departs', () => {
  expect(found(['重点领域信息公开'], '试点领域信息公开')).toEqual(['试点领域信息公开→重点领域信息公开']);
  expect(found(['重点领域信息公开'], '试点领域信息公开', ['试点领域'])).toEqual([]);
  expect(found(['重点领域信息公开'], '试点领域信息公开', [], ['试点'])).toEqual([]);
});

test('a whole phrase that stands over the place is right', () =>
  expect(found(['信息公开工作', '公开作用'], '信息公开工作用处', [])).toEqual([]));

test('so short a name in quotation marks is a name of its own, a long one is not', () => {
  expect(found(['乡村振兴'], '“乡村镇兴”')).toEqual([]);
  expect(found(['依法依规公开'], '“依法依归公开”')).toEqual(['依法依归公开→依法依规公开']);
});
