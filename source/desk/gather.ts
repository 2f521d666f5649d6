/** Who handed in what: the reports of a folder against the list of units. */
import type { Form } from '../form/form.ts';
import { formForYear } from '../form/forms.ts';
import type { HandedIn } from './handedIn.ts';
import { type Match, matcherOf } from './match.ts';
import type { ListedUnit } from './unitList.ts';
import { liesBelow, lowerPlaces, type Scope, sameName, scopeOfName } from './unitName.ts';

/** What the parent has decided, so that the next round asks nothing again. */
export interface Decisions {
  /** A name as a report has it -> the name on the list that it means; null: none of them. */
  readonly matches: Readonly<Record<string, string | null>>;
  /** Unit -> the file whose version counts. */
  readonly versions: Readonly<Record<string, string>>;
}

export const undecided: Decisions = { matches: {}, versions: {} };

export interface UnreadableFile {
  readonly file: string;
  /** One sentence that says why. */
  readonly reason: string;
}

/** A unit whose report counts. */
export interface Counted {
  /** Its name on the list, or as the report has it where there is no list. */
  readonly unit: string;
  /** As the list has it: 部门; '' without a list. */
  readonly category: string;
  readonly scope: Scope;
  readonly report: HandedIn;
  /** Other versions of the same year that do not count. */
  readonly others: readonly HandedIn[];
  /** True where the version is the newest, but nobody has chosen it. */
  readonly proposed: boolean;
  /** The name in the report, where it is only near that on the list and nobody has said that it is the unit. */
  readonly near: string | null;
}

export interface Gathering {
  readonly parent: string;
  readonly year: number;
  /** The form of that year. */
  readonly form: Form;
  /** How many units are on the list; null without a list. */
  readonly listed: number | null;
  readonly counted: readonly Counted[];
  readonly missing: readonly ListedUnit[];
  /** Units that handed in last year and, being on no list, not this year. */
  readonly lapsed: readonly { readonly name: string; readonly scope: Scope }[];
  /** `unit` by the name of the file, where the list has it. */
  readonly unreadable: readonly (UnreadableFile & { readonly unit: string | null; readonly scope: Scope })[];
  readonly wrongYear: readonly { readonly unit: string; readonly scope: Scope; readonly report: HandedIn }[];
  /** Not on the list; `like` is a unit of the list whose name differs in one character. */
  readonly unlisted: readonly { readonly report: HandedIn; readonly like: string | null }[];
  /** Below a lower government whose report holds them already. */
  readonly below: readonly HandedIn[];
  /** Reports of the parent itself: never among those added up. */
  readonly ofParent: readonly HandedIn[];
}

/** The newest first: by the day of publication where both have one, else by when the file was changed. */
function newerFirst(one: HandedIn, other: HandedIn): number {
  if (one.published && other.published && one.published !== other.published)
    return one.published < other.published ? 1 : -1;
  return other.changed - one.changed || (one.file < other.file ? 1 : -1);
}

/** Units of last year that nobody has spoken of this year: not the list, no report under the same or a near name, no file. */
function lapsedUnits(
  parent: string,
  lastYear: readonly HandedIn[],
  isListed: (name: string) => boolean,
  { names, files }: { names: readonly string[]; files: readonly string[] },
): { name: string; scope: Scope }[] {
  const before = new Map(lastYear.filter(({ unit }) => unit !== '').map(({ unit }) => [sameName(unit), unit]));
  before.delete(sameName(parent));
  const units = [...before.values()].map(
    (name): ListedUnit => ({ name, aliases: [], category: '', scope: scopeOfName(name), decided: false }),
  );
  const matcher = matcherOf(units, parent, names, {});
  const present = new Set([
    ...names.map((name) => matcher.find(name)?.unit),
    ...files.map((file) => matcher.inFile(file)),
  ]);
  return units.filter(({ name }) => !present.has(name) && !isListed(name)).map(({ name, scope }) => ({ name, scope }));
}

/** The name that a unit of last year has in a gathering, where its report is missing. */
export function lastYearName({ parent, missing }: Gathering, { unit }: HandedIn): string {
  return matcherOf(missing, parent, [], {}).find(unit)?.unit ?? unit;
}

