/** Small Word documents that somebody else wrote, sent through the writer of comments. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Figure, Report } from '../../source/report/report.ts';
import { commentOwnWord, type OwnComment } from '../../source/writers/marks/ownWord.ts';

export const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
export const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const author = { name: '县府办<甲>', initials: '县&', date: new Date('2026-01-12T03:04:05.678Z') };

const root = (inner: string) => `<w:document xmlns:w="${namespace}"><w:body>${inner}</w:body></w:document>`;
export const parts = (inner: string, more: Readonly<Record<string, string>> = {}): Record<string, string> => ({
  'word/document.xml': root(inner),
  '[Content_Types].xml': '<Types><Default Extension="xml"/></Types>',
  ...more,
});
export const zipped = (files: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])));

/** Reads as the program does, for documents whose cells are named in order: a cell of digits is a figure. */
export const readerOf =
  (...names: readonly string[]) =>
  async (bytes: Uint8Array): Promise<Report> => {
    const xml = strFromU8(unzipSync(bytes)['word/document.xml']!);
    const cells = (xml.match(/<w:tc>.*?<\/w:tc>/gs) ?? []).map((cell) => cell.replace(/<[^>]+>/g, ''));
    const figures: Record<string, Figure> = {};
    for (const [index, name] of names.entries())
      if (/^\d+$/.test(cells[index] ?? '')) figures[name] = Number(cells[index]);
    return { figures } as Report;
  };

export const comment = (more: Partial<OwnComment>): OwnComment => ({
  place: '',
  words: null,
  headings: [],
  lines: ['请核对'],
  ...more,
});
export const at = (line: string, marked: string): Partial<OwnComment> => {
  const start = line.indexOf(marked);
  return { words: { line, start, end: start + marked.length } };
};

/** The parts of the document that comes back; `inner` is its body. */
export async function back(
  files: Readonly<Record<string, string>>,
  comments: readonly Partial<OwnComment>[],
  ...names: string[]
) {
  const made = await commentOwnWord(zipped(files), comments.map(comment), author, readerOf(...names));
  if (!made) return null;
  const text = Object.fromEntries(Object.entries(unzipSync(made)).map(([path, bytes]) => [path, strFromU8(bytes)]));
  const inner = text['word/document.xml']!.replace(/^.*<w:body>|<\/w:body>.*$/gs, '');
  return { text, inner };
}

export const open = (id: number) => `<w:commentRangeStart w:id="${id}"/>`;
export const close = (id: number) => `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;
export const run = (text: string, looks = '') => `<w:r>${looks}<w:t>${text}</w:t></w:r>`;
export const kept = (text: string, looks = '') => `<w:r>${looks}<w:t xml:space="preserve">${text}</w:t></w:r>`;
export const paragraph = (...runs: string[]) => `<w:p>${runs.join('')}</w:p>`;

/** The body that comes back for one body. */
export const bodyOf = async (inner: string, ...comments: Partial<OwnComment>[]) =>
  (await back(parts(inner), comments))!.inner;
