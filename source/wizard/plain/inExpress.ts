/** The express way line by line: the same questions, answers and sentences as on the screen. */

import { answerWords } from '../express/answers.ts';
import { writtenAt, writtenHead } from '../express/lines.ts';
import { type ExpressState, questionOf, questionsOf, reduceExpress, standingOf, writtenOf } from '../express/state.ts';
import { type Answer, go, numbersIn, type PlainState, request, say } from './state.ts';

export function askExpress(express: ExpressState): string[] {
  const question = questionOf(express);
  if (!question) {
    const written = writtenOf(express).map(({ text, place, id }, index) => {
      const out = express.removed.includes(id) ? '（已删）' : '';
      return `${index + 1}${out} ${writtenAt(express, place)}：${text}`;
    });
    return [
      ...writtenHead(express, '输入编号删掉'),
      ...written,
      '程序写的句子，不符的输入编号删掉，空格隔开；都核实过就回车：',
    ];
  }
  const kept = standingOf(express, question);
  const now = kept === undefined ? '' : `现在是：${answerWords(question, kept)}，回车照旧。`;
  const { usual } = question;
  const none = usual ? `直接回车就是：${usual}；输入 - ${question.empty}。` : `空着就是：${question.empty}。`;
  const empty = question.empty === '' || kept !== undefined ? '' : none;
  const head = `第 ${express.index + 1} 问，共 ${questionsOf(express).length} 问：${question.question}？`;
  if (question.kind === 'confirm') return [`${head}${question.hint}${now}1 是；2 不是：`];
  if (question.kind !== 'choices') return [`${head}${question.hint}${now}${empty}`];
  const choices = (question.choices ?? []).map(({ label, text }, index) => `${index + 1} ${label}：${text}`);
  return [`${head}${question.hint}`, ...choices, `${question.question}，选哪几条：${now}${empty}输入编号，空格隔开：`];
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
    return numbers.reduce(
      (state, number) => reduceExpress({ ...state, focus: number - 1 }, { type: 'toggle' }),
      express,
    );
  }
  const kept = standingOf(express, question);
  if (question.kind === 'confirm') {
    const yes = /^(?:1|是|y|yes)$/i.test(line) || (line === '' && kept === 'yes');
    if (yes || /^(?:2|不是|否|n|no)$/i.test(line))
      return reduceExpress({ ...express, focus: yes ? 0 : 1 }, { type: 'enter' });
    return '请输入 1（是，都没有）或 2（不是）：';
  }
  if (question.kind === 'choices') {
    if (line === '')
      return reduceExpress(typeof kept === 'object' ? { ...express, ticked: kept } : express, { type: 'enter' });
    const numbers = numbersIn(line, question.choices?.length ?? 0);
    return numbers ? chosen(express, numbers) : `${question.question}，请用列出的编号，例如 1 3：`;
  }
  const standing = typeof kept === 'string' ? kept : question.usual;
  const typed = line === '' ? (standing ?? '') : question.usual && /^[-－]$/.test(line) ? '' : line;
  return reduceExpress(express, { type: 'answer', typed });
}

export function answerExpress(state: PlainState, line: string): Answer {
  const before = state.express!;
  if (line === '<') {
    const express = reduceExpress(before, { type: 'back' });
    if (express.end === 'left')
      return request(say({ ...state, express: null }, '回到首页，回答都在草稿里。'), { kind: 'home' });
    return say({ ...state, express });
  }
  const express = stepped(before, line);
  if (typeof express === 'string') return say(state, express);
  if (express.problem !== null) return say({ ...state, express: { ...express, problem: null } }, express.problem);
  const next: PlainState = { ...state, express };
  if (express.end === 'asking') return request(say(next), { kind: 'save' });
  const said =
    express.end === 'other' ? '那就一项一项填：单位和年度已经带过去。' : '快速填报写好了，每一句都可以再改。';
  return request(go(next, { kind: 'place', at: 0 }, said), { kind: 'finish' });
}
