import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { withFigure, withText } from '../../source/report/places.ts';
import { checkReport } from '../../source/rules/check.ts';
import { exampleContext, exampleReport } from '../../source/rules/examples.ts';
import type { Finding } from '../../source/rules/finding.ts';
import { rules } from '../../source/rules/registry.ts';
import { isWaived, keyOf, mayBeWaived } from '../../source/rules/waiver.ts';
import { cellOf } from '../helpers/form.ts';
import { busyReport } from '../helpers/sample.ts';
import { passageReport, readMaterial } from '../truth/material.ts';
import { findingsOf } from './onSentences.ts';

const [blank] = findingsOf('blank-cell', withFigure(busyReport(), cellOf('disputes.review.upheld'), null));
const [total] = findingsOf('dispute-total', withFigure(busyReport(), cellOf('disputes.review.total'), 90));
const [doubled, other] = findingsOf(
  'duplicated-text',
  withText(busyReport(), 'overview.platform', '公开了资金资金。维护了栏目栏目。'),
);

describe('a finding of arithmetic, or of a blank', () => {
  it.each([
    ['a blank cell', blank],
    ['a wrong total', total],
  ])('%s cannot be waived, and counts though a draft says it was', (_, finding) => {
    expect(mayBeWaived(finding!)).toBe(false);
    expect(isWaived([{ finding: keyOf(finding!), reason: '来源如此' }], finding!)).toBe(false);
  });
});

describe('the name of a finding', () => {
  const waived = (finding: Finding, stored: string) => isWaived([{ finding: stored, reason: '已核实' }], finding);
  const worded = (message: string): Finding => ({ ...doubled!, message });
  const finding = worded('行政规范性文件：上年 18 + 本年制发 3.5 = 21.5，但“现行有效件数”是 18，少 2。');

  it('knows it again in other words, with the same numbers and quotations', () => {
    const other = worded('上年的 18 件加上制发的 3.5 件是 21.5 件；“现行有效件数”18 件，差 2 件。');
    expect(waived(other, keyOf(finding))).toBe(true);
  });

  it('takes no other number, quotation, place or rule for it', () => {
    for (const message of [
      finding.message.replace('少 2', '少 3'),
      finding.message.replace('现行有效件数', '制发件数'),
      finding.message.replace('18', '17'),
    ])
      expect(waived(worded(message), keyOf(finding))).toBe(false);
    expect(waived({ ...finding, place: 'problems' }, keyOf(finding))).toBe(false);
    expect(waived({ ...finding, rule: 'in-force' }, keyOf(finding))).toBe(false);
  });

  it('is understood as drafts of before have it: with the whole sentence', () => {
    const stored = `${finding.rule} ${finding.place} ${finding.message}`;
    expect(waived(finding, stored)).toBe(true);
    expect(waived(worded(finding.message.replace('少 2', '少 3')), stored)).toBe(false);
    expect(waived({ ...finding, place: '' }, `${finding.rule}  ${finding.message}`)).toBe(true);
    expect(waived(finding, 'x')).toBe(false);
  });

  it('is another one for whatever else is found in real sentences', () => {
    const { passages } = readMaterial(fileURLToPath(new URL('../truth', import.meta.url)));
    const reports = [...passages.map(passageReport), ...rules.map((rule) => exampleReport(rule.failing))];
    let count = 0;
    for (const report of reports) {
      const said = new Map<string, string>();
      for (const one of checkReport(report, exampleContext({})).filter(mayBeWaived)) {
        const key = keyOf(one);
        expect(said.get(key) ?? one.message, key).toBe(one.message);
        said.set(key, one.message);
        count += 1;
      }
    }
    expect(count).toBeGreaterThan(100);
  });
});

describe('a finding that was read from text', () => {
  it('can be waived, and only itself', () => {
    const waivers = [{ finding: keyOf(doubled!), reason: '专名' }];
    expect(mayBeWaived(doubled!)).toBe(true);
    expect(isWaived(waivers, doubled!)).toBe(true);
    expect(isWaived(waivers, other!)).toBe(false);
    expect(isWaived([], doubled!)).toBe(false);
  });
});
