/**
 * The unit's own Word document with comments at the words and cells that they are about. Nothing else of it changes: what is written in
 * are the marks of the comments, and runs are cut where one begins or ends.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Report } from '../../report/report.ts';
import { escapeHtml } from '../escape.ts';
import type { CommentAuthor } from './author.ts';
import { type Letter, paragraphsOf, type WordParagraph, type WordRun } from './wordPlaces.ts';

export interface OwnComment {
  /** The id of a cell; anything else is found by its words. */
  readonly place: string;
  /** The paragraph that it is about, and where in it. */
  readonly words: { readonly line: string; readonly start: number; readonly end: number } | null;
  /** The heading to fall back on. */
  readonly headings: readonly string[];
  /** What it says, a paragraph each. */
  readonly lines: readonly string[];
}

type Files = Record<string, Uint8Array>;

const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const commentsType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments';
const contentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';
const body = 'word/document.xml';
const rels = 'word/_rels/document.xml.rels';

const tight = (text: string): string => text.replace(/\s/g, '');

/** What stands at a point of the XML: comments that end there, that begin there, and whether a run is cut. */
interface Cut {
  readonly ends: number[];
  readonly starts: number[];
  run: WordRun | null;
}

interface Found {
  readonly paragraph: WordParagraph;
  /** Letters of the paragraph; none where it has none. */
  readonly from: number;
  readonly to: number;
}

/** The words in the document: with as much of what stands around them as can be found. */
function findWords(paragraphs: readonly WordParagraph[], words: NonNullable<OwnComment['words']>): Found | undefined {
  const [before, own, after] = [
    tight(words.line.slice(0, words.start)),
    tight(words.line.slice(words.start, words.end)),
    tight(words.line.slice(words.end)),
  ];
  for (const around of [30, 12, 4, 0]) {
    const lead = around === 0 ? '' : before.slice(-around);
    const wanted = `${lead}${own}${after.slice(0, around)}`;
    if (wanted === '') continue;
    for (const paragraph of paragraphs) {
      const at = paragraph.essence.indexOf(wanted);
      if (at >= 0) return { paragraph, from: at + lead.length, to: at + lead.length + own.length };
    }
  }
  return undefined;
}

const whole = (paragraph: WordParagraph): Found => ({ paragraph, from: 0, to: paragraph.letters.length });

const numberLike = /^[\d０-９.,，．]+$/;
/** Six digits that no report has in its cells. */
const firstProbe = 710_001;

/** The document with a number of its own in every cell of a table that holds one; with `blanks` in the empty ones, too. */
function probed(xml: string, paragraphs: readonly WordParagraph[], blanks: boolean): string {
  const edits: { at: number; until: number; text: string }[] = [];
  for (const [cell, own] of Map.groupBy(paragraphs, (paragraph) => paragraph.cell)) {
    const essence = own.map((paragraph) => paragraph.essence).join('');
    if (cell < 0 || (essence === '' ? !blanks : !numberLike.test(essence))) continue;
    const number = String(firstProbe + cell);
    const [first] = own;
    if (essence === '') {
      if (first!.isEmptyTag) continue;
      edits.push({ at: first!.inner, until: first!.inner, text: `<w:r><w:t>${number}</w:t></w:r>` });
      continue;
    }
    const texts = new Set(own.flatMap(({ letters }) => letters.map(({ run }) => run)).flatMap((run) => run.texts));
    for (const [index, { start, end }] of [...texts].entries())
      edits.push({ at: start, until: end, text: index === 0 ? number : '' });
  }
  return edited(xml, edits);
}

function edited(xml: string, edits: readonly { at: number; until: number; text: string }[]): string {
  let made = '';
  let done = 0;
  for (const { at, until, text } of edits.toSorted((one, other) => one.at - other.at || one.until - other.until)) {
    made += xml.slice(done, at) + text;
    done = until;
  }
  return made + xml.slice(done);
}

