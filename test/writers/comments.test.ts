/** Comments stand at the very words they are about, each at one place, whatever the text around it looks like. */
import { beforeAll, describe, expect, test } from 'vitest';
import { readTemplates } from '../../source/disk/templates.ts';
import { templatesFolder } from '../../source/drafts/folder.ts';
import { withText } from '../../source/report/places.ts';
import type { Report } from '../../source/report/report.ts';
import { type Block, plainText } from '../../source/writers/blocks.ts';
import { documentBlocks } from '../../source/writers/documentBlocks.ts';
import { type CommentPlace, withComments } from '../../source/writers/marks/comments.ts';
import { withFigures, zeroReport } from '../helpers/sample.ts';

const texts = {
  problems: ['\u3000\u3000', '一是更新慢。', '二是更新慢。', '一是更新慢。'].join('\n'),
  other: '一是更新慢。',
};
const report: Report = withText(
  withText(withFigures(zeroReport(), { 'disputes.review.upheld': null }), 'problems', texts.problems),
  'other',
  texts.other,
);
let blocks: Block[] = [];
beforeAll(async () => {
  blocks = await documentBlocks(report, readTemplates(templatesFolder()));
});

/** The words of each block that carry a comment, with the numbers of the comments. */
function marked(
  ...places: Omit<CommentPlace, 'id'>[]
): { block: number; words: string; comments: readonly number[] }[] {
  const commented = withComments(
    report,
    blocks,
    places.map((place, id) => ({ ...place, id })),
  );
  return commented.flatMap((block, index) =>
    'runs' in block
      ? block.runs.flatMap((run) => (run.comments ? [{ block: index, words: run.text, comments: run.comments }] : []))
      : [],
  );
}
const span = (start: number, words: string) => ({ start, end: start + words.length });
const indexOf = (words: string, from = 0): number =>
  blocks.findIndex((block, index) => index >= from && 'runs' in block && plainText(block.runs) === words);
const headed = (words: string): number =>
  blocks.findIndex((block) => block.kind === 'heading' && plainText(block.runs).includes(words));

const wordsOf = (block: Block | undefined): string => (block && 'runs' in block ? plainText(block.runs) : '');
const plainOf = (index: number): string => wordsOf(blocks[index]);

