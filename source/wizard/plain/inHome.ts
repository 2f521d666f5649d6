/** The drafts there are, and what else can be begun. */

import type { CheckedFile } from '../checked/checkedFile.ts';
import { startCommand } from '../startWords.ts';
import { isHelp } from './commands.ts';
import { type Answer, go, type PlainState, request, say } from './state.ts';

/** More are not read out; a few words of the name find the others. */
const most = 20;

const fitting = ({ drafts }: PlainState, filter: string) =>
  filter === '' ? drafts : drafts.filter(({ words }) => filter.split(/\s+/).every((word) => words.includes(word)));

const homeHelp = [
  '帮助：每一问后面输入回答，按回车；每个回答当场存盘。打开草稿输入它的编号，或单位名称里的几个字来找。',
  'N 新建报告；L 从去年的报告开始，接上结转数；E 快速填报，没有收到申请的单位用；C 核对一个已发布的报告；Q 离开。打开报告以后再输入 ?，听那里的办法。',
];

const begins = 'N 新建，L 从去年的报告开始，E 快速填报，C 核对一个文件，Q 离开';
const open = ({ drafts }: PlainState): string => (drafts.length > 0 ? '草稿的编号，' : '');

export function askHome(state: PlainState, filter: string): string[] {
  const shown = fitting(state, filter);
  const listed = shown.slice(0, most).map(({ words }, index) => `${index + 1} ${words}`);
  const more = shown.length > most ? [`另有 ${shown.length - most} 份，输入单位名称里的几个字来找。`] : [];
  const head =
    state.drafts.length === 0
      ? '年报，政府信息公开工作年度报告。还没有草稿。'
      : filter === ''
        ? `年报，政府信息公开工作年度报告。${state.drafts.length} 份草稿，最近改过的在前。`
        : `有“${filter}”的草稿 ${shown.length} 份。`;
  return [
    head,
    ...listed,
    ...more,
    `${state.drafts.length > 0 ? '打开草稿输入编号，' : ''}新建输入 N，从去年的报告开始输入 L，快速填报输入 E，核对一个文件输入 C，离开输入 Q。汇总下级单位的报告另有命令 ${startCommand('sum')}；从台账统计，先打开一份报告，再输入 @台账：`,
  ];
}

export function answerHome(state: PlainState, filter: string, line: string): Answer {
  const shown = fitting(state, filter);
  const begin: Readonly<Record<string, () => Answer>> = {
    n: () => request(say(state), { kind: 'new' }),
    e: () => request(say(state), { kind: 'express' }),
    l: () => go(state, { kind: 'path', purpose: 'from', filter }),
    c: () => go(state, { kind: 'path', purpose: 'check', filter }),
    q: () => request(say(state), { kind: 'leave' }),
  };
  if (isHelp(line)) return say(state, ...homeHelp);
  const known = begin[line.toLowerCase()];
  if (known) return known();
  if (line === '' || line === '<')
    return filter === '' ? say(state, `首页请输入${open(state)}${begins}：`) : go(state, { kind: 'home', filter: '' });
  const number = /^\d+$/.test(line) ? Number(line) : 0;
  const draft = shown[number - 1];
  if (draft) return request(say(state), { kind: 'open', id: draft.id });
  if (number > 0) return say(state, `没有第 ${number} 份草稿，首页上有 ${Math.min(most, shown.length)} 份：`);
  if (fitting(state, line).length === 0)
    return say(state, `没有找到“${line}”，请换几个字，或输入${open(state)}${begins}：`);
  return go(state, { kind: 'home', filter: line });
}

export const askPath = (purpose: 'from' | 'check'): string[] => [
  purpose === 'from'
    ? '去年的报告：输入文件的路径（网页、Word、PDF、WPS、Excel、文本都能读），或首页读出的草稿的编号，< 返回：'
    : '核对哪一个文件：输入它的路径，或首页读出的草稿的编号，< 返回：',
];

export const askDoubt = (against: readonly string[]): string[] => [
  ...against,
  '仍要接着这一份报告新建，输入 Y；直接回车不新建：',
];

export const answerDoubt = (state: PlainState, argument: string, line: string): Answer =>
  /^[yY]$/.test(line)
    ? request(say(state), { kind: 'from', argument, isSure: true })
    : request(say(state, '没有新建。'), { kind: 'home' });

type PathDialog = Extract<PlainState['dialog'], { kind: 'path' }>;

export function answerPath(state: PlainState, { purpose, filter }: PathDialog, line: string): Answer {
  if (line === '' || line === '<' || line === '＜') return request(say(state), { kind: 'home' });
  // The numbers of the list that one has just heard.
  const draft = /^\d{1,2}$/.test(line) ? fitting(state, filter).slice(0, most)[Number(line) - 1] : undefined;
  return request(say(state), { kind: purpose, argument: draft?.id ?? line });
}

export const askChecked = (): string[] => [
  '核对完了。回车回首页，W 把这些问题写成一份 Word 审核意见，D 把这份报告读成草稿来改：',
];

export function answerChecked(state: PlainState, checked: CheckedFile, line: string): Answer {
  if (line === '' || line === '<') return request(say(state), { kind: 'home' });
  if (/^w$/i.test(line)) return request(say(state), { kind: 'letter', checked });
  if (/^d$/i.test(line)) return request(say(state), { kind: 'mend', checked });
  return say(state, '核对完了，请输入 W 或 D，或直接回车回首页：');
}
