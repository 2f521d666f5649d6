/** The ways in which published reports differ from the form, each as a change to a loose document. */

import { cells } from '../helpers/form.ts';
import type { LooseCell, LooseDocument, LooseTable } from './document.ts';

export interface Variant {
  readonly name: string;
  /** Bends the document; gives the cells whose figure is no longer there (by id). */
  apply(document: LooseDocument): readonly string[] | undefined;
  /** True where rows change places: it comes last, and alone of its kind. */
  readonly reshapes: boolean;
  /** The formats that it touches; all where nothing is said. */
  readonly formats?: readonly string[];
}

/** Variants that go together, in the order in which they can. */
export function arranged(chosen: readonly Variant[]): Variant[] {
  const [reshaping] = chosen.filter(({ reshapes }) => reshapes);
  return [...chosen.filter(({ reshapes }) => !reshapes), ...(reshaping ? [reshaping] : [])];
}

export const tables = (document: LooseDocument): LooseTable[] =>
  document.sections.flatMap(({ body }) => body.filter((item): item is LooseTable => typeof item !== 'string'));
export const tableOf = (document: LooseDocument, id: string): LooseTable =>
  tables(document).find(({ table }) => table === id)!;
export const allCells = (document: LooseDocument): LooseCell[] => tables(document).flatMap(({ rows }) => rows.flat());
export const figures = (document: LooseDocument): LooseCell[] => allCells(document).filter(({ figure }) => figure);
/** Ids of the cells of the form in the order in which their figures are printed. */
export const ids = cells.map(({ id }) => id);

const heading =
  (index: number, text: string) =>
  (document: LooseDocument): undefined => {
    document.sections[index]!.heading = text;
  };
export const headings =
  (change: (text: string, index: number) => string) =>
  (document: LooseDocument): undefined => {
    for (const [index, section] of document.sections.entries()) section.heading = change(section.heading, index);
  };
export const labels =
  (change: (text: string, cell: LooseCell) => string) =>
  (document: LooseDocument): undefined => {
    for (const cell of allCells(document)) if (!cell.figure) cell.text = change(cell.text, cell);
  };
const replaced = (from: string | RegExp, to: string) => labels((text) => text.replace(from, to));
/** Some figures get another text; those for which it is none are gone. */
export const dressed =
  (which: (index: number) => boolean, change: (text: string) => string, gone = false) =>
  (document: LooseDocument): readonly string[] | undefined => {
    const lost: string[] = [];
    for (const [index, cell] of figures(document).entries()) {
      if (!which(index)) continue;
      cell.text = change(cell.text);
      if (gone) lost.push(ids[index]!);
    }
    return lost;
  };
const aspectLines =
  (change: (text: string) => string) =>
  (document: LooseDocument): undefined => {
    const section = document.sections[0]!;
    section.body = section.body.map((item) =>
      typeof item === 'string' && /^（[一二三四五]）/.test(item) ? change(item) : item,
    );
  };

const some = (index: number): boolean => index % 11 === 3;
export const inApplications = (index: number): boolean => index >= 10 && index < 185;

function mergeOther(document: LooseDocument): readonly string[] {
  const { rows } = tableOf(document, 'applications');
  const start = rows.findIndex((row) => row.some(({ text }) => /六[）)]其他处理/.test(text)));
  const other = rows[start + 2]!.filter(({ figure }) => figure);
  rows.splice(start, 3, [{ text: '（六）其他处理', colspan: 2, rowspan: 1, figure: false }, ...other]);
  for (const row of rows) for (const cell of row) if (cell.text === '三、本年度办理结果') cell.rowspan = 20;
  return ids.filter((id) => /otherOutcome\.(?:correction|fee)Overdue/.test(id));
}

function splitDisputes(document: LooseDocument): undefined {
  const section = document.sections[3]!;
  const row = tableOf(document, 'disputes').rows.at(-1)!;
  const names = ['行政复议', '未经复议直接起诉', '复议后起诉'];
  const heads = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
  section.body = names.flatMap((name, group) => [
    name,
    {
      table: 'disputes' as const,
      rows: [
        heads.map((text) => ({ text, colspan: 1, rowspan: 1, figure: false })),
        row.slice(group * 5, group * 5 + 5),
      ],
    },
  ]);
}

