/** Tables that say that they count in something else than the form does: hundreds, another money, parts of a hundred. */
import type { Form, TableId } from '../form/form.ts';
import type { Note } from '../report/report.ts';
import { bare } from './characters.ts';
import { doubt } from './doubt.ts';
import { isTableSection, type Part } from './part.ts';
import type { ReadTable } from './readTable.ts';

/** So many things at once: as a caption names them, the brackets of a head, a sentence. */
const multiples = '([十百千万亿]+(?:件次|人次|[件条宗起份个项次人篇例]))';
const multiple = new RegExp(
  [
    `单位[:为是]?(?:[^。;()]{1,6}[、,/和])?${multiples}(?=$|[)、,/。;和])`,
    `^[^()]{0,40}[(]${multiples}[)]$`,
    `[以按]${multiples}(?:为单位|计(?:算|数)?(?:$|[)。;,]))`,
  ].join('|'),
);

/** A caption that says nothing but money or parts of a hundred. */
const noCount = /^[(]?(?:计量|数据|统计)?单位[:为是]?(?:人民币)?([十百千万亿]*元|[%％‰])[)]?$/;

/** Money that a head, a label or a note of table 二 says its amount is in. */
const money =
  /收费[^十百千万亿元\d]{0,8}([十百千万亿]*元)|^[(]?(?:金额)?单位[:为]?(?:[十百千万亿]*[件个项条][、,])?(?:人民币)?([十百千万亿]*元)[)]?$/;

/** What a pattern takes out of the first of some texts in which it is not the form's. */
const otherIn = (texts: readonly string[], pattern: RegExp, own: string): string | undefined =>
  texts.flatMap((text) => pattern.exec(text)?.slice(1).find(Boolean) ?? []).find((unit) => unit !== own);

const textsIn = ({ heading, blocks }: Part): string[] => [
  ...(heading ? [heading.text] : []),
  ...blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : block.rows.flat().map(({ text }) => text))),
];

/** What may say the unit of a table: all in its section, a caption above its heading, a sentence on the tables elsewhere. */
function textsAbout(parts: readonly Part[], table: TableId): string[] {
  const texts = parts.flatMap((part, index) => {
    if (part.section === table) return textsIn(part);
    if (isTableSection(part.section)) return [];
    const last = part.blocks.at(-1);
    const isAbove =
      parts[index + 1]?.section === table && last?.kind === 'text' && /^[(（]?单位/.test(last.text.trim());
    return [...textsIn(part).filter((text) => /表[^。]*单位|单位[^。]*表/.test(text)), ...(isAbove ? [last.text] : [])];
  });
  return texts.map(bare);
}

interface Units {
  /** What its counts are said to be counted in. */
  readonly counts: string | undefined;
  /** What its caption says that cannot be counted in. */
  readonly caption: string | undefined;
  readonly amount: string | undefined;
}

const countsUnread = (unit: string): string => `表上写的单位是${unit}，不是件，各格的数没有读入，请按件数填写`;

/** What is said of a figure in a table with these units; undefined for nothing. */
function saidOf(figure: number | string, isAmount: boolean, units: Units): Pick<Note, 'state' | 'reason'> | undefined {
  const { counts, caption, amount } = units;
  const isNone = Number(figure) === 0;
  if (isAmount) {
    const reason = `表头写的单位是${amount}，不是万元；表格中写的是“${figure}”，没有读入，请换算成万元填写`;
    return amount === undefined || isNone ? undefined : { state: 'unread', reason };
  }
  if (counts === undefined)
    return caption === undefined ? undefined : { state: 'doubt', reason: doubt(`表上写的单位是${caption}，不是件`) };
  const said = `表上写的单位是${counts}，不是件`;
  if (isNone) return { state: 'doubt', reason: doubt(`${said}；不足一${counts.slice(0, -1)}的也可能写成 0`) };
  return { state: 'unread', reason: countsUnread(counts) };
}

/**
 * A table as it was read, without the figures that count in another unit: nothing is worked out from them, and what
 * stands there as none may be some. Counts under a caption of money or parts of a hundred stay, with a doubt.
 */
export function inItsUnits(read: ReadTable, parts: readonly Part[], table: TableId, form: Form): ReadTable {
  const texts = textsAbout(parts, table);
  const isProactive = table === 'proactive';
  const units: Units = {
    counts: otherIn(texts, multiple, '件'),
    caption: isProactive ? undefined : otherIn(texts, noCount, '件'),
    amount: isProactive ? otherIn(texts, money, '万元') : undefined,
  };
  const figures = new Map(read.figures);
  const notes: Note[] =
    units.counts === undefined || read.found === 0
      ? []
      : [{ place: table, state: 'unread', reason: countsUnread(units.counts) }];
  for (const { id, kind } of form.cellsOfTable[table]) {
    const figure = figures.get(id) ?? null;
    const said = figure === null ? undefined : saidOf(figure, kind === 'decimal', units);
    if (!said) continue;
    if (said.state === 'unread') figures.set(id, null);
    notes.push({ place: id, ...said, printed: String(figure) });
  }
  const isKept = ({ place }: Note): boolean => (read.figures.get(place) ?? null) === (figures.get(place) ?? null);
  return { ...read, figures, notes: [...read.notes.filter(isKept), ...notes] };
}
