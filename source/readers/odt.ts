/** OpenDocument texts (odt) -> a document. */
import type { Block, Document, TextBlock } from '../document/document.ts';
import { type LooseCell, layTable } from '../document/layTable.ts';
import { isNoteMark, type Look, type Run, shown } from '../document/runs.ts';
import { pictureBlock } from '../document/sealed.ts';
import { decodeText } from '../text/decode.ts';
import { Failure } from '../text/failure.ts';
import { numbered } from './docx/numbering.ts';
import { remarksOfLines, withoutFrame, wordsOfLines } from './html/openTable.ts';
import { childOf, descendantsOf, type Element, elementsOf, parseXml, textIn } from './xml.ts';
import { openPackage } from './zip.ts';

const of = (name: string): string => `urn:oasis:names:tc:opendocument:xmlns:${name}:1.0`;
const namespaces: Readonly<Record<string, string>> = {
  [of('office')]: 'office',
  [of('text')]: 'text',
  [of('table')]: 'table',
  [of('style')]: 'style',
  [of('drawing')]: 'draw',
  [of('xsl-fo-compatible')]: 'fo',
  'http://www.w3.org/1999/xlink': 'xlink',
};

interface Style {
  readonly look: Look | undefined;
  /** Of its letters in points. */
  readonly size: number | undefined;
  readonly parent: string | undefined;
}

interface Level {
  readonly format: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
}

interface State {
  readonly styles: ReadonlyMap<string, Style>;
  readonly lists: ReadonlyMap<string, ReadonlyMap<number, Level>>;
  readonly counts: Map<string, number[]>;
  readonly losses: Set<string>;
  /** Of letters of which nothing says another. */
  readonly size: number;
}

function styleOf(element: Element): Style {
  const attributes = childOf(element, 'style:text-properties')?.attributes ?? {};
  const through = attributes['style:text-line-through-style'] ?? attributes['style:text-line-through-type'];
  const position = attributes['style:text-position'] ?? '';
  const look: Look | undefined =
    attributes['text:display'] === 'none'
      ? 'hidden'
      : through !== undefined && through !== 'none'
        ? 'struck'
        : /^super|^[1-9]\d*%/.test(position)
          ? 'raised'
          : /^sub|^-/.test(position)
            ? 'lowered'
            : attributes['fo:color']?.toLowerCase() === '#ffffff' && attributes['fo:background-color'] === undefined
              ? 'pale'
              : through === 'none'
                ? 'plain'
                : undefined;
  const size = /^([\d.]+)pt$/.exec(attributes['fo:font-size'] ?? '')?.[1];
  const parent = element.attributes['style:parent-style-name'];
  return { look, size: size === undefined ? undefined : Number(size), parent };
}

/** What a style or those that it is based on say of letters. */
function lettersOf<Name extends 'look' | 'size'>(
  { styles }: State,
  name: string | undefined,
  what: Name,
  depth = 0,
): Style[Name] | undefined {
  const style = name === undefined || depth > 20 ? undefined : styles.get(name);
  return style && (style[what] ?? lettersOf({ styles } as State, style.parent, what, depth + 1));
}

/** The size of letters of which nothing says another, where a document has none for them. */
const usualSize = 12;

const unread = new Set([
  'text:tracked-changes',
  'office:annotation',
  'text:ruby-text',
  'text:sequence-decls',
  'office:forms',
]);

/** How text is shown around an element of it. */
interface Letters {
  readonly look: Look;
  readonly size: number;
}

