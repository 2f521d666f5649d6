/** Going about in a draft without a terminal: by fields, lines, cells and sections, to the findings and through the review. */
import { describe, expect, test } from 'vitest';
import { fieldsIn, type PartId, partIds } from '../../source/editing/fields.ts';
import { tableIds } from '../../source/form/form.ts';
import { formOf } from '../../source/form/forms.ts';
import { emptyReport } from '../../source/report/empty.ts';
import { withText } from '../../source/report/places.ts';
import type { Report } from '../../source/report/report.ts';
import type { Finding } from '../../source/rules/finding.ts';
import { keyOf } from '../../source/rules/waiver.ts';
import { answers } from '../../source/wizard/editor/answers.ts';
import { layLedger, layRead } from '../../source/wizard/editor/inTable.ts';
import { halfTyped } from '../../source/wizard/editor/prompts.ts';
import { reviewed } from '../../source/wizard/editor/state.ts';
import { layoutOf } from '../../source/wizard/editor/tableLayout.ts';
import { findingHere, keptOffset } from '../../source/wizard/editor/walking.ts';
import { busyReport, withFigures, zeroReport } from '../helpers/sample.ts';
import { type Driver, open } from './driver.ts';
import { findings } from './findings.ts';

const empty = emptyReport('柳林镇人民政府', 2025, 'government');
const fieldOf = ({ state }: Driver): string => state.session.field;
const textReceived = findings.find(({ rule }) => rule === 'text-received')!;
const caretOf = ({ state }: Driver): number => state.session.caret;
const cell = (row: string, column: string): string => `applications.${row}.${column}`;

describe('by fields', () => {
  test('Shift+Tab goes through every field of the draft, from the last to the first, and stays there', () => {
    const all = partIds.flatMap((part) => fieldsIn(empty, part).map(({ id }) => id));
    const driver = open(empty, all.at(-1)!);
    const passed = [fieldOf(driver)];
    for (let step = 1; step < all.length; step += 1) passed.push(fieldOf(driver.press('previous-field')));
    expect(passed).toEqual(all.toReversed());
    expect(driver.press('previous-field').state.step).toBe('basics');
    expect(fieldOf(driver)).toBe(all[0]);
  });

  test('Tab goes to the next one, and from the last of a section to where one was last in the next section', () => {
    const [first, second] = fieldsIn(empty, 'proactive');
    const last = fieldsIn(empty, 'proactive').at(-1)!;
    const driver = open(empty, first!.id).press('next-field');
    expect(fieldOf(driver)).toBe(second!.id);
    driver.press('next-step', 'down', 'right', 'previous-step', 'field-end');
    expect(fieldOf(driver)).toBe(last.id);
    driver.press('next-field');
    expect(fieldOf(driver)).toBe(cell('carriedIn', 'business'));
  });

  test('behind the last field comes the review, behind that the output', () => {
    const driver = open(empty, 'other').press('next-field');
    expect(driver.state.step).toBe('review');
    driver.press('next-step');
    expect(driver.state.step).toBe('output');
    driver.press('previous-step', 'previous-step');
    expect(driver.state.step).toBe('other');
  });

  test('a digit on the section bar opens that section, and Enter behind it types nothing', () => {
    const driver = open(zeroReport(), 'problems').press('steps').type('6');
    expect(fieldOf(driver)).toBe('other');
    driver.press('newline');
    expect(driver.seen()).toContain('这一节已经打开了');
    expect(driver.state.session.report.other).toBe(zeroReport().other);
    driver.press('newline');
    expect(driver.state.session.report.other).not.toBe(zeroReport().other);
  });
});

