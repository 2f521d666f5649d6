/** A paragraph of Word -> lines of runs, with every element that can hold text followed and every loss told. */
import type { Block, TextBlock } from '../../document/document.ts';
import { isNoteMark, type Run, shown } from '../../document/runs.ts';
import { pictureBlock } from '../../document/sealed.ts';
import { childOf, type Element, elementsOf, textIn } from '../xml.ts';
import { type Numbering, numbered } from './numbering.ts';
import { lookOf, numberedBy, outlineLevel, over, type RunLook, runLookOf, type Style, type Styles } from './styles.ts';

export interface Word {
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly losses: Set<string>;
  /** Boxes of text that a paragraph carries: their content comes after it. */
  readonly boxes: Element[];
  /** The blocks of a page that is embedded under an id; undefined where there is none that can be read. */
  readonly embedded: (id: string) => readonly Block[] | undefined;
  /** Addresses by the ids of the document's relations. */
  readonly links: ReadonlyMap<string, string>;
}

/** What a paragraph is made of while it is read. */
interface Open {
  readonly word: Word;
  readonly runs: Run[];
  readonly links: Set<string>;
  /** Fields that are open; the instruction of one is no text, its result is. */
  readonly fields: { result: boolean }[];
  leading: number;
  pictures: number;
  seen: number;
}

const properties = new Set(
  'w:pPr w:rPr w:sdtPr w:sdtEndPr w:smartTagPr w:customXmlPr w:rubyPr w:rt w:ffData m:ctrlPr m:rPr w:instrText w:delInstrText'.split(
    ' ',
  ),
);
const marks: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
};

function write(open: Open, text: string, look: RunLook, deleted: boolean, leads: boolean): void {
  if (open.fields.some(({ result }) => !result)) return;
  const count = text.trim().length;
  open.seen += count;
  if (leads) open.leading += count;
  open.runs.push({
    text,
    look: deleted ? 'struck' : lookOf(look),
    ...(look.size === undefined ? {} : { size: look.size }),
  });
}

function fieldMark(open: Open, type: string | undefined): void {
  if (type === 'begin') open.fields.push({ result: false });
  else if (type === 'separate') {
    const last = open.fields.at(-1);
    if (last) last.result = true;
  } else if (type === 'end') open.fields.pop();
}

/** What shows a picture, in the two ways of Word to draw. */
const isPicture = /(?:^|:)(?:blip|imagedata)$/;

/** What Word shows in a field of a form that is not filled in. */
const prompt = /^\s*(?:单击|点击|请(?:单击|点击|在此)|在此处?(?:输入|键入|填写)|选择一?项|click |choose an item)/i;

/** True for a control that holds nothing but its prompt. */
export const isUnfilled = (element: Element): boolean =>
  element.name === 'w:sdt' &&
  childOf(childOf(element, 'w:sdtPr'), 'w:showingPlcHdr') !== undefined &&
  prompt.test(textIn(childOf(element, 'w:sdtContent') ?? element));

/** Follows what is in an element; what has no meaning here is looked into all the same. */
function follow(open: Open, element: Element, look: RunLook, deleted: boolean, leads: boolean): void {
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    const { name, attributes } = child;
    if (properties.has(name) || isUnfilled(child)) continue;
    if (name === 'w:t' || name === 'm:t') write(open, textIn(child), look, deleted, leads);
    else if (name === 'w:delText') write(open, textIn(child), look, true, leads);
    else if (marks[name] !== undefined) write(open, marks[name], look, deleted, leads);
    else if (name === 'w:br') {
      if (!/^(?:page|column)$/.test(attributes['w:type'] ?? '')) write(open, '\n', look, deleted, leads);
    } else if (name === 'w:r') {
      const own = childOf(child, 'w:rPr');
      const style = childOf(own, 'w:rStyle')?.attributes['w:val'];
      const based = style === undefined ? look : over(look, open.word.styles.of(style).run);
      follow(open, child, over(based, runLookOf(own)), deleted, leads);
    } else if (name === 'w:del' || name === 'w:moveFrom') follow(open, child, look, true, leads);
    else if (name === 'w:fldChar') fieldMark(open, attributes['w:fldCharType']);
    else if (name === 'w:ruby') {
      const base = childOf(child, 'w:rubyBase');
      if (base) follow(open, base, look, deleted, leads);
    } else if (name === 'w:hyperlink') {
      const address = open.word.links.get(attributes['r:id'] ?? '');
      if (address) open.links.add(address);
      const isNote = attributes['w:anchor'] !== undefined && isNoteMark(textIn(child));
      follow(open, child, isNote ? { ...look, position: 'raised' } : look, deleted, true);
    } else if (name === 'w:sym') write(open, symbolOf(attributes['w:char'] ?? ''), look, deleted, leads);
    else if (name === 'mc:AlternateContent') {
      const chosen = childOf(child, 'mc:Choice') ?? childOf(child, 'mc:Fallback');
      if (chosen) follow(open, chosen, look, deleted, leads);
    } else if (name === 'm:den') {
      write(open, '/', look, deleted, leads);
      follow(open, child, look, deleted, leads);
    } else if (name === 'm:sup' || name === 'm:sub')
      follow(open, child, { ...look, position: name === 'm:sup' ? 'raised' : 'lowered' }, deleted, leads);
    else if (name === 'w:txbxContent') open.word.boxes.push(child);
    else if (name === 'w:object' || name === 'o:OLEObject') {
      open.pictures += 1;
      open.word.losses.add('有一个嵌入的对象（例如 Excel 表格），里面的内容没有读入');
    } else {
      if (isPicture.test(name)) open.pictures += 1;
      follow(open, child, look, deleted, leads);
    }
  }
}

