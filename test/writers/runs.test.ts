/** Runs of text as Word has them: what is a line, a tab, a look, a change, a comment. */
import { Document, Packer, Paragraph } from 'docx';
import { expect, test } from 'vitest';
import { textRuns } from '../../source/writers/docx/runs.ts';
import type { Run } from '../../source/writers/run.ts';
import { wordFiles } from './word.ts';

/** The XML inside the one paragraph of a document that holds these runs. */
async function xmlOf(...runs: Run[]): Promise<string> {
  const paragraph = new Paragraph({ children: runs.flatMap((run) => textRuns(run)) });
  const document = new Document({
    comments: { children: [{ id: 7, children: [new Paragraph('说明')] }] },
    sections: [{ children: [paragraph] }],
  });
  const xml = wordFiles(await Packer.toBuffer(document))['word/document.xml']!;
  return /<w:p>(.*)<\/w:p>/s.exec(xml)![1]!;
}
/** What a reader sees: words, line breaks as /, tabs as →. */
const seenIn = (xml: string): string =>
  xml
    .replaceAll('<w:br/>', '/')
    .replaceAll('<w:tab/>', '→')
    .replace(/<[^>]*>/g, '');

test.each([
  ['one line', '甲', '甲'],
  ['each line but the first behind a break', '甲\n乙\n丙', '甲/乙/丙'],
  ['an empty line between', '甲\n\n乙', '甲//乙'],
  ['a break at the beginning, and one at the end', '\n甲\n', '/甲/'],
  ['tabs where they stand', '甲\t乙\t\t丙', '甲→乙→→丙'],
  ['a tab at the beginning of a line', '甲\n\t乙', '甲/→乙'],
  ['markup as text', '<甲>&', '&lt;甲&gt;&amp;'],
])('%s', async (_, text, seen) => expect(seenIn(await xmlOf({ text }))).toBe(seen));

test('a look holds for every line of its run, and for no other run', async () => {
  const xml = await xmlOf({ text: '甲\n乙', bold: true }, { text: '丙', italic: true }, { text: '丁' });
  expect(xml.match(/<w:b\/>/g)).toHaveLength(2);
  expect(xml.match(/<w:i\/>/g)).toHaveLength(1);
  expect(seenIn(xml)).toBe('甲/乙丙丁');
});

test('what came in and what is gone is marked as a change of nobody’s', async () => {
  const xml = await xmlOf(
    { text: '甲', change: { kind: 'in', id: 3 } },
    { text: '乙', change: { kind: 'out', id: 4 } },
    { text: '丙' },
  );
  expect(xml).toMatch(/<w:ins [^>]*w:id="3"[^>]*>.*<w:t[^>]*>甲<.*<\/w:ins>/);
  expect(xml).toMatch(/<w:del [^>]*w:id="4"[^>]*>.*<w:delText[^>]*>乙<.*<\/w:del>/);
  expect(xml.match(/w:author="对照"/g)).toHaveLength(2);
  expect(xml).not.toMatch(/<\/w:(?:ins|del)>.*丙.*<\/w:(?:ins|del)>/);
});

test('a link holds its words', async () => {
  const xml = await xmlOf({ text: '县政府网站', link: 'http://www.example.cn/' }, { text: '。' });
  expect(xml).toMatch(/<w:hyperlink [^>]*>.*县政府网站.*<\/w:hyperlink>.*。/);
});

test('a comment stands around its words, and its number behind them', async () => {
  const xml = await xmlOf({ text: '甲', comments: [7] });
  expect(xml).toMatch(
    /<w:commentRangeStart w:id="7"\/>.*甲.*<w:commentRangeEnd w:id="7"\/>.*<w:commentReference w:id="7"\/>/s,
  );
  expect(await xmlOf({ text: '甲' })).not.toContain('comment');
});
