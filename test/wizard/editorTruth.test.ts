/** What the editor says is true, and nothing is hidden or changed by the way. */
import { describe, expect, test } from 'vitest';
import { emptyReport } from '../../source/report/empty.ts';
import { keyOf } from '../../source/rules/waiver.ts';
import { width } from '../../source/text/width.ts';
import { answers } from '../../source/wizard/editor/answers.ts';
import { editorView } from '../../source/wizard/editor/editorView.ts';
import { reviewed } from '../../source/wizard/editor/state.ts';
import { busyReport, withFigures } from '../helpers/sample.ts';
import { misfitsOf, open, textOf } from './driver.ts';

const empty = emptyReport('柳林镇人民政府', 2025, 'government');
const received = 'applications.received.naturalPerson';

describe('a digit on the section bar opens the section', () => {
  test.each(['problems', 'overview.proactiveDisclosure', 'applications.received.business'])(
    '%s: the Enter that the bar speaks of edits and moves nothing',
    (at) => {
      const driver = open(busyReport(), at).press('next-step', 'steps');
      const part = ['overview', 'proactive', 'applications', 'disputes', 'problems'].indexOf(at.split('.')[0]!) + 1;
      driver.type(String(part)).key('enter');
      expect(driver.state.session).toMatchObject({
        report: busyReport(),
        field: at,
        caret: driver.state.session.caret,
      });
      expect(driver.seen()).toContain('已经打开');
    },
  );

  test('the Enter after it, or after any other key, is an Enter again', () => {
    const problems = (driver: ReturnType<typeof open>) => driver.state.session.report.problems;
    const there = () => open(empty, 'other').press('steps').type('5');
    expect(problems(there().key('enter').key('enter'))).toBe('\n');
    expect(problems(there().type('一').key('enter'))).toBe('一\n');
  });
});

describe('a table that is not filled yet', () => {
  const carried = Object.fromEntries(
    ['naturalPerson', 'business', 'research', 'publicWelfare', 'legalService', 'otherOrganization'].map((column) => [
      `applications.carriedIn.${column}`,
      column === 'naturalPerson' ? 103 : 0,
    ]),
  );
  test('is not unbalanced: its blanks are said once, as many as there are to fill', () => {
    const driver = open(withFigures(empty, carried), 'review');
    expect(reviewed(driver.state).open.map(({ rule }) => rule)).not.toContain('balance');
    expect(driver.press('down').seen()).toContain('有 138 格空白，合计不计');
    expect(driver.seen()).not.toContain('少 103');
    expect(textOf(driver.view().bar)).toContain('6/144');
  });

  test('a column that is full is judged, whatever is blank beside it', () => {
    const unbalanced = withFigures(busyReport(), { [received]: 99, 'applications.granted.business': null });
    const messages = reviewed(open(unbalanced, 'review').state).open.filter(({ rule }) => rule === 'balance');
    expect(messages.map(({ place }) => place)).toEqual(['applications.handled.naturalPerson']);
  });
});

test('no figures to put in: said, no empty list', () => {
  const driver = open(empty, 'problems').press('figures');
  expect(driver.state.over.kind).toBe('none');
  expect(driver.seen()).toContain('三张表里还没有数字');
});

test.each([60, 64, 70])(
  '%s columns: a column that has no room is named, and comes into view when one walks there',
  (columns) => {
    const driver = open(busyReport(), received, {}, { columns, rows: 20 });
    const all = ['自然人', '企业', '科研', '公益', '法律', '其他', '总计'];
    const head = () => textOf(driver.view().body[1]!);
    for (const name of all) expect(head()).toContain(name);
    for (let step = 0; step < 5; step++) driver.press('right');
    expect(head()).toMatch(/其他\s+总计/);
  },
);

test('how many problems a field has stands before the words, where nothing cuts it', () => {
  const report = { ...busyReport(), problems: '无。加强资金资金监管，，提高效率效率。' };
  for (const columns of [60, 80, 100]) {
    const driver = open(report, 'problems', {}, { columns, rows: 24 });
    const [first] = reviewed(driver.state).open.filter(({ places }) => places.includes('problems'));
    expect(first && keyOf(first)).toBeTruthy();
    expect(driver.seen()).toMatch(/1\/\d处 {2}/);
  }
});

test('words are not judged while one is typing them: only when one goes on, or somewhere else', () => {
  const driver = open({ ...busyReport(), problems: '' }, 'problems')
    .type(busyReport().problems)
    .type('加强资金资金');
  expect(driver.seen()).not.toContain('写了两遍');
  driver.press('left');
  expect(driver.seen()).toContain('写了两遍');
  driver.press('right').type('监管。');
  expect(driver.seen()).toContain('写了两遍');
});

