/** Sections whose heading is lost, or says something else: known by their place, their number and what stands in them. */
import type { Block } from '../document/document.ts';
import { type SectionId, sections } from '../form/sections.ts';
import { bare } from './characters.ts';
import { aspectHeading } from './headings.ts';
import type { Part, Parts, Unknown } from './part.ts';

const orderOf = (section: SectionId | null): number => sections.findIndex(({ id }) => id === section);
const has = (parts: readonly Part[], section: SectionId): boolean => parts.some((part) => part.section === section);

/** A list of contents: headings one after the other with nothing under them, which all come again. */
function withoutContents({ parts, headings, exact }: Parts): Parts {
  const isEmpty = (part: Part): boolean => part.section !== null && part.headed && part.blocks.length === 0;
  const first = parts.findIndex(isEmpty);
  let end = first;
  while (end >= 0 && end < parts.length && isEmpty(parts[end]!)) end += 1;
  const listed = first < 0 ? [] : parts.slice(first, end);
  // What stands under its last line belongs to what comes before the report's own text.
  const last = parts[end];
  const again = (section: SectionId | null, after: number) =>
    parts.slice(after).some((part) => part.section === section);
  if (listed.length < 3 || !listed.every(({ section }) => again(section, end))) return { parts, headings, exact };
  const isLastOfList =
    last !== undefined && again(last.section, end + 1) && orderOf(last.section) > orderOf(listed.at(-1)!.section);
  const dropped = listed.length + (isLastOfList ? 1 : 0);
  const rest = isLastOfList ? last.blocks : [];
  const before = parts.slice(0, first);
  before.at(-1)?.blocks.push(...rest);
  return { parts: [...before, ...parts.slice(first + dropped)], headings: headings.slice(dropped), exact };
}

/** A part cut in two where a section begins. */
function cut(parts: readonly Part[], part: Part, at: number, section: SectionId, headed: boolean): Part[] {
  const blocks = part.blocks.splice(at);
  const [heading] = blocks;
  const begun: Part =
    headed && heading?.kind === 'text'
      ? { section, blocks: blocks.slice(1), headed, heading }
      : { section, blocks, headed };
  return parts.flatMap((one) => (one === part ? [one, begun] : [one]));
}

/** A numbered heading between its neighbours is the section of its number, whatever it says. */
function byOrder(parts: readonly Part[], unknown: readonly Unknown[]): readonly Part[] {
  let result = parts;
  for (const { part, at, number } of [...unknown].reverse()) {
    const section = sections[number - 1]?.id;
    if (section === undefined || has(result, section)) continue;
    if (unknown.filter((other) => other.number === number).length > 1) continue;
    const index = result.indexOf(part);
    if (index < 0) continue;
    const before = orderOf(part.section);
    const after = result.slice(index + 1).find((one) => one.section !== null);
    if (before < number - 1 && (after === undefined || orderOf(after.section) > number - 1) && (before >= 0 || after))
      result = cut(result, part, at, section, true);
  }
  return result;
}

const textIn = (block: Block | undefined): string => (block?.kind === 'text' ? bare(block.text) : '');

/** Section 一 by its aspects, where they stand before any section. */
function overviewByAspects(parts: readonly Part[]): readonly Part[] {
  const [before] = parts;
  if (!before || has(parts, 'overview')) return parts;
  const found = before.blocks.flatMap((block, index) => {
    const heading = block.kind === 'text' ? aspectHeading(block.text, block.level !== undefined) : undefined;
    return heading?.id ? [{ index, id: heading.id }] : [];
  });
  if (new Set(found.map(({ id }) => id)).size < 2) return parts;
  return cut(parts, before, found[0]!.index, 'overview', false);
}

const aboutProblems = /(?:存在|主要|突出)[^。,]{0,12}(?:问题|不足|短板|困难|差距)|^(?:主要)?(?:问题|不足)[:：]/;
const aboutOther = /信息处理费|其[他它]需要?报告|其[他它]需要?说明/;

/** Section 五 or 六 by what a paragraph is about, where it stands behind a section and its heading is lost. */
function byContent(
  parts: readonly Part[],
  section: SectionId,
  behind: readonly SectionId[],
  about: RegExp,
): readonly Part[] {
  if (has(parts, section)) return parts;
  const part = parts.findLast((one) => one.section !== null && behind.includes(one.section));
  if (!part) return parts;
  const lastTable = part.blocks.findLastIndex(({ kind }) => kind === 'table');
  const from = part.blocks.findIndex(
    (block, index) =>
      index > lastTable && about.test(textIn(block)) && (section === 'other' ? index > 0 : textIn(block).length >= 10),
  );
  return from < 0 ? parts : cut(parts, part, from, section, false);
}

/** The same division with the sections that have lost their headings. */
export function withLostHeadings(given: Parts, unknown: readonly Unknown[]): Parts {
  const { parts, headings, exact } = withoutContents(given);
  let found = byOrder(parts, unknown);
  found = overviewByAspects(found);
  found = byContent(found, 'problems', ['disputes', 'applications', 'proactive'], aboutProblems);
  found = byContent(found, 'other', ['problems'], aboutOther);
  return { parts: found, headings, exact };
}
