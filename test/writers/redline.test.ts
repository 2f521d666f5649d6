/** Two versions of a document as one: which paragraph of the later one stands in the place of which, and how a page shows it. */
import { describe, expect, test } from 'vitest';
import { withFigures } from '../../source/report/places.ts';
import { type Block, plainText, type Run } from '../../source/writers/blocks.ts';
import { grids } from '../../source/writers/grids.ts';
import { redline } from '../../source/writers/marks/redline.ts';
import { redlinePage } from '../../source/writers/redlinePage.ts';
import { zeroReport } from '../helpers/sample.ts';

const words = (kind: 'paragraph' | 'heading', text: string): Block =>
  kind === 'heading' ? { kind, depth: 2, runs: [{ text }] } : { kind, runs: [{ text }] };
const paragraph = (text: string) => words('paragraph', text);
const seen = (blocks: readonly Block[]): string[] =>
  blocks.map((block) => ('runs' in block ? `${block.kind} ${plainText(block.runs)}` : block.kind));

/** Runs with what is gone in [-…-] and what has come in {+…+}. */
const marked = (runs: readonly Run[]): string =>
  runs.map(({ text, change }) => (!change ? text : change.kind === 'in' ? `{+${text}+}` : `[-${text}-]`)).join('');
const shown = (before: readonly Block[], after: readonly Block[]): string[] =>
  redline(before, after).map((block) =>
    'runs' in block
      ? `${'change' in block && block.change ? (block.change.kind === 'in' ? '+' : '-') : ''}${marked(block.runs)}`
      : block.kind,
  );

test('a paragraph that became a heading went, and the heading came: one is no version of the other', () => {
  const before = [paragraph('全年公开信息十二条。')];
  const after = [words('heading', '全年公开信息十三条。')];
  expect(seen(redline(before, after))).toEqual(['paragraph 全年公开信息十二条。', 'heading 全年公开信息十三条。']);
});

describe('paragraphs', () => {
  const [same, old, now] = ['不变的一段。', '全年公开信息12条。', '全年公开信息13条。'].map(paragraph) as [
    Block,
    Block,
    Block,
  ];

  test('that are the same are left alone', () => {
    expect(redline([same, old], [same, old])).toEqual([same, old]);
  });

  test('that changed are one with what went and what came; the others go and come whole, a break of the line with them', () => {
    expect(shown([same, old, same], [same, now, same])).toEqual([
      '不变的一段。',
      '全年公开信息[-12-]{+13+}条。',
      '不变的一段。',
    ]);
    expect(shown([old], [paragraph('新设查阅点。')])).toEqual(['-[-全年公开信息12条。-]', '+{+新设查阅点。+}']);
    expect(shown([words('heading', '甲乙')], [])).toEqual(['[-甲乙-]']);
    expect(shown([], [paragraph('来了。'), words('heading', '标题')])).toEqual(['+{+来了。+}', '{+标题+}']);
  });

  test('that came before, between and after one that changed stand there', () => {
    const [a, b, c] = ['第一段新写的话', '中间又写的另一句', '最后加上去的文字'].map(paragraph) as [
      Block,
      Block,
      Block,
    ];
    expect(shown([old, paragraph('已经删掉的内容')], [a, now, b, c])).toEqual([
      '+{+第一段新写的话+}',
      '全年公开信息[-12-]{+13+}条。',
      '-[-已经删掉的内容-]',
      '+{+中间又写的另一句+}',
      '+{+最后加上去的文字+}',
    ]);
  });

  test('each stands in the place of no more than one, and never of one before that', () => {
    expect(shown([old, old], [now])).toEqual(['全年公开信息[-12-]{+13+}条。', '-[-全年公开信息12条。-]']);
    const other = paragraph('群众满意度测评结果为优秀。');
    const changed = paragraph('群众满意度测评结果为良好。');
    expect(shown([old, other], [changed, now])).toEqual([
      '+{+群众满意度测评结果为良好。+}',
      '全年公开信息[-12-]{+13+}条。',
      '-[-群众满意度测评结果为优秀。-]',
    ]);
  });

  test('that have little in common are two', () => {
    expect(
      shown([paragraph('公开'.repeat(4) + '甲'.repeat(20))], [paragraph('公开'.repeat(4) + '乙'.repeat(20))]),
    ).toHaveLength(2);
    expect(
      shown([paragraph('公开'.repeat(12) + '甲'.repeat(20))], [paragraph('公开'.repeat(12) + '乙'.repeat(20))]),
    ).toHaveLength(1);
  });
});

