/**
 * Word documents and workbooks as a whole: their layout line by line, to be read in a review. `vitest -u` writes test/golden anew;
 * look at the pages (`npm run test:documents`) before committing what changed.
 */
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { withText } from '../../source/report/places.ts';
import { renderLetter } from '../../source/writers/renderLetter.ts';
import { renderRedline } from '../../source/writers/renderRedline.ts';
import { type SumContent, sumWorkbook } from '../../source/writers/sumWorkbook.ts';
import { form2021 } from '../helpers/form.ts';
import { renderDocument, templates } from '../helpers/render.ts';
import { busyReport, withFigures, zeroReport } from '../helpers/sample.ts';

/** The XML files of an archive, a paragraph, cell or style on a line; a line that comes again and again is there once. */
function partsOf(bytes: string | Uint8Array, wanted: RegExp, withTables = true): string {
  const files = Object.entries(unzipSync(bytes as Uint8Array)).filter(([path]) => wanted.test(path));
  return files
    .map(([path, content]) => {
      const lines = strFromU8(content)
        .replace(/ xmlns(?::\w+)?="[^"]*"/g, '')
        .replace(/<w:tbl>.*?<\/w:tbl>/gs, (table) => (withTables ? table : '<w:tbl/>'))
        .replace(
          /(<\/w:(?:p|tc|tr|style|lvl|comment|sectPr|tblPr)>|<\/(?:row|c|xf|font|border|cols|col|mergeCells)>|<(?:c|col|mergeCell|xf) [^>]*\/>)/g,
          '$1\n',
        )
        .split('\n');
      const shown = lines.flatMap((line, at) => {
        if (line === lines[at - 1]) return [];
        const same = lines.slice(at).findIndex((other) => other !== line);
        return [same > 1 ? `${line} × ${same}` : line];
      });
      return `==== ${path}\n${shown.join('\n')}`;
    })
    .join('\n');
}
const golden = (name: string): string => `../golden/${name}`;
const layout = /^word\/(?:document|styles|numbering|comments|settings|fontTable|footer1)\.xml$|docProps/;
const text = '一段正文。\n- 甲项\n- 乙项\n  1. 其一\n  2. 其二\n**着重**的话。';

test('the Word document: page, styles, tables, lists', async () => {
  const report = withText(busyReport(), 'problems', text);
  await expect(partsOf((await renderDocument(report, 'docx')).content, layout)).toMatchFileSnapshot(
    golden('busy.docx.xml'),
  );
});

test('a letter: its first page, and comments at their words', async () => {
  const report = withText(withFigures(busyReport(), { 'applications.handled.total': 74 }), 'problems', text);
  const entry = { word: '错', place: '三', message: '各项之和是 73。', advice: '改为 73', basis: '表三', listed: true };
  const entries = [
    { ...entry, at: 'applications.handled.total' },
    { ...entry, at: 'problems', message: '甲项没有写完。', advice: null, span: { start: 6, end: 10 } },
    { ...entry, word: '注', at: 'other', listed: false },
  ];
  const options = { sender: '青川市政务公开办公室', due: '2026年1月20日', today: new Date(2026, 0, 10), templates };
  const letter = await renderLetter(report, entries, options);
  await expect(partsOf(letter, /document|comments/, false)).toMatchFileSnapshot(golden('letter.docx.xml'));
});

test('two versions as one, for Word and as a page', async () => {
  const after = withText(withFigures(busyReport(), { 'disputes.review.upheld': 4 }), 'problems', text);
  const word = await renderRedline(busyReport(), after, 'docx', templates);
  await expect(partsOf(word, /document/, false)).toMatchFileSnapshot(golden('redline.docx.xml'));
  await expect(await renderRedline(busyReport(), after, 'html', templates)).toMatchFileSnapshot(golden('redline.html'));
});

test('the workbook of a sum: printed tables, data, units, lists', async () => {
  const content: SumContent = {
    parent: '青川市人民政府',
    year: 2025,
    form: form2021,
    units: [
      {
        unit: '青川市自然资源局',
        category: '部门',
        scope: 'own',
        state: '已收',
        file: 'a.docx',
        figures: busyReport().figures as never,
        errors: 1,
        warnings: 2,
        worst: '总计不平',
      },
      {
        unit: '柳林镇',
        category: '乡镇',
        scope: 'area',
        state: '缺报',
        file: '',
        figures: {},
        errors: null,
        warnings: null,
        worst: '',
      },
    ],
    sums: { own: busyReport(), area: zeroReport() },
    gaps: new Set(['proactive.fees.amount']),
    notes: { own: '1 个单位', area: '2 个单位' },
    lists: [
      { name: '缺报', head: ['单位', '天数'], widths: [30, 8], rows: [['柳林镇', 3]] },
      { name: '空', head: ['单位'], widths: [30], rows: [] },
    ],
  };
  await expect(partsOf(sumWorkbook(content), /sheet[1-357-9]\.|sheet1\d|workbook|styles/)).toMatchFileSnapshot(
    golden('sum.xlsx.xml'),
  );
});
