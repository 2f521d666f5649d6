/**
 * What is seen of what is rare: a template with everything in it that a unit may write, posters of units with little to show, a redline
 * of each kind of change, a letter's first page. `vitest -u` writes test/writers/told anew; each line that changed is to be read.
 */
import { expect, test } from 'vitest';
import { withFigure, withText } from '../../source/report/places.ts';
import type { Report } from '../../source/report/report.ts';
import { posterFigures } from '../../source/writers/poster/figures.ts';
import { drawPoster } from '../../source/writers/poster/poster.ts';
import { type LetterEntry, renderLetter } from '../../source/writers/renderLetter.ts';
import { renderRedline } from '../../source/writers/renderRedline.ts';
import type { Templates } from '../../source/writers/template/templates.ts';
import { cellOf } from '../helpers/form.ts';
import { onePixel } from '../helpers/onePixel.ts';
import { renderDocument, templates } from '../helpers/render.ts';
import { busyReport, withFigures, zeroReport } from '../helpers/sample.ts';
import { wordFiles, wordHtml } from './word.ts';

const keep = (name: string, lines: readonly string[]) =>
  expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`./told/${name}.txt`);

/** Between two words that nothing else has. */
const [first, last] = ['由此开始', '到此为止'];
const added = `${first}

**加粗**、*斜体*、***又粗又斜***和[网址](https://a.example.gov.cn/x?a=1&b="2")，[{{unit}}](https://b.example.gov.cn/)，&copy;&amp;&#65;&nbsp;完。\\
另一行。

> 提示一句。

> - 提示里的一条

3. 第三
4. 第四
   - 里层
     - 再里层
   - 又一里层

- 点

1. 另起

| 项 | 值 |
| --- | --- |
| 甲\\|乙 | {{unit}} |

|  |  |
| --- | --- |
| 丙 | *丁* |

![{{unit}}的徽标](logo.png)

---

#### 四级标题

<b>不是标签</b>

${last}`;
const own: Templates = {
  ...templates,
  texts: {
    ...templates.texts,
    'report.md': templates.texts['report.md']!.replace('{{preamble}}', `{{preamble}}\n\n${added}`),
  },
  pictures: { 'logo.png': onePixel },
};
const between = (text: string): string[] =>
  text
    .slice(text.indexOf(first), text.indexOf(last))
    .replace(/data:image[^")]*/g, 'data:…')
    .replaceAll(/<(\/?)(p|ul|ol|li|table|h4|blockquote|tr)\b/g, '\n<$1$2')
    .split('\n')
    .filter((line) => line.trim() !== '');

test('of a template with everything in it, in each format', async () => {
  const report = { ...zeroReport(), unit: '云溪县<柳林>镇&“人民”政府' };
  const of = async (id: 'md' | 'html' | 'docx', more: object = {}) =>
    (await renderDocument(report, id, { templates: own, ...more })).content;
  const word = await of('docx');
  const xml = wordFiles(word)['word/document.xml']!;
  await keep('template', [
    ...['==== md', ...between(String(await of('md')))],
    ...['==== html', ...between(String(await of('html')))],
    ...['==== fragment', ...between(String(await of('html', { fragment: 'editors' })).replace(/ style="[^"]*"/g, ''))],
    ...['==== docx', ...between(await wordHtml(word))],
    ...['==== lists', ...(xml.match(/<w:numPr>.*?<\/w:numPr>/g) ?? [])],
    ...['==== new pages', String(xml.match(/<w:pageBreakBefore\/>/g)?.length ?? 0)],
  ]);
});

/** The texts of a poster with their places: cards that overlap show as places that go back. */
function posterLines(name: string, report: Report, prior?: Report): string[] {
  const figures = posterFigures(report, prior);
  if (!figures) return [`==== ${name}`, '没有'];
  const { picture, height } = drawPoster(report, figures, name.includes('草稿'));
  const texts = [...picture.matchAll(/<text x="([\d.]+)" y="([\d.]+)" font-size="([\d.]+)"[^>]*>([^<]*)/g)];
  return [
    `==== ${name}，高 ${height}`,
    /aria-label="([^"]*)"/.exec(picture)![1]!,
    ...texts.map(([, x, y, size, text]) => `${x} ${y} ${size} ${text}`),
  ];
}

test('of units with little to show on a poster', async () => {
  const silent = withText(zeroReport(), 'overview.proactiveDisclosure', '2025年，我镇按时公开各类信息。');
  const before = withFigures(zeroReport(2024), { 'applications.received.naturalPerson': 3 });
  await keep('poster', [
    ...posterLines('什么都没有', silent),
    ...posterLines('今年没有申请，上年有', silent, before),
    ...posterLines('上年没有申请', withFigures(silent, { 'applications.received.business': 1 }), zeroReport(2024)),
    ...posterLines('只有正文里的数', zeroReport()),
    ...posterLines('只有许可，草稿', withFigures(silent, { 'proactive.licences.decisions': 1 })),
    ...posterLines('只有废止的文件', withFigures(silent, { 'proactive.normativeDocuments.repealed': 2 })),
    ...posterLines('只有诉讼', withFigures(silent, { 'disputes.litigationDirect.pending': 2 })),
    ...posterLines(
      '样样都有',
      busyReport(),
      withFigures(busyReport(2024), { 'disputes.review.upheld': 9, 'applications.granted.naturalPerson': 9 }),
    ),
  ]);
});

test('of a redline: each kind of change, and nothing else', async () => {
  const before = withText(
    busyReport(),
    'overview.platform',
    '甲段不变。\n乙段要删去，因为栏目撤了。\n丙段公开信息三十条。',
  );
  const after = [
    ['proactive.licences.decisions', 1300],
    ['proactive.penalties.decisions', null],
    ['disputes.review.corrected', 0],
  ].reduce(
    (report, [id, figure]) => withFigure(report, cellOf(id as string), figure as number | null),
    withText(before, 'overview.platform', '甲段不变。\n丙段公开信息四十条。\n丁段是新写的，说的是别的事。'),
  );
  const blank = withFigure(before, cellOf('proactive.licences.decisions'), null);
  const lines = async (name: string, one: Report, other: Report) => [
    `==== ${name}`,
    ...String(await renderRedline(one, other, 'html', templates))
      .split('\n')
      .filter((line) => /<(?:ins|del)>/.test(line) && !line.includes('class="note"')),
  ];
  await keep('redline', [
    ...(await lines('没有改', before, before)),
    ...(await lines('改了', before, after)),
    ...(await lines('反过来', after, before)),
    ...(await lines('补上一个数', blank, before)),
    ...(await lines('标题改了', before, { ...before, title: '青川市自然资源局年报' })),
  ]);
});

test('of a letter: its first page, and what its comments say', async () => {
  const report = zeroReport();
  const { problems } = report;
  const entry = (message: string, more: Partial<LetterEntry> = {}): LetterEntry => ({
    ...{ word: '错', place: '五、存在的主要问题及改进情况', message, advice: null, basis: '格式第五部分' },
    ...{ at: 'problems', listed: true, ...more },
  });
  const at = problems.indexOf('政策解读');
  const some = [
    entry('“政策解读形式单一”没有写改进。', { span: { start: at, end: at + 8 }, advice: '写明怎样改进' }),
    entry('表四总计不平。', { at: 'disputes.review.total', place: '表四', advice: '改为 0' }),
    entry('可以更短。', { word: '注', listed: false }),
    entry('整份报告没有署日期。', { at: '', place: '整份报告' }),
  ];
  const many = Array.from({ length: 24 }, (_, index) =>
    entry(`第${index + 1}个问题写得不清楚，请对照台账核实以后再报。`),
  );
  const options = { sender: '青川市政务公开办公室', due: '2026年1月20日', today: new Date(2026, 0, 5), templates };
  const told = async (name: string, entries: readonly LetterEntry[], more: object = {}) => {
    const content = await renderLetter(report, entries, { ...options, ...more });
    const page = await wordHtml(content);
    const comments = wordFiles(content)['word/comments.xml'] ?? '';
    return [
      `==== ${name}`,
      ...page
        .slice(0, page.indexOf('本报告依据'))
        .replaceAll('</', '\n</')
        .split('\n')
        .map((line) => line.replace(/<[^>]*>/g, ''))
        .filter((line) => line !== ''),
      '---- 批注',
      ...(comments.match(/<w:comment .*?<\/w:comment>/gs) ?? []).slice(0, 4).map((one) => {
        const [author, date] = ['author', 'date'].map((name) => new RegExp(`w:${name}="([^"]*)"`).exec(one)?.[1]);
        return `${author} ${date} ${[...one.matchAll(/<w:t[^>]*>([^<]*)/g)].map(([, text]) => text).join(' / ')}`;
      }),
    ];
  };
  await keep('letter', [
    ...(await told('几条', some)),
    ...(await told('没有期限和落款', some.slice(1, 2), { sender: '', due: '' })),
    ...(await told('一页写不下', many)),
  ]);
});
