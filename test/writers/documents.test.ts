/** Whole documents. `vitest -u` writes test/golden anew; look at what changed before committing it. */
import { describe, expect, test } from 'vitest';
import { parseReport } from '../../source/report/interchange.ts';
import { withText } from '../../source/report/places.ts';
import type { Report } from '../../source/report/report.ts';
import { Failure } from '../../source/text/failure.ts';
import { formats } from '../../source/writers/formats.ts';
import { renderPaper } from '../../source/writers/html.ts';
import { renderCharts, renderDocument, templates } from '../helpers/render.ts';
import { withRow } from '../helpers/rows.ts';
import { busyReport, zeroReport } from '../helpers/sample.ts';
import { byTag, elementsOf, parseHtml, textOf } from './dom.ts';

const contentOf = async (...args: Parameters<typeof renderDocument>): Promise<string> =>
  String((await renderDocument(...args)).content);

const golden = (name: string): string => `../golden/${name}`;

describe('golden documents', () => {
  test('in each format', async () => {
    await expect(await contentOf(zeroReport(), 'md')).toMatchFileSnapshot(golden('zero.md'));
    for (const { id, extension } of formats) {
      // Word documents are archives; docx.test.ts looks into them.
      if (id === 'docx') continue;
      await expect(await contentOf(busyReport(), id)).toMatchFileSnapshot(golden(`busy${extension}`));
    }
  });

  test('busy in other dresses', async () => {
    const report = busyReport();
    const draft = { findings: ['六、其他需要报告的事项：还没有写。', '含 <b>标记</b> 的一条'] };
    await expect(await contentOf(report, 'md', { tables: 'html' })).toMatchFileSnapshot(golden('busy-merged.md'));
    await expect(await contentOf(report, 'html', { fragment: 'accessible' })).toMatchFileSnapshot(
      golden('busy-fragment.html'),
    );
    await expect(await contentOf(report, 'md', { draft })).toMatchFileSnapshot(golden('busy-draft.md'));
    await expect(await contentOf(report, 'html', { draft })).toMatchFileSnapshot(golden('busy-draft.html'));
  });
});

test('the golden poster, beside last year', async () => {
  const [poster] = await renderCharts(busyReport(), { prior: busyReport(2024) });
  await expect(String(poster!.content)).toMatchFileSnapshot(golden('poster.html'));
});

describe('every format', () => {
  test.each(formats.map(({ id, extension }) => [id, extension] as const))('%s has its name', async (id, extension) => {
    const { name } = await renderDocument(zeroReport(), id);
    expect(name).toBe(`云溪县柳林镇人民政府2025年政府信息公开工作年度报告${extension}`);
    const draft = await renderDocument(zeroReport(), id, { draft: { findings: [] } });
    expect(draft.name).toBe(`云溪县柳林镇人民政府2025年政府信息公开工作年度报告（草稿）${extension}`);
  });

  test('JSON reads back as the same report', async () => {
    const report = { ...busyReport(), reading: { headings: ['一、总体情况'], notes: [] } };
    expect(parseReport(await contentOf(report, 'json'))).toEqual(report);
  });

  test('the trial format is data, it is not printed', async () => {
    const report: Report = { ...zeroReport(2020), edition: 2019 };
    await expect(renderDocument(report, 'md')).rejects.toBeInstanceOf(Failure);
    await expect(renderDocument(report, 'html')).rejects.toBeInstanceOf(Failure);
    expect(JSON.parse(await contentOf(report, 'json')).edition).toBe(2019);
  });
});

