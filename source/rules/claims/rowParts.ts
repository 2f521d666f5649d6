/** Numbers in a row behind a number that they make, without a word that makes them its parts. Language only. */
import type { Item } from './items.ts';
import type { ListWords } from './listWords.ts';

export const amountOf = ({ quantity }: Item): number => quantity.value;
export const sumOf = (items: readonly Item[]): number => items.reduce((sum, item) => sum + amountOf(item), 0);

/** A slip of the pen: small in itself, or beside the whole. */
export const isTiny = (gap: number, whole: number): boolean => Math.abs(gap) <= Math.max(2, whole * 0.02);

/** 准予公开21件 is one outcome beside others, no whole of them. */
const isOutcome = /(?:准予|准许|予以|部分|不予|同意|处理后|答复|给予|全部|不)公开|提供|掌握|存在|不予/;
/** What things of many kinds are called. */
const collective =
  /(?:问题|账号|新媒体|材料|信息|事项|意见|建议|公开栏|目录|会议|稿件|文件|专栏|诉求|来信|电话|平台|单位|渠道|培训|活动|产品|作品|内容)(?=(?:共|总计|合计|有|总数)*$)/;
/** What was done, or that it is a total. */
const isWhole =
  /公开|发布|收到|受理|办理|办结|答复|回复|制作|编制|梳理|推出|开展|举办|组织|召开|承办|推送|处理|登记|印制|配备|安装|设置|设立|新立|清理|核查|抽查|审查|接待|处置|调整|总|共|合计|累计|全年/;

/** What takes nothing away from a thing: all of it is meant. */
const plainly =
  /^(?:了|的|各类|各种|各级|政府|政务|主动|公开|社会|群众|公众|有关|相关|全部|本级|年度|本年|全年|全县|全市|全区|全镇|全局|我局|我镇|新|共|累计)+/;
const tailOf = /(?:共|总计|合计|共计|累计|有|为|达|总数|总量)+$/;

const upToAct = new RegExp(`.*(?:${isWhole.source}|更新|解读|发放|张贴|开设|建设|建立|收集|征集|发现|培训)`);

/** The thing of which a whole counts all, with what narrows it: 公开招标公告 -> 招标公告. */
function thingOf({ label }: Item): string {
  return label.replace(tailOf, '').replace(upToAct, '').replace(plainly, '');
}

/** 招标公告48条，中标公告30条: the first is a kind of the thing as the others are, and stands beside them. */
function isSibling(whole: Item, parts: readonly Item[]): boolean {
  const thing = thingOf(whole);
  const noun = thing.slice(-2);
  const [first, second] = parts;
  // 窗口128个，综合窗口76个、专业窗口52个: the mark says that they are under it.
  return (
    thing.length > 2 &&
    first?.level === second?.level &&
    parts.some((part) => nameOf(part).length > 2 && nameOf(part).endsWith(noun))
  );
}

/** Things that stand beside one another wherever two of them are counted: 办理建议30件，提案18件，议案11件. */
const families: readonly RegExp[] = [
  /(?<!建议|提案|、|和)(?:建议|提案|议案)(?:办理)?$/,
  /(?:行政许可|行政处罚|行政强制|行政检查|行政裁决)(?:案件|决定|信息)?$/,
  /(?:查阅点|查阅场所|公示栏|公开栏|公告栏|宣传栏|电子屏|显示屏|触摸屏|一体机)$/,
  /(?:预算|决算|“?三公”?经费)(?:信息|公开)?$/,
  /(?:县级|镇级|乡级|村级|市级|区级)(?:公开|发布)(?:各类|政府)*信息$/,
  /(?:自查|督查|测评|评估|互查)$/,
];
const areFamily = (whole: Item, parts: readonly Item[]): boolean =>
  families.some(
    (family) => family.test(whole.label.replace(tailOf, '')) && parts.some((part) => family.test(nameOf(part))),
  );

/** 接受咨询70条，办理投诉48条: each with an act of its own; 新增21项、修改38项 are sides of one act. */
const ownAct =
  /^(?:并|还|另)?(?:接受|接听|接待|办理|受理|收到|回复|解答|处理|发布|制作|开展|发放|张贴|印发|编印|新增|新建|新开|开设|增设|下线|删除)(?!的)/;
const haveOwnActs = (parts: readonly Item[], words: ListWords): boolean =>
  parts.some(({ label }) => ownAct.test(label.replace(/^[，、；]/, ''))) &&
  !parts.every(({ label }) => ['deed', 'answer', 'state'].includes(words.classOf(label) ?? ''));

/** True where a row is more of what its first number counts a kind of, and no list of parts. */
export const standBeside = (whole: Item, parts: readonly Item[], words: ListWords): boolean =>
  isSibling(whole, parts) || areFamily(whole, parts) || haveOwnActs(parts, words);

/** 窗口128个，综合窗口76个、专业窗口52个: kinds of one thing, joined by 、. */
const endAlike = ([whole, first, ...others]: readonly Item[]): boolean => {
  const noun = whole && /[\u4e00-\u9fff]{2}$/.exec(whole.label)?.[0];
  return (
    noun !== undefined &&
    first?.level === 2 &&
    first.label.endsWith(noun) &&
    others.length > 0 &&
    others.every(({ label, level }) => label.endsWith(noun) && level === 1)
  );
};

