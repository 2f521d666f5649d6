/** Editing at its edges: what joins and what does not, where undo leads, the first and the last value that is taken. */
import { describe, expect, test } from 'vitest';
import { placeWords } from '../../source/editing/describeChange.ts';
import { fieldsIn, filledFields, readField } from '../../source/editing/fields.ts';
import { typeFigure, whyNoFigure } from '../../source/editing/number.ts';
import { type Action, reduceSession, type Session, startSession } from '../../source/editing/session.ts';
import { tableOfText } from '../../source/editing/tableOfText.ts';
import { deleteTo, insert, nextBlank, offsetAfter, offsetBefore } from '../../source/editing/textBuffer.ts';
import { sentenceAfter, sentenceBefore, wordAfter, wordBefore } from '../../source/editing/words.ts';
import { emptyReport } from '../../source/report/empty.ts';
import { copiedFigure, endsInSum, splitCommas } from '../../source/report/figureText.ts';
import { busyReport, zeroReport } from '../helpers/sample.ts';

const empty = emptyReport('柳林镇', 2025, 'government');
const at = (field: string, report = empty): Session => startSession(report, field);
const run = (session: Session, ...actions: (Action | string)[]): Session =>
  actions.reduce<Session>(
    (now, action) => reduceSession(now, typeof action === 'string' ? { type: 'type', text: action } : action),
    session,
  );
const value = (session: Session, field = session.field) => readField(session.report, field);
const undo: Action = { type: 'undo' };
const redo: Action = { type: 'redo' };
const focus = (field: string): Action => ({ type: 'focus', field });
const caret = (offset: number): Action => ({ type: 'caret', offset });
const natural = 'applications.received.naturalPerson';
const business = 'applications.received.business';

describe('the year', () => {
  test.each([
    ['2008', 2008],
    ['2099', 2099],
    ['2007', 2025],
    ['2100', 2025],
  ])('%s makes %i', (typed, year) => {
    const session = run(at('year'), ...typed);
    expect(value(session)).toBe(year);
    expect(session.notice).toBe(year === 2025 ? '年度应在 2008 至 2099 之间。' : null);
  });

  test('three digits are no year yet, five are refused, and the title waits for the fourth', () => {
    const three = run(at('year'), '2', '0', '2');
    expect([value(three), three.notice, three.entry]).toEqual([2025, null, '202']);
    const four = run(three, '4');
    expect(four.report.title).toContain('2024年');
    const five = run(four, '1');
    expect([value(five), five.notice]).toEqual([2024, '年度是四位数字。']);
    expect(run(four, '一').notice).toBe('年度是四位数字。');
    expect(value(run(four, undo))).toBe(2025);
    // Erased digit by digit it stays until another one is whole.
    expect(value(run(four, { type: 'backspace' }, '3'))).toBe(2023);
    expect(value(run(four, { type: 'delete' }))).toBe(2024);
  });
});

test('the title follows the unit while it is the standard one, and stays where it is one’s own', () => {
  expect(run(at('unit'), '人民政府').report.title).toBe('柳林镇人民政府2025年政府信息公开工作年度报告');
  const own = run(at('unit', { ...empty, title: '柳林镇年报' }), '人民政府').report;
  expect([own.unit, own.title]).toEqual(['柳林镇人民政府', '柳林镇年报']);
});

describe('the kind', () => {
  test('follows the name only where it was what the name made one think', () => {
    const wrong = { ...empty, kind: 'agency' as const };
    expect(run(at('unit', wrong), '财政局').report.kind).toBe('agency');
    expect(run(at('unit'), '财政局').report.kind).toBe('department');
    expect(run(at('kind'), { type: 'next-choice' }, { type: 'backspace' }, { type: 'delete' }).report.kind).toBe(
      'department',
    );
  });

  test('goes round in both directions, and in no other field', () => {
    const next: Action = { type: 'next-choice' };
    expect(run(at('kind'), next, next, next).report.kind).toBe('government');
    expect(run(at('kind'), { type: 'previous-choice' }).report.kind).toBe('agency');
    expect(run(at('unit'), next).report).toBe(empty);
  });
});

