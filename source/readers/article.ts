/** Which of the reports on a page is the one: lists of other years, a second copy for phones, our own marks are none. */
import type { Block, Document } from '../document/document.ts';
import { withoutDraftMark } from '../document/draftMark.ts';
import type { SectionId } from '../form/sections.ts';
import type { Note } from '../report/report.ts';
import { bare, plainCharacters } from './characters.ts';
import { type Heading, sectionHeading } from './headings.ts';
import { period, periodYear } from './identity.ts';
import { levelOfSections } from './parts.ts';
import { findTitle, isUnit } from './title.ts';

export interface Article {
  readonly blocks: readonly Block[];
  readonly notes: readonly Note[];
}

interface Piece {
  readonly blocks: readonly Block[];
  readonly year: number | undefined;
  /** As its title names it; empty for none. */
  readonly unit: string;
}

/** So many different sections make a report of its own. */
const enough = 4;

const headingIn = (block: Block, deepest = 7) =>
  block.kind === 'text' ? sectionHeading(block.text, block.level !== undefined && block.level <= deepest) : undefined;

const lineOf = (block: Block | undefined): string => (block?.kind === 'text' ? plainCharacters(block.text).trim() : '');

/** Where the preamble of a report begins that has no title: what it is made by, and for which period. */
const isPreamble = (line: string): boolean => /^(?:根据|按照|依据|本报告|现将)/.test(line) && period.test(line);

/** Where the report begins whose first section is at `at`: nothing before `from` is looked at. */
function startOf(blocks: readonly Block[], from: number, at: number): number {
  for (let index = at - 1; index >= from; index -= 1) {
    const own = findTitle([lineOf(blocks[index])]);
    if (own?.unit) return index;
    if (findTitle([lineOf(blocks[index - 1]), lineOf(blocks[index])])?.unit) return index - 1;
  }
  const behind = blocks.findLastIndex((block, index) => index < at && headingIn(block)?.id !== undefined) + 1;
  const untitled = blocks.findIndex(
    (block, index) => index >= Math.max(from, behind) && index < at && isPreamble(lineOf(block)),
  );
  return untitled < 0 ? at : untitled;
}

function pieceOf(blocks: readonly Block[]): Piece {
  const before = blocks.slice(0, 400);
  const title = findTitle(before.map(lineOf));
  return { blocks, year: title?.year ?? periodYear(before), unit: bare(title?.unit ?? '') };
}

const kindOfUnit = '(?:省|市|州|县|区|乡|镇|街道|村|局|委|办|厅|处|所|站|中心|单位|机关|部门)';
const sample = '(?:示例|范例|样例|样表|样本|模板)';

/** Marks where a name is to be put in, and the words of a sample in the place of a name: some real names have these words, too. */
const noName = new RegExp(
  [
    `某某|某(?=${kindOfUnit}|$)`,
    '(?<![一二三四五六七八九])[×xX＊*○〇_]{2}',
    `^${sample}(?:${kindOfUnit}|$)`,
    `[([]${sample}[)\\]]`,
    `${sample}$`,
  ].join('|'),
);

/** The name of no unit: who shows how a report is filled in writes so. */
const isExample = ({ unit }: Piece): boolean => noName.test(unit);

/** A title that was drawn into the end of the paragraph above it. */
const drawnIn = /^(.*[。！；;”）)])\s*([^。！；;]{3,80})$/s;

/** The same blocks, a title behind the last sentence of the report before it in a block of its own. */
function withTitlesApart(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block, index): Block[] => {
    const [, text = '', last = ''] = drawnIn.exec(lineOf(block)) ?? [];
    if (block.kind !== 'text' || last === '') return [block];
    const isTitle =
      findTitle([last])?.unit || (isUnit.test(last) && findTitle([last, lineOf(blocks[index + 1])])?.unit);
    return isTitle
      ? [
          { ...block, text },
          { kind: 'text', text: last },
        ]
      : [block];
  });
}

/** Where a report may begin: at 一, or behind 六 with whichever section comes first there. */
function startsOf(headings: readonly (Heading<SectionId> | undefined)[]): number[] {
  let before: SectionId | undefined;
  return headings.flatMap((heading, index) => {
    if (!heading?.id) return [];
    const isStart = heading.id === 'overview' || (before === 'other' && heading.id !== 'other');
    before = heading.id;
    return isStart ? [index] : [];
  });
}

