/** A draft in the list of the home screen and beside it, and the order in which drafts are offered to go on from. */
import { describe, expect, test } from 'vitest';
import { newDraft } from '../../source/drafts/drafts.ts';
import { withField } from '../../source/editing/fields.ts';
import { emptyReport } from '../../source/report/empty.ts';
import type { Finding } from '../../source/rules/finding.ts';
import {
  damagedListed,
  draftPane,
  draftParts,
  type Listed,
  listedOf,
  nameOf,
  priorDrafts,
  stateWords,
} from '../../source/wizard/home/listed.ts';
import type { Part } from '../../source/wizard/view.ts';
import { zeroReport } from '../helpers/sample.ts';
import { textOf } from './driver.ts';

const now = new Date(2026, 2, 1, 10);
const at = (month: number, day: number) => new Date(2026, month - 1, day, 9, 5).getTime();
const written = { when: at(1, 12), folder: '/tmp/年报', changed: 'a' };
const known: Listed = {
  ...damagedListed,
  damaged: false,
  unit: '云溪县柳林镇人民政府',
  year: 2025,
  progress: '4/7 节',
  sections: [
    ['基本', '完成'],
    ['一 总体情况', '错1'],
  ],
  errors: 1,
};

describe('how a draft stands', () => {
  const wrong = (place: string): Finding => ({
    ...{ rule: 'x', severity: 'error', kind: 'wrong', certain: true, place, places: [place], message: '不对。' },
  });
  test.each([
    ['a new one', emptyReport('柳林镇', 2025, 'government'), '0/7 节'],
    ['one with a text more', { ...emptyReport('柳林镇', 2025, 'government'), problems: '慢。' }, '1/7 节'],
    ['a whole one', zeroReport(), '完成'],
    ['one that lacks a figure', withField(zeroReport(), 'disputes.review.upheld', null), '6/7 节'],
  ])('%s', (_, report, progress) => {
    const listed = listedOf(newDraft(report), null, null);
    expect([listed.unit, listed.year, listed.progress, listed.errors, listed.written]).toEqual([
      ...[report.unit, 2025, progress, null, null],
    ]);
    expect(listed.sections).toHaveLength(7);
  });

  test('errors are those of the rules; the express way is said while its questions are open', () => {
    const draft = newDraft(zeroReport());
    const findings = [wrong('problems'), wrong('disputes.review.upheld'), wrong('disputes.review.upheld')];
    expect(listedOf(draft, null, findings).errors).toBe(3);
    expect(listedOf(draft, null, []).errors).toBe(0);
    expect(listedOf({ ...draft, express: { answers: {}, removed: [] } }, null, null).progress).toBe('快速填报中');
  });

  test('what was written is current until the draft changes', () => {
    const draft = { ...newDraft(zeroReport()), changed: 'a' };
    expect(listedOf(draft, written, null).written).toEqual({ ...written, isCurrent: true });
    expect(listedOf({ ...draft, changed: 'b' }, written, null).written).toEqual({ ...written, isCurrent: false });
  });

  test.each<[Partial<Listed>, string]>([
    [{ errors: 0 }, '4/7 节'],
    [{ errors: null }, '4/7 节'],
    [{ errors: 2 }, '4/7 节 错 2'],
    [{ progress: '完成', errors: 2 }, '填完 错 2'],
    [{ progress: '完成', errors: 0, written: { ...written, isCurrent: true } }, '完成，已写出 1月12日'],
    [{ errors: 2, written: { ...written, isCurrent: false } }, '4/7 节 错 2，写出后改过'],
  ])('%j: %s', (more, words) => expect(stateWords({ ...known, ...more }, now)).toBe(words));
});

