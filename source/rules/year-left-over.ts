import { parseChineseNumeral } from '../text/numerals.ts';
import { type PlacedSentence, quoted } from './claims/placed.ts';
import { type InSentence, textRule } from './textRule.ts';

const yearsBack = 4;
const anyYear = '(20\\d{2}|二[〇○零]\\d?[〇一二三四五六七八九十]{2})';
const enumerator = '(?:（[一二三四五六七八九十\\d]+）|[一二三四五六七八九十]+是|[一二三四五六七八九十\\d]+[、.])?';
const whoOrWhat =
  '(?:我|本|全|市|县|区|镇|乡|街道|各|共|累计|通过|主动公开|公开|收到|受理|新收|办理|答复|未|没有|无|严格|认真|深入|坚持|按照|根据|在|依托|继续|进一步|政府|单位|局|行政|度(?:工作|政府信息公开))';

/** A sentence that opens with a year and then tells work: 2023年，我局主动公开… */
const opening = new RegExp(
  `^${enumerator}(?:[^，。：\\d]{0,20}[。：]|(?<=^（[一二三四五六七八九十]+）)[^，。：\\d]{2,16}|(?:总体情况|(?:主动公开|依申请公开|政府信息管理|平台建设|监督保障)(?:政府信息)?(?:情况)?))?(?:在|截至|截止)?${anyYear}年(?:度|底|末|里|间|12月31日|1月(?:1日)?[至到—-]12月(?:31日)?)?[，,]?(.{0,4})`,
);
const tellsWork = new RegExp(`^${whoOrWhat}`);
/** 我局2023年共收到…: the unit, the year, the work. */
const inner = new RegExp(
  `(?:我|本)[^，。\\d]{1,6}${anyYear}年度?(?=(?:共|全年|累计|主动|未|没有|收到|新收|受理|办理|公开|制发))`,
);

/** Words by which another year is named as another year. */
const namedAsOther =
  /今年|本年|上一?年度?|去年|同比|相比|相较|较(?![好为快强大高多全])|比20|以来|(?<!截)至20|到20|决算|预算|规划|计划|工作要点|印发|出台|《[^》]*20|发布的|制定的|结转|部署|针对|整改|反映|指出|反馈|存在的问题|发现|考核结果|评估结果|评议结果|通报|获|荣获|被评|评为|授予|表彰|入选|将(?![^，。；]{1,18}(?:纳入|作为|列入|融入|摆上|摆在|放在|置于|贯穿|列为|抓))|拟|力争|[\d年]版|起(?:，|施行|实施)|修订|机构改革|成立|年报|年度报告|届|同期/;

/** 2022年，云溪县教育局认真贯彻…: whoever it is, it tells how it worked that year; only words that name the year as another one excuse it. */
const atWork = new RegExp(
  `^${enumerator}${anyYear}年度?，?[^，。；\\d《]{0,18}(?:局|委|办|厅|院|镇|乡|街道|政府|办事处|中心|管委会|单位|[我全本][省市县区州旗])(?:认真|严格|深入|坚持|切实|积极|持续|不断|进一步|始终|高度重视|紧紧围绕|全面)`,
);
const relative = /今年|本年|上一?年度?|去年|同比|相比|相较|较(?![好为快强大高多全])|比20|以来|同期/;

/** 编制了《…2020年政府信息公开工作年度报告》: the own report, where the sentence tells on what ground it was made. */
const ownReport = new RegExp(
  `^(?:根据|按照|依据|依照|现将|现|本报告|遵照).*(?:编制|公布|发布|公开|形成|撰写)[^，。；]{0,16}?${anyYear}年度?(?:政府信息公开|政务公开)(?:工作)?(?:年度)?报告`,
);

/** 截至2023年底，共发布…: what was counted up to the end of the year before. */
const untilLastYear =
  /截[至止]到?(20\d{2})年(?:底|末|12月(?:底|末|31日))，?(?:[^，。；\d]{0,10})(?:共|累计|主动公开|发布|公开|收到)/;
/** 下一步，我局将在2024年…: what is to come lies in the year after. */
const planned = /(?:下一步|接下来|今后)，?[^，。；]{0,8}将?在(20\d{2})年(?!.{0,8}基础)/;

const earlyPatterns = new Map<number, RegExp>();

