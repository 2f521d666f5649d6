/** Headings by their meaning: the six sections and the five aspects, in the wordings that units use. */

import type { Block, TextBlock } from '../document/document.ts';
import { type AspectId, type SectionId, sections } from '../form/sections.ts';
import { bare, plainCharacters } from './characters.ts';

export interface Heading<Id> {
  /** Undefined for a numbered heading that means none of the statutory parts. */
  readonly id?: Id;
  /** The number that stands before it, from 1; undefined where there is none. */
  readonly number?: number;
  /** The heading as printed. */
  readonly heading: string;
  /** What follows it on the same line. */
  readonly rest: string;
}

const numeral = '[一二三四五六七八九十]';
const numbered = new RegExp(`^[|｜丨l]?\\s*(?:第${numeral}+部分[、.．:：,，]?|${numeral}{1,2}\\s*[、.．,，:：])\\s*`);
const barred = /^[|｜丨]\s*/;
/** Rows of table 三 begin like headings. */
const tableRow = /^(?:[一二三四]\s*[、.．,，])?(?:本年度?(?:新收|办理|办结)|上年(?:度)?结转|结转下)/;
const rowNames = [
  '本年新收政府信息公开申请数量',
  '上年结转政府信息公开申请数量',
  '本年度办理结果',
  '结转下年度继续办理',
];
const isTableRow = (line: string): boolean => {
  const name = line.replace(/^[一二三四]\s*[、.．,，]/, '');
  return tableRow.test(line) || (name !== line && name !== '' && rowNames.some((row) => row.startsWith(name)));
};

/** Meanings in the order in which they are tried: the words of a later one also stand in headings of an earlier one. */
const meanings: readonly (readonly [SectionId, RegExp, RegExp])[] = [
  ['problems', /问题|不足/, /存在.*(?:问题|不足).*(?:改进|整改|措施|打算)|主要问题[及和与]/],
  ['other', /其[他它].*(?:事项|情况|说明)|需要?(?:报告|说明)/, /其[他它]需要?(?:报告|说明)的?事项/],
  ['disputes', /复议|诉讼/, /复议.*诉讼(?:的|工作)?情况/],
  ['applications', /申请/, /(?:收到|受理)[和及与、].*申请.*情况/],
  ['proactive', /主动公开/, /主动公开(?:政府)?信息(?:工作)?的?情况/],
  ['overview', /总体|概述|概况|基本情况/, /^(?:\d{4}年度?)?(?:政府信息公开|政务公开)?(?:工作)?总体(?:工作)?情况/],
];

const longestHeading = 45;

/** The number of a heading in a document that numbers its sections otherwise: （一）, 1., 第一章, Ⅰ., 壹、, 01. */
const otherwise = new RegExp(
  `^(?:${[
    `[（(【[]\\s*(?:${numeral}{1,2}|\\d)\\s*[）)】\\]]`,
    '\\d{1,2}\\s*[.．、](?!\\d)',
    '0?\\d[\\s\\u3000]+(?=\\p{Script=Han})',
    `第(?:${numeral}{1,2}|\\d)(?:[章节篇项条]|部分|[、，,.．])`,
    `${numeral}{1,2}[)）]`,
    '[①-⑳㈠-㈩⑴-⒇❶-❿]',
    '(?:[Ⅰ-Ⅻ]|[IVX]{1,4})\\s*[.．、]?(?=[\\s\\p{Script=Han}])',
    '[壹贰叁肆伍陆柒]\\s*[、.．]?',
    'part\\s*0?\\d\\s*',
  ].join('|')})\\s*`,
  'iu',
);
/** What decorates a heading: brackets around it, a mark before it. What is looked for behind stands last: else it is, at every character of a long line. */
const decoration =
  /^(?:[※◆●■★▲►☆◇○◎§•·▪◼➤✦▌▍┃]\s*)+|^[【〖［[](?=[^】〗］\]]*[】〗］\]]$)|[】〗］\]](?<=^[【〖［[][^】〗］\]]*.)$/gu;
/** A line of a list of contents: its page stands at its end, or another heading follows. */
const contents = /(?:\t|[\s\u3000]{2,}|[.．…·]{2,}\s*)\d{1,3}\s*$/;

