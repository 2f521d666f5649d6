/** The sum of a folder as lines. */
import { unsettled } from '../../desk/gather.ts';
import type { DeskRow } from '../../desk/rows.ts';
import { padEnd, padStart, width } from '../../text/width.ts';
import { listLines } from '../components/filterList.ts';
import { lineParts } from '../components/oneLine.ts';
import { inLines, inRows, shorten } from '../components/parts.ts';
import { fileLines } from '../path/pathLine.ts';
import type { Look } from '../theme.ts';
import { frameRows, type Parts, type Room, roomOf, type View, wideColumns } from '../view.ts';
import type { SumSetup } from './job.ts';
import { type Ask, asks, fileName, rowInFocus, type SumState } from './state.ts';

const questions: Readonly<Record<Ask, string>> = {
  parent: '汇总的单位（全称）：',
  year: '年度：',
  list: '应报单位的名单（txt、xlsx、csv；没有就直接回车）：',
  prior: '上年收到的报告所在的文件夹（没有就直接回车）：',
  own: '本单位自己的报告（没有就直接回车）：',
  due: '请各单位在哪天前改正重报（例如 1月20日；不写就直接回车）：',
};

/** What there is to know about a question before answering it. */
const hints: Readonly<Record<Ask, string>> = {
  parent: '写全称，例如 清河县人民政府。本级和行政区域的合计都算在它名下。',
  year: '汇总哪一年度的报告；别的年度的单独列出，不计入。',
  list: '名单一行一个单位，# 开头的行是类别；表格要有“单位名称”一列，可以有简称、类别、计入。没有名单就不列缺报。',
  prior: '上年报过、今年没有收到的单位会列出来；本单位的报告少了谁的数，也拿上年的来找。',
  own: '文件（Word、网页、PDF 等）。写了就与合计逐格比较，差在哪一格、像是少了哪个单位，列在最前面。',
  due: '写进每一份审核意见；只给有错误或警告的单位写，提示只作批注。',
};

/** How an answer was found stands before what there is to know. */
const hintOf = ({ guessed = {} }: SumSetup, ask: Ask): string =>
  `${(ask === 'year' || ask === 'list' ? guessed[ask] : undefined) ?? ''}${hints[ask]}`;

const tones: Readonly<Record<DeskRow['tone'], Look>> = { bad: 'error', ask: 'warning', plain: 'plain' };
const stateColumns = 10;

const number = (count: number | null): string => padStart(count === null ? '' : String(count), 4);

/** Columns of all that stands beside the unit and what matters most. */
const fixedColumns = 3 + stateColumns + 8 + 7 + 2;
const leastRemark = 12;

/** The widths of the two columns that give way: the unit is as wide as the longest name, so that what is wrong has room; in a narrow window that stands below the list alone. */
function widthsOf({ rows }: SumState, columns: number): { readonly unit: number; readonly remark: number } {
  const longest = Math.max(0, ...rows.map(({ unit }) => width(unit))) + 1;
  const unit = Math.max(12, Math.min(30, longest, columns - fixedColumns));
  const remark = columns - fixedColumns - unit;
  return { unit, remark: remark < leastRemark ? 0 : remark };
}

/** What stands in the last column; of a file its name, which is what tells it from the others. */
const remarkOf = ({ remark, file }: DeskRow): string => (remark !== '' && remark === file ? fileName(remark) : remark);

type Widths = ReturnType<typeof widthsOf>;

function rowParts(row: DeskRow, focused: boolean, { unit, remark }: Widths): Parts {
  return [
    { text: focused ? ' > ' : '   ' },
    { text: padEnd(shorten(row.unit, unit - 1), unit), look: focused ? 'focus' : 'plain' },
    { text: ` ${padEnd(row.state, stateColumns - 1)}`, look: tones[row.tone] },
    { text: number(row.errors), look: row.errors ? 'error' : 'quiet' },
    { text: number(row.warnings), look: 'quiet' },
    { text: padStart(row.received === null ? '' : String(row.received), 7) },
    ...(remark > 0 ? [{ text: ` ${shorten(remarkOf(row), remark)}`, look: 'quiet' } as const] : []),
  ];
}

const heads = ({ unit, remark }: Widths): Parts => [
  {
    text: `   ${padEnd('单位', unit)} ${padEnd('状态', stateColumns - 1)}${padStart('错', 4)}${padStart('警', 4)}${padStart('新收', 7)}${remark > 0 ? ' 最要紧的' : ''}`,
    look: 'quiet',
  },
];

/** The list; below it, where there is no pane, what it all comes to. */
function tableLines(state: SumState, { columns, rows: all }: Room, hasPane: boolean): Parts[] {
  const widths = widthsOf(state, columns);
  const sums = hasPane ? [] : sumsInWords(state, columns);
  const rows = all - sums.length;
  const isLong = state.rows.length > rows - 1;
  const height = isLong ? Math.max(1, rows - 2) : rows - 1;
  const index = Math.min(state.index, state.rows.length - 1);
  const first = Math.max(0, Math.min(index - Math.floor(height / 2), state.rows.length - height));
  const below = Math.max(0, state.rows.length - first - height);
  const shown = state.rows
    .slice(first, first + height)
    .map((row, position) => rowParts(row, first + position === index, widths));
  const more = below > 0 ? [[{ text: `   下面还有 ${below} 行`, look: 'quiet' } as const]] : [];
  return [heads(widths), ...shown, ...more, ...sums];
}

