import { quoted } from './claims/placed.ts';
import { type InSentence, textRule } from './textRule.ts';

const address = /(?:https?:\/\/|www\.)[\w\-./?=&%#~:]+/gi;
const inAddress = /(?<!\d)(20[12]\d)(?:(?:0[1-9]|1[0-2])(?:[0-3]\d)?)?(?!\d)/g;
/** The sentence points at the report itself. */
const ofReport = /(?:本|年度|年)(?:年度)?报告|年报|电子版|全文/;

/** The address at which a report is said to stand names its own year or the one in which it is published, if any. */
export const linkYear = textRule({
  id: 'link-year',
  title: '报告的网址里没有别的年份（套用上年的链接）',
  severities: ['warning'],
  basis: '国办公开办函〔2021〕30号 报告要求：表述准确；网址须能打开',
  failing: { texts: { preamble: '本报告电子版可从县政府网站（https://www.yunxi.example/2023/nianbao.html）下载。' } },
  passing: { texts: { preamble: '本报告电子版可从县政府网站（https://www.yunxi.example/2025/nianbao.html）下载。' } },
  given: ({ year }) => ({ year }),
  needs: ':.：',
  find: (placed, { year }) => {
    const { text } = placed.compact;
    if (!/https?:|www\./i.test(text) || !ofReport.test(text)) return [];
    return [...text.matchAll(address)].flatMap((match): InSentence[] => {
      const years = Array.from(match[0].matchAll(inAddress), ([, digits]) => Number(digits));
      if (years.length === 0 || years.some((one) => one === year || one === year + 1)) return [];
      const [start, end] = [match.index, match.index + match[0].length];
      return [
        {
          start,
          end,
          message: `${quoted(placed, start, end)}的网址里是 ${years[0]} 年，${year} 年度的报告在 ${year + 1} 年公布，请核对是不是上一份报告的链接。`,
          expected: year + 1,
          actual: years[0] ?? null,
        },
      ];
    });
  },
});
