import { formOf } from '../form/forms.ts';
import { readText, type TextId } from '../report/places.ts';
import type { Report } from '../report/report.ts';
import type { Fault } from './finding.ts';
import { faultInText, paragraphsIn } from './inText.ts';
import type { Rule } from './rule.ts';

const numerals = '一二三四五六七八九十';
const bracketed = /^\s*[（(]\s*([一二三四五六七八九十]{1,2})\s*[）)]/;
const doubledMark = /^\s*(?:[（(][一二三四五六七八九十\d]{1,2}[）)][、.．，]|[一二三四五六七八九十]{1,2}、[.．、])/;
const arabic = /^\s*\d{1,2}([、.．])(?!\d)/;

const numberOf = (numeral: string): number => {
  const [first = '', second = ''] = numeral;
  if (first === '十') return 10 + (second === '' ? 0 : numerals.indexOf(second) + 1);
  return numerals.indexOf(first) + 1;
};

interface Line {
  readonly text: string;
  readonly start: number;
  readonly place: TextId;
}

const linesOf = (report: Report): Line[] =>
  formOf(report).prose.flatMap((place) =>
    paragraphsIn(readText(report, place)).map((paragraph) => ({ ...paragraph, place })),
  );

/** （二） twice, or （四） after （二）: the number of a paragraph that does not follow the one before it in its text. */
function outOfOrder(lines: readonly Line[]): { readonly line: Line; readonly says: string }[] {
  let last: { value: number; place: string } | undefined;
  return lines.flatMap((line) => {
    const printed = bracketed.exec(line.text)?.[1];
    if (printed === undefined) return [];
    const value = numberOf(printed);
    const before = last?.place === line.place ? last.value : undefined;
    last = { value, place: line.place };
    if (before === undefined || value === 1 || value === before + 1) return [];
    const says =
      value === before ? `（${printed}）写了两次` : `（${printed}）不接着（${numerals[before - 1] ?? before}）`;
    return [{ line, says }];
  });
}

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
      ...outOfOrder(lines).map(({ line, says }) => fault(line, bracketed, `序号${says}，请核对。`)),
    ];
  },
};
