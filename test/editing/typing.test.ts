/** Keys in a figure, a year, a kind, a text: what is taken, and the sentence about what is not. */
import { describe, expect, test } from 'vitest';
import { readField } from '../../source/editing/fields.ts';
import { entryOfFigure, figureOfEntry, partsThousands, typeFigure, whyNoFigure } from '../../source/editing/number.ts';
import { type Action, reduceSession, type Session, startSession } from '../../source/editing/session.ts';
import { emptyReport } from '../../source/report/empty.ts';
import type { Report } from '../../source/report/report.ts';
import { withFigures, zeroReport } from '../helpers/sample.ts';

const cell = 'applications.received.naturalPerson';
const other = 'applications.received.business';
const fee = 'proactive.fees.amount';
const empty = emptyReport('柳林镇', 2025, 'government');
const at = (field: string, report: Report = empty): Session => startSession(report, field);
/** Keys one by one; < is backspace, x Del, a list of other actions as they are. */
const run = (session: Session, ...keys: readonly (Action | string)[]): Session =>
  keys.reduce<Session>(
    (now, key) =>
      reduceSession(
        now,
        typeof key !== 'string'
          ? key
          : key === '<'
            ? { type: 'backspace' }
            : key === 'x'
              ? { type: 'delete' }
              : { type: 'type', text: key },
      ),
    session,
  );
const focus = (field: string): Action => ({ type: 'focus', field });

describe('in a cell', () => {
  const only = '这里只能填数字，没有填进去。';
  test.each<[string, string[], number | null, string | null]>([
    ['a letter in a blank cell', ['a'], 3, only],
    ['a character of an input method', ['三'], 3, only],
    ['a minus sign, which may begin a number', ['-'], 3, '“-”不是数字，没有填进去，这一格还是 3；按退格重填。'],
    ['digits behind it', ['-', '5'], 3, '“-5”不是数字，没有填进去，这一格还是 3；按退格重填。'],
    ['a letter behind digits: the digits stay', ['1', '2', 'a'], 12, '“12a”不是数字，“a”没有填进去，这一格还是 12。'],
    [
      'more behind the letter: the cell has what it had before',
      ['1', '2', 'a', '3'],
      3,
      '“12a3”不是数字，没有填进去，这一格还是 3；按退格重填。',
    ],
    ['a point behind digits', ['1', '.'], 1, '“1.”不是整数，“.”没有填进去，这一格还是 1。'],
    ['backspace behind what was refused', ['1', '.', '5', '<'], 3, null],
    ['going on behind that', ['1', '.', '5', '<', '7'], 7, null],
    [
      'a digit too many',
      [...'1234567890123'],
      123456789012,
      '“1234567890123”超过 12 位，“3”没有填进去，这一格还是 123456789012。',
    ],
    [
      'very many: shown by the first sixteen',
      [...'12345678901234567'],
      3,
      '“1234567890123456…”超过 12 位，没有填进去，这一格还是 3；按退格重填。',
    ],
    ['a blank behind digits', ['1', ' '], 1, null],
    ['a blank behind what was refused', ['-', ' '], 3, '“-”不是数字，没有填进去，这一格还是 3；按退格重填。'],
    ['backspace on what stood there', ['<'], null, null],
    ['Del on what stood there', ['x', '4', '5', 'x'], null, null],
  ])('%s', (_, keys, value, notice) => {
    const session = run(at(cell, withFigures(empty, { [cell]: 3 })), ...keys);
    expect([readField(session.report, cell), session.notice]).toEqual([value, notice]);
  });

  test('what was refused is one change less: undo goes back behind the digits before it', () => {
    const begun = withFigures(empty, { [cell]: 3 });
    const refused = run(at(cell, begun), '1', '2', 'a', '3');
    expect(refused.past).toEqual([]);
    expect(refused.report).toBe(begun);
    const first = run(at(cell, begun), '1', '2', 'a');
    expect(readField(run(first, { type: 'undo' }).report, cell)).toBe(3);
    // Digits that were joined with nothing before are not taken for those of another cell.
    const elsewhere = run(at(cell, begun), '1', focus(other), '-', '2');
    expect(readField(elsewhere.report, cell)).toBe(1);
  });

  test('a cell that is left with commas where no thousands are parted is told', () => {
    expect(run(at(cell), '1', ',', '2', focus(other)).notice).toBe(
      '“1,2”按 12 填了，逗号不在千位上：请核对是不是少了一位，或是两个数。',
    );
    expect(run(at(cell), ...'1,234', focus(other)).notice).toBeNull();
  });
});

