/** What can be said at any question of a report: ? for help, < back, ! what is wrong, @ to go somewhere or do something. */
import { type PartId, partIds } from '../../editing/fields.ts';
import { sectionOf } from '../../form/sections.ts';
import { openOpening } from '../editor/inText.ts';
import { travel } from '../editor/moves.ts';
import { backFrom, fillZeros, partFindings, readLastYear } from './inReport.ts';
import { editorAt, inWords } from './onReducers.ts';
import { idsOf, partName, placeIndex, placesHere } from './places.ts';
import { type Answer, go, type PlainState, request, say } from './state.ts';

const help = [
  '帮助：直接回车是照旧，往下走；每个回答当场存盘。',
  '< 回上一项；! 读出这一部分的问题；@三 去第三部分，@三5 去它的第 5 行；@基本、@审核、@输出、@首页 也一样。',
  '@撤销 撤销刚才的改动，@重做 再做一次；@去年 读这一项去年的内容；@预览 通读写出来的样子；@填0 把这张表其余的空白格都填 0；@文件 加路径，读一个文本文件进来；@台账 加路径，从申请台账统计第三部分的表；@离开 结束。',
  '表里一行一次：几个数用空格隔开，- 是空白；可以把整张表或几行一起粘贴进来，先读出会怎样填，再问填不填。',
  '文字：输入或粘贴的换掉原有的，+ 开头是再加一段，* 看常用语；整份报告也可以粘贴，先问再读；@开头 在第一部分的（一）之前另写一段；要写以这些符号开头的字，前面加一个 \\。',
];

/** Whether a line asks for help. */
export const isHelp = (line: string): boolean => /^[?？]$/.test(line.trim());

/** The help at any question of a report; the question stays. */
export const helpOn = (state: PlainState): Answer => say(state, ...help);

const partOf = (word: string): PartId | null => {
  if (word === '基本') return 'basics';
  return partIds.find((part) => part !== 'basics' && sectionOf(part).numeral === word) ?? null;
};

function goTo(state: PlainState, word: string): Answer | null {
  if (word === '审核') return go(state, { kind: 'review' });
  if (word === '输出') return go(state, { kind: 'formats' });
  const [, name = '', number = ''] = /^(基本|[一二三四五六])[\s.·、]*(\d*)$/.exec(word) ?? [];
  const part = partOf(name);
  if (!part) return null;
  const first = placesHere(state).findIndex((place) => place.part === part);
  const many = placesHere(state).filter((place) => place.part === part).length;
  const offset = number === '' ? 0 : Number(number) - 1;
  if (offset < 0 || offset >= many) return say(state, `${partName(part)}只有 ${many} 项，请输入 1 到 ${many}。`);
  return go(state, { kind: 'place', at: first + offset });
}

function undone(state: PlainState, way: 'undo' | 'redo'): Answer {
  if (state.readOnly) return say(state, state.readOnly);
  const before = state.session!;
  const { session, step } = travel(editorAt(state, before.field), way);
  const words = inWords(session.notice).map((notice) => `${notice.replace(/。$/, '')}。`);
  if (session.past === before.past && session.future === before.future) return say(state, ...words);
  const at = Math.max(0, placeIndex(session.report, session.field));
  const seen = step === 'review' ? ({ kind: 'review' } as const) : ({ kind: 'place', at } as const);
  return request(go({ ...state, session }, seen, ...words), { kind: 'save' });
}

/** The text before the aspects of section 一, begun where there is none yet. */
function openingAt(state: PlainState, at: number): Answer {
  if (state.readOnly) return say(state, state.readOnly);
  const { session } = openOpening(editorAt(state, idsOf(placesHere(state)[at]!)[0]!));
  if (session.notice) return say(state, ...inWords(session.notice));
  return go({ ...state, session }, { kind: 'place', at: placeIndex(session.report, session.field) });
}

/** Table 三 from a ledger: counted, then asked about. */
function countLedger(state: PlainState, at: number | null, path: string): Answer {
  if (state.readOnly) return say(state, state.readOnly);
  const first = placesHere(state).findIndex(({ part }) => part === 'applications');
  const editor = editorAt(state, idsOf(placesHere(state)[first]!)[0]!);
  return request(say(state), {
    kind: 'read',
    wanted: { kind: 'tally', path },
    pasted: { at: at ?? first, raw: '', editor, base: null, notes: [] },
  });
}

/** What a line that is a command leads to; null for one that is an answer. `at` is the place that is asked for. */
export function command(state: PlainState, line: string): Answer | null {
  const { dialog } = state;
  const at = dialog.kind === 'place' ? dialog.at : null;
  if (isHelp(line)) return helpOn(state);
  if (line === '<' || line === '＜') {
    if (at !== null) return backFrom(state, at);
    return dialog.kind === 'review'
      ? go(state, { kind: 'place', at: placesHere(state).length - 1 })
      : go(state, { kind: 'review' });
  }
  if (line === '!' || line === '！') return at === null ? go(state, { kind: 'review' }) : partFindings(state, at);
  if (!/^[@＠]/.test(line)) return null;
  const word = line.slice(1).trim();
  if (word === '预览') return request(say(state), { kind: 'preview' });
  if (word === '撤销' || word === '重做') return undone(state, word === '撤销' ? 'undo' : 'redo');
  if (/^填[0０零]$/.test(word) && at !== null) return fillZeros(state, at);
  const [, path] = /^文件\s*(.+)$/.exec(word) ?? [];
  if (path && at !== null) return request(say(state), { kind: 'file', argument: path });
  const [, ledger] = /^台账\s*(.+)$/.exec(word) ?? [];
  if (ledger) return countLedger(state, at, ledger);
  if (word === '开头' && at !== null) return openingAt(state, at);
  if (word === '去年' && at !== null) return readLastYear(state, at);
  if (word === '台账') return say(state, '请在 @台账 后面写台账文件（xlsx、csv）的路径，例如 @台账 台账.xlsx。');
  return goTo(state, word) ?? say(state, `没有“@${word.slice(0, 8)}”这个去处；? 看帮助。`);
}
