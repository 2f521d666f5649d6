import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanLine, cleanText } from '../../source/editing/clean.ts';
import { fieldsIn, partIds, readField } from '../../source/editing/fields.ts';
import { figureOfEntry, typeFigure } from '../../source/editing/number.ts';
import { type Action, reduceSession, type Session, startSession } from '../../source/editing/session.ts';
import { guessKind } from '../../source/form/unitKinds.ts';
import { emptyReport } from '../../source/report/empty.ts';
import { form2021 } from '../helpers/form.ts';
import { figuresIn } from '../helpers/rows.ts';
import { busyReport, zeroReport } from '../helpers/sample.ts';

const start = (field: string): Session => startSession(emptyReport('柳林镇', 2025, 'government'), field);
const run = (session: Session, ...actions: Action[]): Session => actions.reduce(reduceSession, session);
const type = (text: string): Action => ({ type: 'type', text });

describe('figures', () => {
  const cell = 'applications.received.naturalPerson';
  const value = (session: Session) => readField(session.report, session.field);

  test('digits build a number, the total follows each of them', () => {
    const session = run(start(cell), type('1'), type('2'));
    expect(value(session)).toBe(12);
    expect(readField(session.report, 'applications.received.total')).toBe(12);
  });

  test('coming back to a cell, the first digit starts afresh', () => {
    const session = run(
      start(cell),
      type('12'),
      { type: 'focus', field: 'problems' },
      { type: 'focus', field: cell },
      type('7'),
    );
    expect(value(session)).toBe(7);
  });

  test.each([
    ['3.5', '“3.5”不是整数'],
    ['1.234', '“1.234”不是整数'],
    ['96171.65', '“96171.65”不是整数'],
    ['-5', '“-5”不是数字'],
    ['12a34', '“12a34”不是数字'],
    ['1234567890123456', '“1234567890123456”超过 12 位'],
  ])('%s, key by key, is refused whole: never the digits picked out of it', (typed, words) => {
    for (const before of [null, 8]) {
      const begun = before === null ? start(cell) : run(start(cell), type('8'), { type: 'focus', field: cell });
      const session = run(begun, ...[...typed].map(type));
      expect(value(session)).toBe(before);
      expect(session.report).toEqual(begun.report);
      expect(session.notice).toBe(
        `${words}，没有填进去，这一格还是${before === null ? '空白' : ` ${before}`}；按退格重填。`,
      );
      expect(session.past).toHaveLength(begun.past.length);
      // Going on or erasing begins afresh.
      expect(value(run(session, { type: 'focus', field: cell }, type('7')))).toBe(7);
      expect(value(run(session, { type: 'backspace' }, type('7')))).toBe(7);
    }
  });

  test('backspace takes a digit off, even of what stood there before; the last one leaves a blank, not 0', () => {
    const session = run(start(cell), type('12'), { type: 'focus', field: cell }, { type: 'backspace' });
    expect(value(session)).toBe(1);
    expect(value(run(session, { type: 'backspace' }))).toBeNull();
    expect(value(run(session, { type: 'delete' }))).toBeNull();
  });

  test.each([
    ['１２', 12],
    ['1,234', 1234],
    ['1，234', 1234],
    ['007', 7],
  ])('%s is typed as %i', (text, expected) => expect(value(run(start(cell), type(text)))).toBe(expected));

  test.each(['a', '-', '.', '一'])('%s is refused with a word, and nothing is lost', (text) => {
    const session = run(start(cell), type('5'), type(text));
    expect(value(session)).toBe(5);
    expect(session.notice).toMatch(/不是整数|不是数字/);
  });

  test.each([' ', '\u3000', '\n'])('the space bar takes nothing away: %j', (blank) => {
    const cell = startSession(busyReport(), 'applications.received.naturalPerson');
    for (const type of ['type', 'paste'] as const) {
      const { report, notice } = reduceSession(cell, { type, text: blank });
      expect([report, notice]).toEqual([cell.report, '这里只能填数字，没有填进去。']);
    }
    const typed = reduceSession(cell, { type: 'type', text: '1' });
    expect(reduceSession(typed, { type: 'type', text: blank })).toBe(typed);
    const year = startSession(busyReport(), 'year');
    expect(reduceSession(year, { type: 'type', text: blank }).entry).toBeNull();
  });

  test('amounts are decimals, digit for digit', () => {
    const amount = 'proactive.fees.amount';
    expect(value(run(start(amount), ...Array.from('59237.2449', type)))).toBe('59237.2449');
    expect(value(run(start(amount), ...Array.from('0.10', type)))).toBe('0.10');
    expect(value(run(start(amount), type('12.')))).toBe('12');
    expect(value(run(start(amount), type('.5')))).toBe('0.5');
    expect(value(run(start(amount), type('1.2'), type('.')))).toBe('1.2');
  });

  test('whatever is typed, a figure is a whole number, an exact decimal or blank', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('0', '1', '9', '.', ',', 'x', '２', '。')), (keys) => {
        for (const kind of ['count', 'decimal'] as const) {
          let entry = '';
          for (const key of keys) entry = typeFigure(entry, key, kind) ?? entry;
          const figure = figureOfEntry(entry, kind);
          if (figure === null) continue;
          if (kind === 'count') expect(Number.isSafeInteger(figure)).toBe(true);
          else expect(figure).toMatch(/^\d+(\.\d+)?$/);
        }
      }),
    );
  });
});