describe('what is undone together', () => {
  const text = (session: Session) => run(session, undo).report.problems;

  test('letters of one sentence; its end, a new line and a pause part them', () => {
    expect(text(run(at('problems'), '一', '二', '三'))).toBe('');
    expect(text(run(at('problems'), '一', '。', '二'))).toBe('一。');
    expect(text(run(at('problems'), '一', '\n', '二'))).toBe('一\n');
    expect(text(run(at('problems'), '一', caret(0), '二'))).toBe('一');
  });

  test('what is put back in goes by itself, not with what was typed or put before it', () => {
    const cut = run(at('problems', { ...empty, problems: '甲乙' }), caret(1), { type: 'cut' });
    expect(cut.cut).toBe('乙');
    const twice = run(cut, { type: 'put' }, { type: 'put' });
    expect(twice.report.problems).toBe('甲乙乙');
    expect(text(twice)).toBe('甲乙');
    expect(text(run(cut, '丙', { type: 'put' }))).toBe('甲丙');
    expect(run(at('problems'), { type: 'put' })).toMatchObject({ past: [] });
    expect(run({ ...cut, field: natural }, { type: 'put' }).report).toBe(cut.report);
  });

  test('cuts in a row are kept together, a cut after anything else begins afresh', () => {
    const lines = run(at('problems', { ...empty, problems: '甲\n乙\n丙' }), caret(0), { type: 'cut' }, { type: 'cut' });
    expect(lines.cut).toBe('甲\n');
    expect(run(lines, { type: 'cut' }).cut).toBe('甲\n乙');
    expect(run(lines, '丁', { type: 'cut' }).cut).toBe('乙');
    expect(run(lines, { type: 'backspace' }, caret(0), { type: 'cut' }).cut).toBe('乙');
  });

  test('each of two zeros, kinds, sets is a change of its own', () => {
    const twice = run(
      at('kind'),
      { type: 'set', changes: [{ place: natural, value: 1 }] },
      { type: 'set', changes: [{ place: natural, value: 2 }] },
    );
    expect(value(run(twice, undo), natural)).toBe(1);
  });

  test('a figure typed after one that was refused is a change of its own', () => {
    const typed = run(at(natural), '4', focus(natural), '-', '7');
    const refused = run(typed, { type: 'backspace' }, '5');
    expect(value(refused)).toBe(5);
    expect(value(run(refused, undo))).toBe(4);
  });

  test('five hundred steps back and not one more', () => {
    let session = at('problems');
    for (let step = 0; step < 502; step += 1) session = run(session, '一。');
    expect(session.past).toHaveLength(500);
    for (let step = 0; step < 500; step += 1) session = run(session, undo);
    expect(session.report.problems).toBe('一。一。');
    expect(run(session, undo).notice).toMatch(/没有可以撤销的了.*历史版本/);
  });
});

describe('where undo leads', () => {
  test('to the field that it changed, which is then where one was last in its part', () => {
    const elsewhere = run(at(natural), '5', focus(business), focus('problems'));
    const back = run(elsewhere, undo);
    expect(back.field).toBe(natural);
    expect(back.remembered.applications).toBe(natural);
    expect(back.at).toBe(natural);
  });

  test('with the caret where it was, and never behind the end of the text', () => {
    const typed = run(at('problems', { ...empty, problems: '甲乙丙丁' }), caret(2), '一二三');
    expect(run(typed, undo).caret).toBe(2);
    expect(run(typed, undo, redo).caret).toBe(5);
    // Seen from another field whose caret stands further behind.
    const set: Action = { type: 'set', changes: [{ place: 'other', value: '短' }] };
    const other = run(at('problems', { ...empty, problems: '很长的一段文字' }), set, undo);
    expect(other.field).toBe('other');
    expect(other.caret).toBe(0);
  });

  test('to the review, where it was asked for there', () => {
    const set: Action = { type: 'set', changes: [{ place: natural, value: 3 }], at: 'review' };
    const back = run(at('problems'), set, undo);
    expect(back.at).toBe('review');
    expect(back.field).toBe('problems');
    expect(run(back, redo).at).toBe('review');
  });

  test('says in words what came of it', () => {
    const said = (session: Session) => run(session, undo).notice;
    const inText = at('problems', { ...empty, problems: '加强管理' });
    expect(said(run(inText, '。'))).toBe('已撤销：五、存在的主要问题及改进情况 · 1 字去掉了');
    expect(said(run(inText, { type: 'backspace' }))).toBe('已撤销：五、存在的主要问题及改进情况 · 1 字回来了');
    const other: Action = { type: 'set', changes: [{ place: 'problems', value: '加大管理' }] };
    expect(said(run(inText, other))).toContain('1 字换回 1 字');
    expect(said(run(at('kind'), { type: 'next-choice' }))).toBe(
      '已撤销：单位类别 · 县级以上人民政府部门 → 各级人民政府',
    );
    const two: Action = {
      type: 'set',
      changes: [
        { place: natural, value: 1 },
        { place: business, value: 2 },
      ],
    };
    expect(said(run(at(natural), two))).toBe('已撤销：三 一、本年新收 · 自然人 · 1 → 空白，连同另外 1 格');
    const mixed: Action = {
      type: 'set',
      changes: [
        { place: natural, value: 1 },
        { place: 'other', value: '无' },
      ],
    };
    expect(said(run(at(natural), mixed))).toContain('连同另外 1 处');
  });

  test('says of waivers whether they went, came, or were changed', () => {
    const waive = (...waivers: readonly [string, string][]): Action => ({
      type: 'set',
      changes: [],
      waivers: waivers.map(([finding, reason]) => ({ finding, reason })),
    });
    const said = (...steps: Action[]) => run(at('problems'), ...steps, undo).notice;
    expect(said(waive(['a', '一']))).toBe('已撤销：放过的那一条又算数了');
    expect(said(waive(['a', '一']), waive())).toBe('已撤销：那一条又放过了');
    expect(said(waive(['a', '一']), waive(['b', '二']))).toBe('已撤销：放过的几条换回了');
    expect(said(waive(['a', '一']), waive(['a', '二']))).toBe('已撤销：放过的理由换回了');
  });

  test('what was refused in a cell is over with an undo: the next digit is taken', () => {
    const type = (text: string): Action => ({ type: 'type', text });
    const refused = run(at(natural), type('4'), { type: 'focus', field: business }, type('-'));
    expect(refused.refused).toBe('-');
    const undone = run(refused, undo, type('9'));
    expect([undone.refused, undone.report.figures[natural]]).toEqual([null, 9]);
  });

  test('counts the name of the unit among the others where a text was changed with it, but not what follows the name', () => {
    const unit = { place: 'unit', value: '柳林镇人民政府' };
    const said = (...changes: readonly { place: string; value: string }[]) =>
      run(at('problems'), { type: 'set', changes }, undo).notice;
    expect(said({ place: 'problems', value: '更新慢' }, { place: 'other', value: '无' })).toContain('连同另外 1 处');
    expect(said({ place: 'problems', value: '更新慢' }, unit)).toMatch(/连同另外 \d 处/);
    expect(run(at('unit'), { type: 'set', changes: [unit] }, undo).notice).not.toContain('连同');
  });

  test('what was typed and erased again is no step of its own: one undo takes back the change before it', () => {
    const type = (text: string): Action => ({ type: 'type', text });
    const erased = run(at(natural), type('4'), { type: 'focus', field: business }, type('7'), { type: 'backspace' });
    const undone = run(erased, undo);
    expect(undone.notice).toBe('已撤销：三 一、本年新收 · 自然人 · 4 → 空白');
    expect(run(undone, redo).report).toEqual(erased.report);
    expect(run(undone, undo).notice).toMatch(/^没有可以撤销的了/);
  });
});

