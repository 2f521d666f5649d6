import { describe, expect, it } from 'vitest';
import { cellOf, withFigure, withText } from '../../source/report/places.ts';
import { isWaived, keyOf, mayBeWaived } from '../../source/rules/waiver.ts';
import { busyReport } from '../helpers/sample.ts';
import { findingsOf } from './onSentences.ts';

const [blank] = findingsOf('blank-cell', withFigure(busyReport(), cellOf('disputes.review.upheld'), null));
const [total] = findingsOf('dispute-total', withFigure(busyReport(), cellOf('disputes.review.total'), 90));
const [doubled, other] = findingsOf(
  'duplicated-text',
  withText(busyReport(), 'overview.platform', '公开了资金资金。维护了栏目栏目。'),
);

describe('a finding of arithmetic, or of a blank', () => {
  it.each([
    ['a blank cell', blank],
    ['a wrong total', total],
  ])('%s cannot be waived, and counts though a draft says it was', (_, finding) => {
    expect(mayBeWaived(finding!)).toBe(false);
    expect(isWaived([{ finding: keyOf(finding!), reason: '来源如此' }], finding!)).toBe(false);
  });
});

describe('a finding that was read from text', () => {
  it('can be waived, and only itself', () => {
    const waivers = [{ finding: keyOf(doubled!), reason: '专名' }];
    expect(mayBeWaived(doubled!)).toBe(true);
    expect(isWaived(waivers, doubled!)).toBe(true);
    expect(isWaived(waivers, other!)).toBe(false);
    expect(isWaived([], doubled!)).toBe(false);
  });
});