/** The number of a heading, from 1. */
function numberOf(printed: string): number | undefined {
  const at = '一二三四五六七八九'.indexOf(/[一二三四五六七八九]/.exec(printed)?.[0] ?? ' ');
  return at < 0 || /十/.test(printed) ? undefined : at + 1;
}

/** A number with nothing but a space after it. */
const spaced = new RegExp(`^${numeral}{1,2}\\s+(?=\\p{Script=Han})`, 'u');

/** A heading that its text follows without a break, where it is the statutory one. */
function gluedHeading(line: string): Heading<SectionId> | undefined {
  const number = numbered.exec(line)?.[0] ?? '';
  const section = number === '' ? undefined : sections.find(({ name }) => line.startsWith(name, number.length));
  const rest = section ? line.slice(number.length + section.name.length) : '';
  if (!section || rest.length <= 12 || /^[（(]/.test(rest)) return undefined;
  const counted = numberOf(number);
  return {
    id: section.id,
    heading: number + section.name,
    rest: rest.replace(/^[。：:\s]+/, ''),
    ...(counted === undefined ? {} : { number: counted }),
  };
}

/**
 * The section heading that a line is, if any. `marked` is true where the document marks the line as a heading, `loose`
 * where its sections are not numbered 一、 to 六、.
 */
export function sectionHeading(text: string, marked: boolean, loose = false): Heading<SectionId> | undefined {
  const whole = plainCharacters(text).trim();
  const line = whole.replace(decoration, '');
  if (line === '' || isTableRow(bare(line)) || /(?:\s+\d+){3}\s*$/.test(line) || contents.test(line)) return undefined;
  const glued = gluedHeading(line);
  if (glued) return glued;
  const number = numbered.exec(line)?.[0] ?? barred.exec(line)?.[0] ?? '';
  const weak = number === '' ? ((loose ? otherwise.exec(line)?.[0] : undefined) ?? spaced.exec(line)?.[0] ?? '') : '';
  const from = number.length + weak.length;
  const end = line.slice(from).search(/[。；;：:]/);
  const head = end < 0 ? line : line.slice(0, from + end);
  const name = bare(head.slice(from)).replace(/^\([^)]*\)(?=.{4})/, (note) => (marked ? note : ''));
  if (name.length > longestHeading || name === '') return undefined;
  const rest = end < 0 ? '' : line.slice(from + end + 1).trim();
  // An item of a list that names the sections one after the other.
  if (end >= 0 && /[；;]/.test(line[from + end]!) && (rest === '' || numbered.test(rest))) return undefined;
  const withoutNumber = number === '';
  if (withoutNumber && (end >= 0 || /^[（(\d]/.test(line.slice(weak.length)) || name.length > 30 || /[，,]/.test(name)))
    return undefined;
  // Another 一、… in a sentence is no heading: those have no commas.
  if (!withoutNumber && /[，,]/.test(name.replace(/[(（].*$/, ''))) return undefined;
  const meaning = meanings.find(([, lax, strict]) => (withoutNumber && !marked ? strict : lax).test(name));
  const counted = withoutNumber ? undefined : numberOf(number);
  const place = counted === undefined ? {} : { number: counted };
  const heading = end < 0 ? whole : head;
  if (!meaning) return withoutNumber ? undefined : { heading, rest, ...place };
  return { id: meaning[0], heading, rest, ...place };
}

/** How many sections a line names: a heading names its own only. */
export const sectionsNamed = (text: string): number => {
  const line = bare(text);
  return sections.filter(({ name }) => line.includes(bare(name))).length;
};

/** True where a line begins like a heading of the form but does not end like one: the rest of it is on the next line. */
function isBeginning(line: string, marked: boolean): boolean {
  const name = bare(line).replace(numbered, '');
  if (bare(line).length > 30 || /[。；;：:]$/.test(line) || isTableRow(bare(line))) return false;
  const begins =
    numbered.test(line) || marked || (name.length >= 4 && sections.some((one) => one.name.startsWith(name)));
  return begins && !/(?:情况|事项|措施|方向|打算|安排|表|[)）])$/.test(name);
}

/** Lines of which some are headings torn in two or three -> the same with each of those in one. */
export function mendHeadings(blocks: readonly Block[]): Block[] {
  const mended: Block[] = [];
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index]!;
    const whole = block.kind === 'text' ? wholeHeading(blocks, index) : undefined;
    mended.push(whole ? ({ ...block, text: whole.text } as Block) : block);
    index += whole ? whole.more : 0;
  }
  return mended;
}

