/** The express way line by line: the same questions, answers and sentences as on the screen. */

import type { Question } from '../../wording/questions.ts';
import { answerWords } from '../express/answers.ts';
import { writtenAt, writtenHead } from '../express/lines.ts';
import { type ExpressState, questionOf, questionsOf, reduceExpress, standingOf, writtenOf } from '../express/state.ts';
import { isHelp } from './commands.ts';
import { type Answer, go, numbersIn, type PlainState, request, say } from './state.ts';

const howToRemove = '不符的输入编号删掉，空格隔开，删错了再输入一次；< 上一问；都核实过就回车：';

const help = [
  '帮助：输入回答，按回车；直接回车是照旧，或问题里说的意思。每个回答当场存盘。',
  '< 回上一问，回答都留着；@首页 回首页，下次接着答；@离开 结束。最后读出程序写的每一句，请您核实。',
];

/** Whether an answer can be taken back to what an empty one means: Enter keeps it, so that has a sign of its own. */
const canBeEmpty = ({ empty, kind }: Question): boolean => empty !== '' && kind !== 'year' && kind !== 'confirm';
const isNone = (question: Question, line: string): boolean => canBeEmpty(question) && /^[-－]$/.test(line);

export function askExpress(express: ExpressState): string[] {
  const question = questionOf(express);
  if (!question) {
    const written = writtenOf(express).map(({ text, place, id }, index) => {
      const out = express.removed.includes(id) ? '（已删）' : '';
      return `${index + 1}${out} ${writtenAt(express, place)}：${text}`;
    });
    return [...writtenHead(express, '输入编号删掉'), ...written, `程序写的句子，${howToRemove}`];
  }
  const kept = standingOf(express, question);
  const { usual } = question;
  const out = kept !== undefined && canBeEmpty(question) && kept.length > 0 ? `；输入 - ${question.empty}` : '';
  const now = kept === undefined ? '' : `现在是：${answerWords(question, kept)}，回车照旧${out}。`;
  const none = usual ? `直接回车就是：${usual}；输入 - ${question.empty}。` : `空着就是：${question.empty}。`;
  const empty = question.empty === '' || kept !== undefined ? '' : none;
  const back = express.index === 0 ? '< 回首页' : '< 上一问';
  const head = `第 ${express.index + 1} 问，共 ${questionsOf(express).length} 问：${question.question}？`;
  if (question.kind === 'confirm') return [`${head}${question.hint}${now}1 是；2 不是；${back}：`];
  if (question.kind !== 'choices') return [`${head}${question.hint}${now}${empty}输入回答，${back}：`];
  const choices = (question.choices ?? []).map(({ label, text }, index) => `${index + 1} ${label}：${text}`);
  return [
    `${head}${question.hint}`,
    ...choices,
    `${question.question}，选哪几条：${now}${empty}输入编号，空格隔开，${back}：`,
  ];
}

/** The state of the questions with these entries chosen, then taken. */
function chosen(express: ExpressState, numbers: readonly number[]): ExpressState {
  const choices = questionOf(express)?.choices ?? [];
  const ticked = numbers.flatMap((number) => choices[number - 1]?.id ?? []);
  return reduceExpress({ ...express, ticked }, { type: 'enter' });
}

function stepped(express: ExpressState, line: string): ExpressState | string {
  const question = questionOf(express);
  if (!question) {
    if (line === '') return reduceExpress(express, { type: 'enter' });
    const written = writtenOf(express);
    const numbers = numbersIn(line, written.length);
    if (!numbers) return `要删的句子请用 1 到 ${written.length} 的编号，空格隔开；都核实过就回车：`;
    let next = express;
    for (const number of numbers) next = reduceExpress({ ...next, focus: number - 1 }, { type: 'toggle' });
    return next;
  }
  const kept = standingOf(express, question);
  if (question.kind === 'confirm') {
    const yes = /^(?:1|是|y|yes)$/i.test(line) || (line === '' && kept === 'yes');
    if (yes || /^(?:2|不是|否|n|no)$/i.test(line))
      return reduceExpress({ ...express, focus: yes ? 0 : 1 }, { type: 'enter' });
    return '请输入 1（是，都没有）或 2（不是）：';
  }
  if (question.kind === 'choices') {
    if (isNone(question, line)) return chosen(express, []);
    const list = typeof kept === 'object' ? kept : [];
    if (line === '' && (list.length > 0 || question.empty !== ''))
      return reduceExpress({ ...express, ticked: list }, { type: 'enter' });
    const numbers = numbersIn(line, question.choices?.length ?? 0);
    return numbers ? chosen(express, numbers) : `${question.question}，请用列出的编号，例如 1 3：`;
  }
  const standing = typeof kept === 'string' ? kept : question.usual;
  const typed = line === '' ? (standing ?? '') : isNone(question, line) ? '' : line;
  return reduceExpress(express, { type: 'answer', typed });
}

/** What was taken out of the sentences, or put back, and what is bare since. */
function removedWords(before: ExpressState, after: ExpressState): string[] {
  const is = ({ removed }: ExpressState, id: string) => removed.includes(id);
  const turned = writtenOf(after).flatMap(({ id, text }, index) =>
    is(before, id) === is(after, id) ? [] : [`${is(after, id) ? '已删' : '已恢复'}第 ${index + 1} 句：${text}`],
  );
  const [, bare] = writtenHead(after, '');
  return [...turned, ...(bare && bare !== writtenHead(before, '')[1] ? [bare] : []), `其余的句子，${howToRemove}`];
}

/** A way out of the questions; null for what is an answer. */
function wayOut(state: PlainState, line: string): Answer | null {
  if (isHelp(line)) return say(state, ...help);
  if (/^[@＠]/.test(line)) return say(state, '快速填报里只有 @首页 和 @离开；? 看帮助。请回答这一问：');
  if (line !== '<' && line !== '＜') return null;
  const express = reduceExpress(state.express!, { type: 'back' });
  return express.end === 'left'
    ? request(say({ ...state, express: null }, '回到首页，回答都在草稿里。'), { kind: 'home' })
    : say({ ...state, express });
}

export function answerExpress(state: PlainState, line: string): Answer {
  const out = wayOut(state, line);
  if (out) return out;
  const before = state.express!;
  const express = stepped(before, line);
  if (typeof express === 'string') return say(state, express);
  if (express.problem !== null) return say(state, express.problem);
  const next: PlainState = { ...state, express };
  if (express.end === 'asking')
    return request(say(next, ...(express.removed === before.removed ? [] : removedWords(before, express))), {
      kind: 'save',
    });
  const said = express.end === 'other' ? '那就一项一项填：答过的已经带过去。' : '快速填报写好了，每一句都可以再改。';
  return request(go(next, { kind: 'place', at: 0 }, said), { kind: 'finish' });
}
