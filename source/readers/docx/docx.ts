/** Word documents (docx) -> a document: an own walk over its XML, since what is crossed out, numbered or in a field counts here. */
import type { Block, Document } from '../../document/document.ts';
import { layTable } from '../../document/layTable.ts';
import { pictureBlock, sealedIn } from '../../document/sealed.ts';
import { decodeText } from '../../text/decode.ts';
import { Failure } from '../../text/failure.ts';
import { withoutFrame } from '../html/openTable.ts';
import { childOf, type Element, elementsOf, parseXml, textIn } from '../xml.ts';
import { openPackage, type Package } from '../zip.ts';
import { numberingOf } from './numbering.ts';
import { bodyOf, linesOfParagraph, type Word } from './paragraph.ts';
import { stylesOf } from './styles.ts';
import { looseRows, rowsOf } from './table.ts';

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
/** The addresses of what Word writes, in both of its dialects. */
const namespaces: Readonly<Record<string, string>> = {
  [word]: 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'urn:schemas-microsoft-com:office:office': 'o',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
};

/** Far above any report; each costs a little time. */
const mostParagraphs = 10_000;

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

function relationsOf(file: Package, part: string): Relation[] {
  const slash = part.lastIndexOf('/') + 1;
  const bytes = file.part(`${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`);
  if (!bytes) return [];
  return elementsOf(parseXml(decodeText(bytes), namespaces)).map(({ attributes }) => ({
    id: attributes.Id ?? '',
    type: (attributes.Type ?? '').split('/').at(-1) ?? '',
    target: attributes.Target ?? '',
  }));
}

/** The path of a part that another one names. */
const resolved = (from: string, target: string): string =>
  target.startsWith('/')
    ? target.slice(1)
    : `${from.slice(0, from.lastIndexOf('/') + 1)}${target}`.replace(/[^/]+\/\.\.\//g, '');

function blocksOf(word: Word, elements: readonly Element[], depth = 0): Block[] {
  if (depth > 100) throw new Failure('里的表格套了超过 100 层，不像是一份年度报告；请只保存报告正文后再读。');
  return elements.flatMap((element): Block[] => {
    if (element.name === 'w:altChunk') {
      const embedded = word.embedded(element.attributes['r:id'] ?? '');
      if (embedded) return [...embedded];
      word.losses.add('文档里嵌入了另一个文件，里面的内容没有读入；请用 Word 或 WPS 打开后另存一次再读');
      return [pictureBlock];
    }
    if (element.name === 'w:p') {
      const lines = linesOfParagraph(word, element);
      const boxes = word.boxes.splice(0).flatMap((box) => blocksOf(word, bodyOf(box), depth + 1));
      return [...lines, ...boxes];
    }
    const rows = rowsOf(element, (cell) => blocksOf(word, bodyOf(cell), depth + 1).flatMap(withoutFrame));
    const loose = looseRows(rows);
    const inside = rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks));
    const isFrame = inside.length > 0 && inside.every(({ kind, sealed }) => kind === 'text' && sealed);
    if (!loose || isFrame) return inside;
    const sealed = sealedIn(inside);
    return loose.length > 0 ? [{ ...layTable(loose), ...(sealed.pictures > 0 ? { sealed } : {}) }] : [];
  });
}

/** What stands in notes at the foot of pages or behind all is no part of the report that its form has a place for. */
function notesLoss(file: Package, part: string | undefined, name: string): string[] {
  const bytes = part === undefined ? undefined : file.part(part);
  const text = bytes ? textIn(parseXml(decodeText(bytes), namespaces)).trim() : '';
  return text === '' ? [] : [`${name}没有读入：“${text.slice(0, 200)}”`];
}

/** What stands at the head of its pages, where it may be a report's title: some have it nowhere else. */
function titlesIn(word: Word, file: Package, relations: readonly Relation[], path: string): string[] {
  return relations
    .filter(({ type }) => type === 'header')
    .flatMap(({ target }) => {
      const bytes = file.part(resolved(path, target));
      const text = bytes ? decodeText(bytes) : '';
      // Most heads are empty, or have a number.
      if (!/[告报]/.test(text)) return [];
      return blocksOf(word, bodyOf(parseXml(text, namespaces))).flatMap((block) =>
        block.kind === 'text' && block.text.trim() !== '' ? [block.text.trim()] : [],
      );
    });
}

/** The pages that a document embeds, by the ids of its relations: some systems write a report as one. */
async function pagesIn(file: Package, relations: readonly Relation[], path: string): Promise<Word['embedded']> {
  const { htmlBlocks } = await import('../html/page.ts');
  return (id) => {
    const target = relations.find((relation) => relation.id === id)?.target;
    const bytes = target === undefined ? undefined : file.part(resolved(path, target));
    const text = bytes ? decodeText(bytes) : '';
    return /<(?:html|body|p|table|div)\b/i.test(text) ? htmlBlocks(text) : undefined;
  };
}

/** The document in a file of Word. Throws Failure (without the file's name) for a damaged one and for one that unpacks to too much. */
export async function docxDocument(bytes: Uint8Array): Promise<Document> {
  const file = openPackage(bytes, 'Word 文档（docx）');
  const main = relationsOf(file, '').find(({ type }) => type === 'officeDocument')?.target ?? 'word/document.xml';
  const path = resolved('', main);
  const xml = file.part(path);
  if (!xml) throw new Failure('不是完整的 Word 文档（docx），里面没有正文；请用 Word 或 WPS 另存一次后再读。');
  const text = decodeText(xml);
  const paragraphs = text.match(/<w:p[ >]/g)?.length ?? 0;
  if (paragraphs > mostParagraphs)
    throw new Failure(`有 ${paragraphs} 段文字，不像是一份年度报告，没有打开；请只保存报告正文后再读。`);
  const relations = relationsOf(file, path);
  const partOf = (type: string): string | undefined => {
    const target = relations.find((relation) => relation.type === type)?.target;
    return target === undefined ? undefined : resolved(path, target);
  };
  const rootOf = (type: string): Element | undefined => {
    const part = partOf(type);
    const own = part === undefined ? undefined : file.part(part);
    return own && parseXml(decodeText(own), namespaces);
  };
  const state: Word = {
    styles: stylesOf(rootOf('styles')),
    numbering: numberingOf(rootOf('numbering')),
    losses: new Set(),
    boxes: [],
    embedded: text.includes('altChunk') ? await pagesIn(file, relations, path) : () => undefined,
    links: new Map(relations.filter(({ type }) => type === 'hyperlink').map(({ id, target }) => [id, target])),
  };
  const body = childOf(parseXml(text, namespaces), 'w:body');
  const blocks = body ? blocksOf(state, bodyOf(body)) : [];
  const losses = [
    ...state.losses,
    ...notesLoss(file, partOf('footnotes'), '脚注'),
    ...notesLoss(file, partOf('endnotes'), '尾注'),
  ];
  const titles = titlesIn(state, file, relations, path);
  return { blocks, titles, wrapped: false, ...(losses.length > 0 ? { losses } : {}) };
}
