/** The unit's own Word document comes back with comments at the right words, and nothing else of it changed. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import command from '../../source/commands/check.ts';
import { withFigure, withText } from '../../source/report/places.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { cellOf } from '../helpers/form.ts';
import { renderDocument } from '../helpers/render.ts';
import { busyReport } from '../helpers/sample.ts';
import { runCommand } from '../helpers/streams.ts';

const body = 'word/document.xml';

async function writtenWord(): Promise<Uint8Array> {
  const figures = [
    [cellOf('applications.handled.total'), 74],
    [cellOf('proactive.licences.decisions'), null],
  ] as const;
  const wrong = figures.reduce((report, [cell, figure]) => withFigure(report, cell, figure), busyReport());
  const text = '改版门户网站公开专栏，A&B 整合查询入口，公开XX条。全年运行稳定。';
  return (await renderDocument(withText(wrong, 'overview.platform', text), 'docx')).content as Uint8Array;
}
const written = writtenWord();

async function sentWord(change: (xml: string) => string = (xml) => xml): Promise<Uint8Array> {
  const files = unzipSync(await written);
  return zipSync({ ...files, [body]: strToU8(change(strFromU8(files[body]!))) });
}

/** Sends a document through `check --letter` and gives what it came back as. */
async function sentBack(sent: Uint8Array) {
  const folder = temporaryFolder();
  writeFileSync(join(folder, '报送.docx'), sent);
  const out = join(folder, '退回');
  await runCommand(command, [join(folder, '报送.docx')], { letter: true, out, sender: '青川市政务公开办公室' });
  const name = readdirSync(out).find((one) => one.includes('原稿批注'))!;
  const bytes = readFileSync(join(out, name));
  const files = unzipSync(bytes);
  return {
    path: join(out, name),
    files,
    xml: strFromU8(files[body]!),
    comments: strFromU8(files['word/comments.xml']!),
  };
}

const textIn = (xml: string): string => xml.replace(/<[^>]+>/g, '');

/** The words at which the comment stands that says this. */
function wordsAt({ xml, comments }: { xml: string; comments: string }, says: string): string {
  const [, id] = [...comments.matchAll(/<w:comment w:id="(\d+)".*?<\/w:comment>/g)].find(([one]) =>
    one.includes(says),
  )!;
  const start = xml.indexOf(`<w:commentRangeStart w:id="${id}"/>`);
  const end = xml.indexOf(`<w:commentRangeEnd w:id="${id}"/>`);
  expect(start).toBeGreaterThan(0);
  return textIn(xml.slice(start, end));
}

/** What stands in the document, without the marks of comments and without where runs are cut. */
const said = (xml: string): string[] => (xml.match(/<w:p[ >].*?<\/w:p>/gs) ?? []).map((paragraph) => textIn(paragraph));

describe('the document that the unit sent', () => {
  it('has the comments at the very words and cells, the blank one too', async () => {
    const sent = await sentWord();
    const back = await sentBack(sent);
    expect(wordsAt(back, '（七）总计 74')).toBe('74');
    expect(wordsAt(back, '空白')).toBe('');
    expect(wordsAt(back, 'XX')).toContain('XX');
    expect(wordsAt(back, 'XX').length).toBeLessThan(30);
    const files = unzipSync(sent);
    expect(said(back.xml)).toEqual(said(strFromU8(files[body]!)));
    for (const [name, bytes] of Object.entries(files)) {
      if ([body, '[Content_Types].xml', 'word/_rels/document.xml.rels'].includes(name)) continue;
      expect(back.files[name], name).toEqual(bytes);
    }
  });

  it('finds words that Word has cut into runs, beside crossed-out ones', async () => {
    const cut = await sentWord((xml) =>
      xml.replace(
        '公开XX条。',
        '公开X</w:t></w:r><w:r><w:t>X</w:t></w:r><w:del w:id="900" w:author="甲"><w:r><w:delText>三</w:delText></w:r></w:del><w:r><w:t>条。',
      ),
    );
    const back = await sentBack(cut);
    expect(wordsAt(back, 'XX')).toContain('X');
    expect(said(back.xml)).toEqual(said(strFromU8(unzipSync(cut)[body]!)));
  });

  it('keeps the comments that are there already', async () => {
    const first = await sentBack(await sentWord());
    const again = await sentBack(readFileSync(first.path));
    const ids = [...again.comments.matchAll(/<w:comment w:id="(\d+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBe(2 * (first.comments.match(/<w:comment /g)?.length ?? 0));
  });

  it('keeps the looks that a tracked change gave the words, and does not take what was moved away for them', async () => {
    const tracked = '<w:rPr><w:b/><w:rPrChange w:id="901" w:author="甲"><w:rPr><w:i/></w:rPr></w:rPrChange></w:rPr>';
    const moved =
      '<w:moveFrom w:id="902" w:author="甲"><w:r><w:t>整合查询入口，公开XX条。全年运行</w:t></w:r></w:moveFrom>';
    const sent = await sentWord((xml) =>
      xml.replace(
        /<w:r>(?:<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?(<w:t[^>]*>[^<]*公开XX条。[^<]*<\/w:t><\/w:r>)/,
        (_, text) => `${moved}<w:r>${tracked}${text}`,
      ),
    );
    const xml = strFromU8(unzipSync(sent)[body]!);
    expect(xml).toContain(tracked);
    const back = await sentBack(sent);
    expect(said(back.xml)).toEqual(said(xml));
    expect(back.xml).toContain(moved);
    const inTwo = back.xml.slice(back.xml.indexOf(moved)).split('</w:p>')[0]!;
    expect(inTwo.split(tracked).length).toBeGreaterThan(2);
    expect(wordsAt(back, 'XX')).toContain('XX');
  });

  it('fills a part of comments that is empty, and declares it once', async () => {
    const files = unzipSync(await sentWord());
    const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';
    const add = (path: string, end: string, more: string) => {
      files[path] = strToU8(strFromU8(files[path]!).replace(end, `${more}${end}`));
    };
    add('[Content_Types].xml', '</Types>', `<Override PartName="/word/comments.xml" ContentType="${type}"/>`);
    const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments';
    const rels = 'word/_rels/document.xml.rels';
    add(rels, '</Relationships>', `<Relationship Id="rId90" Type="${relation}" Target="comments.xml"/>`);
    files['word/comments.xml'] = strToU8(
      '<?xml version="1.0"?><w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>',
    );
    const back = await sentBack(zipSync(files));
    expect(wordsAt(back, 'XX')).toContain('XX');
    expect(strFromU8(back.files['[Content_Types].xml']!).split('/word/comments.xml')).toHaveLength(2);
    expect(strFromU8(back.files[rels]!).split('relationships/comments"')).toHaveLength(2);
  });
});
