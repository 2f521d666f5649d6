/** The steps of a report and the fields of each, in the order in which a clerk goes through them. */
import {
  type Cell,
  cellsOfTable,
  findCell,
  readFigure,
  readText,
  type TextId,
  withFigure,
  withText,
} from '../report/places.ts';
import type { Figure, Report } from '../report/report.ts';
import { aspects, type SectionId, sectionOf, standardTitle, type UnitKind } from '../report/sections.ts';
import { withTotals } from '../report/totals.ts';

/** basics: who reports and for which year; then the six sections. */
export type PartId = 'basics' | SectionId;
export type FieldId = string;

export interface Field {
  readonly id: FieldId;
  readonly name: string;
  /** line: one line of text; text: paragraphs; choice: one of a few; the others are figures. */
  readonly kind: 'line' | 'text' | 'choice' | 'year' | 'count' | 'decimal';
  readonly hint: string;
}

const fieldOfCell = (cell: Cell): Field => ({
  id: cell.id,
  name: cell.row.label,
  kind: cell.kind,
  hint: cell.row.help ?? '',
});
const entryCells = (table: 'proactive' | 'applications' | 'disputes'): Field[] =>
  cellsOfTable[table].filter((cell) => !cell.derived).map(fieldOfCell);

/** The fields of each part, in the order of Tab. */
export const fieldsOfPart: Readonly<Record<PartId, readonly Field[]>> = {
  basics: [
    { id: 'unit', name: '单位名称', kind: 'line', hint: '与公章一致的全称，不写简称' },
    { id: 'kind', name: '单位类别', kind: 'choice', hint: '决定公布期限和必须写明的内容；空格换一类' },
    { id: 'year', name: '报告年度', kind: 'year', hint: '报告哪一年的工作，四位数字' },
    { id: 'title', name: '标题', kind: 'line', hint: '跟着单位和年度自动写好，一般不用改' },
    { id: 'preamble', name: '引言', kind: 'text', hint: '编制依据、统计期限，可以加联系方式' },
  ],
  overview: aspects.map((aspect) => ({
    id: `overview.${aspect.id}`,
    name: aspect.heading,
    kind: 'text',
    hint: aspect.hint,
  })),
  proactive: entryCells('proactive'),
  applications: entryCells('applications'),
  disputes: entryCells('disputes'),
  problems: [
    {
      id: 'problems',
      name: sectionOf('problems').name,
      kind: 'text',
      hint: '既写存在的主要问题，也写改进情况；不能只写“无”',
    },
  ],
  other: [
    {
      id: 'other',
      name: sectionOf('other').name,
      kind: 'text',
      hint: '必须写明收取信息处理费的情况，没有收取也要写',
    },
  ],
};

export const partIds = Object.keys(fieldsOfPart) as readonly PartId[];

const fieldsById = new Map<FieldId, { field: Field; part: PartId; index: number }>(
  partIds.flatMap((part) => fieldsOfPart[part].map((field, index) => [field.id, { field, part, index }] as const)),
);

/** The field with this id, its part and its place there; undefined where the id names no field. */
export const findField = (id: FieldId): { field: Field; part: PartId; index: number } | undefined => fieldsById.get(id);

export type FieldValue = string | Figure;

/** The value of a field: text, a kind's id, the year, or a figure. */
export function readField(report: Report, id: FieldId): FieldValue {
  if (id === 'unit' || id === 'kind' || id === 'year') return report[id];
  const cell = findCell(id);
  return cell ? readFigure(report, cell) : readText(report, id as TextId);
}

/** A copy of the report with one field replaced, its totals derived, and a title that followed unit and year still following. */
export function withField(report: Report, id: FieldId, value: FieldValue): Report {
  const cell = findCell(id);
  if (cell) return withTotals(withFigure(report, cell, value));
  if (id === 'kind') return { ...report, kind: value as UnitKind };
  if (id === 'unit' || id === 'year') {
    const changed: Report = { ...report, [id]: value };
    const follows = report.title === standardTitle(report.unit, report.year);
    const title = follows ? standardTitle(changed.unit, changed.year) : changed.title;
    // The period in the preamble is the report year by rule, so it follows a corrected year.
    const preamble = report.preamble.replaceAll(`${report.year}年`, `${changed.year}年`);
    return { ...changed, title, preamble };
  }
  return withText(report, id as TextId, value as string);
}

const isFilled = (value: FieldValue): boolean => value !== null && value !== '';

/** How many fields of a part are filled, of how many. */
export function filledFields(report: Report, part: PartId): { filled: number; of: number } {
  const fields = fieldsOfPart[part];
  // A report read from elsewhere may have section 一 in one piece.
  if (part === 'overview' && report.overview.whole) return { filled: fields.length, of: fields.length };
  let filled = 0;
  for (const field of fields) if (isFilled(readField(report, field.id))) filled++;
  return { filled, of: fields.length };
}
