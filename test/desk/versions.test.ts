/** Which of several reports of one unit is proposed: the newest, until it is decided otherwise. */
import { expect, test } from 'vitest';
import { gather } from '../../source/desk/gather.ts';
import type { HandedIn } from '../../source/desk/handedIn.ts';

const version = (file: string, changed: number, published: string | null = null): HandedIn => ({
  file,
  unit: '白石县水利局',
  year: 2025,
  title: '',
  published,
  changed,
  figures: {},
  notApplicable: [],
  errors: 0,
  warnings: 0,
  hints: 0,
  worst: null,
  sentences: [],
});
const wanted = { parent: '白石县人民政府', year: 2025, list: null };
/** The file that counts, and those that do not. */
const counted = (...reports: HandedIn[]) =>
  gather(wanted, reports, []).counted.map(({ report, others }) =>
    [report, ...others].map(({ file }) => file).join(' '),
  );

test.each([
  ['changed last', [version('甲', 1), version('乙', 3), version('丙', 2)], '乙 丙 甲'],
  [
    'published last, whenever it was changed',
    [version('甲', 9, '2026-01-10'), version('乙', 1, '2026-01-20')],
    '乙 甲',
  ],
  ['changed last where both are of one day', [version('甲', 1, '2026-01-10'), version('乙', 2, '2026-01-10')], '乙 甲'],
  ['changed last where one day is not known', [version('甲', 1, '2026-01-10'), version('乙', 2)], '乙 甲'],
  ['whose name comes last where nothing else tells', [version('1', 0), version('2', 0)], '2 1'],
])('the one that was %s', (_, versions, order) => {
  expect(counted(...versions)).toEqual([order]);
  expect(counted(...versions.toReversed())).toEqual([order]);
});

test('that was decided counts, though it is older', () => {
  const decisions = { matches: {}, versions: { 白石县水利局: '甲' } };
  const [one] = gather(wanted, [version('甲', 1), version('乙', 2)], [], decisions).counted;
  expect([one!.report.file, one!.proposed]).toEqual(['甲', false]);
});
