import { around } from './inText.ts';
import { type InParagraph, paragraphRule } from './paragraphRule.ts';

/** What closes what; half-width brackets count as the full ones. */
const closings: Readonly<Record<string, string>> = {
  '”': '“',
  '’': '‘',
  '）': '（',
  '》': '《',
  '〉': '〈',
  '】': '【',
  '」': '「',
};
const openings = new Set(Object.values(closings));
const alike: Readonly<Record<string, string>> = { '(': '（', ')': '）' };

/** 1） and ①） number an item: nothing opens there. */
const numbering = /(?:^|[。；，：、\s])[\d一二三四五六七八九十a-zA-Z①-⑳]{1,3}$/;
/** A mark and three characters: a stretch of four that begins with one of the three begins the paragraph. */
const numberingAtMost = 4;

/** All that opens or closes. */
const anyMark = /[“”‘’（）《》〈〉【】「」()]/g;

interface Open {
  readonly mark: string;
  readonly at: number;
}

const first = (found: InParagraph[]): InParagraph[] => found.sort((one, other) => one.start - other.start).slice(0, 1);

/** The marks of a paragraph that have no partner, and the pairs with nothing between them. */
function unpaired(text: string): InParagraph[] {
  const found: InParagraph[] = [];
  const open: Open[] = [];
  const say = (start: number, end: number, says: string) =>
    found.push({ start, end, message: `${around(text, start, end)}里的${says}。`, actual: text.slice(start, end) });
  for (const { index: at, 0: printed } of text.matchAll(anyMark)) {
    const mark = alike[printed] ?? printed;
    if (openings.has(mark)) {
      open.push({ mark, at });
      continue;
    }
    const opening = closings[mark];
    if (opening === undefined) continue;
    const last = open.at(-1);
    if (last?.mark === opening) {
      open.pop();
      if (/^\s*$/.test(text.slice(last.at + 1, at))) say(last.at, at + 1, `“${text.slice(last.at, at + 1)}”是空的`);
      continue;
    }
    if (mark === '）' && numbering.test(text.slice(Math.max(0, at - numberingAtMost), at))) continue;
    // ’ is an apostrophe in a name of Latin letters.
    if (mark === '’' && /[A-Za-z]/.test(text[at - 1] ?? '')) continue;
    const partner = open.findLastIndex((one) => one.mark === opening);
    if (partner < 0) say(at, at + 1, `“${text[at]}”前面没有与它成对的“${opening}”`);
    // What was opened inside is not closed there.
    else for (const one of open.splice(partner).slice(1)) say(one.at, one.at + 1, `“${text[one.at]}”没有成对`);
  }
  if (open.length === 0) return first(found);
  // A paragraph that breaks off is another fault.
  const whole = /[。！？；）”》.]\s*$/.test(text);
  for (const { mark, at } of open) {
    if (!whole && !text.slice(at).includes('。')) continue;
    const closing = Object.keys(closings).find((key) => closings[key] === mark);
    say(at, at + 1, `“${text[at]}”后面没有与它成对的“${closing}”`);
  }
  return first(found);
}

/** Quotation marks, brackets and book marks stand in pairs, with something between them. Said once for a paragraph. */
export const pairedMarks = paragraphRule({
  id: 'paired-marks',
  title: '引号、括号、书名号成对，中间不空',
  severities: ['warning'],
  basis: 'GB/T 15834《标点符号用法》；国办公开办函〔2021〕30号 报告要求：表述准确',
  failing: { texts: { preamble: '根据《中华人民共和国政府信息公开条例（以下简称《条例》）编制。' } },
  passing: { texts: { preamble: '根据《中华人民共和国政府信息公开条例》（以下简称《条例》）编制。' } },
  find: unpaired,
});
