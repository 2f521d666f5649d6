/** The parent's own report beside the sum of its units: every cell that differs, and who explains it. */
import type { CellId, Form } from '../form/form.ts';
import type { Figure } from '../report/report.ts';
import { digitsOf, type Exact, exactOf, isSame, isZero, minus, nothing } from './exact.ts';
import type { Gathering } from './gather.ts';
import type { Figures } from './handedIn.ts';
import { inScope, type Sums } from './sum.ts';
import type { Scope } from './unitName.ts';

/** How a unit explains a difference. */
export type Explanation = 'leftOut' | 'twice' | 'otherVersion' | 'notOfScope' | 'notCounted' | 'lastYear';

export interface Difference {
  readonly of: Scope;
  readonly cell: CellId;
  readonly sum: Figure;
  readonly reported: Figure;
  /** What the report has more than the sum (digits), negative where it has less. */
  readonly more: string;
  readonly explainedBy: string | null;
  readonly how: Explanation | null;
}

/** What a unit would add to the parent's figures, if it were the reason. */
interface Candidate {
  readonly unit: string;
  readonly how: Explanation;
  readonly shift: (cell: CellId) => Exact | null;
}

const exactAt = (figures: Figures, cell: CellId): Exact | null => {
  const figure = figures[cell];
  return figure === undefined ? null : exactOf(figure);
};

const negative = (exact: Exact | null): Exact | null => exact && minus(nothing, exact);

function candidatesOf(gathering: Gathering, scope: Scope): Candidate[] {
  const { counted, unlisted, wrongYear, below } = gathering;
  const inside = inScope(counted, scope);
  const outside = counted.filter((one) => !inside.includes(one));
  return [
    ...inside.flatMap(({ unit, report, others }): Candidate[] => [
      ...others.flatMap((other): Candidate[] => [
        {
          unit,
          how: 'otherVersion',
          shift: (cell) => {
            const [now, then] = [exactAt(report.figures, cell), exactAt(other.figures, cell)];
            return now && then && minus(then, now);
          },
        },
        { unit, how: 'twice', shift: (cell) => exactAt(other.figures, cell) },
      ]),
      { unit, how: 'leftOut', shift: (cell) => negative(exactAt(report.figures, cell)) },
      { unit, how: 'twice', shift: (cell) => exactAt(report.figures, cell) },
    ]),
    ...outside.map(
      ({ unit, report }): Candidate => ({ unit, how: 'notOfScope', shift: (cell) => exactAt(report.figures, cell) }),
    ),
    ...[...unlisted.map(({ report }) => report), ...wrongYear.map(({ report }) => report), ...below].map(
      (report): Candidate => ({
        unit: report.unit,
        how: 'notCounted',
        shift: (cell) => exactAt(report.figures, cell),
      }),
    ),
  ];
}

/** A figure of last year that is within a fifth of it. */
const isNear = (more: Exact, last: Exact): boolean => {
  const [wanted, known] = [Number(digitsOf(more)), Number(digitsOf(last))];
  return known > 0 && Math.abs(wanted - known) <= known / 5;
};

interface Differing {
  readonly cell: CellId;
  readonly more: Exact;
}

/** The cells in which two rows of figures differ; a blank of the report beside a sum of 0 does too. */
function differing(sum: Figures, reported: Figures, { cells }: Form): Differing[] {
  return cells.flatMap(({ id: cell }) => {
    const [left, right] = [exactAt(sum, cell), exactAt(reported, cell)];
    if (left === null && right === null) return [];
    if (left && right && isSame(left, right)) return [];
    return [{ cell, more: minus(right ?? nothing, left ?? nothing) }];
  });
}

/** What is known to have happened explains before what might have. */
const likeliness: Readonly<Record<Explanation, number>> = {
  otherVersion: 3,
  notCounted: 2,
  notOfScope: 1,
  leftOut: 0,
  twice: 0,
  lastYear: 0,
};

/**
 * The one that explains most of all differing cells explains each of them, of several the likeliest; where two explain as
 * many and are as likely, nobody does.
 */
function explain(found: readonly Differing[], candidates: readonly Candidate[]): Map<CellId, Candidate> {
  const explained = candidates.map((candidate) => ({
    candidate,
    cells: new Set(
      found
        .filter(({ cell, more }) => {
          const shift = candidate.shift(cell);
          return shift !== null && !isZero(more) && isSame(shift, more);
        })
        .map(({ cell }) => cell),
    ),
  }));
  const answers = new Map<CellId, Candidate>();
  for (const { cell } of found) {
    const weight = (one: (typeof explained)[number]) => one.cells.size * 4 + likeliness[one.candidate.how];
    const possible = explained.filter((one) => one.cells.has(cell)).sort((a, b) => weight(b) - weight(a));
    const [first] = possible;
    const rivals = possible.filter((one) => first && weight(one) === weight(first));
    if (first && rivals.every(({ candidate }) => candidate.unit === first.candidate.unit))
      answers.set(cell, first.candidate);
  }
  return answers;
}

/**
 * The differences between the parent's own figures and the sum that they fit better.
 * `lastYear` holds last year's figures of units, for those that are missing.
 */
export function differencesFrom(
  gathering: Gathering,
  sums: Sums,
  reported: Figures,
  lastYear: ReadonlyMap<string, Figures> = new Map(),
): { readonly of: Scope; readonly differences: readonly Difference[] } {
  const [own, area] = [differing(sums.own, reported, gathering.form), differing(sums.area, reported, gathering.form)];
  const of: Scope = own.length < area.length ? 'own' : 'area';
  const found = of === 'own' ? own : area;
  const explained = explain(found, candidatesOf(gathering, of));
  const missing = [...gathering.missing, ...gathering.lapsed].filter(({ scope }) => of === 'area' || scope === 'own');
  const differences = found.map(({ cell, more }): Difference => {
    const candidate = explained.get(cell);
    const absent = candidate
      ? []
      : missing.filter(({ name }) => {
          const last = exactAt(lastYear.get(name) ?? {}, cell);
          return last !== null && isNear(more, last);
        });
    const unit = candidate?.unit ?? (absent.length === 1 ? absent[0]!.name : null);
    return {
      of,
      cell,
      sum: sums[of][cell] ?? null,
      reported: reported[cell] ?? null,
      more: digitsOf(more),
      explainedBy: unit,
      how: candidate?.how ?? (unit === null ? null : 'lastYear'),
    };
  });
  return { of, differences };
}
