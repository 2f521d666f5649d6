/** How a part stands, and how a list is narrowed: at their edges. */
import { describe, expect, test } from 'vitest';
import { emptyReport } from '../../source/report/empty.ts';
import { withFigures, withText } from '../../source/report/places.ts';
import type { Report } from '../../source/report/report.ts';
import { checkReport } from '../../source/rules/check.ts';
import {
  type FilterList,
  itemInFocus,
  moveList,
  narrowList,
  shownItems,
  startList,
} from '../../source/wizard/components/filterList.ts';
import { partOfPlace, partStatus } from '../../source/wizard/steps.ts';
import { busyReport, zeroReport } from '../helpers/sample.ts';

const today = new Date(2026, 0, 5);
const words = (report: Report, part: Parameters<typeof partStatus>[1]) =>
  partStatus(report, part, checkReport(report, { today })).words;

describe('how a part stands', () => {
  const empty = emptyReport('柳林镇', 2025, 'government');
  test('not begun, some of it, all of it', () => {
    expect(words(empty, 'overview')).toBe('未填');
    expect(words(withText(empty, 'overview.onRequest', '未收到申请。'), 'overview')).toBe('1/5');
    expect(words(zeroReport(), 'overview')).toBe('完成');
    expect(words(zeroReport(), 'applications')).toBe('完成');
  });

  test('what is wrong comes before how much is filled; what is only lacking is not wrong', () => {
    const wrong = withFigures(busyReport(), { 'applications.carriedOver.naturalPerson': 9 });
    expect(words(wrong, 'applications')).toMatch(/^错[1-9]/);
    const lacking = withFigures(busyReport(), { 'applications.carriedOver.naturalPerson': null });
    expect(words(lacking, 'applications')).not.toMatch(/^完成/);
    const warned = withText(zeroReport(), 'problems', `${zeroReport().problems}加强资金资金监管。`);
    expect(words(warned, 'problems')).toMatch(/^警1/);
  });

  test('title and preamble stand with the basics', () => {
    expect(['title', 'preamble', 'unit', 'overview.platform', 'applications.received.total'].map(partOfPlace)).toEqual([
      'basics',
      'basics',
      'basics',
      'overview',
      'applications',
    ]);
  });
});

describe('a list that is narrowed', () => {
  const items = ['青川县水利局', '青川县林业局', '云溪县林业局'].map((label) => ({ label, detail: '' }));
  const typed = (list: FilterList, text: string) => narrowList(list, { kind: 'text', text });
  test('begins at its first item again; moving the caret of the filter does not', () => {
    const down = moveList(startList('局', items), 2);
    expect(itemInFocus(down)?.label).toBe('云溪县林业局');
    const narrowed = typed(down, '林业');
    expect(shownItems(narrowed)).toHaveLength(2);
    expect(itemInFocus(narrowed)?.label).toBe('青川县林业局');
    const second = moveList(narrowed, 1);
    expect(itemInFocus(narrowList(second, { kind: 'key', name: 'left' }))?.label).toBe('云溪县林业局');
  });

  test('is not left at either end', () => {
    expect(itemInFocus(moveList(startList('局', items), -1))?.label).toBe('青川县水利局');
    const last = moveList(startList('局', items), 9);
    expect(itemInFocus(last)?.label).toBe('云溪县林业局');
    expect(itemInFocus(moveList(last, -1))?.label).toBe('青川县林业局');
    expect(itemInFocus(typed(last, '没有'))).toBeUndefined();
  });
});
