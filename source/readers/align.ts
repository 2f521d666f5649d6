/** Rows that were found -> rows that the form asks for: by their labels, and between two known ones by their order. */
import { bare } from './characters.ts';
import { endsNearly, looksLikeFigure } from './figure.ts';
import { matchLabel } from './label.ts';
import type { Line, LineFigure } from './lines.ts';
import type { FormRow } from './wanted.ts';

export interface Found {
  readonly line: Line;
  /** True where no label but the order among its neighbours says which row it is. */
  readonly byOrder: boolean;
}

export interface Alignment {
  readonly rows: ReadonlyMap<string, readonly Found[]>;
  /** Rows of figures that belong to no row for certain. */
  readonly orphans: readonly Line[];
  /** Rows right below which a row of figures without a name stands that belongs to none: theirs may go on there. */
  readonly torn: ReadonlySet<string>;
}

interface Slot {
  readonly line: Line;
  row: number;
}

/** No label of the form is broken over more lines. */
const mostLabelLines = 5;

/** A run of single figures takes the label on the line before it, but only in texts that put labels first. */
function labelsBefore(lines: readonly Line[], form: readonly FormRow[]): Map<Line, number> {
  const found = new Map<Line, number>();
  const isRun = (line: Line) => line.label === '' && line.table === undefined && line.figures.length > 0;
  const lastFigures = lines.findLastIndex((line) => line.figures.length > 0);
  const indexOf = (line: Line) => {
    const match = matchLabel(line.label, form);
    return match ? form.indexOf(match) : -1;
  };
  const first = lines.findIndex((line) => line.figures.length > 0);
  const firstLabel = lines.findIndex((line) => indexOf(line) >= 0);
  if (firstLabel > first || lines.slice(lastFigures + 1).some((line) => indexOf(line) >= 0)) return found;
  /** The rows named on the lines without figures that end here; a label may be on several. */
  const waiting = (end: number): number[] => {
    const rows: number[] = [];
    for (let at = end; at >= Math.max(0, end - mostLabelLines) && lines[at]!.figures.length === 0; at -= 1)
      rows.push(indexOf(lines[at]!));
    return rows;
  };
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (!before || before.broken || before.figures.length > 0 || !isRun(line)) continue;
    const row = indexOf(before);
    // Labels that stand below each other wait for their figures one after the other: the last is not the next's.
    const above = lines[index - 2];
    if (row > 0 && waiting(index - 2).includes(row - 1)) continue;
    // A figure above the label that is no other label's, and one below: either may be its own.
    if (above && isRun(above) && !found.has(above)) continue;
    // A line that goes on below its figures is not known by its beginning alone.
    if (row >= 0 && form[row]!.columns === line.figures.length) found.set(line, row);
  }
  return found;
}

const countOf = (line: Line): number => {
  const texts = line.figures.map(({ text }) => text.trim());
  return texts.filter((text) => text !== '').length;
};

/** A sentence that happens to end in a number, or that stands in a row of its own: labels have no commas outside their brackets. */
export const isProse = (line: Line): boolean => {
  const label = line.label.replace(/[（(][^（()）]*(?:[)）]|$)/g, '');
  return line.table === undefined
    ? countOf(line) < 3 && /[，,。；;]/.test(label)
    : countOf(line) === 0 && /[。；;]|^(?:注|备注|说明)[：:]/.test(label);
};

/** The rows that only head the blocks of table 二, with blanks beside them. */
const isHead = (line: Line): boolean => countOf(line) === 0 && /^(?:第二十条|信息内容)/.test(bare(line.label));