describe('the order of the blocks', () => {
  const headings = [
    ['h1', '云溪县柳林镇人民政府2025年政府信息公开工作年度报告'],
    ['h2', '一、总体情况'],
    ['h3', '（一）主动公开'],
    ['h3', '（二）依申请公开'],
    ['h3', '（三）政府信息管理'],
    ['h3', '（四）政府信息公开平台建设'],
    ['h3', '（五）监督保障'],
    ['h2', '二、主动公开政府信息情况'],
    ['h2', '三、收到和处理政府信息公开申请情况'],
    ['h2', '四、政府信息公开行政复议、行政诉讼情况'],
    ['h2', '五、存在的主要问题及改进情况'],
    ['h2', '六、其他需要报告的事项'],
  ];
  const headingsOf = async (report: Report) =>
    byTag(parseHtml(await contentOf(report, 'html')), 'h1', 'h2', 'h3').map((element) => [
      element.tagName,
      textOf(element),
    ]);
  const overviewOf = (report: Report, overview: object): Report => ({
    ...report,
    overview: { proactiveDisclosure: '', onRequest: '', management: '', platform: '', oversight: '', ...overview },
  });

  test('title, six sections, five aspects', async () => {
    expect(await headingsOf(zeroReport())).toEqual(headings);
    expect(await headingsOf(overviewOf(zeroReport(), {}))).toEqual(headings);
  });

  test('a text in one piece has no aspects', async () => {
    const report = overviewOf(zeroReport(), { whole: '一段。\n二段。' });
    expect(await headingsOf(report)).toEqual(headings.filter(([tag]) => tag !== 'h3'));
    expect(await contentOf(report, 'md')).toContain('## 一、总体情况\n\n一段。\n\n二段。\n\n## 二、');
  });

  test('beside a text in one piece only filled aspects are printed, after it', async () => {
    const report = overviewOf(zeroReport(), { whole: '总的。', platform: '平台。' });
    expect(await contentOf(report, 'md')).toContain(
      '## 一、总体情况\n\n总的。\n\n### （四）政府信息公开平台建设\n\n平台。\n\n## 二、',
    );
  });

  test('an empty preamble leaves no gap', async () => {
    expect(await contentOf(withText(zeroReport(), 'preamble', ''), 'md')).toMatch(/^# .*\n\n## 一、/);
  });
});

describe('figures in text', () => {
  test.each(['md', 'html'] as const)('%s: a reference is replaced, anything else in braces is text', async (format) => {
    const text =
      '收到{{applications.received.total}}件，部分公开{{ applications.grantedInPart.naturalPerson }}件，{{title}}{{{x}}}{{#draft}}收费{{proactive.fees.amount}}万元';
    const content = await contentOf(withText(busyReport(), 'other', text), format);
    const shown = format === 'md' ? content : textOf(byTag(parseHtml(content), 'p').at(-1)!);
    expect(shown).toContain('收到72件，部分公开8件，{{title}}{{{x}}}{{#draft}}收费3187.265万元');
  });

  test('a reference to a blank cell stays', async () => {
    let report = withText(busyReport(), 'other', '{{applications.denied.stateSecret.total}}');
    report = withRow(report, 'applications.denied.stateSecret', new Array(7).fill(null));
    const html = await contentOf(report, 'html');
    expect(textOf(byTag(parseHtml(html), 'p').at(-1)!)).toBe('{{applications.denied.stateSecret.total}}');
  });
});

describe('the page', () => {
  test('asks nothing of the network and runs nothing', async () => {
    const html = await contentOf(busyReport(), 'html');
    expect(byTag(parseHtml(html), 'script', 'link', 'img', 'iframe', 'object', 'a')).toEqual([]);
    expect(html).not.toMatch(/https?:|url\(|@import/);
    expect(html).toMatch(/^<!doctype html>\n<html lang="zh-CN">/);
  });

  test('a title with markup is text in the tab too', async () => {
    const html = await contentOf({ ...zeroReport(), title: '</title><script>x</script>' }, 'html');
    expect(textOf(byTag(parseHtml(html), 'title')[0]!)).toBe('</title><script>x</script>');
    expect(byTag(parseHtml(html), 'script')).toEqual([]);
  });

  test('a fragment has inline styles only', async () => {
    const html = await contentOf(busyReport(), 'html', { fragment: 'accessible', draft: { findings: ['一条'] } });
    expect(html).not.toMatch(/<(?:html|head|body|style|meta)/);
    const attributes = elementsOf(parseHtml(html)).flatMap((element) => element.attrs.map(({ name }) => name));
    expect(attributes).not.toContain('class');
    expect(attributes).not.toContain('id');
    expect(attributes).not.toContain('headers');
    const styled = byTag(parseHtml(html), 'h1', 'h2', 'h3', 'p', 'td', 'th', 'table', 'blockquote');
    expect(styled.every((element) => element.attrs.some(({ name }) => name === 'style'))).toBe(true);
  });

  test('the page for paper leaves the title out where none is wanted', async () => {
    const titles = async (title: boolean) =>
      byTag(parseHtml(String(await renderPaper(busyReport(), { templates, title }))), 'h1').length;
    expect([await titles(true), await titles(false)]).toEqual([1, 0]);
  });

  test('the page for paper of a draft is marked as one', async () => {
    const marked = await renderPaper(busyReport(), { templates, draft: { findings: ['一条'] } });
    expect(textOf(byTag(parseHtml(String(marked)), 'blockquote')[0]!)).toContain('草稿');
  });

  test('a draft is marked at its head, and its findings stand at the end', async () => {
    const html = await contentOf(busyReport(), 'html', { draft: { findings: ['甲\n乙', '<i>丙</i>', '*丁*'] } });
    const page = parseHtml(html);
    expect(textOf(byTag(page, 'blockquote')[0]!)).toContain('草稿');
    expect(textOf(byTag(page, 'title')[0]!)).toMatch(/^草稿：/);
    expect(byTag(page, 'li').map(textOf)).toEqual(['甲 乙', '<i>丙</i>', '*丁*']);
    expect(await contentOf(busyReport(), 'html')).not.toContain('草稿');
  });
});
