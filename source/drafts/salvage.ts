/**
 * What can be saved of a damaged draft, part by part: what is whole in the file counts, for what is lost or cut off the newest whole
 * version stands in.
 */
import { jsonrepair } from 'jsonrepair';
import { emptyReport } from '../report/empty.ts';
import { withTotals } from '../report/totals.ts';
import { type BrokenFile, readLines } from './brokenLines.ts';
import { type Draft, draftFormat, draftOf } from './format.ts';
import { reportToStored } from './storedReport.ts';

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** Mending what was not written one value a line takes a second for a million characters. */
const longestRepair = 2_000_000;

const nothing: BrokenFile = { value: {}, partial: new Set(), whole: new Set(), broken: new Set() };

/** A file that was not written by this program, or by hand: closed where it breaks off. */
function repaired(text: string): BrokenFile {
  try {
    const value: unknown = text.length > longestRepair ? null : JSON.parse(jsonrepair(text));
    if (isObject(value)) return { ...nothing, value };
  } catch {
    // Nothing of it can be read, or it is nested without end.
  }
  return nothing;
}

function readBroken(text: string): BrokenFile {
  const found = readLines(text);
  return isObject(found.value.report) ? found : repaired(text.replaceAll(/[\0\ufeff]/g, ''));
}

/** Of two readings of a text the one that holds more: what is whole in the file counts, even where it is shorter. */
function better(found: unknown, isPartial: boolean, other: unknown): string {
  const otherwise = typeof other === 'string' ? other : '';
  if (typeof found !== 'string') return otherwise;
  return isPartial && otherwise.length > found.length ? otherwise : found;
}

/** Lists of figures by position are only right as far as nothing before has been lost. */
function withoutBrokenLists(value: unknown, path: string, file: BrokenFile, isLast: boolean): unknown {
  if (Array.isArray(value)) return file.whole.has(path) || (isLast && !file.broken.has(path)) ? value : undefined;
  if (!isObject(value)) return value;
  const keys = Object.keys(value);
  const kept = keys.map((key, index) => [
    key,
    withoutBrokenLists(value[key], `${path}/${key}`, file, isLast && index === keys.length - 1),
  ]);
  return Object.fromEntries(kept.filter(([, inside]) => inside !== undefined));
}

const tables = ['figures', 'proactive', 'applications', 'disputes'] as const;

/** The report's part of the file, filled up from `base` (the same shape, of a version or of an empty report). */
function filled(found: Json, base: Json, broken: BrokenFile): Json {
  const text = (path: string, value: unknown, other: unknown) =>
    better(value, broken.partial.has(`report/${path}`), other);
  const overview = isObject(found.overview) ? found.overview : {};
  const baseOverview = base.overview as Json;
  const keys = Object.keys(found);
  return {
    ...base,
    // Where the file breaks off before the tables all cells are blank, which is no remark about each of them.
    ...(tables.some((key) => key in found) ? {} : { figures: {} }),
    ...Object.fromEntries(
      keys.map((key, index) => [
        key,
        withoutBrokenLists(found[key], `report/${key}`, broken, index === keys.length - 1),
      ]),
    ),
    ...Object.fromEntries(['title', 'preamble', 'problems', 'other'].map((id) => [id, text(id, found[id], base[id])])),
    overview: {
      ...Object.fromEntries(
        [...new Set([...Object.keys(baseOverview), ...Object.keys(overview)])].map((id) => [
          id,
          text(`overview/${id}`, overview[id], baseOverview[id]),
        ]),
      ),
    },
    unit: typeof found.unit === 'string' && !broken.partial.has('report/unit') ? found.unit : base.unit,
  };
}

/**
 * The draft that is left in a damaged file, filled up from a version where one is given; null where nothing of the file can be read.
 */
export function salvage(id: string, text: string, version?: Draft): Draft | null {
  const broken = readBroken(text);
  const { value } = broken;
  const found = value.report;
  if (!isObject(found)) return null;
  const unit = typeof found.unit === 'string' ? found.unit : version?.report.unit;
  const year = Number.isInteger(found.year) ? (found.year as number) : version?.report.year;
  if (unit === undefined || year === undefined) return null;
  const beside = Object.fromEntries(
    (['created', 'changed', 'field', 'setAside', 'prior', 'begun', 'express'] as const).flatMap((key) => {
      const mine = broken.partial.has(key) ? undefined : value[key];
      const kept =
        mine ?? (key === 'prior' && version?.prior ? reportToStored(version.prior) : version?.[key as 'field']);
      return kept === undefined ? [] : [[key, kept]];
    }),
  );
  const kinds = [found.kind, version?.report.kind, 'government'].filter((kind) => typeof kind === 'string');
  for (const kind of kinds) {
    try {
      const empty = version?.report ?? emptyReport(unit, year, 'government');
      const { figures: _, ...base } = reportToStored(empty);
      const report = { ...filled(found, base, broken), year, kind };
      const format = typeof value.format === 'string' && !broken.partial.has('format') ? value.format : draftFormat;
      const draft = draftOf(id, { ...beside, format, report });
      const isWhole =
        tables.some((key) => key in found) &&
        tables.every((key) => !(key in found) || broken.whole.has(`report/${key}`)) &&
        // A row of before, a list within its table.
        !tables.some((key) => [...broken.broken].some((path) => path.startsWith(`report/${key}/`)));
      if (isWhole || !version) return draft;
      const figures = { ...version.report.figures, ...draft.report.figures };
      return { ...draft, report: withTotals({ ...draft.report, figures }) };
    } catch {
      // The next kind of unit may do.
    }
  }
  return null;
}
