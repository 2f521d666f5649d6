/**
 * What is said of layouts that are bent in two ways at once, and of documents that are damaged: every note, label and heading, and the
 * figures that are not the original's. `vitest -u` writes test/readers/said anew; tell each line that changed from the layout above it.
 */
import { expect, test } from 'vitest';
import { headingOf, sections } from '../../source/form/sections.ts';
import { readFigure, readText } from '../../source/report/places.ts';
import type { Report } from '../../source/report/report.ts';
import { Failure } from '../../source/text/failure.ts';
import { cells, texts } from '../helpers/form.ts';
import { documentOf } from './document.ts';
import { everyVariant, touches } from './everyVariant.ts';
import { dresses, fileOf } from './judge.ts';
import { damagedDocument } from './mutate.ts';
import { read } from './readText.ts';
import { distinctReport, sparseReport } from './tellingReport.ts';
import { arranged } from './variants.ts';

const usual = sections.map(headingOf);

/** Places by what they have in common, the first three: applications.received (7)、title … 12. */
function shortly(places: readonly string[]): string {
  const rows = Map.groupBy(places, (place) => place.split('.').slice(0, -1).join('.') || place);
  const shown = [...rows].slice(0, 3).map(([row, own]) => (own.length > 1 ? `${row} (${own.length})` : own[0]));
  return `${shown.join('、')}${rows.size > 3 ? ` … ${places.length}` : ''}`;
}

async function said(content: string | Uint8Array, name: string, original: Report): Promise<string[]> {
  let report: Report;
  try {
    report = await read(content, name);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return [`不读：${error.message}`];
  }
  const { headings = [], labels = {}, notes = [], links = [], published } = report.reading!;
  const byReason = Map.groupBy(notes, ({ state, reason }) => `${state} ${reason.replace(/\d+/g, 'N')}`);
  const named = Object.entries(labels).map(([place, label]) => `${place} ${label}`);
  const printed = notes.flatMap((note) => note.printed ?? []).join(' ');
  const figures = cells.filter((cell) => readFigure(report, cell) !== readFigure(original, cell));
  const lengths = texts.map(({ id }) => [id, readText(report, id).length, readText(original, id).length] as const);
  return [
    ...(report.title === original.title && report.year === original.year
      ? []
      : [`${report.unit}，${report.year}，${report.title}`]),
    ...(report.edition === original.edition ? [] : [`${report.edition}`]),
    ...(usual.join() === headings.join() ? [] : [`标题：${headings.join('｜')}`]),
    ...[...byReason].map(([reason, own]) => `${reason}：${shortly(own.map(({ place }) => place))}`),
    ...(printed ? [`原文：${printed.slice(0, 60)}`] : []),
    ...(named.length > 0 ? [`写作：${named.slice(0, 3).join('、')} … ${named.length}`] : []),
    ...lengths.flatMap(([id, now, before]) => (now === before ? [] : [`字数：${id} ${now}，原 ${before}`])),
    ...(figures.length > 0 ? [`不同：${shortly(figures.map(({ id }) => id))}`] : []),
    ...(links.length > 0 || published ? [`链接：${links.length}，公布：${published ?? ''}`] : []),
  ];
}

test('of two variants at once', async () => {
  const original = distinctReport();
  const lines: string[] = [];
  const step = 9;
  for (let at = 0; at < everyVariant.length; at += step) {
    const pair = arranged([everyVariant[at]!, everyVariant[(at * 7 + 5) % everyVariant.length]!]);
    const format =
      dresses.find((one, index) => index >= (at / step) % 3 && pair.every((variant) => touches(variant, one))) ??
      'html';
    const document = documentOf(original);
    for (const variant of pair) variant.apply(document);
    lines.push(`==== ${format}: ${pair.map(({ name }) => name).join(' + ')}`);
    lines.push(...(await said(fileOf(document, format), `a.${format}`, original)));
  }
  await expect(lines.join('\n')).toMatchFileSnapshot('./said/variants.txt');
});

test('of damaged documents', async () => {
  const original = sparseReport();
  const lines: string[] = [];
  for (let seed = 2001; seed <= 2070; seed += 1) {
    const { format, text } = damagedDocument(original, seed);
    lines.push(`==== ${seed} ${format}`, ...(await said(text, `a.${format}`, original)));
  }
  await expect(lines.join('\n')).toMatchFileSnapshot('./said/damaged.txt');
});
