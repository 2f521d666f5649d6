/** The sentences of a report with where they stand and what they are about. */

import { formOf } from '../../form/forms.ts';
import type { AspectId } from '../../form/sections.ts';
import { readText, type TextId } from '../../report/places.ts';
import { type Holder, holding, holdingAny } from '../../text/asked.ts';
import { type Compact, compact } from '../../text/compact.ts';
import { remembering } from '../../text/memory.ts';
import { piecesOf } from '../../text/pieces.ts';
import { type Quantity, quantitiesIn } from '../../text/quantities.ts';
import { type Sentence, sentencesOf } from '../../text/sentences.ts';
import { ofReport } from '../engine/recording.ts';

/** What a passage is about: an aspect of section 一, or nothing in particular. */
export type Topic = AspectId | 'none';

/** How many look at every sentence: each keeps what it found under its own number. */
let askers = 0;

/** The number of one more who looks at every sentence. */
export function numberOfAsker(): number {
  askers += 1;
  return askers - 1;
}

/** Room for what each of them finds. */
const roomForAll = (): unknown[] => new Array(askers);

export interface ReadSentence {
  readonly compact: Compact;
  readonly quantities: readonly Quantity[];
}

/** What is known of some words at a place, wherever in it they stand. */
export interface Memory {
  /** What those who look at every sentence found in them (everySentence.ts), each at a number of its own. */
  readonly found: unknown[];
  /** What the numbers count (claims.ts). */
  subjects?: unknown;
}

export interface PlacedSentence extends ReadSentence {
  readonly place: TextId;
  readonly topic: Topic;
  /** The sentence as it stands, and its offset in its paragraph. */
  readonly sentence: Sentence;
  /** The same object for the same words at the same place. */
  readonly memory: Memory;
  /** Which of the characters that were asked for it holds. */
  readonly holds: Holder;
}

/** A paragraph, or a piece of a long one, that has been read: the same object for as long as its text, its place and its topic stay the same. */
export interface Paragraph {
  readonly sentences: readonly PlacedSentence[];
  /** All of it as if it were one sentence: for what runs on behind a full stop. */
  readonly whole: PlacedSentence;
  /** The topic of what follows it. */
  readonly topic: Topic;
  /** Which of the characters that were asked for its sentences hold. */
  readonly holds: Holder;
  /** What those who look at every sentence found in it (everySentence.ts), each at a number of its own. */
  readonly found: unknown[];
}

interface Words extends ReadSentence {
  readonly holds: Holder;
  readonly memories: Map<string, Memory>;
}

const read = remembering((text: string): Words => {
  const short = compact(text);
  return {
    compact: short,
    quantities: quantitiesIn(short.text),
    holds: holding(short.text),
    memories: new Map(),
  };
});

function memoryOf({ memories }: Words, place: TextId, topic: Topic): Memory {
  const key = place === 'overview.whole' ? `${place} ${topic}` : place;
  let memory = memories.get(key);
  if (!memory) {
    memory = { found: roomForAll() };
    memories.set(key, memory);
  }
  return memory;
}

const headings: readonly [RegExp, Topic][] = [
  [/^(?:（[一二三四五六七八]）|[一二三四五六七八][是、]|\d[.、])[^，。]{0,6}依申请公开/, 'onRequest'],
  [/^(?:（[一二三四五六七八]）|[一二三四五六七八][是、]|\d[.、])[^，。]{0,8}主动公开/, 'proactiveDisclosure'],
  [/^(?:（[一二三四五六七八]）|\d[.、])[^，。]{0,6}信息(?:资源)?管理/, 'management'],
  [/^(?:（[一二三四五六七八]）|\d[.、])[^，。]{0,8}平台/, 'platform'],
  [/^(?:（[一二三四五六七八]）|\d[.、])[^，。]{0,8}监督/, 'oversight'],
  [/^（[一二三四五六七八]）/, 'none'],
];

/** The sentences of a paragraph read in one, where no pair of quotation marks runs from one to the next. */
export function joined(sentences: readonly PlacedSentence[], text: string): ReadSentence {
  if (text.includes('"')) {
    const short = compact(text);
    return { compact: short, quantities: quantitiesIn(short.text) };
  }
  let words = '';
  const from: number[] = [];
  const quantities: Quantity[] = [];
  for (const { compact: short, quantities: own } of sentences) {
    const base = words.length;
    from.push(base);
    for (const one of own) quantities.push({ ...one, start: one.start + base, end: one.end + base });
    words += short.text;
  }
  const at = (index: number): number => {
    let last = from.length - 1;
    while (last > 0 && (from[last] ?? 0) > index) last -= 1;
    const found = sentences[last];
    return found ? found.sentence.start + found.compact.at(index - (from[last] ?? 0)) : 0;
  };
  return { compact: { text: words, at }, quantities };
}

