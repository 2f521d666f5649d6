/** Whose report it is and of which year: every source of the year is used and told. */
import type { Block, Document } from '../document/document.ts';
import type { Note } from '../report/report.ts';
import { plainCharacters } from './characters.ts';
import { findTitle, type Title } from './title.ts';

export interface Identity {
  readonly title: string;
  readonly unit: string;
  readonly year: number | undefined;
  /** The title as it was found among the lines before the first section. */
  readonly found: Title | undefined;
  readonly notes: readonly Note[];
}

export interface Known {
  /** The file's name. */
  readonly name: string;
  /** The year that was asked for. */
  readonly year: number | undefined;
}

const textOf = (block: Block): string => (block.kind === 'text' ? block.text : '');

/** The title that a page gives outside its text: in a table of metadata, or as the page's own. */
function titleOutside({ titles = [] }: Document, blocks: readonly Block[]): Title | undefined {
  const cells = blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flat().map(({ text }) => text) : []));
  const pieces = titles
    .map((title) => title.replace(/^草稿[：:]/, ''))
    .flatMap((title) => [title, ...title.split(/[_|\-—–]/)]);
  for (const text of [...cells, ...pieces]) {
    const title = findTitle([text.trim()]);
    if (title) return title;
  }
  return undefined;
}

/** The unit that a page says has published it, or that the text says has made it. */
function publisherIn(blocks: readonly Block[]): string | undefined {
  const lines = blocks.flatMap((block) =>
    block.kind === 'text' ? [block.text] : block.rows.map((row) => row.map(({ text }) => text).join(' ')),
  );
  for (const line of lines.slice(0, 200)) {
    const match =
      /(?:发布机构|发文机关|发布单位|公开主体|责任单位)[：:\s]*([\p{Script=Han}（）()]{4,30})/u.exec(
        plainCharacters(line),
      ) ?? /本(?:年度)?报告由([\p{Script=Han}]{4,25}?)(?:按照|根据|依据|编制|负责)/u.exec(plainCharacters(line));
    if (match) return match[1];
  }
  return undefined;
}

/** The first day of the period that a report is for. */
export const period = /((?:19|20)\d{2})\s*年(?:度)?\s*0?1\s*月\s*0?1\s*日/;

/** The year of the period that a text states. */
export function periodYear(blocks: readonly Block[]): number | undefined {
  const match = period.exec(blocks.map(textOf).join(''));
  return match ? Number(match[1]) : undefined;
}

/** The year in the name of a file. */
function yearInName(name: string): number | undefined {
  const base = name.replace(/^.*[\\/]/, '');
  const years = Array.from(base.matchAll(/(?<!\d)(20[012]\d)(?:年|(?!\d))/g), (match) => Number(match[1]));
  return new Set(years).size === 1 ? years[0] : undefined;
}

/** The year that a text speaks of most; years in which laws were passed are not counted. */
function yearSpokenOf(blocks: readonly Block[]): number | undefined {
  const counts = new Map<number, number>();
  for (const [, year, after] of blocks
    .map(textOf)
    .join('\n')
    .matchAll(/(?<!\d)(20\d{2})\s*年([^，。]{0,8})/g)) {
    if (!/修订|公布|施行|印发|通过|月\d/.test(after!)) counts.set(Number(year), (counts.get(Number(year)) ?? 0) + 1);
  }
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0];
}

/** The year, by the surest source that has one, with a note where that is not the title. */
function yearOf(title: Title | undefined, blocks: readonly Block[], known: Known): { year?: number; notes: Note[] } {
  const stated = periodYear(blocks);
  const note = (reason: string): Note[] => [{ place: 'title', state: 'doubt', reason }];
  if (title?.year !== undefined) {
    const differs = stated !== undefined && stated !== title.year;
    return {
      year: title.year,
      notes: differs ? note(`标题写的是 ${title.year} 年，统计期限写的是 ${stated} 年，按标题读入`) : [],
    };
  }
  if (stated !== undefined) return { year: stated, notes: note(`标题里没有年度，按统计期限读作 ${stated} 年`) };
  if (known.year !== undefined)
    return { year: known.year, notes: note(`报告里没有写年度，按 --year 读作 ${known.year} 年`) };
  const inName = yearInName(known.name);
  const spoken = yearSpokenOf(blocks);
  if (inName !== undefined) {
    const differs = spoken !== undefined && spoken !== inName ? `（正文里说得最多的是 ${spoken} 年）` : '';
    return { year: inName, notes: note(`报告里没有写年度，按文件名读作 ${inName} 年${differs}`) };
  }
  return spoken === undefined
    ? { notes: [] }
    : { year: spoken, notes: note(`标题里没有年度，按正文读作 ${spoken} 年`) };
}

/** Who and when; `before` stands before the first section, `blocks` are all of the report's. */
export function identityOf(
  document: Document,
  before: readonly Block[],
  blocks: readonly Block[],
  known: Known,
): Identity {
  const lines = before.filter((block) => block.kind === 'text');
  const found = findTitle(
    lines.map(({ text }) => plainCharacters(text).trim()),
    {
      isLinked: (index) => lines[index]?.linked === true,
      isHeading: (index) => lines[index]?.level !== undefined,
      year: periodYear(blocks) ?? known.year,
    },
  );
  const outside = found ? undefined : titleOutside(document, before);
  // What a file calls itself is one of the two reports in it, not the one that was asked for.
  const isOthers = outside?.year !== known.year && known.year !== undefined && periodYear(blocks) === known.year;
  const elsewhere = isOthers ? undefined : outside;
  const named = found ?? elsewhere;
  const publisher = named?.unit ? undefined : publisherIn(before);
  const unit = named?.unit || publisher || outside?.unit || '';
  const { year, notes } = yearOf(named, blocks, known);
  const said: Note[] = [];
  if (elsewhere) said.push({ place: 'title', state: 'doubt', reason: '正文里没有标题，读的是写在正文之外的标题' });
  else if (!found) said.push({ place: 'title', state: 'absent', reason: '没有找到标题' });
  if (publisher) said.push({ place: '', state: 'doubt', reason: `标题里没有单位名称，按发布机构读作“${publisher}”` });
  if (unit === '') said.push({ place: '', state: 'absent', reason: '没有认出单位名称' });
  return { title: named?.title ?? '', unit, year, found, notes: [...said, ...notes] };
}
