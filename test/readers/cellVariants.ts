/** The ways in which figures stand in their cells. */
import { dressed, ids, inApplications, type Variant, variant } from './variants.ts';

const some = (index: number): boolean => index % 11 === 3 && index !== 9;
const others = (index: number): boolean => index % 9 === 4 && index !== 9;
const all = (): boolean => true;
const inFees = (index: number): boolean => ids[index] === 'proactive.fees.amount';

/** Texts that are put around a figure and change nothing in it. */
const around: readonly (readonly [name: string, change: (text: string) => string])[] = [
  ['full-width spaces around', (text) => `　${text}　`],
  ['spaces of other widths around', (text) => `\u2002${text}\u2009`],
  ['U+00A0 around', (text) => `\u00a0\u00a0${text}\u00a0`],
  ['marks of no width inside', (text) => text.replace(/^(\d)/, '$1\u200b')],
  ['marks of direction around', (text) => `\u200e${text}\u202c`],
  ['a soft hyphen inside', (text) => text.replace(/^(\d)/, '$1\u00ad')],
  ['line breaks around', (text) => `\n${text}\n`],
  ['.0 behind', (text) => (text.includes('.') ? text : `${text}.0`)],
  ['an apostrophe before, as Excel has it', (text) => `'${text}`],
  ['a plus before', (text) => `+${text}`],
  ['digits of full width', (text) => text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))],
  [
    'Arabic digits of another script',
    (text) => text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0x0630)),
  ],
  ['a unit behind: 件', (text) => (text.includes('.') ? text : `${text} 件`)],
  ['a unit in brackets', (text) => (text.includes('.') ? text : `${text}（件）`)],
  ['a unit in brackets of half width', (text) => (text.includes('.') ? text : `${text}(件)`)],
  ['a bracket that explains', (text) => (text.includes('.') ? text : `${text}（含上年2件）`)],
  ['a mark of a note behind', (text) => `${text}※`],
  ['注1 behind', (text) => `${text}注1`],
  ['a full stop behind', (text) => (text.includes('.') ? text : `${text}。`)],
  ['a point behind', (text) => (text.includes('.') ? text : `${text}.`)],
  ['共 before', (text) => (text.includes('.') ? text : `共${text}件`)],
];

/** Texts that stand for no figure. */
const none = [
  '-',
  '－',
  '――',
  '——',
  '- -',
  '～',
  '/',
  '\\',
  '×',
  '……',
  '…',
  '·',
  '*',
  '.',
  '。',
  '无数据',
  '暂无',
  '没有',
  '未发生',
  '无此情况',
  '不适用',
  'N/A',
  'null',
  'NULL',
  'None',
  'undefined',
  'NaN',
  '#REF!',
  '#DIV/0!',
  '#####',
  '见附件',
  '同上',
  '详见下表',
  '十几',
  '若干',
  '约20',
  '20余',
  '5%',
  '1.2万',
  '2/3',
  '1-2',
  '2025年',
  '2025-01-02',
  '①',
  '（2）',
  '￥',
  '待定',
  '?',
  '？',
  '□',
  '√',
] as const;

export const cellVariants: readonly Variant[] = [
  ...around.map(([name, change]) => variant(`cells: ${name}`, dressed(others, change))),
  ...none.map((text) =>
    variant(
      `cells: ${text} for a figure`,
      dressed(
        (index) => some(index) || index === 7,
        () => text,
        true,
      ),
    ),
  ),
  variant(
    'fees: thousands commas',
    dressed(inFees, (text) => `12,${text.slice(-8)}`.replace(/^12,.*$/, text)),
  ),
  variant(
    'fees: in 元 in the cell',
    dressed(inFees, (text) => `${text}元`, true),
  ),
  variant(
    'fees: 万元 in the cell',
    dressed(inFees, (text) => `${text}万元`),
  ),
  variant(
    'fees: 万 in the cell',
    dressed(inFees, (text) => `${text}万`),
  ),
  variant(
    'fees: ¥ before',
    dressed(inFees, (text) => `¥${text}`),
  ),
  variant(
    'fees: zeros at the end',
    dressed(inFees, (text) => text),
  ),
  variant(
    'cells: spaces for thousands',
    dressed(all, (text) => text.replace(/^(\d)(\d{3})(?=\.|$)/, '$1\u00a0$2')),
  ),
  variant(
    'cells: two figures in one',
    dressed(
      (index) => inApplications(index) && index % 50 === 12,
      (text) => `${text} ${text}`,
      true,
    ),
  ),
  variant(
    'cells: last year beside',
    dressed(
      (index) => index === 6,
      (text) => `${text}（上年5）`,
    ),
  ),
  variant(
    'cells: a whole column blank',
    dressed(
      (index) => inApplications(index) && (index - 10) % 7 === 2,
      () => '',
      true,
    ),
  ),
  variant(
    'cells: a whole column of dashes',
    dressed(
      (index) => inApplications(index) && (index - 10) % 7 === 4,
      () => '—',
      true,
    ),
  ),
  variant(
    'cells: two columns blank',
    dressed(
      (index) => inApplications(index) && [2, 4].includes((index - 10) % 7),
      () => '',
      true,
    ),
  ),
  variant(
    'cells: only two columns filled',
    dressed(
      (index) => inApplications(index) && ![0, 6].includes((index - 10) % 7),
      () => '',
      true,
    ),
  ),
  variant(
    'cells: table 四 blank',
    dressed(
      (index) => index >= 185,
      () => '',
      true,
    ),
  ),
  variant(
    'cells: table 四 of dashes',
    dressed(
      (index) => index >= 185,
      () => '-',
      true,
    ),
  ),
  variant(
    'cells: table 二 blank',
    dressed(
      (index) => index < 10,
      () => '',
      true,
    ),
  ),
  variant(
    'cells: totals of table 四 blank',
    dressed(
      (index) => index >= 185 && (index - 185) % 5 === 4,
      () => '',
      true,
    ),
  ),
  variant(
    'cells: everything blank',
    dressed(all, () => '', true),
  ),
];
