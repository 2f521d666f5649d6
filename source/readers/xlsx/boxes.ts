/** Boxes of text that lie over the rows of a sheet -> lines, each with the row that its box begins at. */
import type { TextBlock } from '../../document/document.ts';
import { type Run, shown } from '../../document/runs.ts';
import { childOf, descendantsOf, type Element, elementsOf, textIn } from '../xml.ts';

export interface Box {
  readonly row: number;
  readonly lines: readonly TextBlock[];
}

/** The names that this file gives to the elements of drawings. */
export const drawingNamespaces: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing': 'xdr',
  'http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing': 'xdr',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
};

const isStruck = (run: Element): boolean =>
  /^(?:sngStrike|dblStrike)$/.test(childOf(run, 'a:rPr')?.attributes.strike ?? '');

/** The lines of a paragraph: a break in it begins another. */
function linesOf(paragraph: Element): TextBlock[] {
  const lines: Run[][] = [[]];
  for (const child of elementsOf(paragraph)) {
    if (child.name === 'a:br') lines.push([]);
    else if (child.name === 'a:r' || child.name === 'a:fld')
      lines
        .at(-1)!
        .push({ text: elementsOf(child, 'a:t').map(textIn).join(''), look: isStruck(child) ? 'struck' : 'plain' });
  }
  return lines
    .map(shown)
    .flatMap(({ text, remarks }): TextBlock[] =>
      text.trim() === '' && remarks.length === 0
        ? []
        : [{ kind: 'text', text, ...(remarks.length > 0 ? { remarks } : {}) }],
    );
}

/** The boxes of a drawing from top to bottom. */
export function boxesIn(drawing: Element): Box[] {
  return elementsOf(drawing)
    .flatMap((anchor): Box[] => {
      const lines = descendantsOf(anchor, 'xdr:txBody').flatMap((body) => elementsOf(body, 'a:p').flatMap(linesOf));
      const row = Number(textIn(childOf(childOf(anchor, 'xdr:from'), 'xdr:row') ?? anchor));
      return lines.length === 0 ? [] : [{ row: Number.isFinite(row) ? row : 0, lines }];
    })
    .sort((one, other) => one.row - other.row);
}
