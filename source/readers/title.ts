/** The title, and the unit and the year that it names. */
import { plainCharacters } from './characters.ts';

export interface Title {
  readonly title: string;
  readonly unit: string;
  readonly year: number | undefined;
  /** The lines it takes, as indexes into the lines it was looked for in; the last one is given twice by some sites. */
  readonly last: number;
}

const year = /((?:19|20)\d{2})\s*年(?:年?度)?/;
const report = /(?:(?:信息|政务)公开.*(?:报告|年报)|政府信息公开情况的报告)$/;
const matters = /(?:政府)?(?:信息|政务)公开/;

/** A title without the spaces that typesetting puts around its year. */
const tidy = (text: string): string =>
  plainCharacters(text)
    .trim()
    .replace(/(?<=[\p{Script=Han}）)])[\s\u3000]+(?=[\d\p{Script=Han}])|(?<=\d)[\s\u3000]+(?=\p{Script=Han})/gu, '');

/** The unit and the year in a title. */
export function unitAndYear(title: string): { unit: string; year: number | undefined } {
  const match = year.exec(title);
  const before = title.slice(0, match?.index ?? title.search(matters)).trim();
  const rest = match ? title.slice(match.index + match[0].length) : title;
  const afterYear = rest.slice(0, Math.max(0, rest.search(matters)));
  const unit = (before.replace(/^关于/, '') || afterYear).replace(/[《》【】\s]/g, '').replace(/(?:关于|的|度)$/, '');
  return { unit, year: match ? Number(match[1]) : undefined };
}

const isTitle = (text: string): boolean => {
  const tight = text.replace(/\s+/g, '').replace(/[》】]$/, '');
  return (
    tight.length <= 70 &&
    year.test(tight) &&
    report.test(tight) &&
    !/[。；]|^(?:本报告|根据|按照|现将|依据|来源|SOURCE)/.test(tight)
  );
};

/** The title among the lines before the first section: on one line or on two or three. */
export function findTitle(lines: readonly string[]): Title | undefined {
  const limit = Math.min(lines.length, 400);
  for (let from = 0; from < limit; from += 1) {
    for (let count = 1; count <= 3 && from + count <= lines.length; count += 1) {
      const parts = lines.slice(from, from + count).map((line) => line.trim());
      if (/^(?:正文|标题[：:]?|名称[：:]?)?$/.test(parts[0]!)) break;
      if (count > 1 && parts.some((part) => part.length > 45 || /[。，：:；]/.test(part))) break;
      if (!isTitle(parts.join(''))) continue;
      const title = tidy(parts.join(''));
      let { unit, year: named } = unitAndYear(title);
      let complete = title;
      const before = lines[from - 1]?.trim() ?? '';
      if (unit === '' && before !== '' && before.length <= 30 && !/[。，：:；|>\d]/.test(before)) {
        unit = tidy(before);
        complete = tidy(before + title);
      }
      if (unit === '' && count < 3) continue;
      // A site prints the title again above the text: the last one is the report's.
      let last = from + count - 1;
      for (let next = last + 1; next < Math.min(limit, last + 30); next += 1) {
        if (tidy(lines[next]!) === title) last = next;
      }
      return { title: complete, unit, year: named, last };
    }
  }
  return undefined;
}
