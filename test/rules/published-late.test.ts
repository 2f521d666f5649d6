import { expect, it } from 'vitest';
import type { UnitKind } from '../../source/form/unitKinds.ts';
import { busyReport } from '../helpers/sample.ts';
import { findingsOf } from './onSentences.ts';

const said = (kind: UnitKind, published?: string) =>
  findingsOf('published-late', {
    ...busyReport(2025),
    kind,
    ...(published ? { reading: { published, notes: [] } } : {}),
  });

it.each([
  ['department', '2026-02-01'],
  ['agency', '2026-03-01'],
  ['government', '2026-04-01'],
  ['department', '2027-01-05'],
] as const)('%s is late on %s', (kind, day) => {
  expect(said(kind, day)[0]?.message).toContain(day);
});

it.each([
  ['department', '2026-01-31'],
  ['agency', '2026-01-08'],
  ['government', '2026-03-31'],
  ['department', undefined],
] as const)('%s is in time on %s', (kind, day) => {
  expect(said(kind, day)).toEqual([]);
});
