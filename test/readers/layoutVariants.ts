/** Tables that are laid out otherwise than the form has them, whatever the format. */
import type { LooseCell, LooseDocument, LooseTable } from './document.ts';
import { label } from './reshape.ts';
import { labels, reshaping, tableOf, tables, type Variant, variant } from './variants.ts';

const applications = (d: LooseDocument): LooseTable => tableOf(d, 'applications');
const isFigure = ({ figure }: LooseCell): boolean => figure;
const own = (row: readonly LooseCell[]): LooseCell => row.filter(({ figure }) => !figure).at(-1)!;
const figuresOf = (row: readonly LooseCell[]): LooseCell[] => row.filter(isFigure);
const columns = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
const groupOf: Readonly<Record<number, string>> = {
  4: '（三）不予公开',
  12: '（四）无法提供',
  15: '（五）不予处理',
  20: '（六）其他处理',
};
const plainHead = (first: string): LooseCell[] => [label(first), ...columns.map((text) => label(text))];

/** Table 三 with one column of labels; `rows` gives the rows of a group's name. */
const oneColumn =
  (name: (text: string, index: number) => string, group?: (text: string) => LooseCell[]) =>
  (d: LooseDocument): undefined => {
    const table = applications(d);
    const body = table.rows.slice(3);
    table.rows = [
      plainHead('申请人情况'),
      ...body.flatMap((row, index) => [
        ...(group && index === 2 ? [group('三、本年度办理结果')] : []),
        ...(group && groupOf[index] ? [group(groupOf[index])] : []),
        [label(name(own(row).text, index)), ...figuresOf(row)],
      ]),
    ];
    return undefined;
  };

const groupBefore = (index: number): string => {
  const start = [20, 15, 12, 4].find((one) => index >= one && index < 23);
  return start === undefined ? '' : groupOf[start]!;
};

/** A column before or behind all others. */
const withColumn =
  (
    where: 'before' | 'behind',
    text: (index: number) => string,
    which: readonly LooseTable['table'][] = ['applications'],
  ) =>
  (d: LooseDocument): undefined => {
    for (const table of tables(d)) {
      if (!which.includes(table.table)) continue;
      for (const [index, row] of table.rows.entries()) {
        const cell = label(text(index));
        if (where === 'before') row.unshift(cell);
        else row.push(cell);
      }
    }
    return undefined;
  };

const transposedApplications = (d: LooseDocument): undefined => {
  const table = applications(d);
  const body = table.rows.slice(3);
  table.rows = [
    [label('申请人情况'), ...body.map((row) => label(own(row).text))],
    ...columns.map((text, column) => [label(text), ...body.map((row) => figuresOf(row)[column]!)]),
  ];
  return undefined;
};

const emptyRows = (d: LooseDocument): undefined => {
  for (const table of tables(d)) {
    const width = table.rows[0]!.reduce((sum, { colspan }) => sum + colspan, 0);
    table.rows.push(Array.from({ length: width }, () => label('')));
  }
  return undefined;
};

const captioned =
  (text: string) =>
  (d: LooseDocument): undefined => {
    for (const table of tables(d)) {
      const width = table.rows[0]!.reduce((sum, { colspan }) => sum + colspan, 0);
      table.rows.unshift([label(text, width)]);
    }
    return undefined;
  };

/** Table 二 with one head for all rows. */
const oneHead = (d: LooseDocument): undefined => {
  const table = tableOf(d, 'proactive');
  const rows = table.rows.filter((row) => row.some(isFigure));
  table.rows = [
    ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'].map((text) => label(text)),
    ...rows.slice(0, 2),
    [label('信息内容'), label('本年处理决定数量', 3)],
    ...rows.slice(2, 5),
    [label('信息内容'), label('本年收费金额（单位：万元）', 3)],
    ...rows.slice(5),
  ];
  return undefined;
};