describe('a line of the list', () => {
  const entry = { id: '20260101-090000', changed: at(2, 3) };
  const line = (columns: number, more: Partial<Listed> = {}, focused = false, isCopy = false): Part[] =>
    draftParts(entry, { ...known, ...more }, focused, columns, now, isCopy);
  const words = (parts: readonly Part[]) => textOf(parts).trimEnd();

  test('unit, year, state; when it was changed where there is room for it', () => {
    expect(words(line(80))).toBe(`   云溪县柳林镇人民政府        2025年   4/7 节 错 1               2月3日 09:05`);
    expect(words(line(76))).toContain('2月3日');
    expect(words(line(75))).not.toContain('2月3日');
    expect(words(line(60))).toBe('   云溪县柳林镇人民政府       2025年   4/7 节 错 1');
    expect(words(line(80, {}, false, true))).toContain('副本 4/7 节 错 1');
    for (const columns of [60, 75, 76, 80, 120]) expect(textOf(line(columns)).length).toBeLessThanOrEqual(columns);
  });

  test('a long name is cut so that the year stays; without a name or a year it says what there is', () => {
    const long = words(line(60, { unit: '云溪县柳林镇人民政府社会事务和便民服务中心' }));
    expect(long).toMatch(/^ {3}云溪县\S*… {1,2}2025年 {2,}4\/7 节/);
    expect(words(line(80, { unit: '' }))).toMatch(/^ {3}（未填单位） +2025年/);
    expect(words(line(80, { unit: '', year: 0 }))).toMatch(/^ {3}20260101-090000 +4\/7/);
  });

  test('the one in focus is marked, one that cannot be read says what Enter does', () => {
    expect(line(80, {}, true)[0]!.text).toBe(' > ');
    expect(line(80, {}, true)[1]!.look).toBe('focus');
    expect(line(80)[1]!.look).toBe('plain');
    const damaged = (focused: boolean) => draftParts(entry, damagedListed, focused, 80, now);
    expect(textOf(damaged(false))).toBe('   20260101-090000 文件有问题，按 Enter 取回能读的内容');
    expect([damaged(false)[1]!.look, damaged(true)[1]!.look, damaged(true)[0]!.text]).toEqual([
      ...['error', 'focus', ' > '],
    ]);
  });

  test('a filter looks at unit and year', () => expect(nameOf(known)).toBe('云溪县柳林镇人民政府 2025年'));
});

describe('beside the list', () => {
  const pane = (more: Partial<Listed> = {}) =>
    draftPane({ ...known, ...more }, now).map((parts) => textOf(parts).trimEnd());
  test('whose it is, how each section stands, what is wrong, where it was written', () => {
    const head = ['云溪县柳林镇人民政府', '2025年', '', '基本          完成', '一 总体情况   错1', ''];
    expect(pane()).toEqual([...head, '还有 1 处错误']);
    expect(pane({ errors: 0 }).at(-1)).toBe('没有错误');
    expect(pane({ errors: null }).at(-1)).toBe('正在核对……');
    expect(pane({ written: { ...written, isCurrent: true } }).slice(7)).toEqual(['写出：1月12日 09:05', '/tmp/年报']);
    expect(pane({ written: { ...written, isCurrent: false } })[7]).toBe('写出：1月12日 09:05，之后改过');
    expect(pane({ unit: '' })[0]).toBe('（未填单位）');
  });
  test('nothing of a draft that is not read yet', () => {
    expect(draftPane(undefined, now)).toEqual([]);
    expect(pane({ sections: [] })).toEqual([]);
  });
});

describe('drafts to go on from', () => {
  const drafts: Record<string, readonly [unit: string, year: number, changed: number]> = {
    'last year’s': ['柳林镇', 2024, 5],
    'of the same year': ['柳林镇', 2025, 6],
    older: ['林业局', 2022, 9],
    'last year’s, of another': ['林业局', 2024, 7],
    'last year’s, gone on from already': ['水务局', 2024, 8],
    'of this year, gone on from it': ['水务局', 2025, 9],
    unknown: ['', 0, 9],
  };
  const order = (unit: string, year = 2025) =>
    priorDrafts(
      Object.entries(drafts).map(([id, [, , changed]]) => ({ id, changed })),
      (id) => ({ ...known, unit: drafts[id]![0], year: drafts[id]![1] }),
      year,
      unit,
    ).map(({ id }) => id);

  test('last year’s first, the unit in focus before others, those that were gone on from last', () => {
    const fresh = ['last year’s, of another', 'older'];
    expect(order('柳林镇')).toEqual([
      ...[...fresh, 'of the same year', 'of this year, gone on from it'],
      ...['last year’s', 'last year’s, gone on from already'],
    ]);
    expect(order('')).toEqual([
      ...[...fresh, 'of this year, gone on from it', 'of the same year'],
      ...['last year’s, gone on from already', 'last year’s'],
    ]);
    // For an older year what is younger comes behind all that is older.
    expect(order('', 2023)[0]).toBe('older');
  });
});
