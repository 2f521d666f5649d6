/** Earlier versions compared with today's: everything that differs is named, and the way back is exact. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fieldsIn, partIds, withField } from '../../source/editing/fields.ts';
import { reduceSession, startSession } from '../../source/editing/session.ts';
import { reportToJson } from '../../source/report/interchange.ts';
import { withText } from '../../source/report/places.ts';
import type { Report } from '../../source/report/report.ts';
import { width } from '../../source/text/width.ts';
import { compareReports, summaryWords, wayBack } from '../../source/wizard/history/compare.ts';
import { comparisonLines } from '../../source/wizard/history/lines.ts';
import { findCell, form2021 } from '../helpers/form.ts';
import { busyReport, withFigures, zeroReport } from '../helpers/sample.ts';

const fields = partIds.flatMap((part) => fieldsIn(form2021, part));
const change = fc.tuple(
  fc.constantFrom(...fields),
  fc.string({
    unit: fc.constantFrom('公开', '信息', '，', '。', '\n', '𠮷', '{{applications.handled.total}}'),
    maxLength: 40,
  }),
  fc.nat(999),
);
const changed = (report: Report, [field, text, number]: readonly [(typeof fields)[number], string, number]): Report => {
  if (findCell(field.id))
    return withField(report, field.id, number === 0 ? null : field.kind === 'decimal' ? `${number}.5` : number);
  if (field.kind === 'year') return withField(report, field.id, 2020 + (number % 9));
  if (field.kind === 'choice') return withField(report, field.id, number % 2 ? 'agency' : 'government');
  return withField(report, field.id, field.kind === 'line' ? text.replaceAll('\n', '') : text);
};
const report = fc
  .tuple(fc.constantFrom(busyReport(), zeroReport()), fc.array(change, { maxLength: 12 }))
  .map(([base, changes]) => changes.reduce(changed, base));

test('the way back leads to exactly the earlier report, in one step that can be undone', () => {
  fc.assert(
    fc.property(report, report, (earlier, today) => {
      const changes = wayBack(compareReports(earlier, today));
      const back = reduceSession(startSession(today), { type: 'set', changes });
      expect(reportToJson(back.report)).toEqual(reportToJson(earlier));
      if (changes.length > 0) expect(reduceSession(back, { type: 'undo' }).report).toBe(today);
    }),
  );
});

test('section 一 in one piece is taken back too', () => {
  const earlier = withText(busyReport(), 'overview.whole', '全年公开信息。');
  const back = reduceSession(startSession(busyReport()), {
    type: 'set',
    changes: wayBack(compareReports(earlier, busyReport())),
  });
  expect(reportToJson(back.report)).toEqual(reportToJson(earlier));
});

test('no line of a comparison is wider than the window', () => {
  fc.assert(
    fc.property(report, report, fc.constantFrom(72, 80, 120, 200), (earlier, today, columns) => {
      for (const { changes } of compareReports(earlier, today))
        for (const line of comparisonLines(changes, columns))
          expect(
            width(
              line
                .map((part) => part.text)
                .join('')
                .trimEnd(),
            ),
          ).toBeLessThanOrEqual(columns);
    }),
    { numRuns: 40 },
  );
});

test('what differs, in words; a figure that a text refers to differs only in its table', () => {
  const today = withText(busyReport(), 'problems', '新收{{applications.received.total}}件。');
  const earlier = withFigures(today, {
    'applications.received.naturalPerson': 60,
    'applications.granted.business': null,
  });
  expect(summaryWords(compareReports(earlier, today))).toBe('三 2 格');
  expect(summaryWords(compareReports(today, today))).toBe('和现在一样');
  expect(summaryWords(compareReports(withText(today, 'problems', '新收72件。'), today))).toMatch(/^五 \d+ 字$/);
});

test('of what is the same the middle is left out, of what differs nothing, however long it is', () => {
  const today = withText(busyReport(), 'problems', `${'同'.repeat(200)}一处${'新写的一句话，'.repeat(30)}`);
  const earlier = withText(busyReport(), 'problems', `${'同'.repeat(200)}别处`);
  const shown = compareReports(earlier, today)
    .flatMap(({ changes }) => comparisonLines(changes, 80))
    .map((line) => line.map(({ text }) => text).join(''))
    .join('')
    .replaceAll(/\s/g, '');
  expect(shown.match(/新写的一句话/g)).toHaveLength(30);
  expect(shown).toContain('……');
  expect(shown).not.toContain('同'.repeat(100));
});
