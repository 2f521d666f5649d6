/** Sentences that a text rule must raise or must leave alone, put into a report of an invented unit. */

import { describe, expect, it } from 'vitest';
import { readText, type TextId, withText } from '../../source/report/places.ts';
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

/** A finding in a line: how grave it is, which words it marks, what it says, what it expected and found, what its key would write. */
export function inWords(report: Report, finding: Finding): string {
  const { rule, severity, places, message, span, expected, actual, beside, repair } = finding;
  const text = texts.find(({ id }) => id === places[0]);
  const at = text && span ? `“${readText(report, text.id).slice(span.start, span.end)}”` : places[0];
  const more = places.length > 1 ? ` +${places.length - 1}` : '';
  const figures = expected === undefined && actual === undefined ? '' : ` [${expected ?? '—'} / ${actual ?? '—'}]`;
  const pairs = (beside?.pairs ?? []).map(({ now, before }) => `${now}｜${before}`);
  const next = beside ? ` ‖ ${beside.name}：${[beside.text, ...pairs].join(' ').replaceAll('\n', '⏎')}` : '';
  const mended = repair ? ` ⇒ ${repair.label}` : '';
  return `${severity} ${rule} ${at}${more}：${message}${figures}${next}${mended}`;
}

/** A paragraph that no rule has a word about. */
const paragraphBefore = '镇政府院内设有公开栏。';

/** What a rule says of a sentence, and where that is another thing, of the same sentence below a paragraph. */
function saidOf({ rule, place = 'overview.onRequest' }: Sentences, base: Report, sentence: string): string {
  const [alone, below] = [sentence, `${paragraphBefore}\n${sentence}`].map((text) => {
    const report = withText(base, place, text);
    return findingsOf(rule, report).flatMap((finding) => [
      `    ${inWords(report, finding)}`,
      ...(finding.repair?.changes ?? []).map(
        ({ value }) => `      ${String(value).replace(`${paragraphBefore}\n`, '')}`,
      ),
    ]);
  }) as [string[], string[]];
  const differs = alone.join() === below.join() ? [] : ['  （上面还有一段）', ...below];
  return [sentence, ...alone, ...differs].join('\n');
}

export interface Sentences {
  readonly rule: string;
  /** Where the sentences are put: 依申请公开 unless said otherwise. */
  readonly place?: TextId;
  readonly report?: Report;
  readonly raises: readonly string[];
  readonly silent: readonly string[];
}

/**
 * A test for each sentence. A finding must quote a place inside the text. All that is said of the raised ones is kept word for word:
 * `vitest -u` writes it anew; each line that changed is to be read.
 */
export function onSentences(name: string, given: Sentences): void {
  const { rule, place = 'overview.onRequest', report, raises, silent } = given;
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
    it('says of them what is written down', () => {
      expect(raises.map((sentence) => saidOf(given, base, sentence)).join('\n')).toMatchSnapshot();
    });
    it.each(silent)('leaves %s', (sentence) => {
      expect(findingsOf(rule, withText(base, place, sentence)).map(({ message }) => message)).toEqual([]);
    });
  });
}
