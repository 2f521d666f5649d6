/** Characters that do not belong in a Chinese document, and what they should be. */

import { remembering } from './memory.ts';
import { piecesOf } from './pieces.ts';

export interface OddCharacter {
  readonly start: number;
  readonly end: number;
  /** What it is, in words. */
  readonly kind: string;
  /** How to show it; U+200B for what cannot be seen. */
  readonly shown: string;
  readonly mended: string;
}

/** Radicals of the CJK supplement that NFKC leaves alone. */
const radicals: Readonly<Record<string, string>> = {
  '⺠': '民',
  '⻅': '见',
  '⻆': '角',
  '⻉': '贝',
  '⻋': '车',
  '⻓': '长',
  '⻔': '门',
  '⻘': '青',
  '⻙': '韦',
  '⻚': '页',
  '⻛': '风',
  '⻜': '飞',
  '⻝': '食',
  '⻢': '马',
  '⻣': '骨',
  '⻤': '鬼',
  '⻥': '鱼',
  '⻦': '鸟',
  '⻨': '麦',
  '⻩': '黄',
  '⻬': '齐',
  '⻮': '齿',
  '⻰': '龙',
  '⺟': '母',
  '⺎': '兀',
};

/** Traditional characters that a simplified text has no use for, each before its simplified one. */
const traditional =
  '國国務务開开報报與与關关對对會会發发經经來来個个們们時时說说為为過过動动學学現现實实體体點点當当應应從从這这還还進进無无總总結结產产業业問问題题處处門门間间長长樣样區区廳厅縣县鄉乡鎮镇條条辦办電电話话號号網网資资請请復复議议訴诉訟讼機机構构單单責责書书證证據据數数標标準准規规範范領领導导組组織织質质聯联東东車车見见觀观買买賣卖頭头萬万億亿專专類类統统計计參参審审決决預预財财稅税農农環环護护衛卫醫医藥药黨党員员眾众權权義义強强調调設设備备項项選选擇择記记錄录討讨論论試试驗验認认識识訊讯釋释讀读變变讓让';
const simplified: ReadonlyMap<string, string> = new Map(traditional.match(/../gu)?.map((pair) => [pair[0]!, pair[1]!]));

const fullMarks: Readonly<Record<string, string>> = {
  ',': '，',
  '.': '。',
  ';': '；',
  ':': '：',
  '(': '（',
  ')': '）',
  '?': '？',
  '!': '！',
};

const chinese = '[\\u3400-\\u9fff“”‘’《》（）、，。；：！？]';
const kinds: readonly { kind: string; pattern: RegExp; mend: (found: string) => string; hidden?: true }[] = [
  {
    kind: '看不见的字符',
    pattern:
      /[\u0000-\u0008\u000b-\u001f\u007f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff\ufffe\ufffd\ue000-\uf8ff]+/g,
    mend: () => '',
    hidden: true,
  },
  { kind: '部首字符', pattern: /[\u2e80-\u2fdf]/g, mend: (found) => radicals[found] ?? found.normalize('NFKC') },
  { kind: '全角数字或字母', pattern: /[０-９Ａ-Ｚａ-ｚ％]+/g, mend: (found) => found.normalize('NFKC') },
  {
    kind: '半角标点',
    pattern: new RegExp(
      `(?<=${chinese})[,;:?!](?:[ \\u00a0](?=${chinese})|(?=\\s?${chinese}))|(?<=[\\u3400-\\u9fff]{2})\\.(?=[\\u3400-\\u9fff]|$)|\\((?=[^()\\n]{0,40}[\\u3400-\\u9fff][^()\\n]{0,40}\\))|(?<=\\([^()\\n]{0,40}[\\u3400-\\u9fff][^()\\n]{0,40})\\)`,
      'gm',
    ),
    // The blank behind it goes along: a full-width mark has its own.
    mend: (found) => fullMarks[found.trim()] ?? found,
  },
  {
    kind: '重复标点',
    pattern: /：{2,}|[，。、；][，。、；：]+/g,
    // What ends most says most: 包括，：政策 is meant to have its colon.
    mend: (found) => ['。', '：'].find((mark) => found.includes(mark)) ?? found[0] ?? '',
  },
  {
    // Not behind a heading that runs into its text, nor in the lines above a page's text.
    kind: '汉字间的空格',
    pattern:
      /(?<=[\u4e00-\u9fff》”）])[ \u3000]+(?=[\u4e00-\u9fff，。；：、])(?<!^\s*[（(\d一二三四五六七八九十][^。]{0,20})(?<!^[^。]{0,60}(?:来源|时间|日期|机构|字体|作者|浏览|标题|名称)[^。]{0,40})(?!(?:来源|信息来源|时间|发布|发文|日期|字体|作者|浏览))/gm,
    mend: () => '',
  },
  {
    kind: '繁体字',
    pattern: new RegExp(`[${[...simplified.keys()].join('')}]+`, 'g'),
    mend: (found) => [...found].map((char) => simplified.get(char) ?? char).join(''),
  },
];

/** Straight quotation marks around Chinese words: the first of a pair opens, the second closes. */
const straight = /"([^"\n]{1,80})"/g;

