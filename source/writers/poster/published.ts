/** How much was published, as the text of section 一 states it: the tables have no place for it. */

import { fillFigures } from '../../report/figures.ts';
import { readText } from '../../report/places.ts';
import type { Report } from '../../report/report.ts';
import { quantitiesIn } from '../../text/quantities.ts';
import { sentencesOf } from '../../text/sentences.ts';

export interface Published {
  /** As the text has it: 1520, 14万余. */
  readonly amount: string;
  /** What is counted: 条, 篇. */
  readonly unit: string;
  readonly label: string;
}

/** Where something was published; the first that the words before a number name counts. */
const channels: readonly (readonly [words: RegExp, label: string])[] = [
  [/微信|公众号/, '微信公众号发布'],
  [/微博/, '微博发布'],
  [/新媒体|抖音|视频号|头条/, '政务新媒体发布'],
  [/门户网站|政府网站|网站|门户|专栏|网页/, '政府网站发布'],
  [/主动公开/, '主动公开政府信息'],
];
const units = new Set(['条', '篇', '期', '件']);
const verb = /公开|发布|推送|刊发|发文|推文|登载/;
/** Parts of a sum, other years, readers, and what is counted beside publications. */
const others =
  /其中|包括|分别|上年|去年|同比|环比|比上|增长|增加|减少|累计|历年|以来|阅读|浏览|访问|点击|关注|粉丝|申请|留言|咨询|答复|回复|解读|图解|规范性文件|规章|制发|废止|依申请|建议|提案|审查|审核|投诉|清理|处罚|许可/;

/** What the sentences of a report say was published, each channel once, in their order. */
export function publishedIn(report: Report): Published[] {
  const found = new Map<string, Published>();
  const text = (['overview.proactiveDisclosure', 'overview.whole'] as const)
    .map((id) => readText(report, id))
    .join('\n');
  for (const sentence of sentencesOf(fillFigures(text, report))) {
    // What stands behind 其中 is part of what stands before it.
    const wholes = sentence.text.split(/[；;]/).map((part) => part.split(/其中|包括|分别/)[0]!);
    for (const clause of wholes.flatMap((whole) => whole.split(/[，,：:（）()]/))) {
      const [quantity, second] = quantitiesIn(clause).filter(({ unit }) => units.has(unit));
      if (!quantity || second || !verb.test(clause) || others.test(clause)) continue;
      const channel = channels.find(([words]) => words.test(clause.slice(0, quantity.start)));
      if (!channel || found.has(channel[1])) continue;
      const amount = clause
        .slice(quantity.start, quantity.end)
        .replace(new RegExp(`${quantity.unit}$`), '')
        .trim();
      found.set(channel[1], { amount, unit: quantity.unit, label: channel[1] });
    }
  }
  return [...found.values()];
}
