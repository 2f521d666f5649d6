import { type PlacedSentence, quoted } from './claims/placed.ts';
import type { Rule } from './rule.ts';
import { type InSentence, textRule } from './textRule.ts';
import { isElsewhere, isNeighbour, isShortFor, mayLieTogether, rankOf, related } from './units/names.ts';

/** What a unit of a kind calls itself, by the end of its name. 我县 in a bureau's report is its county, not itself. */
const selves: readonly { readonly name: RegExp; readonly self: string }[] = [
  { name: /局(?:（[^）]*）)?$/, self: '局' },
  { name: /厅$/, self: '厅' },
  { name: /(?:委员会|委)$/, self: '委' },
  { name: /镇(?:人民政府|政府)?$/, self: '镇' },
  { name: /乡(?:人民政府|政府)?$/, self: '乡' },
  { name: /街道(?:办事处)?$/, self: '街道' },
  { name: /(?:县|区|市|省|州|旗)(?:人民政府|政府)?$/, self: '' },
];

/** Words that only one kind of unit says of itself. */
const selfWord = /(?<![自])[我本](局|厅|委|镇|乡|街道)(?!党委|委会|地|级|域|土|部|面)/g;

function otherSelf(unit: string, placed: PlacedSentence): InSentence[] {
  if (!/[我本]/.test(placed.compact.text)) return [];
  const own = selves.find(({ name }) => name.test(unit))?.self;
  if (own === undefined) return [];
  for (const match of placed.compact.text.matchAll(selfWord)) {
    const word = match[1] ?? '';
    if (word === own || (own === '' && word === '')) continue;
    if (own === '街道' && word === '委') continue;
    const end = match.index + match[0].length;
    return [
      {
        message: `${quoted(placed, match.index, end)}自称“${match[0]}”，但本报告的单位是${unit}，像是套用了别的单位的文稿。`,
        actual: match[0],
        start: match.index,
        end: end,
      },
    ];
  }
  return [];
}

const maker =
  /(?:由|现将|与)([\u4e00-\u9fff]{3,24}?(?:人民政府|办公室|局|厅|委员会|街道办事处|管委会))(?:[^，。；]{0,12})?(?:编制|根据|按照|依据|联系|20\d{2}年)/;

/** 请联系河口镇人民政府党政办公室（电话…）: whom to ask, by the name of its place. */
const asked =
  /(?:联系|咨询|请向|致电|联系(?:单位|部门)：)([\u4e00-\u9fff]{2,8}?[省市县区镇乡旗州道][\u4e00-\u9fff]{0,14}?(?:人民政府|政府办公室|办公室|局|厅|委员会|街道办事处|管委会|党政办))(?=（|，|。|；|$|咨询|反映|提出)/;

/** 青川市政务公开办公室 in the report of 云溪县教育局: whom all offices of the places below ask. */
const guides = /政务公开(?:工作)?(?:领导小组)?办(?:公室)?$/;

function otherName(unit: string, placed: PlacedSentence): InSentence[] {
  const { text } = placed.compact;
  if (placed.place !== 'preamble' && !/联系|咨询|请向|致电/.test(text)) return [];
  const called = placed.place === 'preamble' || /疑问|电话|详情/.test(text) ? asked.exec(text) : null;
  const match = maker.exec(text) ?? called;
  // Elsewhere another office may well draw something up; whom to ask is the unit itself wherever it is said.
  if (placed.place !== 'preamble' && !called && !match?.[0].endsWith('联系')) return [];
  const name = match?.[1];
  const office = name?.replace(/(?:党政|综合)?办公室$/, '') ?? '';
  if (
    !match ||
    !name ||
    (related(name, unit) && !isNeighbour(office, unit)) ||
    isShortFor(office, unit) ||
    (guides.test(name) && rankOf(name) < rankOf(unit)) ||
    /^(?:国务院|我|本|区|市|县|省|镇|政府)/.test(name)
  )
    return [];
  const start = match.index + match[0].indexOf(name);
  return [
    {
      message: `${quoted(placed, start, start + name.length)}写的是“${name}”，但本报告的单位是${unit}。`,
      expected: unit,
      actual: name,
      start,
      end: start + name.length,
    },
  ];
}

/** A town tells of no other town's whole year. */
const wholeYear = '(?:全年|年内|全年度|通过|累计)';
const works = '(?:认真|严格|高度重视|共?主动公开|未收到|共?收到|坚持|深入|积极|不断|进一步|持续|切实)';
const opens =
  '(?:紧紧|围绕|全面|贯彻|坚决|始终|大力|充分|结合|依法|扎实|聚焦|按照|根据|在[^，。；]{2,24}领导下|政府信息公开工作|政务公开工作)';