describe('in a table', () => {
  const at = (row: string, column: string) => open(empty, cell(row, column));

  test('arrows pass over totals and stay at the edges; Home, End, Ctrl+Home and Ctrl+End go to the ends', () => {
    expect(fieldOf(at('received', 'naturalPerson').press('up', 'left'))).toBe(cell('received', 'naturalPerson'));
    expect(fieldOf(at('received', 'naturalPerson').press('right', 'right', 'left'))).toBe(cell('received', 'business'));
    const end = at('received', 'business').press('line-end');
    expect(fieldOf(end)).toBe(cell('received', 'otherOrganization'));
    expect(fieldOf(end.press('right'))).toBe(cell('received', 'otherOrganization'));
    expect(fieldOf(end.press('line-start'))).toBe(cell('received', 'naturalPerson'));
    expect(fieldOf(end.press('field-end'))).toBe(cell('carriedOver', 'otherOrganization'));
    // The total above is derived.
    expect(fieldOf(end.press('line-start', 'up', 'down'))).toBe(cell('carriedOver', 'naturalPerson'));
    expect(fieldOf(end.press('up'))).not.toBe(cell('handled', 'naturalPerson'));
    expect(fieldOf(end.press('field-start'))).toBe(cell('received', 'naturalPerson'));
  });

  test('a page is as many rows as are seen', () => {
    const driver = at('received', 'business');
    const rows = [fieldOf(driver)];
    const { pageRows } = driver.state;
    for (let row = 0; row < pageRows; row += 1) rows.push(fieldOf(driver.press('down')));
    expect(fieldOf(at('received', 'business').press('page-down'))).toBe(rows.at(-1));
    expect(fieldOf(driver.press('page-up'))).toBe(rows[0]);
  });

  test('Enter goes down the columns of table 三 and along the rows of the others', () => {
    expect(fieldOf(at('received', 'naturalPerson').press('enter'))).toBe(cell('carriedIn', 'naturalPerson'));
    expect(fieldOf(at('carriedOver', 'naturalPerson').press('enter'))).toBe(cell('received', 'business'));
    expect(at('carriedOver', 'otherOrganization').press('enter').state.step).toBe('disputes');
    expect(fieldOf(open(empty, 'disputes.review.upheld').press('enter'))).toBe('disputes.review.corrected');
  });
});

test('rows stand under the heading of their group, each heading once, and rows without one under none', () => {
  for (const table of tableIds) {
    const { lines, rows } = layoutOf(empty, table);
    const form = formOf(empty);
    const groups = lines.flatMap((line) => (line.kind === 'group' ? [line.label] : []));
    expect(groups).toEqual([...new Set(form.rowsOf(table).flatMap(({ group }) => group ?? []))]);
    expect(lines.filter(({ kind }) => kind === 'row')).toHaveLength(rows);
  }
});

describe('in a text', () => {
  const text = `${'一二三四五六七八九十'.repeat(9)}\n第二段。`;
  const report = withText(zeroReport(), 'problems', text);
  const atCaret = (offset: number): Driver => {
    const driver = open(report, 'problems').press('field-start');
    while (caretOf(driver) < offset) driver.press('right');
    return driver;
  };

  test('Up and Down keep the column over a shorter line, and stay in the section at its ends', () => {
    const driver = atCaret(8);
    driver.press('down', 'down', 'down');
    // The last line has but four characters.
    expect(caretOf(driver)).toBe(text.length);
    expect(fieldOf(driver)).toBe('problems');
    driver.press('up', 'up', 'up');
    expect(caretOf(driver)).toBe(8);
    // An arrow too many does not leave the section, and says so.
    expect(fieldOf(driver.press('up'))).toBe('problems');
    expect(driver.seen()).toContain('到顶了');
    const below = atCaret(text.length).press('down');
    expect(fieldOf(below)).toBe('problems');
    expect(below.seen()).toContain('到底了：Ctrl+N');
  });

  test('a field is emptied by one key, filled again by another', () => {
    const driver = atCaret(3).press('clear');
    expect(driver.state.session.report.problems).toBe('');
    expect(driver.seen()).toContain('已清空这一项');
    expect(driver.press('undo').state.session.report.problems).toBe(text);
  });

  test('pages stop at the ends and do not leave it', () => {
    const driver = atCaret(3);
    expect(caretOf(driver.press('page-up'))).toBe(3);
    expect(fieldOf(driver.press('page-down', 'page-down'))).toBe('problems');
    expect(caretOf(driver)).toBeGreaterThan(text.indexOf('\n'));
  });

  test('End stays on a line that wraps on, and behind the last character of one that does not', () => {
    const driver = atCaret(0);
    driver.press('line-end');
    const first = caretOf(driver);
    expect(first).toBeLessThan(text.indexOf('\n'));
    expect(caretOf(driver.press('line-start'))).toBe(0);
    driver.press('down', 'line-end');
    expect(caretOf(driver)).toBeGreaterThan(first);
    expect(caretOf(driver.press('field-end'))).toBe(text.length);
    expect(caretOf(driver.press('line-end'))).toBe(text.length);
    expect(caretOf(driver.press('line-start'))).toBe(text.indexOf('\n') + 1);
    expect(caretOf(driver.press('field-start'))).toBe(0);
  });
});

