/** The express way without a terminal. */
import { describe, expect, test } from 'vitest';
import { newDraft } from '../../source/drafts/drafts.ts';
import { decodeDraft, encodeDraft } from '../../source/drafts/format.ts';
import { emptyReport } from '../../source/report/empty.ts';
import { answerWords, checkAnswer } from '../../source/wizard/express/answers.ts';
import { expressDraft } from '../../source/wizard/express/draft.ts';
import { answeredLines, pageOf, writtenHead, writtenLines } from '../../source/wizard/express/lines.ts';
import { expressScreen } from '../../source/wizard/express/screen.ts';
import {
  type ExpressAction,
  type ExpressState,
  questionOf,
  reduceExpress,
  startExpress,
  writtenOf,
} from '../../source/wizard/express/state.ts';
import { reduceScreen } from '../../source/wizard/screen.ts';
import { ownProblem, questionsFor } from '../../source/wording/questions.ts';
import { builtInWording } from '../helpers/expressWording.ts';
import { textOf } from './driver.ts';

const start = startExpress(builtInWording, 2025);
const given = (state: ExpressState, ...steps: readonly (ExpressAction['type'] | string)[]): ExpressState =>
  steps.reduce<ExpressState>(
    (before, step) =>
      reduceExpress(
        before,
        /^(up|down|toggle|all|back|enter)$/.test(step)
          ? { type: step as 'up' }
          : { type: 'answer', typed: step === '.' ? '' : step },
      ),
    state,
  );
/** The first five answers. */
const five = given(start, '青川市自然资源局', '2025', 'enter', '86', '141');
const toReviewer = given(five, '.', '12', '.', '.', '2 0 9');
const toProblems = given(toReviewer, '经办人员、科室负责人', '3', 'toggle', 'enter');
const all = given(toProblems, 'toggle', 'down', 'toggle', 'enter', '.');

test('asked one after the other, to the sentences and the end', () => {
  expect(questionOf(five)?.id).toBe('weibo');
  expect(questionOf(toProblems)?.id).toBe('problems');
  expect(questionOf(all)).toBeUndefined();
  expect(writtenOf(all).length).toBeGreaterThan(8);
  expect(given(all, 'enter').end).toBe('done');
});

test('going back keeps every answer, and what comes after them', () => {
  const back = given(five, 'back', 'back', 'back');
  expect(questionOf(back)?.id).toBe('none');
  expect(back.answers).toEqual(five.answers);
  expect(given(back, 'enter', '90').answers).toEqual({ ...five.answers, website: '90' });
  expect(given(all, 'back', 'back').ticked).toEqual(all.answers.problems);
});

test('back from the first question leaves, with the answers', () => {
  const left = given(five, ...Array.from({ length: 6 }, () => 'back'));
  expect(left.end).toBe('left');
  expect(left.answers).toEqual(five.answers);
});

test('where there were requests the questions end, and unit and year are carried over', () => {
  const other = given(start, '青川市自然资源局', '2025', 'down', 'enter');
  expect(other.end).toBe('other');
  const draft = expressDraft(newDraft(emptyReport('', 2024, 'department')), other);
  expect(draft.report).toMatchObject({ unit: '青川市自然资源局', year: 2025, problems: '' });
  expect(draft.express).toBeUndefined();
});

test('what was answered before one says that there were requests is kept, and no 0 or sentence of none is written', () => {
  const answered = given(five, 'back', 'back', 'back');
  const at = (state: ExpressState): ExpressState =>
    questionOf(state)?.id === 'none' ? state : at(given(state, 'back'));
  const other = given(at(answered), 'down', 'enter');
  expect(other.end).toBe('other');
  const { report } = expressDraft(newDraft(emptyReport('', 2024, 'department')), other);
  expect(report.overview.proactiveDisclosure).toContain(String(five.answers.website));
  expect(report.overview.onRequest).toBe('');
  expect(Object.keys(report.figures).filter((id) => !id.startsWith('proactive'))).toEqual([]);
});

