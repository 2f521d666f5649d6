import { expect, it } from 'vitest';
import { busyReport } from '../helpers/sample.ts';
import { findingsOf } from './onSentences.ts';

const said = (published?: string) =>
  findingsOf('published-early', {
    ...busyReport(2025),
    ...(published ? { reading: { published, notes: [] } } : {}),
  });

it.each(['2025-12-31', '2025-06-01', '2024-01-10'])('was published too early on %s', (day) => {
  expect(said(day)[0]?.message).toContain(day);
});

it.each(['2026-01-01', '2026-03-30', undefined])('was not on %s', (day) => {
  expect(said(day)).toEqual([]);
});
