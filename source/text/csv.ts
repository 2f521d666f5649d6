/** Rows of a text with separated values, as spreadsheets write them. */

/** The text without the commas inside figures (1,017), which part nothing. */
export const withoutGrouping = (text: string): string => text.replace(/(?<=\d),(?=\d{3}(?!\d))/g, '');

/** The separator that a text uses: the one that stands in the most of its first lines outside quotes, and there most often. */
function separatorOf(text: string): string {
  const start = withoutGrouping(text.slice(0, 4000).replace(/"[^"]*"/g, ''));
  const lines = start.split(/[\r\n]+/);
  const uses = (mark: string): number =>
    lines.filter((line) => line.includes(mark)).length * start.length + start.split(mark).length;
  return [',', '\t', ';', '，', '|'].reduce((best, mark) => (uses(mark) > uses(best) ? mark : best));
}

/** The rows of a text with this separator; cells may be quoted, and hold separators, line breaks and doubled quotes then. Lines without anything are kept, so that row numbers are the file's. */
export function rowsSeparatedBy(separator: string, text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const source = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  for (let index = 0; index < source.length; index += 1) {
    const character = source[index]!;
    if (quoted) {
      if (character !== '"') cell += character;
      else if (source[index + 1] === '"') {
        cell += '"';
        index += 1;
      } else quoted = false;
    } else if (character === '"' && cell.trim() === '') {
      quoted = true;
      cell = '';
    } else if (character === separator) {
      row.push(cell);
      cell = '';
    } else if (character === '\n') {
      rows.push([...row, cell]);
      row = [];
      cell = '';
    } else cell += character;
  }
  if (cell !== '' || row.length > 0) rows.push([...row, cell]);
  return rows;
}

/** The rows of a text with the separator that it uses. */
export const rowsOfCsv = (text: string): string[][] => rowsSeparatedBy(separatorOf(text), text);
