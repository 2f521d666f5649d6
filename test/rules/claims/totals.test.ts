/** How far the parts may be from a total before something else is counted. */
import { describe, expect, test } from 'vitest';
import { totalFault, totalsIn } from '../../../source/rules/claims/totals.ts';
import { compact } from '../../../source/text/compact.ts';
import { quantitiesIn } from '../../../source/text/quantities.ts';

const faultsIn = (text: string): number => {
  const read = compact(text);
  const totals = totalsIn({ compact: read, quantities: quantitiesIn(read.text) });
  expect(totals.length, text).toBeGreaterThan(0);
  return totals.filter((total) => totalFault(total) !== undefined).length;
};

test.each([
  // 合计 can only mean a total: parts that are more by up to nine are a slip, parts that are fewer only by two or a fifth.
  ['微博12条、微信13条，合计20条。', 1],
  ['微博12条、微信23条，合计20条。', 0],
  ['微博2条、微信1条，合计8条。', 0],
  ['微博2条、微信4条，合计8条。', 1],
  ['微博45条、微信40条，合计100条。', 1],
  ['微博40条、微信35条，合计100条。', 0],
  // 全年共 may count more than these.
  ['微博12条、微信13条，全年共20条。', 0],
  ['微博12条、微信10条，全年共20条。', 1],
  // Below twenty, parts that are fewer may miss it by two, a tenth or a fifth of more.
  ['微博2条、微信3条，全年共8条。', 0],
  ['微博50条、微信40条，全年共100条。', 1],
  ['微博50条、微信39条，全年共100条。', 0],
  ['微博40条、微信40条，合计100条。', 1],
  ['微博40条、微信39条，合计100条。', 0],
  ['微博12条、微信17条，合计20条。', 1],
  ['微博12条、微信18条，合计20条。', 0],
  // What agrees is right, what is only about so many cannot be wrong.
  ['微博12条、微信8条，合计20条。', 0],
  ['微博12条、微信9条，合计20余条。', 0],
  ['微博12条、微信9条，合计约20条。', 0],
  // Where it says how many parts there are, and so many stand before it, it means these: told however far off it is.
  ['公告10条、动态20条、图片30条，三类合计200条。', 1],
  ['公告10条、动态20条、图片30条，三类共200条。', 1],
  ['公告10条、动态20条、图片30条，三类合计60条。', 0],
  ['公告10条、动态20条、图片30条，四类合计200条。', 0],
  ['公告10条、动态20条、图片30条，两类合计200条。', 0],
  ['公告10条、动态20条，两类合计200条。', 1],
  ['公告10条、动态20条、图片30条，合计200条。', 0],
])('%s', (text, count) => {
  expect(faultsIn(text)).toBe(count);
});

const totalsOf = (text: string) => {
  const read = compact(text);
  return totalsIn({ compact: read, quantities: quantitiesIn(read.text) }).map(
    ({ whole, parts, isStrict, isCounted }) => ({
      whole: whole.quantity.value,
      parts: parts.map(({ quantity }) => quantity.value),
      isStrict,
      isCounted,
    }),
  );
};

describe('what is a total of what', () => {
  test.each([
    ['one part', '微信13条，合计20条。'],
    ['parts of another kind', '召开会议2次、培训3次，合计20条。'],
    ['parts that are only about so many', '微博约12条、微信约13条，合计20条。'],
    ['what stands behind 其中', '信息30条，其中微博12条、微信13条，合计20条。'],
    ['what is compared', '微博较上年增12条、微信13条，合计20条。'],
    ['a number without a word that sums up', '微博12条、微信13条，抖音20条。'],
    ['a number in front of its parts', '合计20条，微博12条、微信13条。'],
    ['shares', '微博占12%、微信占13%，合计25%。'],
  ])('not of %s: %s', (_, text) => expect(totalsOf(text)).toEqual([]));

  test('of all parts before it, up to a full stop or a bracket', () => {
    const [total] = totalsOf('抖音5条。微博12条、微信13条，合计25条。');
    expect(total).toEqual({ whole: 25, parts: [12, 13], isStrict: true, isCounted: false });
    expect(totalsOf('微博12条、微信13条，全年共25条。')).toMatchObject([{ isStrict: false }]);
    expect(totalsOf('微博12条；微信13条；抖音5条，合计30条。')).toMatchObject([{ parts: [12, 13, 5] }]);
  });

  test('and the number of its parts is none of them', () => {
    expect(totalsOf('微博12条、微信13条，以上两项共计25条。')).toMatchObject([{ whole: 25, parts: [12, 13] }]);
  });
});
