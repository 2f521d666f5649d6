import { quoted } from './claims/placed.ts';
import { type InSentence, textRule } from './textRule.ts';

/** Dates and document numbers that lost a part of themselves on the way through a CMS or a PDF. */
const damaged: readonly RegExp[] = [
  // 202111日, 1231日: 年 and 月 are gone
  /(?<![\d.])(?:20\d{2}\d{2,4}|(?:1[0-2]|0?[1-9])(?:[0-2]\d|3[01]))日(?!元)/,
  // 20241月1日, 2025111231日: 年 is gone, or nearly all
  /(?<!\d)20\d{2}(?:1[0-2]|0?[1-9])月|(?<!\d)20\d{6,8}日/,
  // 2020你那12月31日: something else stands where 年 was
  /(?<!\d)20\d{2}(?!年)[\u4e00-\u9fff]{1,2}(?=(?:1[0-2]|[1-9])月(?:3[01]|[12]\d|[1-9])日)(?<![至到和与及自从])/,
  // 办结件: a measure word without its number
  /(?:办结|答复|受理|收到|公开|维持|纠正|结果)(?:政府信息公开)?(?:申请)?件(?=[，、；])[^。]{0,12}件(?=[，、；。])/,
  // 2024年月日, 年1月日, 自年月日
  /20\d{2}年(?:\d{1,2})?月日|(?<![\d〇一二三四五六七八九十今本上去前后每全当近半元多几度整历同次明])年月日|\d月日|20\d{2}年\d{1,2}日\d{1,2}日|20\d{2}年月\d{1,2}日|20\d{2}年\d{3,4}日/,
  // 共主动公开条: the number is gone
  /(?:共|累计|全年)[^，。；\d]{0,10}(?:公开|发布|推送|更新)(?:各类)?(?:政府|政务)?(?:信息)?[条篇](?=[，。；])/,
  // 60,39条: a group of digits lost one of three; 分别120,45条 and 2,3人 are two numbers
  /(?<![\d,第]|分别[^，。；]{0,12})(?!\d,\d(?!\d))\d{1,3},(?:\d{1,2}|\d{4,})(?![\d,])(?=[条件篇次份期人])/,
  // 〔202130号, 〔2021〕号
  /〔20\d{2}\d*号|〔20\d{2}〕号|〔〕\d*号|(?:国务院令|国令)第号/,
  // 要求进行规范。2024主动公开信息86条: 年 is gone
  /(?<=^|[，。；：）])20\d{2}(?=主动公开|共?(?:收到|受理|公开|发布)|通过[^，。；]{2,16}(?:公开|发布)|[我本][局厅委办镇乡县市区机单])/,
  // 2024以来，我局: 年 is gone
  /^(?:（[一二三四五六]）)?20\d{2}(?:以来|，(?=在|我[局镇县委市]|全[市县区镇]|本[局镇单]))/,
];

/** Days that no month has. */
const noDay = /(?<!\d)(?:(?:0?[469]|11)月31日|0?2月3[01]日|(?:1[0-2]|0?[1-9])月(?:3[2-9]|[4-9]\d)日)/;

/** A date or a number that lost its digits is said as damage, never as a wrong year. */
export const damagedText = textRule({
  id: 'damaged-text',
  title: '日期、文号没有在粘贴或转换中丢失数字、年月日或括号',
  severities: ['hint'],
  basis: '国办公开办函〔2021〕30号 报告要求：内容完整、表述准确',
  failing: { texts: { preamble: '数据统计期限为202411日至1231日。' } },
  passing: { texts: { preamble: '数据统计期限为2024年1月1日至12月31日。' } },
  needs: '日号条篇月件次份期人来，',
  find: (placed): InSentence[] => {
    const { text } = placed.compact;
    if (!/[日号条篇月件次份期人]|^[^\d]{0,3}20\d{2}[以，]/.test(text)) return [];
    const day = noDay.exec(text);
    const match = day ?? damaged.map((words) => words.exec(text)).find((one) => one !== null);
    if (!match) return [];
    const end = match.index + match[0].length;
    const says = day ? '没有这一天，请核对' : '像是在粘贴或转换中丢了字，请对照原稿补全';
    return [
      {
        message: `${quoted(placed, match.index, end)}里的“${match[0]}”${says}。`,
        actual: match[0],
        start: match.index,
        end,
      },
    ];
  },
});
