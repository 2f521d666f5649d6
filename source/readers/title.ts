/** The title, and the unit and the year that it names. */
import { plainCharacters } from './characters.ts';

export interface Title {
  readonly title: string;
  readonly unit: string;
  readonly year: number | undefined;
  /** The last of the lines it takes, as an index into the lines it was looked for in; sites give it twice. */
  readonly last: number;
  /** What stands behind it on its line. */
  readonly rest?: string;
}

/** What is known of the lines a title is looked for in. */
export interface Around {
  /** True for a line that leads somewhere else. */
  readonly isLinked?: (index: number) => boolean;
  readonly isHeading?: (index: number) => boolean;
  /** The year of the period that the text states. */
  readonly year?: number | undefined;
}

const year = /((?:19|20)\d{2})\s*年(?:年?度)?/;
const report =
  /(?:(?:信息|政务)公开.*(?:报告|年报)|政府信息公开情况的报告)(?:[（(【[][^（()）【】]{1,8}[）)】\]])?(?:\.[a-z]{2,5})?$/i;
const matters = /(?:政府)?(?:信息|政务)公开/;

/** The same with every digit as ours, character by character: a year may be written 二〇二五 or in full width. */
const withDigits = (text: string): string =>
  text
    .replace(/[０-９]/g, (digit) => String(digit.charCodeAt(0) - 0xff10))
    .replace(/二[〇○零oO0Ｏ][一二三四五六七八九〇○零]{2}(?=\s*年)/g, (year) =>
      Array.from(year, (digit) => Math.max(0, '零一二三四五六七八九'.indexOf(digit))).join(''),
    );

/** What may stand before a title on its line: a number, the word of an attachment. */
const leading =
  /^(?:附件?\s*[\d一二三四五六七八九]{0,2}\s*[：:、.．\s]\s*|\d{1,2}\s*[.．、]\s*(?=\p{Script=Han}))(?=\S{4})/u;

/** A title without the spaces that typesetting puts around its year. */
const tidy = (text: string): string =>
  plainCharacters(text)
    .trim()
    .replace(leading, '')
    .replace(/\.(?:docx?|pdf|html?|wps|xlsx?)$/i, '')
    .replace(/(?<=[\p{Script=Han}）)])[\s\u3000]+(?=[\d\p{Script=Han}])|(?<=\d)[\s\u3000]+(?=\p{Script=Han})/gu, '');

/** A year in brackets after the words, as some titles have it. */
const yearAtEnd = /[（(【[]\s*(?:19|20)\d{2}\s*年?度?\s*[）)】\]]$/;

/** The unit and the year in a title. */
export function unitAndYear(printed: string): { unit: string; year: number | undefined } {
  const title = withDigits(printed);
  const match = year.exec(title);
  const words = title.search(matters);
  if (!match) {
    const dated = /((?:19|20)\d{2})/.exec(yearAtEnd.exec(title)?.[0] ?? '')?.[1];
    return {
      unit: title.slice(0, Math.max(0, words)).replace(/^关于|^《/, ''),
      year: dated ? Number(dated) : undefined,
    };
  }
  const isLate = words >= 0 && match.index > words;
  const before = title
    .slice(0, isLate ? words : match.index)
    .replace(/[（(【[]\s*$/, '')
    .trim();
  const rest = title.slice(match.index + match[0].length).replace(/^\s*[）)】\]]/, '');
  const afterYear = rest.slice(0, Math.max(0, rest.search(matters)));
  const unit = (before.replace(/^关于/, '') || afterYear).replace(/[《》【】\s]/g, '').replace(/(?:关于|的|度)$/, '');
  return { unit, year: Number(match[1]) };
}

const opening = /[。；]|^(?:本(?:年度)?报告|根据|按照|现将|依据|来源|SOURCE)/;

/** Offices of several names have long titles; what is longer still, or has commas besides, is a sentence. */
const longest = { title: 160, withoutCommas: 70, part: 90 };

const isShort = (tight: string): boolean =>
  tight.length <= longest.title && (tight.length <= longest.withoutCommas || !/[，,：:]/.test(tight));

const isTitle = (text: string): boolean => {
  const tight = withDigits(text.replace(/\s+/g, '').replace(/[》】]$/, ''));
  const dated = yearAtEnd.test(tight) || year.test(tight);
  return isShort(tight) && dated && report.test(tight.replace(yearAtEnd, '')) && !opening.test(tight);
};

/** A title that forgets its year: a unit, and the words of a report. */
const isUndated = (text: string): boolean => {
  const tight = text.replace(/\s+/g, '').replace(/^《|[》】]$/g, '');
  const words = tight.search(matters);
  return (
    tight.length <= longest.title &&
    words >= 4 &&
    /(?:信息|政务)公开(?:工作)?(?:年度)?(?:工作)?(?:报告|年报)$/.test(tight) &&
    !opening.test(tight) &&
    !/[，：:|>＞»]/.test(tight) &&
    isUnit.test(tight.slice(0, words).replace(/年度$/, ''))
  );
};

/** How the names of units end. */
export const isUnit = /(?:政府|局|委|办|厅|院|会|处|中心|所|站|[镇乡区县市省州盟旗部署社队馆场])$/;
const place = /[省市县区州盟旗镇乡]/;