function splitApplications(document: LooseDocument): undefined {
  const section = document.sections[2]!;
  const { rows } = tableOf(document, 'applications');
  const body = rows.slice(3);
  section.body = [0, 5, 10, 15, 20].map((from) => ({
    table: 'applications' as const,
    rows: [
      ['项目', '数据1', '数据2', '数据3', '数据4', '数据5', '数据6', '数据7'].map((text) => ({
        text,
        colspan: 1,
        rowspan: 1,
        figure: false,
      })),
      ...body.slice(from, from + 5).map((row) => {
        const own = row.filter(({ figure }) => !figure).at(-1)!;
        return [{ ...own, colspan: 1, rowspan: 1 }, ...row.filter(({ figure }) => figure)];
      }),
    ],
  }));
}

const dropCell =
  (table: string, matches: (cell: LooseCell) => boolean) =>
  (document: LooseDocument): undefined => {
    const found = tableOf(document, table);
    found.rows = found.rows.map((row) => row.filter((cell) => !matches(cell)));
  };

/** A cell is missing in the middle of a row: nobody can say which. */
function loseCell(document: LooseDocument): readonly string[] {
  const row = tableOf(document, 'applications').rows[8]!;
  row.splice(row.findIndex(({ figure }) => figure) + 2, 1);
  return ids.filter((id) => id.startsWith('applications.denied.prohibitedByLaw.'));
}

/** A variant by its name. */
export const variant = (name: string, apply: Variant['apply']): Variant => ({ name, apply, reshapes: false });

/** A variant that moves rows about. */
export const reshaping = (name: string, apply: Variant['apply']): Variant => ({ name, apply, reshapes: true });

