import { describe, expect, it } from 'vitest';
import { withText } from '../../source/report/places.ts';
import type { Report } from '../../source/report/report.ts';
import { busyReport, withFigures } from '../helpers/sample.ts';
import { findingsOf, withoutTexts } from './onSentences.ts';

const amount = 'proactive.fees.amount';
const charged = (figure: string, text = '', year = 2025): Report =>
  withText(withoutTexts(withFigures(busyReport(year), { [amount]: figure })), 'overview.proactiveDisclosure', text);
const said = (report: Report, prior?: Report) =>
  findingsOf('fee-unit', report, { today: new Date(2026, 0, 5), ...(prior ? { prior } : {}) });

describe('fee-unit', () => {
  it.each([
    ['52300', '全年行政事业性收费52300元。'],
    ['52300', '行政事业性收费共5.23万元。'],
    ['1200.5', '收取行政事业性收费1200.5元。'],
    ['80000', '2025年行政事业性收费为8万元。'],
  ])('raises %s beside %s, and puts it right', (figure, text) => {
    const [finding] = said(charged(figure, text));
    expect(finding?.repair?.changes).toEqual([{ place: amount, value: String(Number(figure) / 10_000) }]);
  });

  it.each([
    ['3187265', '318.7265'],
    ['52300', '4.8'],
  ])('raises %s after %s', (figure, before) => {
    expect(said(charged(figure), charged(before, '', 2024))).toHaveLength(1);
  });

  it.each([
    ['5.23', '全年行政事业性收费52300元。'],
    ['5.23', '行政事业性收费共5.23万元。'],
    ['120', '收取信息处理费120元。'],
    ['52300', '2024年行政事业性收费52300元。'],
    ['52300', '行政事业性收费约52300元。'],
    ['0', '未收取行政事业性收费。'],
  ])('leaves %s beside %s', (figure, text) => {
    expect(said(charged(figure, text))).toEqual([]);
  });

  it.each([
    ['520', '4.8'],
    ['5', '0'],
    ['0', '52300'],
  ])('leaves %s after %s', (figure, before) => {
    expect(said(charged(figure), charged(before, '', 2024))).toEqual([]);
  });
});
