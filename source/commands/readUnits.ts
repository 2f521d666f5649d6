import { type ListedUnit, unitsFromRows, unitsFromText } from '../desk/unitList.ts';
import { readBytesSoon } from '../disk/readFile.ts';
import { decodeText } from '../text/decode.ts';
import { Failure } from '../text/failure.ts';
import { readRows } from './readRows.ts';

/** How the names of units end. */
const unitLike =
  /[局委办院厅部会所站镇乡馆校队室处区县市园联团行台庭科厂段署旗盟州社司]$|中心|街道|政府|集团|大学|学院|苏木|医院|公司|基地|总站/;

/** The list of units in a file. Throws Failure where it cannot be read or names nobody. */
export async function readUnits(path: string): Promise<ListedUnit[]> {
  const units = /\.(xlsx|csv)$/i.test(path)
    ? unitsFromRows(await readRows(path))
    : unitsFromText(decodeText(await readBytesSoon(path)));
  if (units.length === 0)
    throw new Failure(`${path} 里没有单位名称；名单一行写一个单位，或用有“单位名称”一列的表格（xlsx、csv）。`);
  const named = units.filter(({ name }) => unitLike.test(name.replace(/[）)\s]+$/, '')));
  if (named.length * 2 < units.length)
    throw new Failure(
      `${path} 不像单位名单（读到的是“${units
        .slice(0, 3)
        .map(({ name }) => name.slice(0, 12))
        .join('、')}”…）；名单一行写一个单位，或用有“单位名称”一列的表格（xlsx、csv）。`,
    );
  return units;
}
