/** Editing a figure, the year or the kind of unit. */
import { formOf } from '../form/forms.ts';
import { unitKinds } from '../form/unitKinds.ts';
import { readFigure, withFigure } from '../report/places.ts';
import { withTotals } from '../report/totals.ts';
import { type FieldId, type FieldValue, fieldOf, fieldsIn, type PartId, readField, withField } from './fields.ts';
import { changed } from './history.ts';
import { entryOfFigure, figureOfEntry, partsThousands, typeFigure, whyNoFigure } from './number.ts';
import type { Session } from './state.ts';

const onlyDigits = '这里只能填数字，没有填进去。';
/** Digits typed into a cell, one after the other, are one change. */
const figureMark = (field: string): string => `${field} figure`;
/** What begins a number that no cell takes: the digits behind it would be another one. */
const beginsNumber = /^[-−－+＋.．。,，]/;

/**
 * A key that does not belong into a figure is not taken, and says so. Where more follows, nothing of it all is taken: the cell has what
 * it had before, until one goes on or erases.
 */
function refuse(session: Session, text: string): Session {
  const { field, entry, past, mark } = session;
  const typed = (session.refused ?? entry ?? '') + text;
  if (session.refused === null && !entry && !beginsNumber.test(text)) return { ...session, notice: onlyDigits };
  const isFirst = session.refused === null && Boolean(entry);
  const before = !isFirst && mark === figureMark(field) && entry ? past.at(-1) : undefined;
  const report = before ? before.report : session.report;
  const cell = formOf(report).cellOf(field);
  const shown = typed.length > 16 ? `${typed.slice(0, 16)}…` : typed;
  const there = readFigure(report, cell);
  return {
    ...session,
    report,
    past: before ? past.slice(0, -1) : past,
    entry: isFirst ? entry : null,
    mark: isFirst ? mark : null,
    refused: typed,
    notice: `“${shown}”${whyNoFigure(typed, cell.kind)}，${isFirst ? `“${text}”` : ''}没有填进去，这一格${there === null ? '还是空白' : `还是 ${there}`}${isFirst ? '。' : '；按退格重填。'}`,
  };
}

function withEntry(session: Session, entry: string): Session {
  const cell = formOf(session.report).cellOf(session.field);
  const report = withField(session.report, session.field, figureOfEntry(entry, cell.kind));
  return {
    ...changed(session, { report, caret: entry.length, entry, mark: figureMark(session.field) }),
    entry,
  };
}

/** The report keeps its year until four digits make another one. */
function withYear(session: Session, entry: string): Session {
  if (!/^\d{0,4}$/.test(entry)) return { ...session, notice: '年度是四位数字。' };
  const year = Number(entry);
  if (entry.length < 4) return { ...session, entry, notice: null };
  if (year < 2008 || year > 2099) return { ...session, entry, notice: '年度应在 2008 至 2099 之间。' };
  return {
    ...changed(session, { report: withField(session.report, 'year', year), caret: 0, entry, mark: 'year' }),
    entry,
  };
}

/** A year that is left before it is one: the report has kept its own, and that is said. Null where nothing is left half typed. */
export function halfYear({ field, entry, report }: Session): string | null {
  if (field !== 'year' || entry === null || entry === String(report.year)) return null;
  return `年度要写满四位数字、在 2008 至 2099 之间：${entry === '' ? '空着' : `“${entry}”`}没有改进去，仍是 ${report.year}。`;
}

/** A figure that is left with a comma that parts no thousands: 12,3 was taken for 123, which may be two figures or lack a digit. Null otherwise. */
export const oddCommas = ({ entry }: Session): string | null =>
  entry === null || partsThousands(entry)
    ? null
    : `“${entry}”按 ${entry.replaceAll(',', '')} 填了，逗号不在千位上：请核对是不是少了一位，或是两个数。`;

/** The session with digits typed behind what is being typed. */
export function typeDigits(session: Session, text: string): Session {
  // A blank is no figure, and no reason to empty the cell.
  if (text.trim() === '')
    return session.entry || session.refused !== null ? session : { ...session, notice: onlyDigits };
  const cell = formOf(session.report).findCell(session.field);
  if (cell) {
    const entry = session.refused === null ? typeFigure(session.entry ?? '', text, cell.kind) : null;
    return entry === null ? refuse(session, text) : withEntry(session, entry);
  }
  if (session.field !== 'year') return session;
  const digits = typeFigure(session.entry ?? '', text, 'count');
  return digits === null ? { ...session, notice: '年度是四位数字。' } : withYear(session, digits);
}

/** Backspace takes a digit off, even of what stood there before; Del empties the cell. */
export function eraseDigits(session: Session, key: 'backspace' | 'delete'): Session {
  const { kind } = fieldOf(session.report, session.field)!.field;
  if (kind === 'choice') return session;
  if (session.refused !== null) return { ...session, refused: null, notice: null };
  const value = readField(session.report, session.field);
  const entry = session.entry ?? entryOfFigure(value as never);
  const left = key === 'delete' ? '' : entry.slice(0, -1);
  return kind === 'year' ? withYear(session, left) : withEntry(session, left);
}

/** Another kind of unit: from then on it does not follow the name. */
export function chooseKind(session: Session, by: number): Session {
  if (session.field !== 'kind') return session;
  const index = unitKinds.findIndex((kind) => kind.id === session.report.kind);
  const next = unitKinds[(index + by + unitKinds.length) % unitKinds.length]!;
  return { ...changed(session, { report: withField(session.report, 'kind', next.id), caret: 0 }), kindChosen: true };
}

/** The report with several fields set; totals are derived once. */
export function withFields(
  report: Session['report'],
  changes: readonly { readonly place: string; readonly value: FieldValue }[],
): Session['report'] {
  const form = formOf(report);
  let result = report;
  let hasCells = false;
  for (const { place, value } of changes) {
    const cell = form.findCell(place);
    if (cell) hasCells = true;
    result = cell ? withFigure(result, cell, value) : withField(result, place, value);
  }
  return hasCells ? withTotals(result) : result;
}

/** 0 into every blank cell of a part: one change, one undo. */
export function fillZeros(session: Session, part: PartId, except: readonly FieldId[]): Session {
  const blanks = fieldsIn(session.report, part).filter((field) => readField(session.report, field.id) === null);
  const left = blanks.filter((field) => except.includes(field.id)).length;
  const changes = blanks
    .filter((field) => !except.includes(field.id))
    .map((field) => ({ place: field.id, value: field.kind === 'decimal' ? '0' : 0 }));
  const rest = left > 0 ? `没有读准的 ${left} 格不填，请对照原件` : '';
  if (changes.length === 0) return { ...session, notice: `${rest || '这张表没有空白格'}。` };
  const filled = changed(session, { report: withFields(session.report, changes), caret: 0 });
  return { ...filled, notice: `已在 ${changes.length} 个空白格填 0，${rest && `${rest}，`}Ctrl+Z 撤销。` };
}
