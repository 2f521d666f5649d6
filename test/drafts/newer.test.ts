/** Drafts of programs to come, and of before: what is not of today's format is never taken for it. */
import { expect, test } from 'vitest';
import { decodeValue, encodeDraft } from '../../source/drafts/format.ts';
import { reportToJson } from '../../source/report/interchange.ts';
import { busyReport, zeroReport } from '../helpers/sample.ts';

const draft = {
  ...{ id: '20260101-090000', created: '2026-01-01T01:00:00Z', changed: '2026-01-02T01:00:00Z', field: 'problems' },
  report: zeroReport(),
  prior: busyReport(2024),
};
const stored = encodeDraft(draft);
const decoded = (more: object) => decodeValue(draft.id, { ...stored, checksum: undefined, ...more });

test.each(['nianbao.draft/3', 'nianbao.draft/4', 'nianbao.draft/12'])('%s is newer, even the next one', (format) => {
  expect(decoded({ format })).toMatchObject({ kind: 'newer', draft: { field: 'problems' } });
});

test('of a newer draft as much is shown as is understood, whatever its report calls its own format', () => {
  const report = { ...(stored.report as object), format: 'nianbao.report/2' };
  expect(decoded({ format: 'nianbao.draft/3', report })).toMatchObject({
    draft: { report: { unit: zeroReport().unit } },
  });
  expect(decoded({ format: 'nianbao.draft/3', report: { pages: [] } })).toEqual({ kind: 'newer', draft: null });
});

test.each(['nianbao.draft/0', 'nianbao.draft/', 'nianbao.draft/1000000', 'nianbao.report/1', '', undefined])(
  '%s is no format of drafts',
  (format) => expect(decoded({ format })).toEqual({ kind: 'damaged', reason: '没有草稿的格式标记' }),
);

test('without last year’s report, which cannot be read, a draft is not as it was saved', () => {
  const { prior: _, ...rest } = draft;
  expect(decoded({ prior: { pages: [] } })).toEqual({ kind: 'altered', draft: rest, withoutPrior: true });
  expect(decoded({})).toEqual({ kind: 'good', draft, migrated: false });
});

test('of format 1, last year’s report comes along; one that cannot be read is not dropped without a word', () => {
  const first = { ...stored, format: 'nianbao.draft/1', checksum: undefined, report: reportToJson(draft.report) };
  expect(decodeValue(draft.id, { ...first, prior: reportToJson(draft.prior) })).toEqual({
    kind: 'good',
    draft,
    migrated: true,
  });
  expect(decodeValue(draft.id, { ...first, prior: { pages: [] } })).toMatchObject({
    kind: 'altered',
    withoutPrior: true,
  });
});

test('a checksum that does not fit is no damage, but is said; a draft without one is believed', () => {
  expect(decodeValue(draft.id, { ...stored, field: 'other' })).toMatchObject({ kind: 'altered', withoutPrior: false });
  expect(decoded({ field: 'other' })).toMatchObject({ kind: 'good', draft: { field: 'other' } });
});

test('what the express way was told comes back: answers, what was taken out, what was half typed', () => {
  const express = { answers: { unit: '柳林镇', parts: ['a', 'b'] }, removed: ['一句'], begun: { year: '20' } };
  const begun = { reason: '没写完' };
  const whole = decodeValue(
    draft.id,
    encodeDraft({ ...draft, express, begun, setAside: [{ finding: 'a', reason: 'b' }] }),
  );
  expect(whole).toMatchObject({ draft: { express, begun, setAside: [{ finding: 'a', reason: 'b' }] } });
  // What is not of its shape is left out, and the rest stays.
  const odd = decoded({
    express: { answers: { unit: 3, year: '2025' }, removed: 'x' },
    begun: { reason: 4 },
    setAside: [{ finding: 'a' }, null],
  });
  expect(odd).toMatchObject({ kind: 'good', draft: { express: { answers: { year: '2025' }, removed: [] } } });
  expect(odd.kind === 'good' && 'begun' in odd.draft).toBe(false);
  expect(odd.kind === 'good' && 'setAside' in odd.draft).toBe(false);
});
