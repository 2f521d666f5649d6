/** What the desk keeps of a report that was handed in: the figures and what is wrong, not the text, so that thousands fit. */
import { cells, readFigure } from '../report/places.ts';
import type { Figure, Report } from '../report/report.ts';
import { sums } from '../report/totals.ts';
import type { Finding } from '../rules/finding.ts';
import { ownSentences } from './sentences.ts';

export interface HandedIn {
  readonly file: string;
  readonly unit: string;
  readonly year: number;
  readonly title: string;
  /** The day it was published, as the page says: 2026-01-15. */
  readonly published: string | null;
  /** When the file was last changed, in milliseconds; 0 where that is not known. */
  readonly changed: number;
  /** The figures of `cells`, in their order; null is blank or was not read. */
  readonly figures: readonly Figure[];
  readonly errors: number;
  readonly warnings: number;
  readonly hints: number;
  /** The gravest finding, in one sentence. */
  readonly worst: string | null;
  /** What its own sentences are known by (sentences.ts). */
  readonly sentences: readonly number[];
}

const addendsOf: ReadonlyMap<string, readonly string[]> = new Map(
  sums.map(({ total, addends }) => [total.id, addends.map(({ id }) => id)]),
);

/** The figures of a report in the order of `cells`; a blank total whose parts are all there is their sum. */
export function figuresOf(report: Report): Figure[] {
  const figures = cells.map((cell) => readFigure(report, cell));
  const at = new Map(cells.map((cell, index) => [cell.id, index]));
  for (const [index, cell] of cells.entries()) {
    const addends = addendsOf.get(cell.id);
    if (figures[index] !== null || !addends) continue;
    const parts = addends.map((id) => figures[at.get(id)!]);
    if (parts.every((part) => typeof part === 'number')) figures[index] = parts.reduce((sum, part) => sum + part, 0);
  }
  return figures;
}

/** What is kept of a report; `findings` as `check` gives them, the gravest first. */
export function handedIn(
  report: Report,
  { file, changed, findings }: { file: string; changed: number; findings: readonly Finding[] },
): HandedIn {
  const count = (severity: Finding['severity']) => findings.filter((finding) => finding.severity === severity).length;
  const { published } = (report.reading ?? {}) as { published?: string | null };
  return {
    file,
    unit: report.unit,
    year: report.year,
    title: report.title,
    published: published ?? null,
    changed,
    figures: figuresOf(report),
    errors: count('error'),
    warnings: count('warning'),
    hints: count('hint'),
    worst: findings.find(({ severity }) => severity !== 'hint')?.message ?? null,
    sentences: ownSentences(report).map(({ key }) => key),
  };
}
