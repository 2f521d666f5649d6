/** The editor's reducer, without a terminal: nothing happens that the clerk does not see. */
import { describe, expect, test } from 'vitest';
import { readField } from '../../source/editing/fields.ts';
import { emptyReport } from '../../source/report/empty.ts';
import type { Report } from '../../source/report/report.ts';
import { keyOf } from '../../source/rules/waiver.ts';
import { answers } from '../../source/wizard/editor/answers.ts';
import { waive } from '../../source/wizard/editor/inReview.ts';
import { figuresIn } from '../helpers/rows.ts';
import { busyReport, withFigures, zeroReport } from '../helpers/sample.ts';
import { open, textOf } from './driver.ts';

const empty = emptyReport('柳林镇人民政府', 2025, 'government');
const received = 'applications.received.naturalPerson';

describe('undo is seen', () => {
  test('on the output, of a text elsewhere: the place comes in front and the sentence says what went', () => {
    const driver = open(empty, 'problems').type('存在的主要问题：栏目更新慢。');
    driver.press('next-step', 'next-step', 'next-step');
    expect(driver.state.step).toBe('output');
    driver.press('undo');
    expect(driver.state.step).toBe('problems');
    expect(driver.seen()).toContain('已撤销：五、存在的主要问题及改进情况 · 14 字去掉了');
    driver.press('redo');
    expect(readField(driver.state.session.report, 'problems')).toBe('存在的主要问题：栏目更新慢。');
    expect(driver.seen()).toContain('已重做');
  });

  test('of a waiver: it stands among the findings again, and the review comes in front', () => {
    const driver = open({ ...zeroReport(), problems: '无' }, 'review');
    const before = driver.seen();
    driver.press('waive').type('已经核实').press('yes');
    expect(driver.state.session.waivers).toHaveLength(1);
    driver.press('previous-step', 'previous-step', 'undo');
    expect(driver.state.step).toBe('review');
    expect(driver.state.session.waivers).toEqual([]);
    expect(driver.seen()).toContain('已撤销：放过的那一条又算数了');
    expect(driver.seen().split('\n')[0]).toBe(before.split('\n')[0]);
  });

  test('of a repair made in the review: the finding is there again, on the screen that it was mended from', () => {
    const report = withFigures({ ...zeroReport() }, { 'disputes.review.pending': null });
    const driver = open(report, 'review');
    driver.press('repair');
    expect(driver.seen()).toContain('已照建议改（填 0）');
    driver.press('undo');
    expect(driver.state.step).toBe('review');
    expect(readField(driver.state.session.report, 'disputes.review.pending')).toBe(null);
    expect(driver.seen()).toContain('可改');
  });

  test('of a cell: from what to what', () => {
    const driver = open(empty, received).type('61').press('down').type('4').press('undo');
    expect(driver.seen()).toContain('已撤销：三 二、上年结转 · 自然人 · 4 → 空白');
  });

  test('a new edit after undoing leaves nothing to redo, whatever kind of edit it is', () => {
    const undone = () =>
      open({ ...zeroReport(), problems: '无' }, 'problems')
        .type('一')
        .press('undo');
    for (const driver of [
      undone().type('二'),
      undone().press('next-step', 'next-step', 'waive').type('核实').press('yes'),
    ]) {
      const { report } = driver.state.session;
      driver.press('redo');
      expect(driver.state.session.report).toBe(report);
      expect(driver.seen()).toContain('没有可以重做的了');
    }
  });
});

