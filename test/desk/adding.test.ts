/** Adding up what was handed in: a blank is a gap and not 0, 不适用 is neither. */
import { describe, expect, test } from 'vitest';
import type { Counted } from '../../source/desk/gather.ts';
import type { Figures } from '../../source/desk/handedIn.ts';
import { contributors, inScope, sumUp } from '../../source/desk/sum.ts';
import type { Scope } from '../../source/desk/unitName.ts';
import { cells, form2021 } from '../helpers/form.ts';

const granted = 'applications.granted.naturalPerson';
const amount = 'proactive.fees.amount';
const zeros: Figures = Object.fromEntries(cells.map(({ id }) => [id, 0]));
/** A unit whose figures are all 0 but for these; undefined leaves a cell blank. */
function unitWith(
  unit: string,
  figures: Readonly<Record<string, number | string | undefined>>,
  { scope = 'own', notApplicable = [] }: { scope?: Scope; notApplicable?: readonly string[] } = {},
): Counted {
  const all = { ...zeros, ...figures };
  const filled = Object.fromEntries(Object.entries(all).filter(([, figure]) => figure !== undefined)) as Figures;
  return {
    unit,
    category: '',
    scope,
    report: {
      file: `${unit}.json`,
      unit,
      year: 2025,
      title: '',
      published: null,
      changed: 0,
      figures: filled,
      notApplicable,
      errors: 0,
      warnings: 0,
      hints: 0,
      worst: null,
      sentences: [],
    },
    others: [],
    proposed: false,
    near: null,
    tooHigh: false,
  };
}

describe('gaps', () => {
  test('are the cells that a unit left blank, with the units', () => {
    const { gaps } = sumUp(
      [
        unitWith('水利局', { [granted]: undefined, [amount]: undefined }),
        unitWith('民政局', { [granted]: undefined }),
        unitWith('司法局', {}),
      ],
      form2021,
    );
    expect(gaps).toEqual([
      { cell: amount, units: ['水利局'] },
      { cell: granted, units: ['水利局', '民政局'] },
    ]);
  });

  test('are not where it says 不适用, nor where it says 0', () => {
    const counted = [
      unitWith('水利局', { [granted]: undefined }, { notApplicable: [granted] }),
      unitWith('民政局', { [granted]: 0 }),
    ];
    expect(sumUp(counted, form2021).gaps).toEqual([]);
  });

  test('are told for the unit alone that said nothing, beside one that said 不适用', () => {
    const counted = [
      unitWith('水利局', { [granted]: undefined }, { notApplicable: [granted] }),
      unitWith('民政局', { [granted]: undefined }),
    ];
    expect(sumUp(counted, form2021).gaps).toEqual([{ cell: granted, units: ['民政局'] }]);
  });
});

describe('the two sums', () => {
  const counted = [
    unitWith('水利局', { [granted]: 3, [amount]: '0.1' }),
    unitWith('民政局', { [granted]: 4, [amount]: '0.2' }),
    unitWith('柳桥镇', { [granted]: 5, [amount]: '10.05' }, { scope: 'area' }),
  ];

  test('本级 leaves out the towns, 行政区域 holds all; decimals are exact', () => {
    const { own, area } = sumUp(counted, form2021);
    expect([own[granted], area[granted]]).toEqual([7, 12]);
    expect([own[amount], area[amount]]).toEqual(['0.3', '10.35']);
    expect(inScope(counted, 'own').map(({ unit }) => unit)).toEqual(['水利局', '民政局']);
    expect(inScope(counted, 'area')).toEqual(counted);
  });

  test('what nobody gave is no 0, what one gave counts', () => {
    const blank = unitWith('水利局', { [granted]: undefined });
    expect(granted in sumUp([blank], form2021).area).toBe(false);
    expect(sumUp([blank, unitWith('民政局', { [granted]: 2 })], form2021).area[granted]).toBe(2);
    expect(sumUp([unitWith('民政局', {})], form2021).area[granted]).toBe(0);
    expect(sumUp([], form2021)).toEqual({ own: {}, area: {}, gaps: [] });
  });
});

test('who gave what to a cell: the largest first, those with 0 or nothing left out', () => {
  const counted = [
    unitWith('水利局', { [granted]: 9 }),
    unitWith('民政局', { [granted]: 0 }),
    unitWith('司法局', { [granted]: undefined }),
    unitWith('财政局', { [granted]: 10 }),
  ];
  expect(contributors(counted, granted)).toEqual([
    { unit: '财政局', figure: 10 },
    { unit: '水利局', figure: 9 },
  ]);
});
