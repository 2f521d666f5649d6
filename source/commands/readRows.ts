import { readBytesSoon } from '../disk/readFile.ts';
import { rowsOfCsv } from '../text/csv.ts';
import { decodeText } from '../text/decode.ts';

/** The rows of a table in a file: the first sheet of a workbook that has any, or separated values. Throws Failure. */
export async function readRows(path: string): Promise<readonly (readonly string[])[]> {
  const bytes = await readBytesSoon(path);
  return rowsOfCsv(decodeText(bytes));
}