describe('from finding to finding', () => {
  /** Two sentences with a doubled word, and a sum that does not add up. */
  const wrong: Report = {
    ...withFigures(zeroReport(), { 'applications.received.naturalPerson': 1 }),
    problems: '加强资金资金监管。',
    other: '没有其他其他事项。',
  };
  const openFindings = ({ state }: Driver) => reviewed(state).open;

  const partOf = ({ state }: Driver) => partIds.indexOf(state.step as PartId);

  test('F8 begins with what stands at the field, goes through the pages, round, and says so; F7 goes back', () => {
    const driver = open(wrong, 'problems');
    const many = openFindings(driver).length;
    expect(many).toBeGreaterThan(2);
    driver.press('next-finding');
    expect(fieldOf(driver)).toBe('problems');
    expect(caretOf(driver)).toBe('加强'.length);
    const keys = [driver.state.walk?.key];
    let turns = 0;
    for (let more = 1; more < many; more++) {
      const before = partOf(driver);
      driver.press('next-finding');
      const isRound = partOf(driver) < before;
      expect(driver.seen().includes('已经到最后一处，又从第一处开始')).toBe(isRound);
      turns += isRound ? 1 : 0;
      keys.push(driver.state.walk?.key);
    }
    expect(turns).toBe(1);
    expect(new Set(keys).size).toBe(many);
    expect(driver.press('next-finding').state.walk?.key).toBe(keys[0]);
    expect(driver.press('previous-finding').state.walk?.key).toBe(keys.at(-1));
  });

  test('from a field without one F8 goes to the first behind it and F7 to the one before', () => {
    const from = () => open(wrong, 'disputes.review.upheld');
    const after = from().press('next-finding');
    expect(fieldOf(after)).toBe('problems');
    expect(after.press('previous-finding').state.walk?.key).toBe(from().press('previous-finding').state.walk?.key);
    expect(partOf(from().press('previous-finding'))).toBeLessThan(partIds.indexOf('disputes'));
  });

  test('once it is mended the next one stands where it stood, and F7 goes to the one before', () => {
    const mended = () => {
      const driver = open(wrong, 'problems').press('next-finding');
      driver.press('delete', 'delete');
      expect(driver.state.session.report.problems).toBe('加强资金监管。');
      return driver;
    };
    const next = mended().press('next-finding');
    expect(partOf(next)).toBeGreaterThanOrEqual(partIds.indexOf('problems'));
    expect(next.seen()).not.toContain('又从');
    expect(partOf(mended().press('previous-finding'))).toBeLessThan(partIds.indexOf('problems'));
  });

  test('where nothing is left it says so', () => {
    const driver = open(zeroReport(), 'problems');
    while (openFindings(driver).length > 0) {
      driver.state = { ...driver.state, check: () => [] };
    }
    expect(driver.press('next-finding').seen()).toContain('没有别的问题了');
    expect(driver.state.walk).toBeNull();
  });

  test('Enter in the review goes to its place, Esc back to the same line of it', () => {
    const driver = open(wrong, 'review').press('down', 'down', 'jump');
    expect(openFindings(driver)[2]!.places).toContain(fieldOf(driver));
    driver.press('steps');
    expect(driver.state.step).toBe('review');
    expect(driver.state.reviewIndex).toBe(2);
    // From the first one, too.
    driver.press('page-up', 'jump', 'steps');
    expect(driver.state.reviewIndex).toBe(0);
    // What is wrong with totals alone is about no field: its table is opened.
    driver.press('down', 'jump');
    expect(driver.state.step).toBe('applications');
    driver.press('steps');
    expect(driver.state.reviewIndex).toBe(1);
  });

  test('the last one mended, the review stands at the one that is last now', () => {
    const driver = open(wrong, 'review').press('page-down', 'page-down', 'page-down');
    const last = openFindings(driver).length - 1;
    expect(driver.state.reviewIndex).toBe(last);
    driver.press('jump');
    const kept = openFindings(driver).slice(0, -1);
    driver.state = { ...driver.state, check: () => kept };
    driver.press('steps');
    expect(driver.state.reviewIndex).toBe(last - 1);
    driver.press('page-up', 'page-up', 'page-up', 'up');
    expect(driver.state.reviewIndex).toBe(0);
  });

  test('with nothing to look over Enter goes on to the output, and there is nothing to waive or to mend', () => {
    const driver = open(zeroReport(), 'review');
    driver.state = { ...driver.state, check: () => [] };
    expect(driver.press('waive').state.over.kind).toBe('none');
    expect(driver.press('repair').seen()).toContain('没有可以直接照改的办法');
    expect(driver.press('jump').state.step).toBe('output');
  });
});

