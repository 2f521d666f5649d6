/** Reads a bent document back and says of every figure: right, reported, or wrong. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readReport } from '../../source/commands/readReport.ts';
import { sections } from '../../source/form/sections.ts';
import { readFigure, readText } from '../../source/report/places.ts';
import type { Report } from '../../source/report/report.ts';
import { Failure } from '../../source/text/failure.ts';
import { cells, texts } from '../helpers/form.ts';
import { documentOf, type LooseDocument, printed } from './document.ts';
import { asDocx, asXlsx } from './office.ts';
import { asPdf } from './pdf.ts';
import { distinctReport } from './tellingReport.ts';
import { allCells, type Variant } from './variants.ts';

export const dresses = ['html', 'md', 'txt'] as const;
/** Those that are not text: what a variant does to printed text does not touch them. */
export const packed = ['docx', 'xlsx', 'pdf'] as const;
export type DressName = (typeof dresses)[number] | (typeof packed)[number];

/** A document as the bytes of a file. */
export function fileOf(document: LooseDocument, dress: DressName): Uint8Array | string {
  if (dress === 'html' || dress === 'md' || dress === 'txt') {
    const text = printed(document, dress);
    return document.dress.gbk && dress !== 'md' ? toGbk(text) : text;
  }
  for (const cell of allCells(document)) cell.text = cell.text.replaceAll('〔sup〕', '¹');
  return { docx: asDocx, xlsx: asXlsx, pdf: asPdf }[dress](document);
}

export interface Judgement {
  readonly right: number;
  readonly reported: number;
  readonly wrong: readonly string[];
  /** Texts that are not the original's, spaces aside; the title is looked at by what it names. */
  readonly texts: readonly string[];
  readonly report?: Report;
}

const spaceless = (text: string): string => text.replace(/\s/g, '');

function changedTexts(report: Report, original: Report): string[] {
  const names = (['unit', 'year'] as const).filter((name) => report[name] !== original[name]);
  const changed = texts
    .map(({ id }) => id)
    .filter((id) => id !== 'title' && spaceless(readText(report, id)) !== spaceless(readText(original, id)));
  const count = report.reading?.headings?.length;
  return [...names, ...changed, ...(count === sections.length ? [] : [`${count} 个标题`])];
}

/** GBK has no encoder in Node: the few characters that a page needs are looked up by decoding all of them. */
let table: Map<string, number> | undefined;
export function toGbk(text: string): Buffer {
  if (!table) {
    table = new Map();
    const decoder = new TextDecoder('gbk');
    for (let code = 0x8140; code <= 0xfefe; code += 1) {
      const char = decoder.decode(Uint8Array.of(code >> 8, code & 0xff));
      if (char.length === 1 && char !== '\ufffd' && !table.has(char)) table.set(char, code);
    }
  }
  const bytes: number[] = [];
  for (const char of text) {
    const code = char.codePointAt(0)!;
    const pair = table.get(char);
    if (code < 0x80) bytes.push(code);
    else if (pair !== undefined) bytes.push(pair >> 8, pair & 0xff);
    else bytes.push(...Buffer.from(`&#${code};`));
  }
  return Buffer.from(bytes);
}

/** Writes the bent document; gives its path and the cells whose figure is no longer there. */
export function write(folder: string, name: string, chosen: readonly Variant[], dress: DressName) {
  const document = documentOf(distinctReport());
  const gone = new Set(chosen.flatMap((variant) => variant.apply(document) ?? []));
  const path = join(folder, `${name}.${dress}`);
  writeFileSync(path, fileOf(document, dress));
  return { path, gone };
}

export function judge(folder: string, chosen: readonly Variant[], dress: DressName): Promise<Judgement> {
  const { path, gone } = write(folder, 'variant', chosen, dress);
  return judgeFile(path, gone);
}

/** Reads a file and compares it with the report that it was made from. */
export async function judgeFile(path: string, gone: ReadonlySet<string>): Promise<Judgement> {
  const original = distinctReport();
  let report: Report;
  try {
    report = await readReport(path);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { right: 0, reported: cells.length, wrong: [], texts: [] };
  }
  const noted = new Set(report.reading?.notes.map(({ place }) => place));
  let right = 0;
  let reported = 0;
  const wrong: string[] = [];
  for (const cell of cells) {
    const read = readFigure(report, cell);
    const expected = gone.has(cell.id) ? null : readFigure(original, cell);
    if (read === null) {
      if (noted.has(cell.id)) {
        if (expected === null) right += 1;
        else reported += 1;
      } else wrong.push(`${cell.id}: 空白而没有说明`);
    } else if (read === expected) right += 1;
    else if (noted.has(cell.id)) reported += 1;
    else wrong.push(`${cell.id}: ${read} ≠ ${expected}`);
  }
  return { right, reported, wrong, texts: changedTexts(report, original), report };
}
