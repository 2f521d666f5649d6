/** Pasting where it does not belong, and what is said of a block before it is taken. */
import { describe, expect, test } from 'vitest';
import { readField } from '../../source/editing/fields.ts';
import { emptyReport } from '../../source/report/empty.ts';
import type { Report } from '../../source/report/report.ts';
import { width } from '../../source/text/width.ts';
import { answers } from '../../source/wizard/editor/answers.ts';
import { joinLines, withoutPageLines } from '../../source/wizard/editor/hardLines.ts';
import { halfTyped } from '../../source/wizard/editor/prompts.ts';
import { figuresIn } from '../helpers/rows.ts';
import { busyReport } from '../helpers/sample.ts';
import { type Driver, misfitsOf, open } from './driver.ts';

const empty = emptyReport('柳林镇人民政府', 2025, 'government');
const received = 'applications.received.naturalPerson';
const page =
  '行政复议 行政诉讼\n未经复议直接起诉 复议后起诉\n结果 结果 其他 尚未\n总计\n维持 纠正 结果 审结\n2 1 0 1 4 1 0 0 0 1 0 0 1 0 1';

/** Two rows of table 三, the label of the second broken around its figures. */
const brokenRows =
  '二、上年结转政府信息公开申请数量 3 1 0 0 0 0 4\n（二）部分公开（区分处理的，只计这一情\n4 1 0 0 0 0 5\n形，不计其他情形）';

describe('numbers of pages in a pasted text', () => {
  const halves = ['公开目录不够完整，个别栏目更新迟缓；部分解读材料', '照搬文件原文，群众看不懂。'] as const;
  const paged = `${halves[0]}\n- 7 -\n${halves[1]}`;

  test('they go where its lines are joined, which is said before and after', () => {
    const driver = open(empty, 'problems').paste(paged);
    expect(driver.seen()).toContain('去掉 1 行页码');
    expect(driver.seen()).toContain('- 7 -');
    driver.press('answer');
    expect(driver.state.session.report.problems).toBe(halves.join(''));
  });

  test('between whole paragraphs they are asked about too; no keeps them', () => {
    const whole = `一是培训不多，能力有待提高。\n第 7 页\n二是解读不够，形式有待丰富。`;
    const driver = open(empty, 'problems').paste(whole);
    expect(driver.seen()).toContain('夹着 1 行页码');
    expect(driver.state.session.report).toBe(empty);
    driver.press('answer');
    expect(driver.state.session.report.problems).toBe(whole.replace('第 7 页\n', ''));
    expect(driver.seen()).toContain('去掉 1 行页码');
    expect(open(empty, 'problems').paste(whole).press('no').state.session.report.problems).toBe(whole);
  });

  test.each([
    [80, 24],
    [60, 20],
  ])('many of them are cut with a mark in %s columns', (columns, rows) => {
    const pages = Array.from({ length: 30 }, (_, page) => `第 ${page + 1} 页\n一是培训不多，能力有待提高。`).join('\n');
    const driver = open(empty, 'problems', {}, { columns, rows }).paste(pages);
    expect(misfitsOf(driver.view(), { columns, rows })).toEqual([]);
    expect(driver.seen()).toMatch(/去掉的页码.*…/);
  });
});

test('several lines pasted where one is asked for are one line, and that is said', () => {
  const driver = open(empty, 'unit').key('ctrl+end').paste('办公室\r\n\r\n2025年');
  expect(driver.state.session.report.unit).toBe('柳林镇人民政府办公室 2025年');
  expect(driver.seen()).toContain('粘贴的 2 行接成了一行，Ctrl+Z 撤销');
  expect(open(empty, 'unit').paste('办公室\n').seen()).not.toContain('接成');
});

