/** Comments written into somebody else's Word document: exactly where they go in its XML, and that nothing else is touched. */
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { commentOwnWord } from '../../source/writers/marks/ownWord.ts';
import { at, author, back, bodyOf, close, comment, kept, open, paragraph, parts, run, zipped } from './foreignWord.ts';

describe('at words', () => {
  const bold = '<w:rPr><w:b/></w:rPr>';
  const line = '一是更新 慢。';

  test('within a run: it is cut where they begin and end, each piece with its looks', async () => {
    expect(await bodyOf(paragraph(run(line, bold)), at(line, '更新'))).toBe(
      paragraph(kept('一是', bold), open(0), kept('更新', bold), close(0), kept(' 慢。', bold)),
    );
  });

  test('that are a whole run: it is not cut; over several runs: from the first to the last', async () => {
    const runs = [run('一是'), run('更'), run('新 慢', bold), run('。')];
    expect(await bodyOf(paragraph(...runs), at(line, '一是'))).toBe(
      paragraph(open(0), runs[0]!, close(0), ...runs.slice(1)),
    );
    expect(await bodyOf(paragraph(...runs), at(line, '是更新'))).toBe(
      paragraph(kept('一'), open(0), kept('是'), runs[1]!, kept('新', bold), close(0), kept(' 慢', bold), runs[3]!),
    );
  });

  test('in a run that holds more than a text: it stays whole', async () => {
    const tabbed = '<w:r><w:tab/><w:t>一是更新 慢。</w:t></w:r>';
    expect(await bodyOf(paragraph(tabbed), at(line, '更新'))).toBe(paragraph(open(0), tabbed, close(0)));
    const twoTexts = '<w:r><w:t>一是</w:t><w:t>更新 慢。</w:t></w:r>';
    expect(await bodyOf(paragraph(twoTexts), at(line, '更新'))).toBe(paragraph(open(0), twoTexts, close(0)));
  });

  test('written with entities, and blanks that the report does not have', async () => {
    const wanted = '甲&乙<丙>丁"戊\'己A';
    const typed = '甲&amp;乙&lt;丙&gt;\u3000丁&quot;戊&apos;己&#65;&#x4e00;&nope;';
    expect(await bodyOf(paragraph(run(typed)), at(`${wanted}一`, '&乙<丙>丁"戊\'己A'))).toBe(
      paragraph(
        kept('甲'),
        open(0),
        kept('&amp;乙&lt;丙&gt;\u3000丁&quot;戊&apos;己&#65;'),
        close(0),
        kept('&#x4e00;&nope;'),
      ),
    );
  });

  test('that stand there twice: what stands around them decides', async () => {
    const [first, second] = ['公开甲类信息，更新慢，请改。', '公开乙类信息，更新慢，请改。'];
    const inner = paragraph(run(first)) + paragraph(run(second));
    const [before, after] = second.split('更新慢') as [string, string];
    expect(await bodyOf(inner, at(second, '更新慢'))).toBe(
      paragraph(run(first)) + paragraph(kept(before), open(0), kept('更新慢'), close(0), kept(after)),
    );
    // With fewer words around them they are found where the rest of the paragraph is another.
    for (const near of ['公开乙类信息目录共有十项，', '乙类报告']) {
      const own = `${near}更新慢。`;
      const alike = paragraph(run(own.replace('乙', '甲'))) + paragraph(run(own));
      const other = `${'很长的另一段话'.repeat(6)}${own}`;
      expect(await bodyOf(alike, at(other, '更新慢'))).toContain(`${kept(near)}${open(0)}`);
    }
    expect(await bodyOf(inner, at('别的更新慢别的', '更新慢'))).toContain(
      `${kept(first.split('更新慢')[0]!)}${open(0)}`,
    );
  });

  test('do not count what is no word of the text: crossed-out words, text boxes, what was moved away, comments', async () => {
    const others = [
      '<w:del w:id="1"><w:r><w:delText>更新</w:delText></w:r></w:del>',
      '<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>更新</w:t></w:r></w:p></w:txbxContent></w:pict></w:r>',
      '<w:moveFrom w:id="2"><w:r><w:t>更新</w:t></w:r></w:moveFrom>',
      '<!-- <w:r><w:t>更新</w:t></w:r> -->',
      '<?x <w:r><w:t>更新</w:t></w:r> ?>',
    ].join('');
    expect(await bodyOf(paragraph(others, run('一是更新 慢。')), at(line, '更新'))).toBe(
      paragraph(others, kept('一是'), open(0), kept('更新'), close(0), kept(' 慢。')),
    );
  });

  test('of which two comments speak, one within the other or one after the other', async () => {
    const words = [at('一是更新慢。', '更新慢'), at('一是更新慢。', '新慢。')];
    expect(await bodyOf(paragraph(run('一是更新慢。')), ...words)).toBe(
      paragraph(kept('一是'), open(0), kept('更'), open(1), kept('新慢'), close(0), kept('。'), close(1)),
    );
    expect(await bodyOf(paragraph(run('甲乙')), at('甲乙', '甲'), at('甲乙', '乙'))).toBe(
      paragraph(open(0), kept('甲'), close(0), open(1), kept('乙'), close(1)),
    );
  });

  test('keeps the looks that a tracked change has replaced within those that are', async () => {
    const tracked = '<w:rPr><w:b/><w:rPrChange w:id="9"><w:rPr><w:i/></w:rPr></w:rPrChange></w:rPr>';
    expect(await bodyOf(paragraph(run('更新慢', tracked)), at('更新慢', '更新'))).toBe(
      paragraph(open(0), kept('更新', tracked), close(0), kept('慢', tracked)),
    );
    const empty = '<w:r><w:rPr/><w:t>更新慢</w:t></w:r>';
    expect(await bodyOf(paragraph(empty), at('更新慢', '更新'))).toBe(
      paragraph(open(0), '<w:r><w:rPr/><w:t xml:space="preserve">更新</w:t></w:r>', close(0), kept('慢')),
    );
  });

  test('leaves a text that keeps its spaces as it is declared', async () => {
    const own = '<w:r><w:t xml:space="preserve"> 更新慢</w:t></w:r>';
    expect(await bodyOf(paragraph(own), at('更新慢', '新'))).toBe(
      paragraph('<w:r><w:t xml:space="preserve"> 更</w:t></w:r>', open(0), kept('新'), close(0), kept('慢')),
    );
    expect(await bodyOf(paragraph(run(' 更新慢')), at('更新慢', '新'))).toBe(
      paragraph(run(' 更'), open(0), kept('新'), close(0), kept('慢')),
    );
  });
});

