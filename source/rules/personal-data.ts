import type { Form } from '../form/form.ts';
import { formOf } from '../form/forms.ts';
import { printedName } from '../report/places.ts';
import type { PlacedSentence } from './claims/placed.ts';
import type { Severity } from './finding.ts';
import { type InSentence, textRule } from './textRule.ts';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** 居民身份证: 17 digits with a birthday in them and the check digit of GB 11643. */
export function isIdentityNumber(text: string): boolean {
  const match = /^[1-9]\d{5}(19|20)\d{2}(\d{2})(\d{2})\d{3}[\dXx]$/.exec(text);
  if (!match || Number(match[2]) < 1 || Number(match[2]) > 12 || Number(match[3]) < 1 || Number(match[3]) > 31)
    return false;
  const sum = weights.reduce((total, weight, index) => total + weight * Number(text[index]), 0);
  return '10X98765432'[sum % 11] === text[17]?.toUpperCase();
}

/** A bank card: the prefixes that cards have, 16 to 19 digits, and the Luhn digit. */
export function isBankCard(text: string): boolean {
  if (!/^(?:62\d{14,17}|4\d{15}|5[1-5]\d{14}|9558\d{12,15})$/.test(text) || /^(\d)\1+$/.test(text)) return false;
  const sum = [...text].reverse().reduce((total, char, index) => {
    const digit = Number(char) * (index % 2 === 1 ? 2 : 1);
    return total + (digit > 9 ? digit - 9 : digit);
  }, 0);
  return sum % 10 === 0;
}

const contact = /电话|联系|热线|传真|咨询|手机|拨打|邮箱|邮编|地址|客服/;
/** Whose number it is, where a sentence tells of a person: 申请人李某（手机…）. */
const persons =
  /申请人|举报人|投诉人|当事人|反映人|家住|(?:群众|村民|居民|业主|信息员)[\u4e00-\u9fff]{2,3}[（，]|[\u4e00-\u9fff]某{1,2}(?=[（，、]|手机|电话)/;
/** Whom the sentence bids to call. */
const offices = /可|(?<!申)请|咨询|监督|办公室|值班|服务热线|联系人/;
const digits = /(?<![\dA-Za-z./=])\d(?:[ -]?\d){10,20}[Xx]?(?![\dA-Za-z/])/g;

interface Found {
  readonly start: number;
  readonly end: number;
  readonly severity: Severity;
  readonly says: string;
}

/** Numbers of persons in a compact sentence; the same sentence is looked at once. */
function personal(text: string): readonly Found[] {
  if (!/\d[ -]?\d{3}/.test(text)) return [];
  return [...text.matchAll(digits)].flatMap((match): Found[] => {
    const number = match[0].replace(/[ -]/g, '');
    const at = { start: match.index, end: match.index + match[0].length };
    if (isIdentityNumber(number)) return [{ ...at, severity: 'error', says: '居民身份证号码' }];
    if (isBankCard(number)) return [{ ...at, severity: 'error', says: '银行卡号' }];
    const isOffice = contact.test(text) && !(persons.test(text) && !offices.test(text));
    const mobile = /^1[3-9]\d{9}$/.test(number) && !isOffice;
    return mobile ? [{ ...at, severity: 'warning', says: '手机号码' }] : [];
  });
}

const finding = (placed: PlacedSentence, { start, end, severity, says }: Found, form: Form): InSentence => {
  const number = placed.compact.text.slice(start, end);
  // The finding must not spread what it warns of.
  const masked = `${number.slice(0, 3)}…${number.slice(-2)}`;
  return {
    severity,
    message: `${printedName(placed.place, form)}里有${says}（${masked}），公布前请删去。`,
    start,
    end,
  };
};

/** No identity-card number or bank card; no mobile number outside a contact line. */
export const personalData = textRule({
  id: 'personal-data',
  title: '没有身份证号、银行卡号；联系方式以外没有手机号码',
  severities: ['error', 'warning'],
  basis: '《政府信息公开条例》第十五条（个人隐私）；《个人信息保护法》',
  inGrading: true,
  failing: { texts: { 'overview.onRequest': '申请人（身份证号11010519491231002X）的申请已答复。' } },
  passing: { texts: { preamble: '如有疑问，请与我镇党政办联系（电话：0512-55501234）。' } },
  needs: '0123456789',
  given: (report) => ({ form: formOf(report) }),
  find: (placed, { form }) => personal(placed.compact.text).map((found) => finding(placed, found, form)),
});
