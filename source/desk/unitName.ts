/** One unit under its several names: what is the same name, what is near it, and where a unit's figures belong. */

/** 本级 is the government and its departments, 行政区域 all of that and the governments below. */
export type Scope = 'own' | 'area';

const brackets: Readonly<Record<string, string>> = {
  '(': '（',
  ')': '）',
  '〔': '（',
  '〕': '）',
  '［': '（',
  '］': '）',
};

/** A name without the accidents of typing: spaces, widths, brackets, quotation marks. */
export const sameName = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff"“”'‘’《》「」]/g, '')
    .replace(/[()〔〕［］]/g, (mark) => brackets[mark] ?? mark);

/** The place that a government governs, as it begins the names of its units: 清河县 of 清河县人民政府. */
export const placeOf = (government: string): string =>
  sameName(government).replace(/(?:人民)?政府(?:办公[室厅])?$/, '');

/** What a name may carry or lack and still mean the same body. */
const dressing = /（[^）]*）|人民政府|政府|办事处|管理委员会|管委会|委员会/g;

/** The name without the place it lies in and without what is often left off: 柳林镇 of 清河县柳林镇人民政府. */
export function bareName(name: string, parent: string): string {
  const place = placeOf(parent);
  let bare = sameName(name);
  // A county may be written with its city before it, or without either.
  for (let from = 0; from < place.length - 1; from += 1) {
    const tail = place.slice(from);
    const at = bare.indexOf(tail);
    if (at >= 0 && at <= 8 && bare.length > at + tail.length + 1) {
      bare = bare.slice(at + tail.length);
      break;
    }
  }
  const undressed = bare.replace(dressing, '');
  return undressed.length >= 2 ? undressed : bare;
}

/** True where the characters of `short` stand in `long` in the same order, the first and the last at its ends: 人社局. */
export function abbreviates(short: string, long: string): boolean {
  if (short.length < 3 || short.length >= long.length || short[0] !== long[0] || short.at(-1) !== long.at(-1))
    return false;
  let at = 0;
  for (const character of long) if (character === short[at]) at += 1;
  return at === short.length;
}

/** Whether two names differ by one character: perhaps a slip, perhaps 东城街道 and 西城街道. */
export function isOneOff(one: string, other: string): boolean {
  const [left, right] = [sameName(one), sameName(other)];
  if (Math.abs(left.length - right.length) > 1 || Math.min(left.length, right.length) < 4) return false;
  let start = 0;
  while (start < left.length && left[start] === right[start]) start += 1;
  let end = 0;
  const shorter = Math.min(left.length, right.length);
  while (end < shorter - start && left[left.length - 1 - end] === right[right.length - 1 - end]) end += 1;
  return Math.max(left.length, right.length) - start - end <= 1;
}

const outpost = /街道|开发区|园区|新区|管委会|管理委员会|度假区|示范区|景区/;

/** Where the figures of a unit belong, by its name: towns and lower governments have a report of their own area. */
export function scopeOfName(name: string): Scope {
  const same = sameName(name);
  if (/人民政府$/.test(same)) return 'area';
  if (outpost.test(same)) return 'own';
  return /(?:[镇乡]|苏木)(?:政府)?$|[省市县区州旗盟]政府$|[县市区州旗]$/.test(same) ? 'area' : 'own';
}

/** How high the governments of places stand, by the end of their names; only a 市 may lie in another of its kind. */
const heights: readonly (readonly [RegExp, number])[] = [
  [/(?:省|自治区)$/, 4],
  [/[市州盟]$/, 3],
  [/[县区旗]$/, 2],
  [/[镇乡]$/, 1],
];
const heightOf = (government: string): number => heights.find(([ending]) => ending.test(placeOf(government)))?.[1] ?? 0;

/** Whether a government cannot lie below the parent, as a city below a county: its report was put there by mistake. */
export function isTooHigh(name: string, parent: string): boolean {
  if (!/人民政府$/.test(sameName(name)) || sameName(name) === sameName(parent)) return false;
  const [height, own] = [heightOf(name), heightOf(parent)];
  return own > 0 && (height > own || (height === own && own !== 3));
}

/**
 * The places of governments below the parent, without the parent's own place before them: 云溪区 of 江州市云溪区人民政府. One that
 * cannot lie below it holds nobody's figures, though the names of its units begin with its place.
 */
export function lowerPlaces(names: readonly string[], parent: string): string[] {
  const own = placeOf(parent);
  return names.flatMap((name) => {
    if (!/[县市区州旗镇乡](?:人民)?政府$/.test(sameName(name)) || placeOf(name) === own || isTooHigh(name, parent))
      return [];
    const place = placeOf(name);
    return [place.startsWith(own) ? place.slice(own.length) : place];
  });
}

/** Whether a unit lies below one of these places, so that the report of its government holds its figures already. */
export function liesBelow(name: string, places: readonly string[], parent: string): boolean {
  const own = placeOf(parent);
  const same = sameName(name);
  const local = same.startsWith(own) ? same.slice(own.length) : same;
  return places.some((place) => {
    const rest = local.startsWith(place) ? local.slice(place.length) : '';
    return rest !== '' && !/^(?:人民)?政府$/.test(rest);
  });
}
