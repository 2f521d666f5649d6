/**
 * Talks with the plain way, word for word: what is asked, what is said to each line, what is done, and what stands in the report
 * afterwards. `vitest -u` writes test/wizard/told anew; each line that changed is to be read.
 */
import { describe, expect, test } from 'vitest';
import { newDraft } from '../../source/drafts/drafts.ts';
import { fieldsOfBoth, partIds, readField } from '../../source/editing/fields.ts';
import { startSession } from '../../source/editing/session.ts';
import type { Report } from '../../source/report/report.ts';
import { answers } from '../../source/wizard/editor/answers.ts';
import type { EditorState } from '../../source/wizard/editor/state.ts';
import { startExpress } from '../../source/wizard/express/state.ts';
import { settled } from '../../source/wizard/plain/inPaste.ts';
import { editorAt } from '../../source/wizard/plain/onReducers.ts';
import { answerLines, ask } from '../../source/wizard/plain/reduce.ts';
import type { PlainState } from '../../source/wizard/plain/state.ts';
import { startCommand } from '../../source/wizard/startWords.ts';
import { builtInWording } from '../helpers/expressWording.ts';
import { busyReport, withFigures, zeroReport } from '../helpers/sample.ts';
import { at, start } from './plainTalk.ts';

/** Few rules, so that what is heard changes with the talk and not with the rules. */
const rules = new Set(['balance', 'blank-cell', 'problems-and-improvements', 'odd-characters', 'title', 'deadline']);
const tools: PlainState['tools'] = {
  ...start.tools,
  check: (now, prior) => start.tools.check(now, prior).filter(({ rule }) => rules.has(rule)),
};
const begun: PlainState = { ...start, tools };

type Line = string | readonly string[];

/** What a talk has changed in the report, field by field. */
function changesIn(before: Report, after: Report): string[] {
  return partIds.flatMap((part) =>
    fieldsOfBoth(before, after, part).flatMap(({ id }) => {
      const [old, now] = [readField(before, id), readField(after, id)];
      return old === now ? [] : [`${id}: ${JSON.stringify(old)} → ${JSON.stringify(now)}`];
    }),
  );
}

/** A talk from a state: each line after its >, several at once where they stand in a list; · is what is to be done. */
function talk(state: PlainState, ...lines: readonly Line[]): string {
  const heard: string[] = [];
  const asked = new Set<string>();
  const hear = (question: readonly string[]) => {
    const whole = question.join('\n');
    heard.push(...(asked.has(whole) ? [`（再问一遍：${question[0]!.slice(0, 20)}…）`] : question));
    asked.add(whole);
  };
  hear(ask(state));
  let now = state;
  for (const line of lines) {
    const given = typeof line === 'string' ? [line] : line;
    const { state: next, said, requests = [] } = answerLines(now, given);
    heard.push('', ...given.map((one) => `> ${one}`), ...said);
    for (const { kind, ...more } of requests) {
      const { pasted: _, checked: __, wanted, ...rest } = more as Record<string, unknown>;
      const words = Object.keys(rest).length > 0 ? ` ${JSON.stringify(rest)}` : '';
      heard.push(`· ${kind}${words}${wanted ? ` ${(wanted as { kind: string }).kind}` : ''}`);
    }
    const isLeft = next.dialog.kind === 'express' && next.express === null;
    if (!isLeft && (next.dialog !== now.dialog || next.express?.index !== now.express?.index)) hear(ask(next));
    now = next;
  }
  const ends = now.session && state.session ? changesIn(state.session.report, now.session.report) : [];
  const isAnswered = now.express && now.express.answers !== state.express?.answers;
  const whole = [...heard, '', '= 报告', ...ends, ...(isAnswered ? [JSON.stringify(now.express!.answers)] : [])];
  return `${whole.join('\n').replaceAll(startCommand('sum'), 'nianbao sum')}\n`;
}

const told = (name: string, state: PlainState, ...lines: readonly Line[]) =>
  expect(talk(state, ...lines)).toMatchFileSnapshot(`told/${name}.txt`);

