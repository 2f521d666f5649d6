import { expect, it } from 'vitest';
import { withFigure } from '../../source/report/places.ts';
import { cellOf } from '../helpers/form.ts';
import { zeroReport } from '../helpers/sample.ts';
import { findingsOf } from './onSentences.ts';

const count = 'applications.received.naturalPerson';
const fee = 'proactive.fees.amount';

it.each([
  [count, -1, '负数'],
  [count, 1.5, '整数'],
  [count, Number.NaN, '整数'],
  [count, 2 ** 60, '过大'],
  ['proactive.licences.decisions', -0.5, '负数'],
  [fee, '-3.2', '负数'],
  [fee, '约3', '数字'],
  [fee, '', '数字'],
] as const)('refuses %s = %s', (id, value, says) => {
  const findings = findingsOf('whole-number', withFigure(zeroReport(), cellOf(id), value));
  expect(findings).toMatchObject([{ place: id, severity: 'error', message: expect.stringContaining(says) }]);
});

it.each([
  [count, 0],
  [count, 3985758],
  [count, null],
  [fee, '59237.2449'],
  [fee, '0'],
  [fee, null],
] as const)('accepts %s = %s', (id, value) => {
  expect(findingsOf('whole-number', withFigure(zeroReport(), cellOf(id), value))).toEqual([]);
});
