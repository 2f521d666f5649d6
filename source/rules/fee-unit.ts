import { readFigure } from '../report/places.ts';
import type { Report } from '../report/report.ts';
import { mentionsIn, yearOf } from './claims/claim.ts';
import { everyStatement } from './claims/everySentence.ts';
import { type PlacedSentence, quoted } from './claims/placed.ts';
import type { Fault } from './finding.ts';
import { lastYear } from './prior/lastYear.ts';
import type { Rule } from './rule.ts';

const cell = 'proactive.fees.amount';
const tenThousand = 10_000;

const amountOf = (report: Report): number | null => {
  const figure = readFigure(report, { id: cell });
  return figure === null || Number.isNaN(Number(figure)) ? null : Number(figure);
};

interface Charged {
  readonly placed: PlacedSentence;
  readonly yuan: number;
  readonly start: number;
  readonly end: number;
}

/** What the text says was charged as 行政事业性收费, in 元. */
function charged(placed: PlacedSentence, year: number): Charged[] {
  if (!/行政事业性收费/.test(placed.compact.text)) return [];
  return mentionsIn(placed).flatMap(({ label, before, number }): Charged[] => {
    const said = yearOf(before);
    const mine = number.unit === '元' && number.precision === 'exact' && /行政事业性收费/.test(label);
    if (!mine || number.value <= 0 || (said !== undefined && said !== year)) return [];
    return [{ placed, yuan: number.value, start: number.start, end: number.end }];
  });
}

/** The table holds the number of 元 where it should hold 万元. */
function judged({ placed, yuan, start, end }: Charged, report: Report): Fault[] {
  const amount = amountOf(report);
  if (amount === null || amount <= 0 || Math.abs(amount - yuan) > 0.5) return [];
  return [
    {
      places: [cell, placed.place],
      message: `表二行政事业性收费的单位是万元，填的 ${amount} 与正文${quoted(placed, start, end)}的元数一样；应为 ${yuan / tenThousand} 万元。`,
      expected: yuan / tenThousand,
      actual: amount,
      repair: {
        label: `改为 ${yuan / tenThousand} 万元`,
        changes: [{ place: cell, value: String(yuan / tenThousand) }],
      },
    },
  ];
}

const againstText = everyStatement(charged, judged, '费');

/** Last year's fee times ten thousand, more or less: 元 was entered. */
function againstLastYear(report: Report, before: Report | undefined): Fault[] {
  const [amount, last] = [amountOf(report), before ? amountOf(before) : null];
  if (amount === null || !last || last <= 0) return [];
  const times = amount / last;
  if (times < tenThousand / 4 || times > tenThousand * 4) return [];
  return [
    {
      places: [cell],
      message: `表二行政事业性收费的单位是万元：上年 ${last}，本年 ${amount}，约差一万倍，像是填了元数，请核对。`,
      expected: null,
      actual: amount,
    },
  ];
}

/** 行政事业性收费 in table 二 is given in 万元, not in 元. */
export const feeUnit: Rule = {
  id: 'fee-unit',
  title: '表二行政事业性收费以万元填写，没有填成元',
  severities: ['warning'],
  basis: '国办公开办函〔2021〕30号 表二：行政事业性收费 本年收费金额（单位：万元）',
  failing: {
    figures: { 'proactive.fees.amount': '52300' },
    texts: { 'overview.proactiveDisclosure': '全年行政事业性收费52300元，收费目录均已公开。' },
  },
  passing: {
    figures: { 'proactive.fees.amount': '5.23' },
    texts: { 'overview.proactiveDisclosure': '全年行政事业性收费52300元，收费目录均已公开。' },
  },
  check: (report, context) => {
    const inText = againstText(report, context);
    return inText.length > 0 ? inText : againstLastYear(report, lastYear(report, context));
  },
};
