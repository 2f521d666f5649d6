/** Lists of parts after a whole: N件，其中a件、b件. Language only; what is wrong with them is judged in parts-sum. */
import type { Quantity } from '../../text/quantities.ts';
import type { PlacedSentence } from './placed.ts';

export interface Part {
  readonly quantity: Quantity;
  readonly label: string;
}

export interface Breakdown {
  readonly whole: Quantity;
  /** 其中, 分别为, 包括 or a list in brackets right behind the whole; or the whole behind its parts (共计). */
  readonly opener: 'among' | 'respectively' | 'including' | 'brackets' | 'total';
  readonly parts: readonly Part[];
  /** True where the list says of itself that it is not all: 等, 以及, 此外, 余, other units. */
  readonly open: boolean;
  readonly start: number;
  readonly end: number;
}

const opener =
  /其中(?:分别(?:为|是))?[：，,]?|(?<=[，、：；])分别(?:为|是)[：，]?|(?<=[，])(?:包括|包含|含)[：，]?|（(?!其中|含|包括|另|不含|同比|较|比)/g;

const openWords =
  /等|分别|各|以及|此外|另|还有|还|主要|重点|部分为|不含|不包括|约|通过|转发|同时|累计|新增|同比|较|比上年|增长|下降|总计|合计|共/;

/** The stretch of the list that begins at `from`: up to the end of the sentence, of its bracket, or a closing mark. */
function stretchEnd(text: string, from: number, inBrackets: boolean): number {
  let depth = 0;
  for (let index = from; index < text.length; index += 1) {
    const char = text[index];
    if (char === '（') depth += 1;
    else if (char === '）') {
      if (depth === 0) return index;
      depth -= 1;
    } else if (depth === 0 && !inBrackets && char === '。') return index;
  }
  return text.length;
}

const otherAction = /回复|制作|发布|召开|更新|审核|开展|推送|收到|答复|同时|转载|组织|举办|受理|办理|完成/;

/** True where what follows is no more part of the list: parts set off by 、 end at ，; a new action is a new matter. */
const endsList = (label: string, separator: string): boolean =>
  (separator === '、' && /^[，；]/.test(label)) || (/^[，；]/.test(label) && otherAction.test(label));

/** Text with everything inside brackets blanked out: nested parts count once. */
function withoutBrackets(text: string): string {
  let depth = 0;
  let result = '';
  for (const char of text) {
    if (char === '（') depth += 1;
    result += depth > 0 ? '□' : char;
    if (char === '）') depth = Math.max(0, depth - 1);
  }
  return result;
}

/** Every list of parts of a sentence, with the nearest quantity of the same unit before it as its whole. */
export function breakdownsIn({ compact: { text }, quantities: all }: PlacedSentence): Breakdown[] {
  const quantities = all.filter(({ unit }) => unit !== '%' && unit !== '个百分点');
  if (quantities.length < 2) return [];
  const found: Breakdown[] = [];
  for (const match of text.matchAll(opener)) {
    const from = match.index + match[0].length;
    const brackets = match[0] === '（';
    const end = stretchEnd(text, from, brackets);
    const nestedAt = text.indexOf('其中', from);
    const plain = withoutBrackets(text.slice(from, end));
    const until = nestedAt >= 0 && nestedAt < end ? nestedAt - from : plain.length;
    // A part that has parts of its own ends the list that is read here; the rest of the sentence is not understood.
    const cut = plain.slice(0, until);
    const nested = until < plain.length;
    const inside = quantities.filter(
      (quantity) => quantity.start >= from && quantity.end <= from + cut.length && plain[quantity.start - from] !== '□',
    );
    const first = inside[0];
    if (!first) continue;
    const candidates = quantities.filter(
      (quantity) =>
        quantity.end <= match.index &&
        quantity.unit === first.unit &&
        // a whole in brackets is a whole only for what stands in the same brackets
        (withoutBrackets(text.slice(0, match.index))[quantity.start] !== '□' || brackets),
    );
    const whole = candidates.at(-1);
    if (!whole) continue;
    const between = text.slice(whole.end, match.index);
    if (brackets && !/^(?:政府信息|信息|申请|件|的)*$/.test(between)) continue;
    const parts: Part[] = [];
    let open = nested;
    let floor = 0;
    let separator = '';
    for (const quantity of inside) {
      const label = plain.slice(floor, quantity.start - from).replace(/□+/g, '');
      if (parts.length > 1 && endsList(label, separator)) break;
      if (parts.length === 1) separator = /^[，、；：]/.exec(label)?.[0] ?? '';
      floor = quantity.end - from;
      if (quantity.unit !== first.unit || quantity.precision !== 'exact') {
        open = true;
        // Another unit right behind a part belongs to it (1件，收取420元); it is no part.
        continue;
      }
      if (openWords.test(label)) open = true;
      parts.push({ quantity, label: label.replace(/^[，、；：和及与]+/, '') });
    }
    const tail = cut.slice(floor);
    if (/^[^，。；]{0,10}等|^[，；]?(?:此外|另|还|以及)/.test(tail)) open = true;
    found.push({
      whole,
      opener: brackets
        ? 'brackets'
        : match[0].includes('分别')
          ? 'respectively'
          : match[0].startsWith('其中')
            ? 'among'
            : 'including',
      parts,
      open,
      start: whole.start,
      end: from + cut.length,
    });
  }
  return found;
}

const sumsUp = /^[，、；]?(?:以上)?(?:共计|合计|总计)(?:为|有|公开|发布)?(?:各类)?(?:政府|政务)?(?:信息|申请)?$/;

/** Lists whose whole comes last: 微博120条、微信80条，共计200条. */
export function totalsIn({ compact: { text }, quantities }: PlacedSentence): Breakdown[] {
  return quantities.flatMap((whole, index): Breakdown[] => {
    const previous = quantities[index - 1];
    if (!previous || !sumsUp.test(text.slice(previous.end, whole.start))) return [];
    const parts: Part[] = [];
    for (let at = index - 1; at >= 0; at -= 1) {
      const quantity = quantities[at];
      if (!quantity || quantity.unit !== whole.unit || quantity.precision !== 'exact') break;
      const label = text.slice(quantities[at - 1]?.end ?? 0, quantity.start);
      parts.unshift({ quantity, label });
      if (/[。；：（）]/.test(label)) break;
    }
    const open = parts.some(({ label }) => /其中|含|另|增|减|较|比|等|（|）/.test(label));
    if (parts.length < 2) return [];
    return [{ whole, opener: 'total', parts, open, start: parts[0]?.quantity.start ?? whole.start, end: whole.end }];
  });
}
