/** What units add to the three tables in rows and columns of their own: last year, sums, shares, other units of money. */
import type { LooseCell, LooseDocument, LooseTable } from './document.ts';
import { label } from './reshape.ts';
import { ids, reshaping, tableOf, type Variant } from './variants.ts';

const own = (row: readonly LooseCell[]): LooseCell[] => row.filter((cell) => cell.figure);
const names = (row: readonly LooseCell[]): LooseCell[] => row.filter((cell) => !cell.figure);
const nameOf = (row: readonly LooseCell[]): LooseCell => label(names(row).at(-1)?.text ?? '');
const less = ({ text }: LooseCell): LooseCell => label(String(Math.max(0, Number(text) - 3)));
const kinds = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
const results = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
const groups = ['行政复议', '未经复议直接起诉', '复议后起诉'];

const applications = (d: LooseDocument): LooseTable => tableOf(d, 'applications');
const rowsOf = ({ rows }: LooseTable): LooseCell[][] => rows.filter((row) => own(row).length > 0);

/** Table 三 with one name for each row and a line of heads. */
const plain = (
  name: string,
  heads: readonly string[],
  row: (figures: readonly LooseCell[], at: number) => LooseCell[],
): Variant =>
  reshaping(`rows: ${name}`, (d) => {
    const table = applications(d);
    table.rows = [
      [label('项目'), ...heads.map((text) => label(text))],
      ...rowsOf(table).map((one, at) => [nameOf(one), ...row(own(one), at)]),
    ];
  });

/** Table 三 with a row of another year under each, whose names span both: a page's end tears them apart. */
const years = (name: string, now: string, before: string): Variant => ({
  formats: ['html', 'md', 'txt', 'docx', 'xlsx'],
  ...reshaping(`rows: ${name}`, (d) => {
    const table = applications(d);
    table.rows = table.rows.flatMap((row, at): LooseCell[][] => {
      const figures = own(row);
      if (figures.length === 0)
        return [at === 0 ? row.map((cell, x) => (x === 0 ? { ...cell, colspan: 4 } : cell)) : row];
      const spanning = names(row).map((cell) => ({ ...cell, rowspan: cell.rowspan * 2 }));
      return [
        [...spanning, label(now), ...figures],
        [label(before), ...figures.map(less)],
      ];
    });
  }),
});

const fees = (name: string, change: (cell: LooseCell) => void): Variant =>
  reshaping(`fees: ${name}`, (d) => {
    for (const row of tableOf(d, 'proactive').rows) for (const cell of row) change(cell);
    return ['proactive.fees.amount'];
  });

const disputes = (name: string, rows: (figures: readonly LooseCell[]) => LooseCell[][]): Variant =>
  reshaping(`table 四: ${name}`, (d) => {
    const figures = own(tableOf(d, 'disputes').rows.at(-1)!);
    d.sections[3]!.body = [{ table: 'disputes', rows: rows(figures) }];
  });
/** Where merged heads leave no trace, nothing tells these columns apart. */
const spanned = (one: Variant): Variant => ({ ...one, formats: ['html', 'docx', 'xlsx', 'pdf'] });
const nameAt = (at: number, between: string): LooseCell =>
  label(`${groups[Math.floor(at / results.length)]}${between}${results[at % results.length]}`);
const sumOf = (figures: readonly LooseCell[]): LooseCell =>
  label(String(figures.reduce((sum, { text }, at) => sum + (at % 5 === 4 ? Number(text) : 0), 0)));
const headed = (before: readonly LooseCell[], behind: readonly LooseCell[]): LooseCell[][] => [
  [...before, ...groups.map((text) => label(text, 5)), ...behind],
  groups.flatMap(() => results.map((text) => label(text))),
];

export const rowVariants: readonly Variant[] = [
  years('2025年 and 2024年 below each other', '2025年', '2024年'),
  years('本年 and 上年 below each other', '本年', '上年'),
  years('本年度 and 上年度 below each other', '本年度', '上年度'),
  years('本期 and 上年同期 below each other', '本期', '上年同期'),
  years('2025年度 and 2024年度 below each other', '2025年度', '2024年度'),
  plain(
    'shares under % behind each figure',
    kinds.flatMap((kind) => [kind, '%']),
    (figures) => figures.flatMap((one, at) => [one, label(String(at + 3))]),
  ),
  plain('2024年总计 behind', [...kinds, '2024年总计'], (figures) => [...figures, less(figures.at(-1)!)]),
  plain('2024年度 behind', [...kinds, '2024年度'], (figures) => [...figures, less(figures.at(-1)!)]),
  plain('numbers from 01 on before', ['', ...kinds], (figures, at) => [
    label(String(at + 1).padStart(2, '0')),
    ...figures,
  ]),
  plain('numbers from 001 on before', ['', ...kinds], (figures, at) => [
    label(String(at + 1).padStart(3, '0')),
    ...figures,
  ]),
  spanned(
    disputes('a sum of all groups behind', (figures) => [
      ...headed([], [{ ...label('合计'), rowspan: 2 }]),
      [...figures, sumOf(figures)],
    ]),
  ),
  spanned(
    disputes('a sum of all groups before', (figures) => [
      ...headed([{ ...label('总计'), rowspan: 2 }], []),
      [sumOf(figures), ...figures],
    ]),
  ),
  disputes('a result a row, named with its group', (figures) => figures.map((one, at) => [nameAt(at, ''), one])),
  disputes('a result a row, a dash between its names', (figures) => figures.map((one, at) => [nameAt(at, '—'), one])),
  disputes('a result a row, a colon between its names', (figures) => figures.map((one, at) => [nameAt(at, '：'), one])),
  reshaping('table 二: one head for all blocks, blanks beside', (d) => {
    const table = tableOf(d, 'proactive');
    const heads = [
      '信息内容',
      '本年制发件数',
      '本年废止件数',
      '现行有效件数',
      '本年处理决定数量',
      '本年收费金额（单位：万元）',
    ];
    table.rows = [
      heads.map((text) => label(text)),
      ...rowsOf(table).map((row) => {
        const figures = own(row);
        const at = figures.length > 1 ? 0 : /收费/.test(nameOf(row).text) ? 4 : 3;
        const blanks = (count: number) => Array.from({ length: count }, () => label(''));
        return [nameOf(row), ...blanks(at), ...figures, ...blanks(5 - at - figures.length)];
      }),
    ];
  }),
  fees('亿元', (cell) => {
    cell.text = cell.text.replace('万元', '亿元');
  }),
  fees('千元', (cell) => {
    cell.text = cell.text.replace('万元', '千元');
  }),
  fees('元 in its label', (cell) => {
    cell.text = cell.text.replace(/^行政事业性收费$/, '行政事业性收费（元）');
  }),
  fees('a sum, 单位：元', (cell) => {
    cell.text = cell.text.replace('本年收费金额（单位：万元）', '本年收费总金额，单位：元');
  }),
  reshaping('fees: 元 in a note below', (d) => {
    tableOf(d, 'proactive').rows.push([label('注：收费金额单位为元', 4)]);
    return ['proactive.fees.amount'];
  }),
  spanned(
    reshaping('rows: the first kind in words', (d) => {
      for (const row of rowsOf(applications(d))) own(row)[0]!.text = '未统计';
      return ids.filter((id) => /^applications\..*\.naturalPerson$/.test(id));
    }),
  ),
];
