import { numberIn } from './arithmetic/reading.ts';
import { quoted } from './claims/placed.ts';
import { textRule } from './textRule.ts';

/** A sum of 信息处理费 that was charged: 收取…处理费 39.2 万元. */
const charged =
  /(?:收取|收到|征收|共收|实收)(?:了)?[^，。；]{0,16}处理费[^，。；\d]{0,10}(\d[\d.]*)(万)?元|处理费[^，。；\d]{0,14}(\d[\d.]*)(万)?元/;

/** 信息处理费 is charged for handling requests: without any there is nothing to charge for. */
export const feeOrigin = textRule({
  id: 'fee-origin',
  title: '收取信息处理费的，本年收到或者上年结转过申请',
  severities: ['hint'],
  basis: '《政府信息公开条例》第四十二条；国办函〔2020〕109号《政府信息公开信息处理费管理办法》',
  failing: { texts: { other: '2024年，我镇收取政府信息公开信息处理费120元。' } },
  passing: {
    figures: { 'applications.received.naturalPerson': 1, 'applications.granted.naturalPerson': 1 },
    texts: { other: '2024年，我镇收取政府信息公开信息处理费120元。' },
  },
  given: (report, { form }) => {
    const [received, carriedIn] = ['received', 'carriedIn'].map((row) => {
      const cell = form.findCell(`applications.${row}.total`);
      return cell ? numberIn(report, cell) : null;
    });
    return { requests: received === null && carriedIn === null ? null : (received ?? 0) + (carriedIn ?? 0) };
  },
  needs: '费',
  find: (placed, { requests }) => {
    const { text } = placed.compact;
    if (requests !== 0 || !text.includes('处理费') || /免|减|标准|每[件页]/.test(text)) return [];
    const match = charged.exec(text);
    const amount = Number(match?.[1] ?? match?.[3] ?? 0);
    if (!match || amount === 0) return [];
    const [start, end] = [match.index, match.index + match[0].length];
    return [
      {
        start,
        end,
        others: ['applications.received.total'],
        message: `${quoted(placed, start, end)}收取了信息处理费，但表三没有收到申请，也没有上年结转的申请，请核对。`,
        expected: 0,
        actual: amount,
      },
    ];
  },
});
