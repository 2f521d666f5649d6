import { quoted } from './claims/placed.ts';
import { type InSentence, textRule } from './textRule.ts';

const phone =
  /(?:电话|传真|热线|手机|拨打|致电|详询)(?:号码)?(?:为|是)?[：:]?((?:[（(]?\d[\d\-—－–()（）转/、]*(?:(?<=\d) (?=\d)[\d\-—－–()（）转/、]*)*\d))(?!\d*(?:余|多)?[件次个条人起通宗份%万部])/g;
const postcode = /(?:邮政编码|邮编)(?:为|是)?[：:]?(\d+(?: \d+)*)(?![\d-])/g;

/** An address without its @, or without the dot behind it. */
const mail = /(?:邮箱|电子邮件|E-?mail)(?:地址)?(?:为|是)?[：:]?((?=[\w.@＠-]*[A-Za-z])[\w.@＠-]{5,})/gi;
const isMail = (printed: string): boolean => /^[\w.-]+[@＠][\w-]+(?:\.[\w-]+)+\.?$/.test(printed);

/** One number, digits and what parts them: a mobile's, a hotline's, one with 7 or 8 digits and perhaps an area code. */
function isPhone(printed: string): boolean {
  const digits = printed
    .replace(/\D/g, '')
    .replace(/^(?:00)?86(?=1[3-9]\d{9}$)/, '')
    .replace(/^(?:00)?86(?=0?[2-9]\d{8,10}$)/, '0')
    .replace(/^00/, '0');
  if (/^1[3-9]\d{9}$/.test(digits) || /^(?:400|800)\d{7}$/.test(digits)) return true;
  // 110, 12345, 95598; 0512-12345.
  if (/^(?:0\d{2,3})?(?:1\d{2}|1\d{4}|9\d{4,5})$/.test(digits)) return true;
  return /^(?:0\d{9,11}|[2-9]\d{6,7})$/.test(digits) && !/^0\d{2}-\d{9}$|^0\d{3}-\d{6}$/.test(dashed(printed));
}

/** With one kind of dash and nothing else between the digits. */
const dashed = (printed: string): string => printed.replace(/[—－–]/g, '-').replace(/[^\d-]/g, '');

/** 0512-55501234、55501235 are two; an extension (转801, -801, /5) is no part of a number. */
const numbersIn = (printed: string): string[] =>
  printed.split('、').map((one) => one.replace(/(?:转|\/).*$/, '').replace(/(?<=\d{7})[-—－–]\d{1,5}$/, ''));

/** A telephone number has 7 or 8 digits, with or without an area code, or is a mobile's; a post code has six. */
export const contact = textRule({
  id: 'contact',
  title: '联系电话是 7 至 8 位（可带区号）或 11 位手机号，邮政编码是 6 位',
  severities: ['warning'],
  basis: '《政府信息公开条例》第十二条（公开指南含联系方式）；国办公开办函〔2021〕30号 报告要求：数据准确',
  failing: { texts: { preamble: '如有疑问，请与我镇党政办联系（电话：0512-555012，邮编：21500）。' } },
  passing: { texts: { preamble: '如有疑问，请与我镇党政办联系（电话：0512-55501234，邮编：215000）。' } },
  needs: ['电传热手邮拨致询Ee', '0123456789@＠.'],
  find: (placed) => {
    const { text } = placed.compact;
    if (!/电话|传真|热线|手机|邮编|邮政编码|邮箱|邮件|拨打|致电|详询|mail/i.test(text)) return [];
    const found: InSentence[] = [];
    const say = (at: number, printed: string, says: string) => {
      const start = text.indexOf(printed, at);
      found.push({
        start,
        end: start + printed.length,
        message: `${quoted(placed, start, start + printed.length)}里的${says}，请核对。`,
        actual: printed,
      });
    };
    for (const match of text.matchAll(phone)) {
      const printed = match[1] ?? '';
      const wrong = numbersIn(printed).find((one) => !isPhone(one));
      if (wrong !== undefined) say(match.index, printed, `电话 ${printed} 不像完整的号码（7 至 8 位，可带区号）`);
    }
    for (const match of text.matchAll(postcode)) {
      const printed = match[1] ?? '';
      const { length } = printed.replaceAll(' ', '');
      if (length !== 6) say(match.index, printed, `邮政编码 ${printed} 是 ${length} 位，应为 6 位`);
    }
    for (const match of text.matchAll(mail)) {
      const printed = match[1] ?? '';
      if (!isMail(printed)) say(match.index, printed, `邮箱 ${printed} 不像完整的地址`);
    }
    return found;
  },
});