describe('looking for words', () => {
  const report: Report = { ...zeroReport(), problems: '栏目少，栏目慢。', other: 'PDF 栏目' };
  const search = (driver: Driver, words: string) => driver.press('search').type(words).press('yes');

  test('each place after the other, then from the top; capitals are no matter', () => {
    const driver = search(open(report, 'problems').press('field-start'), '栏目');
    const all = Number(/共 (\d+) 处/.exec(driver.seen())?.[1]);
    expect(caretOf(driver)).toBe('栏目'.length);
    driver.press('search').press('yes');
    expect([fieldOf(driver), caretOf(driver)]).toEqual(['problems', '栏目少，栏目'.length]);
    driver.press('search').press('yes');
    expect(fieldOf(driver)).toBe('other');
    expect(driver.seen()).toContain(`第 ${all} 处`);
    driver.press('search').press('yes');
    expect(driver.seen()).toContain('第 1 处');
    expect(fieldOf(search(open(report, 'problems'), 'pdf'))).toBe('other');
  });

  test('whoever came from the review to a finding has left both: Esc leads to the sections, and no finding is marked', () => {
    const driver = open({ ...report, problems: '加强资金资金监管，栏目少。' }, 'review');
    driver.press('jump');
    expect(driver.state.fromReview).toBe(true);
    search(driver, '栏目');
    expect([driver.state.fromReview, driver.state.walk]).toEqual([false, null]);
    expect(driver.press('steps').state.over.kind).toBe('steps');
  });

  test('what stands nowhere is said, and nothing moves', () => {
    const driver = search(open(busyReport(), 'problems'), '没有这几个字');
    expect(driver.seen()).toContain('没有“没有这几个字”');
    expect(fieldOf(driver)).toBe('problems');
  });
});

describe('which finding stands beside a field', () => {
  const twice: Report = { ...zeroReport(), problems: '加强资金资金监管，加大力度力度。' };
  const hereAt = (driver: Driver) => findingHere(driver.state, reviewed(driver.state));

  test('the first one there, or the one that is walked', () => {
    const driver = open(twice, 'problems');
    const own = reviewed(driver.state).open.filter(({ places }) => places.includes('problems'));
    expect(own.length).toBeGreaterThan(1);
    expect(hereAt(driver)).toBe(own[0]);
    driver.press('next-finding', 'next-finding');
    expect(hereAt(driver)?.message).toBe(own[1]!.message);
  });

  test('none of a field that is not filled yet', () => {
    const blank = withFigures(zeroReport(), { 'disputes.review.upheld': null, 'disputes.review.total': null });
    expect(hereAt(open(blank, 'disputes.review.upheld'))).toBeUndefined();
    expect(hereAt(open(emptyReport('柳林镇', 2025, 'government'), 'problems'))).toBeUndefined();
  });

  test('an offset in what is shown is one in what is kept, before, in and behind a reference', () => {
    const text = '共{{applications.received.total}}件';
    const at = (offset: number) => keptOffset(text, offset, () => '123');
    expect([0, 1, 2, 3, 4, 5].map(at)).toEqual([0, 1, 1, 1, text.length - 1, text.length]);
  });

  test('the view of last year begins at its top in another field', () => {
    const driver = open(zeroReport(), 'problems', { prior: busyReport(2024) }).press('beside-down');
    expect(driver.state.besideTop).toBeGreaterThan(0);
    const top = driver.state.besideTop;
    driver.press('beside-up');
    expect(driver.state.besideTop).toBeLessThan(top);
    driver.press('beside-down').press('next-step');
    expect(driver.state.besideTop).toBe(0);
  });
});

