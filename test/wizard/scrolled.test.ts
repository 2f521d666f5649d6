/**
 * The editor where there is little room: small windows, long texts, tables wider and longer than what is seen, with the caret at every
 * edge. `vitest -u` writes test/wizard/pictures anew; read what changed before committing it.
 */
import { expect, test } from 'vitest';
import { emptyReport } from '../../source/report/empty.ts';
import type { Report } from '../../source/report/report.ts';
import type { Room } from '../../source/wizard/view.ts';
import { busyReport, withFigures, zeroReport } from '../helpers/sample.ts';
import { drawn } from './drawn.ts';
import { type Driver, open } from './driver.ts';
import { findings } from './findings.ts';

const small: Room = { columns: 60, rows: 16 };
const narrow: Room = { columns: 76, rows: 20 };
const wide: Room = { columns: 112, rows: 22 };

const sentence = '一是栏目更新不及时，二是解读形式单一。';
const long: Report = {
  ...busyReport(),
  problems: Array.from({ length: 14 }, (_, index) => `第${index + 1}段：${sentence.repeat(2)}`).join('\n'),
  overview: {
    ...busyReport().overview,
    whole: '全市情况如下。',
    onRequest: `收到申请{{applications.received.total}}件。${'办结。'.repeat(320)}`,
  },
};
const large = withFigures(busyReport(), {
  'applications.received.naturalPerson': 123_456_789,
  'applications.received.otherOrganization': 12_345,
  'proactive.fees.amount': '123456.123456',
});
const prior = { ...busyReport(2024), problems: '去年的问题，已经改了一部分。'.repeat(30) };
const marked = (report: Report, at: string, window: Room): Driver =>
  open(report, at, { check: () => findings, prior }, window);

const draw = (windows: readonly Room[], views: Readonly<Record<string, (window: Room) => Driver>>): string =>
  windows
    .flatMap((window) =>
      Object.entries(views).map(([name, view]) =>
        drawn(`${name} ${window.columns}×${window.rows}`, view(window).view()),
      ),
    )
    .join('\n');

test('texts longer than the window', async () => {
  const at = (field: string) => (window: Room) => open(long, field, { prior }, window);
  const text = at('problems');
  await expect(
    draw([small, narrow], {
      最后: text,
      最前: (window) => text(window).key('ctrl+home'),
      中间: (window) => text(window).key('ctrl+home').key('pagedown').key('down'),
      '第二行，行尾': (window) => text(window).key('ctrl+home').key('down').key('end'),
      上年在下面: (window) => text(window).press('beside'),
      上年往下: (window) => text(window).press('beside', 'beside-down'),
      '一，长的': at('overview.onRequest'),
      '一，最前': (window) => at('overview.onRequest')(window).key('ctrl+home').key('right'),
      '（一）之前': at('overview.whole'),
      引言: at('preamble'),
      标题: (window) => at('title')(window).key('home'),
      年度: (window) => at('year')(window).type('20'),
      类别: at('kind'),
      单位: (window) =>
        open({ ...long, unit: '云溪县柳林镇人民政府社会事务和便民服务中心青年路分中心东区' }, 'unit', {}, window),
      空的: (window) => open(emptyReport('柳林镇', 2025, 'government'), 'overview.platform', {}, window),
    }),
  ).toMatchFileSnapshot('pictures/longTexts.txt');
});

test('tables longer and wider than the window', async () => {
  const at = (field: string) => (window: Room) => marked(large, field, window);
  await expect(
    draw([small, narrow, wide], {
      三的第一格: at('applications.received.naturalPerson'),
      三的第三列: at('applications.received.research'),
      三的最后一列: at('applications.received.otherOrganization'),
      三的中间: at('applications.denied.deliberative.legalService'),
      三的最后一行: at('applications.carriedOver.naturalPerson'),
      正在填: (window) => at('applications.granted.business')(window).type('1').type('2'),
      二的金额: at('proactive.fees.amount'),
      二的中间: at('proactive.normativeDocuments.repealed'),
      四的最后: at('disputes.litigationAfterReview.pending'),
      粘贴: (window) => at('applications.granted.business')(window).paste('12件\t3\n5（含1）\t6'),
      '粘贴，下一处': (window) =>
        at('applications.granted.business')(window).paste('12件\t3\n5（含1）\t6').press('next-field'),
      空白: (window) => open(emptyReport('柳林镇', 2025, 'government'), 'disputes.review.corrected', {}, window),
    }),
  ).toMatchFileSnapshot('pictures/longTables.txt');
});

test('a review longer than the window, and what lies over the work', async () => {
  const review = (window: Room) => marked(large, 'review', window);
  const down = (times: number) => (window: Room) =>
    review(window).press(...Array.from({ length: times }, () => 'down' as const));
  await expect(
    draw([small, narrow, wide], {
      第一条: review,
      第五条: down(4),
      最后一条: down(9),
      放过一条: (window) => down(9)(window).press('waive').type('核实过').key('enter'),
      没有问题: (window) => open(zeroReport(), 'review', { check: () => [] }, window),
      常用动作: (window) => marked(large, 'problems', window).key('f2'),
      '常用动作，往下': (window) => marked(large, 'problems', window).key('f2').key('pagedown').key('down'),
      对不上: (window) =>
        marked(large, 'applications.granted.business', window).paste('1\t二\t3\n四\t5\t六\n七\t八\t九'),
      选节: (window) => marked(large, 'problems', window).key('escape').key('left'),
    }),
  ).toMatchFileSnapshot('pictures/longReviews.txt');
});