describe('a table pasted where it does not stand', () => {
  test('into a text: nothing is put in before the question is answered; there it is looked at like any block', () => {
    const driver = open(empty, 'problems').paste('一、本年新收 12 3 0 0 0 0 15\n（一）予以公开 9 1 0 0 0 0 10');
    expect(driver.seen()).toContain('像是第三部分的表');
    expect(driver.state.session.report).toBe(empty);
    driver.press('answer');
    expect(driver.state.step).toBe('applications');
    expect(driver.seen()).toContain('会改动 12 格');
    driver.press('answer');
    expect(figuresIn(driver.state.session.report, 'applications.granted')).toEqual([9, 1, 0, 0, 0, 0, 10]);
    expect(driver.state.session.report.problems).toBe('');
  });

  test('table 四 with its head as a page prints it is looked at there; broken rows of 三 go to the reader of pages', () => {
    const driver = open(empty, 'problems').paste(page).press('answer');
    expect(driver.state.step).toBe('disputes');
    expect(driver.seen()).toContain('会改动 12 格');
    const broken = open(empty, 'applications.received.naturalPerson').paste(brokenRows);
    expect(broken.state.requests).toMatchObject([{ kind: 'read-block', raw: brokenRows, table: 'applications' }]);
  });

  test('it can stay text; Esc is that answer too', () => {
    const text = '行政许可 1264\n行政处罚 37';
    for (const key of ['n', 'escape']) {
      const driver = open(empty, 'problems').paste(text);
      if (key === 'n') driver.type('n');
      else driver.key(key);
      expect(readField(driver.state.session.report, 'problems')).toBe(text);
      expect(driver.state.step).toBe('problems');
    }
  });

  test('into another table: asked, or left alone', () => {
    const row = '行政规范性文件\t3\t1\t18\n行政许可\t1264\n行政处罚\t37';
    const there = open(empty, received).paste(row).press('answer');
    expect(there.state.step).toBe('proactive');
    expect(there.seen()).toContain('会改动 5 格');
    const here = open(empty, received).paste(row).press('no');
    expect(here.state.session.report).toBe(empty);
    expect(here.seen()).toContain('没有粘贴');
  });

  test('a second paste while it is asked changes nothing', () => {
    const driver = open(empty, 'problems').paste('行政许可 1264\n行政处罚 37').paste('再来一段');
    expect(driver.seen()).toContain('请先回答');
    expect(driver.state.session.report).toBe(empty);
  });
});

describe('what is said of a block', () => {
  test('many units in one sentence, with the first as an example; few of them one by one', () => {
    const many = open(empty, received).paste('12件\t3件\t0件\t0件\t0件\t0件\t15件');
    expect(many.seen()).toContain('第 1 行第 1 格“12件”数字后有单位，这样的有 7 格');
    expect(many.seen()).toContain('有 1 处要注意');
    const few = open(empty, received).paste('12件\t3（含1件）\t0\t0\t0\t0\t15');
    expect(few.seen()).toContain('有 2 处要注意');
  });

  test('the pane speaks of the cell in focus as it would be', () => {
    const driver = open(empty, received, {}, { columns: 120, rows: 40 }).paste('12\t3\t0\t0\t0\t0\t15');
    expect(driver.seen()).toContain('这一行 15 = 12 + 3');
    driver.press('next-field');
    expect(
      driver
        .view()
        .pane!.map((line) => line.map(({ text }) => text).join(''))
        .join(''),
    ).toContain('商业企业');
  });

  test('typed in one go, with units behind the figures, it is a row too', () => {
    const driver = open(empty, received).type('12件 3件 0件 0件 0件 0件 15件');
    expect(driver.state.over.kind).toBe('paste');
    expect(driver.state.session.report).toBe(empty);
  });

  test('figures counted from a ledger are not called pasted', () => {
    const { state } = open(empty, received);
    const looked = open(empty, received);
    const counted = { changes: [{ place: received, value: 3 }], remarks: [], lines: {} };
    looked.state = answers.ledger(state, counted, { kind: 'tally', path: '台账.xlsx' });
    expect(looked.seen()).toContain('上面是按台账填后的样子');
    expect(looked.seen()).not.toContain('粘贴');
  });
});

describe('lines of a page joined', () => {
  const joined = (...lines: string[]) => joinLines(withoutPageLines(lines.join('\n')).text);
  const [first, second] = [
    '全年共受理政府信息公开申请 119 件，办理政府信息公开行政复议 351',
    '件，其中结果维持 72 件，制作解读 21 个；以上数据统计期限截至',
  ];
  test('a figure keeps its blank before the unit where the text has them, and gets none elsewhere', () => {
    expect(joined(first!, second!, '2025 年 12 月 31 日。')).toBe(`${first} ${second} 2025 年 12 月 31 日。`);
    const [tight, tightNext] = [first!.replaceAll(' ', ''), second!.replaceAll(' ', '')];
    expect(joined(tight, tightNext, '2025年12月31日。')).toBe(`${tight}${tightNext}2025年12月31日。`);
  });

  test('the numbers of the pages go, a line that is only a year stays', () => {
    expect(joined(first!, '- 3 -', second!, '2025 年 12 月 31 日。')).not.toContain('- 3 -');
    expect(joined(first!, second!, '2025', '年 12 月 31 日。')).toContain('2025');
  });
});