function runsIn(state: State, element: Element, around: Letters, boxes: Element[]): Run[] {
  const { look } = around;
  return element.children.flatMap((child): Run[] => {
    if (typeof child === 'string') return [{ ...around, text: child.replace(/\s+/g, ' ') }];
    const { name, attributes } = child;
    if (unread.has(name)) return [];
    if (name === 'text:s') return [{ ...around, text: ' '.repeat(Math.min(200, Number(attributes['text:c'] ?? 1))) }];
    if (name === 'text:tab') return [{ ...around, text: '\t' }];
    if (name === 'text:line-break') return [{ ...around, text: '\n' }];
    if (name === 'text:note') {
      const text = textIn(child).trim();
      if (text !== '') state.losses.add(`脚注没有读入：“${text.slice(0, 200)}”`);
      return [];
    }
    if (name === 'draw:image' || name === 'draw:object') {
      boxes.push(child);
      return [];
    }
    if (name === 'draw:text-box') {
      boxes.push(child);
      return [];
    }
    const style = name === 'text:span' ? attributes['text:style-name'] : undefined;
    const isNote = name === 'text:a' && attributes['xlink:href']?.startsWith('#') && isNoteMark(textIn(child));
    const own = isNote ? 'raised' : lettersOf(state, style, 'look');
    const letters = {
      look: look === 'struck' || look === 'hidden' ? look : (own ?? look),
      size: lettersOf(state, style, 'size') ?? around.size,
    };
    return runsIn(state, child, letters, boxes);
  });
}

function linesOf(state: State, element: Element, number: string): Block[] {
  const boxes: Element[] = [];
  const style = element.attributes['text:style-name'];
  const letters: Letters = {
    look: lettersOf(state, style, 'look') ?? 'plain',
    size: lettersOf(state, style, 'size') ?? state.size,
  };
  const runs = runsIn(state, element, letters, boxes);
  const { before, unread } = numbered(number, runs.map(({ text }) => text).join(''));
  const lines: Run[][] = [before === '' ? [] : [{ ...letters, text: before, look: 'plain' }]];
  for (const run of runs) {
    for (const [index, text] of run.text.split('\n').entries()) {
      if (index > 0) lines.push([]);
      lines.at(-1)!.push({ ...run, text });
    }
  }
  const level = element.name === 'text:h' ? Number(element.attributes['text:outline-level'] ?? 1) : undefined;
  const links = descendantsOf(element, 'text:a').flatMap(({ attributes }) => attributes['xlink:href'] ?? []);
  const blocks = lines.flatMap((runs): TextBlock[] => {
    const { text, remarks: leftOut } = shown(runs);
    const remarks = [...leftOut, ...unread];
    if (text.trim() === '' && remarks.length === 0) return [];
    return [
      {
        kind: 'text',
        text,
        ...(level !== undefined && level < 7 ? { level } : {}),
        ...(links.length > 0 ? { links } : {}),
        ...(remarks.length > 0 ? { remarks } : {}),
      },
    ];
  });
  return [...blocks, ...boxes.flatMap((box) => (box.name === 'draw:text-box' ? blocksIn(state, box) : [pictureBlock]))];
}

const chinese = '一二三四五六七八九十';

/** The number before an item of a list, counted on. */
function numberOf({ lists, counts }: State, list: string, level: number): string {
  const own = lists.get(list)?.get(level);
  if (!own || own.format === '') return '';
  const count = counts.get(list) ?? [];
  counts.set(list, count);
  count[level] = count[level] === undefined ? own.start : count[level] + 1;
  count.length = level + 1;
  const number = count[level];
  const printed = /[一壹イ甲]/.test(own.format)
    ? (chinese[number - 1] ?? String(number))
    : /^[1１]/.test(own.format)
      ? String(number)
      : '';
  return printed === '' ? '' : `${own.prefix}${printed}${own.suffix}`;
}

function listBlocks(state: State, list: Element, name: string, level: number): Block[] {
  const own = list.attributes['text:style-name'] ?? name;
  return elementsOf(list).flatMap((item) => {
    let number = item.name === 'text:list-item' ? numberOf(state, own, level) : '';
    return elementsOf(item).flatMap((child): Block[] => {
      if (child.name === 'text:list') return listBlocks(state, child, own, level + 1);
      const first = number;
      number = '';
      return child.name === 'text:p' || child.name === 'text:h' ? linesOf(state, child, first) : blocksIn(state, child);
    });
  });
}

const longestCell = 300;

