/** Sentences that a text rule must raise or must leave alone, put into a report of an invented unit. */

import { describe, expect, it } from 'vitest';
import { type TextId, withText } from '../../source/report/places.ts';
import type { Report } from '../../source/report/report.ts';
import { checkReport } from '../../source/rules/check.ts';
import { exampleContext } from '../../source/rules/examples.ts';
import type { Finding } from '../../source/rules/finding.ts';
import { findRule } from '../../source/rules/registry.ts';
import type { Context } from '../../source/rules/rule.ts';
import { texts } from '../helpers/form.ts';
import { busyReport } from '../helpers/sample.ts';

/** The figures of the busy sample for 2025 with every text empty. */
export function withoutTexts(report: Report = busyReport()): Report {
  return texts.filter(({ id }) => id !== 'title').reduce((rest, { id }) => withText(rest, id, ''), report);
}

/** What one rule says of a report. */
export function findingsOf(id: string, report: Report, context: Context = exampleContext({})): readonly Finding[] {
  const rule = findRule(id);
  if (!rule) throw new Error(`no rule ${id}`);
  return checkReport(report, context, [rule]);
}

export interface Sentences {
  readonly rule: string;
  /** Where the sentences are put: 依申请公开 unless said otherwise. */
  readonly place?: TextId;
  readonly report?: Report;
  readonly raises: readonly string[];
  readonly silent: readonly string[];
}

/** A test for each sentence. A finding must quote a place inside the text. */
export function onSentences(
  name: string,
  { rule, place = 'overview.onRequest', report, raises, silent }: Sentences,
): void {
  const base = report ?? withoutTexts();
  describe(`${rule}: ${name}`, () => {
    it.each(raises)('raises %s', (sentence) => {
      const findings = findingsOf(rule, withText(base, place, sentence));
      expect(findings).not.toEqual([]);
      for (const finding of findings) {
        expect(finding.rule).toBe(rule);
        expect(finding.place).toBe(place);
        expect(finding.places[0]).toBe(place);
        if (finding.span) {
          expect(finding.span.start).toBeGreaterThanOrEqual(0);
          expect(finding.span.end).toBeGreaterThan(finding.span.start);
          expect(finding.span.end).toBeLessThanOrEqual(sentence.length);
        }
      }
    });
    it.each(silent)('leaves %s', (sentence) => {
      expect(findingsOf(rule, withText(base, place, sentence)).map(({ message }) => message)).toEqual([]);
    });
  });
}