/**
 * Sorts what was handed in: by unit, by year, by version. Without a list every unit that handed in counts and none is
 * missing; which of several versions counts is proposed, until `decisions` say so.
 */
export function gather(
  {
    parent,
    year,
    list,
    lastYear = [],
  }: {
    parent: string;
    year: number;
    list: readonly ListedUnit[] | null;
    /** What was handed in for the year before. */
    lastYear?: readonly HandedIn[];
  },
  reports: readonly HandedIn[],
  unreadable: readonly UnreadableFile[],
  decisions: Decisions = undecided,
): Gathering {
  const own = sameName(parent);
  const units = (list ?? []).filter(({ name }) => sameName(name) !== own);
  const ofParent = reports.filter(({ unit }) => sameName(unit) === own);
  const others = reports.filter(({ unit }) => sameName(unit) !== own);
  const matcher = matcherOf(
    units,
    parent,
    others.map(({ unit }) => unit),
    decisions.matches,
  );
  /** Without a list everyone is meant by the own name; a report without a name by that of its file. */
  const find = ({ unit, file }: HandedIn): Match | null => {
    if (unit === '') {
      const named = matcher.inFile(file);
      return named === null ? null : { unit: named, near: true };
    }
    return list ? matcher.find(unit) : { unit, near: false };
  };
  const listed = new Map(units.map((unit) => [unit.name, unit]));
  const scopeOf = (unit: string): Scope => listed.get(unit)?.scope ?? scopeOfName(unit);
  const places = lowerPlaces(list ? units.map(({ name }) => name) : others.map(({ unit }) => unit), parent);

  const byUnit = new Map<string, { reports: HandedIn[]; near: string | null; scope: Scope }>();
  const unlisted: { report: HandedIn; like: string | null }[] = [];
  const below: HandedIn[] = [];
  const wrongYear: { unit: string; scope: Scope; report: HandedIn }[] = [];
  for (const report of others) {
    const found = find(report);
    const entry = found ? listed.get(found.unit) : undefined;
    if (!entry?.decided && liesBelow(report.unit, places, parent)) below.push(report);
    else if (!found) unlisted.push({ report, like: matcher.like(report.unit) });
    else if (report.year !== year) wrongYear.push({ unit: found.unit, scope: scopeOf(found.unit), report });
    else {
      const key = list ? found.unit : sameName(found.unit);
      const known = byUnit.get(key);
      if (known) known.reports.push(report);
      else
        byUnit.set(key, {
          reports: [report],
          near: found.near ? report.unit || report.file : null,
          scope: scopeOf(found.unit),
        });
    }
  }

  const counted = [...byUnit].map(([key, { reports: versions, near, scope }]): Counted => {
    const unit = list ? key : versions[0]!.unit;
    const sorted = versions.toSorted(newerFirst);
    const chosen = sorted.find(({ file }) => file === decisions.versions[unit]);
    const report = chosen ?? sorted[0]!;
    return {
      unit,
      category: listed.get(unit)?.category ?? '',
      scope,
      report,
      others: sorted.filter((one) => one !== report),
      proposed: sorted.length > 1 && chosen === undefined,
      near,
    };
  });
  const order = new Map(units.map(({ name }, index) => [name, index]));
  if (list) counted.sort((one, other) => order.get(one.unit)! - order.get(other.unit)!);

  const failed = unreadable.map((file) => {
    const unit = matcher.inFile(file.file);
    return { ...file, unit, scope: scopeOf(unit ?? '') };
  });
  const seen = [...wrongYear, ...failed, ...counted].map(({ unit }) => unit);
  const present = new Set([...seen, ...below.flatMap((report) => find(report)?.unit ?? [])]);
  return {
    parent,
    year,
    form: formForYear(year),
    listed: list ? units.length : null,
    counted,
    missing: units.filter(({ name }) => !present.has(name)),
    lapsed: lapsedUnits(parent, lastYear, (name) => list !== null && matcher.find(name) !== null, {
      names: reports.map(({ unit }) => unit),
      files: [...unreadable, ...reports.filter(({ unit }) => unit === '')].map(({ file }) => file),
    }),
    unreadable: failed,
    wrongYear,
    unlisted,
    below,
    ofParent,
  };
}
