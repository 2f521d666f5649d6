/** The output screen as lines: three groups, and below them what will be written. */
import { basename, dirname } from 'node:path';
import type { Report } from '../../report/report.ts';
import { draftMarkOf, type Finding } from '../../rules/finding.ts';
import { padEnd } from '../../text/width.ts';
import { fileName } from '../../writers/fileName.ts';
import { formats } from '../../writers/formats.ts';
import { titleLine } from '../../writers/title.ts';
import { lineParts } from '../components/oneLine.ts';
import { atMost, inLines, inRows, shorten } from '../components/parts.ts';
import { pickLines } from '../path/pathLine.ts';
import { standingOf } from '../standing.ts';
import { frameRows, type Part, type Parts, type Room, type View } from '../view.ts';
import { chosenFormats, outputGroups, outputRows } from './rows.ts';
import { existsAnswers, folderRow, newFolderAnswers, type OutputState } from './state.ts';

/** What the view needs of the draft around it. */
export interface OutputShown {
  readonly report: Report;
  readonly findings: readonly Finding[];
  readonly head: Pick<View, 'title' | 'status' | 'bar'>;
  readonly notice: string | null;
}

/** The names of the files that the choices stand for. */
export const namesOf = (report: Report, ticked: readonly string[], isDraft: boolean): string[] =>
  chosenFormats(ticked).map((id) =>
    fileName(titleLine(report), formats.find((format) => format.id === id)!.extension, { draft: isDraft }),
  );

const nameColumns = 18;

function rowParts(state: OutputState, index: number, columns: number): Part[] {
  const { id, name, help } = outputRows[index]!;
  const focused = index === state.row;
  const tick = `[${state.ticked.includes(id) ? 'x' : ' '}] ${padEnd(name, nameColumns)}`;
  return [
    { text: focused ? ' > ' : '   ' },
    { text: tick, look: focused ? 'focus' : 'plain' },
    { text: `  ${shorten(help, columns - nameColumns - 11)}`, look: 'quiet' },
  ];
}

function standing({ report, findings }: OutputShown, columns: number): Parts[] {
  const { words, isReady } = standingOf(report, findings);
  return inLines(words, isReady ? 'done' : 'warning', columns);
}

const besideWill = ' '.repeat(8);

/** What will be written, and which of the names are there already. */
function willWrite(state: OutputState, { report, findings }: OutputShown, columns: number): Parts[] {
  const names = namesOf(report, state.ticked, draftMarkOf(findings) !== undefined);
  if (names.length === 0) return [[{ text: ' 还没有选格式', look: 'quiet' }]];
  return names.flatMap((name, index): Parts[] => {
    const there = state.there.includes(name) ? '（已有同名文件，写的时候会问）' : '';
    const lines = inLines(`${name}${there}`, 'quiet', columns, besideWill);
    return index === 0 ? [[{ text: ' 将写出 ' }, ...lines[0]!.slice(1)], ...lines.slice(1)] : lines;
  });
}

const folderParts = ({ folder, row }: OutputState, columns: number): Parts => {
  const focused = row === folderRow;
  return [
    { text: focused ? ' > ' : '   ' },
    { text: shorten(`文件夹  ${folder}`, columns - 20), look: focused ? 'focus' : 'plain' },
    { text: focused ? '  Enter 换一个' : '', look: 'quiet' },
  ];
};

/** The rows that can be ticked: under their headings where there is room, else as many around the focus as fit. */
function groupLines(state: OutputState, columns: number, rows: number): Parts[] {
  const all = outputRows.map((_, index) => rowParts(state, index, columns));
  if (all.length + outputGroups.length <= rows)
    return outputGroups.flatMap(({ name, rows: group }): Parts[] => [
      [{ text: ` ${name}`, look: 'title' }],
      ...group.map(({ id }) => all[outputRows.findIndex((row) => row.id === id)]!),
    ]);
  if (all.length <= rows) return all;
  const room = Math.max(1, rows - 1);
  const first = Math.max(0, Math.min(state.row - Math.floor(room / 2), all.length - room));
  const more = `   另有 ${all.length - room} 样，用 ↑↓ 看`;
  return [...all.slice(first, first + room), [{ text: more, look: 'quiet' }]];
}

