/** The steps of a report and the fields of each, in the order in which a clerk goes through them; the form of the report says which. */
import type { Cell, Form, TableId } from '../form/form.ts';
import { formForYear, formOf } from '../form/forms.ts';
import type { SectionId } from '../form/sections.ts';
import { standardTitle, type UnitKind } from '../form/unitKinds.ts';
import { readFigure, readText, type TextId, withFigure, withText } from '../report/places.ts';
import type { Figure, Report } from '../report/report.ts';
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

/** A field, the part that it belongs to, and its place there. */
export interface FoundField {
  readonly field: Field;
  readonly part: PartId;
  readonly index: number;
}

interface Fields {
  readonly ofPart: Readonly<Record<PartId, readonly Field[]>>;
  readonly byId: ReadonlyMap<FieldId, FoundField>;
}

const basics: readonly Field[] = [
  { id: 'unit', name: '单位名称', kind: 'line', hint: '与公章一致的全称，不写简称' },
  { id: 'kind', name: '单位类别', kind: 'choice', hint: '决定公布期限和必须写明的内容；空格换一类' },
  { id: 'year', name: '报告年度', kind: 'year', hint: '报告哪一年的工作，四位数字' },
  { id: 'title', name: '标题', kind: 'line', hint: '跟着单位和年度自动写好，一般不用改' },
  { id: 'preamble', name: '引言', kind: 'text', hint: '编制依据、统计期限，可以加联系方式' },
];

/** What is asked in the sections that are one text. */
const hints: Readonly<Record<'problems' | 'other', string>> = {
  problems: '既写存在的主要问题，也写改进情况；不能只写“无”',
  other: '必须写明收取信息处理费的情况，没有收取也要写',
};

const fieldOfCell = (cell: Cell): Field => ({
  id: cell.id,
  name: cell.row.label,
  kind: cell.kind,
  hint: cell.row.help ?? '',
});

export const partIds: readonly PartId[] = [
  'basics',
  'overview',
  'proactive',
  'applications',
  'disputes',
  'problems',
  'other',
];

function makeFields(form: Form): Fields {
  const entryCells = (table: TableId): Field[] =>
    form.cellsOfTable[table].filter((cell) => !cell.derived).map(fieldOfCell);
  const wholeSection = (id: 'problems' | 'other'): Field[] => [
    { id, name: form.sectionOf(id).name, kind: 'text', hint: hints[id] },
  ];
  const ofPart: Record<PartId, readonly Field[]> = {
    basics,
    overview: form.aspects.map((aspect) => ({
      id: `overview.${aspect.id}`,
      name: aspect.heading,
      kind: 'text',
      hint: aspect.hint,
    })),
    proactive: entryCells('proactive'),
    applications: entryCells('applications'),
    disputes: entryCells('disputes'),
    problems: wholeSection('problems'),
    other: wholeSection('other'),
  };
  const byId = new Map(
    partIds.flatMap((part) => ofPart[part].map((field, index) => [field.id, { field, part, index }] as const)),
  );
  return { ofPart, byId };
}

const known = new WeakMap<Form, Fields>();

function fieldsOf(form: Form): Fields {
  const found = known.get(form) ?? makeFields(form);
  known.set(form, found);
  return found;
}

type OfForm = { readonly edition: number };

/** The fields of a part of a report, in the order of Tab. */
export const fieldsIn = (report: OfForm, part: PartId): readonly Field[] => fieldsOf(formOf(report)).ofPart[part];

/** The field of a report with this id, its part and its place there; undefined where the id names no field. */
export const fieldOf = (report: OfForm, id: FieldId): FoundField | undefined => fieldsOf(formOf(report)).byId.get(id);

export type FieldValue = string | Figure;

/** The value of a field: text, a kind's id, the year, or a figure. */
export function readField(report: Report, id: FieldId): FieldValue {
  if (id === 'unit' || id === 'kind' || id === 'year') return report[id];
  const cell = formOf(report).findCell(id);
  return cell ? readFigure(report, cell) : readText(report, id as TextId);
}

/** A report whose year is corrected follows the form of the new year, where its form is one that is written. */
function inEditionOf(report: Report, year: number): Report {
  const { edition } = formForYear(year);
  return formOf(report).isWritten && edition !== report.edition ? withTotals({ ...report, edition }) : report;
}

/** A copy of the report with one field replaced, its totals derived, and a title that followed unit and year still following. */
export function withField(report: Report, id: FieldId, value: FieldValue): Report {
  const cell = formOf(report).findCell(id);
  if (cell) return withTotals(withFigure(report, cell, value));
  if (id === 'kind') return { ...report, kind: value as UnitKind };
  if (id === 'unit' || id === 'year') {
    const named: Report = { ...report, [id]: value };
    const changed = id === 'year' ? inEditionOf(named, value as number) : named;
    const follows = report.title === standardTitle(report.unit, report.year);
    const title = follows ? standardTitle(changed.unit, changed.year) : changed.title;
    // The period in the preamble is the report year by rule, so it follows a corrected year.
    const preamble = report.preamble.replaceAll(`${report.year}年`, `${changed.year}年`);
    return { ...changed, title, preamble };
  }
  return withText(report, id as TextId, value as string);
}

/** True for a text of which nothing would be seen on paper: nothing in it, or blanks and line ends alone. */
export const isBareText = (value: FieldValue): boolean => typeof value === 'string' && value.trim() === '';

const isFilled = (value: FieldValue): boolean => value !== null && !isBareText(value);

/** How many fields of a part are filled, of how many. */
export function filledFields(report: Report, part: PartId): { filled: number; of: number } {
  const fields = fieldsIn(report, part);
  // A report read from elsewhere may have section 一 in one piece.
  if (part === 'overview' && report.overview.whole) return { filled: fields.length, of: fields.length };
  let filled = 0;
  for (const field of fields) if (isFilled(readField(report, field.id))) filled++;
  return { filled, of: fields.length };
}
