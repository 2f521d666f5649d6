/** One table of the form several times in a document (two years, a unit below in an appendix) -> the one that is the report's. */
import type { Block, TableBlock, TextBlock } from '../document/document.ts';
import { type TableId, tableIds } from '../form/form.ts';
import type { Note } from '../report/report.ts';
import { bare, plainCharacters } from './characters.ts';
import { looksLikeFigure } from './figure.ts';
import type { Part } from './part.ts';

/** A table with what stands right above it, as printed. */
interface Placed {
  readonly block: TableBlock;
  readonly caption: string;
  readonly part: Part;
}

/** As many figures are a table of its own, not a piece of one. */
const fewest: Readonly<Record<TableId, number>> = { proactive: 6, applications: 100, disputes: 15 };
const longestCaption = 40;

const figuresOf = ({ rows }: TableBlock): number => rows.flat().filter(({ text }) => looksLikeFigure(text)).length;

const printed = ({ text }: TextBlock): string => plainCharacters(text).trim();

function placedIn(parts: readonly Part[], table: TableId): Placed[] {
  const found: Placed[] = [];
  let caption = '';
  for (const part of parts) {
    for (const block of part.blocks) {
      if (block.kind === 'text') caption = bare(block.text).length <= longestCaption ? printed(block) : '';
      else {
        if (part.section === table && figuresOf(block) >= fewest[table]) found.push({ block, caption, part });
        caption = '';
      }
    }
  }
  return found;
}

const yearIn = (caption: string): string | undefined => {
  const years = new Set(Array.from(bare(caption).matchAll(/(?<!\d)(20\d\d)年/g), ([, year]) => year!));
  return years.size === 1 ? [...years][0] : undefined;
};

/** Captions of what is not the unit's own. */
const ofOthers = /^附(?:件|表|录)?\d{0,2}[:：]?|^(?:下属|所属)/;

interface Choice {
  readonly left: readonly Block[];
  readonly note: Note;
}

/** Of tables that each stand under a year, those of other years. */
function otherYears(tables: readonly Placed[], table: TableId, year: number | undefined): Choice | undefined {
  const years = tables.map(({ caption }) => yearIn(caption));
  const own = tables[years.indexOf(String(year))];
  if (!own || years.includes(undefined) || new Set(years).size !== years.length) return undefined;
  const reason = `这张表在文件里有 ${tables.length} 张，读的是“${own.caption}”下面的一张`;
  return {
    left: tables.flatMap(({ block }) => (block === own.block ? [] : [block])),
    note: { place: table, state: 'doubt', reason },
  };
}

/** Of a table under its section's heading and those behind the report, the latter. */
function appended(tables: readonly Placed[], parts: readonly Part[], table: TableId): Choice | undefined {
  const [own, ...others] = tables;
  const last = parts.findLastIndex(({ section, headed }) => headed && section === 'other');
  const behind = others.every(({ part }) => parts.indexOf(part) > last && !part.headed);
  if (!own?.part.headed || last < 0 || parts.indexOf(own.part) > last || !behind) return undefined;
  const heads = parts
    .slice(last)
    .flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'text' ? [printed(block)] : [])));
  const head = heads.findLast((text) => bare(text).length <= longestCaption && ofOthers.test(bare(text)));
  if (head === undefined) return undefined;
  const reason = `报告后面（“${head}”）还有 ${others.length} 张同样的表，没有读入，读的是正文里的一张`;
  return { left: others.map(({ block }) => block), note: { place: table, state: 'doubt', reason } };
}

/** The parts of a document with each table of the form once, as far as it is certain which is the report's; and what was left out. */
export function withOwnTables(
  parts: readonly Part[],
  year: number | undefined,
): { parts: readonly Part[]; notes: Note[] } {
  const choices = tableIds.flatMap((table) => {
    const tables = placedIn(parts, table);
    const choice = tables.length < 2 ? undefined : (otherYears(tables, table, year) ?? appended(tables, parts, table));
    return choice ? [choice] : [];
  });
  if (choices.length === 0) return { parts, notes: [] };
  const left = new Set(choices.flatMap((choice) => choice.left));
  return {
    parts: parts.map((part) => ({ ...part, blocks: part.blocks.filter((block) => !left.has(block)) })),
    notes: choices.map(({ note }) => note),
  };
}