describe('a draft that can only be looked at', () => {
  const readOnly = (at: string) => open(busyReport(), at, { readOnly: true });
  test.each([
    ['typing in a text', (): unknown => readOnly('problems').type('改').state.session.report],
    ['typing in a cell', () => readOnly(received).type('7').state.session.report],
    ['a paste', () => readOnly(received).paste('1\t2\n3\t4').state.session.report],
    [
      'zeros',
      () => {
        const blank = withFigures(busyReport(), { [received]: null });
        const { session } = open(blank, received, { readOnly: true }).press('zeros').state;
        return session.report === blank && session.notice?.includes('只能看') ? busyReport() : session.report;
      },
    ],
    ['backspace', () => readOnly('problems').press('backspace').state.session.report],
    ['a waiver', () => waive(readOnly('review').state, '核实').session.waivers.length || busyReport()],
  ])('%s changes nothing', (_, after) => {
    expect(after()).toEqual(busyReport());
  });

  test.each([
    ['a block of figures', received, '1\t2\n3\t4'],
    ['a sentence', 'problems', '栏目更新慢。'],
  ])('says so when %s is pasted, and asks nothing that it would not do', (_, at, block) => {
    const driver = readOnly(at).paste(block);
    expect(driver.state.over.kind).toBe('none');
    expect(driver.seen()).toContain('只能看，不能改');
  });

  test('says so, and can be walked through', () => {
    const driver = readOnly('problems').type('改');
    expect(driver.seen()).toContain('只能看，不能改');
    driver.press('previous-step', 'previous-step', 'down');
    expect(driver.state.session.field).toBe('applications.carriedIn.naturalPerson');
  });
});

describe('the review', () => {
  const report: Report = { ...zeroReport(), problems: '无', other: '' };
  test('the finding in focus is waived, and no other', () => {
    const driver = open(report, 'review');
    const count = driver.state.check(report).length;
    driver.press('down');
    const [, second] = driver.state.check(report);
    driver.press('waive').type('第二条没有问题').press('yes');
    const waivable = driver.state.session.waivers;
    if (waivable.length > 0) expect(waivable[0]!.finding).toBe(keyOf(second!));
    expect(count).toBeGreaterThan(1);
  });

  test('what is certain cannot be waived, and that is said', () => {
    const driver = open(withFigures(busyReport(), { 'applications.carriedOver.naturalPerson': 9 }), 'review').press(
      'waive',
    );
    expect(driver.state.over.kind).toBe('none');
    expect(driver.seen()).toContain('只能改，不能放过');
  });

  test('a reason can be changed, and taken back by leaving it empty', () => {
    const driver = open({ ...zeroReport(), problems: '无' }, 'review')
      .press('waive')
      .type('核实')
      .press('yes');
    // What is waived stands last.
    driver.press('page-down', 'page-down').press('waive').key('ctrl+u').type('局里已核').press('yes');
    expect(driver.state.session.waivers).toMatchObject([{ reason: '局里已核' }]);
    driver.press('waive').key('ctrl+u').press('yes');
    expect(driver.state.session.waivers).toEqual([]);
  });
});

