/**
 * What the rules say, word for word, of sentences that they are to raise or to leave, of figures changed one at a time, and beside last
 * year's report. `vitest -u` writes test/rules/said anew; each line that changed is to be read: the text on the left, what is said on the
 * right.
 */
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { headingOf, sections } from '../../source/form/sections.ts';
import { readFigure, readText, withFigure, withText } from '../../source/report/places.ts';
import type { Report } from '../../source/report/report.ts';
import { createChecker } from '../../source/rules/check.ts';
import type { Context } from '../../source/rules/rule.ts';
import { cells, texts } from '../helpers/form.ts';
import { busyReport, withFigures, zeroReport } from '../helpers/sample.ts';
import { readMaterial, verdictReport } from '../truth/material.ts';
import { inWords } from './onSentences.ts';

const { verdicts } = readMaterial(fileURLToPath(new URL('../truth', import.meta.url)));
const keep = (name: string, lines: readonly string[]) =>
  expect(lines.join('\n')).toMatchFileSnapshot(`./said/${name}.txt`);

/** Of many reports one after the other: what did not change is not looked at again. */
const checkInTurn = createChecker();

/** What stands in one text, seen by all rules; what lacks in the rest of the report is left out. */
function inText(report: Report): string[] {
  const written = texts
    .filter(({ id }) => id !== 'title' && id !== 'preamble' && readText(report, id) !== '')
    .map(({ id }) => id as string);
  return checkInTurn(report, {})
    .filter(({ places, kind, span }) => kind === 'wrong' && span && written.includes(places[0]))
    .map((finding) => inWords(report, finding));
}

test('of sentences', async () => {
  const lines = verdicts.flatMap((verdict) => {
    const said = inText(verdictReport(verdict));
    return said.length === 0 && !verdict.bad
      ? []
      : [`${verdict.bad ? '' : '（对）'}${verdict.text}`, ...said.map((one) => `    ${one}`)];
  });
  await keep('sentences', lines);
});

const usualDay: Context = { today: new Date(2026, 0, 10, 12) };

/** What is said of one report and not of another. */
function newIn(changed: Report, before: Report, context: Context = {}): string[] {
  const check = createChecker();
  const known = new Set(check(before, usualDay).map((finding) => inWords(before, finding)));
  return check(changed, { ...usualDay, ...context })
    .map((finding) => inWords(changed, finding))
    .filter((one) => !known.has(one));
}

test('of figures changed one at a time', async () => {
  const report = busyReport();
  const lines = cells.flatMap((cell, index) => {
    if (index % 6 !== 1 && cell.table !== 'proactive') return [];
    const now = Number(readFigure(report, cell));
    const values = [now + 1, now + 9, null, -1, 0.5, now * 10].slice(index % 2, (index % 2) + 3);
    return values.flatMap((value) => [
      `${cell.id}：${now} → ${value}`,
      ...newIn(withFigure(report, cell, cell.kind === 'decimal' && value !== null ? String(value) : value), report).map(
        (one) => `    ${one}`,
      ),
    ]);
  });
  await keep('figures', lines);
});

test('beside last year’s report, of its figures, texts and title', async () => {
  const report = busyReport();
  const reading = (published: string, headings: string[], labels: Record<string, string>) => ({
    reading: { published, headings, labels, notes: [] },
  });
  const usual = sections.map(headingOf);
  const changes: Readonly<Record<string, readonly [now: Report, context: Context]>> = {
    '上年的现行有效少 3': [
      report,
      { prior: withFigures(busyReport(2024), { 'proactive.normativeDocuments.inForce': 15 }) },
    ],
    '上年结转下年 9': [
      report,
      { prior: withFigures(busyReport(2024), { 'applications.carriedOver.naturalPerson': 9 }) },
    ],
    '上年许可 5': [report, { prior: withFigures(busyReport(2024), { 'proactive.licences.decisions': 5 }) }],
    '上年行政处罚 9000': [report, { prior: withFigures(busyReport(2024), { 'proactive.penalties.decisions': 9000 }) }],
    正文与上年一样: [report, { prior: { ...busyReport(2024), problems: report.problems, overview: report.overview } }],
    上年是别的单位: [report, { prior: zeroReport(2024) }],
    上年是今年: [report, { prior: busyReport(2025) }],
    标题写错年度: [{ ...report, title: report.title.replace('2025', '2024') }, {}],
    标题没有单位: [{ ...report, title: '2025年政府信息公开工作年度报告' }, {}],
    部门写成政府: [{ ...report, kind: 'government' }, {}],
    '还有 12 天': [report, { today: new Date(2026, 0, 19, 12) }],
    就是今天: [report, { today: new Date(2026, 0, 31, 12) }],
    '过了 1 天': [report, { today: new Date(2026, 1, 1, 12) }],
    过了一年多: [report, { today: new Date(2027, 1, 1, 12) }],
    过了两年: [report, { today: new Date(2028, 1, 2, 12) }],
    公布得晚: [{ ...report, ...reading('2026-02-01', usual, {}) }, {}],
    公布得早: [{ ...report, ...reading('2025-12-31', usual, {}) }, {}],
    公布得正好: [{ ...report, ...reading('2026-01-31', usual, {}) }, {}],
    少一个标题: [{ ...report, ...reading('2026-01-31', usual.slice(0, 5), {}) }, {}],
    标题换了位置: [{ ...report, ...reading('2026-01-31', [usual[1]!, usual[0]!, ...usual.slice(2)], {}) }, {}],
    标题写得不一样: [{ ...report, ...reading('2026-01-31', ['一、概述', ...usual.slice(1)], {}) }, {}],
    一行写得不一样: [
      { ...report, ...reading('2026-01-31', usual, { 'applications.received': '一、本年收到的申请' }) },
      {},
    ],
    '2019 年的表': [{ ...report, edition: 2019 }, {}],
    '（六）只有一行': [
      withFigures(
        report,
        Object.fromEntries(cells.filter(({ row }) => /Overdue$/.test(row.id)).map(({ id }) => [id, null])),
      ),
      {},
    ],
    五只有问题: [
      withText(
        report,
        'problems',
        '存在的问题：信息更新不够及时，有的栏目长期没有内容，群众反映查找不便，需要认真研究。',
      ),
      {},
    ],
    五太短: [withText(report, 'problems', '问题：更新慢。改进：快一些。'), {}],
    六没有写收费: [withText(report, 'other', '没有其他需要报告的事项。'), {}],
    收费与正文不符: [withText(report, 'other', '本年度收取信息处理费12万元。'), {}],
    一没有写培训: [withText(report, 'overview.oversight', '无。'), {}],
    一重复一句: [withText(report, 'overview.platform', `${report.overview.platform}${report.overview.platform}`), {}],
  };
  const lines = Object.entries(changes).flatMap(([name, [now, context]]) => [
    `==== ${name}`,
    ...newIn(now, report, context).map((one) => `    ${one}`),
  ]);
  await keep('reports', lines);
});