test('every change has a number of its own', () => {
  const blocks = redline([paragraph('一12二'), paragraph('去了')], [paragraph('一13二'), words('heading', '来了')]);
  const ids = JSON.stringify(blocks).match(/"id":\d+/g)!;
  expect(ids.length).toBeGreaterThan(4);
  expect(new Set(ids).size).toBe(ids.length);
});

test('pictures and breaks are the same where they are the same, and stand where they stood or stand', () => {
  const picture = (name: string): Block => ({ kind: 'picture', name, words: '徽标' });
  const line: Block = { kind: 'break' };
  expect(redline([picture('a.png'), line], [picture('a.png'), line])).toEqual([picture('a.png'), line]);
  expect(redline([picture('a.png')], [picture('b.png')])).toEqual([picture('a.png'), picture('b.png')]);
  expect(redline([], [line])).toEqual([line]);
});

describe('a table', () => {
  const table = (figures: Readonly<Record<string, number | null>>): Block => ({
    kind: 'table',
    grid: grids.disputes(withFigures(zeroReport(), figures)),
  });
  const cellsOf = (block: Block) =>
    block.kind === 'table' ? [...block.grid.head, ...block.grid.bodies.flat()].flat() : [];

  test('has its changed figures marked, blank ones too, and no other', () => {
    const before = table({
      'disputes.review.upheld': 3,
      'disputes.review.corrected': null,
      'disputes.review.pending': 1,
    });
    const after = table({
      'disputes.review.upheld': 4,
      'disputes.review.corrected': 2,
      'disputes.review.pending': null,
    });
    const [only, ...others] = redline([before], [after]);
    expect(others).toEqual([]);
    const changed = cellsOf(only!).flatMap((cell) =>
      cell.kind === 'figure' && cell.runs ? [[cell.cell.id, marked(cell.runs)]] : [],
    );
    expect(changed).toEqual([
      ['disputes.review.upheld', '[-3-]{+4+}'],
      ['disputes.review.corrected', '{+2+}'],
      ['disputes.review.pending', '[-1-]'],
    ]);
    expect(redlinePage(redline([before], [after]), '')).toContain('<td><del>3</del><ins>4</ins></td>');
  });

  test('on a page has its merged cells and its labels as heads', () => {
    const page = redlinePage([table({})], '');
    expect(page).toContain('<div class="wide"><table>\n<tr>');
    expect(page.match(/<tr>/g)).toHaveLength(4);
    for (const cell of cellsOf(table({}))) {
      if (cell.kind !== 'label') continue;
      const spans = `${cell.colspan > 1 ? ` colspan="${cell.colspan}"` : ''}${cell.rowspan > 1 ? ` rowspan="${cell.rowspan}"` : ''}`;
      expect(page).toContain(`<th scope="${cell.scope}"${spans}>${cell.text}</th>`);
    }
    expect(page.match(/<td>0<\/td>/g)).toHaveLength(15);
  });
});

test('a page shows every kind of block, nothing of an empty one, and takes no text for markup', () => {
  const page = redlinePage(
    [
      { kind: 'heading', depth: 1, runs: [{ text: '年报<1>' }] },
      { kind: 'heading', depth: 4, runs: [{ text: '深' }] },
      { kind: 'paragraph', runs: [{ text: '甲&' }, { text: '乙\u0007', change: { kind: 'in', id: 1 } }] },
      { kind: 'paragraph', runs: [] },
      { kind: 'break' },
      { kind: 'picture', name: 'a.png', words: '徽"标' },
      { kind: 'item', level: 0, runs: [{ text: '丙', change: { kind: 'out', id: 2 } }] },
    ],
    '年报<1>（花脸稿）',
  );
  expect(page).toContain('<title>年报&lt;1&gt;（花脸稿）</title>');
  const body = page.slice(page.indexOf('新加的</ins></p>\n') + '新加的</ins></p>\n'.length, page.indexOf('\n</body>'));
  expect(body.split('\n')).toEqual([
    '<h1>年报&lt;1&gt;</h1>',
    '<h3>深</h3>',
    expect.stringMatching(/^<p>甲&amp;<ins>乙.?<\/ins><\/p>$/),
    '<hr>',
    '<p class="note">（图：徽&quot;标）</p>',
    '<p><del>丙</del></p>',
  ]);
  expect(page).not.toContain('\u0007');
});
