/** Old Word documents (.doc, and .wps, which are the same inside) -> a document, with rows, merged cells and crossed-out words. */
import type { Block, Document, TextBlock } from '../../document/document.ts';
import { layTable } from '../../document/layTable.ts';
import { type Run, shown } from '../../document/runs.ts';
import { pictureBlock } from '../../document/sealed.ts';
import { Failure } from '../../text/failure.ts';
import { numbered } from '../docx/numbering.ts';
import { looseRows } from '../docx/table.ts';
import { openContainer } from './container.ts';
import { listedStyles, numberingIn } from './lists.ts';
import { lookOf, propertyIn, type Stretch, stretchAt, stretchesIn, withHugeLists } from './properties.ts';
import { cellsOfRow, type DocRow, rowsOnGrid } from './rows.ts';
import { piecesIn } from './text.ts';

const inTable = 0x2416;
const endOfRow = 0x2417;
const outlineLevel = 0x2640;
/** Far above any report. */
const mostCharacters = 2_000_000;

interface Paragraph {
  readonly runs: readonly Run[];
  /** What ends it: \r, the mark of a cell or a row, a page break. */
  readonly end: string;
  readonly stretch: Stretch | undefined;
  readonly pictures: number;
}

/** Where a field of phonetic guides has its own character: EQ \o(\s\up 9(kuàng),邝). */
const phonetic = /^\s*EQ\b.*\\o.*[,，]([^,，()（）]+)\)\s*$/i;

/** Where a picture stands, in the line or beside it. */
const pictureMarks = '\u0001\u0008';

const endings = '\r\u0007\f';

/** Takes characters one by one into paragraphs; what a field is made from is no text, its result is. */
function paragraphWriter(paragraphs: Stretch[], characters: Stretch[]) {
  const done: Paragraph[] = [];
  let runs: Run[] = [];
  let pictures = 0;
  const fields: { instruction: string; hasResult: boolean }[] = [];
  const write = (text: string, place: number) => {
    // What a field inside it comes to is part of what another one is made from.
    const made = fields.findLast(({ hasResult }) => !hasResult);
    if (made) {
      made.instruction += text;
      return;
    }
    const { look, size } = lookOf(stretchAt(characters, place)?.properties ?? []);
    const last = runs.at(-1);
    if (last && last.look === look && last.size === size) runs[runs.length - 1] = { ...last, text: last.text + text };
    else runs.push({ text, look, ...(size === undefined ? {} : { size }) });
  };
  const endField = (place: number) => {
    const field = fields.pop();
    const base = field && !field.hasResult ? phonetic.exec(field.instruction)?.[1] : undefined;
    if (base) write(base, place);
  };
  return {
    add(character: string, place: number) {
      if (endings.includes(character)) {
        done.push({ runs, end: character, stretch: stretchAt(paragraphs, place), pictures });
        runs = [];
        pictures = 0;
      } else if (pictureMarks.includes(character)) pictures += 1;
      else if (character === '\u0013') fields.push({ instruction: '', hasResult: false });
      else if (character === '\u0014') {
        const last = fields.at(-1);
        if (last) last.hasResult = true;
      } else if (character === '\u0015') endField(place);
      else if (character === '\u000b') write('\n', place);
      else if (character === '\u001e') write('-', place);
      else if (character === '\t' || character >= ' ') write(character, place);
    },
    done,
  };
}

/** Of letters of which nothing is said, in half points. */
const usualSize = 20;

/** Runs that all know their size: those of which only a style tells it are as large as any beside them. */
function withSizes(runs: readonly Run[]): Run[] {
  const largest = runs.reduce((most, { size = 0 }) => Math.max(most, size), usualSize);
  return runs.map((run) => ({ ...run, size: run.size ?? largest }));
}

/** The number that a list prints before a paragraph; '' for none. */
type NumberOf = (paragraph: Paragraph) => string;

/** The lines of a paragraph. */
function linesOf(paragraph: Paragraph, numberOf: NumberOf): TextBlock[] {
  const { runs, stretch, pictures } = paragraph;
  const style = stretch?.style ?? 0;
  const outline = propertyIn(stretch?.properties ?? [], outlineLevel);
  const level = outline !== undefined && outline < 9 ? outline + 1 : style >= 1 && style <= 9 ? style : undefined;
  const { before, unread } = numbered(numberOf(paragraph), runs.map(({ text }) => text).join(''));
  const lines: Run[][] = [[]];
  for (const run of withSizes(runs)) {
    for (const [index, text] of run.text.split('\n').entries()) {
      if (index > 0) lines.push([]);
      lines.at(-1)!.push({ ...run, text });
    }
  }
  const written = lines.flatMap((line, index): TextBlock[] => {
    const { text: printed, remarks: leftOut } = shown(line);
    const text = index === 0 ? before + printed : printed;
    const remarks = [...leftOut, ...unread];
    if (text.trim() === '' && remarks.length === 0) return [];
    return [
      {
        kind: 'text',
        text,
        ...(level !== undefined && level < 7 ? { level } : {}),
        ...(remarks.length > 0 ? { remarks } : {}),
      },
    ];
  });
  return pictures > 0 ? [...written, { ...pictureBlock, sealed: { pictures, files: 0 } }] : written;
}

