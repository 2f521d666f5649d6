/** XML as a tree, for the formats that are made of it (Word, Excel, OpenDocument). */
import { Parser } from 'saxen';
import { Failure } from '../text/failure.ts';

export interface Element {
  /** With the prefix that the caller gave its namespace, `w:p`. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
}

/** No document of an office nests so deep, nor has so many elements. */
const deepest = 400;
const mostElements = 1_500_000;

const endless = (): never => {
  throw new Failure('的内部结构异常地深或异常地长，不像是一份年度报告，没有打开；请另存一次后再读。');
};

/**
 * What a slice of a document says, as a text that stands alone: a slice keeps all of its document in memory as long as any rule
 * remembers it. (V8 makes slices of 13 characters and more.)
 */
function ofItsOwn(slice: string, decode = (text: string): string => text): string {
  const said = slice.includes('&') ? decode(slice) : slice;
  return said.length < 13 ? said : Buffer.from(said, 'utf16le').toString('utf16le');
}

/**
 * The root element of an XML text. `namespaces` gives prefixes to addresses; several addresses may share one.
 * Throws Failure (without the file's name) for what no office writes; entities that a file declares are not expanded.
 */
export function parseXml(text: string, namespaces: Readonly<Record<string, string>> = {}): Element {
  const parser = new Parser();
  parser.ns(namespaces);
  const root: { name: string; attributes: Record<string, string>; children: (Element | string)[] } = {
    name: '',
    attributes: {},
    children: [],
  };
  const open = [root];
  let count = 0;
  parser.on('openTag', (name, attributes, decode) => {
    count += 1;
    if (open.length > deepest || count > mostElements) endless();
    const raw = attributes();
    const decoded: Record<string, string> = {};
    for (const key of Object.keys(raw)) decoded[key] = ofItsOwn(raw[key]!, decode);
    const element = { name, attributes: decoded, children: [] };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('closeTag', () => {
    if (open.length > 1) open.pop();
  });
  parser.on('text', (value, decode) => void open.at(-1)!.children.push(ofItsOwn(value, decode)));
  parser.on('cdata', (value) => void open.at(-1)!.children.push(ofItsOwn(value)));
  let broken: unknown;
  parser.on('error', (error) => {
    broken ??= error;
  });
  parser.parse(text);
  if (broken !== undefined) {
    if (broken instanceof Failure) throw broken;
    throw new Failure('的内部结构已损坏，请用原来的程序打开后另存一次再读。', { cause: broken });
  }
  const first = root.children.find((child): child is Element => typeof child !== 'string');
  return first ?? { name: '', attributes: {}, children: [] };
}

/** The elements directly in another, all or those of one name. */
export const elementsOf = (element: Element | undefined, name?: string): Element[] =>
  (element?.children ?? []).filter(
    (child): child is Element => typeof child !== 'string' && (name === undefined || child.name === name),
  );

/** The first element of a name directly in another. */
export const childOf = (element: Element | undefined, name: string): Element | undefined =>
  elementsOf(element, name)[0];

/** The elements of a name anywhere in another, in order; those inside a found one are not looked for. */
export function descendantsOf(element: Element, name: string): Element[] {
  return elementsOf(element).flatMap((child) => (child.name === name ? [child] : descendantsOf(child, name)));
}

/** All text in an element. */
export const textIn = (element: Element): string =>
  element.children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('');