test('at the end of a sentence its words are whole, and so they are once some are taken away', () => {
  const driver = open({ ...busyReport(), problems: '' }, 'problems')
    .type('加强监管。')
    .type('。');
  expect(driver.seen()).toContain('。。');
  expect(driver.view().messages.map(textOf).join('')).toMatch(/\d处/);
  driver.press('backspace').type('加强资金资金的').press('backspace');
  expect(driver.seen()).toContain('写了两遍');
});

describe('what lies beside the work', () => {
  const prior = { ...busyReport(2024), problems: '去年的问题。' };
  test('folded away and out again in a text, it opens nothing in the tables', () => {
    const driver = open(busyReport(), 'problems', { prior }).press('beside', 'beside').press('previous-step');
    expect(driver.view().body.map(textOf).join('')).not.toContain('去年');
  });

  test('opened below a table it says what the message would, once', () => {
    const driver = open(busyReport(), received, { prior }).press('beside');
    expect(driver.seen().split('去年 61').length - 1).toBe(1);
  });

  test('a meaning that is too long for one line has two, and a mark where it is cut', () => {
    for (const columns of [60, 80]) {
      const driver = open(busyReport(), 'overview.proactiveDisclosure', {}, { columns, rows: 20 });
      const said = driver.view().messages.map(textOf).join('');
      expect(said.replace(/\s/g, '')).toMatch(/^全年公开多少条.*(?:…|。|条)$/);
      expect(driver.view().messages.every((line) => textOf(line).trim() !== '')).toBe(true);
      // Beside a finding there is one line for it.
      const report = { ...busyReport(), overview: { ...busyReport().overview, proactiveDisclosure: '公开，，条' } };
      const beside = open(report, 'overview.proactiveDisclosure', {}, { columns, rows: 20 })
        .view()
        .messages.map(textOf);
      if (!beside[0]!.includes('警')) expect(beside[0]!.trimEnd()).toMatch(/…$/);
    }
  });
});

test('zeros are not offered where nothing is blank', () => {
  const driver = open(busyReport(), received).press('zeros');
  expect(driver.state.over.kind).toBe('none');
  expect(driver.seen()).toContain('这张表没有空白格');
});

test('where letters are asked for, the caret stands behind them: in a list, in a line', () => {
  for (const [driver, shown] of [
    [open(busyReport(), 'problems').press('figures').type('予以'), 0],
    [open(busyReport(), 'problems').press('search').type('予以'), null],
  ] as const) {
    const { caret, prompt, body } = driver.view();
    const [line, x] = shown === null ? [textOf(prompt!.parts), prompt!.caret] : [textOf(body[shown]!), caret!.x];
    expect(width(line.slice(0, line.indexOf('予以') + 2))).toBe(x);
  }
});

describe('a version taken back is seen', () => {
  const changes = [
    { place: 'problems', value: '一是原来的一段。' },
    { place: 'other', value: '原来的事项。' },
  ] as const;
  const taken = (at: string) => answers.takeBack(open(busyReport(), at).state, changes, [], '昨天的版本（五、六）');
  test('where nothing of it is on the screen one came from, its first place comes in front', () => {
    expect(taken('unit')).toMatchObject({ step: 'problems', session: { field: 'problems' } });
  });
  test('else one stays', () => {
    expect(taken('other')).toMatchObject({ step: 'other', session: { field: 'other' } });
  });
  test('with what was waived then, beside what is waived now, whose reason stays', () => {
    const now = [{ finding: 'large-swing other 12', reason: '今年机构合并' }];
    const then = [
      { finding: 'large-swing other 12', reason: '早先的理由' },
      { finding: 'in-force other 3', reason: '台账可查' },
    ];
    const state = open(busyReport(), 'other', { waivers: now }).state;
    expect(answers.takeBack(state, changes, then, '').session.waivers).toEqual([...now, then[1]]);
  });
  test('what and how to undo it is said', () => {
    expect(taken('other').session.notice).toBe('已取回昨天的版本（五、六），Ctrl+Z 撤销。');
  });
});

