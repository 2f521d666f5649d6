import fc from 'fast-check';
import { expect, it } from 'vitest';
import { withText } from '../../source/report/places.ts';
import { isBankCard, isIdentityNumber } from '../../source/rules/personal-data.ts';
import { findingsOf, onSentences, withoutTexts } from './onSentences.ts';

onSentences('个人信息', {
  rule: 'personal-data',
  raises: [
    '申请人（身份证号11010519491231002X）的申请已答复。',
    '身份证11010519491231002x。',
    '身份证号：110105 19491231 002X。',
    '身份证号440524188001010014的记录除外，卡号6222020200112233446。',
    '退费至6222 0202 0011 2233 446。',
    '缴费卡号4111111111111111。',
    '申请人手机13800138000。'.replace('手机', ''),
    '经办人张某15912345678。',
    '短信通知１５９１２３４５６７８。',
    '已告知申请人（18612345678）补正。',
    '卡号为5555555555554444的退款已办理。',
    '申请人17712345678来人来函。',
  ],
  silent: [
    '身份证号110105194912310021。',
    '如有疑问请拨打联系电话13800138000。',
    '咨询热线：0512-55501234。',
    '项目编号202501010000123456。',
    '统一社会信用代码91320000MA1ABCDE2X。',
    '全年访问量9540370次。',
    '网址https://www.example.gov.cn/13800138000。',
    '文号〔2025〕12号。',
    '邮编215000。',
    '收费72701.257812万元。',
    '受理编号6222020200112233440。',
    '数据截至2025年12月31日，访问15912345次。',
  ],
});

it('masks what it warns of', () => {
  const [finding] = findingsOf('personal-data', withText(withoutTexts(), 'other', '申请人13812345678。'));
  expect(finding?.message).not.toContain('13812345678');
});

it('knows the check digits', () => {
  expect(isIdentityNumber('11010519491231002X')).toBe(true);
  expect(isIdentityNumber('110105194912310021')).toBe(false);
  expect(isIdentityNumber('110105194913310025')).toBe(false);
  expect(isBankCard('4111111111111111')).toBe(true);
  expect(isBankCard('4111111111111112')).toBe(false);
  expect(isBankCard('1234567890123452')).toBe(false);
});

onSentences('谁的手机', {
  rule: 'personal-data',
  raises: [
    '信息员李某，手机13800138000，负责日常更新。',
    '收到王某（电话：13912345678）的申请1件。',
    '李某某（手机号13912345678）负责更新。',
  ],
  silent: ['联系人：李工，手机13800138000。', '咨询请拨打13800138000。', '办公室值班手机13800138000。'],
});

it('knows the check digit of a card whatever digits stand in it', () => {
  // Twice a digit, its digits added up, as the table of ISO/IEC 7812 has it.
  const doubled = '0246813579';
  const checkDigit = (digits: string): string => {
    const sum = [...digits].reduce(
      (total, digit, index) => total + Number((digits.length - index) % 2 === 1 ? doubled[Number(digit)] : digit),
      0,
    );
    return String((10 - (sum % 10)) % 10);
  };
  fc.assert(
    fc.property(fc.stringMatching(/^62[0-9]{13,16}$/), (digits) => {
      const right = checkDigit(digits);
      expect(isBankCard(digits + right)).toBe(true);
      expect(isBankCard(digits + ((Number(right) + 1) % 10))).toBe(false);
    }),
  );
});
