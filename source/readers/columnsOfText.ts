/** Tables in plain text whose columns are told by rulers of dashes, or whose cells are parted by commas -> lines with pipes between cells. */
import { rowsSeparatedBy, withoutGrouping } from '../text/csv.ts';

/** A character of Chinese takes two columns. */
const widthOf = (character: string): number => (character.codePointAt(0)! > 0x2e7f ? 2 : 1);

const ruler = /^\s*-{2,}(?:\s+-{2,}){2,}\s*$/;
const longestTable = 200;

/** A line with pipes from its cells. */
const piped = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replace(/\s+/g, ' ').trim().replaceAll('|', '\\|')).join(' | ')} |`;

/** Where the columns of a ruler begin. */
const startsOf = (line: string): number[] => Array.from(line.matchAll(/-+/g), (match) => match.index);

/** A line cut where columns begin; a character that lies across a border belongs to the column that it begins in. */
function cutAt(line: string, starts: readonly number[]): string[] {
  const cells = starts.map(() => '');
  let at = 0;
  let column = 0;
  for (const character of line) {
    while (starts[column + 1] !== undefined && starts[column + 1]! <= at) column += 1;
    cells[column] += character;
    at += widthOf(character);
  }
  return cells;
}

/** A line of a cell put behind the one above it: two figures stay two. */
const below = (above: string, line: string): string =>
  above + (/\d$/.test(above) && /^\d/.test(line) ? ' / ' : '') + line;

/** The rows between two rulers: lines, or groups of lines where blank lines part the rows. */
function rowsBetween(lines: readonly string[], starts: readonly number[]): string[] {
  const cut = lines.map((line) => (line.trim() === '' ? undefined : cutAt(line, starts)));
  if (!cut.includes(undefined)) return cut.map((cells) => piped(cells!));
  const rows: string[][] = [];
  let isOpen = false;
  for (const cells of cut) {
    const last = rows.at(-1);
    if (!cells) isOpen = false;
    else if (isOpen && last)
      for (const [index, text] of cells.entries()) last[index] = below(last[index]!, text.trim());
    else {
      rows.push(cells.map((text) => text.trim()));
      isOpen = true;
    }
  }
  return rows.map(piped);
}

/** A cell between tabs in the quotes that Excel puts around some; a quote inside is doubled. No cell is longer. */
const quotedCell = /(^|\t)"((?:[^"]|""){0,1000})"(?=\t|\r?\n|$)/gm;

/** A text of cells between tabs without those quotes: a cell of several lines is one again. */
export function withoutQuotes(text: string): string {
  if (!text.includes('\t') || !/(?:^|\t)"/m.test(text)) return text;
  return text.replace(quotedCell, (_, mark: string, cell: string) => {
    const lines = cell.replaceAll('""', '"').split(/\r?\n/);
    return mark + lines.reduce(below, '');
  });
}

const endRuler = /^\s*-{2,}[\s-]*$/;

const isEmpty = (line: string | undefined): boolean => (line ?? '').trim() === '';

/** True where a ruler stands under the heads of a table that has no other ruler: it ends with the next blank line. */
function isUnderHeads(lines: readonly string[], start: number): boolean {
  let at = start - 1;
  while (at >= 0 && !isEmpty(lines[at]) && !endRuler.test(lines[at]!)) at -= 1;
  return at < start - 1 && (at < 0 || isEmpty(lines[at]));
}

/** Where the table ends that begins at a ruler; -1 where there is no end within reach. */
function endOf(lines: readonly string[], start: number): number {
  const isEnd = isUnderHeads(lines, start) ? isEmpty : (line: string) => endRuler.test(line);
  for (let at = start + 2; at < Math.min(lines.length, start + longestTable); at += 1) if (isEnd(lines[at]!)) return at;
  return lines.length <= start + longestTable && isEnd('') ? lines.length : -1;
}

const side = /^\s*[+├┌└╠╔╚┣┏┗](?:[-=─━═:]+[+┼┬┴╬╦╩╋┳┻┤┐┘╣╗╝┫┓┛|])+\s*$/;
const wall = /[|│┃║]/;

/** The lines with every row that stands between two drawn sides in one, however many lines its cells have. */
function withWholeRows(lines: readonly string[]): readonly string[] {
  if (!lines.some((line) => side.test(line))) return lines;
  const result: string[] = [];
  let open: string[][] | undefined;
  const flush = () => {
    const count = open?.[0]?.length ?? 0;
    const withFigures = open?.filter((cells) => cells.some((cell) => /^\s*\d[\d.,]*\s*$/.test(cell)));
    // Where lines have figures one after the other, each is a row: only its head has sides.
    if (withFigures && withFigures.length < 2 && open?.every((cells) => cells.length === count))
      result.push(piped(open[0]!.map((_, x) => open!.map((cells) => cells[x]!.trim()).reduce(below, ''))));
    else result.push(...(open ?? []).map(piped));
    open = undefined;
  };
  for (const line of lines) {
    if (side.test(line)) {
      if (open && open.length > 0) flush();
      open = [];
      result.push(line);
    } else if (open && wall.test(line)) open.push(line.trim().split(wall).slice(1, -1));
    else {
      if (open && open.length > 0) flush();
      open = undefined;
      result.push(line);
    }
  }
  if (open && open.length > 0) flush();
  return result;
}

/** The lines with every table between rulers or drawn sides as rows of pipes. */
export function withRuledTables(given: readonly string[]): readonly string[] {
  const lines = withWholeRows(given);
  if (!lines.some((line) => ruler.test(line))) return lines;
  const result: string[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index]!;
    const end = ruler.test(line) ? endOf(lines, index) : -1;
    if (end < 0) {
      result.push(line);
      continue;
    }
    result.push(...rowsBetween(lines.slice(index + 1, end), startsOf(line)));
    // A ruler with text right under it is a head's, and the rows' as well.
    index = ruler.test(lines[end] ?? '') && !isEmpty(lines[end + 1]) ? end - 1 : end;
  }
  return result;
}

/** As many rows with as many values, of which so many are figures or nothing, make a table of them. */
const enough = { rows: 20, marks: 6, figures: 5 };

const isFigureOrNothing = (cell: string): boolean => /^\s*"?[\d.\s/—-]*"?\s*$/.test(cell);

/** The mark between the cells of a text that is a table of values; undefined for any other text. */
export function valuesMark(text: string): string | undefined {
  // Commas inside figures part nothing, nor do those of a text whose cells are parted otherwise.
  const lines = text
    .slice(0, 200_000)
    .split('\n')
    .filter((line) => !/[\t|]/.test(line))
    .map(withoutGrouping);
  // Sentences have as many commas: only figures between them tell a table.
  const isRow = (cells: readonly string[]) =>
    cells.length > enough.marks && cells.filter(isFigureOrNothing).length >= enough.figures;
  return [',', ';'].find((mark) => lines.filter((line) => isRow(line.split(mark))).length >= enough.rows);
}

/** A text of values as lines: a record with one value is a line of its own. */
export const linesOfValues = (text: string, mark: string): string =>
  rowsSeparatedBy(mark, text)
    .map((cells) => {
      const filled = cells.filter((cell) => cell.trim() !== '');
      return filled.length > 1 ? piped(cells) : (filled[0] ?? '');
    })
    .join('\n');