describe('guards of what the clerk has done', () => {
  test('Del empties a cell, it does not take one digit', () => {
    const session = run(start('applications.received.naturalPerson'), type('123'), { type: 'delete' });
    expect(readField(session.report, session.field)).toBeNull();
  });

  test('several cuts in a row are kept together, a cut after typing begins afresh', () => {
    const text = start('problems');
    const cut = run(
      text,
      type('第一段。\n第二段。'),
      { type: 'caret', offset: 0 },
      { type: 'cut' },
      { type: 'cut' },
      { type: 'cut' },
    );
    expect(readField(cut.report, 'problems')).toBe('');
    expect(readField(run(cut, { type: 'put' }).report, 'problems')).toBe('第一段。\n第二段。');
    const apart = run(cut, type('新的'), { type: 'caret', offset: 0 }, { type: 'cut' });
    expect(apart.cut).toBe('新的');
  });

  test('a kind that was chosen does not follow the name any more, even where it is the one that was guessed', () => {
    const begun = startSession(emptyReport('柳林局', 2025, 'department'), 'kind');
    const chosen = run(
      begun,
      { type: 'next-choice' },
      { type: 'previous-choice' },
      { type: 'focus', field: 'unit' },
      type('人民政府'),
    );
    expect(chosen.report.kind).toBe('department');
    const agency = run(begun, { type: 'next-choice' }, { type: 'focus', field: 'unit' }, type('人民政府'));
    expect(agency.report.kind).toBe('agency');
  });

  test('commas stand where thousands have them; what is more than one figure never becomes one', () => {
    const value = (...texts: string[]) =>
      readField(
        run(start('applications.received.naturalPerson'), ...texts.map(type)).report,
        'applications.received.naturalPerson',
      );
    expect(value(...'1,234')).toBe(1234);
    expect(value('1,2,3')).toBeNull();
    expect(value('12 3')).toBeNull();
    expect(value('12', ' 3')).toBe(123);
  });

  test('what undo took back says what came of it, in a text and in a table', () => {
    const session = run(
      start('problems'),
      type('栏目更新慢'),
      { type: 'focus', field: 'disputes.review.upheld' },
      type('3'),
      { type: 'undo' },
    );
    expect(session.notice).toBe('已撤销：四 行政复议 · 结果维持 · 3 → 空白');
    expect(run(session, { type: 'undo' }).notice).toBe('已撤销：五、存在的主要问题及改进情况 · 5 字去掉了');
    expect(run(session, { type: 'redo' }).notice).toBe('已重做：四 行政复议 · 结果维持 · 空白 → 3');
  });

  test('a new edit, of whatever kind, leaves nothing to redo', () => {
    const undone = run(start('disputes.review.upheld'), type('3'), { type: 'undo' });
    const edits: Action[] = [
      type('4'),
      { type: 'zeros', part: 'disputes' },
      { type: 'set', changes: [{ place: 'other', value: '无' }] },
      { type: 'set', changes: [], waivers: [{ finding: 'x', reason: 'y' }] },
    ];
    for (const edit of edits) expect(run(undone, edit).future).toEqual([]);
  });
});

describe('zeros', () => {
  test('fill only what is blank, in one change', () => {
    const session = run(start('disputes.review.upheld'), type('3'), { type: 'zeros', part: 'disputes' });
    expect(figuresIn(session.report, 'disputes.review')).toEqual([3, 0, 0, 0, 3]);
    expect(figuresIn(session.report, 'disputes.litigationDirect')).toEqual([0, 0, 0, 0, 0]);
    const undone = run(session, { type: 'undo' });
    expect(figuresIn(undone.report, 'disputes.review')).toEqual([3, null, null, null, 3]);
    expect(run(undone, { type: 'redo' }).report).toEqual(session.report);
  });

  test('a 0 that stands there already is no blank: it is not counted, and a table full of them is not changed', () => {
    const zeros: Action = { type: 'zeros', part: 'disputes' };
    const typed = run(start('disputes.review.upheld'), type('0'));
    const blanks = fieldsIn(typed.report, 'disputes').filter(({ id }) => readField(typed.report, id) === null);
    const filled = run(typed, zeros);
    expect(filled.notice).toContain(`已在 ${blanks.length} 个空白格填 0`);
    const again = run(filled, zeros);
    expect(again.notice).toBe('这张表没有空白格。');
    expect(again.past).toEqual(filled.past);
  });
});

