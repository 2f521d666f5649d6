/** What can be said at any question of a report: ? for help, < back, ! what is wrong, @ to go somewhere or do something. */
import { type PartId, partIds } from '../../editing/fields.ts';
import { reduceSession } from '../../editing/session.ts';
import { sectionOf } from '../../form/sections.ts';
import { backFrom, fillZeros, partFindings } from './inReport.ts';
import { partName, placeIndex, placesHere } from './places.ts';
import { type Answer, go, type PlainState, request, say } from './state.ts';

const help = [
  '帮助：直接回车是照旧，往下走；每个回答当场存盘。',
  '< 回上一项；! 读出这一部分的问题；@三 去第三部分，@三5 去它的第 5 行；@基本、@审核、@输出、@首页 也一样。',
  '@撤销 撤销刚才的改动，@重做 再做一次；@填0 把这张表其余的空白格都填 0；@文件 加路径，读一个文本文件进来；@台账 加路径，从申请台账统计第三部分的表；@离开 结束。',
  '表里一行一次：几个数用空格隔开，- 是空白；可以把表格里的行整段粘贴进来，行名和总计带着也行。',
  '文字：输入一段就换成它，+ 开头是再加一段，* 看常用语；要写以这些符号开头的字，前面加一个 \\。',
];

/** Whether a line asks for help. */
export const isHelp = (line: string): boolean => /^[?？]$/.test(line.trim());

const partOf = (word: string): PartId | null => {
  if (word === '基本') return 'basics';
  return partIds.find((part) => part !== 'basics' && sectionOf(part).numeral === word) ?? null;
};

function goTo(state: PlainState, word: string): Answer | null {
  if (word === '审核') return go(state, { kind: 'review' });
  if (word === '输出') return go(state, { kind: 'formats' });
  if (word === '首页') return request(say(state), { kind: 'home' });
  const [, name = '', number = ''] = /^(基本|[一二三四五六])[\s.·、]*(\d*)$/.exec(word) ?? [];
  const part = partOf(name);
  if (!part) return null;
  const first = placesHere(state).findIndex((place) => place.part === part);
  const many = placesHere(state).filter((place) => place.part === part).length;
  const offset = number === '' ? 0 : Number(number) - 1;
  if (offset < 0 || offset >= many) return say(state, `${partName(part)}只有 ${many} 项，请输入 1 到 ${many}。`);
  return go(state, { kind: 'place', at: first + offset });
}

function travel(state: PlainState, type: 'undo' | 'redo'): Answer {
  if (state.readOnly) return say(state, state.readOnly);
  const before = state.session!;
  const session = reduceSession(before, { type });
  if (session.report === before.report) return say(state, session.notice ?? '没有可以撤销的了。');
  const at = placeIndex(session.report, session.field);
  const words = session.notice ?? `${type === 'undo' ? '已撤销' : '已重做'}。`;
  return request(go({ ...state, session }, { kind: 'place', at: Math.max(0, at) }, words), { kind: 'save' });
}

/** What a line that is a command leads to; null for one that is an answer. `at` is the place that is asked for. */
export function command(state: PlainState, line: string): Answer | null {
  const { dialog } = state;
  const at = dialog.kind === 'place' ? dialog.at : null;
  if (isHelp(line)) return say(state, ...help);
  if (line === '@离开') return request(say(state), { kind: 'leave' });
  if (!state.session) return null;
  if (line === '<' || line === '＜') {
    if (at !== null) return backFrom(state, at);
    return dialog.kind === 'review'
      ? go(state, { kind: 'place', at: placesHere(state).length - 1 })
      : go(state, { kind: 'review' });
  }
  if (line === '!' || line === '！') return at === null ? null : partFindings(state, at);
  if (!/^[@＠]/.test(line)) return null;
  const word = line.slice(1).trim();
  if (word === '撤销' || word === '重做') return travel(state, word === '撤销' ? 'undo' : 'redo');
  if (/^填[0０零]$/.test(word) && at !== null) return fillZeros(state, at);
  const [, path] = /^文件\s*(.+)$/.exec(word) ?? [];
  if (path && at !== null) return request(say(state), { kind: 'file', argument: path });
  const [, sure, ledger] = /^台账(确认)?\s*(.+)$/.exec(word) ?? [];
  if (ledger && state.readOnly) return say(state, state.readOnly);
  if (ledger) return request(say(state), { kind: 'tally', argument: ledger, ...(sure ? { isSure: true } : {}) });
  if (word === '台账') return say(state, '请在 @台账 后面写台账文件（xlsx、csv）的路径，例如 @台账 台账.xlsx。');
  return goTo(state, word) ?? say(state, `没有“@${word.slice(0, 8)}”这个去处；? 看帮助。`);
}