function choiceBody(state: OutputState, shown: OutputShown, { columns, rows }: Room): Parts[] {
  const above = standing(shown, columns);
  const below = willWrite(state, shown, columns);
  const kept = Math.min(below.length, Math.max(1, Math.floor(rows / 4)));
  const groups = groupLines(state, columns, rows - above.length - 1 - kept);
  const left = rows - above.length - groups.length - 1;
  return [...above, ...groups, folderParts(state, columns), ...atMost(below, left)];
}

/** The names of files under the folder that they lie in. */
const filesIn = (paths: readonly string[], columns: number): Parts[] => [
  ...inLines(dirname(paths[0] ?? ''), 'quiet', columns, '   '),
  ...paths.flatMap((path) => inLines(basename(path), 'plain', columns, '   ')),
];

function doneBody(state: OutputState, columns: number): Parts[] {
  const { phase } = state;
  if (phase.kind !== 'done') return [];
  return [
    [{ text: ` 已写好 ${phase.paths.length} 个文件：`, look: 'done' }],
    ...filesIn(phase.paths, columns),
    ...(phase.remark ? inLines(phase.remark, 'warning', columns) : []),
    [],
    ...inLines('O 打开看看   C 复制路径   空格 再选别的格式   Ctrl+C 按两次离开（路径会留在屏幕上）', 'quiet', columns),
  ];
}

/** The answers side by side, the one in focus in reverse. */
const answerParts = (answers: readonly string[], focus: number): Parts => [
  ...answers.flatMap((answer, index): Part[] => [
    { text: ' ' },
    { text: ` ${answer} `, look: index === focus ? 'focus' : 'plain' },
    { text: ' ' },
  ]),
  { text: '  ←→ 换，Enter 选定', look: 'quiet' },
];

export function outputView(state: OutputState, window: Room, shown: OutputShown): View {
  const { phase } = state;
  const { columns } = window;
  const room: Room = { columns, rows: window.rows - frameRows };
  const said = shown.notice ?? state.said;
  const saidLines = said === null ? [] : inRows(said, 'warning', columns, 2);
  const view = { ...shown.head, caret: null, messages: saidLines, scope: 'output' as const };
  switch (phase.kind) {
    case 'folder': {
      const { parts, caret } = lineParts('写到文件夹：', phase.path.line, columns);
      const hint = inLines('Tab 补全，↓ 从列表里选；~ 是自己的文件夹。', 'quiet', columns);
      const refused = said === null ? [] : [...inLines(said, 'warning', columns), []];
      const files = pickLines(phase.path, columns, room.rows - refused.length - hint.length - 1);
      const body = [...refused, ...hint, [], ...files];
      return { ...view, body, messages: [], prompt: { parts, caret }, scope: 'prompt' };
    }
    case 'newFolder': {
      const body = [
        ...inLines('没有这个文件夹：', 'warning', columns),
        ...inLines(state.folder, 'plain', columns, '   '),
      ];
      return { ...view, body, messages: [answerParts(newFolderAnswers, phase.answer)], scope: 'question' };
    }
    case 'exists': {
      const about = '保留两份：新的写成带 (2) 的名字，旧的不动。覆盖：旧的就没有了。';
      const body = [
        ...inLines('文件夹里已经有同名文件：', 'warning', columns),
        ...filesIn(phase.paths, columns),
        [],
        ...inLines(about, 'quiet', columns),
      ];
      return { ...view, body, messages: [answerParts(existsAnswers, phase.answer)], scope: 'question' };
    }
    case 'done':
      return { ...view, body: doneBody(state, columns) };
    case 'writing':
      return { ...view, body: choiceBody(state, shown, room), messages: [[{ text: ' 正在写……', look: 'quiet' }]] };
    case 'choose':
      if (said === null && state.ticked.length > 0 && !state.ticked.includes('docx'))
        return {
          ...view,
          body: choiceBody(state, shown, room),
          messages: [[{ text: ' 没有选 Word 文档，报送一般要 Word。', look: 'quiet' }]],
        };
      return { ...view, body: choiceBody(state, shown, room) };
  }
}