/** What a site prints above a report: never the beginning of its title. */
const chrome =
  /^(?:(?:网站|返回)?首页|(?:网站)?导航|正文|当前位置.*|您?的?位置.*|无障碍.*|(?:进入)?(?:长者|老年|关怀).*|登录|注册|(?:发布|发文|公开|责任)(?:机构|机关|单位|主体).*|返回.*|打印.*|关闭.*|(?:法定)?(?:政务|政府信息|信息|主动)公开.{0,4}|.{0,2}年度?报告?|年报|手机版|繁[體体].*|简体.*|English|.*邮箱|搜索|检索|来源|字[体号].*|标题|名称|[大中小]|分享.*|收藏.*|.*网|.*网站|.*平台|.*专栏|.*门户|.*服务|.*互动|.*查询)$/;

/** True for a line that may begin a title that goes on below it. */
function mayBegin(line: string): boolean {
  const words = plainCharacters(line).trim();
  const tight = words.replace(/\s+/g, '');
  // Several words side by side are a menu; letters set apart are not.
  const isMenu =
    words.split(/\s+/).filter((word) => /^\p{Script=Han}{2,8}$/u.test(word)).length > 1 && !isUnit.test(tight);
  return (
    !isMenu &&
    !chrome.test(tight) &&
    !opening.test(tight) &&
    !/[|>＞»]/.test(tight) &&
    (isUnit.test(tight) || tight.length >= 4)
  );
}

/** What a page prints behind a title on the same line. */
const behind =
  /^(.{0,120}?(?:信息|政务)公开.{0,12}?(?:报告|年报))(?:[\s\u3000]+|(?=[（(【[]?(?:发布|公布|来源|信息来源|作者|日期|时间|索引|浏览|点击|字体|字号)))(\S.*)$/s;

/** The title at the beginning of a line that goes on with something else. */
function titleWithin(line: string): { title: string; rest: string } | undefined {
  const text = plainCharacters(line).trim();
  const [, title = '', rest = ''] = behind.exec(text) ?? [];
  if (title === '' || !(isTitle(title) || isUndated(title)) || /^[（(]/.test(rest)) return undefined;
  return unitAndYear(tidy(title)).unit.length >= 3 ? { title, rest } : undefined;
}

interface Candidate extends Title {
  readonly first: number;
}

/** The titles that begin at a line: on it alone, or together with the next one or two. */
function candidateAt(lines: readonly string[], from: number): Candidate | undefined {
  const alone = (index: number): boolean => {
    const line = lines[index]?.trim() ?? '';
    const { unit } = unitAndYear(tidy(line));
    return isTitle(line) && unit.length >= 4 && place.test(unit);
  };
  for (let count = 1; count <= 3 && from + count <= lines.length; count += 1) {
    const parts = lines.slice(from, from + count).map((line) => line.trim());
    if (/^(?:正文|标题[：:]?|名称[：:]?)?$/.test(parts[0]!)) return undefined;
    if (
      count > 1 &&
      (parts.some((part) => part.length > longest.part || /[。，：:；]/.test(part)) || !mayBegin(parts[0]!))
    )
      break;
    // What is a title by itself needs nothing before it.
    if (count > 1 && alone(from + count - 1)) break;
    if (!isTitle(parts.join('')) && !(count === 1 && isUndated(parts[0]!))) continue;
    const title = tidy(parts.join(''));
    const { unit, year: named } = unitAndYear(title);
    const before = lines[from - 1]?.trim() ?? '';
    const isOwn =
      unit === '' &&
      before !== '' &&
      before.length <= longest.part &&
      !/[。，：:；|>\d]/.test(before) &&
      mayBegin(before);
    if (isOwn)
      return { title: tidy(before + title), unit: tidy(before), year: named, first: from - 1, last: from + count - 1 };
    if (unit === '' && count > 1) continue;
    return { title, unit, year: named, first: from, last: from + count - 1 };
  }
  const within = titleWithin(lines[from]!);
  if (!within) return undefined;
  const title = tidy(within.title);
  return { title, ...unitAndYear(title), first: from, last: from, rest: within.rest };
}

/** How likely a candidate is the report's own title; the nearest to the text wins among equals. */
function weight({ unit, year: named, first, last }: Candidate, around: Around): number {
  const linked = around.isLinked?.(first) ?? false;
  const agrees = around.year === undefined || named === undefined ? 0 : named === around.year ? 4 : -4;
  return (
    (unit === '' ? 0 : 8) +
    (named === undefined ? 0 : 4) +
    agrees +
    (linked ? -6 : 0) +
    (around.isHeading?.(last) ? 2 : 0)
  );
}

/** The title among the lines before the first section: on one line or on two or three, the likeliest of several. */
export function findTitle(given: readonly string[], around: Around = {}): Title | undefined {
  const lines = given.map((line) => line.replace(/^\s*(?:标题|名称|题名)[：:]\s*(?=\S)/, ''));
  const limit = Math.min(lines.length, 400);
  let best: { candidate: Candidate; weight: number } | undefined;
  for (let from = 0; from < limit; from += 1) {
    const candidate = candidateAt(lines, from);
    if (!candidate) continue;
    const own = weight(candidate, around);
    // A piece of the title that was found is not another one.
    const isPiece = best !== undefined && candidate.first <= best.candidate.last;
    if (!best || (isPiece ? own > best.weight : own >= best.weight)) best = { candidate, weight: own };
    from = Math.max(from, candidate.last - 1);
  }
  if (!best) return undefined;
  const { first: _, ...title } = best.candidate;
  return title;
}
