import { isDeviceName } from '../disk/windowsNames.ts';
import { lineOf } from './escape.ts';

const longest = 255;
const fallback = '政府信息公开工作年度报告';
/** Characters that Windows refuses in a name, as their full-width forms, which every system takes. */
const refused: Readonly<Record<string, string>> = {
  '<': '＜',
  '>': '＞',
  ':': '：',
  '"': '＂',
  '/': '／',
  '\\': '＼',
  '|': '｜',
  '?': '？',
  '*': '＊',
};

const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' });
const bytes = (text: string): number => Buffer.byteLength(text);

/** The longest beginning of the text that fits, cut between graphemes. */
function cut(text: string, limit: number): string {
  let result = '';
  let length = 0;
  for (const { segment } of graphemes.segment(text)) {
    length += bytes(segment);
    if (length > limit) break;
    result += segment;
  }
  return result;
}

/** Dots and spaces at the end disappear on Windows; at the beginning a dot hides the file and a hyphen looks like an option. */
const trimmed = (name: string): string => name.replace(/^[\s.-]+/, '').replace(/[\s.]+$/, '');

/**
 * The name of a document's file: its title, made safe for every file system and at most 255 bytes long, what beside the
 * report it holds (`图解`), the mark of a draft, and the extension (`.md`).
 */
export function fileName(
  title: string,
  extension: string,
  { part, draft = false }: { part?: string; draft?: boolean } = {},
): string {
  const ending = `${part ? `（${part}）` : ''}${draft ? '（草稿）' : ''}${extension}`;
  const safe = lineOf(title)
    .normalize('NFC')
    .replace(/[<>:"/\\|?*]/g, (character) => refused[character] ?? '_')
    .replaceAll('\t', ' ');
  const room = longest - bytes(ending);
  const name = trimmed(cut(trimmed(safe), room)) || fallback;
  return `${isDeviceName(`${name}${ending}`) ? cut(`_${name}`, room) : name}${ending}`;
}
