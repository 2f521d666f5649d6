/** The page of pictures (图解): it says what the tables say, and nothing where they are all 0. */
import { describe, expect, test } from 'vitest';
import type { Report } from '../../source/report/report.ts';
import { chartsOf } from '../../source/writers/charts/figures.ts';
import { renderCharts } from '../helpers/render.ts';
import { busyReport, withFigures, zeroReport } from '../helpers/sample.ts';
import { attribute, byTag, parseHtml, textOf } from './dom.ts';

const pageOf = async (...args: Parameters<typeof renderCharts>) => {
  const document = await renderCharts(...args);
  return parseHtml(String(document!.content));
};
const last: Report = withFigures(busyReport(2024), { 'applications.received.business': 1009 });

describe('figures', () => {
  test('outcomes are added up as the table groups them', () => {
    const chart = chartsOf(busyReport()).find(({ title }) => title === '申请的办理结果')!;
    expect(chart.labels).toEqual(['予以公开', '部分公开', '不予公开', '无法提供', '不予处理', '其他处理']);
    expect(chart.series).toEqual([{ name: '2025年', values: [37, 8, 11, 12, 2, 3] }]);
  });

  test('applicants are those of the new requests, disputes are taken together', () => {
    const [applicants, , disputes] = chartsOf(busyReport());
    expect(applicants!.series[0]!.values).toEqual([61, 9, 0, 0, 2, 0]);
    expect(disputes!.series[0]!.values).toEqual([4, 1, 1, 1]);
  });

  test('both years only where last year is known', () => {
    expect(chartsOf(busyReport())).toHaveLength(3);
    expect(chartsOf(busyReport(), last).at(-1)!.series).toEqual([
      { name: '2024年', values: [1072, 73, 3, 7] },
      { name: '2025年', values: [72, 73, 3, 7] },
    ]);
  });

  test('nothing where all is 0 or blank', async () => {
    expect(chartsOf(zeroReport())).toEqual([]);
    expect(chartsOf({ ...zeroReport(), figures: {} })).toEqual([]);
    expect(await renderCharts(zeroReport())).toBeNull();
    const some = withFigures(zeroReport(), { 'applications.received.business': 1 });
    expect(chartsOf(some).map(({ title }) => title)).toEqual(['收到的申请，按申请人']);
  });
});

describe('the page', () => {
  test('is a file of its own', async () => {
    expect((await renderCharts(busyReport()))!.name).toBe(
      '青川市自然资源局2025年政府信息公开工作年度报告（图解）.html',
    );
    const draft = { findings: [] };
    expect((await renderCharts(busyReport(), { draft }))!.name).toMatch(/（图解）（草稿）\.html$/);
    // However long the title is: the page and the report are two files.
    const long = { ...busyReport(), title: '长'.repeat(300) };
    expect((await renderCharts(long))!.name).toMatch(/长（图解）\.html$/);
  });

  test('every picture says in words what it shows, no bar is longer than its room', async () => {
    const page = await pageOf(busyReport(), { prior: last });
    const pictures = byTag(page, 'svg');
    expect(pictures.map((picture) => attribute(picture, 'aria-label'))).toContain(
      '申请的办理结果。2025年：予以公开37件、部分公开8件、不予公开11件、无法提供12件、不予处理2件、其他处理3件。',
    );
    expect(pictures.every((picture) => attribute(picture, 'role') === 'img')).toBe(true);
    expect(byTag(page, 'figcaption')).toHaveLength(pictures.length);
    for (const bar of byTag(page, 'rect')) expect(Number(attribute(bar, 'width'))).toBeLessThanOrEqual(210);
  });

  test('a title with markup is text', async () => {
    const page = await pageOf({ ...busyReport(), title: '<script>x</script>' });
    expect(byTag(page, 'script')).toEqual([]);
    expect(textOf(byTag(page, 'h1')[0]!)).toBe('<script>x</script>（图解）');
  });

  test('asks nothing of the network', async () => {
    expect(String((await renderCharts(busyReport()))!.content)).not.toMatch(/https?:|url\(|@import|<script/);
  });
});