describe('the words of a finding', () => {
  const text = '2024年，我镇公开信息86条。加强资金资金监管。';
  const report: Report = {
    ...zeroReport(),
    other: '本年度未收取信息处理费。',
    problems: `存在的主要问题：公开不够及时。改进情况：${text}`,
  };

  test('Enter puts the caret at them, they are underlined; Esc is back at the same row', () => {
    const driver = open(report, 'review');
    const findings = driver.state.check(report);
    const index = findings.findIndex((finding) => finding.span && finding.place === 'problems');
    for (let row = 0; row < index; row++) driver.press('down');
    driver.press('jump');
    const { span } = findings[index]!;
    expect(driver.state.session.caret).toBe(span!.start);
    const marked = driver
      .view()
      .body.flat()
      .filter((part) => part.look === 'marked');
    expect(marked.map((part) => part.text).join('')).toBe(report.problems.slice(span!.start, span!.end));
    driver.press('steps');
    expect(driver.state.step).toBe('review');
    expect(driver.state.reviewIndex).toBe(index);
  });

  test('from the review to the words, mended, the next one, and back: three keys besides the typing', () => {
    const driver = open(report, 'review');
    const count = driver.state.check(report).length;
    driver.press('jump').press('next-finding').press('steps');
    expect(driver.state.step).toBe('review');
    expect(count).toBeGreaterThan(1);
    expect(driver.state.reviewIndex).not.toBe(0);
  });

  test('the next one of a finding that was mended is the one that stood behind it', () => {
    const driver = open(report, 'review');
    const [first, second] = driver.state.check(report);
    driver.press('jump');
    expect(driver.state.walk?.key).toBe(keyOf(first!));
    driver.press('delete', 'delete', 'delete', 'delete', 'delete');
    const left = driver.state.check(driver.state.session.report);
    if (!left.some(({ message }) => message === first!.message)) {
      driver.press('next-finding');
      expect(driver.state.walk?.key).toBe(keyOf(left[0]!));
    } else expect(second).toBeDefined();
  });

  test('how many a field has is said', () => {
    const driver = open(report, 'problems');
    const here = driver.state.check(report).filter((finding) => finding.places.includes('problems'));
    if (here.length > 1) expect(driver.seen()).toContain(`1/${here.length} 处`);
  });

  test('a reference before them moves the caret by what is shown for it', () => {
    const shown = {
      ...report,
      problems: `新收{{${'applications.received.total'}}}件。加强资金资金监管。改进情况：已改。`,
    };
    const driver = open(shown, 'review');
    const findings = driver.state.check(shown);
    const index = findings.findIndex((finding) => finding.span && finding.place === 'problems');
    for (let row = 0; row < index; row++) driver.press('down');
    driver.press('jump');
    const kept = shown.problems.slice(driver.state.session.caret);
    const { span } = findings[index]!;
    const asShown = shown.problems.replace('{{applications.received.total}}', '0');
    expect(asShown.endsWith(kept.replace('{{applications.received.total}}', '0'))).toBe(true);
    expect(asShown.length - kept.replace('{{applications.received.total}}', '0').length).toBe(span!.start);
  });
});

