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
      `(?<=${chinese})[,;:?!](?=\\s?${chinese})|(?<=[\\u3400-\\u9fff]{2})\\.(?=[\\u3400-\\u9fff]|$)|\\((?=[^()\\n]{0,40}[\\u3400-\\u9fff][^()\\n]{0,40}\\))|(?<=\\([^()\\n]{0,40}[\\u3400-\\u9fff][^()\\n]{0,40})\\)`,
      'gm',
    ),
    mend: (found) => fullMarks[found] ?? found,
  },
  {
    kind: '重复标点',
    pattern: /([，。、；：])\1+|，。|。，|、，|，、|；。|。；/g,
    mend: (found) => (found.includes('。') ? '。' : (found[0] ?? '')),
  },
];

const code = (char: string): string => `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** Every odd character of a piece of text, in order. The same piece is looked at once. */
const inPiece = remembering((text: string): readonly OddCharacter[] => {
  const found = kinds.flatMap(({ kind, pattern, mend, hidden }) =>
    [...text.matchAll(pattern)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      kind,
      shown: hidden ? code(match[0]) : match[0],
      mended: mend(match[0]),
    })),
  );
  return found.sort((one, other) => one.start - other.start);
});

/** Every odd character of a text, in order. */
export const oddCharacters = (text: string): OddCharacter[] =>
  piecesOf(text).flatMap(({ text: piece, start: base }) =>
    inPiece(piece).map((one) => ({ ...one, start: one.start + base, end: one.end + base })),
  );

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
