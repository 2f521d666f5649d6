import type { UnitKind } from '../report/sections.ts';

/** What kind of unit a name belongs to: a guess that the clerk can correct. */
export function kindOf(unit: string): UnitKind {
  if (/(街道|开发区|园区|新区|管委会|管理委员会|管理办公室|派出)/.test(unit) && !/人民政府$/.test(unit))
    return 'agency';
  return /人民政府$|[省市县区镇乡]$/.test(unit) ? 'government' : 'department';
}
