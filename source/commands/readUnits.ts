import { type ListedUnit, unitsFromRows, unitsFromText } from '../desk/unitList.ts';
import { readBytesSoon } from '../disk/readFile.ts';
import { decodeText } from '../text/decode.ts';
import { Failure } from '../text/failure.ts';
import { readRows } from './readRows.ts';

/** The list of units in a file. Throws Failure where it cannot be read or names nobody. */
export async function readUnits(path: string): Promise<ListedUnit[]> {
  const units = /\.(xlsx|csv)$/i.test(path)
    ? unitsFromRows(await readRows(path))
    : unitsFromText(decodeText(await readBytesSoon(path)));
  if (units.length === 0)
    throw new Failure(`${path} 里没有单位名称；名单一行写一个单位，或用有“单位名称”一列的表格（xlsx、csv）。`);
  return units;
}
