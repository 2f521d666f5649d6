/** Who reports, and by when. */

export type UnitKind = 'government' | 'department' | 'agency';

/** Who reports and by when (articles 49 and 50); month and day of the year after the report year. */
export const unitKinds: readonly { id: UnitKind; name: string; deadline: { month: number; day: number } }[] = [
  { id: 'government', name: '各级人民政府', deadline: { month: 3, day: 31 } },
  { id: 'department', name: '县级以上人民政府部门', deadline: { month: 1, day: 31 } },
  { id: 'agency', name: '派出机关、开发区管委会、街道办事处、授权组织', deadline: { month: 1, day: 31 } },
];

/** A kind of unit guessed from its name: a proposal that the clerk can change. */
export function guessKind(unit: string): UnitKind {
  const isOutpost = /(街道|开发区|园区|新区|管委会|管理委员会|管理办公室|派出)/.test(unit) && !/人民政府$/.test(unit);
  if (isOutpost) return 'agency';
  return /人民政府$|[省市县区镇乡]$/.test(unit) ? 'government' : 'department';
}

/** The title as the format prescribes it, from a unit's name and the report year. */
export const standardTitle = (unit: string, year: number): string => `${unit}${year}年政府信息公开工作年度报告`;
