/** The interchange JSON (`nianbao.report/1`): what goes in and out of the program. */
import * as v from 'valibot';
import { cellOf, findCell, printedName, rowName } from './places.ts';
import type { Decimal, Report } from './report.ts';
import { aspects, headingOf, sections, standardTitle, unitKinds } from './sections.ts';
import { applicationsColumns, applicationsRows, disputesColumns, disputesRows, proactiveBlocks } from './tables.ts';

export const reportFormat = 'nianbao.report/1';

const decimal = /^-?\d+(\.\d+)?$/;
const shown = (value: unknown): string => {
  const json = JSON.stringify(value) ?? '没有';
  return json.length > 40 ? `${json.slice(0, 40)}…` : json;
};
const got = (issue: { input: unknown }): string => (issue.input === undefined ? '缺少' : `现为 ${shown(issue.input)}`);

const text = v.string((issue) => `应为文字，${got(issue)}`);
const count = v.nullable(
  v.pipe(
    v.number((issue) => `应为数字或 null（空白），${got(issue)}`),
    v.finite((issue) => `应为数字或 null（空白），${got(issue)}`),
  ),
);
const amountMessage = (issue: { input: unknown }) => `应为以万元为单位的数字、数字文字或 null（空白），${got(issue)}`;
const amount = v.nullable(
  v.pipe(
    v.union([v.string(amountMessage), v.number(amountMessage)], amountMessage),
    v.transform(String),
    v.regex(decimal, amountMessage),
  ),
);

const strictObject = <E extends v.ObjectEntries>(entries: E) =>
  v.strictObject(entries, (issue) =>
    issue.expected === 'never'
      ? '格式中没有这一项，请删除或改正名称'
      : issue.received === 'undefined'
        ? '缺少这一项'
        : `应为对象，${got(issue)}`,
  );

const row = (columns: number) =>
  v.pipe(
    v.array(count, (issue) => `应为 ${columns} 个数，${got(issue)}`),
    v.length(columns, (issue) => `应为 ${columns} 个数，现有 ${issue.input.length} 个`),
  );
const rowsSchema = (rows: readonly { id: string }[], columns: number) =>
  strictObject(Object.fromEntries(rows.map(({ id }) => [id, row(columns)])));

const proactiveSchema = strictObject(
  Object.fromEntries(
    proactiveBlocks.flatMap((block) =>
      block.rows.map((blockRow) => [
        blockRow.id,
        strictObject(
          Object.fromEntries(
            block.columns.map((column) => [
              column.id,
              cellOf(`proactive.${blockRow.id}.${column.id}`).kind === 'decimal' ? amount : count,
            ]),
          ),
        ),
      ]),
    ),
  ),
);

const kinds = unitKinds.map((kind) => kind.id);
const years = { first: 2008, last: 2099 };

const schema = v.object(
  {
    format: v.literal(reportFormat, (issue) => `应为 "${reportFormat}"，${got(issue)}`),
    edition: v.optional(
      v.picklist([2021, 2019], (issue) => `应为 2021 或 2019，${got(issue)}`),
      2021,
    ),
    unit: text,
    kind: v.picklist(kinds, (issue) => `应为 ${kinds.join('、')} 之一，${got(issue)}`),
    year: v.pipe(
      v.number((issue) => `应为四位年份，${got(issue)}`),
      v.integer((issue) => `应为四位年份，${got(issue)}`),
      v.minValue(years.first, (issue) => `应为 ${years.first} 至 ${years.last} 之间的年份，${got(issue)}`),
      v.maxValue(years.last, (issue) => `应为 ${years.first} 至 ${years.last} 之间的年份，${got(issue)}`),
    ),
    title: v.optional(text),
    preamble: v.optional(text, ''),
    overview: strictObject({
      ...Object.fromEntries(aspects.map((aspect) => [aspect.id, v.optional(text, '')])),
      whole: v.optional(text),
    }),
    proactive: proactiveSchema,
    applications: rowsSchema(applicationsRows, applicationsColumns.length),
    disputes: rowsSchema(disputesRows, disputesColumns.length),
    problems: text,
    other: text,
    reading: v.optional(
      v.object({
        headings: v.array(v.string()),
        notes: v.array(v.object({ place: v.string(), reason: v.string() })),
      }),
    ),
  },
  (issue) => (issue.received === 'undefined' ? '缺少这一项' : `应为对象，${got(issue)}`),
);

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