function earlyPattern(reportYear: number): RegExp {
  let pattern = earlyPatterns.get(reportYear);
  if (!pattern) {
    pattern = new RegExp(
      `${reportYear}年度?政府信息公开(?:工作)?年度报告[^。；]{0,12}?(${reportYear})年[1-3]月[^。；]{0,40}(?:公布|公开|发布)`,
    );
    earlyPatterns.set(reportYear, pattern);
  }
  return pattern;
}

/** 现将本单位2021年度政府信息公开工作年度报告公布如下. */
const ownTitle = new RegExp(
  `现将[^，。；《]{0,20}《?[^，。；《]{0,16}${anyYear}年度?(?:政府信息公开|政务公开)(?:工作)?(?:年度)?报告》?(?:予以|向社会|公布|公开|发布|如下)`,
);

/** 将政务公开纳入考核，2023年共开展督查4次: a clause anywhere that counts work under a year; 2023年开设的专栏 and 2023年12月 do not. */
const counted = new RegExp(
  `(?:^|[，。；：])${enumerator}在?${anyYear}年度?，?(?:“[^”]{2,12}”)?[^，。；\\d的]{0,16}?(?:开展|组织|举办|召开|开设|更新|发布|推送|接受|公开|督查|检查|督导|收到|受理|办理|答复|编发|制作|培训)(?!的)[^，。；\\d的]{0,12}\\d+(?![\\d年月])`,
);
/** What excuses a counted year: it is compared, carried over, or that of an account. */
const countedAsOther =
  /今年|本年|同比|相比|相较|较(?![好为快强大高多全])|比20|上一?年|去年|同期|决算|预算|结转|转(?:至|到|入)|统计公报|连续|累计至|目前/;

/** The report about another year, where it speaks of itself: 《…2022年…年度报告》现予公布, 将2023年政府信息公开工作情况报告如下. */
const itself = [
  new RegExp(`${anyYear}年度?政府信息公开(?:工作)?(?:年度)?报告》?(?:现予|予以|现)(?:公布|公开|发布)`),
  new RegExp(`《[^《》]{0,24}${anyYear}年度?政府信息公开工作年度报告》由[一二三四五六七]个?部分`),
  new RegExp(
    `(?:现|特)将[^，。；]{0,24}?${anyYear}年度?(?:政府信息公开|政务公开)(?:工作)?(?:有关|开展)?情况(?:报告|公布|公开|汇报)如下`,
  ),
  new RegExp(
    `(?:编制|形成)了?本(?:单位|机关|部门|局|委|办|厅|镇|乡|街道|级)?${anyYear}年度?政府信息公开(?:工作)?(?:年度)?报告`,
  ),
  new RegExp(`本报告[^，。；\\d]{0,8}(?:总结|反映|梳理|说明)了?[^，。；\\d]{0,10}${anyYear}年`),
];

/** Section 五 of a report for 2024: 2024年，我局将继续…. What is to come lies in the year after. */
const ownYearToCome =
  /(?:^|[，。；：])(?:[一二三四五六七八九十]是|（[一二三四五六七八九十]）)?(20\d{2})年度?，?(?:(?:我|本)[^，。；\d]{1,4}?)?(?:将(?:继续|进一步|重点|从|以|着力|持续|坚持|不断|围绕|切实|按照|认真|严格|加大|加强|深入|大力|努力)|工作(?:打算|计划|安排|思路))/;

/** A report for a year that says of itself that it was published before the year was over. */
function publishedEarly(text: string, reportYear: number): { start: number; end: number; year: number } | undefined {
  const match = earlyPattern(reportYear).exec(text);
  if (!match || !/完成|编制|形成|撰写|公布|发布/.test(text.slice(0, match.index) + match[0])) return undefined;
  const start = match.index + match[0].indexOf(`${reportYear}年`, 5);
  return { start, end: start + 5, year: reportYear };
}

const numberOf = (digits: string): number => (/^\d/.test(digits) ? Number(digits) : (parseChineseNumeral(digits) ?? 0));

interface Left {
  readonly start: number;
  readonly end: number;
  readonly year: number;
}

