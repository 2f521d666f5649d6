/** The letter back: what its first page says and how much fits on it, what its comments say, and where they belong in another document. */
import { describe, expect, test } from 'vitest';
import { formOf } from '../../source/form/forms.ts';
import { headingOf } from '../../source/form/sections.ts';
import { withText } from '../../source/report/places.ts';
import { titleLines } from '../../source/writers/docx/blocks.ts';
import { commentsOn, type LetterEntry, renderLetter } from '../../source/writers/renderLetter.ts';
import { templates } from '../helpers/render.ts';
import { zeroReport } from '../helpers/sample.ts';
import { wordFiles } from './word.ts';

const entry = (more: Partial<LetterEntry> = {}): LetterEntry => ({
  ...{ word: '错', place: '', message: '两数不等。', advice: null, basis: '条例', at: 'problems', listed: true },
  ...more,
});
const report = withText(zeroReport(), 'problems', '\n一是更新慢。\n二是解读少。');
const options = { sender: '县府办', due: '2026年1月20日', today: new Date(2026, 0, 6), templates };

/** The paragraphs of the first page, those at the right edge after >>, those without an indent after <<. */
async function firstPage(entries: readonly LetterEntry[], more: Partial<typeof options> = {}, of = report) {
  const xml = wordFiles(await renderLetter(of, entries, { ...options, ...more }))['word/document.xml']!;
  // The last paragraph holds the end of the section.
  const first = xml.slice(0, xml.indexOf('</w:p>', xml.indexOf('<w:sectPr')) + '</w:p>'.length);
  return (first.match(/<w:p>.*?<\/w:p>/gs) ?? []).map((paragraph) => {
    const side = paragraph.includes('<w:jc w:val="right"/>') ? '>>' : /firstLineChars="0"/.test(paragraph) ? '<<' : '';
    return `${side}${paragraph.replaceAll('<w:br/>', '/').replace(/<[^>]+>/g, '')}`;
  });
}

describe('the first page', () => {
  test('names the unit, each fault with what could be done, the day, who sends it and when', async () => {
    const entries = [
      entry(),
      entry({ message: '第一句。第二句', advice: '改为 73' }),
      entry({ listed: false, message: '只看看' }),
      entry({ message: '正文里\n有空行.' }),
    ];
    const [title, ...lines] = await firstPage(entries);
    expect(title).toBe('关于云溪县柳林镇人民政府/2025年政府信息公开工作/年度报告的审核意见');
    expect(lines).toEqual([
      '<<云溪县柳林镇人民政府：',
      expect.stringMatching(/2025年政府信息公开工作年度报告收悉。经核对，有3处需要改正，主要是：$/),
      '1．两数不等。',
      '2．第一句。第二句；建议改为 73。',
      '3．正文里 有空行。',
      expect.stringContaining('请于2026年1月20日前核对改正'),
      '>>县府办',
      '>>2026年1月6日',
    ]);
  });

  test('says nothing of a day and of a sender that were not named', async () => {
    const lines = await firstPage([entry()], { sender: '', due: '' });
    expect(lines.at(-2)).toContain('批注标出。请核对改正后');
    expect(lines.filter((line) => line.startsWith('>>'))).toEqual(['>>2026年1月6日']);
  });

  test('takes as many entries as it holds, at least one, and counts the others', async () => {
    const shown = async (many: number, message: string, of = report) => {
      const lines = await firstPage(
        Array.from({ length: many }, () => entry({ message })),
        {},
        of,
      );
      const left = /^另有(\d+)处/.exec(lines.find((line) => line.startsWith('另有')) ?? '')?.[1];
      return [lines.filter((line) => /^\d+．/.test(line)).length, Number(left ?? 0)];
    };
    // 637 pt: three lines of the title take 133; unit, opening (2), close (2), sender and day take 7 lines of 28: 11 are left.
    expect(await shown(11, '短句')).toEqual([11, 0]);
    expect(await shown(12, '短句')).toEqual([10, 2]);
    // 27 characters and the full stop are 56 columns with the indent: more than one line.
    for (const length of [25, 40]) expect(await shown(30, '字'.repeat(length))).toEqual([5, 25]);
    expect(await shown(2, '字'.repeat(900))).toEqual([1, 1]);
    // A short title leaves three lines of it to the entries.
    expect(await shown(12, '短句', { ...report, title: '年报', unit: '甲镇' })).toEqual([12, 0]);
  });
});