/** Which cell of the document holds which figure: found out by reading it with other numbers in it. */
async function cellsOf(
  files: Files,
  xml: string,
  paragraphs: readonly WordParagraph[],
  read: (bytes: Uint8Array) => Promise<Report>,
): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  for (const blanks of [true, false]) {
    const bytes = zipSync({ ...files, [body]: strToU8(probed(xml, paragraphs, blanks)) }, { level: 1 });
    const { figures } = await read(bytes).catch(() => ({ figures: {} }));
    for (const [id, figure] of Object.entries(figures)) {
      const cell = Number(figure) - firstProbe;
      if (Number.isInteger(cell) && cell >= 0) found.set(id, cell);
    }
  }
  return found;
}

/** Writes the marks of the comments into the XML; `found` are their places, by number. */
function marked(xml: string, found: readonly Found[], firstId: number): string {
  const cuts = new Map<number, Cut>();
  const cutAt = (at: number, run: WordRun | null): Cut => {
    const known = cuts.get(at) ?? { ends: [], starts: [], run };
    cuts.set(at, known);
    return known;
  };
  const start = ({ run, start: at }: Letter): Cut =>
    run.isPlain && at > run.texts[0]!.start ? cutAt(at, run) : cutAt(run.start, null);
  const end = ({ run, end: at }: Letter): Cut =>
    run.isPlain && at < run.texts[0]!.end ? cutAt(at, run) : cutAt(run.end, null);
  const open = (id: number) => `<w:commentRangeStart w:id="${id}"/>`;
  const close = (id: number) => `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;
  const empties = new Map<WordParagraph, number[]>();
  for (const [index, { paragraph, from, to }] of found.entries()) {
    const id = firstId + index;
    const [first, last] = [paragraph.letters[from], paragraph.letters[to - 1]];
    if (first && last) {
      start(first).starts.push(id);
      end(last).ends.push(id);
    } else empties.set(paragraph, [...(empties.get(paragraph) ?? []), id]);
  }
  const edits = [...cuts].map(([at, { ends, starts, run }]) => {
    const marks = `${ends.map(close).join('')}${starts.map(open).join('')}`;
    const text = run ? `</w:t></w:r>${marks}<w:r>${run.properties}<w:t xml:space="preserve">` : marks;
    return { at, until: at, text };
  });
  // A text that is cut must keep a space at its new end.
  const opened = new Set([...cuts.values()].flatMap(({ run }) => (run ? [run.texts[0]!] : [])));
  for (const { start: at, end: until } of opened) {
    const tagStart = xml.lastIndexOf('<w:t', at);
    const text = xml.slice(at, until);
    if (xml.slice(tagStart, at) === '<w:t>' && text.trim() === text)
      edits.push({ at: tagStart, until: at, text: '<w:t xml:space="preserve">' });
  }
  for (const [{ start: at, inner, isEmptyTag }, ids] of empties) {
    const marks = ids.map((id) => `${open(id)}${close(id)}`).join('');
    if (!isEmptyTag) edits.push({ at: inner, until: inner, text: marks });
    else edits.push({ at, until: inner, text: `${xml.slice(at, inner).replace(/\s*\/>$/, '>')}${marks}</w:p>` });
  }
  return edited(xml, edits);
}

const commentXml = ({ lines }: OwnComment, id: number, { name, initials, date }: CommentAuthor): string =>
  `<w:comment w:id="${id}" w:author="${escapeHtml(name)}" w:date="${date.toISOString().slice(0, 19)}Z" w:initials="${escapeHtml(initials)}">${lines
    .map((line) => `<w:p><w:r><w:t xml:space="preserve">${escapeHtml(line)}</w:t></w:r></w:p>`)
    .join('')}</w:comment>`;

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** XML with more before the end of its outermost element, which may be written as an empty one; null where it is none of that name. */
function within(xml: string, name: string, more: string): string | null {
  const at = xml.lastIndexOf(`</${name}>`);
  if (at >= 0) return `${xml.slice(0, at)}${more}${xml.slice(at)}`;
  const empty = new RegExp(`<${name}(?:\\s[^>]*)?/>`).exec(xml)?.[0];
  return empty === undefined ? null : xml.replace(empty, () => `${empty.slice(0, -2)}>${more}</${name}>`);
}

/** The part of comments, added to what is there; the other parts told of it where it is new. Null where they cannot be told. */
function withPart(files: Files, comments: string): Files | null {
  const text = (path: string): string => (files[path] ? strFromU8(files[path]) : '');
  const known = /<Relationship\b[^>]*relationships\/comments"[^>]*>/.exec(text(rels))?.[0];
  const target = known && /Target="\/?(?:word\/)?([^"]+)"/.exec(known)?.[1];
  if (known) {
    const there = within(text(`word/${target}`), 'w:comments', comments);
    return there === null ? null : { ...files, [`word/${target}`]: strToU8(there) };
  }
  const path = 'word/comments.xml';
  const relation = `<Relationship Id="rIdReview" Type="${commentsType}" Target="comments.xml"/>`;
  const override = `<Override PartName="/${path}" ContentType="${contentType}"/>`;
  const types = within(text('[Content_Types].xml').replaceAll(override, ''), 'Types', override);
  const own = within(text(rels) || `${head}<Relationships xmlns="${relations}"/>`, 'Relationships', relation);
  if (types === null || own === null) return null;
  return {
    ...files,
    '[Content_Types].xml': strToU8(types),
    [rels]: strToU8(own),
    [path]: strToU8(`${head}<w:comments xmlns:w="${namespace}">${comments}</w:comments>`),
  };
}

/** The highest number that a comment of the document has so far. */
const lastId = (files: Files): number =>
  Math.max(
    -1,
    ...Object.entries(files)
      .filter(([name]) => /^word\/comments[^/]*\.xml$/.test(name))
      .flatMap(([, bytes]) =>
        [...strFromU8(bytes).matchAll(/<w:comment [^>]*w:id="(\d+)"/g)].map(([, id]) => Number(id)),
      ),
  );

/**
 * The document with the comments; null where it is none that can carry them (another dialect, or built in an unusual way). `read` reads
 * a document as the program does.
 */
export async function commentOwnWord(
  bytes: Uint8Array,
  comments: readonly OwnComment[],
  author: CommentAuthor,
  read: (bytes: Uint8Array) => Promise<Report>,
): Promise<Uint8Array | null> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return null;
  const files: Files = unzipSync(bytes);
  const main = files[body];
  const xml = main ? strFromU8(main) : '';
  if (!xml.includes(`xmlns:w="${namespace}"`) || !files['[Content_Types].xml']) return null;
  const paragraphs = paragraphsOf(xml);
  const [first] = paragraphs;
  if (!first) return null;
  const cells = await cellsOf(files, xml, paragraphs, read);
  const inCell = Map.groupBy(paragraphs, ({ cell }) => cell);
  const found = comments.map(({ place, words, headings }): Found => {
    const [cell] = inCell.get(cells.get(place) ?? Number.NaN) ?? [];
    if (cell) return whole(cell);
    const at = words && findWords(paragraphs, words);
    if (at) return at;
    const heading = headings
      .map(tight)
      .flatMap((one) => paragraphs.find(({ essence }) => essence.includes(one)) ?? [])[0];
    return whole(heading ?? paragraphs.find(({ letters }) => letters.length > 0) ?? first);
  });
  const firstId = lastId(files) + 1;
  const parts = comments.map((comment, index) => commentXml(comment, firstId + index, author)).join('');
  const made = withPart({ ...files, [body]: strToU8(marked(xml, found, firstId)) }, parts);
  return made && zipSync(made, { level: 6 });
}