/** A name of the unit's own kind that does the unit's work: 柳林镇人民政府严格落实 in the report of another town. */
const peers: readonly { readonly unit: RegExp; readonly other: RegExp }[] = [
  {
    unit: /(?:镇|乡|街道|苏木)(?:人民政府|办事处|政府)?$/,
    other: new RegExp(
      `(?:^|[，。；：）])(?:20\\d{2}年度?，?)?([\\u4e00-\\u9fff]{2,10}?(?:镇|乡|街道)(?:人民政府|政府|办事处)?)(?:${works}|${wholeYear}|${opens})`,
    ),
  },
  {
    // A city tells rightly of the counties and districts below it; only the opening of a report is surely another city's.
    unit: /市(?:人民政府|政府)?$/,
    other: new RegExp(`^20\\d{2}年度?，?([\\u4e00-\\u9fff]{2,6}?市(?:人民政府|政府)?)${works}`),
  },
  {
    unit: /[县区](?:人民政府|政府)?$/,
    other: new RegExp(
      `(?:^|[，。；：）])(?:20\\d{2}年度?，?)?([\\u4e00-\\u9fff]{2,6}?[市县区](?:人民政府|政府)?)${works}`,
    ),
  },
  {
    unit: /(?:局|厅|委员会|委|联合会|总工会|供销合作社)$/,
    other: new RegExp(
      `(?:^|[，。；：）])(?:20\\d{2}年度?，?)?([\\u4e00-\\u9fff]{1,6}[市县区旗][\\u4e00-\\u9fff]{2,12}?(?:局|委员会|联合会|总工会|供销合作社))${works}`,
    ),
  },
];
/** The name of an office with its place: 云溪县教育局, 柳河县石桥镇人民政府. */
const named =
  '[\\u4e00-\\u9fff]{2,6}?(?:[省市县旗州盟]|(?<![地园社辖城])区)[\\u4e00-\\u9fff]{0,14}?(?:人民政府(?:办公[室厅])?|政府办公室|街道(?:办事处)?|[镇乡](?:政府)?|委员会|管委会|联合会|总工会|[局厅])';
/** The sentences that a report opens with have its own unit as their subject; and its own name is before its year. */
const ownPlaces: readonly RegExp[] = [
  new RegExp(`^20\\d{2}年(?:度|以来)?，?(${named})(?:${works}|${opens})`),
  new RegExp(
    `(?:现将|现就|公布|发布|公开|编制(?:了|形成)?|《|^)《?(${named})20\\d{2}年度?(?:政府|政务)?信息公开(?:工作)?(?:年度报告|年报|情况)`,
  ),
  new RegExp(
    `^(?:如|若)[^。]{0,20}(?:疑问|意见|问题)[^。]{0,8}请[^，。；（]{0,4}?(?:与|向|联系：?|致电|通过)，?(${named})`,
  ),
  new RegExp(
    `(?:电子版|本报告|年度报告)[^。；]{0,16}(?:从|在|由|登录|通过|访问)“?(${named})(?:门户网站|网站|网|政府信息公开|编制|官网|（)`,
  ),
];

function otherOwner(unit: string, placed: PlacedSentence): InSentence[] {
  const { text } = placed.compact;
  for (const pattern of ownPlaces) {
    const match = pattern.exec(text);
    const name = match?.[1];
    if (!match || !name || noName.test(name) || (related(name, unit) && !isElsewhere(name, unit))) continue;
    // Of the place that the unit lies in, or one of its own offices.
    const place = /^[\u4e00-\u9fff]{2,6}?[省市县区旗州盟]/.exec(name)?.[0] ?? name;
    if (unit.includes(place) || unit.includes(place.slice(0, -1)) || mayLieTogether(name, unit)) continue;
    const start = match.index + match[0].indexOf(name);
    const end = start + name.length;
    const message = `${quoted(placed, start, end)}写的是“${name}”，但本报告的单位是${unit}，像是套用了别的单位的文稿。`;
    return [{ start, end, message, expected: unit, actual: name }];
  }
  return [];
}

/** Not a name: 我镇, 全市, 各县, and words that happen to end like one. */
const noName =
  /[我本全各]|^(?:我|本|全|各|该|其|区|市|县|省|镇|乡|街道|政府|国务院|国家|自治[区州县旗]|(?:经开|高新|开发|保税|示范|产业|工业)区|通过|按照|根据|对|在|由|向|与|和|及|推动|指导|组织|督促|要求)|城市$|社区$|园区$|辖区$|地区$|专区$/;

function otherSubject(unit: string, placed: PlacedSentence): InSentence[] {
  const kind = peers.find((one) => one.unit.test(unit));
  const match = kind?.other.exec(placed.compact.text);
  const name = match?.[1];
  if (!match || !name || noName.test(name) || (related(name, unit) && !isNeighbour(name, unit))) return [];
  const start = match.index + match[0].indexOf(name);
  const end = start + name.length;
  return [
    {
      start,
      end,
      message: `${quoted(placed, start, end)}写的是“${name}”的工作，但本报告的单位是${unit}，像是套用了别的单位的文稿。`,
      expected: unit,
      actual: name,
    },
  ];
}

