/** What the rules say about material with verdicts: found, missed, false, for each rule. */

import type { Report } from '../../source/report/report.ts';
import { checkReport } from '../../source/rules/check.ts';
import type { Finding } from '../../source/rules/finding.ts';
import { findCell, texts } from '../helpers/form.ts';
import { type Label, type Material, type Passage, passageReport, type Verdict, verdictReport } from './material.ts';

/** A finding or a verdict as the table counts it. */
export interface Outcome {
  readonly rule: string;
  readonly id: string;
  readonly result: 'found' | 'missed' | 'false' | 'false hint' | 'silent';
  readonly text: string;
  readonly says: string;
}

const today = new Date(2026, 0, 5);
const textIds: ReadonlySet<string> = new Set(texts.map(({ id }) => id));

/** Findings about the words of a text alone: a passage has no tables, no other aspects, no day of publication. */
export const aboutWords = (report: Report): Finding[] =>
  checkReport(report, { today }).filter(
    ({ place, places, span }) => textIds.has(place) && span !== undefined && places.every((one) => !findCell(one)),
  );

interface Stretch {
  readonly start: number;
  readonly end: number;
}

const overlap = (one: Stretch, other: Stretch): boolean => one.start < other.end && other.start < one.end;

function stretchOf(text: string, words: string): Stretch | undefined {
  const start = text.indexOf(words);
  return start < 0 ? undefined : { start, end: start + words.length };
}

function inPassage(passage: Passage, labels: readonly Label[]): Outcome[] {
  const { id, text } = passage;
  const findings = aboutWords(passageReport(passage));
  const placed = labels.flatMap((label) => {
    const sentence = stretchOf(text, label.sentence);
    const quote = stretchOf(text, label.quote) ?? sentence;
    return sentence && quote ? [{ label, sentence, quote }] : [];
  });
  const errors = placed.filter(({ label }) => !['trap', 'arguable', 'damaged'].includes(label.kind));
  const outcomes: Outcome[] = errors.map(({ label, sentence }) => {
    const found = findings.find(({ rule, span }) => rule === label.kind && span && overlap(span, sentence));
    return {
      rule: label.kind,
      id,
      result: found ? 'found' : 'missed',
      text: label.quote,
      says: found?.message ?? label.why,
    };
  });
  for (const { rule, severity, span, message } of findings) {
    if (!span) continue;
    const onError = errors.some(({ label, sentence }) => label.kind === rule && overlap(span, sentence));
    const excused = placed.some(({ label, quote }) => label.kind !== 'trap' && overlap(span, quote));
    const trapped = placed.some(
      ({ label, quote }) => label.kind === 'trap' && label.of === rule && overlap(span, quote),
    );
    if (onError || (excused && !trapped)) continue;
    const result = severity === 'hint' ? 'false hint' : 'false';
    outcomes.push({ rule, id, result, text: text.slice(span.start, span.end), says: message });
  }
  return outcomes;
}

/** What its own rule says of a sentence. */
export function ofVerdict(verdict: Verdict): Outcome {
  const { rule, id, bad, text } = verdict;
  const said = checkReport(verdictReport(verdict), { today }).find((finding) => finding.rule === rule);
  const result = bad ? (said ? 'found' : 'missed') : said ? 'false' : 'silent';
  return { rule, id, result, text, says: said?.message ?? '' };
}

/** Everything that the material tells about the rules. */
export function measure({ passages, labels, verdicts }: Material): Outcome[] {
  return [
    ...passages.flatMap((passage) =>
      inPassage(
        passage,
        labels.filter(({ id }) => id === passage.id),
      ),
    ),
    ...verdicts.map(ofVerdict),
  ];
}