describe('each answer is checked on the spot, with the reason', () => {
  const problemAt = (state: ExpressState, typed: string) => given(state, typed).problem;
  test.each([['25'], ['二〇二五'], ['2008']])('the year %s', (typed) => {
    const asked = given(start, '柳林镇人民政府');
    expect(problemAt(asked, typed)).toContain('四位数字');
    expect(questionOf(given(asked, typed))?.id).toBe('year');
  });
  test('an empty unit', () => {
    expect(problemAt(start, '.')).toBe('单位全称不能空着。');
  });
  test.each([['abc'], ['三百'], ['12abc34'], ['-3'], ['1.5']])('the count %s', (typed) => {
    const state = given(start, '柳林镇人民政府', '2025', 'enter');
    expect(problemAt(state, typed)).toContain('不是数字');
    expect(given(state, typed).answers).toEqual(state.answers);
  });
  test.each([['2025'], ['２０２５'], ['3-1']])('the unit %s: what has no letter is no name', (typed) => {
    expect(problemAt(start, typed)).toContain('不是单位名称');
  });
  test.each([['1 0 6'], ['12、3'], ['12，3']])('the count %s: they are several', (typed) => {
    expect(problemAt(given(start, '柳林镇人民政府', '2025', 'enter'), typed)).toContain('是几个数');
  });
  test.each([
    ['８６', '86'],
    ['1,286', '1286'],
    ['86条', '86'],
  ])('%s is a count', (typed, value) => {
    expect(given(start, '柳林镇人民政府', '2025', 'enter', typed).answers.website).toBe(value);
  });
  test('three numbers where three are asked', () => {
    const question = questionsFor({}, [], 2025).find(({ id }) => id === 'normative')!;
    expect(checkAnswer(question, '9')).toHaveProperty('problem');
    expect(checkAnswer(question, '2　0，9')).toEqual({ value: '2 0 9' });
    expect(checkAnswer(question, '2 0 九')).toHaveProperty('problem');
  });
  test('whoever comes back to a question of yes and no has the answer that was given in focus', () => {
    const at = (none: string) => {
      const { answers } = given(start, '柳林镇人民政府', '2025');
      return given(startExpress(builtInWording, 2025, { ...answers, none }), 'back');
    };
    expect([questionOf(at('no'))?.kind, at('no').focus]).toEqual(['confirm', 1]);
    expect(at('yes').focus).toBe(0);
  });
  test('no problem chosen', () => {
    expect(given(toProblems, 'enter').problem).toContain('还没有选');
    expect(given(toProblems, 'enter').index).toBe(toProblems.index);
  });
});

test('“all” ticks every problem there is a sentence for, not the one to be written oneself; once more, none', () => {
  const choices = questionOf(toProblems)!.choices!.map(({ id }) => id);
  expect(choices).toContain(ownProblem);
  const ticked = given(toProblems, 'all');
  expect(ticked.ticked).toEqual(choices.filter((id) => id !== ownProblem));
  expect(given(ticked, 'all').ticked).toEqual([]);
});

test('what is taken out is not in the draft, and the answers are no longer kept once all is done', () => {
  const begun = newDraft(emptyReport('', 2025, 'department'));
  const [first] = writtenOf(all);
  const without = given(all, 'toggle');
  expect(without.removed).toEqual([first!.id]);
  expect(JSON.stringify(expressDraft(begun, all).report)).toContain(first!.text);
  expect(JSON.stringify(expressDraft(begun, without).report)).not.toContain(first!.text);
  expect(expressDraft(begun, all).express).toBeDefined();
  expect(expressDraft(begun, given(all, 'enter')).express).toBeUndefined();
});

test('a draft that was left at question 5 has every answer, and goes on with the next question', () => {
  const saved = encodeDraft(expressDraft(newDraft(emptyReport('', 2024, 'department')), five));
  const decoded = decodeDraft('20260112-093015', JSON.stringify(saved));
  expect(decoded.kind).toBe('good');
  const draft = (decoded as Extract<typeof decoded, { kind: 'good' }>).draft;
  expect(draft.report.overview.proactiveDisclosure).toContain('86条');
  const again = startExpress(builtInWording, 2025, draft.express!.answers, draft.express!.removed);
  expect(again.answers).toEqual(five.answers);
  expect(questionOf(again)?.id).toBe('weibo');
});

test('an answer that is changed later replaces what it had written', () => {
  const begun = newDraft(emptyReport('', 2025, 'department'));
  const once = expressDraft(begun, all);
  const again = expressDraft(once, { ...all, answers: { ...all.answers, website: '', year: '2026' } });
  expect(JSON.stringify(again.report)).not.toContain('86条');
  expect(again.report.title).toContain('2026年');
});

test('a page of sentences keeps the focus in view and says what lies above and below', () => {
  for (let focus = 0; focus < writtenOf(all).length; focus++) {
    const list = writtenLines({ ...all, focus }, 60);
    const page = pageOf(list, 9);
    expect(page).toHaveLength(9);
    const focused = page.findIndex((parts) => parts[0]?.text === ' > ');
    expect(focused).toBeGreaterThanOrEqual(0);
  }
  const words = pageOf(writtenLines(all, 60), 9)
    .flat()
    .map(({ text }) => text);
  expect(words.join()).toMatch(/下面还有 \d+ 行/);
});