describe('blocks are looked at first', () => {
  const block = Array.from({ length: 8 }, (_, row) =>
    Array.from({ length: 7 }, (_, column) => (column === 6 ? 21 : column + 1 + 0 * row)).join('\t'),
  ).join('\n');

  test('without the marks of a paste: previewed, Esc changes nothing, Y takes it, one undo takes it back', () => {
    const driver = open(empty, received).paste(block, true);
    expect(driver.seen()).toContain('会改动 48 格');
    driver.press('no');
    expect(driver.state.session.report).toBe(empty);
    driver.paste(block, true).press('yes');
    expect(figuresIn(driver.state.session.report, 'applications.granted')).toEqual([1, 2, 3, 4, 5, 6, 21]);
    driver.press('undo');
    expect(driver.state.session.report).toEqual(empty);
  });

  test('an unmarked block that comes in two pieces is one block, and a line end among them answers nothing', () => {
    const driver = open(empty, received).paste('1\t2\t3\t4\t5\t6\n', true).paste('6\t5\t4\t3\t2\t1\n', true);
    expect(driver.seen()).toContain('会改动 12 格');
    driver.press('answer');
    expect(driver.state.session.report).toBe(empty);
  });

  test.each([
    [true, undefined],
    [undefined, true],
  ] as const)(
    'a block with its marks and one without are two: the second waits for the answer (%s, %s)',
    (first, second) => {
      const driver = open(empty, received).paste('1\t2\t3\t4\t5\t6\n', first);
      const { over } = driver.state;
      driver.paste('6\t5\t4\t3\t2\t1\n', second);
      expect(driver.seen()).toContain('请先回答');
      expect(driver.state.over).toEqual(over);
    },
  );

  test('pasting on the section bar, where the work only lies behind, changes nothing and says so', () => {
    for (const at of ['problems', received]) {
      const driver = open(empty, at).press('steps').paste('7\t8\n9\t1');
      expect(driver.state.over.kind).toBe('steps');
      expect(driver.state.session.report).toBe(empty);
      expect(driver.seen()).toContain('这里不能粘贴');
    }
  });

  test('a word typed into an empty cell is named, and one typed into the year says what a year is', () => {
    expect(open(empty, received).type('无').seen()).toContain('“无”没有填进去');
    expect(open(empty, 'year').type('年').seen()).toContain('年度是四位数字');
  });

  test('pasting while a question is open changes nothing and leaves the question', () => {
    for (const asked of [open(empty, received).press('zeros'), open(empty, received).paste('1\t2')]) {
      const { over } = asked.state;
      asked.paste('7\t8\n9\t1');
      expect(asked.state.over).toEqual(over);
      expect(asked.state.session.report).toBe(empty);
      expect(asked.seen()).toContain('请先回答');
    }
  });

  test('every change can be walked to, every remark is in view', () => {
    const driver = open(empty, received).paste('12件 3 0 0 0 0 16');
    expect(driver.seen()).toContain('复制来的总计是 16，各格相加是 15');
    expect(driver.seen()).toContain('“12件”数字后有单位');
    driver.press('next-field', 'next-field');
    expect(driver.seen()).toContain('第 3 处');
    expect(driver.seen()).toMatch(/\[0\*/);
    // Not beyond the last, and back from it with one key.
    for (let step = 0; step < 20; step++) driver.press('next-field');
    expect(driver.seen()).toContain('第 6 处');
    driver.press('previous-field');
    expect(driver.seen()).toContain('第 5 处');
    for (let step = 0; step < 20; step++) driver.press('previous-field');
    expect(driver.seen()).toMatch(/\[12\*/);
  });

  test('figures are replaced only by an answer that is meant', () => {
    const filled = withFigures(empty, { [received]: 5 });
    const driver = open(filled, received).paste('12\t3').press('answer');
    expect(driver.state.session.report).toBe(filled);
  });

  test('a row typed in one go without tabs is a row, not one figure', () => {
    const driver = open(empty, received).type('12 3 0 0 0 0 15');
    expect(driver.state.session.report).toBe(empty);
    driver.press('yes');
    expect(figuresIn(driver.state.session.report, 'applications.received')).toEqual([12, 3, 0, 0, 0, 0, 15]);
  });

  test('a single figure is taken at once, its unit left out and said', () => {
    const driver = open(empty, received).paste('2 件');
    expect(readField(driver.state.session.report, received)).toBe(2);
    expect(driver.seen()).toContain('“2 件”数字后有单位，按 2 填');
  });

  test('two ways to lay it out are both offered', () => {
    const driver = open(empty, received).paste('12\n3\n0\n0\n0\n0\n15');
    expect(driver.seen()).toContain('横着填');
    driver.press('other-way').press('yes');
    expect(readField(driver.state.session.report, 'applications.carriedIn.naturalPerson')).toBe(3);
  });

  test('the other way is looked through from its first change', () => {
    const driver = open(empty, received, {}, { columns: 120, rows: 40 }).paste('12\n3\n0\n0\n0\n0\n15');
    const spokenOf = () => driver.view().pane!.slice(0, 2).map(textOf).join('');
    driver.press('next-field', 'next-field');
    expect(spokenOf()).toContain('科研机构');
    driver.press('other-way');
    expect(spokenOf()).toMatch(/一、本年新收.*自然人/);
  });

  test('more than one misfit: all are named', () => {
    const driver = open(empty, received).paste('1\t二\t3\n四\t5\t6');
    expect(driver.seen()).toContain('“二”不是数字');
    expect(driver.seen()).toContain('“四”');
    expect(driver.view().scope).toBe('misfits');
    driver.press('no');
    expect(driver.state.over.kind).toBe('none');
  });
});

describe('lines of a page', () => {
  const page =
    '二、上年结转政府信息公开申请数量 3 1 0 0 0 0 4\n（二）部分公开（区分处理的，只计这一情\n4 1 0 0 0 0 5\n形，不计其他情形）';
  test('that the paste itself cannot place are read as a file of them is; parted cells are not', () => {
    const driver = open(empty, received).paste(page);
    const [request, ...more] = driver.state.requests;
    expect(request).toMatchObject({ kind: 'read-block', raw: page, table: 'applications' });
    expect(more).toEqual([]);
    expect(open(empty, received).paste('1\t二\t3\t4\t5\t6\t7').state.requests).toEqual([]);
  });
  test('what was read is looked at first, and taken in one change', () => {
    const read = { changes: [{ place: received, value: 3 }], remarks: [] };
    const state = answers.readBlock(open(empty, received).paste(page).state, read, { raw: page, problems: [] });
    expect(state.over.kind).toBe('paste');
    expect(readField(state.session.report, received)).toBeNull();
  });
  test('nothing is refused before they are read: Enter behind “没有粘贴” would be an answer to what comes next', () => {
    const driver = open(empty, received).paste(page);
    expect(driver.state.over.kind).toBe('none');
    expect(driver.seen()).toContain('正在读');
    const [request] = driver.state.requests;
    const problems = request?.kind === 'read-block' ? request.problems : [];
    expect(problems.length).toBeGreaterThan(0);
    driver.state = answers.readBlock(driver.state, null, { raw: page, problems });
    expect(driver.seen()).toContain('没有粘贴');
    expect(driver.seen()).not.toContain('正在读');
  });
});

describe('section 一 pasted whole', () => {
  const whole =
    '全年工作平稳。\n（一）主动公开情况。公开信息86条。\n（二）依申请公开政府信息情况\n收到申请2件。\n（五）监督保障。开展培训1次。';
  const at = 'overview.proactiveDisclosure';
  test('is laid out over its aspects without their headings, in one change that is seen', () => {
    const driver = open(empty, at).paste(whole);
    expect(driver.seen()).toContain('分到 3 项里去');
    driver.press('answer');
    const { overview } = driver.state.session.report;
    expect(overview.proactiveDisclosure).toBe('全年工作平稳。\n公开信息86条。');
    expect(overview.onRequest).toBe('收到申请2件。');
    expect(overview.oversight).toBe('开展培训1次。');
    expect(driver.seen()).toContain('已分到 3 项');
    driver.press('undo');
    expect(driver.state.session.report.overview).toEqual(empty.overview);
  });
  test('stays in one piece where that is wanted; a text without two of them is not asked about', () => {
    const driver = open(empty, at).paste(whole).press('no');
    expect(driver.state.session.report.overview.proactiveDisclosure).toBe(whole);
    expect(open(empty, at).paste('（一）主动公开情况。公开信息86条。\n（一）网站平稳运行。').state.over.kind).toBe(
      'none',
    );
    expect(open(empty, 'problems').paste(whole).state.over.kind).not.toBe('aspects');
  });
});

test('a blank is not balanced: the pane says that something is missing', () => {
  const seen = open(empty, received, {}, { columns: 120, rows: 40 }).seen();
  expect(seen).toContain('填完再核');
  expect(seen).not.toMatch(/= 0|，平/);
});

describe('what is no number changes no number', () => {
  test.each(['12abc34', '共收到12件', 'Mozilla', '三十一', '-5', '1,2,3a'])('%s', (text) => {
    const driver = open(withFigures(empty, { [received]: 5 }), received).type(text);
    expect(readField(driver.state.session.report, received)).toBe(5);
    expect(driver.state.over.kind).toBe('none');
    expect(driver.seen()).toMatch(/没有填进去|没有粘贴/);
  });

  test.each(['12abc34', '3.5', '1.234', '-5', '96171.65', '12345678901234'])('%s, key by key', (text) => {
    const driver = open(withFigures(empty, { [received]: 5 }), received);
    for (const key of text) driver.type(key);
    expect(readField(driver.state.session.report, received)).toBe(5);
    expect(driver.seen()).toContain('没有填进去，这一格还是 5');
  });

  test('Chinese on a screen of keys says that the input method is on', () => {
    expect(open(empty, received).type('你好').seen()).toContain('这里按键请切换到英文输入');
    expect(open(empty, 'review').type('放').seen()).toContain('这里按键请切换到英文输入');
  });

  test('letters are one key each, the rest of a piece belongs to the line that the first one opens', () => {
    const driver = open({ ...zeroReport(), problems: '无' }, 'review').type('s已经核实');
    expect(driver.state.over).toMatchObject({ kind: 'prompt', line: { text: '已经核实' } });
  });
});

describe('texts', () => {
  test('lines of a PDF are joined by one question, or left as they are', () => {
    const pdf =
      '2025年，全镇主动公开政府信息八十六条，其中机构职能\n四条、通知公告五十二条、财政信息三十条，公众号推送\n一百四十一篇。\n二是加强审核。';
    const joined = open(empty, 'problems').paste(pdf);
    expect(joined.seen()).toContain('把 4 行接成 2 段');
    joined.press('answer');
    expect(readField(joined.state.session.report, 'problems')).toBe(
      pdf.replace('机构职能\n', '机构职能').replace('推送\n', '推送'),
    );
    const left = open(empty, 'problems').paste(pdf).press('no');
    expect(readField(left.state.session.report, 'problems')).toBe(pdf);
  });

  test('indents and doubled blanks go on paste; paragraphs that are meant stay', () => {
    const driver = open(empty, 'problems').paste('　　第一段说明问题。\n　　第二段  说明改进。');
    expect(readField(driver.state.session.report, 'problems')).toBe('第一段说明问题。\n第二段 说明改进。');
  });

  test('search goes through all texts and says how many there are', () => {
    const driver = open(busyReport(), 'unit').press('search').type('培训').press('yes');
    expect(driver.state.session.field).toBe('overview.oversight');
    expect(driver.seen()).toContain('“培训”第 1 处，共 1 处');
    driver.press('search').key('ctrl+u').type('没有这几个字').press('yes');
    expect(driver.seen()).toContain('没有“没有这几个字”');
  });

  test('last year beside: folded in and out in a narrow window, with a scroll of its own', () => {
    const prior = {
      ...busyReport(2024),
      problems: Array.from({ length: 60 }, (_, index) => `去年第${index}条。`).join('\n'),
    };
    const driver = open(busyReport(), 'problems', { prior });
    expect(driver.seen()).toContain('去年第0条');
    driver.press('beside');
    expect(driver.seen()).not.toContain('去年第0条');
    driver.press('beside');
    expect(driver.seen()).toContain('去年第0条');
    driver.press('beside-down');
    expect(driver.seen()).not.toContain('去年第0条');
    const wide = open(busyReport(), 'problems', { prior }, { columns: 120, rows: 40 });
    expect(
      wide
        .view()
        .pane?.flat()
        .map((part) => part.text)
        .join(''),
    ).toContain('去年第0条');
  });
});

describe('the list of actions', () => {
  test('does what it names', () => {
    expect(open(empty, received).pick('空格填0').state.over.kind).toBe('zeros');
    expect(open(empty, 'problems').pick('立即保存').state.requests).toEqual([{ kind: 'save' }]);
  });

  test('says what was not found, Esc shows all again', () => {
    const driver = open(empty, received).key('f2').type('没有这样的');
    expect(driver.seen()).toContain('没有找到“没有这样的”，Esc 显示全部');
    driver.key('escape');
    expect(driver.seen()).toContain('空格填0');
  });

  test('two requests before a frame are both kept', () => {
    const driver = open(empty, 'problems').press('save').press('phrases');
    expect(driver.state.requests.map(({ kind }) => kind)).toEqual(['save', 'phrases']);
  });
});
