/** Numbers of pages that stand alone on lines of a text copied from a document: they are none of its sentences. */
import type { Block } from '../document/document.ts';
import type { Note } from '../report/report.ts';
import { bare } from './characters.ts';
import { isTableSection, type Part } from './part.ts';

const mostPages = 150;

/** What goes on behind a number that a narrow column has put on a line of its own. */
const counted = /^(?:余|多|万|亿|元|[条件篇个项次人份期场家名起宗]|年|月|日|%|％|[、，,.．）)])/;

const lineOf = (block: Block | undefined): string => (block?.kind === 'text' ? bare(block.text) : '');

interface Candidate {
  readonly block: Block;
  readonly number: number;
  readonly place: string;
  /** True where what goes on behind it is not counted by it. */
  readonly isClear: boolean;
}

/** The numbers on lines of their own in the sections of text; in a section of tables such a number is a figure. */
const candidatesIn = (parts: readonly Part[]): Candidate[] =>
  parts.flatMap(({ section, blocks }) => {
    if (isTableSection(section)) return [];
    return blocks.flatMap((block, at) => {
      const number = /^\d{1,3}$/.test(lineOf(block)) ? Number(lineOf(block)) : 0;
      const before = lineOf(blocks[at - 1]);
      const isBetween = before.length >= 10 || /[。;]$/.test(before);
      if (number < 1 || number > mostPages || !isBetween) return [];
      return [{ block, number, place: section ?? 'preamble', isClear: !counted.test(lineOf(blocks[at + 1])) }];
    });
  });

/** The parts of a text without such numbers, where each is greater than those before it, with a note on them. */
export function withoutPageNumbers(parts: readonly Part[]): {
  readonly parts: readonly Part[];
  readonly notes: Note[];
} {
  const found = candidatesIn(parts);
  const clear = new Set(found.filter(({ isClear }) => isClear).map(({ number }) => number));
  // What is not clear by itself is the number of the page before or behind one that is.
  const pages = found.filter(({ isClear, number }) => isClear || clear.has(number - 1) || clear.has(number + 1));
  const isRising = pages.every(({ number }, at) => at === 0 || number > pages[at - 1]!.number);
  if (pages.length === 0 || !isRising) return { parts, notes: [] };
  const left = new Set(pages.map(({ block }) => block));
  const reason = `单独成行的“${pages.map(({ number }) => number).join('、')}”像是页码，没有读入`;
  return {
    parts: parts.map((part) => ({ ...part, blocks: part.blocks.filter((block) => !left.has(block)) })),
    notes: [{ place: pages[0]!.place, state: 'doubt', reason }],
  };
}