describe('before it is finished the clerk sees what is whose', () => {
  const textOf = (state: ExpressState) =>
    writtenLines(state, 100)
      .lines.map((parts) => parts.map((part) => part.text).join(''))
      .join('\n');

  test('what a chosen problem says of measures is among the sentences to verify, and goes when it is taken out', () => {
    const chosen = builtInWording.problems[0]!.match(/改进情况：(.{8})/)![1]!;
    expect(textOf(all).replace(/\n\s*/g, '')).toContain(chosen);
    const at = writtenOf(all).findIndex(({ place }) => place === 'problems');
    const without = given(all, ...Array.from({ length: at }, () => 'down'), 'toggle');
    const begun = newDraft(emptyReport('', 2025, 'department'));
    expect(expressDraft(begun, all).report.problems).toContain(chosen);
    expect(expressDraft(begun, without).report.problems).not.toContain(chosen);
    expect(expressDraft(begun, without).report.problems).not.toBe('');
  });

  test('no built-in problem says that something was done which nobody was asked about', () => {
    const choices = questionOf(toProblems)!.choices!;
    expect(choices.filter(({ text }) => /已(?!经?公开)/.test(text))).toEqual([]);
  });

  test('aspects that no answer has led to a word of are named', () => {
    const bare = given(start, '青川市自然资源局', '2025', 'enter', ...Array.from({ length: 9 }, () => '.'), 'enter');
    const done = given(bare, 'toggle', 'enter', '.');
    expect(questionOf(done)).toBeUndefined();
    const [head, warning] = writtenHead(done, '删掉');
    expect(head).not.toContain('别的都来自你的回答');
    expect(warning).toContain('（一）主动公开、（三）政府信息管理、（四）政府信息公开平台建设、（五）监督保障');
    expect(writtenHead(all, '删掉')).toHaveLength(1);
  });
});

test('what most answer stands in the line to be looked at; emptied it claims nothing', () => {
  const asking = expressScreen.start(toReviewer);
  expect(asking.line.text).toBe('经办人员、科室负责人、分管领导');
  const press = (state: typeof asking, name: string) => reduceScreen(expressScreen, state, { kind: 'key', name });
  const taken = press(asking, 'enter');
  expect(writtenOf(taken.express).some(({ text }) => text.includes('分管领导逐级审核'))).toBe(true);
  const emptied = press(press(asking, 'ctrl+u'), 'enter');
  expect(writtenOf(emptied.express).some(({ text }) => text.includes('审核'))).toBe(false);
  // Gone back to, it is still empty.
  expect(press(emptied, 'escape').line.text).toBe('');
});

test('beside a short answer the whole question is to be read', () => {
  const lines = answeredLines(toProblems, 80, 12).map(textOf);
  expect(lines.filter((line) => line.includes('…'))).toEqual([]);
  expect(lines.join('\n')).toContain('没有复议和诉讼，是这样吗');
});

test('an answer in words: as it was typed, what an empty one means, the labels of what was chosen', () => {
  const question = questionOf(five)!;
  expect(answerWords(question, undefined)).toBe('');
  expect(answerWords(question, '86')).toBe('86');
  expect(answerWords(question, '')).toBe(question.empty);
  const confirm = { ...question, kind: 'confirm' } as const;
  expect([answerWords(confirm, 'yes'), answerWords(confirm, 'no')]).toEqual(['是', '不是']);
  const chosen = { ...question, choices: ['甲', '乙'].map((label) => ({ id: label, label, text: '' })) };
  expect([answerWords(chosen, ['乙', '甲']), answerWords(chosen, ['丙'])]).toEqual(['甲、乙', question.empty]);
});

describe('what is half typed or half ticked is not an answer, and is not lost', () => {
  const key = (state: ReturnType<typeof expressScreen.start>, name: string) =>
    reduceScreen(expressScreen, { ...state, requests: [] }, { kind: 'key', name });
  const type = (state: ReturnType<typeof expressScreen.start>, text: string) =>
    reduceScreen(expressScreen, { ...state, requests: [] }, { kind: 'text', text });
  const own = given(toProblems, 'up', 'down', 'down', 'down', 'down', 'toggle', 'enter');

  test('a text left by Esc stands there when one comes back', () => {
    const left = key(type(expressScreen.start(own), '台账登记“不及时”——'), 'escape');
    expect(questionOf(left.express)?.id).toBe('problems');
    const back = key(left, 'enter');
    expect(back.line.text).toBe('台账登记“不及时”——');
    expect(back.express.answers).toEqual(own.answers);
    const taken = key(type(back, '有两条补录。'), 'enter').express;
    expect(taken.answers[questionOf(own)!.id]).toBe('台账登记“不及时”——有两条补录。');
    expect(taken.begun).toEqual({});
  });

  test('so do ticks', () => {
    const ticked = given(toProblems, 'toggle', 'down', 'toggle');
    const back = given(given(ticked, 'back'), 'enter');
    expect(back.ticked).toEqual(ticked.ticked);
    expect(back.answers.problems).toBeUndefined();
    // An answer that is only looked at leaves nothing half done.
    expect(given(given(ticked, 'enter'), 'back', 'toggle', 'toggle').begun).toEqual({});
  });

  test('every key of it is noted, for a window that is closed in the middle', () => {
    const typing = type(expressScreen.start(own), '登记');
    expect(typing.requests).toEqual(['note']);
    const draft = expressDraft(newDraft(emptyReport('', 2024, 'department')), typing.express);
    const stored = decodeDraft(draft.id, JSON.stringify(encodeDraft(draft)));
    expect(stored).toMatchObject({ kind: 'good' });
    const kept = stored.kind === 'good' ? stored.draft.express! : null;
    const again = startExpress(builtInWording, 2025, kept!.answers, kept!.removed, kept!.begun);
    expect(expressScreen.start(again).line.text).toBe('登记');
    expect(questionOf(again)).toEqual(questionOf(own));
  });
});