describe('at a cell', () => {
  const cell = (inner: string) => `<w:tc>${inner}</w:tc>`;
  const table = (...cells: string[]) => `<w:tbl><w:tr>${cells.join('')}</w:tr></w:tbl>`;
  const cells = [cell(paragraph(run('合计'))), cell(paragraph(run('1'), run('２'))), cell('<w:p/>'), cell(paragraph())];
  const names = ['head', 'figure', 'blank', 'bare'];
  const found = async (place: string) =>
    (await back(parts(paragraph(run('前言')) + table(...cells)), [{ place }], ...names))!.inner;
  const whole = (cellsNow: readonly string[]) => paragraph(run('前言')) + table(...cellsNow);

  test('with a figure the comment is around it, though its digits are in two runs', async () => {
    expect(await found('figure')).toBe(
      whole([cells[0]!, cell(paragraph(open(0), run('1'), run('２'), close(0))), cells[2]!, cells[3]!]),
    );
  });

  test('without one it stands in the empty paragraph, which may be written in short', async () => {
    expect(await found('bare')).toBe(whole([...cells.slice(0, 3), cell(paragraph(open(0), close(0)))]));
  });

  test('whose words are no figure is found by words alone', async () => {
    expect(await found('head')).toBe(
      whole(cells).replace(paragraph(run('前言')), paragraph(open(0), run('前言'), close(0))),
    );
  });

  test('within a cell of another table counts for itself', async () => {
    const nested = cell(table(cell(paragraph(run('7')))) + paragraph(run('8')));
    const read = async (bytes: Uint8Array) => {
      const digits = strFromU8(unzipSync(bytes)['word/document.xml']!).match(/>\d+</g) ?? [];
      return { figures: { inner: Number(digits[0]?.slice(1, -1)), outer: Number(digits[1]?.slice(1, -1)) } } as never;
    };
    const made = await commentOwnWord(zipped(parts(table(nested))), [comment({ place: 'outer' })], author, read);
    const xml = strFromU8(unzipSync(made!)['word/document.xml']!);
    expect(xml).toContain(paragraph(open(0), run('8'), close(0)));
    expect(xml).toContain(paragraph(run('7')));
  });

  test('that the program cannot read again is no reason to give up', async () => {
    const read = async () => {
      throw new Error('读不了');
    };
    const made = await commentOwnWord(zipped(parts(whole(cells))), [comment({ place: 'figure' })], author, read);
    expect(strFromU8(unzipSync(made!)['word/document.xml']!)).toContain(paragraph(open(0), run('前言'), close(0)));
  });
});

describe('at the heading, where neither words nor cell are found', () => {
  const inner = `<w:p w:rsidR="1" />${paragraph(run('某局年报'))}${paragraph(run('五、存在的 问题'))}`;

  test('the first of the headings that is there, by its words', async () => {
    const headings = ['没有的', '五、存在的问题', '某局年报'];
    expect(await bodyOf(inner, { headings, ...at('没有这句', '这句') })).toBe(
      inner.replace(run('五、存在的 问题'), `${open(0)}${run('五、存在的 问题')}${close(0)}`),
    );
  });

  test('else the first paragraph with words, else the first at all, which may be written in short', async () => {
    expect(await bodyOf(inner, {})).toBe(inner.replace(run('某局年报'), `${open(0)}${run('某局年报')}${close(0)}`));
    expect(await bodyOf('<w:p w:rsidR="1" /><w:p/>', {}, {})).toBe(
      `<w:p w:rsidR="1">${open(0)}${close(0)}${open(1)}${close(1)}</w:p><w:p/>`,
    );
    expect(await bodyOf('<w:p><w:pPr/></w:p>', {})).toBe(`<w:p><w:pPr/>${open(0)}${close(0)}</w:p>`);
  });
});