/** 收到意见29条，采纳18条，其余11条: some of it, and what is left of it. */
export function leavesRest(whole: Item, parts: readonly Item[], words: ListWords): boolean {
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last || parts.length > 3) return false;
  return (
    words.isRest(last.label) &&
    parts.every(
      ({ quantity, nested, leads, label }) =>
        quantity.unit === whole.quantity.unit && !nested && !leads && label !== '',
    ) &&
    parts.slice(0, -1).every(({ label }) => !words.isRest(label)) &&
    // What came over from last year is dealt with beside what came in.
    ![whole, ...parts].some(({ label }) => /结转|上年|去年/.test(label)) &&
    first.level >= 1 &&
    first.level < 4 &&
    !isOutcome.test(whole.label)
  );
}

/** What a part is called, before its number (网站发布12条) or behind it (12条为图解); no act of its own. */
const nameOf = ({ label, after }: Item): string =>
  (label.replace(/^(?:其中|，|；|、|和|及|以及|与|有)+/, '') || after).replace(
    /^(?:为|属于?|是|系)|(?:有|为|共|类|的|是|达)+$/g,
    '',
  );

/** What may stand beside one another as well as be parts: 举办培训6次，座谈2次、调研3次. */
const occasion = /培训|座谈|讲座|会议|会$|调研|检查|督查|巡查|活动|宣传|宣讲|演练|考核|例会|走访|推进会|调度/;

/** 县级12块、乡级31块、村级60块: names of one shape, which the whole does not share. */
export function areOfOneShape(whole: Item, parts: readonly Item[]): boolean {
  const names = parts.map(nameOf);
  const [first = ''] = names;
  // 进机关5场、进社区9场
  const before = /^[进对向由以]/.exec(first)?.[0];
  if (before && names.every((name) => name.length > 1 && name.length <= 6 && name.startsWith(before))) return true;
  // 会议12次，常务会8次、专题会4次
  const end = /[级类型性档]$/.test(first) || nameOf(whole).slice(-2).includes(first.slice(-1)) ? 1 : 2;
  const shape = first.slice(-end);
  return (
    first.length > end &&
    new Set(names).size === names.length &&
    names.every((name) => name.length > end && name.length <= 10 && name.endsWith(shape)) &&
    (end === 1 || !nameOf(whole).endsWith(shape))
  );
}

/** 更新86块，县级16块、乡级30块、村级40块: a stronger mark before the row than in it, and nothing in it that could stand beside the whole. */
const isUnder = (whole: Item, parts: readonly Item[]): boolean =>
  parts[0]?.level === 2 &&
  parts.slice(1).every(({ level }) => level === 1) &&
  amountOf(whole) >= (parts.length > 2 ? 10 : 30) &&
  whole.label !== '' &&
  !parts.some((part) => occasion.test(nameOf(part)));

/** 全年公开信息60条，网站35条，微信25条: like parts in a row behind what was done. */
export function isRow(whole: Item, parts: readonly Item[], words: ListWords): boolean {
  const [first, second] = parts;
  const behindStop = (first?.level ?? 4) === 4;
  if (!first || !second || (behindStop && parts.length < 3)) return false;
  // 1120件，1118件；12件: two that stand behind different marks are no row.
  if (parts.length === 2 && second.level > first.level) return false;
  // 问题17个，错别字9个、失效链接5个: what many things are called, and no part is.
  const noun = collective.exec(whole.label)?.[0];
  const isNamed = noun !== undefined && !parts.some(({ label, after }) => label.includes(noun) || after.includes(noun));
  const sides = words.classOf(whole.label);
  if (
    !words.isCollective(whole.label) &&
    sides !== undefined &&
    parts.some(({ label }) => sides === words.classOf(label))
  )
    return false;
  // 举办培训6次，座谈2次、调研3次: other occasions stand beside the first, unless their names have one shape.
  if (occasion.test(whole.label) && parts.every((part) => occasion.test(nameOf(part))) && !areOfOneShape(whole, parts))
    return false;
  const ahead = first.label !== '' && nameOf({ ...first, after: '' }) !== '';
  if (standBeside(whole, parts, words)) return false;
  return (
    (isWhole.test(whole.label) ||
      isUnder(whole, parts) ||
      areOfOneShape(whole, parts) ||
      ((isNamed || endAlike([whole, ...parts])) && isTiny(sumOf(parts) - amountOf(whole), amountOf(whole)))) &&
    !isOutcome.test(whole.label) &&
    parts.every((part, at) => {
      const name = nameOf(part);
      const sameSide = (nameOf({ ...part, after: '' }) !== '') === ahead;
      const sameMark = at === 0 || part.level === second.level || (at === parts.length - 1 && part.level <= 1);
      return (
        part.quantity.unit === whole.quantity.unit &&
        sameMark &&
        sameSide &&
        !part.nested &&
        !part.leads &&
        name.length > 0 &&
        name.length <= 10 &&
        !words.isNewAction(name) &&
        !/^(?:均|已|都|并|在|被|废止|宣布|失效|有效|现行|现有|保留)|(?:收到|受理|办理|答复|办结|承办)$/.test(name)
      );
    })
  );
}