/** A year that stands in the middle of a sentence, in the report's own name, or before what is to come. */
function more({ compact: { text }, place }: PlacedSentence, reportYear: number): Left | undefined {
  const at = (match: RegExpExecArray | null, isWrong: (year: number) => boolean): Left | undefined => {
    const digits = match?.[1];
    if (!match || !digits || !isWrong(numberOf(digits))) return undefined;
    const start = match.index + match[0].indexOf(digits);
    return { start, end: start + digits.length + 1, year: numberOf(digits) };
  };
  const isOther = (year: number) => year !== reportYear && Math.abs(year - reportYear) <= yearsBack;
  const own = itself.map((pattern) => at(pattern.exec(text), isOther)).find((one) => one !== undefined);
  if (own) return own;
  const toCome = place === 'problems' ? at(ownYearToCome.exec(text), (year) => year === reportYear) : undefined;
  if (toCome || text.includes(`${reportYear}年`) || countedAsOther.test(text)) return toCome;
  const told = at(counted.exec(text), (year) => isOther(year) && year <= reportYear + 1);
  return told && told.year > reportYear && /将|计划|拟|要求|预计|力争/.test(text) ? undefined : told;
}

function leftOver(
  placed: PlacedSentence,
  reportYear: number,
  unit: string,
): { start: number; end: number; year: number } | undefined {
  const { text } = placed.compact;
  if (!/20\d{2}年|二[〇○零]/.test(text)) return undefined;
  const own = ownReport.exec(text) ?? ownTitle.exec(text);
  if (
    own?.[1] &&
    numberOf(own[1]) !== reportYear &&
    Math.abs(numberOf(own[1]) - reportYear) <= yearsBack &&
    !relative.test(text)
  ) {
    const start = own.index + own[0].lastIndexOf(own[1]);
    return { start, end: start + own[1].length + 1, year: numberOf(own[1]) };
  }
  const later = more(placed, reportYear);
  if (later) return later;
  const left = untilLastYear.exec(text) ?? planned.exec(text);
  const until = Number(left?.[1] ?? 0);
  const isPlan = left !== null && planned.test(left[0]);
  if (
    left?.[1] &&
    (isPlan ? until === reportYear : until === reportYear - 1 && !text.includes(`${reportYear}年`)) &&
    !relative.test(text)
  ) {
    const start = left.index + left[0].indexOf(left[1]);
    return { start, end: start + 5, year: until };
  }
  const early = publishedEarly(text, reportYear);
  if (early) return early;
  const opened = opening.exec(text);
  const rest = opened?.[2] ?? '';
  const isWork = tellsWork.test(rest) || (unit.length > 1 && rest.startsWith(unit.slice(0, 2)));
  const working = atWork.exec(text);
  const match = working ?? (isWork ? opened : null) ?? inner.exec(text);
  const digits = match?.[1];
  if (!match || !digits) return undefined;
  const named = numberOf(digits);
  if (named === reportYear || named < reportYear - yearsBack || named > reportYear + 1) return undefined;
  const others = [...text.matchAll(/20\d{2}(?=年)/g)].map((other) => Number(other[0]));
  if (others.includes(reportYear) || (working ? relative : namedAsOther).test(text)) return undefined;
  // What is announced for the coming year is no work reported as this year's.
  if (named > reportYear && !/(?:共|累计|未)(?:主动公开|收到|公开|收取|发生)|收到|受理/.test(text)) return undefined;
  const start = match.index + match[0].indexOf(digits);
  return { start, end: start + digits.length + 1, year: named };
}

/** No sentence reports another year's work as this year's; last year named as last year is fine. */
export const yearLeftOver = textRule({
  id: 'year-left-over',
  title: '正文没有把别的年度的工作当作本年度来写（套用上年稿忘改年份）',
  severities: ['warning'],
  basis: '《政府信息公开条例》第四十九条（上一年度）；国办公开办函〔2021〕30号',
  failing: { texts: { 'overview.proactiveDisclosure': '2023年，我镇通过县政府网站主动公开信息86条。' } },
  passing: { texts: { 'overview.proactiveDisclosure': '2024年，我镇通过县政府网站主动公开信息86条，2023年为71条。' } },
  given: ({ year, unit }) => ({ year, unit }),
  needs: ['年', '2二'],
  find: (placed, { year, unit }): InSentence[] => {
    const found = leftOver(placed, year, unit);
    if (!found) return [];
    return [
      {
        message: `正文${quoted(placed, found.start, found.end)}写的是 ${found.year} 年的工作，本报告是 ${year} 年度；如指上年，请写明“上年”。`,
        expected: year,
        actual: found.year,
        start: found.start,
        end: found.end,
      },
    ];
  },
});
