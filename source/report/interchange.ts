/** The interchange JSON (`nianbao.report/1`): what goes in and out of the program. */
import * as v from 'valibot';
import { editions } from '../form/editions.ts';
import type { Form } from '../form/form.ts';
import { findForm, formForYear } from '../form/forms.ts';
import { aspects, headingOf } from '../form/sections.ts';
import { standardTitle, unitKinds } from '../form/unitKinds.ts';
import { readTables, tablesToJson } from './interchangeTables.ts';
import { got, type Strictness } from './interchangeValues.ts';
import { printedName } from './places.ts';
import type { Note, NoteState, Reading, Report } from './report.ts';

export const reportFormat = 'nianbao.report/1';

const text = v.string((issue) => `应为文字，${got(issue.input)}`);
const kinds = unitKinds.map((kind) => kind.id);
const years = { first: 2008, last: 2099 };
const yearsSaid = `应为 ${years.first} 至 ${years.last} 之间的年份`;

const states: readonly NoteState[] = ['unread', 'absent', 'blank', 'notApplicable', 'doubt'];

const reading = v.object({
  headings: v.optional(v.array(v.string())),
  labels: v.optional(v.record(v.string(), v.string())),
  published: v.optional(v.nullable(v.string())),
  links: v.optional(v.array(v.string())),
  notes: v.array(
    v.object({
      place: v.string(),
      // Files written before notes had a state say a doubt by the words they end with.
      state: v.optional(v.picklist(states)),
      printed: v.optional(v.nullable(v.string())),
      reason: v.string(),
    }),
  ),
});

const missing = '缺少这一项';
/** What a value should be, for what has no words of its own above. */
const kindWords: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  array: '列表',
  object: '对象',
  record: '对象',
};
function otherwise({ type, kind, input }: { type: string; kind: string; input: unknown }): string {
  if (kind === 'schema' && input === undefined) return missing;
  if (kindWords[type]) return `应为${kindWords[type]}，${got(input)}`;
  return type === 'picklist' ? `没有这一种，${got(input)}` : `不对，${got(input)}`;
}
const objectSaid = (issue: { received: string; input: unknown }) =>
  issue.received === 'undefined' ? missing : `应为对象，${got(issue.input)}`;
const unknownSaid = '格式中没有这一项，请删除或改正名称';

/** Everything but the three tables, which depend on the edition. */
const schema = v.object(
  {
    format: v.literal(reportFormat, (issue) => `应为 "${reportFormat}"，${got(issue.input)}`),
    edition: v.optional(v.number((issue) => `应为年份，${got(issue.input)}`)),
    unit: text,
    kind: v.picklist(kinds, (issue) => `应为 ${kinds.join('、')} 之一，${got(issue.input)}`),
    year: v.pipe(
      v.number((issue) => `应为四位年份，${got(issue.input)}`),
      v.integer((issue) => `应为四位年份，${got(issue.input)}`),
      v.minValue(years.first, (issue) => `${yearsSaid}，${got(issue.input)}`),
      v.maxValue(years.last, (issue) => `${yearsSaid}，${got(issue.input)}`),
    ),
    title: v.optional(text),
    preamble: v.optional(text, ''),
    overview: v.object(
      { ...Object.fromEntries(aspects.map((aspect) => [aspect.id, v.optional(text, '')])), whole: v.optional(text) },
      objectSaid,
    ),
    problems: text,
    other: text,
    reading: v.optional(reading),
  },
  objectSaid,
);

/** What stands in a file beside the report: the tables, and what an exported draft brings along. */
const otherKeys = ['proactive', 'applications', 'disputes', 'setAside', 'waivers', 'prior'];
const knownKeys: ReadonlySet<string> = new Set([...Object.keys(schema.entries), ...otherKeys]);
const overviewKeys: ReadonlySet<string> = new Set([...aspects.map(({ id }) => id as string), 'whole']);

/** What is wrong in a file that should hold a report: one sentence for each thing, in the words of the printed form. */
export class InterchangeError extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'InterchangeError';
    this.problems = problems;
  }
}

const fieldNames: Readonly<Record<string, string>> = {
  format: '格式标记 format',
  edition: '版本 edition',
  unit: '单位 unit',
  kind: '单位类别 kind',
  year: '年度 year',
  title: '标题 title',
  preamble: '引言 preamble',
  reading: '读取记录 reading',
};

