/** The part of a Word document that holds its comments: new or there already, and the other parts told of it. */
import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { commentOwnWord } from '../../source/writers/marks/ownWord.ts';
import { author, back, close, namespace, open, paragraph, parts, readerOf, relations, run } from './foreignWord.ts';

describe('the part of comments', () => {
  const body = paragraph(run('甲'));
  const rels = 'word/_rels/document.xml.rels';
  const relation = (target: string) => `<Relationship Id="r1" Type="${relations}/comments" Target="${target}"/>`;
  const own = (id: number, lines: string) =>
    `<w:comment w:id="${id}" w:author="县府办&lt;甲&gt;" w:date="2026-01-12T03:04:05Z" w:initials="县&amp;">${lines}</w:comment>`;
  const said = (text: string) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

  test('says who, when and what, a paragraph each; it is new, and the other parts are told of it', async () => {
    const { text } = (await back(parts(body, { [rels]: '<Relationships><Relationship Id="r0"/></Relationships>' }), [
      { lines: ['错 A&B', '改成 <丙>'] },
      {},
    ]))!;
    expect(text['word/comments.xml']).toContain(
      `${own(0, said('错 A&amp;B') + said('改成 &lt;丙&gt;'))}${own(1, said('请核对'))}</w:comments>`,
    );
    expect(text['[Content_Types].xml']).toMatch(
      /^<Types><Default .*?\/><Override PartName="\/word\/comments\.xml" .*comments\+xml"\/><\/Types>$/,
    );
    expect(text[rels]).toMatch(
      /^<Relationships><Relationship Id="r0"\/><Relationship .*Target="comments.xml"\/><\/Relationships>$/,
    );
  });

  test('is told of in relations that are missing, or written as an empty element', async () => {
    for (const more of [{}, { [rels]: '<Relationships xmlns="x"/>' }]) {
      const { text } = (await back(parts(body, more as Record<string, string>), [{}]))!;
      expect(text[rels]).toMatch(
        /<Relationships xmlns="[^"]+"><Relationship Id="\w+" .*?Target="comments\.xml"\/><\/Relationships>$/,
      );
    }
  });

  test.each(['own.xml', '/word/own.xml', 'word/own.xml'])(
    'that is there (%s) gets more, with numbers of their own',
    async (target) => {
      const there = `<w:comments><w:comment w:author="a" w:id="41"/><w:comment w:id="7"/></w:comments>`;
      const files = parts(body, {
        [rels]: `<Relationships>${relation(target)}</Relationships>`,
        'word/own.xml': there,
        'word/commentsOld.xml': '<w:comment w:id="50"/>',
        'word/other.xml': '<w:comment w:id="99"/>',
      });
      const { text, inner } = (await back(files, [{}]))!;
      expect(text['word/own.xml']).toBe(there.replace('</w:comments>', `${own(51, said('请核对'))}</w:comments>`));
      expect(inner).toBe(paragraph(open(51), run('甲'), close(51)));
      for (const path of [rels, '[Content_Types].xml']) expect(text[path]).toBe(files[path]);
      expect(text['word/comments.xml']).toBeUndefined();
    },
  );

  test('and the document are left alone where they cannot be told of each other', async () => {
    const broken: Record<string, string>[] = [
      { [rels]: `<Relationships>${relation('gone.xml')}</Relationships>` },
      { [rels]: '<x:Relationships></x:Relationships>' },
      { '[Content_Types].xml': '<x:Types></x:Types>' },
    ];
    for (const more of broken) expect(await back(parts(body, more), [{}])).toBeNull();
  });
});

test('a file that is none, of another dialect, or without a paragraph is not touched', async () => {
  const read = readerOf();
  expect(await commentOwnWord(strToU8('{\\rtf1}'), [], author, read)).toBeNull();
  expect(await commentOwnWord(strToU8('PX'), [], author, read)).toBeNull();
  const good = parts(paragraph(run('甲')));
  const { 'word/document.xml': main, '[Content_Types].xml': types } = good as Record<string, string>;
  expect(await back(good, [{}])).not.toBeNull();
  expect(await back({ 'word/document.xml': main! }, [{}])).toBeNull();
  expect(await back({ '[Content_Types].xml': types! }, [{}])).toBeNull();
  expect(
    await back({ ...good, 'word/document.xml': main!.replace(namespace, 'http://purl.oclc.org/x') }, [{}]),
  ).toBeNull();
  expect(await back(parts('<w:sectPr/>'), [{}])).toBeNull();
});