describe('a line', () => {
  test('has no newline, typed or pasted', () => {
    expect(run(at('unit'), '甲\n乙').report.unit).toBe('柳林镇甲 乙');
    expect(run(at('unit'), { type: 'paste', text: '\n甲\n乙\n' }).report.unit).toBe('柳林镇甲 乙');
    expect(run(at('problems'), { type: 'paste', text: '甲\n乙' }).report.problems).toBe('甲\n乙');
  });
});

describe('a session', () => {
  test('begins at the first field where the one that was asked for is none; an unknown one is not gone to', () => {
    expect(at('nothing').field).toBe('unit');
    expect(run(at('problems'), focus('nothing')).field).toBe('problems');
    expect(placeWords(empty, 'nothing')).toBe('nothing');
    expect(placeWords(empty, 'overview.onRequest')).toBe('一（二）依申请公开');
    expect(placeWords(empty, 'unit')).toBe('单位名称');
  });

  test('moves no caret and deletes no word in a cell', () => {
    const session = run(at(natural), '12');
    for (const type of ['left', 'word-right', 'delete-word', 'cut'] as const)
      expect(run(session, { type }).report).toBe(session.report);
    expect(run(session, { type: 'left' }).entry).toBe('12');
  });

  test('section 一 in one piece is filled as a whole', () => {
    const of = fieldsIn(empty, 'overview').length;
    expect(
      filledFields({ ...empty, overview: { ...empty.overview, whole: '全年公开信息。'.repeat(30) } }, 'overview'),
    ).toEqual({
      filled: of,
      of,
    });
    expect(filledFields({ ...empty, overview: { ...empty.overview, onRequest: ' \n' } }, 'overview').filled).toBe(0);
  });
});

