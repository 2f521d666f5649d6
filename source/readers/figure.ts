/** What a cell says: a figure, a blank, or something that is neither. */
import type { NoteState } from '../report/report.ts';
import { parseChineseNumeral } from '../text/numerals.ts';
import { remembered } from './remembered.ts';

export interface ReadFigure {
  /** Digits (with sign and decimals), or null where there is no figure to be had. */
  readonly digits: string | null;
  /** Why it is null, or what is doubtful about the digits: a Chinese sentence without its full stop. */
  readonly note?: string;
  /** `doubt` where there are digits and a note. */
  readonly state?: NoteState;
}

const units = '(?:件次|人次|件|条|宗|起|份|个|项|次|人|篇|万元|万|元)';
const plain = /^[+-]?\d+(?:\.\d+)?$/;
const grouped = /^[+-]?\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?$/;
const annotated = new RegExp(`^([+-]?\\d+(?:[,，]\\d{3})*(?:\\.\\d+)?)${units}?\\((.*)\\)$`);
const withUnit = new RegExp(`^([+-]?\\d+(?:[,，]\\d{3})*(?:\\.\\d+)?)(${units})$`);
/** The number of a note beside a figure: NFKC would make digits of it. */
const footnote =
  /[\u00b9\u00b2\u00b3\u2070-\u2079\u2080-\u2089\u2460-\u24ff\u2776-\u2793\u3220-\u325f\u3280-\u32bf\u{1f100}-\u{1f10a}*＊※★▲△†‡]+|\[\^\d{1,2}\]|[↑↓⬆⬇▼]+$|[[［【〔]注?\s*\d{0,2}[\]］】〕]|[(（]注\s*\d{0,2}[)）]|注\d?$/gu;
const nothing = /^(?:[-—–−―/\\]+|无|空|空白|null)$/i;
const notApplicable = /^(?:不适用|不涉及|未涉及|无此项|n[/.]?a\.?)$/i;
const betweenDigits = /\p{Nd}\s*\u0000\s*\p{Nd}/u;
/** A figure in quotes, or as a formula. */
const wrapped = /^(?:=(\d+(?:\.\d+)?)|["“”](\d+(?:\.\d+)?)["“”]|\$(\d+(?:\.\d+)?)\$)$/;
/** A figure of which a page or a cell shows only some digits. */
const cutOff = /^(?:\.{3}\d[\d.,]*|\d[\d,]*\.{3})$/;
/** Letters that a scan has made of digits. */
const likeDigits: Readonly<Record<string, string>> = {
  O: '0',
  o: '0',
  Q: '0',
  D: '0',
  l: '1',
  I: '1',
  '|': '1',
  i: '1',
  Z: '2',
  z: '2',
  S: '5',
  s: '5',
  B: '8',
};

/** What stands in brackets behind a figure that is no longer the one. */
const correction = /应为|应是|实为|更正|更改|订正|勘误|改为/;

/** The number that a scan has misread; undefined for what cannot be one. */
function misread(text: string): string | undefined {
  if (!/^[\dOoQDlI|iZzSsB]{1,9}$/.test(text) || /^\d+$/.test(text)) return undefined;
  if (!/\d/.test(text) && !/^[OoQDlI|]$/.test(text)) return undefined;
  return text.replace(/\D/g, (letter) => likeDigits[letter]!).replace(/^0+(?=\d)/, '');
}

/** Numbers in circles and raised ones are of notes, whatever they are made into. */
const onlyMarks =
  /^[\s\u00b2\u00b3\u00b9\u2070-\u2079\u2080-\u2089\u2150-\u2189\u2460-\u24ff\u2776-\u2793\u3220-\u3249\u3280-\u32bf]+$/;

/** Digits behind this mark run from right to left. */
const turnedRound = '\u202e';

const shown = (text: string): string => (text.length > 20 ? `${text.slice(0, 20)}…` : text);
const withoutCommas = (text: string): string => text.replace(/[,，]/g, '').replace(/^\+/, '');

/** A text in half width, with digits of other scripts as ours and without marks that are not seen. */
const halfWidth = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\p{Cf}|\ufe0e|\ufe0f/gu, '')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) % 16));

/**
 * The figure in a cell's text. Blanks, dashes and 无 are null with a reason, never 0; units, annotations and digits
 * that stand apart are read with a note. `unit` is 万元 where the column counts so.
 */
