/**
 * Pairs of sentences: one that a rule must raise, with the words it marks, what it says and what its key would write; and right
 * ones beside it, of which it must say nothing.
 */

import { describe, expect, it } from 'vitest';
import { readText, type TextId, withText } from '../../source/report/places.ts';
import type { Report } from '../../source/report/report.ts';
import type { Context } from '../../source/rules/rule.ts';
import { findingsOf, withoutTexts } from './onSentences.ts';

interface Setting {
  /** Where the sentences are put: 依申请公开 unless said otherwise. */
  readonly place?: TextId;
  readonly report?: Report;
  readonly context?: Context;
}

/** Each finding of a rule about a text in a line: “what is marked” (the place where nothing is) what is said, without the quotation at its beginning ⇒ the mended text. */
export function saidOfText(rule: string, text: string, setting: Setting = {}): string[] {
  const { place = 'overview.onRequest', report = withoutTexts(), context } = setting;
  const written = withText(report, place, text);
  return findingsOf(rule, written, context).map(({ places, span, message, repair }) => {
    const marked = span ? readText(written, places[0] as TextId).slice(span.start, span.end) : places[0];
    const mended = repair?.changes.map(({ value }) => ` ⇒ ${value}`).join('') ?? '';
    return `“${marked}” ${message.replace(/“[^”]*”/, '')}${mended}`;
  });
}

/** A test for each sentence: `raised` with all that is said of it, `silent` with nothing. */
export function alarms(
  rule: string,
  name: string,
  raised: readonly (readonly [string, ...string[]])[],
  silent: readonly string[],
  setting?: Setting,
): void {
  describe(`${rule}: ${name}`, () => {
    it.each(raised.map(([sentence, ...said]) => ({ sentence, said })))('says of $sentence', ({ sentence, said }) => {
      expect(saidOfText(rule, sentence, setting)).toEqual(said);
    });
    it.each(silent)('leaves %s', (sentence) => {
      expect(saidOfText(rule, sentence, setting)).toEqual([]);
    });
  });
}