/** Table 二 with the article in a column of its own. */
const articleBeside = (d: LooseDocument): undefined => {
  const table = tableOf(d, 'proactive');
  const rows: LooseCell[][] = [];
  let block: LooseCell[][] = [];
  let name = '';
  const flush = () => {
    for (const [index, row] of block.entries())
      rows.push(index === 0 ? [{ ...label(name), rowspan: block.length }, ...row] : row);
    block = [];
  };
  for (const row of table.rows) {
    if (row.length === 1 && row[0]!.text.startsWith('第二十条')) {
      flush();
      name = row[0]!.text;
    } else block.push(row);
  }
  flush();
  table.rows = rows;
  return undefined;
};

/** Rows of one table in which a cell's height is a mistake. */
const spanMistake =
  (text: string, change: number) =>
  (d: LooseDocument): undefined => {
    for (const cell of applications(d).rows.flat()) if (cell.text === text) cell.rowspan += change;
    return undefined;
  };

/** Table 四 in other shapes. */
const disputesRow = (d: LooseDocument): LooseCell[] => tableOf(d, 'disputes').rows.at(-1)!;
const results = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
const groups = ['行政复议', '未经复议直接起诉', '复议后起诉'];
const disputesAs =
  (rows: (cells: LooseCell[]) => LooseCell[][]) =>
  (d: LooseDocument): undefined => {
    d.sections[3]!.body = [{ table: 'disputes', rows: rows(disputesRow(d)) }];
    return undefined;
  };
const ofGroup = (cells: readonly LooseCell[], group: number): LooseCell[] => cells.slice(group * 5, group * 5 + 5);
const heads = (): LooseCell[] => results.map((text) => label(text));

/** All three tables in one, with their headings in rows of it. */
const allInOne = (d: LooseDocument): undefined => {
  const parts = d.sections.slice(1, 4);
  const rows = parts.flatMap(({ heading, body }, index) => {
    const table = body.find((item): item is LooseTable => typeof item !== 'string')!;
    return [[label(heading, [4, 10, 15][index])], ...table.rows];
  });
  for (const section of parts) {
    section.body = [];
    section.heading = '';
  }
  parts[0]!.body = [{ table: 'proactive', rows }];
  return undefined;
};

/** A section of text in a table: its heading left, its words right. */
const textInTable = (d: LooseDocument): undefined => {
  for (const section of d.sections.slice(4)) {
    const rows = [[label(section.heading), label((section.body as string[]).join(''))]];
    section.body = [{ table: 'proactive', rows }];
    section.heading = '';
  }
  return undefined;
};

const renamed = (changes: Readonly<Record<string, string>>) =>
  labels((text) => Object.entries(changes).reduce((done, [from, to]) => done.replaceAll(from, to), text));

