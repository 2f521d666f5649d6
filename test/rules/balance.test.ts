import { expect, it } from 'vitest';
import { withFigure } from '../../source/report/places.ts';
import { withTotals } from '../../source/report/totals.ts';
import { cellOf, form2021 } from '../helpers/form.ts';
import { busyReport, withFigures, zeroReport } from '../helpers/sample.ts';
import { findingsOf } from './onSentences.ts';

const { applicationsColumns } = form2021;

it('says the four figures and the difference', () => {
  const report = withFigures(zeroReport(), {
    'applications.received.naturalPerson': 12,
    'applications.carriedIn.naturalPerson': 2,
    'applications.granted.naturalPerson': 13,
    'applications.carriedOver.naturalPerson': 2,
  });
  const [finding] = findingsOf('balance', report);
  expect(finding?.message).toContain(
    '自然人：本年新收 12 + 上年结转 2 = 14，但 办理总计 13 + 结转下年度 2 = 15，多 1。',
  );
  expect(finding).toMatchObject({ expected: 14, actual: 15, severity: 'error' });
  expect([...(finding?.places ?? [])].sort()).toEqual(
    ['carriedIn', 'carriedOver', 'handled', 'received'].map((row) => `applications.${row}.naturalPerson`),
  );
});

it.each(applicationsColumns.map(({ id }) => id))('checks the column %s', (column) => {
  const report = withFigure(zeroReport(), cellOf(`applications.carriedOver.${column}`), 1);
  // A total that does not fit its own row is said there.
  const [rule, row] = column === 'total' ? ['row-total', 'carriedOver'] : ['balance', 'handled'];
  expect(findingsOf(rule ?? '', report).map(({ place }) => place)).toContain(`applications.${row}.${column}`);
});

it('checks the last column where every total fits its row', () => {
  const report = withTotals(withFigure(zeroReport(), cellOf('applications.carriedOver.research'), 1));
  expect(findingsOf('balance', report).map(({ place }) => place)).toContain('applications.handled.total');
});

it('reads a blank as 0, and a blank total as the sum of its row', () => {
  const blank = (id: string) => withFigure(busyReport(), cellOf(id), null);
  expect(findingsOf('balance', blank('applications.carriedIn.research'))).toEqual([]);
  expect(findingsOf('balance', blank('applications.carriedOver.total'))).toEqual([]);
  const [finding] = findingsOf('balance', blank('applications.carriedIn.naturalPerson'));
  expect(finding?.message).toContain('上年结转 空白');
});

it('leaves the samples alone', () => {
  expect(findingsOf('balance', busyReport())).toEqual([]);
  expect(findingsOf('balance', withTotals(zeroReport()))).toEqual([]);
});
