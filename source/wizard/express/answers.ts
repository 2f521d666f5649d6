/** Looking at an answer of the express way as it is given: what it is worth, or in one sentence why it cannot be taken. */
import { cleanLine } from '../../editing/clean.ts';
import { figureOfEntry, partsThousands, typeFigure } from '../../editing/number.ts';
import type { Question } from '../../wording/questions.ts';

export type Checked = { readonly value: string } | { readonly problem: string };

/** Units that people write behind a number. */
const counters = /[条件次元篇项个份]$/;

function figure(typed: string, kind: 'count' | 'decimal'): string | null {
  const entry = typeFigure('', typed.replace(counters, ''), kind);
  return entry === null || !partsThousands(entry) ? null : String(figureOfEntry(entry, kind) ?? '');
}

const notANumber = (typed: string): string =>
  /^\d+(?:[\s,，、;；]+\d+)+$/.test(typed)
    ? `“${typed.slice(0, 12)}”是几个数，这一问只要一个：请加起来再填，例如 300。`
    : `“${typed.slice(0, 12)}”不是数字：请用阿拉伯数字，例如 300；没有就空着。`;

function checkCounts(names: readonly string[], typed: string): Checked {
  const parts = typed.split(/[\s,，、;；/]+/).filter((part) => part !== '');
  if (parts.length !== names.length) {
    const wanted = names.join('、');
    return { problem: `这里要 ${names.length} 个数（${wanted}），写了 ${parts.length} 个；例如 2 0 9，都没有就空着。` };
  }
  const figures = parts.map((part) => figure(part, 'count'));
  const wrong = figures.indexOf(null);
  return wrong >= 0 ? { problem: notANumber(parts[wrong]!) } : { value: figures.join(' ') };
}

/** What was typed for a question, made alike; or why it cannot be the answer. An empty answer is '' where that means something. */
export function checkAnswer(question: Question, raw: string): Checked {
  const typed = cleanLine(raw);
  if (typed === '') {
    if (question.empty === '') return { problem: `${question.question}不能空着。` };
    return { value: question.kind === 'year' ? question.empty : '' };
  }
  switch (question.kind) {
    case 'year': {
      const year = figure(typed.replace(/年度?$/, ''), 'count') ?? '';
      return /^20(2[1-9]|[3-9]\d)$/.test(year)
        ? { value: year }
        : { problem: `“${typed.slice(0, 12)}”不是年度：请写 2021 至 2099 之间的四位数字，例如 2025。` };
    }
    case 'count': {
      const value = figure(typed, 'count');
      return value === null ? { problem: notANumber(typed) } : { value };
    }
    case 'amount': {
      const value = figure(typed, 'decimal');
      return value === null ? { problem: notANumber(typed) } : { value: Number(value) === 0 ? '' : value };
    }
    case 'counts':
      return checkCounts(question.names ?? [], typed);
    default:
      // The year is the next question: it is soon typed too early.
      return question.id === 'unit' && !/\p{L}/u.test(typed)
        ? { problem: `“${typed.slice(0, 12)}”不是单位名称：请写全称，与公章一致。` }
        : { value: typed };
  }
}

/** An answer in the words of a person: what was typed, what an empty one means, the labels of what was chosen. */
export function answerWords(question: Question, answer: string | readonly string[] | undefined): string {
  if (answer === undefined) return '';
  if (question.kind === 'confirm') return answer === 'yes' ? '是' : '不是';
  if (typeof answer === 'string') return answer === '' ? question.empty : answer;
  const labels = (question.choices ?? []).filter(({ id }) => answer.includes(id)).map(({ label }) => label);
  return labels.length > 0 ? labels.join('、') : question.empty;
}
