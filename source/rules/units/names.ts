/** What the names of two units say of each other: one place or two, one office or two. */

const peoples =
  '回|壮|苗|土家|侗|瑶|彝|藏|满|蒙古|哈尼|傣|白|布依|黎|傈僳|拉祜|佤|纳西|土|羌|畲|仡佬|锡伯|朝鲜|撒拉|保安|东乡|达斡尔|鄂伦春|鄂温克|哈萨克|柯尔克孜|塔吉克|裕固|毛南|仫佬|布朗|怒|独龙|景颇|普米|水|各';
const selfGoverned = new RegExp(`(?<=^.{2,4}?)(?:(?:${peoples})族)*自治(?=[县州旗])`);
/** 黑石州 is 黑石土家族苗族自治州, as everybody calls it. */
const usual = (name: string): string => (name.includes('自治') ? name.replace(selfGoverned, '') : name);

const general =
  /人民政府|办公室|办公厅|政府信息|信息公开|政务公开|委员会|管理局|管理|自治|办事处|街道|服务|中心|局|厅|省|市|县|区|镇|乡/g;

/** Two characters in a row that both names have, general words set aside: 青川 in 青川市人民政府 and 青川市政府办公室. */
export function related(one: string, other: string): boolean {
  const [short, long] = [usual(one).replace(general, '|'), usual(other).replace(general, '|')];
  for (let index = 0; index < short.length - 1; index += 1) {
    const pair = short.slice(index, index + 2);
    if (!pair.includes('|') && long.includes(pair)) return true;
  }
  return short.replace(/\|/g, '').length < 2 || long.replace(/\|/g, '').length < 2;
}

/** Places by their rank, the highest first. */
const ranks = ['省', '市州盟', '县区旗', '镇乡道'] as const;
export const rankOf = (name: string): number => {
  const end = /^[\u4e00-\u9fff]{2,6}?([省市县区旗州盟镇乡]|街道)/.exec(name)?.[1]?.at(-1);
  return end === undefined ? ranks.length : ranks.findIndex((ends) => ends.includes(end));
};
const government = /[省市县区旗州盟镇乡](?:人民政府|政府)(?:办公[室厅])?$/;

/** True of a government that the unit may lie under, or a unit that is one may have under it: no name tells which lies where. */
export function mayLieTogether(name: string, unit: string): boolean {
  const [other, own] = [rankOf(name), rankOf(unit)];
  // 五里市河口镇: its city may lie in another one.
  if (other === own && ranks[own] === '市州盟') return government.test(name) && !/^[^市]+市(?:人民)?政府$/.test(unit);
  return other < own
    ? other === 0 || government.test(name)
    : other > own && [name, unit].every((one) => government.test(one));
}

/** True where two names are of places of which neither lies in the other. */
export function isElsewhere(one: string, another: string): boolean {
  const [name, unit] = [usual(one), usual(another)];
  const [other, own] = [name, unit].map((whole) => /^[\u4e00-\u9fff]{2,6}?[省市县区旗州盟镇乡]/.exec(whole)?.[0]);
  return other !== undefined && own !== undefined && !unit.includes(other) && !name.includes(own);
}

/** What a place has several of, each with a report of its own: offices, and towns. */
const ofSeveral: readonly RegExp[] = [
  /(?:局|委员会|联合会|总工会|供销合作社)$/,
  /(?:镇|乡|街道)(?:人民政府|政府|办事处)?$/,
];

/** 林草局 is 林业和草原局, 人社局 is 人力资源和社会保障局: the short name takes characters of the whole one in their order. */
export function isShortFor(short: string, whole: string): boolean {
  const [taken, from] = [short, whole].map((name) => name.replace(/(?:局|委员会|委|联合会)$/, '')) as [string, string];
  let at = -1;
  return (
    taken.length > 1 &&
    taken.length < from.length &&
    [...taken].every((char) => {
      at = from.indexOf(char, at + 1);
      return at >= 0;
    })
  );
}

/** 高台县残疾人联合会 in the report of 高台县医疗保障局, one town in that of another: one place, another office. */
export function isNeighbour(one: string, another: string): boolean {
  const [name, unit] = [usual(one), usual(another)];
  if (!ofSeveral.some((kind) => kind.test(name) && kind.test(unit))) return false;
  const place = /^[\u4e00-\u9fff]{2,9}?[市县区旗]/.exec(unit)?.[0];
  if (!place) return false;
  if (!name.startsWith(place)) {
    // 白石县水利局 in the report of 云溪县水利局: one office, another place of the same rank.
    const other = /^[\u4e00-\u9fff]{2,9}?[市县区旗]/.exec(name)?.[0] ?? '';
    return (
      other.length > 2 &&
      !place.endsWith(other) &&
      other.at(-1) === place.at(-1) &&
      name.slice(other.length) === unit.slice(place.length)
    );
  }
  const [own, other] = [unit.slice(place.length), name.slice(place.length)];
  return (
    own.length > 1 && other.length > 1 && !related(other, own) && !isShortFor(other, own) && !isShortFor(own, other)
  );
}
