import { expect, it } from 'vitest';
import { withFigures, zeroReport } from '../helpers/sample.ts';
import { findingsOf } from './onSentences.ts';

const said = (granted: number, other: number) =>
  findingsOf(
    'other-heavy',
    withFigures(zeroReport(), {
      'applications.granted.naturalPerson': granted,
      'applications.otherOutcome.other.naturalPerson': other,
    }),
  );

it.each([
  [6, 4],
  [0, 12],
  [60, 40],
])('asks where %i were granted and %i stand under 其他', (granted, other) => {
  expect(said(granted, other)[0]?.message).toContain(`3.其他 ${other} 件`);
});

it.each([
  [7, 3],
  [5, 4],
  [100, 2],
  [12, 0],
])('leaves %i granted and %i others', (granted, other) => {
  expect(said(granted, other)).toEqual([]);
});
