/** The sentences of a report as the desk compares them: without numbers, punctuation and the unit's own name. */

import { aspects } from '../form/sections.ts';
import { readText, type TextId } from '../report/places.ts';
import type { Report } from '../report/report.ts';
import { sentencesOf } from '../text/sentences.ts';
import { sameName } from './unitName.ts';

export interface KnownSentence {
  readonly text: string;
  /** A number of 53 bits that stands for what the sentence says; two that differ have hardly ever the same. */
  readonly key: number;
}

/** The preamble is statutory wording, everywhere the same. */
const places: readonly TextId[] = [
  'overview.whole',
  ...aspects.map(({ id }): TextId => `overview.${id}`),
  'problems',
  'other',
];

/** What is shorter is said everywhere: 没有其他需要报告的事项. */
const shortest = 12;

const self = /[我本](?:单位|机关|部门|局|厅|委|办|镇|乡|街道|县|区|市|省|院|中心|处)/g;
const tails = /(?:人民政府|政府|街道办事处|办事处|管理委员会|管委会)$/;

/** The names that a unit goes by in its own sentences, the longest first. */
function namesOf(unit: string): string[] {
  const name = sameName(unit);
  const short = name.replace(tails, '');
  // 云溪县柳林镇 is 柳林镇 in its own sentences.
  const local = short.replace(/^.{1,8}?[省市县区州旗](?=.{2,})/, '');
  return [...new Set([name, short, local])].filter((one) => one.length >= 3);
}

/** A hash of 53 bits (cyrb53 by bryc, in the public domain). */
function hashOf(text: string): number {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}

/** A sentence's essence: no spaces, marks and numbers (____ is one), no name of the unit. */
function essenceOf(sentence: string, names: readonly string[]): string {
  let essence = sentence.replace(/[\s\u200b]/g, '');
  for (const name of names) essence = essence.replaceAll(name, '');
  return essence
    .replace(self, '')
    .replace(/^[（(]?[一二三四五六七八九十]{1,2}(?:[）)、]|是)|^[（(]?\d{1,2}[）)、.．]/, '')
    .replace(/(?:[\d０-９]+(?:[.．,，][\d０-９]+)*|_{2,}|二[〇○零][〇○零一二三四五六七八九]{2})/g, '#')
    .replace(/\p{P}/gu, '');
}

const sentencesIn = (text: string, names: readonly string[]): KnownSentence[] =>
  sentencesOf(text).flatMap((sentence) => {
    const essence = essenceOf(sentence.text, names);
    return essence.length < shortest ? [] : [{ text: sentence.text, key: hashOf(essence) }];
  });

/** The sentences of a report that are long enough to be somebody's own, each once. */
export function ownSentences(report: Report): KnownSentence[] {
  const names = namesOf(report.unit);
  const known = new Map<number, KnownSentence>();
  for (const place of places) {
    for (const sentence of sentencesIn(readText(report, place), names)) {
      if (!known.has(sentence.key)) known.set(sentence.key, sentence);
    }
  }
  return [...known.values()];
}

/** What the sentences of ready texts (phrases, the express way) are known by: they are nobody's own. */
export const stockKeys = (texts: readonly string[]): ReadonlySet<number> =>
  new Set(texts.flatMap((text) => sentencesIn(text, []).map(({ key }) => key)));