/** The printed name of a path in the JSON, as far as it leads to something printed; a wrong key is shown in quotes. */
function pathName(path: readonly PropertyKey[], form: Form): string {
  const [top, key] = path.map(String);
  if (top === undefined) return '文件';
  const section = form.sections.find((candidate) => candidate.id === top);
  if (!section)
    return [Object.hasOwn(fieldNames, top) ? fieldNames[top] : `“${top}”`, ...path.slice(1).map(String)].join(' › ');
  if (key === undefined) return headingOf(section);
  const id = `${top}.${key}`;
  const name = printedName(id, form);
  return name === id ? `${headingOf(section)} › “${key}”` : name;
}

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** The keys that no edition knows: `path` leads to them. */
function unknownKeys(value: unknown, known: ReadonlySet<string>, path: readonly string[]): (readonly string[])[] {
  return isObject(value)
    ? Object.keys(value)
        .filter((key) => !known.has(key))
        .map((key) => [...path, key])
    : [];
}

const stateOf = (reason: string): NoteState => (reason.endsWith('请对照原文') ? 'doubt' : 'unread');

const readingOf = (given: v.InferOutput<typeof reading>): Reading => ({
  ...(given.headings ? { headings: given.headings } : {}),
  ...(given.labels ? { labels: given.labels } : {}),
  ...(given.published !== undefined ? { published: given.published } : {}),
  ...(given.links ? { links: given.links } : {}),
  notes: given.notes.map(({ place, state, printed, reason }) => ({
    place,
    state: state ?? stateOf(reason),
    ...(printed === undefined ? {} : { printed }),
    reason,
  })),
});

/** Which edition counts, and the notes and problems that come of it. */
function formNamed(edition: number, year: number, strictness: Strictness): Form | null {
  const form = findForm(edition);
  if (form || strictness === 'file') return form ?? null;
  return formForYear(year);
}

/**
 * A report from a value that JSON.parse gave (numbers or decimal strings for `fees.amount`). A row that is lacking is blank, with
 * a note. `strictness`: in a `file` a key that the edition does not know is wrong; in a `draft` it is kept in `unknown`, and a text
 * or figure that cannot be read stays what it was there.
 * Throws InterchangeError with one sentence for each thing that is wrong.
 */
export function reportFromJson(value: unknown, strictness: Strictness = 'file'): Report {
  // The schema takes a list for an object without keys.
  if (Array.isArray(value)) throw new InterchangeError([`${pathName([], formForYear(0))}：应为对象，${got(value)}`]);
  const result = v.safeParse(schema, value, { message: otherwise });
  const { edition, year } = isObject(value)
    ? { edition: Number(value.edition ?? formForYear(Number(value.year)).edition), year: Number(value.year) }
    : { edition: 0, year: 0 };
  const form = formNamed(edition, year, strictness);
  // Where no edition is known, the words of the one of its year name the places.
  const nameOf = (path: readonly PropertyKey[]) => pathName(path, form ?? formForYear(year));
  const problems = (result.issues ?? []).map(
    (issue) => `${nameOf((issue.path ?? []).map((item) => item.key as PropertyKey))}：${issue.message}`,
  );
  for (const key of isObject(value) ? ['overview', 'reading'].filter((key) => Array.isArray(value[key])) : [])
    problems.push(`${nameOf([key])}：应为对象，${got((value as Json)[key])}`);
  const strange = isObject(value)
    ? [...unknownKeys(value, knownKeys, []), ...unknownKeys(value.overview, overviewKeys, ['overview'])]
    : [];
  if (strictness === 'file') for (const path of strange) problems.push(`${nameOf(path)}：${unknownSaid}`);
  if (isObject(value) && !form && typeof (value.edition ?? 0) === 'number') {
    const known = editions.map((one) => one.edition).sort((one, other) => other - one);
    problems.push(`${fieldNames.edition}：应为 ${known.join(' 或 ')}，${got(value.edition)}`);
  }
  const tables = isObject(value) && form ? readTables(value, form, strictness) : null;
  problems.push(...(tables?.problems ?? []));
  if (!result.success || !tables || !form || problems.length > 0) throw new InterchangeError([...new Set(problems)]);
  const { format: _, title, reading: given, ...rest } = result.output;
  const { whole, ...overview } = rest.overview as Report['overview'];
  const at = (path: readonly string[]) => path.reduce<unknown>((inside, key) => (inside as Json)[key], value);
  const unknown = {
    ...Object.fromEntries(strange.map((path) => [path.join('/'), at(path)])),
    ...tables.unknown,
    ...(form.edition === edition ? {} : { edition }),
  };
  const notes: readonly Note[] = [...(given ? readingOf(given).notes : []), ...tables.notes];
  return {
    ...(rest as Omit<typeof rest, 'overview'>),
    edition: form.edition,
    title: title ?? standardTitle(rest.unit, rest.year),
    overview: whole === undefined ? overview : { ...overview, whole },
    figures: tables.figures,
    ...(given || notes.length > 0 ? { reading: { ...(given ? readingOf(given) : {}), notes } } : {}),
    ...(Object.keys(unknown).length > 0 ? { unknown } : {}),
  };
}

