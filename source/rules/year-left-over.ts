import { type Excuse, excuses, type YearFrame, yearFrames } from '../lexicon/yearFrames.ts';
import { parseChineseNumeral } from '../text/numerals.ts';
import { type PlacedSentence, quoted } from './claims/placed.ts';
import { type InSentence, textRule } from './textRule.ts';

/** A year further back is told of as history. */
const yearsBack = 4;
const anyYear = '20\\d{2}|二[〇○零]\\d?[〇一二三四五六七八九十]{2}';
const enumerator = '(?:（[一二三四五六七八九十\\d]+）|[一二三四五六七八九十]+是|[一二三四五六七八九十\\d]+[、.])?';
/** What is announced for the coming year is no work reported as this year's. */
const isDone = /(?:共|累计|未)(?:主动公开|收到|公开|收取|发生)|收到|受理/;

interface Frame extends YearFrame {
  readonly pattern: RegExp;
}

const frames: readonly Frame[] = yearFrames.map((frame) => ({
  ...frame,
  pattern: new RegExp(
    frame.words
      .replace('U', '(?<unit>[\\u4e00-\\u9fff]{2})')
      .replaceAll('N', enumerator)
      .replace('Y', `(?<year>${anyYear})`),
  ),
}));
const excuse = Object.fromEntries(
  Object.entries(excuses).map(([name, words]) => [name, new RegExp(words)]),
) as Readonly<Record<Excuse, RegExp>>;

/** Frames that say something of the report's own year; where no other year stands, only these. */
const ofOwnYear = frames.filter(({ wrong }) => wrong === 'own' || wrong === 'planned');
const yearInDigits = /(?=(20\d{2}))/g;
const namesAnother = (text: string, reportYear: number): boolean =>
  /二[〇○零]/.test(text) || [...text.matchAll(yearInDigits)].some(([, digits]) => Number(digits) !== reportYear);

const numberOf = (digits: string): number => (/^\d/.test(digits) ? Number(digits) : (parseChineseNumeral(digits) ?? 0));

/** Whether a year is wrong in the report of another year where a frame finds it. */
function isWrong({ wrong }: YearFrame, year: number, reportYear: number, text: string): boolean {
  const before = reportYear - year;
  const isNear = before !== 0 && Math.abs(before) <= yearsBack;
  switch (wrong) {
    case 'own':
      return before === 0;
    case 'planned':
      return before === 0 || before === 1;
    case 'last':
      return before === 1;
    case 'earlier':
      return isNear && before > 0;
    case 'known':
      return isNear && (before > 0 || (before === -1 && isDone.test(text)));
    default:
      return isNear;
  }
}

/** 公开225条，2023年公开252条: what was done is counted of the report's own year too, so the other year is there to compare. */
function compares(text: string, at: number): boolean {
  const [, told = '', , unit] = /年度?([^，。；\d]*)(\d+)(?![年月])(\p{Script=Han})/u.exec(text.slice(at)) ?? [];
  const verb = /公开|发布|推送|收到|受理|办理|办结|答复|开展|组织|举办|召开|更新|公布|制作|印发|回复|解读|接待/.exec(
    told,
  )?.[0];
  if (!verb || !unit) return false;
  const before = text.slice(Math.max(text.lastIndexOf('。', at), text.lastIndexOf('；', at)) + 1, at);
  return new RegExp(`${verb}[^，。；\\d]*\\d+${unit}[^；。]*，$`).test(before);
}

interface Left {
  readonly start: number;
  readonly end: number;
  readonly year: number;
}

function leftOver({ compact: { text }, place }: PlacedSentence, reportYear: number, unit: string): Left | undefined {
  if (!/20\d{2}年|二[〇○零]/.test(text)) return undefined;
  const namesOwn = text.includes(`${reportYear}年`);
  const toCome = place === 'problems' || /(?:存在的?|上述|以上)(?:问题|不足)|下一步|打算|今后/.test(text);
  for (const frame of namesAnother(text, reportYear) ? frames : ofOwnYear) {
    if ((frame.alone && namesOwn) || (frame.ofProblems && !toCome)) continue;
    const match = frame.pattern.exec(text);
    const digits = match?.groups?.year;
    if (!match || !digits || !isWrong(frame, numberOf(digits), reportYear, text)) continue;
    if (match.groups?.unit && !unit.startsWith(match.groups.unit)) continue;
    if (frame.unless && excuse[frame.unless].test(text)) continue;
    const start = match.index + match[0].lastIndexOf(digits);
    if (frame.unless === 'counted' && compares(text, start)) continue;
    return { start, end: start + digits.length + 1, year: numberOf(digits) };
  }
  return undefined;
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