/** All of a paragraph as one sentence, but for where it stands. */
function all(sentences: readonly PlacedSentence[], text: string): ReadSentence & Pick<PlacedSentence, 'holds'> {
  const read = joined(sentences, text);
  return { ...read, holds: holding(read.compact.text) };
}

function readParagraph(place: TextId, from: Topic, text: string): Paragraph {
  let topic = from;
  const sentences = sentencesOf(text).map((sentence): PlacedSentence => {
    const known = read(sentence.text);
    // Headings inside `overview.whole` say what the sentences after them are about.
    if (place === 'overview.whole') topic = headings.find(([words]) => words.test(known.compact.text))?.[1] ?? topic;
    const { compact: short, quantities, holds } = known;
    return { compact: short, quantities, holds, place, topic, sentence, memory: memoryOf(known, place, topic) };
  });
  const [only] = sentences;
  let whole = sentences.length === 1 ? only : undefined;
  return {
    sentences,
    topic,
    holds: holdingAny(sentences),
    found: [],
    get whole() {
      whole ??= {
        ...all(sentences, text),
        place,
        topic: from,
        sentence: { text, start: 0, end: text.length },
        memory: { found: [] },
      };
      return whole;
    },
  };
}

const readers = new Map<string, (text: string) => Paragraph>();

function readerOf(place: TextId, topic: Topic): (text: string) => Paragraph {
  const key = `${place} ${topic}`;
  const known = readers.get(key);
  if (known) return known;
  const reader = remembering((text) => readParagraph(place, topic, text));
  readers.set(key, reader);
  return reader;
}

interface PlacedParagraph {
  readonly paragraph: Paragraph;
  /** Where it begins in the text of its place. */
  readonly offset: number;
}

/** The text of a place with its paragraphs: the same object for as long as the text stays the same. */
export interface ReadPlace {
  readonly text: string;
  readonly paragraphs: readonly PlacedParagraph[];
  /** Which of the characters that were asked for its sentences hold. */
  readonly holds: Holder;
  /** What those who look at every sentence found in it (everySentence.ts), each at a number of its own. */
  readonly found: unknown[];
}

function readPlace(place: TextId, text: string): ReadPlace {
  const aspect = place.startsWith('overview.') && place !== 'overview.whole' ? place.slice('overview.'.length) : 'none';
  let topic = aspect as Topic;
  const paragraphs = piecesOf(text).map(({ text: piece, start }) => {
    const paragraph = readerOf(place, topic)(piece);
    topic = paragraph.topic;
    return { paragraph, offset: start };
  });
  const holds = holdingAny(paragraphs.map(({ paragraph }) => paragraph));
  return { text, paragraphs, holds, found: roomForAll() };
}

const places = new Map<TextId, ReadPlace>();

function placeOf(place: TextId, text: string): ReadPlace {
  let known = places.get(place);
  if (known?.text !== text) {
    known = readPlace(place, text);
    places.set(place, known);
  }
  return known;
}

/** Those of the preamble and sections 一, 五 and 六 that have a text, in printed order. A paragraph that did not change is the same object. */
export const placesOf = ofReport((report): readonly ReadPlace[] =>
  formOf(report).prose.flatMap((place) => {
    const text = readText(report, place);
    return text === '' ? [] : placeOf(place, text);
  }),
);

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The span of a stretch of the compact sentence, as offsets in its paragraph, or in the text where `offset` is given. */
export function spanOf(placed: PlacedSentence, start: number, end: number, offset = 0): Span {
  const base = offset + placed.sentence.start;
  const from = base + placed.compact.at(start);
  return { start: from, end: Math.max(from + 1, base + placed.compact.at(Math.max(start, end - 1)) + 1) };
}

const shownLength = 60;

/** The sentence as a message quotes it: the stretch meant with what stands around it, never the whole of a long one. */
export function quoted(placed: PlacedSentence, start: number, end: number): string {
  const { text } = placed.compact;
  const last = Math.min(end, start + shownLength);
  const room = Math.max(0, shownLength - (last - start));
  const whole = text.length <= shownLength;
  const from = whole ? 0 : Math.max(0, start - Math.ceil(room * 0.6));
  const to = whole ? text.length : Math.min(text.length, last + Math.floor(room * 0.4));
  const stretch = text.slice(from, to).replace(/[。；]$/, '');
  return `“${from > 0 ? '…' : ''}${stretch}${to < text.length ? '…' : ''}”`;
}

/** True where a position stands inside quotation marks that opened in the same sentence. */
export const inQuotesAt = ({ compact: { text } }: PlacedSentence, at: number): boolean =>
  text.lastIndexOf('“', at) > Math.max(text.lastIndexOf('”', at), text.lastIndexOf('。', at));
