/** What the editor shows, without a terminal: in every window nothing is too wide or too long, and what one needs is in view. */
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { fieldsIn, partIds } from '../../source/editing/fields.ts';
import { emptyReport } from '../../source/report/empty.ts';
import type { Report } from '../../source/report/report.ts';
import { setAmbiguousColumns, width } from '../../source/text/width.ts';
import { checkedScreen } from '../../source/wizard/checked/screen.ts';
import { pageTop } from '../../source/wizard/editor/pages.ts';
import { busyReport, withFigures } from '../helpers/sample.ts';
import { misfitsOf, open, textOf } from './driver.ts';

afterEach(() => setAmbiguousColumns(1));

const wrong = withFigures(
  {
    ...busyReport(),
    problems: `存在的主要问题：“一网通办”——公开不够及时……${'加强资金资金监管。'.repeat(60)}\n改进情况：2024年已改。`,
    other: '',
  },
  { 'applications.carriedOver.naturalPerson': 9, 'applications.received.business': 123_456_789 },
);
const prior = { ...busyReport(2024), problems: '去年的问题。'.repeat(80) };
const reports: readonly Report[] = [emptyReport('柳林镇', 2025, 'government'), busyReport(), wrong];
const places = [...partIds.flatMap((part) => fieldsIn(reports[0]!, part).map(({ id }) => id)), 'review'];
const windows = fc.record({
  columns: fc.constantFrom(60, 72, 80, 109, 110, 120, 200),
  rows: fc.constantFrom(16, 20, 24, 40, 60),
});