export function parseFigure(text: string, tenThousands = false): ReadFigure {
  const written = (what: string): string => `表格中写的是“${shown(what)}”`;
  const none = (state: NoteState, note: string): ReadFigure => ({ digits: null, note, state });
  const doubtful = (digits: string, note: string): ReadFigure => ({ digits, note, state: 'doubt' });
  if (text.includes(turnedRound)) return none('unread', `${written(halfWidth(text).trim())}，是从右往左排的，没有读入`);
  if (text.trim() !== '' && onlyMarks.test(text)) return none('unread', `${written(text.trim())}，不是数`);
  const marked = text.replace(footnote, '');
  // A mark between digits parts them as often as it stands in their way.
  if (marked !== text && betweenDigits.test(text.replace(footnote, '\u0000')))
    return none('unread', `${written(text.trim())}，像是两个数，没有读入`);
  if (marked !== text && /\p{Nd}/u.test(marked)) {
    const { digits, note } = parseFigure(marked, tenThousands);
    if (digits === null) return none('unread', note ?? `${written(text.trim())}，不是数`);
    return doubtful(digits, `${written(text.trim())}，按注号前后的数读入`);
  }
  const half = halfWidth(text).replace(/^[−–]/, '-').trim();
  const whole = half.replace(/\s+/g, '').replace(/^['’`](?=\d)/, '');
  const tight = whole.replace(/(?<=\d)[.。;,、]$/, '').replace(tenThousands ? /^[¥￥]/ : /^共(?=\d)/, '');
  if (tight === '') return none('blank', '表格中是空白');
  if (/^[○〇零]$/.test(tight)) return doubtful('0', `${written(half)}，按 0 读入`);
  if (notApplicable.test(tight)) return none('notApplicable', `${written(text.trim())}，没有数`);
  if (nothing.test(tight)) return none('blank', `${written(text.trim())}，没有数`);
  const decreased = /^减(?:少)?(\d+)$/.exec(tight);
  if (decreased) return doubtful(`-${decreased[1]}`, written(half));
  if (plain.test(tight) || grouped.test(tight)) {
    const digits = withoutCommas(tight).replace(/^(-?)0+(?=\d)/, '$1');
    if (/^(\d{2,})\s+\1$/.test(half)) return none('unread', `${written(half)}，像是两个数，没有读入`);
    // What a page sorts by, or another figure, may run into this one.
    if (/^0\d/.test(tight)) return doubtful(digits, `${written(half)}，前面有 0，按 ${digits} 读入`);
    if (/^\d{2,}\s+20\d\d$/.test(half)) return none('unread', `${written(half)}，像是两个数，没有读入`);
    if (/\d\s+[\d.,]|[.,]\s+\d/.test(half))
      return doubtful(digits, `${written(half)}，数字之间有空格，按 ${digits} 读入`);
    if (Number(digits) < 0 || (!tenThousands && !Number.isInteger(Number(digits))))
      return doubtful(digits, `${written(half)}，这一格只能是不小于 0 的${tenThousands ? '数' : '整数'}`);
    return tight === whole ? { digits } : doubtful(digits, `${written(half)}，按 ${digits} 读入`);
  }
  const counted = /^[零〇○一二两三四五六七八九十百千万]{1,12}$/.test(tight) ? parseChineseNumeral(tight) : undefined;
  if (counted !== undefined) return doubtful(String(counted), `${written(half)}，按 ${counted} 读入`);
  const unit = withUnit.exec(tight);
  if (unit) {
    if (tenThousands && !unit[2]!.startsWith('万')) return none('unread', `${written(half)}，单位不是万元，没有读入`);
    if (!tenThousands && unit[2]!.startsWith('万')) return none('unread', `${written(half)}，不是数`);
    return doubtful(withoutCommas(unit[1]!), `${written(half)}，数字后有单位`);
  }
  const inside = wrapped
    .exec(whole)
    ?.slice(1)
    .find((digits) => digits !== undefined);
  if (inside !== undefined) return doubtful(inside, `${written(half)}，按 ${inside} 读入`);
  const annotation = annotated.exec(tight);
  if (annotation && correction.test(annotation[2]!)) return none('unread', `${written(half)}，括号里是更正，没有读入`);
  if (annotation) return doubtful(withoutCommas(annotation[1]!), `${written(half)}，只读了括号前的数`);
  if (cutOff.test(whole)) return none('unread', `${written(half)}，可能没有印全，没有读入`);
  const likely = misread(tight);
  if (likely !== undefined) return none('unread', `${written(half)}，可能是 ${likely}，请对照原文`);
  return none('unread', `${written(half)}，不是数`);
}

const nearlyWords = '(?:约为?|大约|大概|将?近|超过?|逾|不足|至少)';
const nearly = new RegExp(`^${nearlyWords}`);
/** What says of the number behind it that it is none to be counted on, at the end of a text: 行政处罚约. */
export const endsNearly = new RegExp(`${nearlyWords}$`);

/** True for a text that may stand in a figure's cell: a number in any dress, or what stands for none. Blanks are not. */
export const looksLikeFigure = remembered((text): boolean => {
  const tight = halfWidth(text.replace(footnote, ''))
    .replace(/\s+/g, '')
    .replace(/^['’`](?=\d)/, '');
  return (
    tight !== '' &&
    !onlyMarks.test(text) &&
    (nothing.test(tight) ||
      notApplicable.test(tight) ||
      /^[○〇零]$/.test(tight) ||
      /^[oO]$/.test(tight) ||
      (/\d/.test(tight) && !tight.includes('|') && misread(tight) !== undefined) ||
      /^[+-]?\d+(?:[,，.]\d+)*(?:$|[件条宗起份个项次万元人篇(%/*-])/.test(tight) ||
      /^减\d+$/.test(tight) ||
      // 约30 is no figure, but stands where one should.
      /^\d+[余多][件条宗起个项次]?$/.test(tight) ||
      (nearly.test(tight) && /^\d+[件条宗起个项次余多]*$/.test(tight.replace(nearly, ''))) ||
      wrapped.test(tight))
  );
});