const on = (report: Report, more: Partial<PlainState> = {}): PlainState => ({
  ...begun,
  draft: newDraft(report),
  session: startSession(report),
  ...more,
});
const from = (report: Report, id: string, more: Partial<PlainState> = {}): PlainState =>
  on(report, { dialog: at(id).dialog, ...more });

test('the basics, from the first question on', () =>
  told(
    'basics',
    begun,
    '?',
    '<',
    '!',
    '青川市林业局',
    '4',
    '0',
    '一',
    '２',
    '<',
    '1',
    '',
    '@基本3',
    '1999',
    '二〇二四',
    '2024年度',
    '',
    '!',
    '统计期限为全年。',
    '@撤销',
    '@撤销',
    '@重做',
    '@重做',
    '@重做',
  ));

test('texts: what replaces, adds, is taken from the phrases', () =>
  told(
    'texts',
    from(zeroReport(), 'overview.proactiveDisclosure'),
    '+ 另有3条。',
    '@一',
    '公开信息86条。',
    '@一1',
    '公开信息86条。',
    '@一',
    '*',
    '*2',
    '*0',
    '*1',
    '@去年',
    '\\*号开头',
    '@一6',
    '@一0',
    '@ 一 · 3',
    '@填0',
    '@开头',
    '@文件',
    '@文件 说明.txt',
    '@预览',
    '@输出',
    '<',
    '!',
    '<',
    '<',
    '＜',
    '@基本',
    '@七',
  ));

test('rows of the tables', () =>
  told(
    'rows',
    from(withFigures(zeroReport(), { 'applications.received.naturalPerson': 2 }), 'proactive.regulations.issued'),
    '1 2',
    '1 2 3',
    '1 2 3 4',
    '1 2 3',
    '行政许可 12',
    '行政处罚 壹',
    '行政事业性收费 3187.265',
    '1.5',
    '@三',
    '3 1 0 0 0 0 5',
    '3 1 0 0 0 0 4',
    '（七）总计 1 0 0 0 0 0 1',
    '“3” -  空 2件 0.0 1,234',
    '@三',
    '0',
    '!',
    '@填0',
    '@四3',
    '@四4',
    '1 2 3 4',
    '',
    '@台账 a.csv',
  ));

test('a table that is empty is filled with noughts; last year is read with each row', () =>
  told(
    'zeros',
    from(start.session!.report, 'disputes.review.upheld', {
      draft: { ...newDraft(start.session!.report), prior: busyReport(2024) },
    }),
    '@去年',
    '1 0 0 0',
    '@填0',
    '@填零',
    '@四',
    '@填0',
    '@五',
    '@去年',
    '@二',
    '@去年',
  ));

test('what is only looked at', () =>
  told(
    'looking',
    from(zeroReport(), 'problems', { readOnly: '只能看。' }),
    '改写。',
    '@撤销',
    '@开头',
    '@填0',
    '@四',
    '@填0',
    '1 1 1 1',
    ['1 1 1 1', '2 2 2 2'],
    '@台账 a.csv',
    '@审核',
    '1',
    'F1',
    'S1',
  ));

test('the review, from the first finding to the output', () => {
  const wrong = withFigures(
    { ...busyReport(), problems: '无', other: '２０２５年未收取信息处理费 。' },
    { 'applications.granted.naturalPerson': 31, 'disputes.review.upheld': null },
  );
  return told(
    'review',
    on(wrong, { dialog: { kind: 'review' } }),
    ...[
      '0',
      '1',
      '@审核',
      'x1',
      'S1',
      's 3',
      'F1',
      'F3',
      'f5',
      '@撤销',
      'S5',
      '',
      'S5',
      '已经核实。',
      'S6',
      '又核实了。',
    ],
    ...['S6', '', 'S6', '－', '@撤销', '2', '!', '@审核', '5', '@审核', '', '2 1', '3', '', '@审核', '<'],
  );
});

test('the output', () =>
  told(
    'output',
    on(zeroReport(), { dialog: { kind: 'formats' } }),
    ...['0', '9 1', '２、1', '<', '@输出', '', '/别处', '', '', '@输出', '', '/别处', '3', '/tmp'],
  ));

