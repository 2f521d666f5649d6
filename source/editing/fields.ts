/** The steps of a report and the fields of each, in the order in which a clerk goes through them; the form of the report says which. */
import type { Cell, Form, TableId } from '../form/form.ts';
import { formForYear, formOf } from '../form/forms.ts';
import type { SectionId } from '../form/sections.ts';
import { standardTitle, type UnitKind } from '../form/unitKinds.ts';
import { isOnePiece } from '../report/onePiece.ts';
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

/** What stands below the heading of section 一 before its first aspect: in many published reports a paragraph, in few of them the whole section. */
const opening: Field = {
  id: 'overview.whole',
  name: '（一）之前的文字',
  kind: 'text',
  hint: '印在“一、总体情况”之下、（一）之前；可以不写，删空就没有',
};

function makeFields(form: Form, hasOpening: boolean): Fields {
  const entryCells = (table: TableId): Field[] =>
    form.cellsOfTable[table].filter((cell) => !cell.derived).map(fieldOfCell);
  const wholeSection = (id: 'problems' | 'other'): Field[] => [
    { id, name: form.sectionOf(id).name, kind: 'text', hint: hints[id] },
  ];
  const ofPart: Record<PartId, readonly Field[]> = {
    basics,
    overview: [
      ...(hasOpening ? [opening] : []),
      ...form.aspects.map(
        (aspect): Field => ({ id: `overview.${aspect.id}`, name: aspect.heading, kind: 'text', hint: aspect.hint }),
      ),
    ],
    proactive: entryCells('proactive'),
    applications: entryCells('applications'),
    disputes: entryCells('disputes'),
    problems: wholeSection('problems'),
    other: wholeSection('other'),
  };
  const byId = new Map<FieldId, FoundField>([
    // Known by name where it is not there too: what is undone, compared or found there has a name.
    [opening.id, { field: opening, part: 'overview', index: 0 }],
    ...partIds.flatMap((part) => ofPart[part].map((field, index) => [field.id, { field, part, index }] as const)),
  ]);
  return { ofPart, byId };
}

const [usual, opened] = [new WeakMap<Form, Fields>(), new WeakMap<Form, Fields>()];

/** What of a report decides its fields: its form, and whether something stands before the aspects of section 一. */
interface OfForm {
  readonly edition: number;
  readonly overview?: { readonly whole?: string };
}

function fieldsOf(report: OfForm): Fields {
  const form = formOf(report);
  // A text that was emptied keeps its field while the draft is open: the caret stands in it.
  const hasOpening = report.overview?.whole !== undefined;
  const known = hasOpening ? opened : usual;
  const found = known.get(form) ?? makeFields(form, hasOpening);
  known.set(form, found);
  return found;
}

/** The fields of a part of a report, in the order of Tab. */
export const fieldsIn = (report: OfForm, part: PartId): readonly Field[] => fieldsOf(report).ofPart[part];

/** The field of a report with this id, its part and its place there; undefined where the id names no field. */
export const fieldOf = (report: OfForm, id: FieldId): FoundField | undefined => fieldsOf(report).byId.get(id);

/** The fields of a part of two states of a report: a text before the aspects is a field of both where one has it. */
export function fieldsOfBoth(one: Report, other: Report, part: PartId): readonly Field[] {
  const [first, second] = [fieldsIn(one, part), fieldsIn(other, part)];
  return first.length > second.length ? first : second;
}

/** The field where a place is seen: itself, or the first aspect where the report has nothing before its aspects. */
export const seenField = (report: Report, id: FieldId): FieldId =>
  id === opening.id && report.overview.whole === undefined ? fieldsIn(report, 'overview')[0]!.id : id;

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

/** How many fields of a part are filled, of how many; a text before the aspects of section 一 need not be there and counts as none. */
export function filledFields(report: Report, part: PartId): { filled: number; of: number } {
  const fields = fieldsIn(report, part).filter(({ id }) => id !== opening.id);
  const filled = fields.filter(({ id }) => isFilled(readField(report, id))).length;
  // A report read from elsewhere may have section 一 in one piece; what is shorter only opens it.
  if (part === 'overview' && filled === 0 && isOnePiece(report)) return { filled: fields.length, of: fields.length };
  return { filled, of: fields.length };
}
