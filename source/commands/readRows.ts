import { readBytes, textOf } from '../readers/file.ts';
import { rowsOfCsv } from '../text/csv.ts';

/** The rows of a table in a file: the first sheet of a workbook that has any, or separated values. Throws Failure. */
export async function readRows(path: string): Promise<readonly (readonly string[])[]> {
  const bytes = await readBytes(path);
  return rowsOfCsv(textOf(bytes));
}
