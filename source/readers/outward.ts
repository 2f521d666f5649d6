/** What a document shows besides its figures and texts: when it was published, where it leads. */
import type { Block, Document } from '../document/document.ts';
import { plainCharacters } from './characters.ts';

const day = /((?:19|20)\d{2})\s*[-年/.]\s*(\d{1,2})\s*[-月/.]\s*(\d{1,2})/;
const said =
  /(?:发布|公布|发文|公开|成文|生成|更新|印发)?(?:时间|日期)\s*[：:\s]\s*((?:19|20)\d{2}\s*[-年/.]\s*\d{1,2}\s*[-月/.]\s*\d{1,2})/;

function dayOf(text: string): string | undefined {
  const match = day.exec(text);
  if (!match) return undefined;
  const [year, month, date] = match.slice(1).map(Number) as [number, number, number];
  if (month < 1 || month > 12 || date < 1 || date > 31) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

/** The day of publication that a page states, as 2026-01-15; null where it states none. */
export function publishedOn(document: Document, before: readonly Block[]): string | null {
  const lines = before.flatMap((block) =>
    block.kind === 'text' ? [block.text] : block.rows.map((row) => row.map(({ text }) => text).join(' ')),
  );
  for (const line of lines.slice(0, 300)) {
    const found = dayOf(said.exec(plainCharacters(line))?.[1] ?? '');
    if (found) return found;
  }
  return dayOf(document.published ?? '') ?? null;
}

const mostLinks = 50;

/** The addresses in the texts of a report. */
export function linksIn(blocks: readonly Block[]): string[] {
  const found = new Set<string>();
  for (const block of blocks) {
    if (block.kind !== 'text') continue;
    for (const [address] of block.text.matchAll(/https?:\/\/[\w\-./?%&=#:~+@!]+/gi)) found.add(address);
    for (const address of block.links ?? []) found.add(address);
    if (found.size >= mostLinks) break;
  }
  return [...found].slice(0, mostLinks);
}