const headline = [
  ['applications.received.total', '新收申请'],
  ['applications.carriedIn.total', '上年结转'],
  ['applications.handled.total', '办理总计'],
  ['applications.carriedOver.total', '结转下年'],
  ['disputes.review.total', '行政复议'],
  ['proactive.licences.decisions', '行政许可'],
  ['proactive.penalties.decisions', '行政处罚'],
] as const;

/** The sums of the unit itself and of its area, a line each; none of what has no figure yet. */
function sumsInWords({ result }: SumState, columns: number): Parts[] {
  if (!result) return [];
  const { own, area } = result.sums;
  const words = (name: string, sums: typeof own): Parts[] => {
    const known = headline.flatMap(([id, what]) => ((sums[id] ?? null) === null ? [] : [`${what} ${sums[id]}`]));
    return known.length === 0
      ? []
      : [[{ text: shorten(` 合计（${name}）：${known.join('，')}`, columns - 1), look: 'quiet' }]];
  };
  return [...words('本级', own), ...words('行政区域', area)];
}

/** Beside the list: the row in focus whole, and what it all comes to. */
function pane(state: SumState, columns: number): Parts[] {
  const row = rowInFocus(state);
  const about = row
    ? [...inLines(row.unit, 'title', columns, ''), ...inLines(row.remark || row.state, 'plain', columns, ''), []]
    : [];
  const { sums } = state.result ?? { sums: null };
  return [
    ...about,
    [{ text: `${padEnd('合计', 8)}${padStart('本级', 12)}${padStart('行政区域', 12)}`, look: 'quiet' }],
    ...headline.map(
      ([id, name]): Parts => [
        {
          text: `${padEnd(name, 8)}${padStart(String(sums?.own[id] ?? '—'), 12)}${padStart(String(sums?.area[id] ?? '—'), 12)}`,
        },
      ],
    ),
  ];
}

function summary({ overlay, result, files, done, isReading }: SumState): string {
  if (!result) return overlay.kind === 'ask' ? ` 先答 ${asks.length} 个问题，再一份一份读` : ' 正在找报告';
  const { listed, counted, missing, lapsed, wrongYear, unlisted, unreadable } = result.gathering;
  const errors = counted.filter(({ report }) => report.errors > 0).length;
  const names =
    listed === null
      ? `收到 ${counted.length} 个单位`
      : `名单 ${listed}，已收 ${counted.length}${done < files ? '' : `，缺报 ${missing.length}`}`;
  const gone = done < files || lapsed.length === 0 ? '' : `，上年报过今年没有的 ${lapsed.length}`;
  const others = [
    [unsettled(wrongYear), '年度不对'],
    [unlisted, '不在名单'],
    [unsettled(unreadable), '读不了'],
  ] as const;
  const besides = others.flatMap(([rows, word]) => (rows.length > 0 ? [`，${word} ${rows.length}`] : [])).join('');
  const read = done < files ? `；${isReading ? '正在读' : '已停在'} ${done}/${files}` : '';
  return ` ${names}${gone}${besides}；有错的 ${errors}${read}`;
}

export function sumView(state: SumState, window: Room, { notice }: { readonly notice: string | null }): View {
  const { overlay } = state;
  const wide = window.columns >= wideColumns && overlay.kind === 'none';
  const room = roomOf(window, wide);
  const said = notice ?? state.said;
  const messages = said === null ? [] : inRows(said, 'warning', window.columns, 2);
  const view = {
    title: '汇总下级单位的报告',
    status: {
      text: `${shorten(state.setup.parent, window.columns - 34)} ${state.setup.year}年 `,
      look: 'quiet',
    } as const,
    bar: [{ text: shorten(summary(state), window.columns - 1), look: 'quiet' }] as const,
  };
  if (overlay.kind === 'ask') {
    const { parts, caret } = lineParts(questions[overlay.ask], overlay.path.line, window.columns);
    const about = [
      ...(said === null ? [] : [...inLines(said, 'warning', window.columns), []]),
      ...inLines(`文件夹：${state.folder}`, 'plain', window.columns),
      [],
      ...inLines(hintOf(state.setup, overlay.ask), 'quiet', window.columns),
      [],
    ];
    const files = fileLines(overlay.path, window.columns, window.rows - frameRows - about.length);
    return {
      ...view,
      body: [...about, ...files],
      caret: null,
      messages: [],
      prompt: { parts, caret },
      scope: 'prompt',
    };
  }
  if (overlay.kind === 'decide') {
    const { lines, caret } = listLines(overlay.list, room);
    return { ...view, body: lines, caret, messages, scope: 'list' };
  }
  const focus = rowInFocus(state);
  const whole = !wide && focus && messages.length === 0 ? inRows(focus.remark, 'plain', window.columns, 2) : [];
  return {
    ...view,
    body: tableLines(state, room, wide),
    caret: null,
    messages: messages.length > 0 ? messages : whole,
    scope: 'sum',
    ...(wide ? { pane: pane(state, 36) } : {}),
  };
}
