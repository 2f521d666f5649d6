/** The rules of a page's style sheets that tell what is shown, and what they say of an element. */
import { type Declarations, declarationsOf } from './style.ts';

/** An element, or what a selector asks of one. */
export interface Element {
  readonly tag: string;
  readonly id: string;
  readonly classes: readonly string[];
}

interface Asked extends Element {
  /** True where what it names holds the next directly (>). */
  readonly direct: boolean;
}

interface Rule extends Element {
  /** What the selector asks of the elements around it, from the outside in. */
  readonly around: readonly Asked[];
  /** True where the selector asks for neighbours, which are not looked at. */
  readonly partial: boolean;
  readonly declarations: Declarations;
}

/** Rules by the last thing that their selector names. */
export type Sheet = Map<string, Rule[]>;

/** What an element without a style says. */
const unsaid: Declarations = new Map();

const longestSheet = 500_000;
const mostRules = 5000;

/** What a style draws before or behind an element: with digits in it, what stands in the element is not the whole figure. */
const beside = /::?(?:before|after)$/;
const drawsDigits = /(?:^|;)\s*content\s*:\s*(["'])[^"']*\d[^"']*\1/i;
const escapes = /\\[0-9a-f]{1,6}\s?/gi;
export const drawn = 'drawn beside';
const drawnBeside: Declarations = new Map([[drawn, 'digits']]);

/** Adds the rules of a style sheet that tell what is shown. Those for print and for small windows are not for the page as it is seen. */
export function addSheet(sheet: Sheet, css: string): void {
  const text = css.slice(0, longestSheet).replace(/\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\/|<!--|-->/g, ' ');
  let count = 0;
  let depth = 0;
  let skipUntil = -1;
  let pending = '';
  for (const [, before = '', brace = ''] of text.matchAll(/([^{}]*)([{}])/g)) {
    if (brace === '{') {
      depth += 1;
      const head = before.trim();
      if (head.startsWith('@') && skipUntil < 0 && !/^@media\s+(?:screen|all)\s*$/i.test(head)) skipUntil = depth;
      if (!head.startsWith('@')) pending = head;
      continue;
    }
    if (skipUntil < 0 && pending !== '' && count < mostRules) {
      const declarations = declarationsOf(before);
      const isDrawn = drawsDigits.test(before.replace(escapes, ''));
      for (const selector of pending.split(',').map((one) => one.trim()))
        if (isDrawn && beside.test(selector)) addRule(sheet, selector.replace(beside, ''), drawnBeside);
        else if (declarations.size > 0) addRule(sheet, selector, declarations);
      count += 1;
    }
    pending = '';
    if (skipUntil === depth) skipUntil = -1;
    depth = Math.max(0, depth - 1);
  }
}

const compound = (text: string): Element => ({
  tag: /^[a-z][\w-]*/i.exec(text)?.[0].toLowerCase() ?? '',
  id: /#([\w-]+)/.exec(text)?.[1] ?? '',
  classes: Array.from(text.matchAll(/\.([\w-]+)/g), (match) => match[1]!),
});

function addRule(sheet: Sheet, selector: string, declarations: Declarations): void {
  if (/::?(?!root)[\w-]+|\[/.test(selector)) return;
  const around = Array.from(selector.matchAll(/([^\s>+~]+)\s*(>?)/g), ([, text = '', mark]) => ({
    ...compound(text),
    direct: mark === '>',
  })).filter((one) => !isTableBody(one));
  const own = around.pop();
  if (!own) return;
  const key = own.id ? `#${own.id}` : own.classes.length > 0 ? `.${own.classes.at(-1)}` : own.tag;
  if (key === '') return;
  const rule: Rule = { ...own, around, partial: /[+~]/.test(selector), declarations };
  sheet.set(key, [...(sheet.get(key) ?? []), rule]);
}

const fits = (asked: Element, element: Element): boolean =>
  (asked.tag === '' || asked.tag === element.tag) &&
  (asked.id === '' || asked.id === element.id) &&
  asked.classes.every((name) => element.classes.includes(name));

/** A page need not write it, and selectors name it all the same. */
const isTableBody = ({ tag, id, classes }: Element): boolean => tag === 'tbody' && id === '' && classes.length === 0;

/** True where elements around one are what is asked for, in this order; others may lie between them where the selector allows it. */
function isAround(asked: readonly Asked[], open: readonly Element[]): boolean {
  if (asked.length === 0) return true;
  const around = open.filter((one) => !isTableBody(one));
  let left = asked.length;
  let at = around.length - 1;
  while (left > 0) {
    // Those that hold one another directly are found together; the nearest such leave most for the rest.
    const chain = asked.slice(asked.findLastIndex(({ direct }, index) => index < left - 1 && !direct) + 1, left);
    const isHere = (): boolean =>
      chain.every((one, index) => {
        const element = around[at - chain.length + 1 + index];
        return element !== undefined && fits(one, element);
      });
    while (!chain.at(-1)?.direct && at >= chain.length && !isHere()) at -= 1;
    if (!isHere()) return false;
    at -= chain.length;
    left -= chain.length;
  }
  return true;
}

// More telling selectors win, whatever their order.
const weight = (rule: Rule): number =>
  [rule, ...rule.around].reduce(
    (sum, { id, classes, tag }) => sum + (id ? 100 : 0) + classes.length * 10 + (tag ? 1 : 0),
    0,
  );

/** What is said of an element inside others: by the rules for its tag, its classes and its id, then on the element itself. */
export function styleOf(sheet: Sheet, element: Element, own: string, open: readonly Element[]): Declarations {
  if (sheet.size === 0) return own === '' ? unsaid : declarationsOf(own);
  const result = new Map<string, string>();
  const keys = [element.tag, ...element.classes.map((name) => `.${name}`), `#${element.id}`];
  const rules = keys.flatMap((key) => sheet.get(key) ?? []).filter((rule) => fits(rule, element));
  for (const rule of rules.sort((a, b) => weight(a) - weight(b))) {
    if (!rule.partial && !isAround(rule.around, open)) continue;
    for (const [name, value] of rule.declarations) {
      // A rule for another place must not hide what stands here.
      if (!rule.partial || /^(?:text-decoration|vertical-align|font-size)/.test(name)) result.set(name, value);
    }
  }
  for (const [name, value] of declarationsOf(own)) result.set(name, value);
  return result;
}

/** So many elements in each other are no page's: those further in are not remembered. */
const deepest = 500;
/** What ends with the next of its kind, with or without its end tag. */
const open: Readonly<Record<string, RegExp>> = {
  p: /^p$/,
  li: /^li$/,
  dt: /^d[dt]$/,
  dd: /^d[dt]$/,
  tr: /^(?:t[rdh])$/,
  td: /^t[dh]$/,
  th: /^t[dh]$/,
  option: /^option$/,
};

/** Remembers an element that begins, and forgets those that it ends. */
export function enter(around: Element[], element: Element): void {
  const ended = open[element.tag];
  while (ended && around.length > 0 && ended.test(around.at(-1)!.tag)) around.pop();
  if (around.length < deepest) around.push(element);
}

/** Forgets an element that ends, with all in it whose end tags are lost. */
export function leave(around: Element[], tag: string): void {
  const at = around.findLastIndex((one) => one.tag === tag);
  if (at >= 0) around.length = at;
}
