/** Two versions of a report: figures that differ, sentences that changed, findings that are gone or have come. */
import type { CellId, Form } from '../form/form.ts';
import { formOf } from '../form/forms.ts';
import { unitKinds } from '../form/unitKinds.ts';
import { readFigure, readText, type TextId } from '../report/places.ts';
import type { Figure, Report } from '../report/report.ts';
import type { Finding } from '../rules/finding.ts';
import { commonPairs } from '../text/difference.ts';
import { sentencesOf } from '../text/sentences.ts';

export interface FigureChange {
  readonly cell: CellId;
  readonly before: Figure;
  readonly after: Figure;
}

/** One sentence that changed; null where there was none, or where there is none now. */
export interface SentenceChange {
  readonly place: TextId;
  readonly before: string | null;
  readonly after: string | null;
}

export interface Comparison {
  /** The form of the later version. */
  readonly form: Form;
  /** What the report says of itself: year, unit, kind of unit. */
  readonly heads: readonly { readonly name: string; readonly before: string; readonly after: string }[];
  readonly figures: readonly FigureChange[];
  readonly texts: readonly SentenceChange[];
  readonly gone: readonly Finding[];
  readonly come: readonly Finding[];
}

const sameFigure = (one: Figure, other: Figure): boolean =>
  one === other || (one !== null && other !== null && String(one) === String(other));

function figureChanges(before: Report, after: Report): FigureChange[] {
  const ids = new Set([...formOf(after).cells, ...formOf(before).cells].map(({ id }) => id));
  return [...ids].flatMap((cell) => {
    const [old, now] = [readFigure(before, { id: cell }), readFigure(after, { id: cell })];
    return sameFigure(old, now) ? [] : [{ cell, before: old, after: now }];
  });
}

const pairsOf = (text: string): Set<string> => {
  const tight = text.replace(/[\s\p{P}]/gu, '');
  return new Set(Array.from({ length: Math.max(0, tight.length - 1) }, (_, index) => tight.slice(index, index + 2)));
};

/** How much two sentences have in common: 1 for the same, 0 for nothing (Dice over pairs of characters). */
function likeness(one: string, other: string): number {
  const [left, right] = [pairsOf(one), pairsOf(other)];
  if (left.size + right.size === 0) return 0;
  let shared = 0;
  for (const pair of left) if (right.has(pair)) shared += 1;
  return (2 * shared) / (left.size + right.size);
}

/** Sentences with less in common are two sentences, not one that changed. */
const enoughAlike = 0.4;

/** The sentences of a stretch that stand in each other's place, in order. */
function pairUp(before: readonly string[], after: readonly string[]): [string | null, string | null][] {
  const pairs: [string | null, string | null][] = [];
  let from = 0;
  for (const sentence of before) {
    let best = -1;
    let most = enoughAlike;
    for (let index = from; index < after.length; index += 1) {
      const alike = likeness(sentence, after[index]!);
      if (alike > most) [best, most] = [index, alike];
    }
    if (best < 0) {
      pairs.push([sentence, null]);
      continue;
    }
    for (; from < best; from += 1) pairs.push([null, after[from]!]);
    pairs.push([sentence, after[best]!]);
    from = best + 1;
  }
  for (; from < after.length; from += 1) pairs.push([null, after[from]!]);
  return pairs;
}

function sentenceChanges(place: TextId, before: string, after: string): SentenceChange[] {
  if (before === after) return [];
  const [left, right] = [before, after].map((text) => sentencesOf(text).map((sentence) => sentence.text)) as [
    string[],
    string[],
  ];
  const changes: SentenceChange[] = [];
  let [row, column] = [0, 0];
  for (const [nextRow, nextColumn] of [...commonPairs(left, right), [left.length, right.length] as const]) {
    for (const [old, now] of pairUp(left.slice(row, nextRow), right.slice(column, nextColumn)))
      changes.push({ place, before: old, after: now });
    [row, column] = [nextRow + 1, nextColumn + 1];
  }
  return changes;
}

/** All of section 一 as one text, where only one of two versions has its aspects apart. */
function wholeOverview(report: Report): string {
  const { texts } = formOf(report);
  return texts
    .filter(({ section }) => section === 'overview')
    .map(({ id }) => readText(report, id))
    .filter((text) => text !== '')
    .join('\n');
}

function textChanges(before: Report, after: Report): SentenceChange[] {
  const isWhole = (report: Report) => (report.overview.whole ?? '') !== '';
  const mixed = isWhole(before) !== isWhole(after) && wholeOverview(before) !== '' && wholeOverview(after) !== '';
  const { texts } = formOf(after);
  return texts.flatMap(({ id, section }) => {
    if (!mixed || section !== 'overview') return sentenceChanges(id, readText(before, id), readText(after, id));
    return id === 'overview.whole' ? sentenceChanges(id, wholeOverview(before), wholeOverview(after)) : [];
  });
}

/** Findings of the first list that have no counterpart in the second: the same words, or the same rule at the same place. */
function without(list: readonly Finding[], others: readonly Finding[]): Finding[] {
  const counts = new Map<string, number>();
  const keyOf = ({ rule, place }: Finding) => `${rule} ${place}`;
  for (const finding of others) counts.set(keyOf(finding), (counts.get(keyOf(finding)) ?? 0) + 1);
  return list.filter((finding) => {
    const left = counts.get(keyOf(finding)) ?? 0;
    counts.set(keyOf(finding), left - 1);
    return left <= 0;
  });
}

function headChanges(before: Report, after: Report): Comparison['heads'] {
  const kind = (report: Report): string => unitKinds.find(({ id }) => id === report.kind)?.name ?? report.kind;
  const all = [
    { name: '年度', before: String(before.year), after: String(after.year) },
    { name: '单位', before: before.unit, after: after.unit },
    { name: '单位类别', before: kind(before), after: kind(after) },
  ];
  return all.filter((one) => one.before !== one.after);
}

/** What changed between two versions; findings as `check` gives them for each. */
export function compareReports(
  before: { readonly report: Report; readonly findings: readonly Finding[] },
  after: { readonly report: Report; readonly findings: readonly Finding[] },
): Comparison {
  return {
    form: formOf(after.report),
    heads: headChanges(before.report, after.report),
    figures: figureChanges(before.report, after.report),
    texts: textChanges(before.report, after.report),
    gone: without(before.findings, after.findings),
    come: without(after.findings, before.findings),
  };
}

/** Whether two versions say the same; findings follow from what they say. */
export const isSameReport = ({ heads, figures, texts }: Comparison): boolean =>
  heads.length + figures.length + texts.length === 0;
