/** The poster (图解): it says what the tables say, and nothing where they are all 0. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFigure, withText } from '../../source/report/places.ts';
import type { Report } from '../../source/report/report.ts';
import { widthsOf } from '../../source/writers/poster/cards.ts';
import { linesOf, textWidth } from '../../source/writers/poster/draw.ts';
import { comparedWith, posterFigures, shareOf } from '../../source/writers/poster/figures.ts';
import { publishedIn } from '../../source/writers/poster/published.ts';
import { form2021 } from '../helpers/form.ts';
import { renderCharts } from '../helpers/render.ts';
import { busyReport, withFigures, zeroReport } from '../helpers/sample.ts';
import { attribute, byTag, parseHtml, textOf } from './dom.ts';

const pageOf = async (...args: Parameters<typeof renderCharts>) =>
  parseHtml(String((await renderCharts(...args))[0]!.content));
const last: Report = withFigures(busyReport(2024), {
  'applications.received.business': 109,
  'disputes.review.upheld': 0,
});
/** A unit that has nothing to show: its text counts nothing either. */
const silent = withText(zeroReport(), 'overview.proactiveDisclosure', '2025年，我镇按时公开各类信息。');

describe('figures', () => {
  test('outcomes are added up as the table groups them, with their shares', () => {
    const { outcomes } = posterFigures(busyReport())!;
    expect(outcomes.map(({ label, count }) => [label, count])).toEqual([
      ...[
        ['予以公开', 37],
        ['部分公开', 8],
        ['不予公开', 11],
      ],
      ...[
        ['无法提供', 12],
        ['不予处理', 2],
        ['其他处理', 3],
      ],
    ]);
    expect(outcomes[0]!.share).toBe('50.7%');
  });

  test('every number is one of the tables, or a sum of them', () => {
    const report = busyReport();
    const cell = (id: string) => Number(readFigure(report, form2021.cellOf(id)));
    const { headlines, applicants, disputes } = posterFigures(report)!;
    expect(headlines.slice(0, 2).map(({ value }) => Number(value))).toEqual([
      cell('applications.received.total'),
      cell('applications.handled.total'),
    ]);
    for (const { label, count } of applicants) {
      const column = form2021.applicationsColumns.find((candidate) => candidate.label === label)!;
      expect(count).toBe(cell(`applications.received.${column.id}`));
    }
    expect(disputes.map(({ value }) => Number(value))).toEqual([
      cell('disputes.review.total'),
      cell('disputes.litigationDirect.total') + cell('disputes.litigationAfterReview.total'),
    ]);
  });

  test('last year only where it is known', () => {
    expect(posterFigures(busyReport())!.headlines[0]!.lines).toEqual([]);
    const { headlines, disputes } = posterFigures(busyReport(), last)!;
    expect(headlines[0]!.lines).toEqual(['比上年下降58.1%', '上年172件']);
    expect(disputes[0]!.lines.at(-1)).toBe('比上年增长150.0%');
    const before = withFigures(last, { 'applications.granted.naturalPerson': 103 });
    // 118 of the 146 that were handled then, not of the 73 that were this year.
    expect(posterFigures(busyReport(), before)!.headlines[2]!.lines).toEqual(['45件', '上年80.8%']);
  });

  test('nothing carried over is said so; a year in which nothing was handled has no share', () => {
    const one = withFigures(zeroReport(), { 'applications.granted.business': 1 });
    const { headlines } = posterFigures(one, zeroReport(2024))!;
    expect(headlines.map(({ lines }) => lines)).toEqual([['没有结转下年的'], ['1件']]);
  });

  test.each([
    [undefined, 5, []],
    [5, 5, ['与上年持平']],
    [0, 5, ['上年为0件']],
    [100_000_000, 100_000_001, ['比上年增长不到0.1%', '上年100000000件']],
    [3511, 3525, ['比上年增长0.4%', '上年3511件']],
    [4, 0, ['比上年下降100.0%', '上年4件']],
  ])('%s, then %s', (before, now, words) => expect(comparedWith(before, now, '件')).toEqual(words));

  test.each([
    [1, 3440, '不到0.1%'],
    [3439, 3440, '超过99.9%'],
    [3440, 3440, '100.0%'],
    [0, 0, ''],
  ])('%s of %s is %s', (part, whole, words) => expect(shareOf(part, whole)).toBe(words));

  test('counts that cannot be right, not whole or of too many digits, are drawn as they are printed', async () => {
    const odd = { ...busyReport(), figures: { ...busyReport().figures } };
    for (const { id, kind } of form2021.cells)
      if (kind === 'count') odd.figures[id] = id.endsWith('total') ? 1e21 : 1.5;
    const text = textOf(await pageOf(odd, { prior: odd }));
    expect(text).toContain('1000000000000000000000');
    expect(text).not.toMatch(/e\+|NaN/);
  });

  test('nothing where all is 0 or blank', async () => {
    expect(await renderCharts(silent)).toEqual([]);
    expect(posterFigures({ ...silent, figures: {} })).toBeNull();
    const some = withFigures(silent, { 'applications.received.business': 1 });
    expect(posterFigures(some)!.applicants).toEqual([{ label: '商业企业', count: 1, share: '100.0%' }]);
    expect(posterFigures(some)!.outcomes).toEqual([]);
  });
});

