import { standardTitle } from '../form/unitKinds.ts';
import { parseChineseNumeral } from '../text/numerals.ts';
import { quoted } from './claims/placed.ts';
import type { Fault } from './finding.ts';
import type { Rule } from './rule.ts';
import { textRule } from './textRule.ts';

/** The years in a title, in digits or in Chinese numerals. */
const yearsIn = (title: string): number[] =>
  [...title.matchAll(/((?:19|20)\d{2})|(二[〇○零][〇○零一二三四五六七八九]{2})/g)].map((match) =>
    match[1] ? Number(match[1]) : (parseChineseNumeral(match[2] ?? '') ?? 0),
  );

const official = '政府信息公开工作年度报告';
/** What may stand for it in print: a word of it lost. */
const lostWord =
  '(?:政府信息工作年度报告|政府信息公开(?:工作)?年报报告|政府信息公开(?:工作|年度)报告|信息公开工作年度报告)';
/** Of these, such as a sentence says for short; 政府信息工作年度报告 lost what it is about. */
const forShort = /^(?:政府信息公开(?:工作|年度)报告|信息公开工作年度报告)$/;
/** What it is not: a summary, the report on another work. */
const otherName =
  '(?:政府信息公开(?:工作)?总结|政务公开(?:工作)?(?:年度报告|年报|总结|报告)|政务信息公开(?:工作)?年度报告)';
const subject = '[^，。；：、《》“”\\d（）]{0,24}?';
/** Where it is made public, in the middle of a sentence: short for the name that the title gives in full, so only a hint. */
const inPassing = new RegExp(
  `(?:现|特|向社会)(?:将|公布|公开|发布|予以)+${subject}(20\\d{2})年度?${subject}(?<!政府)(${lostWord})(?!格式|编制|有关|(?<=工作报告)如下)`,
);
/** The report names itself: in book marks, or alone on a line; 现将2024年政府信息公开工作|报告如下 has no name. */
const ownName = [
  new RegExp(`《${subject}(20\\d{2})年度?${subject}(?<!政府)(${lostWord})》`),
  inPassing,
  new RegExp(`^${subject}(20\\d{2})年度?${subject}(?<!政府)(${lostWord})$`),
  new RegExp(
    `(?:现|特|向社会)(?:将|公布|公开|发布|予以)+《?${subject}(20\\d{2})年度?(${otherName})(?=》|公布|公开|发布|予以|(?<!工作报告)如下|，|。)`,
  ),
];

/** A line that is the title of the whole, under another name: 关于2024年度信息公开工作的自查报告. A numbered line is a heading within. */
const titleLine =
  /^(?![（一二三四五六七八九十\d]{1,4}[、.．）])(?:[^，。；：、《》“”\d（）]{2,24}(20\d{2})年度?|(20\d{2})年度?[^，。；：、《》“”\d（）]{2,20}?)(?!政府信息公开工作年度报告$)(?<!政府|政务)((?:政府信息公开|政务公开|政务信息公开|信息公开)(?:工作)?(?:开展)?(?:情况)?的?(?:年度)?(?:工作)?(?:自查|自评|总结|述职)?(?:报告|总结|汇报|年报))$/;

/** The title of another year's report, alone on its line. */
const ownLine = /^[^，。；：、《》“”\d（）]{2,24}(20\d{2})年度?政府信息公开工作年度报告$/;

/** Where a text calls the report by a name that lost a word; the report of another year is another report. */
const inTexts = textRule({
  id: 'title',
  title: '标题的年份是报告年度，标题为“单位名称+年份+年政府信息公开工作年度报告”',
  severities: ['error', 'warning', 'hint'],
  basis: '国办公开办函〔2021〕30号 报告标题',
  inGrading: true,
  failing: { texts: { title: '云溪县柳林镇人民政府2023年政府信息公开工作年度报告' } },
  passing: { texts: { title: '云溪县柳林镇人民政府2024年政府信息公开工作年度报告' } },
  given: ({ year }) => ({ year }),
  needs: '报总',
  find: (placed, { year }) => {
    const { text } = placed.compact;
    if (!/报告|总结|[汇年]报/.test(text)) return [];
    const pattern = ownName.find((one) => one.test(text));
    const match = pattern?.exec(text);
    const name = match?.[2];
    const other = ownLine.exec(text);
    if (other?.[1] && Number(other[1]) === year - 1) {
      const start = text.indexOf(other[1]);
      return [
        {
          start,
          end: start + 5,
          severity: 'warning',
          message: `${quoted(placed, start, start + 5)}的年份是 ${other[1]}，本报告是 ${year} 年度。`,
          expected: year,
          actual: Number(other[1]),
        },
      ];
    }
    const line = titleLine.exec(text);
    const found = match && name ? { name, of: match[1] } : line?.[3] && { name: line[3], of: line[1] ?? line[2] };
    if (!found || Number(found.of) !== year) return [];
    const start = text.lastIndexOf(found.name);
    const end = start + found.name.length;
    return [
      {
        start,
        end,
        severity: pattern === inPassing && forShort.test(found.name) ? 'hint' : 'warning',
        message: `${quoted(placed, start, end)}里的“${found.name}”应为“${official}”。`,
        expected: official,
        actual: found.name,
        replacement: official,
      },
    ];
  },
});

/** The title's year is the report year; it reads unit + year + 年政府信息公开工作年度报告. */
export const title: Rule = {
  ...inTexts,
  check: (report, context) => {
    const standard = standardTitle(report.unit, report.year);
    const named = inTexts.check(report, context);
    const stands = report.title.replace(/\s/g, '');
    if (stands === standard.replace(/\s/g, '')) return named;
    const years = yearsIn(stands);
    const wrong = years.length > 0 && !years.includes(report.year);
    const says = wrong
      ? `标题的年份是 ${years[0]}，报告年度是 ${report.year}`
      : stands === ''
        ? '标题空白'
        : `标题“${stands}”与统一格式不同`;
    return [
      {
        severity: wrong ? 'error' : 'warning',
        places: ['title'],
        message: `${says}，应为“${standard}”。`,
        expected: standard,
        actual: report.title,
        repair: { label: '改为规范标题', changes: [{ place: 'title', value: standard }] },
      } satisfies Fault,
      ...named,
    ];
  },
};
