import { readBytesSoon } from '../disk/readFile.ts';
import { rowsOfCsv } from '../text/csv.ts';
import { decodeText } from '../text/decode.ts';
import { Failure } from '../text/failure.ts';

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;
const isOldExcel = (bytes: Uint8Array): boolean => bytes[0] === 0xd0 && bytes[1] === 0xcf;

export interface Sheet {
  /** '' where the file has only one table and no names. */
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** The tables in a file: the sheets of a workbook that are seen, or separated values in UTF-8 or GBK; at least one. Throws Failure. */
export async function readSheets(path: string): Promise<readonly Sheet[]> {
  const bytes = await readBytesSoon(path, { advice: '不像是一张表；请只留要用的部分另存一次' });
  if (isOldExcel(bytes))
    throw new Failure(`${path} 是旧版 Excel 工作簿（xls），请用 Excel 或 WPS 另存为 xlsx 或 csv 后再读。`);
  if (!isZip(bytes)) return [{ name: '', rows: rowsOfCsv(decodeText(bytes)) }];
  const { readWorkbook } = await import('../readers/xlsx/workbook.ts');
  try {
    const sheets = readWorkbook(bytes).filter(({ hidden }) => !hidden);
    if (sheets.length === 0) throw new Failure('里没有看得见的表，请检查后再读。');
    return sheets;
  } catch (error) {
    throw error instanceof Failure ? new Failure(`${path} ${error.message}`, { cause: error }) : error;
  }
}

/** The rows of the table in a file that has the most of them. Throws Failure. */
export async function readRows(path: string): Promise<Sheet['rows']> {
  const sheets = await readSheets(path);
  return sheets.toSorted((one, other) => other.rows.length - one.rows.length)[0]!.rows;
}
