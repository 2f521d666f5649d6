/** Which numbers on lines of their own are those of pages, and which are figures or the middle of a sentence. */
import { expect, test } from 'vitest';
import type { SectionId } from '../../source/form/sections.ts';
import { withoutPageNumbers } from '../../source/readers/pageNumbers.ts';

const line = '全年主动公开的信息都在门户网站上';
const behind = '并按季度更新公开目录';
/** The lines that are left of a section, and what is said. */
function left(lines: readonly string[], section: SectionId = 'problems') {
  const blocks = lines.map((text) => ({ kind: 'text' as const, text }));
  const { parts, notes } = withoutPageNumbers([{ section, headed: true, blocks }]);
  return {
    lines: parts[0]!.blocks.map((block) => (block.kind === 'text' ? block.text : '')),
    said: notes.map(({ reason }) => reason),
  };
}

test('a number between lines of text is a page’s, and said', () =>
  expect(left([line, '3', behind])).toEqual({
    lines: [line, behind],
    said: ['单独成行的“3”像是页码，没有读入'],
  }));

test.each([
  ['what is counted goes on behind it', [line, '3', '条信息超过期限才公开。']],
  ['no line of text stands before it', ['共有', '3', behind]],
  ['a short line with a colon leads to it', ['其中收费：', '3', behind]],
  ['it is more than any page', [line, '151', behind]],
  ['it is nought', [line, '0', behind]],
  ['it has more than three digits', [line, '0003', behind]],
  ['they do not rise', [line, '3', behind, line, '2', behind]],
])('it stays where %s', (_, lines) => expect(left(lines)).toEqual({ lines, said: [] }));

test('one before what could be counted is a page’s beside that of the next page', () =>
  expect(left([line, '3', '条信息超过期限才公开。', line, '4', behind]).said).toEqual([
    '单独成行的“3、4”像是页码，没有读入',
  ]));

test('in a section of tables it is a figure', () => {
  const lines = [line, '3', behind];
  expect(left(lines, 'proactive')).toEqual({ lines, said: [] });
});

test.each(['栏目不全。', '更新不及时；', '全年公开信息86条以上'])('a number behind “%s” is a page’s', (before) =>
  expect(left([before, '150', behind])).toEqual({
    lines: [before, behind],
    said: ['单独成行的“150”像是页码，没有读入'],
  }),
);

test('what two pages say is said once, of the place of the first', () => {
  const blocks = [line, '1', behind].map((text) => ({ kind: 'text' as const, text }));
  const parts = [
    { section: null, headed: false, blocks },
    {
      section: 'problems' as const,
      headed: true,
      blocks: [line, '2', behind].map((text) => ({ kind: 'text' as const, text })),
    },
  ];
  expect(withoutPageNumbers(parts).notes).toEqual([
    { place: 'preamble', state: 'doubt', reason: '单独成行的“1、2”像是页码，没有读入' },
  ]);
});

test('one that is clear beside its neighbours says the same of those before and behind it, and of no others', () => {
  const unclear = (number: string) => [line, number, '条信息超过期限才公开。'];
  expect(left([...unclear('3'), line, '4', behind, ...unclear('5')]).said).toEqual([
    '单独成行的“3、4、5”像是页码，没有读入',
  ]);
  expect(left([...unclear('2'), line, '4', behind, ...unclear('6')]).said).toEqual(['单独成行的“4”像是页码，没有读入']);
});