describe('in every window', () => {
  test('every field and the review fit, with “ one or two columns wide, with and without last year', () => {
    fc.assert(
      fc.property(
        windows,
        fc.constantFrom(...reports),
        fc.constantFrom(...places),
        fc.boolean(),
        fc.constantFrom(1, 2),
        (window, report, place, hasPrior, quotes) => {
          setAmbiguousColumns(quotes as 1 | 2);
          const driver = open(report, place, hasPrior ? { prior } : {}, window);
          expect(misfitsOf(driver.view(), window)).toEqual([]);
          if (place !== 'review') expect(misfitsOf(driver.press('beside').view(), window)).toEqual([]);
        },
      ),
      { numRuns: 150 },
    );
  });

  test('what lies over the work fits too', () => {
    fc.assert(
      fc.property(
        windows,
        fc.constantFrom('f2', 'ctrl+g'),
        fc.constantFrom('problems', 'applications.received.business', 'review'),
        (window, key, place) => {
          expect(misfitsOf(open(wrong, place, {}, window).key(key).view(), window)).toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
    for (const columns of [60, 80, 120]) {
      const window = { columns, rows: 20 };
      const cell = 'applications.received.naturalPerson';
      const overs = [
        open(busyReport(), cell, {}, window).paste('12件\t3\t0\t0\t0\t0\t99'),
        open(busyReport(), cell, {}, window).paste('1\t二\t3\n四\t5\t6'),
        open(busyReport(), cell, {}, window).press('zeros'),
        open(busyReport(), 'problems', {}, window).press('figures'),
        open(busyReport(), 'problems', {}, window).press('search').type('很长的要找的字'.repeat(20)),
        open(busyReport(), 'problems', {}, window).press('steps'),
      ];
      for (const driver of overs) expect(misfitsOf(driver.view(), window)).toEqual([]);
    }
  });

  test('the caret stands in the work, on the line of the field in focus', () => {
    fc.assert(
      fc.property(
        windows,
        fc.constantFrom(...reports),
        fc.constantFrom(...places.slice(0, -1)),
        (window, report, place) => {
          const { caret, body } = open(report, place, {}, window).view();
          expect(caret).not.toBeNull();
          expect(caret!.y).toBeLessThan(body.length);
          expect(body[caret!.y]).toBeDefined();
          if (place.startsWith('applications.')) expect(textOf(body[caret!.y]!)).toMatch(/\[.*[\]!]/);
        },
      ),
      { numRuns: 80 },
    );
  });
});

describe('the table', () => {
  const seen = (place: string, report = busyReport(), window = { columns: 80, rows: 24 }) =>
    open(report, place, {}, window).view();

  test('groups stand on lines of their own; heading of the column and label of the row are bright', () => {
    const { body } = seen('applications.denied.deliberative.business', busyReport(), { columns: 120, rows: 40 });
    expect(body.map(textOf)).toContain(' （三）不予公开');
    const bright = body
      .flat()
      .filter((part) => part.look === 'crosshair')
      .map((part) => part.text.trim());
    expect(bright).toEqual(['企业', '6.四类过程性信息']);
    const { body: first } = seen('applications.denied.deliberative.naturalPerson');
    expect(first.flat().filter(({ look }) => look === 'crosshair')).toHaveLength(2);
    expect(
      body
        .flat()
        .filter((part) => part.look === 'focus')
        .map((part) => part.text),
    ).toEqual(['[0]']);
  });

  test('the heading stays while the page follows the focus, and how much is hidden is said', () => {
    for (const place of ['applications.received.naturalPerson', 'applications.carriedOver.otherOrganization']) {
      const lines = seen(place).body.map(textOf);
      expect(lines[1]).toContain('自然人');
      expect(lines[0]).toMatch(/第 (1|25) 行，共 25 行/);
      expect(lines.join('\n')).toContain('[');
    }
    expect(textOf(seen('applications.received.naturalPerson').body[0]!)).toContain('下面还有');
  });

  test('all figures stand right-aligned under their heading', () => {
    const lines = seen('applications.received.business', busyReport(), { columns: 100, rows: 40 })
      .body.slice(2)
      .map(textOf);
    const ends = lines.filter((line) => /\d/.test(line.slice(30))).map((line) => width(line.trimEnd()));
    expect(new Set(ends).size).toBe(1);
  });

  test('nine digits in every column: the total and the focus are always to be seen', () => {
    const columns = ['naturalPerson', 'business', 'research', 'publicWelfare', 'legalService', 'otherOrganization'];
    const big = withFigures(
      busyReport(),
      Object.fromEntries(columns.map((column) => [`applications.received.${column}`, 123_456_789])),
    );
    for (const column of ['naturalPerson', 'otherOrganization']) {
      const line = textOf(seen(`applications.received.${column}`, big).body[2]!);
      expect(line).toContain('[123456789');
      expect(line).toContain('740740734');
    }
  });

  test('last year’s figure and the sum of the row are said; the pane tells the chain of cells', () => {
    const driver = open(busyReport(), 'applications.granted.naturalPerson', {
      prior: withFigures(busyReport(2024), { 'applications.granted.naturalPerson': 25 }),
    });
    expect(driver.seen()).toContain('去年 25，今年 30，+20.0%');
    expect(driver.seen()).toContain('这一行 37 = 30 + 6 + 1');
    const wide = open(busyReport(), 'applications.granted.naturalPerson', {}, { columns: 120, rows: 40 })
      .seen()
      .replace(/\n ?/g, '');
    expect(wide).toContain('新收 61');
    expect(wide).toContain('（七）总计 · 自然人 62 =');
  });

  test('a column that does not balance: in figures, and by how much', () => {
    const driver = open(wrong, 'applications.carriedOver.naturalPerson', {}, { columns: 120, rows: 40 });
    const text = driver.seen().replace(/\s/g, '');
    expect(text).toContain('错');
    expect(
      driver
        .view()
        .body.flat()
        .some((part) => part.look === 'errorFocus'),
    ).toBe(true);
  });
});

describe('texts', () => {
  test('the field in focus is open, the others a line each, cut with a mark', () => {
    const lines = open(busyReport(), 'overview.management').view().body.map(textOf);
    expect(lines.filter((line) => line.includes('（三）政府信息管理'))).toHaveLength(1);
    expect(lines.join('\n')).toContain('建立已公开信息动态更新台账。');
    expect(lines.find((line) => line.includes('（一）主动公开'))).toContain('…');
  });

  test('a long text scrolls to the caret, with a mark of where one is', () => {
    const report = { ...busyReport(), problems: Array.from({ length: 80 }, (_, index) => `第${index}段。`).join('\n') };
    const lines = open(report, 'problems').view().body.map(textOf);
    expect(lines.join('\n')).toContain('第79段');
    expect(lines.some((line) => line.includes('┃'))).toBe(true);
  });

  test('from 900 characters on, how long section 一 had better be is said', () => {
    const report = { ...busyReport(), overview: { ...busyReport().overview, management: '信'.repeat(900) } };
    expect(open(report, 'overview.management').seen()).toContain('约一千字为宜');
  });

  test('the three kinds of unit are in view together', () => {
    const text = open(busyReport(), 'kind').seen();
    for (const name of ['各级人民政府', '县级以上人民政府部门', '派出机关']) expect(text).toContain(name);
  });
});

describe('the review', () => {
  test('nothing wrong is said', () => {
    const driver = open(busyReport(), 'review');
    if (driver.state.check(busyReport()).length === 0) expect(driver.seen()).toContain('没有发现问题');
  });

  test('every finding can be walked to and is then shown whole, with its basis', () => {
    const window = { columns: 100, rows: 40 };
    const driver = open(wrong, 'review', {}, window);
    const findings = driver.state.check(wrong);
    expect(findings.length).toBeGreaterThan(3);
    for (const finding of findings) {
      const text = driver.seen().replace(/\s/g, '');
      expect(text).toContain(finding.message.replace(/\s/g, '').slice(-12));
      expect(text).toContain('依据');
      if (finding.span) expect(text).toContain('^');
      driver.press('down');
    }
  });

  test('what is only not filled yet is 未, and is not counted among the errors', () => {
    const empty = emptyReport('柳林镇', 2025, 'government');
    const driver = open(empty, 'review');
    const [head = ''] = driver.seen().split('\n');
    expect(head).toContain('错误 0');
    expect(head).toMatch(/未填 \d/);
  });

  test('what can be repaired is marked, nothing else', () => {
    const report = withFigures(busyReport(), { 'disputes.review.pending': null });
    const driver = open(report, 'review');
    const marks = driver.view().body.filter((line) => textOf(line).endsWith('可改')).length;
    expect(marks).toBe(driver.state.check(report).filter((finding) => finding.repair).length);
  });
});

describe('pages', () => {
  test('the focus is always on its page, never on its edge where there is more', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 400 }),
        fc.nat(399),
        (height, total, at) => {
          const focus = Math.min(at, total - 1);
          const top = pageTop(focus, height, total);
          expect(top).toBeGreaterThanOrEqual(0);
          expect(top + height <= total || top === 0).toBe(true);
          expect(focus).toBeGreaterThanOrEqual(top);
          expect(focus).toBeLessThan(top + height);
        },
      ),
    );
  });
});

test('a file that was looked over is mended where it was written, not as next year’s report', () => {
  const checked = {
    file: '报告.html',
    title: '报告',
    counts: { error: 0, warning: 0, hint: 0 },
    aside: 0,
    notes: [],
    findings: () => [],
    write: async () => [],
    begin: async () => ({ id: '', notice: '' }),
  };
  const window = { columns: 80, rows: 24 };
  const { bar } = checkedScreen.view(checkedScreen.start({ checked, window }), window, { notice: null });
  expect(bar.map(({ text }) => text).join('')).toContain('到原来的文件里改');
  expect(bar.map(({ text }) => text).join('')).not.toContain('从去年的报告开始');
});