function wholeHeading(blocks: readonly Block[], at: number): { text: string; more: number } | undefined {
  const first = blocks[at] as TextBlock;
  const marked = first.level !== undefined;
  let text = plainCharacters(first.text).trim();
  if (!isBeginning(text, marked)) return undefined;
  for (let more = 1; more <= 2; more += 1) {
    const next = blocks[at + more];
    if (next?.kind !== 'text' || next.text.length > 60) return undefined;
    const line = plainCharacters(next.text).trim();
    if (bare(line).length > 20 || /[。；;：:，,]/.test(line) || numbered.test(line) || aspectNumber.test(line))
      return undefined;
    text += line;
    const name = bare(text).replace(numbered, '');
    if (sections.some((section) => section.name === name)) return { text, more };
    const complete = /(?:情况|事项|措施|方向|打算|安排|表)(?:\([^()]*\))?$/.test(name);
    if (complete && meanings.some(([, , strict]) => strict.test(name))) return { text, more };
  }
  return undefined;
}

const aspectNumber = new RegExp(
  `^\\s*(?:[①-⑳㈠-㈩⑴-⒇❶-❿][、.]?|\\d{1,2}[.．]\\d{1,2}[.．、]?(?!\\d)|[（(]\\s*(?:${numeral}{1,2}|\\d)\\s*[）)][、.]?|\\d{1,2}\\s*[.．、](?!\\d)|第${numeral}[，,、])\\s*`,
);
const aspectMeanings: readonly (readonly [AspectId, RegExp])[] = [
  ['onRequest', /依申请/],
  ['platform', /平台/],
  ['oversight', /监督|保障|考核|评议|追究|培训/],
  ['management', /(?:信息|资源|公开)(?:资源)?管理|信息管理/],
  ['proactiveDisclosure', /主动公开/],
];

/** An aspect named at the beginning of its paragraph, where nothing else marks it: 主动公开：…, 一是主动公开方面。… */
const namedAspect =
  /^(?:[一二三四五六]是)?((?:政府信息)?(?:主动公开|依申请公开)(?:政府信息)?(?:情况|方面|工作)?|政府信息(?:资源)?管理(?:情况|方面|工作)?|(?:政府信息)?(?:公开)?平台建设(?:情况|方面|工作)?|监督保障(?:情况|方面|工作)?)\s*[：:。]\s*(?=\S)/;

/** The aspect that a paragraph begins with by its name alone. */
export function aspectNamed(text: string): Heading<AspectId> | undefined {
  const line = plainCharacters(text).trim();
  const match = namedAspect.exec(line);
  const id = match && aspectMeanings.find(([, words]) => words.test(match[1]!))?.[0];
  return match && id
    ? { id, heading: match[0].replace(/[：:。\s]+$/, ''), rest: line.slice(match[0].length) }
    : undefined;
}

/** The aspect heading that a line of section 一 is, if any. */
export function aspectHeading(text: string, marked: boolean): Heading<AspectId> | undefined {
  const line = plainCharacters(text).trim();
  const number = aspectNumber.exec(line)?.[0] ?? '';
  if (number === '' && !marked && (line.length > 18 || /[。，,；;：:]/.test(line))) return undefined;
  const end = line.slice(number.length).search(/[。；;：:，,]|\s(?=\d{4}|[\p{Script=Han}]{6})/u);
  const head = end < 0 ? line : line.slice(0, number.length + end);
  const name = bare(head.slice(number.length));
  if (name.length > 24 || name === '') return undefined;
  if (end >= 0 && /[，,；;]/.test(line[number.length + end] ?? '')) return undefined;
  const id = aspectMeanings.find(([, words]) => words.test(name))?.[0];
  const rest =
    end < 0
      ? ''
      : line
          .slice(number.length + end)
          .replace(/^[。；;：:\s]/, '')
          .trim();
  if (id === undefined) return undefined;
  if (
    number === '' &&
    !marked &&
    !/^(?:政府信息)?(?:主动公开|依申请公开|公开平台|监督保障|政府信息|平台建设)/.test(name)
  )
    return undefined;
  return { id, heading: head, rest };
}