export const layoutVariants: readonly Variant[] = [
  reshaping(
    'table 三: one column of labels',
    oneColumn((text) => text),
  ),
  reshaping(
    'table 三: groups before their labels',
    oneColumn((text, index) => `${groupBefore(index)}${text}`),
  ),
  reshaping(
    'table 三: groups and a dash before their labels',
    oneColumn((text, index) => [groupBefore(index), text].filter(Boolean).join('-')),
  ),
  reshaping(
    'table 三: groups in rows of their own',
    oneColumn(
      (text) => text,
      (text) => [label(text, 8)],
    ),
  ),
  reshaping(
    'table 三: groups in rows with blanks',
    oneColumn(
      (text) => text,
      (text) => [label(text), ...columns.map(() => label(''))],
    ),
  ),
  reshaping('table 三: transposed', transposedApplications),
  reshaping(
    'table 三: a column of numbers before',
    withColumn('before', (index) => (index < 3 ? (index === 0 ? '序号' : '') : String(index - 2))),
  ),
  reshaping(
    'table 三: a blank column behind',
    withColumn('behind', () => ''),
  ),
  reshaping(
    'table 三: a column for remarks behind',
    withColumn('behind', (index) => (index === 0 ? '备注' : index === 9 ? '均已答复' : '')),
  ),
  reshaping(
    'all tables: a blank column before',
    withColumn('before', () => '', ['proactive', 'applications', 'disputes']),
  ),
  reshaping(
    'all tables: a blank column behind',
    withColumn('behind', () => '', ['proactive', 'applications', 'disputes']),
  ),
  reshaping('all tables: blank rows at the end', emptyRows),
  reshaping('all tables: a caption in the first row', captioned('统计表（2025年度）')),
  reshaping('all tables: 单位：件 in the first row', captioned('单位：件')),
  reshaping(
    'all tables: 填报单位 in the first row',
    captioned('填报单位：青川市自然资源局    填报日期：2026年1月10日'),
  ),
  reshaping('table 二: one head', oneHead),
  reshaping('table 二: the article beside', articleBeside),
  reshaping('table 二: no article rows', (d) => {
    const table = tableOf(d, 'proactive');
    table.rows = table.rows.filter((row) => !row[0]!.text.startsWith('第二十条'));
    return undefined;
  }),
  reshaping('table 二: only rows with figures', (d) => {
    const table = tableOf(d, 'proactive');
    table.rows = table.rows.filter((row) => row.some(isFigure));
    return undefined;
  }),
  reshaping('rowspan: 三 is one too many', spanMistake('三、本年度办理结果', 1)),
  reshaping('rowspan: 三 is one too few', spanMistake('三、本年度办理结果', -1)),
  reshaping('rowspan: （三） is one too many', spanMistake('（三）不予公开', 1)),
  reshaping('rowspan: （三） is one too few', spanMistake('（三）不予公开', -1)),
  reshaping('rowspan: （五） is one too many', spanMistake('（五）不予处理', 1)),
  reshaping('rowspan: （五） is one too few', spanMistake('（五）不予处理', -1)),
  reshaping('rowspan: the groups have none', (d) => {
    for (const row of applications(d).rows.slice(3)) for (const cell of row) cell.rowspan = 1;
    return undefined;
  }),
  reshaping('head of table 三: 申请人情况 is missing', (d) => {
    applications(d).rows[0]!.pop();
    return undefined;
  }),
  reshaping('head of table 三: one row', (d) => {
    const table = applications(d);
    const [note] = table.rows[0]!;
    table.rows.splice(0, 3, [{ ...note!, rowspan: 1 }, ...columns.map((text) => label(text))]);
    return undefined;
  }),
  reshaping('head of table 三: none', (d) => {
    applications(d).rows.splice(0, 3);
    return undefined;
  }),
  reshaping('head of table 三: two rows', (d) => {
    const table = applications(d);
    table.rows.splice(
      0,
      3,
      [
        { ...label('项目', 3), rowspan: 2 },
        { ...label('自然人'), rowspan: 2 },
        label('法人或其他组织', 5),
        { ...label('总计'), rowspan: 2 },
      ],
      columns.slice(1, 6).map((text) => label(text)),
    );
    return undefined;
  }),
  reshaping(
    'table 四: a row for each group',
    disputesAs((cells) => [
      [label('类别'), ...heads()],
      ...groups.map((name, group) => [label(name), ...ofGroup(cells, group)]),
    ]),
  ),
  reshaping(
    'table 四: a row for each group under 行政诉讼',
    disputesAs((cells) => [
      [label('类别', 2), ...heads()],
      [label('行政复议', 2), ...ofGroup(cells, 0)],
      [{ ...label('行政诉讼'), rowspan: 2 }, label('未经复议直接起诉'), ...ofGroup(cells, 1)],
      [label('复议后起诉'), ...ofGroup(cells, 2)],
    ]),
  ),
  reshaping(
    'table 四: groups in rows of their own',
    disputesAs((cells) => groups.flatMap((name, group) => [[label(name, 5)], heads(), ofGroup(cells, group)])),
  ),
  reshaping(
    'table 四: one row of heads',
    disputesAs((cells) => [groups.flatMap((name) => results.map((text) => label(`${name}${text}`))), cells]),
  ),
  reshaping(
    'table 四: two rows of heads',
    disputesAs((cells) => [groups.map((name) => label(name, 5)), groups.flatMap(() => heads()), cells]),
  ),
  reshaping(
    'table 四: a label before the figures',
    disputesAs((cells) => [
      [label(''), ...groups.map((name) => label(name, 5))],
      [label(''), ...groups.flatMap(() => heads())],
      [label('件数'), ...cells],
    ]),
  ),
  reshaping('table 四: 行政诉讼 in a table of its own', (d) => {
    const cells = disputesRow(d);
    d.sections[3]!.body = [
      { table: 'disputes', rows: [[label('行政复议', 5)], heads(), ofGroup(cells, 0)] },
      {
        table: 'disputes',
        rows: [
          [label('行政诉讼', 10)],
          [label(groups[1]!, 5), label(groups[2]!, 5)],
          [...heads(), ...heads()],
          cells.slice(5),
        ],
      },
    ];
    return undefined;
  }),
  reshaping('all tables in one', allInOne),
  reshaping('sections 五 and 六 in tables', textInTable),
  variant(
    'labels: 本年新收 and so on, shortened',
    renamed({
      '一、本年新收政府信息公开申请数量': '一、本年新收申请',
      '二、上年结转政府信息公开申请数量': '二、上年结转',
    }),
  ),
  variant('labels: 政府信息 left out', renamed({ 政府信息公开申请: '申请', 相关政府信息: '相关信息' })),
  variant(
    'labels: 申请人 left out under （六）',
    renamed({
      '申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请': '无正当理由逾期不补正',
      '申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请': '逾期未缴纳费用',
    }),
  ),
  variant(
    'labels: ① ② ③',
    labels((text) => text.replace(/^(\d)\./, (_, digit: string) => String.fromCodePoint(0x245f + Number(digit)))),
  ),
  variant(
    'labels: (1) (2)',
    labels((text) => text.replace(/^(\d)\./, '($1)')),
  ),
  variant(
    'labels: 1) 2)',
    labels((text) => text.replace(/^(\d)\./, '$1)')),
  ),
  variant(
    'labels: a space behind the number',
    labels((text) => text.replace(/^(\d)\./, '$1. ')),
  ),
  variant(
    'labels: （1）（2） for groups',
    labels((text) =>
      text.replace(/^（([一二三四五六七])）/, (_, char: string) => `（${'一二三四五六七'.indexOf(char) + 1}）`),
    ),
  ),
  variant('labels: a dash for the quotes', renamed({ '“三安全一稳定”': '"三安全一稳定"' })),
  variant('labels: in traditional brackets', renamed({ '（': '〔', '）': '〕' })),
  variant(
    'labels: colons behind',
    labels((text) => (text.length > 6 && text.length < 40 ? `${text}：` : text)),
  ),
  variant(
    'labels: units behind',
    labels((text) => (/^(?:\d\.|（[一二]）)/.test(text) ? `${text}（件）` : text)),
  ),
  variant(
    'labels: 企业, 科研, 公益, 法律服务',
    renamed({ 商业企业: '企业', 科研机构: '科研', 社会公益组织: '社会公益', 法律服务机构: '法律服务' }),
  ),
  variant(
    'labels: 其他组织',
    labels((text, cell) => (text === '其他' && cell.key === 'otherOrganization' ? '其他组织' : text)),
  ),
  variant(
    'labels: 小计',
    labels((text) => text.replace(/^总计$/, '小计')),
  ),
  variant('labels: 公民 for 自然人', renamed({ 自然人: '公民' })),
  variant(
    'labels: 维持 纠正 其他 未审结',
    labels((text) =>
      text
        .replace(/^结果(维持|纠正)$/, '$1')
        .replace(/^其他结果$/, '其他')
        .replace(/^尚未审结$/, '未审结'),
    ),
  ),
  variant(
    'labels: 案件 behind the groups of table 四',
    renamed({ 行政复议: '行政复议案件', 未经复议直接起诉: '未经复议直接起诉案件', 复议后起诉: '复议后起诉案件' }),
  ),
  variant('labels: 直接提起诉讼', renamed({ 未经复议直接起诉: '未经复议直接提起诉讼', 复议后起诉: '复议后提起诉讼' })),
];
