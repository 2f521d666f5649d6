import { formOf } from '../form/forms.ts';
import { readText, type TextId } from '../report/places.ts';
import type { Report } from '../report/report.ts';
import { remembering } from '../text/memory.ts';
import { parseChineseNumeral } from '../text/numerals.ts';
import type { Fault } from './finding.ts';
import { faultInText, paragraphsIn } from './inText.ts';
import type { Rule } from './rule.ts';

const doubledMark = /^\s*(?:[（(][一二三四五六七八九十\d]{1,2}[）)][、.．，]|[一二三四五六七八九十]{1,2}、[.．、])/;
const arabic = /^\s*\d{1,2}([、.．])(?!\d(?!\d{3}年))/;

const numberOf = (numeral: string): number =>
  /\d/.test(numeral) ? Number(numeral) : (parseChineseNumeral(numeral) ?? Number.NaN);

interface Line {
  readonly text: string;
  readonly start: number;
  readonly place: TextId;
}

const linesOf = (report: Report): Line[] =>
  formOf(report).prose.flatMap((place) =>
    paragraphsIn(readText(report, place)).map((paragraph) => ({ ...paragraph, place })),
  );

/** A number in a text: what is printed of it, and where. */
interface Numbered {
  readonly value: number;
  readonly printed: string;
  readonly start: number;
}

/** 一是, 二是 and 第一, 第二 where an item begins; 一是一、二是二 counts nothing. */
const spoken = [
  /(?<=^|[。；：，！\n])\s*(([一二三四五六七八九十])是)(?![一二三四五六七八九十否非的])/g,
  /(?<=^|[。；：\n])\s*(第([一二三四五六七八九十])[，、])/g,
];
const inLines = [/^\s*(（([一二三四五六七八九十]{1,3})）)/gm, /^\s*((\d{1,2})[、.．])(?!\d(?!\d{3}年))/gm];

/** Behind a number that is not the next of any list that is open: a list within an item ends where the outer one goes on. */
function broken(numbers: readonly Numbered[]): { readonly at: Numbered; readonly says: string } | undefined {
  let open: Numbered[] = [];
  for (const at of numbers) {
    const outer = open.findLastIndex(({ value }) => value === at.value - 1);
    const before = open.at(-1);
    if (at.value > 1 && outer < 0 && before) {
      const [now, last] = [at, before].map(({ printed }) => printed.replace(/[，、]$/, ''));
      return { at, says: before.value === at.value ? `${now}写了两次` : `${now}不接着${last}` };
    }
    open = at.value === 1 ? [...open, at] : [...open.slice(0, Math.max(0, outer)), at];
  }
  return undefined;
}

interface OutOfOrder {
  readonly start: number;
  readonly end: number;
  readonly says: string;
}

/** Without one of these no list has a second number, or one that follows nothing. */
const anyNumber =
  /[二三四五六七八九十]是|第[二三四五六七八九十][，、]|(?:^|\n)\s*(?:[（(][一二三四五六七八九十]|\d{1,2}[、.．])/;

/** （二） twice, 四是 after 二是: the first number of each kind in a text that does not follow. */
const outOfOrder = remembering((text: string): readonly OutOfOrder[] => {
  if (!anyNumber.test(text)) return [];
  return [...inLines, ...spoken].flatMap((pattern) => {
    const numbers = [...text.replaceAll('(', '（').replaceAll(')', '）').matchAll(pattern)].map((match): Numbered => {
      const [all, printed = '', numeral = ''] = match;
      return { value: numberOf(numeral), printed, start: match.index + all.length - printed.length };
    });
    const found = numbers.length > 1 ? broken(numbers) : undefined;
    if (!found) return [];
    const { start, printed } = found.at;
    return [{ start, end: start + printed.length, says: found.says }];
  });
});

/** Numbers are marked in one way and follow each other: no （一）、, no 1、 beside 1., no （二） twice. */
export const numberingMarks: Rule = {
  id: 'numbering-marks',
  title: '层次序号的标点正确、一致，顺序连贯（不写“（一）、”，不混用“1、”和“1.”）',
  severities: ['hint'],
  basis: 'GB/T 9704《党政机关公文格式》7.3.3 结构层次序数；GB/T 15834《标点符号用法》',
  failing: { texts: { problems: '（一）、政策解读形式单一。\n（二）、更新间隔偏长。' } },
  passing: { texts: { problems: '（一）政策解读形式单一。\n（二）更新间隔偏长。' } },
  check: (report) => {
    const lines = linesOf(report);
    const fault = ({ text, start, place }: Line, pattern: RegExp, message: string): Fault => {
      const length = pattern.exec(text)?.[0].length ?? 1;
      return faultInText(report, place, { start, end: start + length }, { message });
    };
    const marked = lines.find(({ text }) => doubledMark.test(text));
    const marks = new Map<string, Line>();
    for (const line of lines) {
      const mark = arabic.exec(line.text)?.[1]?.replace('．', '.');
      if (mark && !marks.has(mark)) marks.set(mark, line);
    }
    const mixed = marks.size > 1 ? [...marks.values()].at(-1) : undefined;
    return [
      ...(marked
        ? [fault(marked, doubledMark, `“${doubledMark.exec(marked.text)?.[0].trim()}”的序号后面多了一个标点。`)]
        : []),
      ...(mixed ? [fault(mixed, arabic, `序号“1、”和“1.”混用，请统一为“1.”。`)] : []),
      ...formOf(report).prose.flatMap((place) =>
        outOfOrder(readText(report, place)).map(({ start, end, says }) =>
          faultInText(report, place, { start, end }, { message: `序号${says}，请核对。` }),
        ),
      ),
    ];
  },
};
