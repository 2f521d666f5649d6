/** What a report lacks is said by why nothing was read of it: it is a picture, in an annex, there but not known, or not in the file. */
import { describe, expect, test } from 'vitest';
import type { Block, Document, TextBlock } from '../../source/document/document.ts';
import { type TableId, tableIds } from '../../source/form/form.ts';
import { type SectionId, sections } from '../../source/form/sections.ts';
import { absences, textsAsPictures, withStates } from '../../source/readers/missing.ts';
import type { Part } from '../../source/readers/part.ts';
import type { ReadTable } from '../../source/readers/readTable.ts';
import type { Note } from '../../source/report/report.ts';
import { form2021 } from '../helpers/form.ts';

const line = (text: string, more: Partial<TextBlock> = {}): TextBlock => ({ kind: 'text', text, ...more });
const picture = { sealed: { pictures: 1, files: 0 } };
const file = { sealed: { pictures: 0, files: 1 } };
const part = (section: SectionId | null, ...blocks: Block[]): Part => ({ section, blocks, headed: section !== null });
const orderOf = ({ section }: Part): number => sections.findIndex(({ id }) => id === section);
const texts = () => [part('overview'), part('problems'), part('other')];

/** What is said of some parts in which no table but these was read. */
function said(parts: readonly Part[], read: readonly TableId[] = [], document: Partial<Document> = {}): string[] {
  const table = (id: TableId): ReadTable => ({
    figures: new Map(),
    notes: [],
    found: read.includes(id) ? 3 : 0,
    labels: {},
  });
  const tables = Object.fromEntries(tableIds.map((id) => [id, table(id)])) as Record<TableId, ReadTable>;
  const division = { parts, headings: [], exact: false };
  return absences(division, tables, form2021, { blocks: [], wrapped: false, ...document }).map(
    ({ place, state, reason }) => `${place} ${state} ${reason}`,
  );
}
const others: readonly TableId[] = ['proactive', 'applications'];
const absent = '没有读到这张表，可能是图片，或者不在这份文件里';
const perhaps = '没有读到这张表；文件里有图片，可能是图片，请核对';

test('a section of text that is not there is named, tables by their ids', () => {
  expect(said([part(null), part('overview'), part('other')], tableIds)).toEqual([
    'problems absent 没有找到“五、存在的主要问题及改进情况”这一部分',
  ]);
  expect(said([part(null), ...texts()])).toEqual(tableIds.map((id) => `${id} absent ${absent}`));
  expect(said([part(null), ...texts()], tableIds)).toEqual([]);
});

describe('a table of which nothing was read', () => {
  test.each<[string, Part[], string]>([
    ['a picture in its section', [part('disputes', line('', picture))], 'unread 这张表是图片，读不出里面的数'],
    [
      'a picture beside its heading',
      [{ ...part('disputes'), heading: line('四、', picture) }],
      'unread 这张表是图片，读不出里面的数',
    ],
    [
      'an annex in its section',
      [part('disputes', line('附件：表', file))],
      'unread 这张表在附件里，没有读入；请打开附件核对',
    ],
    [
      'a table that is another',
      [part('disputes', { kind: 'table', rows: [] })],
      'unread 这一部分有表格或数字，但认不出是规定的这张表，没有读入',
    ],
    [
      'lines of three figures',
      [part('disputes', line('甲类 1 2 3'))],
      'unread 这一部分有表格或数字，但认不出是规定的这张表，没有读入',
    ],
    ['lines of two figures', [part('disputes', line('甲类 1 2'))], `absent ${absent}`],
    ['a sentence', [part('disputes', line('全年没有发生行政复议。'))], `absent ${absent}`],
    [
      'an annex at the end',
      [part('other', line('附件：表', file))],
      'unread 没有读到这张表，可能在附件里；请打开附件核对',
    ],
    ['a picture at the end', [part('other', line('', picture))], `unread ${perhaps}`],
    [
      'a picture behind the section before it',
      [part('applications', line('', picture))],
      'unread 这张表是图片，读不出里面的数',
    ],
  ])('%s', (_, own, expected) => {
    const usual = texts().filter(({ section }) => !own.some((one) => one.section === section));
    const parts = [...usual, ...own].sort((one, other) => orderOf(one) - orderOf(other));
    expect(said([part(null), ...parts], others)).toEqual([`disputes ${expected}`]);
  });

  test('a picture before the first section, and a file there, are the site’s', () =>
    expect(said([part(null, line('', picture), line('', file)), ...texts()], others)).toEqual([
      `disputes absent ${absent}`,
    ]));

  test('the picture of the table before it is not also its own; two are', () => {
    const pictures = (count: number) => [
      part(null),
      part('overview'),
      part('applications', line('', { sealed: { pictures: count, files: 0 } })),
      part('problems'),
      part('other'),
    ];
    expect(said(pictures(1), ['proactive'])).toEqual([
      'applications unread 这张表是图片，读不出里面的数',
      `disputes absent ${absent}`,
    ]);
    expect(said(pictures(2), ['proactive'])).toEqual([
      'applications unread 这张表是图片，读不出里面的数',
      'disputes unread 这张表是图片，读不出里面的数',
    ]);
  });

  test('pictures at the end may be tables where there are as many as tables are lost', () => {
    const end = (pictures: number) => [
      part(null),
      part('overview'),
      part('problems'),
      part('other', line('', { sealed: { pictures, files: 0 } })),
    ];
    expect(said(end(2), ['proactive'])).toEqual([`applications unread ${perhaps}`, `disputes unread ${perhaps}`]);
    expect(said(end(1), ['proactive'])).toEqual([`applications absent ${absent}`, `disputes absent ${absent}`]);
  });

  test('in a file whose pictures stand anywhere, it may be one of them', () =>
    expect(said([part(null), ...texts()], others, { hasPictures: true })).toEqual([`disputes unread ${perhaps}`]));
});

test('the cells of a table that cannot be read are not absent either', () => {
  const note = (place: string, state: Note['state']): Note => ({ place, state, reason: '没有找到' });
  const notes = [
    note('disputes.review.upheld', 'absent'),
    note('disputes.review.total', 'blank'),
    note('proactive.rules.issued', 'absent'),
    note('disputesOther', 'absent'),
  ];
  const states = (missing: Note['state']) => withStates(notes, [note('disputes', missing)]).map(({ state }) => state);
  expect(states('unread')).toEqual(['unread', 'blank', 'absent', 'absent']);
  expect(states('absent')).toEqual(['absent', 'blank', 'absent', 'absent']);
});

describe('a section of text', () => {
  const written = (problems: string, overview = '') => ({
    overview: { proactiveDisclosure: overview, onRequest: '', management: '', platform: '', oversight: '' },
    problems,
    other: '',
  });
  const places = (parts: readonly Part[], report: Parameters<typeof textsAsPictures>[1]) =>
    textsAsPictures({ parts, headings: [], exact: false }, report);

  test('that is a picture and nothing else is said to be one', () =>
    expect(places([part('problems', line('', picture))], written(' '))).toEqual([
      { place: 'problems', state: 'unread', reason: '这一部分是图片，读不出文字' },
    ]));

  test('with words beside a picture, or without one, is not', () => {
    expect(places([part('problems', line('', picture))], written('措施。'))).toEqual([]);
    expect(places([part('problems', line(''))], written(''))).toEqual([]);
    expect(places([part('overview', line('', picture))], written('', '正文。'))).toEqual([]);
    expect(places([part('overview', line('', picture))], written(''))).toHaveLength(1);
  });
});
