import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { unitKinds } from '../../source/form/unitKinds.ts';
import { readFigure, withFigure, withText } from '../../source/report/places.ts';
import type { Report } from '../../source/report/report.ts';
import { checkReport, createChecker } from '../../source/rules/check.ts';
import { exampleContext, exampleReport } from '../../source/rules/examples.ts';
import { rules } from '../../source/rules/registry.ts';
import type { Context } from '../../source/rules/rule.ts';
import { dose } from '../helpers/dose.ts';
import { cells, texts } from '../helpers/form.ts';
import { busyReport } from '../helpers/sample.ts';

const today = new Date(2026, 0, 5);

const words = [
  '全年收到申请71件。',
  '均已办结。',
  '2024年，我局公开信息86条。',
  '\n',
  '____',
  '公开信息60条，其中甲类35条、乙类30条。',
  '资金资金',
  '',
  '，',
  '未收到政府信息公开申请。',
];

/** A change as a clerk or a reader makes it. */
const change: fc.Arbitrary<(report: Report) => Report> = fc.oneof(
  fc.tuple(fc.constantFrom(...cells), fc.option(fc.integer({ min: -3, max: 99 }))).map(
    ([cell, figure]) =>
      (report: Report) =>
        withFigure(report, cell, cell.kind === 'decimal' && figure !== null ? String(figure) : figure),
  ),
  fc
    .tuple(fc.constantFrom(...texts), fc.constantFrom(...words), fc.nat(40))
    .map(([{ id }, text, at]) => (report: Report) => {
      const before = id.startsWith('overview.')
        ? (report.overview[id.slice(9) as 'platform'] ?? '')
        : report[id as 'other'];
      return withText(report, id, before.slice(0, at) + text + before.slice(at));
    }),
  fc.constantFrom<(report: Report) => Report>(
    (report) => ({ ...report, year: report.year === 2025 ? 2024 : 2025 }),
    (report) => ({ ...report, unit: '云溪县柳林镇人民政府', kind: 'government' }),
    (report) => ({ ...report, kind: 'agency' }),
  ),
);

describe('createChecker', () => {
  it('always finds what a fresh check finds, whatever was changed before', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(change, fc.boolean()), { maxLength: 12 }), (changes) => {
        const check = createChecker();
        let report = busyReport();
        for (const [apply, withPrior] of changes) {
          report = apply(report);
          const context: Context = withPrior ? { prior: busyReport(2024), today } : { today };
          expect(check(report, context)).toEqual(checkReport(report, context));
        }
      }),
      { numRuns: dose(20, 60) },
    );
  });

  it('runs a rule again for a change of any part that it reads, in every rule', () => {
    for (const [index, rule] of rules.entries()) {
      const [report, context] = [exampleReport(rule.failing), exampleContext(rule.failing)];
      const check = createChecker([rule]);
      const others: { report?: Report; context?: Context }[] = [
        ...cells
          // Every cell with some rule, all of them with every rule in the campaign.
          .filter((_, cell) => cell % dose(24, 1) === index % dose(24, 1))
          .map((cell) => ({ report: withFigure(report, cell, readFigure(report, cell) === null ? 7 : null) })),
        ...texts.map((text) => ({ report: withText(report, text.id, '2023年，我局公开信息____条，其中甲类3条。') })),
        ...texts.map((text) => ({ report: withText(report, text.id, '') })),
        { report: { ...report, year: report.year + 1 } },
        { report: { ...report, unit: '青川市' } },
        ...unitKinds.map((kind) => ({ report: { ...report, kind: kind.id } })),
        { report: { ...report, edition: report.edition === 2021 ? 2019 : 2021 } },
        { report: { ...report, reading: { headings: ['一、总体情况', '六、其他事项'], notes: [] } } },
        { context: { ...context, prior: busyReport(report.year - 1) } },
        { context: { ...context, prior: undefined } },
        { context: { ...context, today: new Date(2024, 5, 1) } },
      ];
      for (const other of others) {
        const [changed, around] = [other.report ?? report, other.context ?? context];
        expect(check(report, context), rule.id).toEqual(checkReport(report, context, [rule]));
        expect(check(changed, around), rule.id).toEqual(checkReport(changed, around, [rule]));
      }
    }
  });

  it('runs no rule again for another hour of the same day, but for another day', () => {
    const check = createChecker();
    const report = busyReport();
    check(report, { today: new Date(2026, 0, 5, 8) });
    const spies = rules.map((rule) => vi.spyOn(rule, 'check'));
    const ran = () => spies.filter((spy) => spy.mock.calls.length > 0).length;
    check(report, { today: new Date(2026, 0, 5, 23, 59) });
    expect(ran()).toBe(0);
    expect(check(report, { today: new Date(2026, 0, 6) })[0]?.message).toContain('还有 25 天');
    expect(ran()).toBe(1);
    vi.restoreAllMocks();
  });

  it('gives the same list while nothing changed, and runs no rule again', () => {
    const check = createChecker();
    const report = busyReport();
    const first = check(report, { today });
    const spies = rules.map((rule) => vi.spyOn(rule, 'check'));
    expect(check({ ...report }, { today })).toBe(first);
    for (const spy of spies) expect(spy).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  });

  it('runs only the rules that read what changed', () => {
    const check = createChecker();
    const report = busyReport();
    check(report, { today });
    const spies = new Map(rules.map((rule) => [rule.id, vi.spyOn(rule, 'check')]));
    check({ ...report, title: '别的标题' }, { today });
    const ran = [...spies].filter(([, spy]) => spy.mock.calls.length > 0).map(([id]) => id);
    vi.restoreAllMocks();
    expect(ran).toContain('title');
    for (const rule of ['balance', 'text-received', 'period', 'problems-and-improvements'])
      expect(ran).not.toContain(rule);
  });
});