test('a name that is taken, and the end', async () => {
  await told(
    'taken',
    on(zeroReport(), { dialog: { kind: 'exists', paths: ['/tmp/a.docx', '/tmp/b.html'] } }),
    '4',
    '',
    '1',
    '2',
    '3',
  );
  await told('written', on(zeroReport(), { dialog: { kind: 'written' } }), '1', '', '@审核');
});

test('home: drafts by number and by name, and what else can be begun', async () => {
  const drafts = Array.from({ length: 23 }, (_, index) => ({
    id: `draft-${index + 1}`,
    words: `${index % 2 ? '柳林镇' : '青川市'}第${index + 1}所 2025年`,
  }));
  const home = on(zeroReport(), { dialog: { kind: 'home', filter: '' }, session: null, draft: null });
  await told(
    'home',
    { ...home, drafts },
    '?',
    '',
    '21',
    '20',
    '24',
    '柳林镇',
    '12',
    '11',
    '',
    '青川市 3',
    '没有',
    '<',
    'n',
    'E',
    'Q',
    'L',
    '2',
    '',
  );
  await told('homeEmpty', home, '1', '', '甲', 'c', '＜', './a.docx');
});

test('a report that is doubted, a file that was looked over', async () => {
  const bare = on(zeroReport(), { session: null, draft: null });
  await told(
    'doubt',
    { ...bare, dialog: { kind: 'doubt', argument: 'a.docx', against: ['这是 2031 年度的报告。'] } },
    'x',
    'y',
    'yes',
  );
  await told('checked', { ...bare, dialog: { kind: 'checked', checked: {} as never } }, 'x', 'W', 'd', '<', '');
});

describe('the express way', () => {
  const asking = (answers: Record<string, string | string[]>, removed: string[] = []): PlainState => ({
    ...begun,
    dialog: { kind: 'express' },
    express: startExpress(builtInWording, 2025, answers, removed),
  });
  test('from the first question to the last sentence', () =>
    told(
      'express',
      asking({}),
      ...['', '2025', '云溪县水务局', '25', '2025年', '?', '<', '', '@三', '3', '', '是', '<', ''],
      ...[
        '三百',
        '1 2',
        '300条',
        '',
        '0',
        '<',
        '-',
        '<',
        '',
        '12 3',
        '5',
        '1',
        '',
        '2',
        '2 0',
        '2 0 x',
        '2 0 9',
        '<',
        '－',
      ],
      ...['', '', '9', '1 2', '<', '-', '<', '3', '', '-', '0', '5 1', '', '更新慢。', '已补录。', '1.5', '<', ''],
      ...['', '99', '更新慢。', '1 2', '1', '<', '', ''],
    ));
  test('requests after all; out of the first question', async () => {
    await told('expressOther', asking({ unit: '云溪县水务局', year: '2025' }), '2');
    await told('expressLeft', asking({}), '＜');
  });
});