test('a title is broken after the unit and before 年度报告, where it does not fit into a line', () => {
  const unit = '云溪县柳林镇人民政府';
  const rest = '2025年政府信息公开工作年度报告';
  for (const [title, of, lines] of [
    ['字'.repeat(20), '', ['字'.repeat(20)]],
    [`${unit}${rest}`, unit, [unit, rest]],
    [`关于${unit}${rest}的公告`, unit, [`关于${unit}`, `${rest}的公告`]],
    [`关于${unit}${rest}的审核意见`, unit, [`关于${unit}`, '2025年政府信息公开工作', '年度报告的审核意见']],
    [`${unit}${rest}`, '别的单位', [`${unit}${rest}`]],
    [`${unit}${rest}`, '', [`${unit}${rest}`]],
    [`${unit}的${rest}的说明`, '', [`${unit}的2025年政府信息公开工作`, '年度报告的说明']],
    [`年度报告${'字'.repeat(30)}`, '', [`年度报告${'字'.repeat(30)}`]],
    [`${'字'.repeat(30)}${unit}`, unit, [`${'字'.repeat(30)}${unit}`]],
  ] as const)
    expect(titleLines(title, of), title).toEqual(lines);
});

test('a comment says how grave, what, what could be done and by which rule, without what moves a cursor', async () => {
  const entries = [entry({ message: '甲\u0007\n乙', advice: '改为 3' }), entry({ at: 'disputes.review.upheld' })];
  const xml = wordFiles(await renderLetter(report, entries, options))['word/comments.xml']!;
  const said = (xml.match(/<w:comment [^>]*>.*?<\/w:comment>/gs) ?? []).map((comment) => [
    /w:author="([^"]*)"/.exec(comment)![1],
    ...(comment.match(/<w:p>.*?<\/w:p>/gs) ?? []).map((paragraph) => paragraph.replace(/<[^>]+>/g, '')),
  ]);
  expect(said).toEqual([
    ['县府办', expect.stringMatching(/^错 甲.? 乙$/), '建议：改为 3', '依据：条例'],
    ['县府办', '错 两数不等。', '依据：条例'],
  ]);
  expect(xml).not.toContain('\u0007');
});

describe('in another document a comment belongs', () => {
  const form = formOf(report);
  const headings = (id: string) => {
    const section = form.sections.find((one) => one.id === id)!;
    return [headingOf(section), section.name];
  };
  const placeOf = (more: Partial<LetterEntry>) => {
    const [{ place, words, headings: under }] = commentsOn(report, [entry(more)]) as [ReturnType<typeof commentsOn>[0]];
    return { place, words, under };
  };

  test.each([
    ['without words: its first paragraph that is not blank', undefined, { line: '一是更新慢。', start: 0, end: 6 }],
    ['to words of its first paragraph', { start: 3, end: 6 }, { line: '一是更新慢。', start: 2, end: 5 }],
    ['to the first letter of a paragraph', { start: 8, end: 9 }, { line: '二是解读少。', start: 0, end: 1 }],
    ['to its last words', { start: 12, end: 14 }, { line: '二是解读少。', start: 4, end: 6 }],
    [
      'to words over two paragraphs: those of the first',
      { start: 5, end: 10 },
      { line: '一是更新慢。', start: 4, end: 6 },
    ],
  ])('to a text, %s', (_, span, words) => {
    const { name } = form.texts.find(({ id }) => id === 'problems')!;
    expect(placeOf({ span })).toEqual({ place: 'problems', words, under: [name, ...headings('problems')] });
  });

  test('to a blank text, a cell, a section and the whole report by their headings', () => {
    const blank = commentsOn(withText(report, 'problems', ' \n'), [entry()])[0]!;
    expect(blank.words).toBeNull();
    expect(placeOf({ at: 'disputes.review.upheld', span: { start: 0, end: 1 } })).toEqual({
      ...{ place: 'disputes.review.upheld', words: null, under: headings('disputes') },
    });
    expect(placeOf({ at: 'proactive' })).toEqual({ place: 'proactive', words: null, under: headings('proactive') });
    expect(placeOf({ at: '' })).toEqual({ place: '', words: null, under: [] });
    const aspect = placeOf({ at: 'overview.platform' });
    expect(aspect.under.slice(1)).toEqual(headings('overview'));
  });
});
