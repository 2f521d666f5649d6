import { readText } from '../report/places.ts';
import { parseChineseNumeral } from '../text/numerals.ts';
import type { Fault } from './finding.ts';
import { faultInText, paragraphsIn } from './inText.ts';
import type { Rule } from './rule.ts';

const dateLine =
  /^(20\d{2}|[二２][〇○零０][〇○零一二三四五六七八九０-９]{2})年([\d一二三四五六七八九十]{1,3})月([\d一二三四五六七八九十]{1,3})[日号]$/;
/** A date with blanks in it and around it. */
const longestLine = 100;
const numberOf = (digits: string): number => (/^\d/.test(digits) ? Number(digits) : (parseChineseNumeral(digits) ?? 0));

/** The day under the report lies in the year after the one that it reports on. */
export const signedDate: Rule = {
  id: 'signed-date',
  title: '落款日期在报告年度的次年（报告年度结束以后、公布以前）',
  severities: ['warning'],
  basis: '《政府信息公开条例》第四十九条：每年公布上一年度的报告',
  failing: { texts: { other: '2024年，我镇未收取政府信息公开信息处理费。\n2024年1月18日' } },
  passing: { texts: { other: '2024年，我镇未收取政府信息公开信息处理费。\n2025年1月18日' } },
  check: (report, { form }) =>
    form.texts.flatMap(({ id: place }): Fault[] => {
      const paragraphs = paragraphsIn(readText(report, place));
      return paragraphs.flatMap(({ text, start }, index): Fault[] => {
        // In section 一 a date alone may be anything, but not below all that is written there.
        if (
          place === 'title' ||
          (place.startsWith('overview') && paragraphs.slice(index + 1).some((one) => one.text.trim() !== ''))
        )
          return [];
        if (text.length > longestLine) return [];
        const line = text.replace(/\s/g, '');
        const match = dateLine.exec(line);
        if (!match) return [];
        const year = numberOf(match[1] ?? '');
        if (year === report.year + 1 || year === 0) return [];
        return [
          faultInText(
            report,
            place,
            { start, end: start + text.length },
            {
              message: `落款日期“${line}”不在 ${report.year + 1} 年：${report.year} 年度的报告在 ${report.year} 年结束以后编写。`,
              expected: report.year + 1,
              actual: year,
            },
          ),
        ];
      });
    }),
};
