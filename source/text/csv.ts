/** Rows of a text with separated values, as spreadsheets write them. */

/** The separator that a text uses: the one that stands most often outside quotes in its first lines. */
function separatorOf(text: string): string {
  const start = text.slice(0, 4000).replace(/"[^"]*"/g, '');
  const count = (mark: string): number => start.split(mark).length - 1;
  return [',', '\t', ';', '，', '|'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

/** The rows of a text; cells may be quoted, and hold separators, line breaks and doubled quotes then. Lines without anything are kept, so that row numbers are the file's. */
export function rowsOfCsv(text: string): string[][] {
  const separator = separatorOf(text);
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
