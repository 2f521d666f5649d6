/** What the tags of a page come to: lines, tables, fields, titles; what nobody sees is left out, what a script does is said. */
import { describe, expect, test } from 'vitest';
import { htmlPage } from '../../source/readers/html/page.ts';

const shown = (html: string, everything = false) =>
  htmlPage(html, everything).blocks.map((block) =>
    block.kind === 'text'
      ? [
          `${block.level ?? ''}${block.linked ? '→' : ''}${block.text}`,
          ...(block.links ?? []),
          ...(block.remarks ?? []),
          ...(block.sealed ? [`图${block.sealed.pictures} 件${block.sealed.files}`] : []),
        ].join('；')
      : block.rows.map((row) =>
          row.map(({ text, colSpan, rowSpan }) => `${text}${colSpan * rowSpan > 1 ? ` ${colSpan}×${rowSpan}` : ''}`),
        ),
  );

describe('lines', () => {
  test.each<[string, string[]]>([
    ['<p>甲<p>乙', ['甲', '乙']],
    ['<div>甲<span>乙</span></div>丙', ['甲乙', '丙']],
    ['甲<br>乙<br/>丙', ['甲', '乙', '丙']],
    ['<h2>题</h2>文', ['2题', '文']],
    ['<h2>题<br>又</h2>文', ['2题', '2又', '文']],
    ['<h7>题</h7>', ['题']],
    ['<p>甲\n 乙</p>', ['甲乙']],
    ['<p>open\ndata</p>', ['open data']],
    ['<p>甲 乙</p>', ['甲 乙']],
    ['<p><a href="https://a.cn/b">甲</a></p>', ['→甲；https://a.cn/b']],
    ['<p>见<a href="https://a.cn/b">甲</a></p>', ['见甲；https://a.cn/b']],
    ['<p><a href="/b">甲</a></p>', ['→甲']],
    ['<p>附件<a href="/b.docx?x=1">甲</a></p>', ['附件甲；图0 件1']],
    [`<p>${'长'.repeat(81)}<a href="b.pdf">甲</a></p>`, [`${'长'.repeat(81)}甲`]],
    ['<p>12<a href="#n1">3</a></p>', ['12[3]']],
    ['<p>12<a href="#n1">件</a></p>', ['12件']],
    ['<p>12<a href="/x">3</a></p>', ['123']],
    ['<ul><li>甲<li>乙</ul>', ['甲', '乙']],
    ['<p>&nbsp; </p>', []],
    ['<p>&lt;甲&gt;</p>', ['<甲>']],
  ])('%s: %j', (html, lines) => expect(shown(html)).toEqual(lines));

  test('of endless length are cut, and it is said how much', () => {
    const page = htmlPage(`<p>${'长'.repeat(50_001)}<b>又</b>${'一段'.repeat(5)}</p><p>后</p>`);
    expect(page.losses).toEqual(['有一段文字太长，后面的 11 个字没有读入']);
    expect(page.blocks).toHaveLength(2);
    expect(htmlPage(`<p>${'长'.repeat(50_000)}<b>又</b></p>`).losses).toBeUndefined();
  });

  test('that are kept as they are, are those of a text', () => {
    expect(shown('<pre>甲\n规章\t1\n许可\t2</pre>后')).toEqual([
      '甲',
      [
        ['规章', '1'],
        ['许可', '2'],
      ],
      '后',
    ]);
    expect(shown('<pre>甲<br>乙')).toEqual(['甲', '乙']);
    expect(shown('<pre>甲<table><tr><td>乙</td><td>1</td></tr></table></pre>')).toEqual(['甲', [['乙', '1']]]);
  });
});

describe('fields', () => {
  test.each<[string, string]>([
    ['<input value="5">', '5'],
    ['<input type="number" value="5">', '5'],
    ['<input type="TEXT" value="5">', '5'],
    ['<input type="hidden" value="5">', ''],
    ['<input type="checkbox" value="5">', ''],
    ['<input type="button" value="5">', ''],
    ['<input>', ''],
    ['<select><option>5<option>6</select>', '5'],
    ['<select><option>5</option><option selected>6</option></select>', '6'],
    ['<select></select>', ''],
    ['<textarea>5</textarea>', '5'],
  ])('%s shows “%s”', (field, text) => expect(shown(`<p>甲${field}乙</p>`)).toEqual([`甲${text}乙`]));

  test.each([
    'data-count',
    'data-to',
    'data-countup',
    'data-target',
    'data-end',
    'data-value',
    'data-num',
    'data-total',
  ])('a 0 that a script counts up (%s) is the number it comes to, and said', (name) =>
    expect(shown(`<p>共<span ${name}="36"><b>0</b></span>件</p>`)).toEqual([
      '共36件；网页里写的是 0，由脚本滚动成 36，读的是后一个数',
    ]),
  );
  test.each([
    '<span data-to="0">0</span>',
    '<span data-to="x">0</span>',
    '<span data-other="36">0</span>',
    '<span data-to="36">5</span>',
    '<span data-to="36"></span><p>0</p>',
  ])('%s is what it says', (html) => expect(shown(html).join()).toMatch(/^[05]$/));
});

