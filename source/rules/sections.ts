import { headingOf, sections as printedSections, type SectionId } from '../form/sections.ts';
import type { Report } from '../report/report.ts';
import type { Fault } from './finding.ts';
import type { Rule } from './rule.ts';

const numerals = '一二三四五六七八九十';

/** What a top heading must say to be that of a section: real headings vary in wording. The first that fits counts. */
const words: readonly [SectionId, RegExp][] = [
  ['disputes', /复议|诉讼/],
  ['applications', /(?:收到|办理|处理|受理|答复).*申请|依?申请.*(?:情况|统计)/],
  ['problems', /问题/],
  ['other', /其[他它](?:需要|需|应当|应|须)?(?:报告|说明)|其他事项/],
  ['proactive', /主动公开/],
  ['overview', /总体(?:工作)?情况|工作总体|概述|总体工作|基本情况|^(?:20\d{2}年)?(?:政府信息公开|政务公开)工作情况/],
];

interface Heading {
  readonly text: string;
  readonly number: number | undefined;
  readonly section: SectionId | undefined;
}

/** A heading as printed, or undefined where it is no top heading: （一）, 1. and the like stand below. */
function readHeading(printed: string): Heading | undefined {
  const text = printed.replace(/[\s#|lI丨│]/g, '');
  if (/^[（(]|^\d/.test(text)) return undefined;
  const match = /^(?:第?([一二三四五六七八九十]))(?:部分|[、.．，,:：])*/.exec(text);
  const rest = match ? text.slice(match[0].length) : text;
  const section = words.find(([, pattern]) => pattern.test(rest))?.[0];
  return { text, number: match?.[1] ? numerals.indexOf(match[1]) + 1 : undefined, section };
}

const knownHeadings = (report: Report): Heading[] =>
  (report.reading?.headings ?? [])
    .flatMap((printed) => readHeading(printed) ?? [])
    .filter(({ section }) => section !== undefined);

/** Whether a file has headings but none for this section: that is one fault, and what the section should say no other. */
export function isWithoutHeading(report: Report, section: SectionId): boolean {
  const known = knownHeadings(report);
  return known.length > 0 && known.every((heading) => heading.section !== section);
}

interface Amiss {
  readonly section: SectionId;
  readonly says: string;
}

interface Misnumbered {
  readonly section: (typeof printedSections)[number];
  readonly heading: Heading;
}

/** Wrong numbers in one finding; none where they only follow from a section that is not there. */
function wrongNumbers(misnumbered: readonly Misnumbered[], known: readonly Heading[]): Amiss[] {
  const [first] = misnumbered;
  const present = printedSections.filter(({ id }) => known.some(({ section }) => section === id));
  const follow = misnumbered.every(
    ({ section, heading }) => heading.number === present.findIndex(({ id }) => id === section.id) + 1,
  );
  if (!first || (follow && present.length < printedSections.length)) return [];
  const all = misnumbered.map(({ section, heading }) => `“${heading.text}”应为“${headingOf(section)}”`);
  return [{ section: first.section.id, says: `编号不对：${all.join('，')}` }];
}

/** The six sections are there, once, in order, rightly numbered. Looks at the headings that a reader found. */
export const sections: Rule = {
  id: 'sections',
  title: '六个部分齐全、各出现一次、顺序和编号正确',
  severities: ['error'],
  basis: '国办公开办函〔2021〕30号 报告格式一至六；《政府信息公开条例》第五十条',
  inGrading: true,
  failing: {
    headings: [
      '一、总体情况',
      '二、主动公开政府信息情况',
      '三、收到和处理政府信息公开申请情况',
      '四、存在的主要问题及改进情况',
      '五、其他需要报告的事项',
    ],
  },
  passing: { headings: printedSections.map(headingOf) },
  check: (report) => {
    const known = knownHeadings(report);
    if (known.length === 0) return [];
    const finding = (section: SectionId, message: string): Fault => ({
      places: [section],
      message,
    });
    const findings: Fault[] = [];
    let last = -1;
    const misnumbered: Misnumbered[] = [];
    // What is twice, misplaced or misnumbered has one cause, and is one finding.
    const amiss: Amiss[] = [];
    for (const [index, section] of printedSections.entries()) {
      const found = known.filter((heading) => heading.section === section.id);
      const [first] = found;
      if (!first) {
        findings.push(finding(section.id, `没有找到“${headingOf(section)}”这一部分的标题。`));
        continue;
      }
      if (found.length > 1) {
        const all = found.map(({ text }) => `“${text}”`).join('、');
        amiss.push({ section: section.id, says: `“${section.name}”出现了 ${found.length} 次：${all}` });
      }
      const at = known.indexOf(first);
      if (at < last)
        amiss.push({ section: section.id, says: `“${first.text}”的位置不对，应是第${section.numeral}部分` });
      last = Math.max(last, at);
      if (first.number !== undefined && first.number !== index + 1) misnumbered.push({ section, heading: first });
    }
    amiss.push(...wrongNumbers(misnumbered, known));
    const [one] = amiss;
    if (one) findings.push(finding(one.section, `${amiss.map(({ says }) => says).join('；')}。`));
    return findings;
  },
};
