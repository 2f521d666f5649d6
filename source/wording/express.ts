/** A whole report for a unit without requests, from the answers to a few questions: every sentence says what was asked, no more. */

import type { Form } from '../form/form.ts';
import { formForYear, formOf } from '../form/forms.ts';
import { guessKind } from '../form/unitKinds.ts';
import { readFigure, withFigure, withText } from '../report/places.ts';
import type { Figure, Report } from '../report/report.ts';
import { withTotals } from '../report/totals.ts';
import { fill } from './fill.ts';
import { phrasesOf } from './phrases.ts';
import { problemOf, problemsText } from './problems.ts';
import { type Answers, type Choice, ownProblem, questionsFor } from './questions.ts';

/** The words that the report is made of: texts of templates. */
export interface ExpressWording {
  /** express.md: a line is a sentence, `## place` begins the sentences of a text. */
  readonly sentences: string;
  /** Phrase files for section 五. */
  readonly problems: readonly string[];
}

/** A sentence or a group of figures that the program wrote on its own account; the clerk looks at each. */
export interface Written {
  /** Names it by what it says: when an answer changes it, the clerk looks at it again. */
  readonly id: string;
  /** As it is shown. */
  readonly text: string;
  /** For a sentence: the text it belongs to; for figures: their cells. */
  readonly place: string;
  readonly cells?: readonly string[];
}

const words = (answers: Answers, id: string): string => {
  const answer = answers[id];
  return typeof answer === 'string' ? answer : '';
};
const chosen = (answers: Answers, id: string): readonly string[] => {
  const answer = answers[id];
  return typeof answer === 'object' ? answer : [];
};

/** The problems to choose from: phrases that need no request and leave no blank. */
export function problemChoices(wording: ExpressWording, answers: Answers): Choice[] {
  const phrases = phrasesOf(wording.problems, guessKind(words(answers, 'unit')), { withoutRequests: true });
  return phrases
    .filter(({ text }) => !text.includes('__'))
    .map(({ title, text }) => ({ id: title, label: title, text: text.replaceAll('\n', '') }));
}

/** The cells that an answer fills, in the order of its numbers. */
const cellsOfAnswer: Readonly<Record<string, readonly string[]>> = {
  licences: ['proactive.licences.decisions'],
  penalties: ['proactive.penalties.decisions'],
  coercion: ['proactive.coerciveMeasures.decisions'],
  normative: ['issued', 'repealed', 'inForce'].map((column) => `proactive.normativeDocuments.${column}`),
};

/** Figures that nobody was asked for: 0, as long as the clerk does not take them out. */
const zeros: readonly Omit<Written, 'cells'>[] = [
  { id: 'zero.regulations', place: 'proactive', text: '规章：制发、废止、现行有效都填 0（只有部分机关能制定规章）' },
  { id: 'zero.fees', place: 'proactive', text: '行政事业性收费：填 0（单位万元；与信息处理费不是一回事）' },
  { id: 'zero.applications', place: 'applications', text: '收到和处理申请的表：每一格填 0' },
  { id: 'zero.disputes', place: 'disputes', text: '行政复议、行政诉讼的表：每一格填 0' },
];

const cellsOfZero = (id: string, form: Form): string[] => {
  const named = id.slice('zero.'.length);
  return form.cells
    .filter((cell) => !cell.derived && (cell.table === named || (cell.table === 'proactive' && cell.row.id === named)))
    .map((cell) => cell.id);
};

function viewOf(answers: Answers): object {
  const questions = questionsFor(answers, [], Number(answers.year));
  const answered = Object.fromEntries(questions.map(({ id }) => [id, words(answers, id)]));
  const oversight = questions.find(({ id }) => id === 'oversight')?.choices ?? [];
  return {
    ...answered,
    none: answers.none === 'yes',
    noFee: Object.hasOwn(answers, 'fee') && !answered.fee,
    platforms: [answered.website && '政府网站', answered.wechat && '政务微信公众号', answered.weibo && '政务微博']
      .filter(Boolean)
      .join('、'),
    oversight: oversight.filter(({ id }) => chosen(answers, 'oversight').includes(id)).map(({ text }) => text),
  };
}

