/** Rows of the document -> table 四: fifteen figures in one row, or five under each group's name. */
import type { Form } from '../form/form.ts';
import type { NoteState } from '../report/report.ts';
import { bare } from './characters.ts';
import { type Placed, place, spread } from './columns.ts';
import { disputeGroup, disputeGroupsIn, resultColumn } from './form.ts';
import type { Line, LineFigure } from './lines.ts';
import { type ReadTable, type TableReader, tableReader } from './readTable.ts';
import { key } from './tables.ts';
import { upright } from './upright.ts';

interface Sorted {
  /** Lines of figures by the group that they belong to. */
  readonly byGroup: ReadonlyMap<number, readonly Line[]>;
  /** Lines that hold the figures of all groups. */
  readonly whole: readonly Line[];
  /** True where figures of all lawsuits stand together, whatever came before them. */
  readonly isUnparted: boolean;
}

/** The groups whose figures stand beside each other on a line that has some of them, -1 for more than one; undefined for any other line. */
function groupsBeside({ figures }: Line, names: readonly number[], form: Form): readonly number[] | undefined {
  const width = form.disputesColumns.length;
  const count = figures.length / width;
  // All groups in one line are read as such.
  if (!Number.isInteger(count) || count < 2 || count >= form.disputesRows.length) return undefined;
  const columns = figures.map(({ heads }) => resultColumn(form)(heads));
  if (columns.some((column, index) => column >= 0 && column !== index % width)) return undefined;
  const headed = Array.from({ length: count }, (_, index) => {
    const own = figures.slice(index * width, (index + 1) * width).map(({ heads }) => disputeGroup(heads.join(' ')));
    return new Set(own).size === 1 ? own[0]! : -1;
  });
  const known = headed.filter((group) => group >= 0);
  if (known.length === 0) return names.length === count ? names : undefined;
  // What stands under 行政诉讼 alone is of two groups, and costs the others nothing.
  const isLawsuits = (index: number): boolean =>
    figures
      .slice(index * width, (index + 1) * width)
      .every(({ heads }) => heads.some((head) => lawsuits.test(bare(head))));
  const isTold = headed.every((group, index) => group >= 0 || isLawsuits(index));
  return isTold && new Set(known).size === known.length ? headed : undefined;
}

const lawsuits = /^行政诉讼(?:情况)?$/;

/** Which lines are whose: by the name before the figures, above them, or on a line before. */
function sorted(lines: readonly Line[], form: Form): Sorted {
  const width = form.disputesColumns.length;
  const byGroup = new Map<number, Line[]>();
  const whole: Line[] = [];
  let context = -1;
  let isUnparted = false;
  // The names of several groups without figures between them are a head: none of them is the next figures' own.
  const named = new Set<number>();
  for (const given of lines) {
    const line = { ...given, figures: spread(spread(given.figures, width * form.disputesRows.length), width) };
    const filled = line.figures.filter(({ text }) => bare(text) !== '').length;
    // A name with blanks beside it, fewer than a group has figures, heads what follows.
    const isName = filled === 0 && line.figures.length < width && disputeGroup(line.label) >= 0;
    if (line.figures.length === 0 || isName) {
      const group = disputeGroup(line.label);
      for (const one of disputeGroupsIn(line.label)) named.add(one);
      if (group >= 0) context = named.size > 1 ? -1 : group;
      else if (/行政复议.*行政诉讼/.test(bare(line.label))) context = -1;
      continue;
    }
    const names = [...named];
    // A row of dashes between the heads ends none of them.
    if (line.figures.some(({ text }) => /\p{Nd}/u.test(text))) named.clear();
    if (line.figures.length >= width * form.disputesRows.length && (filled > width || line.table !== undefined)) {
      if (filled > 0) whole.push(line);
      continue;
    }
    const beside = groupsBeside(line, names, form);
    if (beside) {
      isUnparted ||= beside.includes(-1);
      for (const [index, group] of beside.entries()) {
        if (group < 0) continue;
        const figures = line.figures.slice(index * width, (index + 1) * width);
        byGroup.set(group, [...(byGroup.get(group) ?? []), { ...line, label: '', head: [], figures }]);
      }
      continue;
    }
    const own = disputeGroup(line.label);
    const heads = new Set(
      line.figures.map(({ heads: above }) => disputeGroup(above.join(' '))).filter((group) => group >= 0),
    );
    const group = own >= 0 ? own : heads.size === 1 ? [...heads][0]! : context;
    if (group >= 0 && (filled > 1 || own >= 0)) byGroup.set(group, [...(byGroup.get(group) ?? []), line]);
    else if (filled > 1) whole.push(line);
  }
  return { byGroup, whole, isUnparted };
}

interface Reading {
  readonly form: Form;
  readonly reader: TableReader;
}

function noteGroup({ form, reader }: Reading, group: number, state: NoteState, reason: string): void {
  for (const { id } of form.cellsOfRow('disputes', form.disputesRows[group]!.id)) reader.note(id, state, reason);
}

function putGroup({ form, reader }: Reading, group: number, figures: readonly (LineFigure | undefined)[]): void {
  for (const [column, { id }] of form.cellsOfRow('disputes', form.disputesRows[group]!.id).entries()) {
    const figure = figures[column];
    if (figure === undefined) reader.note(id, 'absent', '表格中没有这一栏');
    else reader.put(id, figure.text, figure.remarks);
  }
}