/** Every variant; those about cells come last. */
export const variants: readonly Variant[] = [
  variant('as the form has it', () => undefined),
  variant(
    'title: year first',
    (d) => void Object.assign(d, { title: [(d.title[0] ?? '').replace(/^(.*?)(\d{4}年)/, '$2$1')] }),
  ),
  variant(
    'title: two lines',
    (d) => void Object.assign(d, { title: d.title.flatMap((text) => [text.slice(0, 7), text.slice(7)]) }),
  ),
  variant(
    'title: given twice',
    (d) => void Object.assign(d, { before: [d.title[0] ?? '', '发布时间：2026-01-20 来源：办公室'] }),
  ),
  variant(
    'title: 年度 and fewer words',
    (d) =>
      void Object.assign(d, {
        title: [(d.title[0] ?? '').replace(/年政府信息公开工作年度报告/, '年度政府信息公开工作报告')],
      }),
  ),
  variant(
    'title: spaces around the year',
    (d) => void Object.assign(d, { title: [(d.title[0] ?? '').replace(/(\d{4})年/, ' $1 年')] }),
  ),
  variant(
    'metadata and site before',
    (d) =>
      void Object.assign(d, {
        before: ['首页 > 政府信息公开 > 年度报告', '索引号：11/2026-00001', '发布机构：办公室', '字体：大 中 小'],
      }),
  ),
  variant(
    'site after',
    (d) => void Object.assign(d, { after: ['打印本页', '关闭窗口', '主办单位：某某办公室 备案号 123456'] }),
  ),
  variant(
    'headings: 一.',
    headings((text) => text.replace('、', '.')),
  ),
  variant(
    'headings: 一．',
    headings((text) => text.replace('、', '．')),
  ),
  variant(
    'headings: 第一部分',
    headings((text) => `第${text.replace('、', '部分 ')}`),
  ),
  variant(
    'headings: a broken bar before',
    headings((text) => `|${text}`),
  ),
  variant('headings: marked', (d) => void Object.assign(d.dress, { headingTag: 'h2' })),
  variant(
    'headings: without numbers',
    headings((text) => text.slice(2)),
  ),
  variant('headings: 四 is missing', (d) => void Object.assign(d.sections[3]!, { heading: '' })),
  variant('heading: 总体工作情况', heading(0, '一、2025年政务公开工作总体情况')),
  variant('heading: 行政机关主动公开政府信息情况', heading(1, '二、行政机关主动公开政府信息情况')),
  variant('heading: 主动公开政府信息的情况', heading(1, '二、本年度主动公开政府信息的情况')),
  variant('heading: …统计表', heading(2, '三、收到和处理政府信息公开申请情况统计表（数据准确、要素齐全）')),
  variant('heading: 因…被申请行政复议', heading(3, '四、因政府信息公开工作被申请行政复议、提起行政诉讼情况')),
  variant('heading: 存在问题与改进方向', heading(4, '五、存在问题与改进方向')),
  variant('heading: 七、', heading(5, '七、其他需要报告的事项')),
  variant(
    'headings: Kangxi radicals',
    headings((text) => text.replace('一', '⼀').replace('二', '⼆')),
  ),
  variant('numbered twice over', (d) => {
    const narrative = (text: string, line: string) => ({ heading: text, body: [line] });
    d.sections.splice(
      1,
      0,
      narrative('二、主动公开情况', '公开信息若干条。'),
      narrative('三、依申请公开情况', '收到申请若干件。'),
    );
    for (const [index, section] of d.sections.slice(3).entries())
      section.heading = section.heading.replace(/^./, '一二三四五'[index]!);
    return undefined;
  }),
  variant(
    'aspects: (一)',
    aspectLines((text) => text.replace('（', '(').replace('）', ')')),
  ),
  variant(
    'aspects: 1.',
    aspectLines((text) => text.replace(/（(.)）/, (_, char: string) => `${'一二三四五'.indexOf(char) + 1}.`)),
  ),
  variant('aspects: run in', (d) => {
    const lines = d.sections[0]!.body as string[];
    d.sections[0]!.body = lines.flatMap((line, index) => {
      if (/^（[一二三四五]）/.test(line)) return [`${line}情况。${lines[index + 1]}`];
      return /^（[一二三四五]）/.test(lines[index - 1] ?? '') ? [] : [line];
    });
    return undefined;
  }),
  variant('no aspects', (d) => void Object.assign(d.sections[0]!, { body: ['全年工作平稳。'] })),
  variant('preamble inside 一', (d) => {
    d.sections[0]!.body.unshift(...d.preamble.splice(0));
    return undefined;
  }),
  variant('a note under a table', (d) => void d.sections[2]!.body.push('注：以上数据含上年度结转数量 4 件。')),
  variant(
    'labels: half-width brackets',
    labels((text) => text.replaceAll('（', '(').replaceAll('）', ')')),
  ),
  variant('labels: 第二十条 第（一）项', replaced('第二十条第', '第二十条 第')),
  variant('labels: 规范性文件', replaced('行政规范性文件', '规范性文件')),
  variant('labels: 规范文件', replaced('行政规范性文件', '规范文件')),
  variant('labels: 现行有效件数 (历史累计)', replaced('现行有效件数', '现行有效件数 (历史累计)')),
  variant('labels: 其他法律行政止公开', replaced('其他法律行政法规禁止公开', '其他法律行政止公开')),
  variant('labels: 其他法律法规禁止公开', replaced('其他法律行政法规禁止公开', '其他法律法规禁止公开')),
  variant('labels: 三类内容事务信息', replaced('三类内部', '三类内容')),
  variant('labels: 只计这一情况', replaced('只计这一情形', '只计这一情况')),
  variant(
    'labels: 1、2、3、',
    labels((text) => text.replace(/^(\d)\./, '$1、')),
  ),
  variant('labels: 公益组织', replaced('社会公益组织', '公益组织')),
  variant('labels: 合计', replaced(/总计$/, '合计')),
  variant('labels: 七总计', replaced('（七）总计', '七总计')),
  variant('labels: （7）总计', replaced('（七）总计', '（7）总计')),
  variant('labels: 办理结果合计', replaced('（七）总计', '办理结果合计')),
  variant('labels: 结转下一年度', replaced('四、结转下年度继续办理', '四、结转下一年度继续办理')),
  variant('labels: 未经复议直接诉讼', replaced('直接起诉', '直接诉讼')),
  variant(
    'labels: spaces inside',
    labels((text) => (text.length < 7 ? [...text].join(' ') : text)),
  ),
  variant(
    'labels: broken by line breaks',
    labels((text) => (text.length > 8 ? `${text.slice(0, 6)}\n${text.slice(6)}` : text)),
  ),
  variant(
    'labels: one character a line',
    labels((text, cell) => (cell.key === 'outcomes' ? [...text].join('\n') : text)),
  ),
  variant(
    'labels: Kangxi radicals and supplements',
    labels((text) => text.replaceAll('行', '⾏').replaceAll('人', '⼈').replaceAll('民', '⺠').replaceAll('一', '⼀')),
  ),
  variant(
    'labels: of no width, U+00A0',
    labels((text) => `\u200b${text}\u00a0`),
  ),
  variant(
    'the group cell （三） is missing',
    dropCell('applications', ({ text }) => text === '（三）不予公开'),
  ),
  variant(
    'the group cell （三） is empty',
    labels((text) => (text === '（三）不予公开' ? '' : text)),
  ),
  variant(
    'the note cell is missing',
    dropCell('applications', ({ key }) => key === 'note'),
  ),
  reshaping('（六） is one row', mergeOther),
  reshaping('table 四 as three', splitDisputes),
  reshaping('table 三 as five with invented heads', splitApplications),
  variant('Word markup', (d) => void Object.assign(d.dress, { wordMarkup: true })),
  variant('numbers over several spans', (d) => void Object.assign(d.dress, { spans: true })),
  variant('a GBK page', (d) => void Object.assign(d.dress, { gbk: true })),
  variant('PDF: broken lines', (d) => void Object.assign(d.dress, { pdf: true })),
  variant('one cell a line', (d) => void Object.assign(d.dress, { cellsOnLines: true })),
  variant(
    'cells: thousands commas',
    dressed(
      () => true,
      (text) => text.replace(/^(\d)(\d{3})(?=\.|$)/, '$1,$2'),
    ),
  ),
  variant(
    'cells: full-width commas',
    dressed(
      () => true,
      (text) => text.replace(/^(\d)(\d{3})(?=\.|$)/, '$1，$2'),
    ),
  ),
  variant(
    'cells: full-width digits',
    dressed(some, (text) => text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))),
  ),
  variant(
    'cells: units',
    dressed(
      (index) => inApplications(index) && some(index),
      (text) => `${text}件`,
    ),
  ),
  variant(
    'cells: annotations',
    dressed(
      (index) => inApplications(index) && some(index),
      (text) => `${text}（其中修订16件）`,
    ),
  ),
  variant(
    'cells: blank',
    dressed(some, () => '', true),
  ),
  variant(
    'cells: /',
    dressed(some, () => '/', true),
  ),
  variant(
    'cells: —',
    dressed(some, () => '—', true),
  ),
  variant(
    'cells: --',
    dressed(some, () => '--', true),
  ),
  variant(
    'cells: 无',
    dressed(some, () => '无', true),
  ),
  variant(
    'cells: 不涉及',
    dressed(some, () => '不涉及', true),
  ),
  variant(
    'cells: &nbsp;',
    dressed(some, () => '\u00a0', true),
  ),
  variant(
    'cells: totals blank',
    dressed(
      (index) => inApplications(index) && (index - 10) % 7 === 6,
      () => '',
      true,
    ),
  ),
  variant(
    'cells: first column blank',
    dressed(
      (index) => inApplications(index) && (index - 10) % 7 === 0,
      () => '',
      true,
    ),
  ),
  variant(
    'cells: 2 0',
    dressed(
      (index) => index === 20,
      (text) => text.replace(/^(\d)/, '$1 '),
    ),
  ),
  reshaping('cells: one is missing', loseCell),
];
