/** The parent's list of units: a text with headings, or rows of a table. */
import { type Scope, sameName, scopeOfName } from './unitName.ts';

export interface ListedUnit {
  readonly name: string;
  readonly aliases: readonly string[];
  /** As the list has it: 部门, 乡镇街道. */
  readonly category: string;
  readonly scope: Scope;
  /** True where the list itself says so (计入). */
  readonly decided: boolean;
}

const ownCategory = /部门|机关|派出|街道|开发区|园区|授权|双重|垂直|垂管|企[事业]|事业|单位/;
const areaCategory = /乡镇|镇|下级|县|区政府|市政府/;

/** What the list says of 计入 decides, then its category, then the name. */
function scopeOf(name: string, category: string, said: string): Pick<ListedUnit, 'scope' | 'decided'> {
  if (/区域|本级/.test(said)) return { scope: /区域/.test(said) ? 'area' : 'own', decided: true };
  const [own, area] = [ownCategory.test(category), areaCategory.test(category)];
  return { scope: own === area ? scopeOfName(name) : own ? 'own' : 'area', decided: false };
}

const splitAliases = (text: string): string[] =>
  text
    .split(/[、，,;；/|\s]+/)
    .map((alias) => alias.trim())
    .filter((alias) => alias !== '');

/** Units named twice are one; an empty name is none. */
function tidied(units: readonly ListedUnit[]): ListedUnit[] {
  const known = new Map<string, ListedUnit>();
  for (const unit of units) {
    const key = sameName(unit.name);
    if (key !== '' && !known.has(key)) known.set(key, unit);
  }
  return [...known.values()];
}

/** A list as text: one name a line, short names after a tab, `# 部门` before those it heads. */
export function unitsFromText(text: string): ListedUnit[] {
  let category = '';
  const units = text.split(/\r\n?|\n/).flatMap((line): ListedUnit[] => {
    const heading = /^\s*#+\s*(.*)$/.exec(line);
    if (heading) {
      category = heading[1]!.trim();
      return [];
    }
    const [first = '', ...rest] = line.replace(/^\ufeff/, '').split('\t');
    // A number before the name is the list's own.
    const name = first.replace(/^\s*(?:\d+\s*[.．、)）]|[-*•·])\s*/, '').trim();
    return [{ name, aliases: rest.flatMap(splitAliases), category, ...scopeOf(name, category, '') }];
  });
  return tidied(units);
}

const heads: readonly (readonly [key: 'name' | 'alias' | 'category' | 'scope', words: RegExp])[] = [
  ['name', /^(?:单位(?:名称|全称)?|机构名称|机关名称|名称|全称|报送单位|责任单位)$/],
  ['alias', /简称|别名|曾用名/],
  ['category', /类别|类型|性质/],
  ['scope', /计入|口径/],
];

/**
 * A list as rows of a table: 单位名称, 简称, 类别, 计入 in any order; rows above the heading are skipped. Without a heading
 * the first column that holds names. A row that has only one cell is the category of those below it.
 */
export function unitsFromRows(rows: readonly (readonly string[])[]): ListedUnit[] {
  const tight = rows.map((row) => row.map((cell) => cell.trim()));
  const at = tight.findIndex((row) => row.some((cell) => heads[0]![1].test(cell.replace(/\s/g, ''))));
  const head = tight[at] ?? [];
  const columnOf = (key: string): number => {
    const words = heads.find((one) => one[0] === key)![1];
    return head.findIndex((cell) => words.test(cell.replace(/\s/g, '')));
  };
  const named = columnOf('name');
  const widest = Math.max(0, ...tight.map((row) => row.length));
  const letters = (column: number): number =>
    tight.reduce((sum, row) => sum + ((row[column] ?? '').match(/\p{Script=Han}/gu)?.length ?? 0), 0);
  const fullest = Array.from({ length: widest }, (_, column) => column).sort((a, b) => letters(b) - letters(a))[0] ?? 0;
  const name = named >= 0 ? named : fullest;
  const [alias, category, scope] = [columnOf('alias'), columnOf('category'), columnOf('scope')];
  let heading = '';
  const units = tight.slice(at + 1).flatMap((row): ListedUnit[] => {
    const own = row[name] ?? '';
    const filled = row.filter((cell) => cell !== '');
    if (filled.length === 1 && (own === '' || /^#/.test(own))) heading = filled[0]!.replace(/^#\s*/, '');
    if (own === '' || /^#/.test(own)) return [];
    const kind = (category >= 0 ? row[category] : '') || heading;
    const said = scope >= 0 ? (row[scope] ?? '') : '';
    const aliases = alias >= 0 ? splitAliases(row[alias] ?? '') : [];
    return [{ name: own, aliases, category: kind, ...scopeOf(own, kind, said) }];
  });
  return tidied(units);
}
