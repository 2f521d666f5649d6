/** The sentences of a report with where they stand and what they are about. */
import { readText, type TextId, texts } from '../../report/places.ts';
import type { Report } from '../../report/report.ts';
import type { AspectId } from '../../report/sections.ts';
import { type Compact, compact } from '../../text/compact.ts';
import { remembering } from '../../text/memory.ts';
import { type Quantity, quantitiesIn } from '../../text/quantities.ts';
import { type Sentence, sentencesOf } from '../../text/sentences.ts';

/** What a passage is about: an aspect of section 一, or nothing in particular. */
export type Topic = AspectId | 'none';

export interface ReadSentence {
  readonly compact: Compact;
  readonly quantities: readonly Quantity[];
}

export interface PlacedSentence extends ReadSentence {
  readonly place: TextId;
  readonly topic: Topic;
  /** The sentence as it stands, and its offset in the text of `place`. */
  readonly sentence: Sentence;
}

/** The parts of a report that hold prose. */
export const prose = ['preamble', 'overview', 'problems', 'other'] as const;

const read = remembering((text: string): ReadSentence => {
  const short = compact(text);
  return { compact: short, quantities: quantitiesIn(short.text) };
});

const headings: readonly [RegExp, Topic][] = [
  [/^(?:（[一二三四五六七八]）|[一二三四五六七八][是、]|\d[.、])[^，。]{0,6}依申请公开/, 'onRequest'],
  [/^(?:（[一二三四五六七八]）|[一二三四五六七八][是、]|\d[.、])[^，。]{0,8}主动公开/, 'proactiveDisclosure'],
  [/^(?:（[一二三四五六七八]）|\d[.、])[^，。]{0,6}信息(?:资源)?管理/, 'management'],
  [/^(?:（[一二三四五六七八]）|\d[.、])[^，。]{0,8}平台/, 'platform'],
  [/^(?:（[一二三四五六七八]）|\d[.、])[^，。]{0,8}监督/, 'oversight'],
  [/^（[一二三四五六七八]）/, 'none'],
];

/** The sentences of one text; headings inside `overview.whole` say what the sentences after them are about. */
function sentencesAt(place: TextId, text: string): readonly PlacedSentence[] {
  const aspect = place.startsWith('overview.') ? place.slice('overview.'.length) : 'none';
  let topic: Topic = aspect === 'whole' ? 'none' : (aspect as Topic);
  return sentencesOf(text).map((sentence) => {
    const known = read(sentence.text);
    if (aspect === 'whole') topic = headings.find(([heading]) => heading.test(known.compact.text))?.[1] ?? topic;
    return { ...known, place, topic, sentence };
  });
}

const textsRemembered = 16;
const readers = texts
  .filter(({ id }) => id !== 'title')
  .map(({ id }) => ({ id, read: remembering((text) => sentencesAt(id, text), textsRemembered) }));

const memory = new WeakMap<Report, readonly PlacedSentence[]>();

/**
 * Every sentence of the preamble and of sections 一, 五 and 六, in printed order. A text that did not change gives the
 * same objects again, so what is known of its sentences stays known.
 */
export function placedSentences(report: Report): readonly PlacedSentence[] {
  const known = memory.get(report);
  if (known) return known;
  const sentences = readers.flatMap((reader) => reader.read(readText(report, reader.id)));
  memory.set(report, sentences);
  return sentences;
}

/** The span of a stretch of the compact sentence, as offsets in the text of its place. */
export function spanOf(placed: PlacedSentence, start: number, end: number): { start: number; end: number } {
  const from = placed.sentence.start + placed.compact.at(start);
  return {
    start: from,
    end: Math.max(from + 1, placed.sentence.start + placed.compact.at(Math.max(start, end - 1)) + 1),
  };
}

const shownLength = 60;

/** The sentence as a message quotes it: the stretch meant with what stands around it, never the whole of a long one. */
export function quoted(placed: PlacedSentence, start: number, end: number): string {
  const { text } = placed.compact;
  if (text.length <= shownLength) return `“${text.replace(/[。；]$/, '')}”`;
  const room = Math.max(0, shownLength - (end - start));
  const from = Math.max(0, start - Math.ceil(room * 0.6));
  const to = Math.min(text.length, end + Math.floor(room * 0.4));
  return `“${from > 0 ? '…' : ''}${text.slice(from, to).replace(/[。；]$/, '')}${to < text.length ? '…' : ''}”`;
}

/** True where a position of the compact sentence stands inside quotation marks. */
export const inQuotesAt = ({ compact: { text } }: PlacedSentence, at: number): boolean =>
  text.lastIndexOf('“', at) > text.lastIndexOf('”', at);