describe('a figure as it is typed', () => {
  test.each([
    ['', '１', 'count', '1'],
    ['1', '，', 'count', '1,'],
    ['1,234', ',5', 'count', '1,234,5'],
    ['1,23', ',', 'count', null],
    ['1234', ',', 'count', null],
    ['12', '.', 'count', null],
    ['12', '。', 'count', null],
    ['12', '。', 'decimal', '12.'],
    ['12.', '.', 'decimal', null],
    ['1,234', '．5', 'decimal', '1,234.5'],
    ['1,234.5', ',', 'decimal', null],
    ['', '.', 'decimal', '.'],
    ['', ' 7 ', 'count', '7'],
    ['', 'a', 'decimal', null],
    ['99999999999', '9', 'count', '999999999999'],
    ['999,999,999,99', '9', 'count', '999,999,999,999'],
    ['999999999999', '9', 'decimal', null],
    ['0.12345', '6', 'decimal', '0.123456'],
    ['0.123456', '7', 'decimal', null],
  ] as const)('%s and %s in a %s: %s', (entry, key, kind, next) => expect(typeFigure(entry, key, kind)).toBe(next));

  test.each([
    ['', 'count', null],
    ['0', 'count', 0],
    ['1,234', 'count', 1234],
    ['', 'decimal', null],
    ['.', 'decimal', null],
    ['0.', 'decimal', '0'],
    ['.5', 'decimal', '0.5'],
    ['00.50', 'decimal', '0.50'],
    ['1,234.', 'decimal', '1234'],
    ['007', 'decimal', '7'],
  ] as const)('%s in a %s is %s', (entry, kind, figure) => expect(figureOfEntry(entry, kind)).toBe(figure));

  test.each([
    ['1.5', 'count', '不是整数'],
    ['1.', 'count', '不是整数'],
    ['1,234.5', 'count', '不是整数'],
    ['1.5.2', 'count', '不是数字'],
    ['1.5.2', 'decimal', '不是数字'],
    ['1234567890123', 'decimal', '超过 12 位'],
    ['1,234,567,890,123', 'count', '超过 12 位'],
    ['123456789012', 'count', '不是数字'],
    ['a', 'count', '不是数字'],
  ] as const)('%s is none of a %s: %s', (text, kind, why) => expect(whyNoFigure(text, kind)).toBe(why));

  test('commas part thousands, or there are none', () => {
    for (const entry of ['', '12', '1234', '1,234', '12,345,678', '1,234.5', '0.5'])
      expect(partsThousands(entry)).toBe(true);
    for (const entry of ['1,', '1,23', '1,234,', '1234,567', '1,234,56', '1,23.5'])
      expect(partsThousands(entry)).toBe(false);
    expect([entryOfFigure(null), entryOfFigure(0), entryOfFigure('0.50')]).toEqual(['', '0', '0.50']);
  });
});

describe('the year', () => {
  test('left half typed it is told, and stays what it was; left whole nothing is said', () => {
    const left = (...keys: string[]) => run(at('year'), ...keys, focus('unit'));
    const why = '年度要写满四位数字、在 2008 至 2099 之间：';
    expect(left('2', '0', '2').notice).toBe(`${why}“202”没有改进去，仍是 2025。`);
    expect(left('x').notice).toBe(`${why}空着没有改进去，仍是 2025。`);
    expect(left('1', '9', '9', '9').notice).toBe(`${why}“1999”没有改进去，仍是 2025。`);
    expect(left('2', '0', '2', '4').notice).toBeNull();
    expect(left('<', '5').notice).toBeNull();
    expect(left().notice).toBeNull();
  });

  test('only digits are taken, and no more than four', () => {
    expect(run(at('year'), 'a').notice).toBe('年度是四位数字。');
    expect(run(at('year'), '2', ',').notice).toBe('年度是四位数字。');
    expect(run(at('year'), '20241').notice).toBe('年度是四位数字。');
    expect(run(at('year'), '２０２４').report.year).toBe(2024);
    expect(run(at('kind'), '2').report).toBe(empty);
  });
});

