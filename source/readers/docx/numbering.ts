/** The numbers that Word prints before paragraphs of a list: they are not in the text. */
import { childOf, type Element, elementsOf } from '../xml.ts';
import type { Numbered } from './styles.ts';

export interface Level {
  readonly format: string;
  readonly text: string;
  readonly start: number;
}

const digits = '零一二三四五六七八九';

/** A number from 1 to 99 as it is counted in Chinese. */
function chinese(number: number): string {
  if (number < 1 || number > 99) return String(number);
  const tens = Math.floor(number / 10);
  const ones = number % 10;
  return `${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? digits[ones] : ''}`;
}

/** A number in one of Word's ways of counting; '' for a bullet. */
function counted(number: number, format: string): string {
  if (/^(?:chinese|taiwanese|japanese|ideograph(?:Digital|Traditional)?|korean)/.test(format)) return chinese(number);
  if (format === 'decimalFullWidth')
    return String(number).replace(/\d/g, (digit) => '０１２３４５６７８９'[Number(digit)]!);
  if (format === 'decimalEnclosedCircle' || format === 'decimalEnclosedCircleChinese')
    return number <= 20 ? String.fromCodePoint(0x245f + number) : String(number);
  if (/Letter$/.test(format)) {
    const letter = String.fromCharCode(64 + (((number - 1) % 26) + 1));
    return format.startsWith('lower') ? letter.toLowerCase() : letter;
  }
  return format === 'bullet' || format === 'none' ? '' : String(number);
}

const value = (element: Element | undefined, name: string): string | undefined =>
  childOf(element, name)?.attributes['w:val'];

function levelOf(element: Element): Level {
  return {
    format: value(element, 'w:numFmt') ?? 'decimal',
    text: value(element, 'w:lvlText') ?? '',
    start: Number(value(element, 'w:start') ?? 1),
  };
}

/** Gives each paragraph of a list its number; called for the paragraphs in their order. */
export type Numbering = (place: Partial<Numbered>) => string;

/** A list as it is used: its levels, and the count that it shares with others of its kind. */
export interface List {
  readonly levels: ReadonlyMap<number, Level>;
  readonly counter: string;
}

/** What the number of a list puts before a paragraph's own text. Before a figure it would become a digit of it: that is said instead. */
export function numbered(number: string, own: string): { readonly before: string; readonly unread: readonly string[] } {
  const text = own.trim();
  if (number === '' || text === '') return { before: '', unread: [] };
  if (/^[\d.,，]+$/.test(text)) return { before: '', unread: [`前面的自动编号“${number}”没有读入`] };
  // Word sets a gap behind the number: digits don't run together with it.
  return { before: /\d$/.test(number) ? `${number} ` : number, unread: [] };
}

/** The numbering of a document, from its lists by their ids. */
export function numberingOfLists(lists: ReadonlyMap<string, List>): Numbering {
  const counts = new Map<string, number[]>();
  return ({ list = '', level = 0 }) => {
    const found = lists.get(list);
    const own = found?.levels.get(level);
    if (!found || !own) return '';
    const count = counts.get(found.counter) ?? [];
    counts.set(found.counter, count);
    const numberAt = (at: number): number => count[at] ?? found.levels.get(at)?.start ?? 1;
    count[level] = count[level] === undefined ? own.start : count[level] + 1;
    count.length = level + 1;
    if (own.format === 'bullet' || own.format === 'none') return '';
    return own.text.replace(/%(\d)/g, (_, at: string) =>
      counted(numberAt(Number(at) - 1), found.levels.get(Number(at) - 1)?.format ?? 'decimal'),
    );
  };
}

/** The numbering of a document of Word, from its part of lists. */
export function numberingOf(root: Element | undefined): Numbering {
  const abstract = new Map(
    elementsOf(root, 'w:abstractNum').map((element) => [
      element.attributes['w:abstractNumId'] ?? '',
      new Map(elementsOf(element, 'w:lvl').map((level) => [Number(level.attributes['w:ilvl'] ?? 0), levelOf(level)])),
    ]),
  );
  const lists = new Map(
    elementsOf(root, 'w:num').map((element) => {
      const of = value(element, 'w:abstractNumId') ?? '';
      const levels = new Map(abstract.get(of) ?? []);
      let restarts = false;
      for (const override of elementsOf(element, 'w:lvlOverride')) {
        const at = Number(override.attributes['w:ilvl'] ?? 0);
        const own = childOf(override, 'w:lvl');
        const start = value(override, 'w:startOverride');
        const level = own ? levelOf(own) : levels.get(at);
        if (start !== undefined) restarts = true;
        if (level) levels.set(at, start === undefined ? level : { ...level, start: Number(start) });
      }
      // Lists of one kind go on counting, unless one says where it begins.
      return [
        element.attributes['w:numId'] ?? '',
        { levels, counter: restarts ? `#${element.attributes['w:numId']}` : of },
      ];
    }),
  );
  return numberingOfLists(lists);
}