function straightQuotes(text: string): OddCharacter[] {
  if (!text.includes('"')) return [];
  return [...text.matchAll(straight)].flatMap((match) => {
    if (!/[\u4e00-\u9fff]/.test(match[1] ?? '')) return [];
    const [start, last] = [match.index, match.index + match[0].length - 1];
    const mark = { kind: '半角引号', shown: '"' };
    return [
      { ...mark, start, end: start + 1, mended: '“' },
      { ...mark, start: last, end: last + 1, mended: '”' },
    ];
  });
}

const code = (char: string): string => `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

const marks = '，。、；：';
/** 1: may be odd wherever it stands; 2: odd beside another of its kind. */
const suspect = new Uint8Array(0x10000);
for (let at = 0; at < 0x10000; at += 1) {
  const isOrdinary = (at >= 0x4e00 && at <= 0x9fff) || /[\dA-Za-z\n（）“”《》！？—…·%-]/.test(String.fromCharCode(at));
  suspect[at] = isOrdinary ? 0 : 1;
}
for (const char of simplified.keys()) suspect[char.charCodeAt(0)] = 1;
for (const char of marks) suspect[char.charCodeAt(0)] = 2;

/** False where nothing in a text can be odd. */
function maySay(text: string): boolean {
  let before = 0;
  for (let at = 0; at < text.length; at += 1) {
    const kind = suspect[text.charCodeAt(at)] as number;
    if (kind === 1 || (kind === 2 && before === 2)) return true;
    before = kind;
  }
  return false;
}

/** Every odd character of a piece of text, in order. The same piece is looked at once. */
const inPiece = remembering((text: string): readonly OddCharacter[] => {
  const found = kinds.flatMap(({ kind, pattern, mend, hidden }) =>
    [...text.matchAll(pattern)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      kind,
      shown: hidden ? code(match[0]) : match[0].trim() || match[0],
      mended: mend(match[0]),
    })),
  );
  return [...found, ...straightQuotes(text)].sort((one, other) => one.start - other.start);
});

/** Every odd character of a text, in order. */
export const oddCharacters = (text: string): OddCharacter[] =>
  maySay(text)
    ? piecesOf(text).flatMap(({ text: piece, start: base }) =>
        maySay(piece) ? inPiece(piece).map((one) => ({ ...one, start: one.start + base, end: one.end + base })) : [],
      )
    : [];

/** The text with every odd character mended. */
export function mendCharacters(text: string): string {
  let result = '';
  let from = 0;
  for (const { start, end, mended } of oddCharacters(text)) {
    if (start < from) continue;
    result += text.slice(from, start) + mended;
    from = end;
  }
  return result + text.slice(from);
}
