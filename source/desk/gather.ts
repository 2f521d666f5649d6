/** Who handed in what: the reports of a folder against the list of units. */
import type { Form } from '../form/form.ts';
import { formForYear } from '../form/forms.ts';
import type { HandedIn } from './handedIn.ts';
import { type Match, type Matcher, matcherOf } from './match.ts';
import type { ListedUnit } from './unitList.ts';
import { isTooHigh, liesBelow, lowerPlaces, type Scope, sameName, scopeOfName } from './unitName.ts';

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
  /** True for a government that cannot lie below the parent, where no list says that it does: to be looked at. */
  readonly tooHigh: boolean;
}

/** What came and cannot count. */
interface Amiss {
  readonly scope: Scope;
  /** True where another report of the unit counts: nothing is left to be asked for. */
  readonly settled: boolean;
}

/** Those that something has to be done about. */
export const unsettled = <One extends Pick<Amiss, 'settled'>>(amiss: readonly One[]): readonly One[] =>
  amiss.filter(({ settled }) => !settled);

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
  readonly unreadable: readonly (UnreadableFile & Amiss & { readonly unit: string | null })[];
  readonly wrongYear: readonly (Amiss & { readonly unit: string; readonly report: HandedIn })[];
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

interface Versions {
  readonly reports: HandedIn[];
  readonly near: string | null;
  readonly scope: Scope;
}

/** How the names of a gathering are understood. */
interface Names {
  readonly parent: string;
  readonly year: number;
  /** Null: everyone who handed in counts. */
  readonly listed: ReadonlyMap<string, ListedUnit> | null;
  /** Places of the governments below. */
  readonly places: ReturnType<typeof lowerPlaces>;
  readonly matcher: Matcher;
}

const scopeIn = ({ listed }: Names, unit: string): Scope => listed?.get(unit)?.scope ?? scopeOfName(unit);

/** Without a list everyone is meant by the own name; a report without a name by that of its file. */
function find({ listed, matcher }: Names, { unit, file }: HandedIn): Match | null {
  if (unit !== '') return listed ? matcher.find(unit) : { unit, near: false };
  const named = matcher.inFile(file);
  return named === null ? null : { unit: named, near: true };
}

/** The reports by their units, and those that count for none. */
function sorted(names: Names, reports: readonly HandedIn[]) {
  const { parent, year, listed, places, matcher } = names;
  const byUnit = new Map<string, Versions>();
  const unlisted: { report: HandedIn; like: string | null }[] = [];
  const below: HandedIn[] = [];
  const wrongYear: { unit: string; scope: Scope; report: HandedIn }[] = [];
  for (const report of reports) {
    const found = find(names, report);
    const entry = found ? listed?.get(found.unit) : undefined;
    if (!entry?.decided && liesBelow(report.unit, places, parent)) below.push(report);
    else if (!found) unlisted.push({ report, like: matcher.like(report.unit) });
    else if (report.year !== year) wrongYear.push({ unit: found.unit, scope: scopeIn(names, found.unit), report });
    else {
      const key = listed ? found.unit : sameName(found.unit);
      const known = byUnit.get(key);
      if (known) known.reports.push(report);
      else
        byUnit.set(key, {
          reports: [report],
          near: found.near ? report.unit || report.file : null,
          scope: scopeIn(names, found.unit),
        });
    }
  }
  return { byUnit, unlisted, below, wrongYear };
}

/** The version of each unit that counts: the decided one, else the newest is proposed; in the order of the list. */
function countedOf(
  { listed, parent }: Names,
  byUnit: ReadonlyMap<string, Versions>,
  { versions }: Decisions,
): Counted[] {
  const counted = [...byUnit].map(([key, { reports, near, scope }]): Counted => {
    const unit = listed ? key : reports[0]!.unit;
    const newest = reports.toSorted(newerFirst);
    const chosen = newest.find(({ file }) => file === versions[unit]);
    const report = chosen ?? newest[0]!;
    return {
      unit,
      category: listed?.get(unit)?.category ?? '',
      scope,
      report,
      others: newest.filter((one) => one !== report),
      proposed: newest.length > 1 && chosen === undefined,
      near,
      tooHigh: listed === null && isTooHigh(unit, parent),
    };
  });
  if (!listed) return counted;
  const order = new Map([...listed.keys()].map((name, index) => [name, index]));
  return counted.sort((one, other) => order.get(one.unit)! - order.get(other.unit)!);
}

/** What is gathered: for whom, which year, from whom. */
interface Wanted {
  readonly parent: string;
  readonly year: number;
  readonly list: readonly ListedUnit[] | null;
  /** What was handed in for the year before. */
  readonly lastYear?: readonly HandedIn[];
}

/**
 * Sorts what was handed in: by unit, by year, by version. Without a list every unit that handed in counts and none is
 * missing; which of several versions counts is proposed, until `decisions` say so.
 */
export function gather(
  { parent, year, list, lastYear = [] }: Wanted,
  reports: readonly HandedIn[],
  unreadable: readonly UnreadableFile[],
  decisions: Decisions = undecided,
): Gathering {
  const own = sameName(parent);
  const units = (list ?? []).filter(({ name }) => sameName(name) !== own);
  const others = reports.filter(({ unit }) => sameName(unit) !== own);
  const handed = others.map(({ unit }) => unit);
  const matcher = matcherOf(units, parent, handed, decisions.matches);
  const names: Names = {
    parent,
    year,
    listed: list && new Map(units.map((unit) => [unit.name, unit])),
    places: lowerPlaces(list ? units.map(({ name }) => name) : handed, parent),
    matcher,
  };
  const { byUnit, unlisted, below, wrongYear } = sorted(names, others);
  const counted = countedOf(names, byUnit, decisions);
  const counting = new Set(counted.map(({ unit }) => unit));
  const failed = unreadable.map((file) => {
    const unit = matcher.inFile(file.file);
    return { ...file, unit, scope: scopeIn(names, unit ?? ''), settled: unit !== null && counting.has(unit) };
  });
  const seen = [...wrongYear, ...failed, ...counted].map(({ unit }) => unit);
  const present = new Set([...seen, ...below.flatMap((report) => find(names, report)?.unit ?? [])]);
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
    wrongYear: wrongYear.map((one) => ({ ...one, settled: counting.has(one.unit) })),
    ...{ unlisted, below },
    ofParent: reports.filter(({ unit }) => sameName(unit) === own),
  };
}