describe('what nobody sees', () => {
  test.each([
    '<script>x</script>',
    '<style>x</style>',
    '<noscript>x</noscript>',
    '<template>x</template>',
    '<nav>x</nav>',
    '<footer>x</footer>',
    '<div hidden>x</div>',
    '<div title="header">x</div>',
    '<svg><text>x</text></svg>',
    '<div style="display:none">x</div>',
    '<p hidden>x<p>',
    '<ul><li hidden>x<li></ul>',
    '<!-- x -->',
    '<rt>x</rt>',
  ])('%s is no text', (html) =>
    expect(shown(`<p>甲</p>${html}<p>乙</p>`).filter((line) => line !== '')).toEqual(['甲', '乙']),
  );
  test.each([
    '<dialog open>x</dialog>',
    '<div class="hidden">x</div>',
    '<header>x</header>',
    '<div title="其他">x</div>',
  ])('%s is', (html) => expect(shown(html)).toEqual(['x']));

  test('inside a line it is said', () => {
    expect(shown('<p>甲<span hidden>x</span>乙</p>')).toEqual(['甲乙；“x”是隐藏的，没有读入']);
    for (const tag of ['canvas', 'dialog', 'audio'])
      expect(shown(`<p>甲<${tag}>x</${tag}>乙</p>`), tag).toEqual(['甲乙；“x”是隐藏的，没有读入']);
    expect(shown('<p>甲<span class="d-none">x</span>乙</p>')).toEqual(['甲乙；“x”是隐藏的，没有读入']);
  });

  test('is there to be looked at where the rest is no report; not what is hidden in a line', () => {
    const html = '<div hidden><p>甲<i hidden>x</i></p></div>乙';
    const page = htmlPage(html);
    expect(shown(html)).toEqual(['乙']);
    expect(page.everything!().blocks.map((block) => block.kind === 'text' && block.text)).toEqual(['甲', '乙']);
    expect(page.everything!().everything).toBeUndefined();
    expect(htmlPage('<p>甲</p>').everything).toBeUndefined();
  });
});

describe('tables', () => {
  test('have their cells, with or without end tags', () => {
    expect(shown('<table><tr><td>甲<td>1<tr><th>乙<th>2</table>')).toEqual([
      [
        ['甲', '1'],
        ['乙', '2'],
      ],
    ]);
    expect(
      shown(
        '<table><tr><td colspan=2>甲</td></tr><tr><td rowspan="2">乙</td><td>1</td></tr><tr><td>2</td></tr></table>',
      ),
    ).toEqual([[['甲 2×1'], ['乙 1×2', '1'], ['2']]]);
    expect(shown('<table><tr><td>甲</td>乙</tr></table>')).toEqual([[['甲', '乙']]]);
  });
  test('may have a caption, which is a line before them', () =>
    expect(shown('<table><caption>表一</caption><tr><td>甲</td><td>1</td></tr></table>')).toEqual([
      '表一',
      [['甲', '1']],
    ]));
  test('that hold pages of text, or another table, lay out a page', () => {
    const long = '长'.repeat(301);
    expect(shown(`<table><tr><td>${long}</td><td>1</td></tr></table>`)).toEqual([long, '1']);
    expect(shown('<table><tr><td>前<table><tr><td>甲</td><td>1</td></tr></table>后</td></tr></table>')).toEqual([
      '前',
      [['甲', '1']],
      '后',
    ]);
    expect(shown('<table><tr><td>甲</td><td><table><tr><td>1</td></tr></table></td></tr></table>')).toEqual([
      [['甲', '1']],
    ]);
  });
  test('of pictures are none', () =>
    expect(shown('<table><tr><td><img src="a.png" width="300" height="300"></td></tr></table>').join()).toContain(
      '图1',
    ));
});

describe('a page', () => {
  test('calls itself by its title, and by what it says of itself', () => {
    const page = htmlPage(
      '<title>题</title><meta name="ArticleTitle" content="又题"><meta property="og:title" content=""><meta name="PubDate" content="2026-01-20"><meta name="publishdate" content="2026-02-01"><p>甲',
    );
    expect([page.titles, page.published]).toEqual([['题', '又题'], '2026-01-20']);
    expect(htmlPage('<meta name="author" content="甲">')).toMatchObject({ titles: [] });
  });

  test('whose script brings its text is told', () => {
    expect(htmlPage('<script></script><p>加载中</p>').empty).toContain('正文要联网后由脚本载入');
    expect(htmlPage('<p>加载中</p>').empty).toBeUndefined();
    expect(htmlPage(`<script></script><p>${'长'.repeat(1500)}</p>`).empty).toBeUndefined();
    expect(htmlPage(`<script></script><p>${'长'.repeat(1499)}</p>`).empty).toBeDefined();
  });

  test('that stands in a field for a script is read out of it', () =>
    expect(shown('<textarea><table><tr><td>甲</td><td>1</td></tr></table></textarea>')).toEqual([[['甲', '1']]]));

  test('written out in the tag of its frame is read there, not one in such a frame', () => {
    const inner = '<p>里</p><iframe srcdoc="<p>更里</p>"></iframe>'.replaceAll('"', '&quot;');
    expect(shown(`前<iframe srcdoc="${inner}"></iframe>后`)).toEqual(['前', '里', '后']);
  });

  test('of more tables, or deeper ones, than any report is refused', () => {
    expect(() => htmlPage('<table></table>'.repeat(1001))).toThrow('的表格超过 1000 张');
    expect(htmlPage('<table></table>'.repeat(1000)).blocks).toEqual([]);
    expect(() => htmlPage('<table><tr><td>'.repeat(101))).toThrow('的表格套了超过 100 层');
    expect(() => htmlPage(`<table>${'<tr>'.repeat(5001)}`)).toThrow('有一张表超过 5000 行');
  });
});