/** How many different rows of figures these lines are. */
const distinct = (lines: readonly Line[]): number => new Set(lines.map((line) => key({ line, byOrder: false }))).size;

function readGroup(reading: Reading, group: number, lines: readonly Line[]): void {
  if (distinct(lines) > 1) {
    noteGroup(reading, group, 'unread', `这一组出现了 ${lines.length} 次，数字不一样，没有读入`);
    return;
  }
  const { form } = reading;
  const placed = place(lines[0]!, form.disputesColumns.length, resultColumn(form));
  if (placed.figures) putGroup(reading, group, placed.figures);
  else noteGroup(reading, group, 'unread', placed.misfit!);
}

const sumOfAll = /^(?:合计|总计|共计)$/;

/** A row without the sum of all groups that some print beside them: its head names no group, and all others do. */
function withoutSumOfAll(line: Line, total: number): Line {
  const figures = line.figures.filter(({ heads }) => !(heads.length === 1 && sumOfAll.test(bare(heads[0]!))));
  const isHeaded = figures.every(({ heads }) => disputeGroup(heads.join(' ')) >= 0);
  return figures.length === total && isHeaded ? { ...line, figures } : line;
}

/** Reads a single row with the figures of all groups; true where it was one. */
function readWhole(reading: Reading, lines: readonly Line[]): boolean {
  const { form } = reading;
  const width = form.disputesColumns.length;
  const total = width * form.disputesRows.length;
  const line = withoutSumOfAll(lines[0]!, total);
  const refuse = (reason: string): false => {
    for (const group of form.disputesRows.keys()) noteGroup(reading, group, 'unread', reason);
    return false;
  };
  if (distinct(lines) > 1) return refuse(`表格里有 ${lines.length} 行数，分不清哪一行是，没有读入`);
  const byHeads = line.figures.length === total ? inFormOrder(line, form) : undefined;
  if (!byHeads && line.figures.length === total && headContradicts(line, form))
    return refuse('表头的次序与规定的不同，没有读入');
  const { figures, misfit } = byHeads ? { figures: byHeads, misfit: undefined } : placeWhole(line, total, form);
  if (!figures) return refuse(misfit ?? '没有读入');
  for (const group of form.disputesRows.keys())
    putGroup(reading, group, figures.slice(group * width, (group + 1) * width));
  return true;
}

/** Table 四. */
export function readDisputes(given: readonly Line[], form: Form): ReadTable {
  const reading: Reading = { form, reader: tableReader(form, 'disputes') };
  const { byGroup, whole, isUnparted } = sorted(upright(given, form) ?? given, form);
  for (const [group, lines] of byGroup) readGroup(reading, group, lines);
  if (isUnparted)
    for (const group of form.disputesRows.keys())
      if (!byGroup.has(group))
        noteGroup(reading, group, 'unread', '行政诉讼的数没有分未经复议直接起诉和复议后起诉，没有读入');
  let found = byGroup.size;
  if (found === 0 && whole.length > 0 && readWhole(reading, whole)) found = form.disputesRows.length;
  return reading.reader.done(found, '没有找到这一格');
}

/** All figures of table 四 in one row: as many as the form has, under the header's cells where the first is blank. */
function placeWhole(line: Line, total: number, form: Form): Placed {
  const headed = line.figures.some(({ heads }) => resultColumn(form)(heads) >= 0);
  if (line.figures.length === total && headed) return { figures: line.figures };
  return place({ ...line, head: [] }, total, () => -1);
}

/** The figures in the form's order where the heads above them name every group and result once; undefined where they don't. */
function inFormOrder({ figures, table }: Line, form: Form): readonly LineFigure[] | undefined {
  const width = form.disputesColumns.length;
  const byPlace = new Map<number, LineFigure>();
  for (const figure of figures) {
    const group = disputeGroup(figure.heads.join(' '));
    const column = resultColumn(form)(figure.heads);
    if (table === undefined || group < 0 || column < 0) return undefined;
    byPlace.set(group * width + column, figure);
  }
  return byPlace.size === figures.length ? figures.map((_, place) => byPlace.get(place)!) : undefined;
}

/** True where the header cells above fifteen figures say another order than the form's. */
function headContradicts(line: Line, form: Form): boolean {
  const width = form.disputesColumns.length;
  const columns = line.figures.map(({ heads }) => resultColumn(form)(heads));
  const groups = line.figures.map(({ heads }) => disputeGroup(heads.join(' ')));
  // Widths of the groups' names may be a converter's mistake: their order, over results that all stand as printed, is not.
  const named = groups.filter((group, index) => group >= 0 && group !== groups[index - 1]);
  const isPrinted = columns.every((column, index) => column === index % width);
  if (isPrinted && named.length > 1 && named.every((group, index) => index === 0 || group > named[index - 1]!))
    return false;
  return line.figures.some(({ heads }, index) => {
    const [column, group] = [columns[index]!, groups[index]!];
    const above = heads.length > 1;
    return (
      (above && column >= 0 && column !== index % width) || (group >= 0 && above && group !== Math.floor(index / width))
    );
  });
}