describe('before it is answered, a question shows', () => {
  test('where each paragraph would begin and end', () => {
    const lines = [
      '一是公开的信息还不够及时，有的栏目更新很慢，群众反映比较多，要逐项列出',
      '清单。',
      '二是解读形式单一，多数还是文字，图表和视频很少，也很少有人去看，要改进',
      '形式。',
    ];
    const seen = open(empty, 'problems').paste(lines.join('\n')).seen();
    expect(seen).toMatch(/1 {2}一是公开.*清单。 {2}\d+ 字/);
    expect(seen).toMatch(/2 {2}二是解读.*形式。 {2}\d+ 字/);
  });
  test('what would come under which aspect', () => {
    const seen = open(empty, 'overview.proactiveDisclosure')
      .paste('（一）主动公开情况。公开信息12条。\n（二）依申请公开情况。收到申请3件。')
      .seen();
    expect(seen).toMatch(/（一）主动公开 {2}公开信息12条。 {2}8 字/);
    expect(seen).toMatch(/（二）依申请公开 {2}收到申请3件。 {2}7 字/);
  });
});

describe('more than one section pasted into a text', () => {
  const aspects = '（一）主动公开情况。公开信息12条。\n（二）依申请公开情况。收到申请3件。';
  const rest = '二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n五、存在的主要问题及改进情况\n有不足。';
  test('section 一 and the next heading: nothing is put in, and the way is named', () => {
    const driver = open(empty, 'overview.proactiveDisclosure').paste(`${aspects}\n二、主动公开政府信息情况`);
    expect(driver.state.over.kind).toBe('none');
    expect(driver.state.session.report).toBe(empty);
    expect(driver.seen()).toContain('里面还有二部分的标题');
  });
  test.each(['overview.proactiveDisclosure', 'applications.received.naturalPerson', 'title', 'year'])(
    'a whole report at %s is asked to be read',
    (at) => {
      const text = `一、总体情况\n${aspects}\n${rest}\n1\t2\t3\t0\t0\t0`;
      const driver = open(empty, at).paste(text);
      expect(driver.state.over.kind).toBe('none');
      expect(driver.state.session.report).toBe(empty);
      expect(driver.state.requests).toEqual([{ kind: 'read-whole', raw: text }]);
    },
  );
  test('a draft that can only be looked at reads none', () => {
    expect(open(empty, 'other', { readOnly: true }).paste(rest).state.requests).toEqual([]);
  });
  test('numbered sentences and one heading are text', () => {
    const driver = open(empty, 'problems').paste(
      '五、存在的主要问题及改进情况\n一、公开不够。\n二、解读不够。\n三、培训不够。',
    );
    expect(driver.state.session.report.problems).toContain('三、培训不够。');
  });
});