describe('undo', () => {
  test('digits of one cell go together, other fields apart', () => {
    const session = run(
      start('disputes.review.upheld'),
      type('1'),
      type('2'),
      { type: 'focus', field: 'problems' },
      type('存在'),
      type('问题'),
    );
    const once = run(session, { type: 'undo' });
    expect(once.report.problems).toBe('');
    expect(figuresIn(once.report, 'disputes.review')[0]).toBe(12);
    expect(figuresIn(run(once, { type: 'undo' }).report, 'disputes.review')[0]).toBeNull();
  });

  test('any edits, all undone, give the report one began with; all redone, the one one had', () => {
    const fields = fc.constantFrom(...partIds.flatMap((part) => fieldsIn(form2021, part).map((field) => field.id)));
    const actions = fc.array(
      fc.oneof(
        fields.map((field): Action => ({ type: 'focus', field })),
        fc.constantFrom('1', '27', '公开', '。', '\n', '2024').map(type),
        fc.constantFrom<Action>(
          { type: 'backspace' },
          { type: 'delete' },
          { type: 'next-choice' },
          { type: 'zeros', part: 'disputes' },
        ),
      ),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(actions, (list) => {
        const begun = start('unit');
        const edited = run(begun, ...list);
        const undone = run(edited, ...edited.past.map((): Action => ({ type: 'undo' })));
        expect(undone.report).toEqual(begun.report);
        expect(run(undone, ...undone.future.map((): Action => ({ type: 'redo' }))).report).toEqual(edited.report);
      }),
    );
  });

  test('nothing to undo is said, not done', () => {
    expect(run(start('unit'), { type: 'undo' }).notice).toContain('没有可以撤销');
  });
});

describe('basics', () => {
  test('the title and the period follow unit and year while they are the standard ones', () => {
    const begun = startSession({ ...zeroReport(2024) }, 'year');
    const session = run(begun, type('2025'));
    expect(session.report.title).toBe('云溪县柳林镇人民政府2025年政府信息公开工作年度报告');
    expect(session.report.preamble).toContain('2025年1月1日');
    expect(session.report.preamble).not.toContain('2024年');
  });

  test('a year half typed changes nothing yet', () => {
    expect(run(start('year'), type('20')).report.year).toBe(2025);
    expect(run(start('year'), type('1999')).notice).toContain('2008');
  });

  test('a title of one’s own stays', () => {
    const session = run(start('title'), type('（修订）'), { type: 'focus', field: 'year' }, type('2024'));
    expect(session.report.title).toBe('柳林镇2025年政府信息公开工作年度报告（修订）');
  });

  test.each([
    ['云溪县人民政府', 'government'],
    ['青川市', 'government'],
    ['青川市自然资源局', 'department'],
    ['临江区望江街道办事处', 'agency'],
    ['临江经济技术开发区管理委员会', 'agency'],
  ])('%s is guessed as %s', (unit, kind) => expect(guessKind(unit)).toBe(kind));

  test('the kind follows the unit’s name until the clerk chooses', () => {
    const session = run(start('unit'), type('人民政府'));
    expect(session.report.kind).toBe('government');
  });
});

describe('cleaning', () => {
  test.each([
    ['甲\x1b[31m乙\x1b[0m', '甲乙'],
    ['甲\x1b]0;标题\x07乙', '甲乙'],
    ['甲\x1b]8;;http://x\x1b\\乙', '甲乙'],
    ['甲\r\n乙\r丙', '甲\n乙\n丙'],
    ['\uFEFF甲\u200b乙\u0000', '甲乙'],
    ['甲\t乙', '甲 乙'],
    ['甲\ud842乙', '甲乙'],
    ['甲\u202e乙', '甲乙'],
    ['𠮷👨‍👩‍👧', '𠮷👨‍👩‍👧'],
  ])('%j becomes %j', (text, expected) => expect(cleanText(text)).toBe(expected));

  test('no control character is left of anything, and cleaning twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const cleaned = cleanText(text);
        expect(cleaned).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f]/);
        expect(cleaned.isWellFormed()).toBe(true);
        expect(cleanText(cleaned)).toBe(cleaned);
      }),
    );
  });

  test('a line has no newline', () => expect(cleanLine(' 柳林镇\n人民政府\n')).toBe('柳林镇 人民政府'));
});