describe('questions', () => {
  test('zeros only for a yes', () => {
    const driver = open(empty, 'disputes.review.upheld').press('zeros', 'no');
    expect(driver.state.session.report).toBe(empty);
    driver.press('zeros', 'yes');
    expect(driver.state.session.report.figures['disputes.review.upheld']).toBe(0);
    expect(driver.press('zeros').seen()).toContain('没有空白格');
  });

  test('no reason, no waiver; and that is said', () => {
    const driver = open({ ...zeroReport(), problems: '无' }, 'review').press('waive', 'yes');
    expect(driver.state.session.waivers).toEqual([]);
    expect(driver.seen()).toContain('没有写理由，没有放过');
  });

  test('a reason left half typed is kept for its finding, and that is said', () => {
    const driver = open({ ...zeroReport(), problems: '无', other: '无' }, 'review')
      .press('waive')
      .type('已向“信访局”核实')
      .key('escape');
    expect(driver.state.session.waivers).toEqual([]);
    expect(driver.seen()).toContain('写了一半的理由留着，按 S 接着写');
    driver.press('down', 'waive');
    expect(driver.seen()).not.toContain('信访局');
    driver.press('no', 'up', 'waive').type('过').press('yes');
    expect(driver.state.session.waivers).toMatchObject([{ reason: '已向“信访局”核实过' }]);
    expect(driver.state.begun).toEqual({});
  });

  test('it goes to the disk as it is typed, and stands there again when the draft is opened', () => {
    const report = { ...zeroReport(), problems: '无', other: '无' };
    const typing = open(report, 'review').press('waive');
    expect(halfTyped(typing.state)).toBeUndefined();
    typing.type('已向信访');
    const begun = halfTyped(typing.state)!;
    expect(Object.values(begun)).toEqual(['已向信访']);
    const again = open(report, 'review', { begun }).press('waive');
    expect(again.seen()).toContain('已向信访');
    again.type('局核实').press('yes');
    expect(again.state.session.waivers).toMatchObject([{ reason: '已向信访局核实' }]);
    expect(halfTyped(again.state)).toBeUndefined();
    // What is looked for is no work of the clerk.
    expect(halfTyped(open(report, 'problems').press('search').type('无').state)).toBeUndefined();
  });

  test('it stands there too where the finding says the same of other figures since; no other finding gets it', () => {
    const told = (count: number): Finding => ({
      ...textReceived,
      message: `正文写“${count} 件”，表里是 8 件`,
    });
    let found: Finding[] = [told(7), { ...told(7), place: 'other', places: ['other'] }];
    const driver = open(zeroReport(), 'review', { check: () => found })
      .press('waive')
      .type('口径不同')
      .key('escape');
    found = [told(9), found[1]!];
    expect(driver.press('down', 'waive').seen()).not.toContain('口径不同');
    driver.key('escape').press('up', 'waive');
    expect(driver.seen()).toContain('口径不同');
    driver.type('，已核对').press('yes');
    expect(driver.state.session.waivers).toEqual([{ finding: keyOf(told(9)), reason: '口径不同，已核对' }]);
    expect(driver.state.begun).toEqual({});
  });

  test('so is the path of a ledger', () => {
    const driver = open(empty, 'applications.received.business').press('tally').type('/家/台账').key('escape');
    expect(driver.seen()).toContain('路径留着');
    driver.press('tally').type('.xlsx');
    expect(driver.seen()).toContain('/家/台账.xlsx');
  });

  test('what a path could be completed to is not offered any more once more of it is typed or pasted', () => {
    for (const more of ['type', 'paste'] as const) {
      const driver = open(empty, 'problems').press('file').type('/家/总');
      driver.state = answers.completed(driver.state, '/家/总结', ['总结一.txt', '总结二.txt']);
      expect(driver.seen()).toContain('总结二.txt');
      expect(driver[more]('一').seen()).not.toContain('总结二.txt');
    }
  });

  test('nothing is asked for that a draft which is only looked at would not take', () => {
    const looked = (at: string) => open({ ...zeroReport(), problems: '无' }, at, { readOnly: true });
    for (const driver of [
      looked('review').press('waive'),
      looked('problems').press('file'),
      looked(cell('received', 'business')).press('tally'),
    ]) {
      expect(driver.state.over.kind).toBe('none');
      expect(driver.seen()).toContain('只能看，不能改');
    }
    expect(looked('problems').press('search').state.over.kind).toBe('prompt');
  });

  test('a reason that stands there already is nothing begun', () => {
    const driver = open({ ...zeroReport(), problems: '无' }, 'review')
      .press('waive')
      .type('已核实')
      .press('yes');
    // What is waived stands last.
    for (const _ of reviewed(driver.state).open) driver.press('down');
    expect(driver.press('waive').seen()).toContain('已核实');
    driver.key('escape');
    expect(driver.seen()).not.toContain('写了一半');
    expect(driver.state.begun).toEqual({});
  });

  test('so is a path; one that cannot be taken stands there to be mended', () => {
    const driver = open(empty, 'problems').press('file').type('/家/总结').key('escape');
    expect(driver.seen()).toContain('路径留着');
    driver.press('file').type('.txt');
    expect(driver.seen()).toContain('/家/总结.txt');
    driver.press('yes');
    expect(driver.state.requests).toEqual([{ kind: 'file', path: '/家/总结.txt' }]);
    driver.state = answers.askAgain(driver.state, 'file', '/家/总结.txt', '没有这个文件');
    expect(driver.seen()).toContain('没有这个文件');
    expect(driver.seen()).toContain('/家/总结.txt');
  });

  test.each([['next-field'], ['next-step'], ['steps']] as const)('a year left half typed by %s is told', (leaving) => {
    const driver = open(zeroReport(), 'year').type('20').press(leaving);
    expect(driver.state.session.report.year).toBe(zeroReport().year);
    expect(driver.seen()).toContain('“20”没有改进去');
    expect(open(zeroReport(), 'year').press(leaving).seen()).not.toContain('没有改进去');
  });

  test('figures from elsewhere: yes stands in focus only where nothing is replaced and nothing is doubtful', () => {
    const { state } = open(empty, cell('received', 'naturalPerson'));
    const read = (value: number, remarks: readonly string[] = []) => ({
      changes: [{ place: cell('received', 'naturalPerson'), value }],
      remarks,
    });
    const yes = ({ over }: typeof state) => 'yes' in over && over.yes;
    expect(yes(layRead(state, read(3), ''))).toBe(true);
    expect(yes(layRead(state, read(3, ['一行看不清']), ''))).toBe(false);
    const filled = open(empty, cell('received', 'naturalPerson')).type('3').state;
    expect(yes(layRead(filled, read(4), ''))).toBe(false);
    const same = layRead(filled, read(3), '');
    expect(same.over.kind).toBe('none');
    expect(same.session.notice).toContain('和表里已有的一样');
    expect(layLedger(filled, { ...read(3), lines: {} }).session.notice).toContain('与台账相同');
  });
});

test('what is taken back is seen where one is, where that has changed; else in the same section, else at its first place', () => {
  const change = (place: string) => ({ place, value: '早先的文字' });
  const seen = (at: string, ...places: string[]) =>
    answers.takeBack(open(busyReport(), at).state, places.map(change), [], '早先的版本').session.field;
  expect(seen('overview.platform', 'problems', 'overview.onRequest', 'overview.platform')).toBe('overview.platform');
  expect(seen('overview.platform', 'problems', 'overview.onRequest')).toBe('overview.onRequest');
  expect(seen('overview.platform', 'problems', 'other')).toBe('problems');
});
