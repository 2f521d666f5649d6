/** Changes of a loose document that move rows and cells about. */
import type { LooseCell, LooseDocument, LooseTable } from './document.ts';
import { tableOf } from './variants.ts';

/** A cell of words. */
export const label = (text: string, colspan = 1): LooseCell => ({ text, colspan, rowspan: 1, figure: false });

/** Cells that span others are written into each of them, as converters do. */
export function spread(document: LooseDocument): undefined {
  for (const { body: items } of document.sections) {
    for (const item of items) if (typeof item !== 'string') item.rows = spreadRows(item);
  }
}

function spreadRows({ rows }: LooseTable): LooseCell[][] {
  const grid: LooseCell[][] = rows.map(() => []);
  for (const [y, row] of rows.entries()) {
    let x = 0;
    for (const cell of row) {
      while (grid[y]![x] !== undefined) x += 1;
      for (let dy = 0; dy < cell.rowspan; dy += 1)
        for (let dx = 0; dx < cell.colspan; dx += 1)
          if (grid[y + dy]) grid[y + dy]![x + dx] = { ...cell, colspan: 1, rowspan: 1 };
      x += cell.colspan;
    }
  }
  return grid.map((row) => Array.from(row, (cell) => cell ?? label('')));
}

/** Table 四 with its results down the page. */
export function transposed(document: LooseDocument): undefined {
  const row = tableOf(document, 'disputes').rows.at(-1)!;
  const results = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
  document.sections[3]!.body = [
    {
      table: 'disputes',
      rows: [
        [label(''), label('行政复议'), label('未经复议直接起诉'), label('复议后起诉')],
        ...results.map((text, index) => [label(text), row[index]!, row[index + 5]!, row[index + 10]!]),
      ],
    },
  ];
  return undefined;
}

/** Table 四 with one result a row. */
export function listed(document: LooseDocument): undefined {
  const row = tableOf(document, 'disputes').rows.at(-1)!;
  const groups = ['行政复议', '未经复议直接起诉', '复议后起诉'];
  const results = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
  document.sections[3]!.body = [
    {
      table: 'disputes',
      rows: groups.flatMap((group, at) =>
        results.map((text, index) => [
          ...(index === 0 ? [{ ...label(group), rowspan: 5 }] : []),
          label(text),
          row[at * 5 + index]!,
        ]),
      ),
    },
  ];
  return undefined;
}

/** Table 三 in two tables, the second with or without the head again. */
export const halved =
  (again: boolean) =>
  (document: LooseDocument): undefined => {
    const table = tableOf(document, 'applications');
    const head = table.rows.slice(0, 3);
    const rest = table.rows.splice(15);
    const first = rest[0]!;
    for (const [index, text] of ['三、本年度办理结果', '（四）无法提供'].entries()) {
      if (!first.some((cell) => cell.text === text))
        first.splice(index, 0, { ...label(text), rowspan: index === 0 ? 12 : 2 });
    }
    const copy = structuredClone(head);
    document.sections[2]!.body.push({ table: 'applications', rows: again ? [...copy, ...rest] : rest });
    return undefined;
  };

/** Table 三 with its head once more between its rows. */
export function headAgain(document: LooseDocument): undefined {
  const table = tableOf(document, 'applications');
  table.rows.splice(7, 0, ...structuredClone(table.rows.slice(0, 3)));
  return undefined;
}

/** Table 二 in one table for each block. */
export function blocksApart(document: LooseDocument): undefined {
  const { rows } = tableOf(document, 'proactive');
  const starts = rows.flatMap((row, index) => (row.some(({ text }) => text.startsWith('第二十条')) ? [index] : []));
  document.sections[1]!.body = starts.map((from, index) => ({
    table: 'proactive',
    rows: rows.slice(from, starts[index + 1]),
  }));
  return undefined;
}

/** The rows of table 三 as lines of text; a label that is too long is broken, its figures stand on one of its lines. */
export const inLines =
  (figuresOn: 'first' | 'last' | 'own', torn: boolean) =>
  (document: LooseDocument): undefined => {
    const { rows } = tableOf(document, 'applications');
    document.sections[2]!.body = rows.flatMap((row) => {
      const own = row.filter(({ figure }) => figure).map(({ text }) => text);
      const names = row.filter(({ figure }) => !figure).map(({ text }) => text);
      if (own.length === 0) return [names.join(' ')];
      const pieces = names.at(-1)!.match(/.{1,14}/gsu) ?? [];
      const groups = names.slice(0, -1).flatMap((name) => (torn ? (name.match(/.{1,3}/gsu) ?? []) : [name]));
      const last = pieces.length - 1;
      if (figuresOn === 'own') return [...groups, ...pieces, ...own];
      const at = figuresOn === 'first' ? 0 : last;
      const lines = pieces.map((piece, index) => (index === at ? [piece, ...own].join('   ') : piece));
      // Torn names of groups stand left of the labels, as long as there are lines.
      return torn ? lines.map((line, index) => `${groups[index] ?? ''}  ${line}`) : [...groups, ...lines];
    });
    return undefined;
  };

/** Every cell on a line of its own, as copying from a page gives it, with what stands around it. */
export const copied =
  (around: (text: string) => string[]) =>
  (document: LooseDocument): undefined => {
    for (const section of document.sections.slice(1, 4))
      section.body = section.body.flatMap((item) =>
        typeof item === 'string' ? [item] : item.rows.flatMap((row) => row.flatMap(({ text }) => around(text))),
      );
    return undefined;
  };