/** The reports that stand one after the other in a document. */
function piecesOf(given: readonly Block[]): Piece[] {
  const deepest = levelOfSections(given);
  const headingsIn = (blocks: readonly Block[]) => blocks.map((block) => headingIn(block, deepest));
  const isSeveral = startsOf(headingsIn(given)).length > 1;
  const blocks = isSeveral ? withTitlesApart(given) : given;
  const headings = headingsIn(blocks);
  const starts = startsOf(headings);
  const whole = starts.filter((start, order) => {
    const end = starts[order + 1] ?? blocks.length;
    const sections = new Set(headings.slice(start, end).flatMap((heading) => heading?.id ?? [])).size;
    // A list of contents has headings and nothing under them.
    return sections >= enough && end - start > sections * 1.5;
  });
  // The words of a heading in a page's menu are none: the report begins with the title after it.
  const inMenu = starts.findLast((start) => whole[0] !== undefined && start < whole[0]);
  if (whole.length < 2 && inMenu === undefined) return [{ blocks, year: undefined, unit: '' }];
  const begins = whole.map((at, order) => {
    if (order > 0) return startOf(blocks, whole[order - 1]! + 1, at);
    const start = inMenu === undefined ? 0 : startOf(blocks, inMenu + 1, at);
    return start === at ? 0 : start;
  });
  return begins.map((begin, order) => pieceOf(blocks.slice(begin, begins[order + 1] ?? blocks.length)));
}

/** The words of some blocks, cells too, without blanks; of no more than so many characters. */
export const wordsOf = (blocks: readonly Block[], most = Number.POSITIVE_INFINITY): string =>
  bare(
    blocks
      .map((block) =>
        block.kind === 'text'
          ? block.text
          : block.rows
              .flat()
              .map(({ text }) => text)
              .join(' '),
      )
      .join(' ')
      .slice(0, most),
  );

/** The words of a report from its first section on, without what a page may have put around it. */
const coreOf = ({ blocks }: Piece): string => {
  const from = blocks.findIndex((block) => headingIn(block)?.id === 'overview');
  const to = blocks.findLastIndex((block) => headingIn(block)?.id !== undefined);
  return wordsOf(blocks.slice(Math.max(0, from), to));
};

/** What is said of the reports beside the chosen one. */
function saidOf(others: readonly Piece[], chosen: Piece): string[] {
  const said: string[] = [];
  const otherYears = [...new Set(others.flatMap((piece) => piece.year ?? []))].filter((one) => one !== chosen.year);
  if (otherYears.length > 0)
    said.push(
      `这份文件里还有 ${otherYears.join('、')} 年度的报告，读的是 ${chosen.year ?? '第一份'} 年度的；要读另一份请用 --year 写明`,
    );
  const differing = others.filter((piece) => coreOf(piece) !== coreOf(chosen));
  if (differing.some((piece) => piece.year === undefined && chosen.year !== undefined))
    said.push(`这份文件里还有一份没有写明年度的报告，没有读入，读的是 ${chosen.year} 年度的，请对照原文`);
  const sameYear = differing.filter((piece) => piece.year === chosen.year);
  const isOther = ({ unit }: Piece): boolean => unit !== '' && chosen.unit !== '' && unit !== chosen.unit;
  const units = [...new Set(sameYear.filter(isOther).map(({ unit }) => unit))];
  if (units.length > 0)
    said.push(
      `这份文件里还有${units.map((unit) => `“${unit}”`).join('、')}的报告，没有读入，读的是“${chosen.unit}”的；要读另一份请把它单独存成一个文件`,
    );
  if (!sameYear.every(isOther)) said.push('同一份报告在文件里出现了两次，内容不完全一样，读的是前一份，请对照原文');
  return said;
}

/** The report that a document is about: no example of one, where there is another. `year` is the year that was asked for. */
export function articleOf(document: Document, year: number | undefined): Article {
  const blocks = withoutDraftMark(document.blocks);
  const pieces = piecesOf(blocks);
  if (pieces.length === 1) return { blocks: pieces[0]!.blocks, notes: [] };
  const real = pieces.filter((piece) => !isExample(piece));
  const own = real.length > 0 ? real : pieces;
  const titled = findTitle(document.titles ?? [])?.year;
  const wanted = [year, titled].find((one) => one !== undefined && own.some((piece) => piece.year === one));
  const chosen = (wanted !== undefined && own.find((piece) => piece.year === wanted)) || own[0]!;
  const said = saidOf(
    own.filter((piece) => piece !== chosen),
    chosen,
  );
  const example = own === real ? pieces.find(isExample) : undefined;
  if (example) said.push(`这份文件里还有一份示例（“${example.unit}”的），没有读入`);
  return { blocks: chosen.blocks, notes: said.map((reason): Note => ({ place: '', state: 'doubt', reason })) };
}
