/**
 * What is read of copied rows and cells, shape by shape: a figure in the wrong column is worse than none. `vitest -u` writes
 * test/report/told anew; each line that changed is to be read.
 */
import { expect, test } from 'vitest';
import { namedRows, printedRows } from '../../source/editing/blockPaste.ts';
import { figureRows } from '../../source/report/figureRows.ts';
import { copiedFigure, endsInSum, splitCommas } from '../../source/report/figureText.ts';
import { form2021 } from '../helpers/form.ts';

const keep = (name: string, lines: readonly string[]) =>
  expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`./told/${name}.txt`);

const tables = {
  applications: namedRows(printedRows(form2021, 'applications')),
  proactive: namedRows(printedRows(form2021, 'proactive')),
};

const applications: Readonly<Record<string, string>> = {
  制表符: '予以公开\t5\t1\t0\t0\t0\t0\t6',
  空格: '予以公开 5 1 0 0 0 0 6',
  '标签、冒号': '予以公开：5 1 0 0 0 0 6',
  数字紧跟标签: '予以公开5 1 0 0 0 0 6',
  单位和括号归前面的数: '予以公开 5 件 1件 0 (其中 网上 0 件) 0 0 0 6 件次',
  '括号里有空格，后面还有数': '5 (含 上年 2 件) 1 0',
  竖线: '| 予以公开 | 5 | 1 | 0 | 0 | 0 | 0 | 6 |',
  '竖线，空的末格': '| 予以公开 | 5 | 1 | 0 | 0 | 0 | 0 |  |',
  '竖线，没有两端的': '予以公开 | 5 | 1 | 0 | 0 | 0 | 0 | 6',
  Markdown的表头: '| 项目 | 自然人 |\n| --- | ---: |\n| 予以公开 | 5 |',
  全角分号: '予以公开；5；1；0；0；0；0；6',
  逗号: '予以公开 5,1,0,0,0,0,6',
  逗号是千分位: '予以公开 1,005 1 0 0 0 0 1,006',
  一行一格: '予以公开\n5\n1\n0\n0\n0\n0\n6',
  '一行一格，多出一格': '予以公开\n5\n1\n0\n0\n0\n0\n6\n7',
  '一行一格，下一行也有标签': '予以公开\n5\n1\n部分公开\n2',
  合并的格留下的空格:
    '（三）不予公开\t1.属于国家秘密\t1\t0\t0\t0\t0\t0\t1\n\t2.其他法律行政法规禁止公开\t2\t0\t0\t0\t0\t0\t2',
  每行前面都空一格: '予以公开\t\t5\t1\t0\t0\t0\t0\t6\n部分公开\t\t2\t0\t0\t0\t0\t0\t2',
  只有长出来的行前面空一格:
    '予以公开\t\t5\t1\t0\t0\t0\t0\t6\n部分公开\t2\t0\t0\t0\t0\t0\t2\n结转下年度继续办理\t1\t0\t0\t0\t0\t0\t1',
  '第一格就是空白，不往左移':
    '予以公开\t5\t1\t0\t0\t0\t0\t6\n部分公开\t\t2\t0\t0\t0\t0\t2\n结转下年度继续办理\t1\t0\t0\t0\t0\t0\t1',
  '两种长度一样多：短的是平常的，长的前面多了一格': '予以公开\t5\t1\n部分公开\t\t2\t0',
  标题行不算: '申请人情况\n自然人 商业企业\n予以公开 5 1 0 0 0 0 6',
  '前后的空白行不算，中间的算': '\t\t\n5\t1\n\t\t\n2\t0\n\t\t',
  只有号数的行不是标签: '1\t2\t3',
  一个号数加名称: '1.属于国家秘密 1 0 0 0 0 0 1',
  两行都有的名称不认: '其他 1 0 0 0 0 0 1',
  名称的一段: '（六）其他处理 3.其他 1 0 0 0 0 0 1',
  横线和无是空白: '予以公开 - 无 — / 0 0 6',
  不认得的名称: '某某情况 5 1 0 0 0 0 6',
  没有名称: '5 1 0 0 0 0 6',
};

test('rows', async () => {
  const rowsOf = (text: string, table: keyof typeof tables) =>
    figureRows(text, tables[table]).map(
      ({ named, label, cells, line, isGrid }) =>
        `  第 ${line} 行 ${named === null ? '没有名称' : tables[table][named]!.names[0]}${label ? `“${label}”` : ''}${isGrid ? '，分格' : ''}：${cells.map((cell) => `[${cell}]`).join('')}`,
    );
  await keep('rows', [
    ...Object.entries(applications).flatMap(([name, text]) => [`==== ${name}`, ...rowsOf(text, 'applications')]),
    ...[
      '行政许可 1,264',
      '行政许可\t1,264',
      '行政事业性收费 3187.265 万元',
      '行政规范性文件 3 1 18',
      '规章 0、0、0',
    ].flatMap((text) => [`==== ${text}`, ...rowsOf(text, 'proactive')]),
  ]);
});

test('cells', async () => {
  const cells = [
    ...[
      '0',
      '12',
      '012',
      '1,264',
      '1,264.50',
      '12,64',
      '１２',
      ' 12 ',
      '"12"',
      '12件',
      '12 件次',
      '12万元',
      '12元',
      '3.0',
      '3.5',
      '0.50',
      '00.5',
    ],
    ...[
      '12(其中网上3)',
      '12 件（含上年）',
      '12.5（估）',
      '-',
      '—',
      '无',
      '不涉及',
      '/',
      '',
      '-3',
      '−3',
      '3 4',
      '3，4',
      '约3',
      '三',
      '123456789012',
      '1234567890123',
    ],
    ...['3187.265', '3187.265万元', '3187.265元', '007.10', '12\u200b', '1 264', '某'.repeat(25)],
  ];
  const said = (cell: string, kind: 'count' | 'decimal') => {
    const { figure, note } = copiedFigure(cell, kind);
    return `${figure === undefined ? '取不出' : figure === null ? '空白' : JSON.stringify(figure)}${note ? `（${note}）` : ''}`;
  };
  await keep(
    'cells',
    cells.map((cell) => `${JSON.stringify(cell)}：件数 ${said(cell, 'count')}，金额 ${said(cell, 'decimal')}`),
  );
});

test('figures parted by commas', async () => {
  const sizes = { sizes: [7, 6], withTotal: [7] };
  const pieces = [
    '5,1,0,0,0,0,6',
    '1,005',
    '5,1',
    '1,005,1,0,0,0,0,1,006',
    '1,000,1,000,1,000',
    '100,200,300,400,500,600',
    '1,2,3,4,5,',
    '5，1，0，0，0，0，6',
    '12,3456',
  ];
  await keep('commas', [
    ...pieces.map(
      (piece) =>
        `${piece}：${splitCommas(piece, sizes)
          .map((cell) => `[${cell}]`)
          .join('')}`,
    ),
    ...pieces.map(
      (piece) =>
        `${piece}，一行一格：${splitCommas(piece, { sizes: [1], withTotal: [] })
          .map((cell) => `[${cell}]`)
          .join('')}`,
    ),
    ...['5 1 6', '5 1 7', '6 6', '6', '5 - 5', '1,000 5 1,005'].map((row) => `${row}：${endsInSum(row.split(' '))}`),
  ]);
});