/** Paragraphs -> text and tables: the mark of a cell ends it, that of a row has the widths of its cells. */
function blocksOf(paragraphs: readonly Paragraph[], numberOf: NumberOf): Block[] {
  const blocks: Block[] = [];
  let rows: DocRow[] = [];
  let cells: TextBlock[][] = [];
  let open: TextBlock[] = [];
  const flush = () => {
    if (open.length > 0 || cells.length > 0) blocks.push(...cells.flat(), ...open);
    const grid = rowsOnGrid(rows);
    const loose = looseRows(grid);
    if (loose) {
      if (loose.length > 0) blocks.push(layTable(loose));
    } else blocks.push(...grid.flatMap((row) => row.cells.flatMap((cell) => cell.blocks)));
    rows = [];
    cells = [];
    open = [];
  };
  for (const paragraph of paragraphs) {
    const properties = paragraph.stretch?.properties ?? [];
    const isCell = paragraph.end === '\u0007';
    if (isCell && propertyIn(properties, endOfRow) === 1) {
      rows.push(cellsOfRow(cells, properties));
      cells = [];
      open = [];
    } else if (isCell) {
      cells.push([...open, ...linesOf(paragraph, numberOf)]);
      open = [];
    } else if (propertyIn(properties, inTable) === 1) open.push(...linesOf(paragraph, numberOf));
    else {
      flush();
      blocks.push(...linesOf(paragraph, numberOf));
    }
  }
  flush();
  return blocks;
}

const damaged = (): Failure =>
  new Failure('不是完整的旧版 Word 文档（doc），可能没有下载完；请用 Word 或 WPS 另存为 docx 后再读。');

/** The document in an old file of Word or WPS. Throws Failure (without the file's name) for a damaged or locked one. */
export function docDocument(bytes: Uint8Array): Document {
  const container = openContainer(bytes);
  const file = container?.stream('WordDocument');
  if (!container || !file || file.length < 0x200) throw damaged();
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const flags = view.getUint16(0x0a, true);
  if ((flags & 0x0100) !== 0) throw new Failure('设有密码，打不开；请去掉密码另存一次后再读。');
  if (view.getUint16(2, true) < 0xc1)
    throw new Failure('是 Word 95 或更早的文档，请用 Word 或 WPS 另存为 docx 后再读。');
  const tables = container.stream((flags & 0x0200) !== 0 ? '1Table' : '0Table');
  if (!tables) throw damaged();
  const listAt = (at: number): Uint8Array => {
    const [from, length] = [view.getUint32(at, true), view.getUint32(at + 4, true)];
    return tables.subarray(Math.min(from, tables.length), Math.min(from + length, tables.length));
  };
  const pieces = piecesIn(file, listAt(0x01a2));
  const paragraphs = withHugeLists(stretchesIn(file, listAt(0x0102), 13), container.stream('Data'));
  const characters = stretchesIn(file, listAt(0x00fa), 1);
  const writer = paragraphWriter(paragraphs, characters);
  const boxWriter = paragraphWriter(paragraphs, characters);
  const length = view.getUint32(0x4c, true);
  if (pieces.length === 0) throw damaged();
  if (length > mostCharacters) throw new Failure('的文字超过 200 万字，不像是一份年度报告；请只保存报告正文后再读。');
  // Behind the text stand footnotes, heads, comments and endnotes, then what is in boxes.
  const others = [0x50, 0x54, 0x58, 0x5c, 0x60].reduce((sum, at) => sum + view.getUint32(at, true), 0);
  const boxes = { from: length + others, to: length + others + Math.min(view.getUint32(0x64, true), mostCharacters) };
  let at = 0;
  for (const { text, place, width } of pieces) {
    for (let index = 0; index < text.length && at < boxes.to; index += 1, at += 1) {
      if (at < length) writer.add(text[index]!, place + index * width);
      else if (at >= boxes.from) boxWriter.add(text[index]!, place + index * width);
    }
  }
  const styles = listedStyles(listAt(0x00a2));
  // The levels of lists stand behind the list of them, and are not counted in its length.
  const numbering = numberingIn(tables.subarray(Math.min(view.getUint32(0x02e2, true), tables.length)), listAt(0x02ea));
  const numberOf: NumberOf = ({ stretch }) =>
    numbering([...(styles.get(stretch?.style ?? 0) ?? []), ...(stretch?.properties ?? [])]);
  const inBoxes = blocksOf(boxWriter.done, numberOf);
  const [footnotes, endnotes] = [0x50, 0x60].map((at) => view.getUint32(at, true));
  const losses = [
    ...(footnotes! > 1 ? ['脚注没有读入'] : []),
    ...(endnotes! > 1 ? ['尾注没有读入'] : []),
    ...(inBoxes.length > 0 ? ['文本框里的文字放在最前面读入，请对照原文'] : []),
  ];
  return {
    // Titles are what boxes are for, most of all.
    blocks: [...inBoxes, ...blocksOf(writer.done, numberOf)],
    wrapped: false,
    ...(losses.length > 0 ? { losses } : {}),
  };
}