describe('a comment on words', () => {
  test('stands at them, in their own paragraph', () => {
    const at = texts.problems.indexOf('二是更新慢') + 2;
    expect(marked({ place: 'problems', span: span(at, '更新慢') })).toEqual([
      { block: indexOf('二是更新慢。'), words: '更新慢', comments: [0] },
    ]);
  });

  test('from the first letter of a paragraph to its last', () => {
    const at = texts.problems.indexOf('二是');
    expect(marked({ place: 'problems', span: span(at, '二是更新慢。') })[0]?.words).toBe('二是更新慢。');
    expect(marked({ place: 'problems', span: span(at + 5, '。') })).toEqual([
      { block: indexOf('二是更新慢。'), words: '。', comments: [0] },
    ]);
  });

  test('beginning with the end of a line it is about the line behind that', () => {
    const at = texts.problems.indexOf('\n二是');
    expect(marked({ place: 'problems', span: { start: at, end: at + 3 } })[0]?.block).toBe(indexOf('二是更新慢。'));
  });

  test('that another text has too goes under its own heading', () => {
    const [own] = marked({ place: 'other', span: span(2, '更新慢') });
    expect(own?.block).toBeGreaterThan(headed('其他需要报告'));
    expect(own?.words).toBe('更新慢');
    const [first] = marked({ place: 'problems', span: span(texts.problems.indexOf('一是') + 2, '更新慢') });
    expect(first?.block).toBe(indexOf('一是更新慢。'));
  });

  test('in a paragraph that is printed without the blanks around it stands at the same words', () => {
    const typed = '\u3000\u3000一是更新慢。 ';
    const own = withText(report, 'other', typed);
    const printed: Block[] = [{ kind: 'paragraph', runs: [{ text: '一是更新慢。' }] }];
    const wordsAt = (...at: [start: number, end: number]) =>
      withComments(own, printed, [{ id: 3, place: 'other', span: { start: at[0], end: at[1] } }]).flatMap((block) =>
        'runs' in block ? block.runs.filter(({ comments }) => comments).map(({ text }) => text) : [],
      );
    expect(wordsAt(4, 7)).toEqual(['更新慢']);
    expect(wordsAt(0, 4)).toEqual(['一是']);
    expect(wordsAt(6, 9)).toEqual(['慢。']);
    // Of blanks alone nothing is printed: all of the paragraph stands for them.
    expect(wordsAt(0, 2)).toEqual(['一是更新慢。']);
  });

  test('that are printed as others stands at all of the paragraph', () => {
    const printed: Block[] = [{ kind: 'paragraph', runs: [{ text: ' 一是更新慢。' }] }];
    const own = withText(report, 'other', '一是更新慢。');
    const [block] = withComments(own, printed, [{ id: 3, place: 'other', span: { start: 2, end: 5 } }]);
    expect(block).toMatchObject({ runs: [{ text: ' 一是更新慢。', comments: [3] }] });
  });

  test('beside words of another look cuts none but their own, which keep their look', () => {
    const printed: Block[] = [
      { kind: 'paragraph', runs: [{ text: '一是' }, { text: '更新', bold: true }, { text: '慢。' }] },
    ];
    const own = withText(report, 'other', '一是更新慢。');
    const [block] = withComments(own, printed, [{ id: 3, place: 'other', span: { start: 3, end: 4 } }]);
    expect(block).toEqual({
      kind: 'paragraph',
      runs: [{ text: '一是' }, { text: '更', bold: true }, { text: '新', bold: true, comments: [3] }, { text: '慢。' }],
    });
  });

  test('that repeat the heading above them stand below it', async () => {
    const heading = plainOf(headed('存在的主要问题'));
    const twice = withText(report, 'problems', `${heading}\n一是更新慢。`);
    const printed = await documentBlocks(twice, readTemplates(templatesFolder()));
    const [above, below] = printed.flatMap((block, at) => (wordsOf(block) === heading ? [at] : []));
    const commented = withComments(twice, printed, [{ id: 3, place: 'problems', span: span(0, heading) }]);
    const at = commented.findIndex((block) => 'runs' in block && block.runs.some(({ comments }) => comments));
    expect([at, below]).toEqual([above! + 1, above! + 1]);
  });

  test('in the very first paragraph stand there, though a later one has the same', () => {
    const opened = withText(report, 'preamble', '一是更新慢。');
    const printed: Block[] = [0, 1].map(() => ({ kind: 'paragraph', runs: [{ text: '一是更新慢。' }] }));
    const [first, second] = withComments(opened, printed, [{ id: 3, place: 'preamble' }]);
    expect([first, second].map((block) => JSON.stringify(block).includes('"comments":[3]'))).toEqual([true, false]);
  });

  test('two that overlap share the words of both', () => {
    const at = texts.problems.indexOf('二是');
    const found = marked(
      { place: 'problems', span: span(at, '二是更新') },
      { place: 'problems', span: span(at + 2, '更新慢') },
    );
    expect(found.map(({ words }) => words)).toEqual(['二是', '更新']);
    expect(found.map(({ comments }) => comments)).toEqual([[0], [1]]);
  });
});

describe('a comment without words', () => {
  test('on a text stands at its first paragraph that is not blank', () => {
    expect(marked({ place: 'problems' })).toEqual([
      { block: indexOf('一是更新慢。'), words: '一是更新慢。', comments: [0] },
    ]);
  });

  test('on a section stands at its heading, on the whole report at the title', () => {
    expect(marked({ place: 'disputes' })[0]?.block).toBe(headed('行政复议'));
    expect(marked({ place: '' })[0]?.block).toBe(blocks.findIndex(({ kind }) => kind === 'heading'));
  });

  test('on a section whose heading is the very first block stands there', () => {
    const printed: Block[] = [headed('行政复议'), headed('存在的主要问题')].map((at) => blocks[at]!);
    const at = withComments(report, [...printed].reverse(), [{ id: 3, place: 'problems' }]);
    expect(at.map((block) => JSON.stringify(block).includes('"comments":[3]'))).toEqual([true, false]);
    const first = withComments(report, printed, [{ id: 3, place: 'disputes' }]);
    expect(first.map((block) => JSON.stringify(block).includes('"comments":[3]'))).toEqual([true, false]);
  });

  test('on a blank cell has a space to stand at', () => {
    const cells = withComments(report, blocks, [{ id: 7, place: 'disputes.review.upheld' }]).flatMap((block) =>
      block.kind === 'table' ? block.grid.bodies.flat(2) : [],
    );
    const commented = cells.filter((cell) => 'runs' in cell && JSON.stringify(cell.runs).includes('"comments":[7]'));
    expect(commented).toHaveLength(1);
    expect(JSON.stringify(commented)).toContain('" "');
  });
});