/** A report from JSON text; the digits of `fees.amount` stay exactly as written. Throws InterchangeError. */
export function parseReport(json: string): Report {
  let value: unknown;
  try {
    value = parseWithDigits(json.replace(/^\uFEFF/, ''));
  } catch {
    throw new InterchangeError(['文件：不是完整的 JSON，请检查文件是否损坏或没有保存完']);
  }
  return reportFromJson(value);
}

const decimal = /^-?\d+(\.\d+)?$/;
const amounts = /"amount"\s*:\s*([-\d][^\s,}\]]*)/g;

/** JSON.parse that keeps the source digits of every `amount` (a binary fraction would lose 0.10 and long decimals). */
function parseWithDigits(json: string): unknown {
  // Looking at every value takes as long as all the rest; most amounts lose nothing as numbers. An escape could hide the key.
  const loses = Array.from(json.matchAll(amounts)).some(([, digits]) => String(Number(digits)) !== digits);
  if (!loses && !json.includes('\\u00')) return JSON.parse(json);
  return JSON.parse(json, ((key, value, context?: { source?: string }) => {
    if (key !== 'amount' || typeof value !== 'number') return value;
    return context?.source && decimal.test(context.source) ? context.source : value;
  }) as (key: string, value: unknown) => unknown);
}

/** A note as it stands in the JSON: with the ids of its section, row and column. */
export function noteToJson({ place, state, printed = null, reason }: Note, form: Form): object {
  const cell = form.findCell(place);
  const section = cell?.table ?? form.texts.find(({ id }) => id === place)?.section;
  return {
    place,
    section: section ?? form.sections.find(({ id }) => id === place)?.id ?? null,
    row: cell?.row.id ?? null,
    column: cell?.column.id ?? null,
    state,
    printed,
    reason,
  };
}

const readingToJson = (reading: Reading, form: Form): object => ({
  ...reading,
  notes: reading.notes.map((note) => noteToJson(note, form)),
});

const isBlank = (value: unknown): boolean =>
  value === null || value === undefined || (typeof value === 'object' && Object.values(value).every(isBlank));

/** A value put back at the path it was kept by, unless something has been filled in there since. */
function putBack(json: Record<string, unknown>, path: string, value: unknown): void {
  const keys = path.split('/');
  const last = keys.pop()!;
  const inside = keys.reduce((at, key) => {
    at[key] ??= {};
    return at[key] as Record<string, unknown>;
  }, json);
  if (isBlank(inside[last])) inside[last] = value;
}

/** The report as a value for JSON.stringify, in the order of the printed form. */
export function reportToJson(report: Report): object {
  const form = findForm(report.edition) ?? formForYear(report.year);
  const { whole, ...overview } = report.overview;
  const hasAspects = Object.values(overview).some((aspect) => aspect !== '');
  const json: Record<string, unknown> = {
    format: reportFormat,
    edition: report.edition,
    unit: report.unit,
    kind: report.kind,
    year: report.year,
    title: report.title,
    preamble: report.preamble,
    overview: whole === undefined ? overview : hasAspects ? { ...overview, whole } : { whole },
    ...tablesToJson(report, form),
    problems: report.problems,
    other: report.other,
    ...(report.reading ? { reading: readingToJson(report.reading, form) } : {}),
  };
  for (const [path, value] of Object.entries(report.unknown ?? {})) putBack(json, path, value);
  return json;
}

/** The report as JSON text: indented, one row of a table a line. */
export function formatReport(report: Report): string {
  const json = JSON.stringify(reportToJson(report), null, 2);
  return `${json.replace(/\[\n\s+((?:-?[\d.e+-]+|null)(?:,\n\s+(?:-?[\d.e+-]+|null))*)\n\s+\]/g, (_, row: string) => `[${row.replace(/,\s+/g, ', ')}]`)}\n`;
}
