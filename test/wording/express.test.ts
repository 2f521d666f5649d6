/** What the express way writes: what was answered, and nothing that was not asked. */

import { describe, expect, test } from 'vitest';
import { emptyReport } from '../../source/report/empty.ts';
import { readFigure, readText } from '../../source/report/places.ts';
import { checkReport } from '../../source/rules/check.ts';
import { expressReport, problemChoices, writtenFor } from '../../source/wording/express.ts';
import { problemOf } from '../../source/wording/problems.ts';
import { type Answers, questionsFor } from '../../source/wording/questions.ts';
import { builtInWording as wording } from '../helpers/expressWording.ts';
import { cellOf, cells, texts } from '../helpers/form.ts';

const unit = '云溪县柳林镇人民政府';
const full: Answers = {
  unit,
  year: '2025',
  none: 'yes',
  website: '86',
  wechat: '141',
  weibo: '',
  licences: '12',
  penalties: '',
  coercion: '',
  normative: '2 1 9',
  reviewer: '经办人员、科室负责人',
  training: '3',
  oversight: ['assessed', 'public', 'noBlame'],
  problems: ['更新不及时', '解读形式单一'],
  fee: '',
};
const begun = { ...emptyReport(unit, 2025, 'government'), preamble: '引言。' };
const made = (answers: Answers, removed: readonly string[] = []) => expressReport(begun, answers, wording, removed);
const prose = (answers: Answers, removed?: readonly string[]): string =>
  texts.map(({ id }) => readText(made(answers, removed), id)).join('\n');
const figure = (report: typeof begun, id: string) => readFigure(report, cellOf(id));

test('all questions answered: nothing is certainly wrong', () => {
  const findings = checkReport(
    {
      ...made(full),
      preamble: '本报告依据《中华人民共和国政府信息公开条例》编制，统计期限为2025年1月1日至2025年12月31日。',
    },
    { today: new Date('2026-01-10') },
  );
  expect(findings.filter(({ severity }) => severity !== 'hint').map(({ message }) => message)).toEqual([]);
});

test('the figures that were asked for, 0 where the answer is empty or nothing was asked', () => {
  const report = made(full);
  expect(figure(report, 'proactive.licences.decisions')).toBe(12);
  expect(figure(report, 'proactive.penalties.decisions')).toBe(0);
  expect(['issued', 'repealed', 'inForce'].map((id) => figure(report, `proactive.normativeDocuments.${id}`))).toEqual([
    2, 1, 9,
  ]);
  expect(cells.filter((cell) => readFigure(report, cell) === null)).toEqual([]);
  expect(figure(report, 'proactive.fees.amount')).toBe('0');
});

describe('it asserts nothing that was not asked', () => {
  test.each([
    ['website', '政府网站'],
    ['wechat', '公众号'],
    ['weibo', '微博'],
    ['training', '培训'],
    ['oversight', /考核|评议|追究|监督电话/],
    ['reviewer', /审核/],
    ['none', /未收到|没有上年结转|行政复议/],
    ['fee', /信息处理费/],
    ['problems', /问题/],
  ])('without an answer to %s', (id, words) => {
    const { [id]: _, ...rest } = full;
    expect(prose({ ...full, weibo: '7' })).toMatch(words);
    expect(prose(rest)).not.toMatch(words);
  });

  test('nothing answered: nothing written, no figure', () => {
    const report = made({ unit });
    expect(texts.filter(({ id }) => !['title', 'preamble'].includes(id) && readText(report, id) !== '')).toEqual([]);
    expect(cells.filter((cell) => !cell.derived && readFigure(report, cell) !== null)).toEqual([]);
  });

  test('only what was ticked is said of oversight', () => {
    const text = readText(made({ ...full, training: '', oversight: ['assessed'] }), 'overview.oversight');
    expect(text).toBe('政府信息公开工作已列入年度工作考核。');
  });
});

test('every sentence and every figure on the program’s own account is listed, and goes when it is taken out', () => {
  const written = writtenFor(full, wording);
  for (const { id, text, place, cells: ids } of written) {
    const report = made(full, [id]);
    if (ids) expect(ids.map((cell) => figure(report, cell)).filter((value) => value !== null)).toEqual([]);
    else {
      // Several problems are put together: first what is wrong, then what is done about it.
      const words = place === 'problems' ? problemOf(text)!.improvement : text;
      expect(readText(made(full), place as never)).toContain(words);
      expect(readText(report, place as never)).not.toContain(words);
    }
  }
  const composed = written.filter(({ cells: ids }) => !ids).map(({ text }) => text);
  const report = made(full);
  for (const { id } of texts.filter(({ id }) => !['title', 'preamble', 'problems'].includes(id))) {
    const left = composed.reduce((text, sentence) => text.replace(sentence, ''), readText(report, id));
    expect(left).toBe('');
  }
});

test('problems: those that need no request, each with its improvement, and one’s own', () => {
  const choices = problemChoices(wording, full);
  expect(choices.map(({ id }) => id)).not.toContain('答复说理不够');
  expect(choices.filter(({ text }) => text.includes('__'))).toEqual([]);
  const own = { ...full, problems: ['更新不及时', 'own'], ownProblem: '栏目太多', ownImprovement: '合并了3个栏目' };
  expect(readText(made(own), 'problems')).toMatch(
    /一是部分栏目.*；二是栏目太多。\n改进情况：一是.*；二是合并了3个栏目。$/,
  );
  expect(questionsFor(own, choices, 2025).map(({ id }) => id)).toContain('ownImprovement');
  expect(questionsFor(full, choices, 2025).map(({ id }) => id)).not.toContain('ownProblem');
});
