/** What a unit's name says of its place: names follow 省/市/县/镇 + the body. */
import type { Report } from '../../report/report.ts';

export type Level = 'state' | 'province' | 'city' | 'county' | 'town' | 'unknown';

const zone = /开发区|新区|园区|度假区|示范区|保税区|高新区|经开区|合作区|景区|保护区/;
const area = /([^省市县区]{1,8}?)(自治区|自治州|自治县|自治旗|地区|林区|省|市|县|区|旗|盟)(?!域|政协|容|场监)/y;
const municipality = /^(?:北京|上海|天津|重庆)/;

/** The areas that a name begins with: 江州市 | 云溪县. */
function areasOf(unit: string): { readonly name: string; readonly suffix: string }[] {
  const areas: { name: string; suffix: string }[] = [];
  area.lastIndex = 0;
  for (let match = area.exec(unit); match; match = area.exec(unit)) {
    const [, name = '', suffix = ''] = match;
    // 城区, 社区, 库区 inside a bureau's name are no areas of government.
    if (/[局会厅委办]/.test(name) || (areas.length > 0 && suffix === '区' && /(?:社|库|灾|牧|林|山)$/.test(name)))
      break;
    areas.push({ name, suffix });
  }
  return areas;
}

/** The level of the area that a unit belongs to; 'unknown' where its name does not say (开发区, a bare bureau). */
export function levelOf(name: string): Level {
  const unit = name.replace(/\s/g, '');
  if (/^(?:中华人民共和国|国家|国务院|中国(?:人民银行|证券|民用航空))/.test(unit)) return 'state';
  if (/(?:镇|乡|街道|苏木)(?:人民政府|办事处|政府)?$|街道办/.test(unit)) return 'town';
  if (zone.test(unit)) return 'unknown';
  const areas = areasOf(unit);
  const last = areas.at(-1);
  if (!last) return municipality.test(unit) ? 'province' : 'unknown';
  if (/^(?:县|自治县|区|林区|旗|自治旗)$/.test(last.suffix)) return 'county';
  if (last.suffix === '市') {
    if (municipality.test(last.name)) return 'province';
    return areas.some((one) => /^(?:市|自治州|地区|盟)$/.test(one.suffix) && one !== last) ? 'county' : 'city';
  }
  return last.suffix === '省' || last.suffix === '自治区' ? 'province' : 'city';
}

/**
 * Whether a unit may make 规章 (立法法第九十一条、第九十三条): State Council departments, provinces, cities divided into
 * districts and autonomous prefectures. Undefined where the name does not tell (a city may or may not have districts).
 */
export function mayMakeRegulations({ unit, kind }: Pick<Report, 'unit' | 'kind'>): boolean | undefined {
  const level = levelOf(unit);
  if (level === 'state') return true;
  if (level === 'town' || kind === 'agency') return false;
  if (kind === 'department') return level === 'unknown' ? undefined : false;
  if (level === 'county') return false;
  return level === 'province' || undefined;
}