describe('figures', () => {
  test('twelve digits and six decimals are taken, one more is not', () => {
    expect(typeFigure('', '123456789012', 'count')).toBe('123456789012');
    expect(typeFigure('123456789012', '3', 'count')).toBeNull();
    expect(typeFigure('1.12345', '6', 'decimal')).toBe('1.123456');
    expect(typeFigure('1.123456', '7', 'decimal')).toBeNull();
    expect(whyNoFigure('123456789012', 'count')).toBe('不是数字');
    expect(whyNoFigure('1234567890123', 'count')).toBe('超过 12 位');
    expect(copiedFigure('123456789012', 'count')).toEqual({ figure: 123456789012 });
    expect(copiedFigure('1234567890123', 'count').note).toContain('太长');
  });

  test.each([
    ['3元', 'decimal', undefined],
    ['3万元', 'decimal', '3'],
    ['3万元', 'count', undefined],
    ['3件', 'count', 3],
    ['3件', 'decimal', undefined],
    ['3.00', 'count', 3],
    ['3.01', 'count', undefined],
    ['007', 'decimal', '7'],
    ['0.50', 'decimal', '0.50'],
    ['1,234', 'count', 1234],
    ['"5"', 'count', 5],
    ['／', 'count', null],
  ] as const)('copied %s in a cell of %ss', (text, kind, figure) => {
    expect(copiedFigure(text, kind).figure).toBe(figure);
  });

  test('commas part figures or thousands, by how many cells a row has and by its total', () => {
    const rows = (...sizes: number[]) => ({ sizes, withTotal: sizes });
    expect(splitCommas('1,234', rows(7))).toEqual(['1,234']);
    expect(splitCommas('1,234', rows(2))).toEqual(['1', '234']);
    expect(splitCommas('1,2,3', rows(3))).toEqual(['1', '2', '3']);
    // 1 + 234 = 235, but also 1,234 and 235 in two cells: the total tells.
    expect(splitCommas('1,234,235', rows(2, 3))).toEqual(['1', '234', '235']);
    expect(splitCommas('1,234,567', rows(2, 3))).toEqual(['1,234,567']);
    expect(splitCommas('5,100,105', { sizes: [2, 3], withTotal: [2, 3] })).toEqual(['5', '100', '105']);
    expect(splitCommas('没有', rows(2))).toEqual(['没有']);
    expect(endsInSum(['1', '2', '3'])).toBe(true);
    expect(endsInSum(['1', '1'])).toBe(false);
    expect(endsInSum(['1', '2', '4'])).toBe(false);
  });
});

describe('a text of which table', () => {
  test.each([
    ['行政复议 1 2 3 4 10', 'disputes'],
    ['规章 1 2 3\n行政规范性文件 4 5 6', 'proactive'],
    ['今年收到申请 3 件，办结 2 件。', null],
    ['7', null],
  ])('%s', (text, table) => expect(tableOfText(text, zeroReport())).toBe(table));
});

describe('in a text', () => {
  test('a reference to a figure is one character, backwards and forwards', () => {
    const text = '共{{applications.received.total}}件';
    expect(offsetAfter(text, 1)).toBe(text.length - 1);
    expect(offsetBefore(text, text.length - 1)).toBe(1);
    expect(offsetBefore('}', 1)).toBe(0);
    expect(offsetAfter('{', 0)).toBe(1);
    expect([offsetBefore('\n甲', 1), offsetAfter('甲\n', 1), offsetBefore('', 0), offsetAfter('', 0)]).toEqual([
      0, 2, 0, 0,
    ]);
  });

  test('a blank is filled from its beginning, not from within it', () => {
    expect(insert({ text: '共____件', caret: 1 }, '3')).toEqual({ text: '共3件', caret: 2 });
    expect(insert({ text: '共____件', caret: 2 }, '3').text).toBe('共_3___件');
    expect(insert({ text: '共_件', caret: 1 }, '3').text).toBe('共3_件');
    expect(nextBlank('__件____', 0)).toBe(0);
    expect(nextBlank('__件____', 1)).toBe(3);
    expect(nextBlank('__件____', 3)).toBeNull();
    expect(deleteTo({ text: '甲乙丙', caret: 1 }, 3)).toEqual({ text: '甲', caret: 1 });
  });

  test('words and sentences end where one would say', () => {
    const text = '公开 12 条。办结了；\n第二段';
    expect(wordBefore(text, text.indexOf('条'))).toBe(text.indexOf('12'));
    expect(wordAfter(text, 2)).toBe(text.indexOf('12') + 2);
    expect(wordBefore('，，', 2)).toBe(0);
    expect(wordAfter('，，', 0)).toBe(2);
    expect(wordBefore('甲\n', 2)).toBe(1);
    expect(wordAfter('\n甲', 0)).toBe(1);
    expect(sentenceBefore(text, text.length)).toBe(text.indexOf('第'));
    expect(sentenceBefore(text, text.indexOf('第'))).toBe(text.indexOf('办'));
    expect(sentenceAfter(text, 0)).toBe(text.indexOf('办'));
    expect(sentenceAfter(text, text.indexOf('第'))).toBe(text.length);
    const session = run(at('problems', { ...busyReport(), problems: text }), { type: 'sentence-left' });
    expect(session.caret).toBe(text.indexOf('第'));
    expect(run(session, { type: 'word-left' }).caret).toBeLessThan(session.caret);
    expect(run(session, { type: 'delete-word' }).report.problems.length).toBeLessThan(text.length);
  });
});
