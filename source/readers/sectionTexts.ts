/** The parts of a report -> its texts: the preamble, section 一 with its aspects, sections 五 and 六. */
import type { Block } from '../document/document.ts';
import type { SectionId } from '../form/sections.ts';
import type { Note, Report } from '../report/report.ts';
import { isProse } from './align.ts';
import { withoutFurniture } from './furniture.ts';
import type { Identity } from './identity.ts';
import { linesOf } from './lines.ts';
import { isTableSection, type Part, type Parts } from './part.ts';
import { overviewOf, paragraphsOf, type TextStyle } from './texts.ts';

export interface SectionTexts {
  readonly preamble: string;
  readonly overview: Report['overview'];
  readonly problems: string;
  readonly other: string;
  readonly notes: readonly Note[];
  /** The blocks that these texts are made of. */
  readonly blocks: readonly Block[];
  /** Parts of sections of tables that are told in words, and stand in section 一. */
  readonly narratives: ReadonlySet<Part>;
}

/** A table's section may be told twice: once in words, once with its table. Only the words go to section 一. */
function narrativesOf(parts: readonly Part[]): Set<Part> {
  const lastOf = new Map(parts.map((part) => [part.section, part]));
  return new Set(
    parts.filter((part) => {
      const told = isTableSection(part.section) && lastOf.get(part.section) !== part;
      if (!told || !part.blocks.every(({ kind }) => kind === 'text')) return false;
      return !linesOf(part.blocks).some((line) => line.figures.length > 0 && !isProse(line));
    }),
  );
}

const isMetadata = (line: string): boolean =>
  (line.length <= 25 && !/[^：:]{6,}。$/.test(line)) ||
  /^(?:发布|来源|信息来源|浏览|字体|索引|当前位置|您(?:当前)?(?:的|所在)?位置)/.test(line);

/** The paragraphs between the title and the first section, without what a page prints between them. */
function preambleOf(blocks: readonly Block[], { found }: Identity, style: TextStyle): string[] {
  const rest: Block[] = found?.rest?.includes('。') ? [{ kind: 'text', text: found.rest }] : [];
  const after = [...rest, ...blocks.filter(({ kind }) => kind === 'text').slice(found ? found.last + 1 : 0)];
  const lines = paragraphsOf(after, style);
  if (found && style.exact) return lines;
  const start = lines.findIndex((line) => (found ? !isMetadata(line) : /条例|编制|统计期限/.test(line)));
  return start < 0 ? [] : lines.slice(start);
}

/** The texts of a divided document. */
export function sectionTextsOf({ parts, exact }: Parts, identity: Identity, style: TextStyle): SectionTexts {
  const notes: Note[] = [];
  const used: Block[] = [];
  const lastSection = parts.at(-1)?.section ?? null;
  const cleaned = (blocks: readonly Block[], place: SectionId | 'preamble'): readonly Block[] => {
    // Nothing in a document of the form has a heading below the last one.
    const isOwn = exact && !(place === lastSection && blocks.some((block) => block.kind === 'text' && block.level));
    const result = isOwn ? { blocks, notes: [] } : withoutFurniture(blocks, place, place === lastSection);
    notes.push(...result.notes);
    used.push(...result.blocks);
    const remarks = blocks.flatMap((block) => (block.kind === 'text' ? (block.remarks ?? []) : []));
    for (const reason of new Set(remarks)) notes.push({ place, state: 'doubt', reason });
    return result.blocks;
  };
  const narratives = narrativesOf(parts);
  const [before] = parts;
  // What stands above the title is the page's: it is looked at for the title only.
  const texts = before!.blocks.filter(({ kind }) => kind === 'text');
  const from = identity.found ? identity.found.last + 1 : 0;
  const kept = [...texts.slice(0, from), ...cleaned(texts.slice(from), 'preamble')];
  let preamble = preambleOf(kept, identity, style);
  const inOverview = parts.flatMap((part) => (part.section === 'overview' || narratives.has(part) ? part.blocks : []));
  const read = overviewOf(cleaned(inOverview, 'overview'), style);
  let { overview } = read;
  const introduces = /统计(?:期限|时限|时间|周期)|编制/.test(overview.whole ?? '');
  if (!exact && preamble.length === 0 && read.headings.length > 0 && introduces) {
    const { whole, ...rest } = overview;
    preamble = [whole!];
    overview = rest;
  }
  const textOf = (section: 'problems' | 'other'): string => {
    const blocks = parts.filter((part) => part.section === section).flatMap((part) => part.blocks);
    return paragraphsOf(cleaned(blocks, section), style).join('\n');
  };
  const [problems, other] = [textOf('problems'), textOf('other')];
  return { preamble: preamble.join('\n'), overview, problems, other, notes, blocks: used, narratives };
}