function tableBlocks(state: State, table: Element): Block[] {
  const rowsIn = (element: Element): Element[] =>
    elementsOf(element).flatMap((child) =>
      child.name === 'table:table-row'
        ? [child]
        : /^table:table-(?:header-)?row(?:s|-group)$/.test(child.name)
          ? rowsIn(child)
          : [],
    );
  const rows = rowsIn(table).map((row) =>
    elementsOf(row, 'table:table-cell').flatMap((cell) => {
      const blocks = blocksIn(state, cell).flatMap(withoutFrame);
      const number = (name: string) => Number(cell.attributes[name] ?? 1) || 1;
      const [colSpan, rowSpan] = [number('table:number-columns-spanned'), number('table:number-rows-spanned')];
      return Array.from({ length: Math.min(50, number('table:number-columns-repeated')) }, () => ({
        blocks,
        colSpan,
        rowSpan,
      }));
    }),
  );
  const isLayout = rows.flat().some(({ blocks }) => {
    const length = blocks.reduce(
      (sum, block) => sum + (block.kind === 'text' ? block.text.length : longestCell + 1),
      0,
    );
    return length > longestCell;
  });
  if (isLayout) return rows.flatMap((row) => row.flatMap(({ blocks }) => blocks));
  return [
    layTable(
      rows.map((row) =>
        row.map(({ blocks, colSpan, rowSpan }): LooseCell => {
          const lines = blocks.filter((block) => block.kind === 'text');
          return { ...wordsOfLines(lines), colSpan, rowSpan, ...remarksOfLines(lines) };
        }),
      ),
    ),
  ];
}

function blocksIn(state: State, element: Element): Block[] {
  return elementsOf(element).flatMap((child): Block[] => {
    if (unread.has(child.name)) return [];
    if (child.name === 'text:p' || child.name === 'text:h') return linesOf(state, child, '');
    if (child.name === 'text:list') return listBlocks(state, child, '', 1);
    if (child.name === 'table:table') return tableBlocks(state, child);
    if (child.name === 'text:section' && child.attributes['text:display'] === 'none') {
      if (textIn(child).trim() !== '') state.losses.add('有隐藏的部分，没有读入');
      return [];
    }
    return blocksIn(state, child);
  });
}

function levelsOf(list: Element): Map<number, Level> {
  return new Map(
    elementsOf(list, 'text:list-level-style-number').map(({ attributes }) => [
      Number(attributes['text:level'] ?? 1),
      {
        format: attributes['style:num-format'] ?? '',
        prefix: attributes['style:num-prefix'] ?? '',
        suffix: attributes['style:num-suffix'] ?? '',
        start: Number(attributes['text:start-value'] ?? 1),
      },
    ]),
  );
}

/** The document in an OpenDocument text. Throws Failure (without the file's name) for a damaged one and for one that unpacks to too much. */
export function odtDocument(bytes: Uint8Array): Document {
  const file = openPackage(bytes, 'OpenDocument 文档（odt）');
  const content = file.part('content.xml');
  if (!content) throw new Failure('不是完整的 OpenDocument 文档（odt），请另存一次后再读。');
  const root = parseXml(decodeText(content), namespaces);
  const styles = file.part('styles.xml');
  const roots = [...(styles ? [parseXml(decodeText(styles), namespaces)] : []), root];
  const named = (name: string): Element[] => roots.flatMap((one) => descendantsOf(one, name));
  const state: State = {
    styles: new Map(named('style:style').map((style) => [style.attributes['style:name'] ?? '', styleOf(style)])),
    lists: new Map(named('text:list-style').map((list) => [list.attributes['style:name'] ?? '', levelsOf(list)])),
    counts: new Map(),
    losses: new Set(),
    size:
      named('style:default-style').flatMap((style) =>
        style.attributes['style:family'] === 'paragraph' ? (styleOf(style).size ?? []) : [],
      )[0] ?? usualSize,
  };
  const text = childOf(childOf(root, 'office:body'), 'office:text');
  if (!text) throw new Failure('不是文字文档（可能是表格或演示文稿），请另存为 docx 或 xlsx 后再读。');
  const blocks = blocksIn(state, text);
  return { blocks, wrapped: false, ...(state.losses.size > 0 ? { losses: [...state.losses] } : {}) };
}
