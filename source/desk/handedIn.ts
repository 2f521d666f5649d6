/** What the desk keeps of a report that was handed in: the figures and what is wrong, not the text, so that thousands fit. */
import type { CellId } from '../form/form.ts';
import { formOf } from '../form/forms.ts';
import { readFigure } from '../report/places.ts';
import type { Report } from '../report/report.ts';
import type { Finding } from '../rules/finding.ts';
import { ownSentences } from './sentences.ts';

/** Figures by the ids of their cells; what is not there is blank or was not read. */
export type Figures = Readonly<Record<CellId, number | string>>;

export interface HandedIn {
  readonly file: string;
  readonly unit: string;
  readonly year: number;
  readonly title: string;
  /** The day it was published, as the page says: 2026-01-15. */
  readonly published: string | null;
  /** When the file was last changed, in milliseconds; 0 where that is not known. */
  readonly changed: number;
  readonly figures: Figures;
  /** Cells that say 不适用: no figure, and none is missing. */
  readonly notApplicable: readonly CellId[];
  readonly errors: number;
  readonly warnings: number;
  readonly hints: number;
  /** The gravest finding, in one sentence. */
  readonly worst: string | null;
  /** What its own sentences are known by (sentences.ts). */
  readonly sentences: readonly number[];
}

/** The figures of a report; a blank total whose parts are all there is their sum. */
export function figuresOf(report: Report): Figures {
  const figures: Record<CellId, number | string> = { ...report.figures };
  for (const { total, addends } of formOf(report).derivations) {
    if (readFigure(report, total) !== null) continue;
    const parts = addends.map(({ id }) => figures[id]);
    if (parts.every((part) => typeof part === 'number')) figures[total.id] = parts.reduce((sum, part) => sum + part, 0);
  }
  return figures;
}

/** The same text on its own: one that was cut from a page keeps the whole page in memory. */
const apart = (text: string): string => Array.from(text).join('');

/** What is kept of a report; `findings` as `check` gives them, the gravest first. */
export function handedIn(
  report: Report,
  { file, changed, findings }: { file: string; changed: number; findings: readonly Finding[] },
): HandedIn {
  const worst = findings.find(({ severity }) => severity !== 'hint')?.message;
  const count = (severity: Finding['severity']) => findings.filter((finding) => finding.severity === severity).length;
  return {
    file,
    unit: apart(report.unit),
    year: report.year,
    title: apart(report.title),
    published: report.reading?.published ?? null,
    changed,
    figures: figuresOf(report),
    notApplicable: (report.reading?.notes ?? []).flatMap(({ place, state }) =>
      state === 'notApplicable' ? [place] : [],
    ),
    errors: count('error'),
    warnings: count('warning'),
    hints: count('hint'),
    worst: worst === undefined ? null : apart(worst),
    sentences: ownSentences(report).map(({ key }) => key),
  };
}