describe('a whole report that was read', () => {
  const read = { ...busyReport(), other: '' };
  const notes = ['三、收到和处理政府信息公开申请情况 › 予以公开：看不清'];
  const into = (draft: Report, at = 'problems') => {
    const driver = open(draft, at);
    driver.state = answers.readWhole(driver.state, { report: read, notes });
    return driver;
  };

  test('is looked at first: what would come where, and what is not sure', () => {
    const driver = into(emptyReport(read.unit, read.year, read.kind));
    const seen = driver.seen();
    for (const words of [read.unit, '一 总体', '三 申请', '主动公开：', '看不清', '读进来'])
      expect(seen).toContain(words);
    expect(driver.state.session.report.figures).toEqual({});
  });
  test.each([
    ['of the same unit and year', read.unit, read.year, true],
    ['of another year', read.unit, read.year - 1, false],
    ['of another unit', '柳林镇人民政府', read.year, false],
  ])('into a draft %s: what is on Enter', (_, unit, year, isYes) => {
    expect(into(emptyReport(unit, year, read.kind)).state.over).toMatchObject({ kind: 'whole', yes: isYes });
  });
  test('in a wide window more of each text is seen', () => {
    const wide = open(emptyReport(read.unit, read.year, read.kind), 'problems', {}, { columns: 150, rows: 40 });
    const long = { ...read, problems: '台账登记不及时，'.repeat(20) };
    wide.state = answers.readWhole(wide.state, { report: long, notes: [] });
    const line = wide
      .seen()
      .split('\n')
      .find((one) => one.includes('台账登记'));
    expect(width(line!)).toBeGreaterThan(140);
    expect(width(line!)).toBeLessThanOrEqual(150);
    expect(line).toMatch(/…$/);
  });
  test('Esc changes nothing', () => {
    const draft = emptyReport(read.unit, read.year, read.kind);
    const driver = into(draft).press('no');
    expect(driver.state.session.report).toBe(draft);
    expect(driver.seen()).toContain('草稿没有改动');
  });
  test('taken, it is one change, said and undone by one key', () => {
    const draft = emptyReport(read.unit, read.year, read.kind);
    const driver = into(draft).press('answer');
    expect(driver.state.session.report).toEqual(read);
    expect(driver.state.step).toBe('problems');
    expect(driver.seen()).toContain('已读入');
    expect(driver.press('undo').state.session.report).toEqual(draft);
  });
  test('where it replaces something that, or another unit or year, is said, and No is in focus', () => {
    const draft = { ...emptyReport('临江县水务局', read.year, read.kind), problems: '自己写的。' };
    const driver = into(draft);
    expect(driver.seen()).toContain('其中 1 处换掉原有的');
    expect(driver.seen()).toContain(`单位名称：${read.unit}`);
    expect(driver.press('answer').state.session.report).toBe(draft);
  });
  test('the kind of a unit, which is guessed, is another unit’s; of the same unit it stays as the clerk has said', () => {
    const kindWhere = (unit: string) =>
      into(emptyReport(unit, read.year, 'government')).key('y').state.session.report.kind;
    expect(kindWhere('临江县水务局')).toBe(read.kind);
    expect(kindWhere(read.unit)).toBe('government');
  });
  test('what is not in it stays', () => {
    const driver = into({ ...emptyReport(read.unit, read.year, read.kind), other: '自己写的。' }).press('answer');
    expect(driver.state.session.report.other).toBe('自己写的。');
    expect(driver.state.session.report.problems).toBe(read.problems);
  });
  test('what could not be read is not put in, and the other way is named', () => {
    const driver = open(empty, 'problems');
    driver.state = answers.readWhole(driver.state, null);
    expect(driver.state.session.report).toBe(empty);
    expect(driver.seen()).toContain('在首页按 F6');
  });
});

test('pages with the headings of aspects: once their numbers are out, where the pieces go is asked, and nothing is said to be pasted', () => {
  const text =
    '（一）主动公开\n公开信息三百余条，均在规定期限以内。\n第 3 页\n（二）依申请公开\n没有收到申请，也没有上年结转的。';
  const driver = open(empty, 'overview.proactiveDisclosure').paste(text);
  expect(driver.state.over.kind).toBe('join');
  driver.press('answer');
  expect(driver.state.over.kind).toBe('aspects');
  expect(driver.state.session.report).toBe(empty);
  expect(driver.seen()).not.toContain('Ctrl+Z');
  driver.press('answer');
  expect(driver.state.session.report.overview.onRequest).toBe('没有收到申请，也没有上年结转的。');
});

test('a phrase without a blank leaves the caret behind it, whatever blanks stand further on', () => {
  const driver = open({ ...empty, problems: '培训____次。' }, 'problems').press('field-start');
  driver.state = answers.list(driver.state, '常用语', [
    { label: '一', detail: '', text: '加强培训。' },
    { label: '二', detail: '', text: '制定____项制度。' },
  ]);
  const chosen = { ...driver.state };
  expect(driver.press('pick').state.session.caret).toBe('加强培训。'.length);
  driver.state = chosen;
  expect(driver.press('down', 'pick').state.session.caret).toBe('制定'.length);
});

describe('a text with the headings that the document sets', () => {
  test.each([
    ['problems', '五、存在的主要问题及改进情况\n公开不够及时。', '公开不够及时。'],
    ['other', '\n六、其他需要报告的事项\n\n没有收取信息处理费。', '\n没有收取信息处理费。'],
    ['problems', '五、存在的问题和改进措施\n公开不够及时。', '公开不够及时。'],
    ['problems', '五、存在的主要问题及改进情况：公开不够及时。', '公开不够及时。'],
    ['overview.onRequest', '（二）依申请公开\n没有收到申请。', '没有收到申请。'],
    ['overview.onRequest', '（二）依申请公开。没有收到申请。', '没有收到申请。'],
    ['overview.proactiveDisclosure', '一、总体情况\n（一）主动公开\n公开信息12条。', '公开信息12条。'],
  ])('at %s: its own are left out, and that is said', (field, text, put) => {
    const driver = open(empty, field).paste(text);
    if (driver.state.over.kind === 'join') driver.press('answer');
    expect(readField(driver.state.session.report, field)).toBe(put);
    expect(driver.seen()).toContain('标题由文件自动加');
  });

  test.each([
    ['problems', '四、政府信息公开行政复议情况\n没有复议。'],
    ['overview.onRequest', '（三）政府信息管理\n逐级审核。'],
    ['problems', '一是公开不够及时；五、六两项没有做。'],
    ['problems', '（一）主动公开不够及时。'],
    ['overview.proactiveDisclosure', '（一）主动公开力度加大。\n公开12条。'],
  ])('at %s: another, or what is none, stays', (field, text) => {
    expect(readField(open(empty, field).paste(text).state.session.report, field)).toBe(text);
  });

  test('a file that is put in is looked at as what is pasted', () => {
    const whole = [
      '一、总体情况',
      '工作有序。',
      '二、主动公开政府信息情况',
      '三、收到和处理政府信息公开申请情况',
      '五、存在的主要问题及改进情况',
    ].join('\n');
    const into = (text: string) => answers.insert(open(empty, 'problems').state, text);
    expect(into(whole).session.report).toBe(empty);
    expect(into(whole).session.notice).toContain('整份报告');
    expect(readField(into('公开不够及时。').session.report, 'problems')).toBe('公开不够及时。');
  });
});