describe('checkReport', () => {
  it('puts errors first, then goes in printed order', () => {
    let report = withText(busyReport(), 'other', '未收取信息处理费，详见____。');
    report = withText(report, 'preamble', '统计期限为2024年1月1日至2024年12月31日。');
    report = withText(report, 'overview.management', '资金资金。');
    report = withFigure(report, cells.find(({ id }) => id === 'disputes.review.total')!, 9);
    const expected = ['period', 'dispute-total', 'placeholder', 'duplicated-text', 'deadline'] as const;
    const meant = new Set<string>(expected);
    const found = checkReport(report, { today }).map(({ rule }) => rule);
    expect(found.filter((rule) => meant.has(rule))).toEqual(expected);
  });

  it('never throws and never touches a report, whatever its texts hold', () => {
    const nasty = fc.string({
      unit: fc.constantFrom(
        '𠮷',
        '”',
        '——',
        '①',
        '１',
        '\ufeff',
        '\r\n',
        '\u001b[31m',
        '占',
        '%',
        '其中',
        '件',
        '12',
        '（',
        '）',
        '{{',
        '}}',
        '年',
        '2024',
        '收到申请',
      ),
    });
    fc.assert(
      fc.property(fc.array(nasty, { minLength: texts.length, maxLength: texts.length }), (pieces) => {
        const report = texts.reduce((rest, { id }, index) => withText(rest, id, pieces[index] ?? ''), busyReport());
        const before = JSON.stringify(report);
        for (const { span, place } of checkReport(report, { today, prior: report })) {
          if (!span) continue;
          const text = place.startsWith('overview.')
            ? report.overview[place.slice(9) as 'platform']
            : report[place as 'other'];
          expect(span.end).toBeLessThanOrEqual(text.length);
          expect(span.start).toBeLessThan(span.end);
        }
        expect(JSON.stringify(report)).toBe(before);
      }),
    );
  });
});

describe('marks that mean something to a pattern', () => {
  const sentences = [
    '全年公开信息225条，2023年公开信息252条。',
    '收到申请40件，办结36件，办结率为90%。',
    '新收申请12件，其中自然人8件、商业企业4件，同比增长20%。',
    '制发规范性文件3件，废止1件；行政复议2件，行政诉讼1件。',
  ];
  const marks = [...'*+?[](){}|\\^$.-'];
  it('are read as any others, wherever they stand', () => {
    const placed = fc.tuple(fc.nat(40), fc.constantFrom(...marks), fc.constantFrom('', ...marks));
    fc.assert(
      fc.property(
        fc.constantFrom(...sentences),
        fc.array(placed, { minLength: 1, maxLength: 3 }),
        (sentence, slips) => {
          const text = slips.reduce(
            (before, [at, ...mark]) => before.slice(0, at) + mark.join('') + before.slice(at + 1),
            sentence,
          );
          checkReport(withText(busyReport(), 'overview.onRequest', text), { today });
        },
      ),
      { numRuns: dose(200, 5000) },
    );
  });
  it.each(marks)('%s before 率 and behind a count of another year', (mark) => {
    for (const text of [
      `收到申请40件，办结36件，${mark}${mark}率为90%。`,
      `全年公开信息225${mark}，2023年公开信息252${mark}。`,
    ])
      checkReport(withText(busyReport(2024), 'overview.onRequest', text), { today });
  });
});