describe('what is pasted', () => {
  const empty = start.session!.report;
  const broken = [
    '2025年，本局通过政府网站主动公开信息三百余条，其中政策文件类信息',
    '二十余条，解读类信息十余条，均在形成之日起二十个工作日以内公开，没有',
    '- 2 -',
    '超期的情形。',
  ];
  test('broken lines, with a page number between them', () =>
    told(
      'pastedLines',
      from(zeroReport(), 'overview.onRequest'),
      broken,
      '3',
      '?',
      '<',
      broken,
      '',
      '@一2',
      ['第一段写完了。', '- 2 -', '第二段写完了。'],
      '2',
    ));
  test('aspects of section 一', () =>
    told(
      'pastedAspects',
      from(zeroReport(), 'overview.management'),
      ['开头。', '（一）主动公开', '公开三百条。', '（二）依申请公开', '未收到申请。'],
      'Y',
      '@一3',
      ['（一）主动公开', '公开四百条。', '（二）依申请公开', '收到一件。'],
      'n',
    ));
  test('a table into a text, and into its own place', () =>
    told(
      'pastedTable',
      from(busyReport(), 'problems'),
      ['行政复议 1 0 0 0 1', '未经复议直接起诉 2 0 0 0 2', '复议后起诉 0 0 0 0 0'],
      '2',
      '@五',
      ['行政复议 1 0 0 0 1', '未经复议直接起诉 2 0 0 0 2', '复议后起诉 0 0 0 0 0'],
      '1',
      '是',
      '@撤销',
    ));
  test('what goes elsewhere leaves the text that was asked for, and the question where it went to none of the tables', async () => {
    const rows = ['行政复议 1 0 0 0 1', '未经复议直接起诉 2 0 0 0 2', '复议后起诉 0 0 0 0 0'];
    await told('pastedElsewhere', from(busyReport(), 'problems'), rows, '1', '1', '@五');
    const aspects = ['（一）主动公开', '公开三百条。', '（二）依申请公开', '未收到申请。'];
    await told('pastedAway', from(zeroReport(), 'overview.oversight'), aspects, 'y');
    await told(
      'pastedFirst',
      from(zeroReport(), 'overview.proactiveDisclosure'),
      ['+第一段写完了。', '第二段写完了。'],
      '@一',
      ['\\+第一段写完了。', '第二段写完了。'],
    );
  });
  test('one figure a line: down or across', () =>
    told(
      'pastedWays',
      from(empty, 'applications.received.naturalPerson'),
      ['12件', '3', '0', '0', '0', '0', '15'],
      'x',
      'X',
      'x',
      '1',
    ));
  test('what does not fit, and what is there already', () =>
    told(
      'pastedMisfits',
      from(busyReport(), 'disputes.litigationAfterReview.upheld'),
      ['1\t2\t3\t4', '5\t6\t7\t8'],
      ['没有\t数字', '也\t没有'],
      ['行政复议 0 0 0 0 0', '复议后起诉 0 0 0 0 0'],
    ));
});

describe('what is read first', () => {
  const read = (over: (editor: EditorState) => EditorState, state: PlainState, at: number, raw: string) =>
    settled(state, {
      at,
      raw,
      base: null,
      notes: ['三 › （一）予以公开：看不清'],
      editor: over(editorAt(state, 'problems')),
    }).state;
  test('a ledger: what its values mean, and what it comes to', async () => {
    const state = on(zeroReport());
    const wanted = { kind: 'tally', path: '台账.xlsx' } as const;
    const asks = [{ kind: 'applicant', value: '外国人', lines: '7、9' } as const];
    const laid = { remarks: ['第 4 行：“已回函”不知道计入哪一项'], lines: {} };
    const counted = { changes: [{ place: 'applications.received.business', value: 2 }], ...laid };
    const asked = read((editor) => answers.ledger(editor, { ...counted, asks }, wanted), state, 30, '');
    await told('ledgerAsked', asked, 'x', '1 2', '9', '2');
    await told('ledgerLeft', asked, '<');
    await told(
      'ledger',
      read((editor) => answers.ledger(editor, counted, wanted), state, 30, ''),
      '3',
      'y',
    );
  });
  test('a whole report: what was read, part by part', async () => {
    const state = on(zeroReport());
    const whole = { report: { ...busyReport(), preamble: '短。' }, notes: [] };
    await told(
      'whole',
      read((editor) => answers.readWhole(editor, whole, '全文'), state, 0, '全文'),
      '5',
      'Y',
    );
    await told(
      'wholeLeft',
      read((editor) => answers.readWhole(editor, whole, '全文'), state, 0, '全文'),
      '',
    );
  });
});

test('lines where one was asked for', () =>
  told(
    'lines',
    from(zeroReport(), 'unit'),
    ['青川市', '自然 资源局', 'abc', 'def'],
    '3',
    ['又', '来'],
    '2',
    ['青川市', '林业局'],
    '?',
    '＜',
    ['青川市', '林业局'],
    '1',
    ['1', '2'],
    '坏\ufffd的',
    ['坏\ufffd的', '字'],
  ));