test('a paragraph that is longer than a report is taken at once: whether it is a heading is not asked of each of its characters', () => {
  const text = '坚持以公开为常态、不公开为例外，'.repeat(12_000);
  const driver = open(empty, 'problems').paste(text);
  expect(driver.state.session.report.problems === text).toBe(true);
});

describe('what was pasted and is still asked about goes to the disk, and is asked about when the draft is opened again', () => {
  const block = '1\t2\t3\t4\t5\t6\n7\t8\t9\t10\t11\t12';
  const again = (driver: Driver, report: Report = empty) =>
    open(report, driver.state.session.field, { begun: halfTyped(driver.state)! });

  test('a block; the safe answer is in focus then, and once it is answered nothing is kept', () => {
    const driver = again(open(empty, received).paste(block));
    expect(driver.seen()).toContain('上次粘贴的还没有定');
    expect(driver.seen()).toContain('会改动 12 格');
    expect(driver.state.session.report).toBe(empty);
    const refused = again(driver).press('answer');
    expect(refused.state.session.report).toBe(empty);
    expect(halfTyped(refused.state)).toBeUndefined();
    driver.press('yes');
    expect(readField(driver.state.session.report, received)).toBe(1);
    expect(halfTyped(driver.state)).toBeUndefined();
  });

  test.each([
    [
      'lines of a PDF',
      'problems',
      '公开目录不够完整，个别栏目更新迟缓；部分解读材料\n照搬文件原文，群众看不懂。',
      'join',
    ],
    ['aspects', 'overview.onRequest', '（一）主动公开\n公开到位。\n（三）政府信息管理\n管理有序。', 'aspects'],
    ['a table at a text', 'problems', '一、本年新收 12 3 0 0 0 0 15\n（一）予以公开 9 1 0 0 0 0 10', 'elsewhere'],
  ])('%s', (_, place, raw, kind) => {
    const driver = again(open(empty, place).paste(raw));
    expect(driver.state.over.kind).toBe(kind);
    expect(driver.state.session.report).toBe(empty);
    expect(driver.seen()).toContain('上次粘贴的还没有定');
  });

  test('a whole report, and lines of a page: they are read anew', () => {
    const lines = open(empty, received).paste(brokenRows);
    const read = { changes: [{ place: received, value: 3 }], remarks: [] };
    lines.state = answers.readBlock(lines.state, read, { raw: brokenRows, problems: [] });
    expect(again(lines).state.requests).toMatchObject([{ kind: 'read-block', raw: brokenRows }]);
    const raw = '一、总体情况\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况';
    const whole = open(empty, 'problems').paste(raw);
    whole.state = answers.readWhole(whole.state, { report: busyReport(), notes: [] }, raw);
    expect(again(whole).state.requests).toEqual([{ kind: 'read-whole', raw }]);
  });

  test('where nothing is asked any more nothing is put in either, and that is said; a draft that is only looked at keeps it', () => {
    const taken = open(empty, received, { begun: { pasted: '3' } });
    expect(taken.state.session.report).toBe(empty);
    expect(taken.seen()).toContain('请再粘贴一次');
    for (const more of [{ readOnly: true }, { over: { kind: 'history' } as const }]) {
      const { state } = open(empty, received, { begun: { pasted: block }, ...more });
      expect(halfTyped(state)).toEqual({ pasted: block });
      expect(state.over.kind).toBe(more.over?.kind ?? 'none');
    }
  });
});
