/** What was not asked, not chosen or not answered is not written. */
import { expect, test } from 'vitest';
import { emptyReport } from '../../source/report/empty.ts';
import { readFigure } from '../../source/report/places.ts';
import { expressReport, problemChoices, writtenFor } from '../../source/wording/express.ts';
import { problemsText } from '../../source/wording/problems.ts';
import { type Answers, ownProblem, questionsFor } from '../../source/wording/questions.ts';
import { builtInWording as wording } from '../helpers/expressWording.ts';
import { cellOf } from '../helpers/form.ts';

const begun = emptyReport('云溪县柳林镇人民政府', 2025, 'government');
const answers: Answers = { unit: begun.unit, year: '2025', none: 'yes' };
const made = (more: Answers) => expressReport(begun, { ...answers, ...more }, wording, []);

test('a problem that was typed and then not chosen is not written; chosen, it is', () => {
  const typed = { ownProblem: '栏目太多', ownImprovement: '合并了3个栏目' };
  expect(made({ ...typed, problems: [] }).problems).toBe('');
  expect(made({ ...typed, problems: [ownProblem] }).problems).toContain('栏目太多');
});

test('before the question of the fee nothing is said of it', () => {
  const said = (given: Answers) =>
    writtenFor(given, wording).some(({ place, text }) => place === 'other' && text.includes('信息处理费'));
  expect([said(answers), said({ ...answers, fee: '' }), said({ ...answers, fee: '120' })]).toEqual([false, true, true]);
});

test('a figure whose question was not answered stays blank; an empty answer is 0', () => {
  const licences = cellOf('proactive.licences.decisions');
  expect(readFigure(made({}), licences)).toBeNull();
  expect(readFigure(made({ licences: '' }), licences)).toBe(0);
});

test('a phrase with a blank to fill is none to be chosen', () => {
  const problems = [
    '## 一\n存在的主要问题：更新慢。\n改进情况：每月检查。\n\n## 二\n存在的主要问题：____不够。\n改进情况：已改。\n',
  ];
  expect(problemChoices({ ...wording, problems }, answers).map(({ label }) => label)).toEqual(['一']);
});

test('the question of one’s own problem is asked where that was chosen', () => {
  const asked = (problems: readonly string[]) =>
    questionsFor({ ...answers, problems }, [], 2025).some(({ id }) => id === 'ownProblem');
  expect([asked(['更新不及时']), asked([ownProblem])]).toEqual([false, true]);
});

test('more than nine problems have numbers, too', () => {
  const ten = Array.from({ length: 10 }, (_, at) => ({ problem: `问题${at}`, improvement: `改进${at}` }));
  expect(problemsText(ten)).toContain('九是问题8；10是问题9。');
});
