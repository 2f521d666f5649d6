import { quoted } from './claims/placed.ts';
import { textRule } from './textRule.ts';

const number = '[\\d零〇一二三四五六七八九十百千两]+(?:[.,，]\\d+)?[万亿%]?';
const unit = '[\\u4e00-\\u9fff]{0,4}?';

/** 约200余条 says twice that it is not exact; 超过95%以上 says twice that it is more. */
const doubled: readonly RegExp[] = [
  new RegExp(`(大约|大概|大致|约)((?:有|为|是|达)?)((?:近|将近|接近|超过|逾)${number})`),
  new RegExp(
    `(大约|大概|大致|差不多|约|将近|接近|近)(${number})(余|多(?=[万千百条件篇次个人期份项名户])|${unit}左右|${unit}上下|${unit}以上)`,
  ),
  new RegExp(
    `(超过|超出|逾|高于|多于|不少于|不低于|至少)(${number})(余|多(?=[万千百条件篇次个人期份项名户])|${unit}左右|${unit}以上)`,
  ),
  new RegExp(`(?<=${number}${unit})(以上|以下|以内)()(左右|上下)`),
  new RegExp(`(不超过|至多|最多|不到|少于|低于)(${number})(${unit}以下|${unit}以内|${unit}左右)`),
];

/** No approximation said twice: 约…余, 近…余, 超过…以上, 大约…左右. */
export const doubledApproximation = textRule({
  id: 'doubled-approximation',
  title: '约数只写一次（不写“约200余条”“超过95%以上”“大约30左右”）',
  severities: ['hint'],
  basis: 'GB/T 15835《出版物上数字用法》；国办公开办函〔2021〕30号 报告要求：表述准确',
  failing: { texts: { 'overview.proactiveDisclosure': '全年推送信息约200余条。' } },
  passing: { texts: { 'overview.proactiveDisclosure': '全年推送信息200余条。' } },
  needs: '大差约近超逾高多少低至到以',
  find: (placed) => {
    const { text } = placed.compact;
    if (!/\d|[二三四五六七八九十百千]/.test(text)) return [];
    const match = doubled.map((pattern) => pattern.exec(text)).find((one) => one !== null);
    if (!match) return [];
    const [whole, before, value, after = ''] = match;
    const [start, end] = [match.index, match.index + whole.length];
    return [
      {
        start,
        end,
        message: `${quoted(placed, start, end)}里的“${before}”和“${after.replace(/^.*(?=左右|上下|以上|以下|以内)/, '')}”意思重复，留一个。`,
        expected: `${value}${after}`,
        actual: whole,
      },
    ];
  },
});