/** A line whose first figure stands right after its label, without a space between them. */
function unglued(line: Line, form: readonly FormRow[]): Line {
  const match = /^(.*[\p{Script=Han}）)”"])([+-]?\d[\d,.]*)$/su.exec(line.label);
  const tail = /\S*$/.exec(match?.[1] ?? '')![0];
  if (!match || line.broken || looksLikeFigure(tail)) return line;
  // 行政处罚约30: the word belongs to the number, which is none to be read.
  const about = endsNearly.exec(match[1]!)?.[0] ?? '';
  const label = match[1]!.slice(0, match[1]!.length - about.length);
  const row = matchLabel(label, form);
  const others = line.figures.filter(({ text }) => bare(text) !== '');
  if (row?.columns !== others.length + 1) return line;
  return { ...line, label, figures: [{ text: about + match[2]!, heads: [] }, ...others] };
}

/** So much at the most of a name may stand beside the rest of a row. */
const longestRest = 4;
const isName = ({ text }: LineFigure): boolean => bare(text).length > longestRest && /\p{Script=Han}/u.test(text);

/** Short names that are whole: no row of the form ends so. */
const isOwnName = /^(?:其中|小计|合计|总计|备注|(?:占|同|环)比|比例|增减)|[率幅]$/;
const isShare = ({ text }: LineFigure): boolean => /[%％‰]$/.test(text.trim());

/** True for a row of a table without a name, or with no more than the end of one: it may be the rest of the row above. */
const isRest = ({ label, table, figures }: Line): boolean =>
  table !== undefined &&
  bare(label).length <= longestRest &&
  !isOwnName.test(bare(label)) &&
  !figures.some((figure) => isName(figure) || isShare(figure));

/** Which line is which row of the form. Two lines for one row are both given; whoever reads them compares them. */
export function align(given: readonly Line[], form: readonly FormRow[]): Alignment {
  const lines = given.map((line) => unglued(line, form));
  const before = labelsBefore(lines, form);
  const slots: Slot[] = [];
  for (const line of lines) {
    if (line.figures.length === 0 || isProse(line) || isHead(line)) continue;
    const match = line.label === '' || line.broken ? undefined : matchLabel(line.label, form);
    const row = match ? form.indexOf(match) : (before.get(line) ?? -1);
    const least = Math.min(...form.map(({ columns }) => columns));
    const isRow = countOf(line) >= Math.max(1, least - 2) || line.table !== undefined;
    if (row >= 0 || isRow) slots.push({ line, row });
  }
  // A label on the line before is no proof: one that breaks the order of the rows was another line's (其他 heads a column, too).
  for (const [index, slot] of slots.entries())
    if (before.has(slot.line) && slots.slice(index + 1).some(({ row }) => row >= 0 && row < slot.row)) slot.row = -1;
  const rows = new Map<string, Found[]>();
  const put = (row: number, line: Line, byOrder: boolean) => {
    const { id } = form[row]!;
    const found = rows.get(id) ?? [];
    rows.set(id, found);
    found.push({ line, byOrder });
  };
  const orphans: Line[] = [];
  const torn = new Set<string>();
  const named = new Set(slots.map(({ row }) => row));
  let index = 0;
  while (index < slots.length) {
    const slot = slots[index]!;
    if (slot.row >= 0) {
      put(slot.row, slot.line, false);
      index += 1;
      continue;
    }
    let end = index;
    while (end < slots.length && slots[end]!.row < 0) end += 1;
    const from = index === 0 ? -1 : slots[index - 1]!.row;
    const to = end === slots.length ? form.length : slots[end]!.row;
    const gap = slots.slice(index, end);
    const fits =
      to - from - 1 === gap.length &&
      gap.every(
        ({ line }, offset) =>
          !line.broken && line.figures.length >= form[from + 1 + offset]!.columns && !named.has(from + 1 + offset),
      );
    for (const [offset, { line }] of gap.entries()) {
      if (fits) put(from + 1 + offset, line, true);
      else orphans.push(line);
    }
    if (!fits && from >= 0 && isRest(gap[0]!.line)) torn.add(form[from]!.id);
    index = end;
  }
  return { rows, orphans, torn };
}
