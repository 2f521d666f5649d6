/** What a report should have and nothing was read of: whether it stands there and cannot be read, or is not in the file. */
import type { Block, Document } from '../document/document.ts';
import { sealedIn } from '../document/sealed.ts';
import { type Form, type TableId, tableIds } from '../form/form.ts';
import { headingOf, sections } from '../form/sections.ts';
import type { Note, Report } from '../report/report.ts';
import { isProse } from './align.ts';
import { linesOf } from './lines.ts';
import { isTableSection, type Part, type Parts } from './part.ts';
import type { ReadTable } from './readTable.ts';

type Tables = Readonly<Record<TableId, ReadTable>>;
type Finding = Pick<Note, 'state' | 'reason'>;

const unread = (reason: string): Finding => ({ state: 'unread', reason });
const orderOf = (section: Part['section']): number => sections.findIndex(({ id }) => id === section);
const ofPictures = '这张表是图片，读不出里面的数';
const ofFiles = '这张表在附件里，没有读入；请打开附件核对';

/** What cannot be read in some parts, beside their headings too. */
const sealedOf = (parts: readonly Part[]) =>
  sealedIn(parts.flatMap(({ heading, blocks }) => [...(heading ? [heading] : []), ...blocks]));

/** Blocks that hold figures in rows, whatever they are. */
const hasFigures = (blocks: readonly Block[]): boolean =>
  blocks.some(({ kind }) => kind === 'table') ||
  linesOf(blocks).some((line) => line.figures.length >= 3 && !isProse(line));

/** Why nothing was read of a table. A page that shows it in a way that cannot be read does not lack it. */
function whyMissing(table: TableId, { parts }: Parts, tables: Tables, document: Document): Finding {
  const own = parts.filter(({ section }) => section === table);
  const blocks = own.flatMap((part) => part.blocks);
  const within = sealedOf(own);
  if (within.pictures > 0) return unread(ofPictures);
  if (within.files > 0) return unread(ofFiles);
  if (hasFigures(blocks)) return unread('这一部分有表格或数字，但认不出是规定的这张表，没有读入');
  // A heading that is lost may be in the picture, too.
  const before = own.length > 0 ? undefined : parts.findLast(({ section }) => orderOf(section) < orderOf(table));
  const shows = before && isTableSection(before.section) && tables[before.section].found === 0 ? 1 : 0;
  if (before?.section && sealedOf([before]).pictures > shows) return unread(ofPictures);
  if (sealedOf(parts.slice(1)).files > 0) return unread('没有读到这张表，可能在附件里；请打开附件核对');
  const lost = tableIds.filter((id) => tables[id].found === 0).length;
  const behind = sealedOf(parts.slice(-1)).pictures;
  if (document.hasPictures || behind >= lost) return unread('没有读到这张表；文件里有图片，可能是图片，请核对');
  return { state: 'absent', reason: '没有读到这张表，可能是图片，或者不在这份文件里' };
}

/** What is not in the file or cannot be read there, by section. */
export function absences(division: Parts, tables: Tables, form: Form, document: Document): Note[] {
  const found = new Set(division.parts.map((part) => part.section));
  const texts = (['overview', 'problems', 'other'] as const)
    .filter((section) => !found.has(section))
    .map((place): Note => {
      const reason = `没有找到“${headingOf(form.sectionOf(place))}”这一部分`;
      return { place, state: 'absent', reason };
    });
  const missing = tableIds.filter((table) => tables[table].found === 0 && !form.unread.includes(table));
  return [...texts, ...missing.map((place): Note => ({ place, ...whyMissing(place, division, tables, document) }))];
}

/** The notes on cells of a table that could not be read: they are not absent, either. */
export const withStates = (notes: readonly Note[], missing: readonly Note[]): Note[] =>
  notes.map((note) => {
    const table = missing.find(({ place }) => note.place.startsWith(`${place}.`));
    return table?.state === 'unread' && note.state === 'absent' ? { ...note, state: 'unread' } : note;
  });

/** Sections of text that are pictures. */
export function textsAsPictures({ parts }: Parts, report: Pick<Report, 'overview' | 'problems' | 'other'>): Note[] {
  const { problems, other, overview } = report;
  const written = { overview: Object.values(overview).join(''), problems, other };
  return (['overview', 'problems', 'other'] as const).flatMap((place): Note[] => {
    const own = parts.filter(({ section }) => section === place);
    const { pictures } = sealedOf(own);
    return pictures > 0 && written[place].trim() === ''
      ? [{ place, state: 'unread', reason: '这一部分是图片，读不出文字' }]
      : [];
  });
}
