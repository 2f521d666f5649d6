/** All that `sum` says of a folder, in the shape that scripts rely on. */
import type { Form } from '../form/form.ts';
import type { Figure } from '../report/report.ts';
import type { Finding } from '../rules/finding.ts';
import type { AlikeUnit, UnitsBelow } from '../rules/rule.ts';
import type { Pair } from './alike.ts';
import { type Difference, differencesFrom } from './differences.ts';
import type { Gathering } from './gather.ts';
import type { Figures } from './handedIn.ts';
import { type Sums, sumUp } from './sum.ts';
import type { Scope } from './unitName.ts';
import { explanationWord, scopeWord } from './words.ts';

export interface DeskResult {
  readonly gathering: Gathering;
  readonly sums: Sums;
  /** The sum that the parent's own report fits better; null where there is no such report. */
  readonly of: Scope | null;
  readonly differences: readonly Difference[];
  readonly alike: readonly NamedPair[];
  /** What is wrong in the parent's own report, beside those of its units. */
  readonly own: readonly Finding[];
}

/** A pair with the sentences that both have, as the first one writes them, and as the other does. */
export interface NamedPair extends Pair {
  readonly files: readonly [string, string];
  readonly sentences: readonly string[];
  readonly theirs: readonly string[];
}

/** What the rule that names copied sentences is given for the report in a file. */
export function alikeTo(alike: readonly NamedPair[], file: string): AlikeUnit[] {
  return alike.flatMap(({ units, files, share, sentences, theirs }) => [
    ...(files[0] === file ? [{ unit: units[1], share, sentences }] : []),
    ...(files[1] === file ? [{ unit: units[0], share, sentences: theirs }] : []),
  ]);
}

/** What the rules that compare a parent's report with those of its units are given. */
export function unitsBelow({ gathering, sums, of, differences }: DeskResult): UnitsBelow {
  const scope = of ?? 'area';
  return {
    scope: scopeWord[scope],
    sum: sums[scope],
    explained: Object.fromEntries(
      differences.flatMap(({ cell, explainedBy, how }) =>
        explainedBy && how ? [[cell, `${explainedBy}${explanationWord[how]}`]] : [],
      ),
    ),
    listed: gathering.listed ?? gathering.counted.length,
    missing: gathering.missing.map(({ name }) => name),
  };
}

/** The sums of a gathering, and how the parent's own figures differ from them. */
export function deskResult(
  gathering: Gathering,
  {
    reported,
    lastYear,
    alike = [],
    own,
  }: {
    reported?: Figures | undefined;
    lastYear?: ReadonlyMap<string, Figures> | undefined;
    alike?: readonly NamedPair[];
    /** Findings of the parent's own report, once it is known what its units handed in. */
    own?: ((below: UnitsBelow) => readonly Finding[]) | undefined;
  } = {},
): DeskResult {
  const sums = sumUp(gathering.counted, gathering.form);
  const compared = reported ? differencesFrom(gathering, sums, reported, lastYear) : { of: null, differences: [] };
  const result: DeskResult = { gathering, sums, ...compared, alike, own: [] };
  return own ? { ...result, own: own(unitsBelow(result)) } : result;
}

/** Figures as the tables of the interchange JSON. */
function tablesOf(figures: Figures, { cells }: Form): object {
  const tables: Record<string, Record<string, Record<string, Figure> | Figure[]>> = {
    proactive: {},
    applications: {},
    disputes: {},
  };
  for (const { id, table, row, column, kind } of cells) {
    const figure = figures[id] ?? null;
    const rows = tables[table]!;
    if (table === 'proactive') {
      const exact = kind === 'decimal' && figure !== null && String(Number(figure)) === figure;
      rows[row.id] = { ...rows[row.id], [column.id]: exact ? Number(figure) : figure };
    } else {
      const line = (rows[row.id] ?? []) as Figure[];
      line.push(figure);
      rows[row.id] = line;
    }
  }
  return tables;
}

const placeIn = (form: Form, id: string): { section: string; row: string; column: string } => {
  const { table, row, column } = form.cellOf(id);
  return { section: table, row: row.id, column: column.id };
};

const digits = (figure: Figure): Figure =>
  typeof figure === 'string' && String(Number(figure)) === figure ? Number(figure) : figure;

/** The result for JSON.stringify. */
export function resultToJson({ gathering, sums, differences, alike }: DeskResult): object {
  const { counted, form } = gathering;
  const errors = counted.reduce((sum, { report }) => sum + report.errors, 0);
  return {
    unit: gathering.parent,
    year: gathering.year,
    listed: gathering.listed,
    received: counted.length,
    missing: gathering.missing.map(({ name }) => name),
    lapsed: gathering.lapsed.map(({ name }) => name),
    unreadable: gathering.unreadable.map(({ file, reason, unit }) => ({ file, reason, unit })),
    twice: counted.flatMap(({ unit, report, others, proposed }) =>
      others.length > 0
        ? [{ unit, files: [report, ...others].map(({ file }) => file), counted: report.file, proposed }]
        : [],
    ),
    near: counted.flatMap(({ unit, near, report }) =>
      near === null ? [] : [{ unit, named: near, file: report.file }],
    ),
    tooHigh: counted.flatMap(({ unit, report, tooHigh }) => (tooHigh ? [{ unit, file: report.file }] : [])),
    unlisted: gathering.unlisted.map(({ report, like }) => ({ unit: report.unit, file: report.file, like })),
    below: gathering.below.map(({ unit, file }) => ({ unit, file })),
    wrongYear: gathering.wrongYear.map(({ unit, report }) => ({ unit, file: report.file, year: report.year })),
    errors,
    units: counted.map(({ unit, scope, report }) => ({
      unit,
      file: report.file,
      scope,
      errors: report.errors,
      warnings: report.warnings,
      hints: report.hints,
      worst: report.worst,
    })),
    sums: { own: tablesOf(sums.own, form), area: tablesOf(sums.area, form) },
    gaps: sums.gaps.map(({ cell, units }) => ({ ...placeIn(form, cell), units })),
    differences: differences.map(({ of, cell, sum, reported, explainedBy, how }) => ({
      of,
      ...placeIn(form, cell),
      sum: digits(sum),
      reported: digits(reported),
      explainedBy,
      how,
    })),
    alike: alike.map(({ units, share, sentences }) => ({ units, share, sentences })),
  };
}