/** The problems that were chosen, in the words of the phrases: the clerk has to know that what they say was done, was. */
function pickedProblems(answers: Answers, choices: readonly Choice[]): Written[] {
  const picked = choices.filter(({ id }) => chosen(answers, 'problems').includes(id));
  return picked.map(({ id, text }) => ({ id: `problems ${id} ${text}`, place: 'problems', text }));
}

/** Everything that the program writes after these answers: sentences by text, then the figures that nobody was asked for. */
export function writtenFor(answers: Answers, wording: ExpressWording): Written[] {
  const blocks = fill(wording.sentences, viewOf(answers)).split(/^## +/m).slice(1);
  const sentences = blocks.flatMap((block) => {
    const [place = '', ...lines] = block.split('\n').map((line) => line.trim());
    return lines.filter((text) => text !== '').map((text) => ({ id: `${place} ${text}`, place, text }));
  });
  const isOther = ({ place }: { readonly place: string }) => place === 'other';
  const all = [
    ...sentences.filter((sentence) => !isOther(sentence)),
    ...pickedProblems(answers, problemChoices(wording, answers)),
    ...sentences.filter(isOther),
  ];
  if (answers.none !== 'yes') return all;
  const form = formForYear(Number(answers.year));
  return [...all, ...zeros.map((one) => ({ ...one, cells: cellsOfZero(one.id, form) }))];
}

/** Section 五: the chosen problems and the one that was typed; what is not written as a pair stands in a paragraph of its own. */
function problemsOf(answers: Answers, picked: readonly string[]): string {
  const pairs = picked.flatMap((text) => problemOf(text) ?? []);
  const others = picked.filter((text) => !problemOf(text));
  const typed = { problem: words(answers, 'ownProblem'), improvement: words(answers, 'ownImprovement') };
  const isOwn = chosen(answers, 'problems').includes(ownProblem) && typed.problem !== '';
  const own = { ...typed, improvement: typed.improvement || '____' };
  return [problemsText(isOwn ? [...pairs, own] : pairs), ...others].filter((text) => text !== '').join('\n');
}

/** The figures that were asked for, and 0 where the clerk has left it standing. */
function withFigures(report: Report, answers: Answers, written: readonly Written[]): Report {
  const { findCell } = formOf(report);
  let result = report;
  const put = (id: string, figure: Figure) => {
    if (readFigure(result, { id }) !== figure) result = withFigure(result, { id }, figure);
  };
  for (const [question, ids] of Object.entries(cellsOfAnswer)) {
    if (!Object.hasOwn(answers, question)) continue;
    const figures = words(answers, question).split(' ');
    for (const [index, id] of ids.entries()) put(id, Number(figures[index] || 0));
  }
  for (const { cells: ids = [] } of written) for (const id of ids) put(id, findCell(id)?.kind === 'decimal' ? '0' : 0);
  return withTotals(result);
}

/**
 * The report that the answers make of `report`, which has unit and year already. `removed` are the ids of what the clerk has taken
 * out. Texts that nothing was written for stay empty.
 */
export function expressReport(
  report: Report,
  answers: Answers,
  wording: ExpressWording,
  removed: readonly string[],
): Report {
  const written = writtenFor(answers, wording).filter(({ id }) => !removed.includes(id));
  let result = withFigures(report, answers, written);
  for (const { id } of formOf(report).texts.filter((text) => text.id !== 'problems')) {
    const sentences = written.filter(({ place, cells: ids }) => place === id && !ids).map(({ text }) => text);
    if (sentences.length > 0) result = withText(result, id, sentences.join(''));
  }
  const picked = written.filter(({ place }) => place === 'problems').map(({ text }) => text);
  const problems = problemsOf(answers, picked);
  return problems === '' ? result : withText(result, 'problems', problems);
}