/** Symbol fonts stand in the private area; the few that are letters of text are told by their code. */
function symbolOf(code: string): string {
  const number = Number.parseInt(code, 16);
  if (!Number.isFinite(number)) return '';
  const plain = number >= 0xf020 && number <= 0xf07e ? number - 0xf000 : number;
  return plain < 0xe000 ? String.fromCodePoint(plain) : '';
}

/** Where a paragraph is numbered by itself or by its style. */
function numberOf(word: Word, properties: Element | undefined, style: Style): string {
  const own = numberedBy(properties);
  const place = own ?? style.numbered;
  if (!place) return '';
  const { list = style.numbered?.list, level = style.numbered?.level } = place;
  return list === undefined || list === '0' ? '' : word.numbering({ list, ...(level === undefined ? {} : { level }) });
}

/** The lines of a paragraph. */
export function linesOfParagraph(word: Word, paragraph: Element): TextBlock[] {
  const own = childOf(paragraph, 'w:pPr');
  const style = word.styles.of(childOf(own, 'w:pStyle')?.attributes['w:val']);
  const open: Open = { word, runs: [], links: new Set(), fields: [], leading: 0, seen: 0, pictures: 0 };
  follow(open, paragraph, style.run, false, false);
  const { before, unread } = numbered(numberOf(word, own, style), open.runs.map(({ text }) => text).join(''));
  const level = Math.min(outlineLevel(own) ?? style.level ?? 7, 7);
  const lines: Run[][] = [before === '' ? [] : [{ text: before, look: 'plain' }]];
  for (const run of open.runs) {
    for (const [index, text] of run.text.split('\n').entries()) {
      if (index > 0) lines.push([]);
      lines.at(-1)!.push({ ...run, text });
    }
  }
  const pictures = open.pictures > 0 ? [{ ...pictureBlock, sealed: { pictures: open.pictures, files: 0 } }] : [];
  const written = lines.flatMap((runs): TextBlock[] => {
    const { text, remarks: leftOut } = shown(runs);
    const remarks = [...leftOut, ...unread];
    if (text.trim() === '' && remarks.length === 0) return [];
    return [
      {
        kind: 'text',
        text,
        ...(level < 7 ? { level } : {}),
        ...(open.seen > 0 && open.leading === open.seen ? { linked: true } : {}),
        ...(open.links.size > 0 ? { links: [...open.links] } : {}),
        ...(remarks.length > 0 ? { remarks } : {}),
      },
    ];
  });
  return [...written, ...pictures];
}

/** The paragraphs and tables directly in an element, whatever wraps them (content controls, tracked changes). */
export function bodyOf(element: Element): Element[] {
  return elementsOf(element).flatMap((child) => {
    if (child.name === 'w:p' || child.name === 'w:tbl') return [child];
    if (properties.has(child.name) || child.name === 'w:sectPr' || child.name === 'w:tcPr' || isUnfilled(child))
      return [];
    if (child.name === 'mc:AlternateContent') {
      const chosen = childOf(child, 'mc:Choice') ?? childOf(child, 'mc:Fallback');
      return chosen ? bodyOf(chosen) : [];
    }
    if (child.name === 'w:altChunk') return [child];
    return bodyOf(child);
  });
}
