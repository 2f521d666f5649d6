/** What is written and where to: three questions, each kept by an empty line. */
import { knownTicks, outputRows } from '../output/rows.ts';
import { standingOf } from '../standing.ts';
import { findingsOf } from './onReducers.ts';
import { type Answer, go, numbersIn, type PlainState, request, say } from './state.ts';

const numbersOf = (ticked: readonly string[]): string =>
  outputRows.flatMap(({ id }, index) => (ticked.includes(id) ? [String(index + 1)] : [])).join(' ');

export function askFormats(state: PlainState): string[] {
  const rows = outputRows.map(({ name }, index) => `${index + 1} ${name}`).join('；');
  return [
    `输出：${standingOf(state.session!.report, findingsOf(state).open).words}`,
    `写出哪些：${rows}。现在选的是 ${numbersOf(state.ticked)}。输入编号，空格隔开，< 返回，回车照旧：`,
  ];
}

export function answerFormats(state: PlainState, line: string): Answer {
  if (line === '') return go(state, { kind: 'folder' });
  const numbers = numbersIn(line, outputRows.length);
  if (!numbers) return say(state, `输出请用 1 到 ${outputRows.length} 的编号，空格隔开：`);
  const ticked = knownTicks(numbers.map((number) => outputRows[number - 1]!.id));
  return go({ ...state, ticked }, { kind: 'folder' });
}

export const askFolder = ({ folder }: PlainState): string[] => [
  `写到文件夹 ${folder}。输入别的文件夹，< 返回，回车照旧：`,
];

const writing = (state: PlainState, taken: 'ask' | 'keep' | 'replace', makes = false): Answer =>
  request(say(state), { kind: 'write', taken, makes });

export function answerFolder(state: PlainState, line: string): Answer {
  const folder = line === '' ? state.folder : state.tools.pathOf(line);
  const next: PlainState = { ...state, folder };
  return state.tools.folderExists(folder) ? writing(next, 'ask') : go(next, { kind: 'newFolder' });
}

export const askNewFolder = ({ folder }: PlainState): string[] => [
  `没有这个文件夹：${folder}。1 换一个；2 新建它。输入编号，< 返回，回车就是 1：`,
];

export const answerNewFolder = (state: PlainState, line: string): Answer =>
  line === '2' ? writing(state, 'ask', true) : go(state, { kind: 'folder' });

export const askExists = (paths: readonly string[]): string[] => [
  `已经有同名文件：${paths.join('、')}。`,
  '1 保留两份，新的写成带 (2) 的名字；2 覆盖旧的；3 不写。输入编号，< 返回，回车就是 1：',
];

export function answerExists(state: PlainState, line: string): Answer {
  if (line === '' || line === '1') return writing(state, 'keep');
  if (line === '2') return writing(state, 'replace');
  if (line === '3') return go(state, { kind: 'review' }, '没有写。');
  return say(state, '同名文件怎么办，请输入 1、2 或 3：');
}

export const askWritten = (): string[] => ['写完了。回车回首页，@审核 再看一遍，@离开 结束：'];
