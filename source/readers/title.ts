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

/** A year in brackets after the words, as some titles have it. */
const yearAtEnd = /[（(【[]\s*(?:19|20)\d{2}\s*年?度?\s*[）)】\]]$/;

/** The unit and the year in a title. */
export function unitAndYear(title: string): { unit: string; year: number | undefined } {
  const match = year.exec(title);
  const words = title.search(matters);
  if (!match) {
    const dated = /((?:19|20)\d{2})/.exec(yearAtEnd.exec(title)?.[0] ?? '')?.[1];
    return { unit: title.slice(0, Math.max(0, words)).replace(/^关于/, ''), year: dated ? Number(dated) : undefined };
  }
  const isLate = words >= 0 && match.index > words;
  const before = title.slice(0, isLate ? words : match.index).trim();
  const rest = title.slice(match.index + match[0].length);
  const afterYear = rest.slice(0, Math.max(0, rest.search(matters)));
  const unit = (before.replace(/^关于/, '') || afterYear).replace(/[《》【】\s]/g, '').replace(/(?:关于|的|度)$/, '');
  return { unit, year: Number(match[1]) };
}

const isTitle = (text: string): boolean => {
  const tight = text.replace(/\s+/g, '').replace(/[》】]$/, '');
  const dated = yearAtEnd.test(tight);
  return (
    tight.length <= 70 &&
    (dated || year.test(tight)) &&
    report.test(tight.replace(yearAtEnd, '')) &&
    !/[。；]|^(?:本报告|根据|按照|现将|依据|来源|SOURCE)/.test(tight)
  );
};

/** What a site prints above a report: never the beginning of its title. */
const chrome =
  /^(?:(?:网站|返回)?首页|(?:网站)?导航|正文|当前位置|您?的?位置|无障碍.*|(?:进入)?(?:长者|老年|关怀).*|登录|注册|返回.*|打印.*|关闭.*|(?:法定)?(?:政务|政府信息|信息|主动)公开.{0,4}|.{0,2}年度?报告?|年报|手机版|繁[體体].*|简体.*|English|.*邮箱|搜索|检索|来源|字[体号].*|标题|名称|[大中小]|分享.*|收藏.*|.*网|.*网站|.*平台|.*专栏|.*门户)$/;

/** True for a line that may begin a title that goes on below it. */
const mayBegin = (line: string): boolean => {
  const tight = plainCharacters(line).replace(/\s+/g, '');
  const isUnit = /(?:政府|局|委|办|厅|院|会|处|中心|所|站|[镇乡区县市省部署社队馆])$/.test(tight);
  return !chrome.test(tight) && !/[|>＞»/]/.test(tight) && (isUnit || tight.length >= 4);
};

/** The title among the lines before the first section: on one line or on two or three. */
export function findTitle(lines: readonly string[]): Title | undefined {
  const limit = Math.min(lines.length, 400);
  let withoutUnit: Title | undefined;
  for (let from = 0; from < limit; from += 1) {
    for (let count = 1; count <= 3 && from + count <= lines.length; count += 1) {
      const parts = lines.slice(from, from + count).map((line) => line.trim());
      if (/^(?:正文|标题[：:]?|名称[：:]?)?$/.test(parts[0]!)) break;
      if (count > 1 && (parts.some((part) => part.length > 45 || /[。，：:；]/.test(part)) || !mayBegin(parts[0]!)))
        break;
      if (!isTitle(parts.join(''))) continue;
      const title = tidy(parts.join(''));
      let { unit, year: named } = unitAndYear(title);
      let complete = title;
      const before = lines[from - 1]?.trim() ?? '';
      if (unit === '' && before !== '' && before.length <= 30 && !/[。，：:；|>\d]/.test(before) && mayBegin(before)) {
        unit = tidy(before);
        complete = tidy(before + title);
      }
      if (unit === '' && count < 3) {
        if (count === 1) withoutUnit ??= { title, unit, year: named, last: from };
        continue;
      }
      // A site prints the title again above the text: the last one is the report's.
      let last = from + count - 1;
      for (let next = last + 1; next < Math.min(limit, last + 30); next += 1) {
        if (tidy(lines[next]!) === title) last = next;
      }
      return { title: complete, unit, year: named, last };
    }
  }
  return withoutUnit;
}
