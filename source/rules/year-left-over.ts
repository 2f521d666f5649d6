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

/** A report for a year that says of itself that it was published before the year was over. */
function publishedEarly(text: string, reportYear: number): { start: number; end: number; year: number } | undefined {
  const match = earlyPattern(reportYear).exec(text);
  if (!match || !/完成|编制|形成|撰写|公布|发布/.test(text.slice(0, match.index) + match[0])) return undefined;
  const start = match.index + match[0].indexOf(`${reportYear}年`, 5);
  return { start, end: start + 5, year: reportYear };
}

const numberOf = (digits: string): number => (/^\d/.test(digits) ? Number(digits) : (parseChineseNumeral(digits) ?? 0));

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
