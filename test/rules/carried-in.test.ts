import { expect, it } from 'vitest';
import { withFigure } from '../../source/report/places.ts';
import { cellOf } from '../helpers/form.ts';
import { busyReport, withFigures, zeroReport } from '../helpers/sample.ts';
import { findingsOf } from './onSentences.ts';

const prior = withFigures(zeroReport(2024), {
  'applications.received.naturalPerson': 4,
  'applications.carriedOver.naturalPerson': 4,
});

it('agrees with last year', () => {
  expect(findingsOf('carried-in', busyReport(), { prior })).toEqual([]);
});

it('names the column, both figures and the report compared with', () => {
  const other = withFigures(prior, {
    'applications.carriedOver.naturalPerson': 6,
    'applications.carriedOver.business': 1,
  });
  const findings = findingsOf('carried-in', busyReport(), { prior: other });
  expect(findings.map(({ place }) => place)).toEqual([
    'applications.carriedIn.naturalPerson',
    'applications.carriedIn.business',
  ]);
  expect(findings[0]?.message).toContain('自然人：上年结转 4，但');
  expect(findings[0]?.message).toContain(`《${prior.title}》`);
  expect(findings[0]).toMatchObject({ expected: 6, actual: 4, repair: { label: '改为 6' } });
});

it('says a total of its own that is off', () => {
  const report = withFigure(busyReport(), cellOf('applications.carriedIn.total'), 5);
  expect(findingsOf('carried-in', report, { prior }).map(({ place }) => place)).toEqual([
    'applications.carriedIn.total',
  ]);
});

it('is silent without last year, and with the report of another year', () => {
  expect(findingsOf('carried-in', busyReport())).toEqual([]);
  expect(
    findingsOf('carried-in', busyReport(2027), {
      prior: withFigures(prior, { 'applications.carriedOver.business': 9 }),
    }),
  ).toEqual([]);
});

it('says a kind and the total apart where they are off by different amounts', () => {
  const kind = withFigure(busyReport(), cellOf('applications.carriedIn.naturalPerson'), 6);
  const report = withFigure(kind, cellOf('applications.carriedIn.total'), 9);
  expect(findingsOf('carried-in', report, { prior }).map(({ place, actual }) => [place, actual])).toEqual([
    ['applications.carriedIn.naturalPerson', 6],
    ['applications.carriedIn.total', 9],
  ]);
});

it('compares with nothing that was not read of last year', () => {
  const id = 'applications.carriedOver.naturalPerson';
  const { [id]: _, ...figures } = prior.figures;
  const unread = { ...prior, figures, reading: { notes: [{ place: id, state: 'unread' as const, reason: '不是数' }] } };
  expect(findingsOf('carried-in', busyReport(), { prior: unread }).map(({ place }) => place)).not.toContain(
    'applications.carriedIn.naturalPerson',
  );
});

it('offers nothing where last year’s figure was not read for certain', () => {
  const place = 'applications.carriedOver.naturalPerson';
  const read = withFigure(prior, cellOf(place), 6);
  expect(findingsOf('carried-in', busyReport(), { prior: read })[0]?.repair).toBeDefined();
  const notes = [{ place, state: 'doubt' as const, reason: '可能错位', printed: '6' }];
  const [finding] = findingsOf('carried-in', busyReport(), { prior: { ...read, reading: { headings: [], notes } } });
  expect(finding).toMatchObject({ expected: 6, actual: 4 });
  expect(finding?.repair).toBeUndefined();
});