describe('what is said hides nothing that is asked or walked to', () => {
  const long =
    '已接上结转 6 格，来自青川市人民政府2024年的报告；去年的文字在旁边对照，不会替你抄，也不会替你改，请逐句看过。';
  const shown = (driver: ReturnType<typeof open>, columns: number, rows: number) =>
    editorView(
      driver.state,
      { columns, rows },
      { reviewed: reviewed(driver.state), status: { text: '' }, notice: long },
    ).messages.map(textOf);

  test.each([
    [80, 24],
    [60, 20],
    [120, 40],
  ])('a question stays whole beside it in %s columns, with its answers', (columns, rows) => {
    const asked = open(empty, received, {}, { columns, rows }).press('zeros');
    const [question, answers] = shown(asked, columns, rows);
    expect(question).toContain('空白格都填 0？');
    expect(answers).toMatch(/Y 填 0.*N 不填.*已接上.*…$/);
    expect(width(answers!)).toBeLessThanOrEqual(columns);
  });

  test('a finding that one walks to is seen', () => {
    const wrong = { ...busyReport(), problems: '一是培训不不够，能力有待提高。改进情况：已组织培训两次。' };
    const driver = open(wrong, 'problems', {
      check: () => [
        {
          rule: 'repeated-words',
          severity: 'warning',
          kind: 'wrong',
          certain: false,
          place: 'problems',
          places: ['problems'],
          message: '“不不”多了一个字。',
        },
      ],
    });
    // Before that a sentence of two lines can be read whole.
    expect(shown(driver, 80, 24).join('')).toContain('请逐句看过');
    expect(shown(driver.key('f8'), 80, 24).join('\n')).toMatch(/不不[\s\S]*已接上/);
    expect(shown(open(empty, 'problems', { check: () => [] }), 80, 24).join('')).toContain('请逐句看过');
  });

  test('what the last key did comes before what was said when one came here', () => {
    expect(shown(open(empty, received).type('三'), 80, 24).join('')).not.toContain('已接上');
  });
});

test('nothing is held against a total of which cells are still blank: it is no total yet', () => {
  const report = {
    ...busyReport(),
    overview: { ...busyReport().overview, onRequest: '全年共办理政府信息公开申请 999 件。' },
  };
  const against = (now: typeof report) =>
    reviewed(open(now, received).state).open.filter(({ places }) => places.includes('applications.handled.total'));
  expect(against(report)).not.toEqual([]);
  expect(against(withFigures(report, { 'applications.granted.naturalPerson': null }) as typeof report)).toEqual([]);
});

test.each([
  [80, 24],
  [60, 20],
  [120, 40],
])('the section bar over the output lists the sections and how they stand, in %s columns', (columns, rows) => {
  const wrong = withFigures(busyReport(), { 'applications.granted.naturalPerson': null }) as ReturnType<
    typeof busyReport
  >;
  const driver = open(wrong, 'output', {}, { columns, rows }).press('steps');
  expect(driver.seen()).toMatch(/> 输出/);
  expect(driver.seen()).toMatch(/三 申请 +\d+\/\d+/);
  expect(driver.press('left', 'left').seen()).toMatch(/> 六 其他 +完成/);
  expect(misfitsOf(driver.view(), { columns, rows })).toEqual([]);
});

test('a text that is put in from a file is said, and how to take it back', () => {
  const driver = open(busyReport(), 'problems');
  driver.state = answers.insert(driver.state, '一是公开不及时。');
  expect(driver.seen()).toContain('已插入文件里的 8 字，Ctrl+Z 撤销');
  driver.press('undo');
  expect(driver.state.session.report.problems).toBe(busyReport().problems);
  expect(driver.seen()).toContain('已撤销');
});

test.each([
  ['zeros', (driver: ReturnType<typeof open>) => driver.press('zeros')],
  [
    'lines of a PDF',
    (driver: ReturnType<typeof open>) =>
      driver.paste(`${'公开目录不够完整个别栏目更新迟缓部分解读材料'.repeat(2)}\n- 7 -\n${'照搬文件'.repeat(11)}。`),
  ],
  [
    'aspects',
    (driver: ReturnType<typeof open>) => driver.paste('（一）主动公开\n公开三百条。\n（三）政府信息管理\n逐级审核。'),
  ],
  ['a table elsewhere', (driver: ReturnType<typeof open>) => driver.paste('行政许可 1264\n行政处罚 37')],
] as const)('the question about %s is whole in 60 columns', (what, asking) => {
  const at = what === 'zeros' ? received : 'overview.proactiveDisclosure';
  const driver = asking(open(empty, at, {}, { columns: 60, rows: 20 }));
  const [question] = driver.view().messages.map(textOf);
  expect(question!.trim()).toMatch(/[？）]$/);
});