describe('what the text says was published', () => {
  test.each([
    ['通过门户网站主动公开政府信息1520条，其中土地供应信息412条。', [['政府网站发布', '1520', '条']]],
    ['全市主动公开政府信息14万余条。', [['主动公开政府信息', '14万余', '条']]],
    [
      '在县政府网站公开信息86条，其中通知52条；“柳林发布”微信公众号推送141篇。',
      [
        ['政府网站发布', '86', '条'],
        ['微信公众号发布', '141', '篇'],
      ],
    ],
    [
      '微信公众号发布信息30条，微博发布信息12条。',
      [
        ['微信公众号发布', '30', '条'],
        ['微博发布', '12', '条'],
      ],
    ],
    ['网站浏览量12万次，比上年增加公开信息30条。', []],
    ['上年通过网站公开信息30条。', []],
    ['制发行政规范性文件3件，收到依申请公开3件。', []],
    ['网站和微信公众号分别发布信息30条、20条。', []],
    // Of two amounts in one clause nobody knows which is meant.
    ['网站发布信息30条和微视频20期。', []],
    ['网站发布信息30条、专题3个。', [['政府网站发布', '30', '条']]],
    // What was published has a verb, a channel before its number, and a measure of papers.
    ['网站共有信息30条。', []],
    ['公开信息30条，均在网站。', []],
    ['公开信息30条于网站。', []],
    ['网站发布公告30次。', []],
    ['网站发布信息30期。', [['政府网站发布', '30', '期']]],
    ['网站发布信息30件。', [['政府网站发布', '30', '件']]],
    // Each channel once, the first counts; a half of a sentence stands for itself.
    ['网站公开信息30条。网站公开信息50条。', [['政府网站发布', '30', '条']]],
    [
      '网站发布通知，包括公告3条；微博发布信息12条；抖音发布作品5条。',
      [
        ['微博发布', '12', '条'],
        ['政务新媒体发布', '5', '条'],
      ],
    ],
    ['微信公众号较去年增加，发布信息30条。', []],
    ['微信公众号（柳林发布）推送30篇。', []],
  ])('%s', (text, wanted) => {
    const report = withText(zeroReport(), 'overview.proactiveDisclosure', text);
    expect(publishedIn(report).map(({ label, amount, unit }) => [label, amount, unit])).toEqual(wanted);
  });
});

test('section 一 that stands whole is read as well, with the figures of its references', () => {
  const one = withFigures(silent, { 'proactive.licences.decisions': 30 });
  const whole = withText(one, 'overview.whole', '网站发布信息{{proactive.licences.decisions}}条。');
  expect(publishedIn(whole)).toEqual([{ label: '政府网站发布', amount: '30', unit: '条' }]);
});

describe('the picture', () => {
  test('a page and a picture of the same, under names of their own', async () => {
    const title = '青川市自然资源局2025年政府信息公开工作年度报告';
    const [page, picture] = await renderCharts(busyReport());
    expect([page!.name, picture!.name]).toEqual([`${title}（图解）.html`, `${title}（图解）.png`]);
    expect(picture!.paper).toMatchObject({ as: 'png', width: 750 });
    expect((await renderCharts(busyReport(), { draft: { findings: [] } }))[0]!.name).toMatch(/（图解）（草稿）\.html$/);
    // However long the title is: the page and the report are two files.
    const long = { ...busyReport(), title: '长'.repeat(300) };
    expect((await renderCharts(long))[0]!.name).toMatch(/长（图解）\.html$/);
  });

  test('is said in words once', async () => {
    const page = await pageOf(busyReport(), { prior: last });
    const [picture, ...more] = byTag(page, 'svg');
    expect(more).toEqual([]);
    expect(attribute(picture!, 'role')).toBe('img');
    const words = attribute(picture!, 'aria-label')!;
    expect(words).toContain('新收申请72件（比上年下降58.1%，上年172件）');
    expect(words).toContain('怎样答复：予以公开37件，占50.7%');
    expect(byTag(page, 'figcaption', 'desc', 'title')).toHaveLength(1);
  });

  test('last year of another unit, or of another year, is left out', async () => {
    const words = async (prior: Report) =>
      attribute(byTag(await pageOf(busyReport(), { prior }), 'svg')[0]!, 'aria-label')!;
    expect(await words({ ...last, unit: '别的局' })).not.toContain('上年');
    expect(await words({ ...last, year: 2025 })).not.toContain('上年');
    expect(await words({ ...last, unit: '青川市 自然资源局' })).toContain('上年172件');
  });

  test('no part of a bar is too narrow to be seen, none sticks out', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 999_999_999 }), { minLength: 1, maxLength: 6 }), (counts) => {
        const widths = widthsOf(counts, 622);
        expect(Math.min(...widths)).toBeGreaterThanOrEqual(5);
        expect(widths.reduce((sum, wide) => sum + wide, 0)).toBeCloseTo(622, 3);
      }),
    );
  });

  test('lines keep to their room', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'年报公开2025，（）abc') }),
        fc.integer({ min: 80, max: 600 }),
        (text, room) => {
          for (const line of linesOf(text, 26, room)) expect(textWidth(line, 26)).toBeLessThanOrEqual(room);
        },
      ),
    );
  });

  test('a title with markup is text', async () => {
    const page = await pageOf({ ...busyReport(), title: '<script>x</script>' });
    expect(byTag(page, 'script')).toEqual([]);
    expect(textOf(byTag(page, 'h1')[0]!)).toBe('<script>x</script>（图解）');
  });

  test('asks nothing of the network', async () => {
    expect(String((await renderCharts(busyReport()))[0]!.content)).not.toMatch(/https?:|url\((?!#)|@import|<script/);
  });
});
