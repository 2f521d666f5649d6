/** What every reader of workbooks (xlsx) needs: their parts, sheets, places, merged cells, texts and numbers. */
import type { Run } from '../../document/runs.ts';
import { decodeText } from '../../text/decode.ts';
import { Failure } from '../../text/failure.ts';
import { childOf, descendantsOf, type Element, elementsOf, parseXml, textIn } from '../xml.ts';
import { openPackage, type Package } from '../zip.ts';
import { drawingNamespaces } from './boxes.ts';

export interface MergedCells {
  /** From 0. */
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface BookSheet {
  readonly name: string;
  /** True where nobody sees it in the workbook. */
  readonly hidden: boolean;
  /** The name of its part. */
  readonly part: string;
}

export interface Book {
  readonly file: Package;
  readonly workbook: Element;
  /** In their order. */
  readonly sheets: readonly BookSheet[];
}

const namespaces: Readonly<Record<string, string>> = {
  ...drawingNamespaces,
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main': 's',
  'http://purl.oclc.org/ooxml/spreadsheetml/main': 's',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
};

/** A part of a workbook as elements; undefined where there is none. */
export function partOf(file: Package, name: string): Element | undefined {
  const bytes = file.part(name);
  return bytes && parseXml(decodeText(bytes), namespaces);
}

/** The name of a part that another in `xl` names. */
const partAt = (target: string): string =>
  target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`;

/** A workbook and what its sheets are called. Throws Failure (without the file's name) where it is damaged or none. */
export function openBook(bytes: Uint8Array): Book {
  const file = openPackage(bytes, 'Excel 工作簿（xlsx）');
  const workbook = partOf(file, 'xl/workbook.xml');
  if (!workbook) throw new Failure('不是 Excel 工作簿（xlsx），请用 Excel 或 WPS 另存为 xlsx 后再读。');
  const targets = new Map(
    elementsOf(partOf(file, 'xl/_rels/workbook.xml.rels')).map(({ attributes }) => [
      attributes.Id ?? '',
      partAt(attributes.Target ?? ''),
    ]),
  );
  const sheets = descendantsOf(workbook, 's:sheet').map(({ attributes }) => ({
    name: attributes.name ?? '',
    hidden: attributes.state !== undefined && attributes.state !== 'visible',
    part: targets.get(attributes['r:id'] ?? '') ?? '',
  }));
  return { file, workbook, sheets };
}

/** Row and column from 0 of a reference such as AB12 or $AB$12. */
export function positionOf(reference: string): { row: number; column: number } | undefined {
  const [, letters, digits] = /^([A-Z]{1,3})(\d{1,7})$/.exec(reference.replaceAll('$', '')) ?? [];
  if (!letters || !digits) return undefined;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}

export function mergedIn(sheet: Element): MergedCells[] {
  return elementsOf(childOf(sheet, 's:mergeCells'), 's:mergeCell').flatMap(({ attributes }) => {
    const [from, to] = (attributes.ref ?? '').split(':').map(positionOf);
    if (!from || !to) return [];
    return [{ ...from, rows: to.row - from.row + 1, columns: to.column - from.column + 1 }];
  });
}

/** A number as a spreadsheet shows it: of a binary fraction its fifteen digits. */
export function numberText(raw: string): string {
  const value = Number(raw);
  if (raw.trim() === '' || !Number.isFinite(value)) return raw;
  const shown = String(Number(value.toPrecision(15)));
  return shown.includes('e') ? raw : shown;
}

/** True where properties have an element of this name that is not switched off. */
export const isOn = (properties: Element | undefined, name: string): boolean => {
  const element = childOf(properties, name);
  return element !== undefined && !/^(?:0|false)$/.test(element.attributes.val ?? '');
};

/** The runs of a shared or inline string, without the readings printed above its characters. */
export function runsOf(item: Element): Run[] {
  return elementsOf(item).flatMap((child): Run[] => {
    if (child.name === 's:t') return [{ text: textIn(child), look: 'plain' }];
    if (child.name !== 's:r') return [];
    const properties = childOf(child, 's:rPr');
    const align = childOf(properties, 's:vertAlign')?.attributes.val;
    const look = isOn(properties, 's:strike')
      ? 'struck'
      : align === 'superscript'
        ? 'raised'
        : align === 'subscript'
          ? 'lowered'
          : 'plain';
    return [{ text: elementsOf(child, 's:t').map(textIn).join(''), look }];
  });
}
