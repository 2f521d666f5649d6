/** How far the parts may be from a total before something else is counted. */
import { expect, test } from 'vitest';
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
])('%s', (text, count) => {
  expect(faultsIn(text)).toBe(count);
});
