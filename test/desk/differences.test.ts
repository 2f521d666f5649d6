/** Who explains a difference between the parent's own figures and the sum: one, nobody where two do, one that is missing by last year. */
import { expect, test } from 'vitest';
import { differencesFrom } from '../../source/desk/differences.ts';
import { type Gathering, gather, undecided } from '../../source/desk/gather.ts';

const received = 'applications.received.naturalPerson';
const denied = 'applications.granted.business';
const report = (unit: string, figures: Record<string, number>) => ({ unit, figures });
type Given = { unit: string; scope?: 'own' | 'area'; figures: Record<string, number>; others?: object[] };

function gathering(counted: readonly Given[], more: object = {}): Gathering {
  return {
    ...gather({ parent: '白石县人民政府', year: 2025, list: null }, [], [], undecided),
    counted: counted.map(({ unit, scope = 'own', figures, others = [] }) => ({
      unit,
      scope,
      report: report(unit, figures),
      others,
    })),
    ...more,
  } as unknown as Gathering;
}
const between = (
  sum: Record<string, number>,
  reported: Record<string, number>,
  ...rest: [Gathering, Map<string, Record<string, number>>?]
) =>
  differencesFrom(rest[0], { own: sum, area: sum, gaps: [] }, reported, rest[1]).differences.map(
    ({ cell, more, explainedBy, how }) => [cell, more, explainedBy, how],
  );

test('the unit whose figures are lacking was left out; the one whose figures are there twice was counted twice', () => {
  const units = gathering([
    { unit: '甲局', figures: { [received]: 5, [denied]: 2 } },
    { unit: '乙局', figures: { [received]: 3, [denied]: 4 } },
  ]);
  const sum = { [received]: 8, [denied]: 6 };
  expect(between(sum, { [received]: 3, [denied]: 4 }, units)).toEqual([
    [received, '-5', '甲局', 'leftOut'],
    [denied, '-2', '甲局', 'leftOut'],
  ]);
  expect(between(sum, { [received]: 11, [denied]: 10 }, units)).toEqual([
    [received, '3', '乙局', 'twice'],
    [denied, '4', '乙局', 'twice'],
  ]);
});

test('two that explain as much: nobody is named', () => {
  const units = gathering([
    { unit: '甲局', figures: { [received]: 5 } },
    { unit: '乙局', figures: { [received]: 5 } },
    { unit: '丙局', figures: { [received]: 1 } },
  ]);
  expect(between({ [received]: 11 }, { [received]: 6 }, units)).toEqual([[received, '-5', null, null]]);
});

test('the one that explains more cells is meant, and what is known before what might be', () => {
  const units = gathering([
    { unit: '甲局', figures: { [received]: 5 } },
    { unit: '乙局', figures: { [received]: 5, [denied]: 2 } },
  ]);
  expect(between({ [received]: 10, [denied]: 2 }, { [received]: 5, [denied]: 0 }, units).map((one) => one[2])).toEqual([
    '乙局',
    '乙局',
  ]);
  const versions = gathering([
    { unit: '甲局', figures: { [received]: 5 }, others: [report('甲局', { [received]: 8 })] },
    { unit: '乙局', figures: { [received]: 3 } },
  ]);
  expect(between({ [received]: 8 }, { [received]: 11 }, versions)).toEqual([[received, '3', '甲局', 'otherVersion']]);
});

test('a unit that is missing is guessed by last year’s figure, within a fifth, and only where it is the only one', () => {
  const missing = (...names: string[]) => gathering([], { missing: names.map((name) => ({ name, scope: 'own' })) });
  const last = (figures: Record<string, number>) =>
    new Map(Object.entries(figures).map(([name, figure]) => [name, { [received]: figure }]));
  const more = (figure: number, names: string[], figures: Record<string, number>) =>
    between({ [received]: 0 }, { [received]: figure }, missing(...names), last(figures))[0]!.slice(2);
  expect(more(12, ['甲局'], { 甲局: 10 })).toEqual(['甲局', 'lastYear']);
  expect(more(8, ['甲局'], { 甲局: 10 })).toEqual(['甲局', 'lastYear']);
  expect(more(13, ['甲局'], { 甲局: 10 })).toEqual([null, null]);
  expect(more(7, ['甲局'], { 甲局: 10 })).toEqual([null, null]);
  expect(more(10, ['甲局', '乙局'], { 甲局: 10, 乙局: 11 })).toEqual([null, null]);
  expect(more(10, ['甲局', '乙局'], { 甲局: 10, 乙局: 30 })).toEqual(['甲局', 'lastYear']);
  expect(more(-10, ['甲局'], { 甲局: 10 })).toEqual([null, null]);
  // A blank of the report beside a sum of 0 is no unit that had 0 last year.
  expect(between({ [received]: 0 }, {}, missing('甲局'), last({ 甲局: 0 }))).toEqual([[received, '0', null, null]]);
});

test('the sum that fits better is compared, and in it only the units that belong to it', () => {
  const units = gathering([], { missing: [{ name: '柳桥镇', scope: 'area' }] });
  const last = new Map([['柳桥镇', { [received]: 4 }]]);
  const area = differencesFrom(
    units,
    { own: { [received]: 9, [denied]: 9 }, area: { [received]: 1 }, gaps: [] },
    { [received]: 5 },
    last,
  );
  expect([area.of, area.differences[0]!.explainedBy]).toEqual(['area', '柳桥镇']);
  const own = differencesFrom(
    units,
    { own: { [received]: 1 }, area: { [received]: 9, [denied]: 9 }, gaps: [] },
    { [received]: 5 },
    last,
  );
  expect([own.of, own.differences[0]!.explainedBy]).toEqual(['own', null]);
});

test('where both sums fit as well the report is of the whole area; of the organ alone only where that fits better', () => {
  const units = gathering([{ unit: '甲局', figures: { [received]: 5 } }]);
  const of = (own: number, area: number) =>
    differencesFrom(units, { own: { [received]: own }, area: { [received]: area }, gaps: [] }, { [received]: 5 }).of;
  expect([of(5, 5), of(4, 4), of(4, 5), of(5, 4)]).toEqual(['area', 'area', 'area', 'own']);
});