/** 区卫健局收到申请 in the report of 青川市河口区教育局: what each office tells of itself, and a short name of another. */
const shortSubject =
  /(?:^|[，。；：）])(?:20\d{2}年度?，?)?([省市县区旗州][\u4e00-\u9fff]{2,5}?局)(?=(?:共|累计)?(?:未?收到|未?接到|受理)[^，。；]{0,12}(?:申请|依申请公开))/;

function otherShort(unit: string, placed: PlacedSentence): InSentence[] {
  const match = /局(?:（[^）]*）)?$/.test(unit) ? shortSubject.exec(placed.compact.text) : null;
  const name = match?.[1];
  if (!match || !name || /[我本全各级直属]/.test(name)) return [];
  const office = name.slice(1);
  if (unit.includes(office) || isShortFor(office, unit)) return [];
  const start = match.index + match[0].indexOf(name);
  const end = start + name.length;
  const message = `${quoted(placed, start, end)}写的是“${name}”的工作，但本报告的单位是${unit}，像是套用了别的单位的文稿。`;
  return [{ start, end, message, expected: unit, actual: name }];
}

/** 通过白石县人民政府网站 in the report of 云溪县审计局: the site or gazette of another county. 义乌市 lies in 金华市: of cities nothing is known. */
const siteOf =
  /(?:通过|在|登录|访问|依托|《)“?([\u4e00-\u9fff]{2,6}?(?:县|旗|(?<![新发园辖城地全各片])区))(?:人民)?政府(?:门户)?(?:网站|网|公报)/;

function otherSite(unit: string, placed: PlacedSentence): InSentence[] {
  const match = placed.compact.text.includes('政府') ? siteOf.exec(placed.compact.text) : null;
  const place = match?.[1];
  const own = /([县旗]|(?<![新发园])区)/.exec(unit)?.[1];
  if (!match || !place || !own || place.at(-1) !== own || /[我本全各级]/.test(place)) return [];
  // Its city may stand before the name of the county.
  const name = place.replace(/^.*[市州盟]/, '');
  if (name.length < 2 || unit.includes(name) || unit.includes(name.slice(0, -1))) return [];
  const start = match.index + match[0].lastIndexOf(name);
  const end = start + name.length;
  const message = `${quoted(placed, start, end)}写的是“${name}”的网站或公报，但本报告的单位是${unit}，像是套用了别的单位的文稿。`;
  return [{ start, end, message, actual: name }];
}

/** What stands in the unit's own place; said once. */
function otherSubjects(unit: string, placed: PlacedSentence): InSentence[] {
  const own = [...otherName(unit, placed), ...otherSubject(unit, placed), ...otherShort(unit, placed)];
  return own.length > 0 ? own : otherOwner(unit, placed);
}

/** 在平安县委、县政府的正确领导下 in the report of 清河县水务局: another place of the same rank. */
const ledBy = /在([\u4e00-\u9fff]{2,4}?[县市区旗])委[、和及]/;

function otherParent(unit: string, placed: PlacedSentence): InSentence[] {
  if (!placed.compact.text.includes('委')) return [];
  const own = /^[\u4e00-\u9fff]{2,6}?[市县区旗]/.exec(unit)?.[0];
  const match = ledBy.exec(placed.compact.text);
  const place = match?.[1];
  if (!own || !match || !place || place.at(-1) !== own.at(-1) || unit.includes(place)) return [];
  const start = match.index + 1;
  const end = start + place.length + 1;
  return [
    {
      start,
      end,
      message: `${quoted(placed, start, end)}写的是“${place}委”，但本报告的单位是${unit}，像是套用了别的单位的文稿。`,
      actual: `${place}委`,
    },
  ];
}

/** The unit calls itself by one name, and no other unit's name stands where its own should. */
const inSentences = textRule({
  id: 'unit-name',
  title: '单位的自称与单位名称一致，没有别的单位的名称',
  severities: ['warning'],
  basis: '《政府信息公开条例》第四十九条：各机关报告本机关的情况；国办公开办函〔2021〕30号 报告要求：表述准确',
  failing: { texts: { 'overview.management': '我局严格落实信息发布审核制度。' } },
  passing: { texts: { 'overview.management': '我镇严格落实信息发布审核制度，本单位按季度检查栏目。' } },
  given: ({ unit }) => ({ unit }),
  needs: '我本由将与镇乡街市县区局委旗苏',
  find: (placed, { unit }) => [
    ...otherSubjects(unit, placed),
    ...otherParent(unit, placed),
    ...otherSite(unit, placed),
    ...otherSelf(unit, placed),
  ],
});

export const unitName: Rule = {
  ...inSentences,
  check: (report, context) => {
    // The same wrong self is said once for each text, where it stands first.
    const seen = new Set<string>();
    return inSentences.check(report, context).filter(({ places: [place], actual }) => {
      const key = `${place} ${actual}`;
      return !seen.has(key) && seen.add(key);
    });
  },
};