describe('the kind of unit', () => {
  test('goes one on or back, round the list, and is one change', () => {
    const kinds = (type: 'next-choice' | 'previous-choice') => {
      let session = at('kind');
      return [1, 2, 3].map(() => {
        session = run(session, { type });
        return session.report.kind;
      });
    };
    expect(kinds('next-choice')).toEqual(['department', 'agency', 'government']);
    expect(kinds('previous-choice')).toEqual(['agency', 'department', 'government']);
    const next = run(at('kind'), { type: 'next-choice' });
    expect(next.kindChosen).toBe(true);
    expect(run(next, { type: 'undo' }).report.kind).toBe('government');
    expect(run(at(cell), { type: 'next-choice' })).toMatchObject({ kindChosen: false, report: empty });
    for (const key of ['<', 'x', '5']) expect(run(at('kind'), key).report).toBe(empty);
  });
});

describe('noughts', () => {
  const zeros = (except?: readonly string[]): Action => ({
    type: 'zeros',
    part: 'proactive',
    ...(except ? { except } : {}),
  });
  test('money is 0 as an amount, and what was not read for sure stays blank and is counted', () => {
    const filled = run(at(cell), zeros());
    expect(filled.notice).toBe('已在 10 个空白格填 0，Ctrl+Z 撤销。');
    expect([readField(filled.report, fee), readField(filled.report, 'proactive.regulations.issued')]).toEqual(['0', 0]);
    const doubtful = ['proactive.regulations.issued', fee, cell];
    const some = run(at(cell), zeros(doubtful));
    expect(some.notice).toBe('已在 8 个空白格填 0，没有读准的 2 格不填，请对照原件，Ctrl+Z 撤销。');
    expect([readField(some.report, fee), readField(some.report, cell)]).toEqual([null, null]);
    const none = run(some, zeros(doubtful));
    expect([none.notice, none.report]).toEqual(['没有读准的 2 格不填，请对照原件。', some.report]);
    expect(run(filled, zeros(doubtful)).notice).toBe('这张表没有空白格。');
  });
});

describe('in a text', () => {
  const text = (words: string, offset = words.length): Session =>
    run(at('problems', { ...zeroReport(), problems: words }), { type: 'caret', offset });
  const seen = ({ report, caret }: Session) => `${report.problems.slice(0, caret)}|${report.problems.slice(caret)}`;

  test.each<[Action['type'], string]>([
    ['left', '公开 信|息。更新'],
    ['right', '公开 信息。|更新'],
    ['word-left', '公开 |信息。更新'],
    ['word-right', '公开 信息。更新|'],
    ['sentence-left', '|公开 信息。更新'],
    ['sentence-right', '公开 信息。|更新'],
    ['backspace', '公开 信|。更新'],
    ['delete', '公开 信息|更新'],
    ['delete-word', '公开 |。更新'],
    ['cut', '公开 信息|'],
  ])('%s', (type, words) => expect(seen(run(text('公开 信息。更新', 5), { type } as Action))).toBe(words));

  test('a key that changes nothing takes the last sentence away and is no change', () => {
    const begun = { ...text('甲', 0), notice: '已撤销。' };
    const same = run(begun, { type: 'backspace' });
    expect([same.notice, same.past, same.report]).toEqual([null, [], begun.report]);
    expect(run(begun, { type: 'left' }).notice).toBeNull();
    // Nothing is put in of a text that is only control characters.
    expect(run(text('甲'), '\x07').past).toEqual([]);
  });

  test('letters of a sentence are one change, each key that erases or cuts a kind of its own', () => {
    const undone = (...keys: (Action | string)[]) => seen(run(text('甲乙丙'), ...keys, { type: 'undo' }));
    expect(undone('丁', '戊')).toBe('甲乙丙|');
    expect(undone('丁', '<', '<')).toBe('甲乙丙丁|');
    expect(undone('丁！', '戊')).toBe('甲乙丙丁！|');
    expect(undone('<', { type: 'delete-word' })).toBe('甲乙|');
    expect(undone({ type: 'caret', offset: 1 }, { type: 'cut' })).toBe('甲|乙丙');
  });

  test('the kind follows the unit’s name only while it is what that name makes one think', () => {
    const unit = (kind: Report['kind']) => run(at('unit', { ...empty, kind }), '财政局').report.kind;
    expect([unit('government'), unit('agency')]).toEqual(['department', 'agency']);
    const title = run(at('title'), '财政局').report;
    expect(title.kind).toBe('government');
  });
});
