/** A few looks into a parsed HTML document. */
import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;

export const parseHtml = (html: string): Node => parse(html);

const childrenOf = (node: Node): Node[] => ('childNodes' in node ? node.childNodes : []);

/** Every element below a node, in document order. */
export const elementsOf = (node: Node): Element[] =>
  childrenOf(node).flatMap((child) => ('tagName' in child ? [child, ...elementsOf(child)] : elementsOf(child)));

export const byTag = (node: Node, ...tags: string[]): Element[] =>
  elementsOf(node).filter((element) => tags.includes(element.tagName));

/** The text below a node, exactly. */
export const textOf = (node: Node): string =>
  node.nodeName === '#text' ? (node as DefaultTreeAdapterTypes.TextNode).value : childrenOf(node).map(textOf).join('');

export const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((candidate) => candidate.name === name)?.value;

export const span = (element: Element, name: 'colspan' | 'rowspan'): number => Number(attribute(element, name) ?? 1);

/** The rows of a table as their cells. */
export const rowsOf = (table: Element): Element[][] => byTag(table, 'tr').map((row) => byTag(row, 'th', 'td'));

/**
 * The table laid out on a grid as a browser does it. Throws where cells overlap, stick out or leave a hole.
 */
export function layOut(table: Element): Element[][] {
  const rows = rowsOf(table);
  const grid: Element[][] = rows.map(() => []);
  rows.forEach((row, y) => {
    let x = 0;
    for (const cell of row) {
      while (grid[y]![x]) x++;
      for (let line = y; line < y + span(cell, 'rowspan'); line++) {
        for (let column = x; column < x + span(cell, 'colspan'); column++) {
          const cells = grid[line];
          if (!cells) throw new Error(`row ${line} sticks out: ${textOf(cell)}`);
          if (cells[column]) throw new Error(`overlap at ${line}, ${column}: ${textOf(cell)}`);
          cells[column] = cell;
        }
      }
    }
  });
  const width = grid[0]!.length;
  grid.forEach((row, y) => {
    if (row.length !== width || Object.keys(row).length !== width) throw new Error(`row ${y} is not ${width} wide`);
  });
  return grid;
}