/** The columns of a table's row, in the order of the interchange JSON. */
const columnsOf = (table: string, rowId: string) =>
  table === 'applications'
    ? applicationsColumns
    : table === 'disputes'
      ? disputesColumns
      : (proactiveBlocks.find((block) => block.rows.some((candidate) => candidate.id === rowId))?.columns ?? []);

/** The printed name of a path in the JSON, as far as it leads to something printed; a wrong key is shown in quotes. */
function pathName(path: readonly PropertyKey[]): string {
  const [top, rowId, key] = path.map(String);
  if (top === undefined) return '文件';
  const section = sections.find((candidate) => candidate.id === top);
  if (!section) return fieldNames[top] ?? `“${top}”`;
  if (rowId === undefined) return headingOf(section);
  if (section.id === 'overview') return nameOr(`overview.${rowId}`, `${headingOf(section)} › “${rowId}”`);
  const columns = columnsOf(top, rowId);
  if (key === undefined) {
    const first = columns[0] ? findCell(`${top}.${rowId}.${columns[0].id}`) : undefined;
    return `${headingOf(section)} › ${first ? rowName(first.row) : `“${rowId}”`}`;
  }
  const column = top === 'proactive' ? key : columns[Number(key)]?.id;
  return nameOr(`${top}.${rowId}.${column}`, `${headingOf(section)} › “${rowId}” › “${key}”`);
}

const nameOr = (id: string, otherwise: string): string => (printedName(id) === id ? otherwise : printedName(id));

/**
 * A report from a value that JSON.parse gave (numbers or decimal strings for `fees.amount`).
 * Throws InterchangeError with one sentence for each thing that is wrong.
 */
export function reportFromJson(value: unknown): Report {
  const result = v.safeParse(schema, value);
  if (!result.success) {
    const problems = result.issues.map(
      (issue) => `${pathName((issue.path ?? []).map((item) => item.key as PropertyKey))}：${issue.message}`,
    );
    throw new InterchangeError([...new Set(problems)]);
  }
  const { format: _, title, reading, ...rest } = result.output;
  const { whole, ...overview } = rest.overview as Report['overview'];
  return {
    ...(rest as unknown as Report),
    title: title ?? standardTitle(rest.unit, rest.year),
    overview: whole === undefined ? overview : { ...overview, whole },
    ...(reading ? { reading } : {}),
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

/** The digits as a JSON number where that loses none of them, as a string otherwise. */
const amountToJson = (digits: Decimal): number | string | null =>
  digits !== null && String(Number(digits)) === digits ? Number(digits) : digits;

/** The report as a value for JSON.stringify, in the order of the printed form. */
export function reportToJson(report: Report): object {
  const { whole, ...overview } = report.overview;
  const { fees, ...proactive } = report.proactive;
  const hasAspects = Object.values(overview).some((aspect) => aspect !== '');
  return {
    format: reportFormat,
    edition: report.edition,
    unit: report.unit,
    kind: report.kind,
    year: report.year,
    title: report.title,
    preamble: report.preamble,
    overview: whole === undefined ? overview : hasAspects ? { ...overview, whole } : { whole },
    proactive: { ...proactive, fees: { amount: amountToJson((fees?.amount ?? null) as Decimal) } },
    applications: report.applications,
    disputes: report.disputes,
    problems: report.problems,
    other: report.other,
    ...(report.reading ? { reading: report.reading } : {}),
  };
}

/** The report as JSON text: indented, one row of a table a line. */
export function formatReport(report: Report): string {
  const json = JSON.stringify(reportToJson(report), null, 2);
  return `${json.replace(/\[\n\s+((?:-?[\d.e+-]+|null)(?:,\n\s+(?:-?[\d.e+-]+|null))*)\n\s+\]/g, (_, row: string) => `[${row.replace(/,\s+/g, ', ')}]`)}\n`;
}
