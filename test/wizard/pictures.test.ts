/**
 * Every screen as plain data, with its looks (‹look text›) and the place of the caret: what a terminal is given to draw, to be read in a
 * review. `vitest -u` writes test/wizard/pictures anew; read what changed before committing it.
 */
import { beforeEach, expect, test, vi } from 'vitest';
import { newDraft } from '../../source/drafts/drafts.ts';
import type { Version } from '../../source/drafts/history.ts';
import { emptyReport } from '../../source/report/empty.ts';
import { withText } from '../../source/report/places.ts';
import type { Report } from '../../source/report/report.ts';
import type { Finding } from '../../source/rules/finding.ts';
import { answers } from '../../source/wizard/editor/answers.ts';
import { compareReports } from '../../source/wizard/history/compare.ts';
import { historyScreen } from '../../source/wizard/history/screen.ts';
import { startHistory } from '../../source/wizard/history/state.ts';
import { damagedListed, type Listed } from '../../source/wizard/home/listed.ts';
import { homeScreen } from '../../source/wizard/home/screen.ts';
import { type HomeState, openPath } from '../../source/wizard/home/state.ts';
import { outputScreen } from '../../source/wizard/output/screen.ts';
import { type OutputState, startOutput } from '../../source/wizard/output/state.ts';
import { previewLines } from '../../source/wizard/preview/previewLines.ts';
import { previewScreen, startPreview, withLines } from '../../source/wizard/preview/screen.ts';
import { reduceScreen } from '../../source/wizard/screen.ts';
import type { Room } from '../../source/wizard/view.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { documentBlocks } from '../helpers/render.ts';
import { busyReport, withFigures, zeroReport } from '../helpers/sample.ts';
import { drawn, line } from './drawn.ts';
import { open } from './driver.ts';
import { findings } from './findings.ts';

const ofReport = (report: Report): readonly Finding[] => (report === wrong ? findings : []);

const small: Room = { columns: 80, rows: 24 };
const wide: Room = { columns: 120, rows: 40 };
const now = new Date(2026, 0, 20, 14, 3);
beforeEach(() => void vi.stubEnv('NIANBAO_HOME', temporaryFolder()));

const keep = (name: string, pictures: readonly string[]) =>
  expect(pictures.join('\n')).toMatchFileSnapshot(`./pictures/${name}.txt`);
const isKey = /^(?:escape|enter|delete|backspace|tab|up|down|left|right|space|home|end|page(?:up|down)|f\d|ctrl\+\w)$/;
const press = (name: string) =>
  isKey.test(name) ? { kind: 'key' as const, name } : { kind: 'text' as const, text: name };

const empty = emptyReport('柳林镇人民政府', 2025, 'government');
const wrong = withFigures(
  {
    ...busyReport(),
    problems: `存在的主要问题：公开不够及时。${'加强资金资金监管。'.repeat(30)}\n改进情况：2024年已改，共{{applications.received.total}}件____。`,
    other: '',
  },
  { 'applications.carriedOver.naturalPerson': 9, 'applications.received.business': 123_456_789 },
);
const prior = { ...busyReport(2024), problems: '去年的问题。'.repeat(40) };
const cell = 'applications.received.naturalPerson';

test('the editor', async () => {
  const pictures = (window: Room, size: string): string[] => {
    const at = (report: Report, field: string, more = {}) =>
      open(report, field, { check: () => ofReport(report), ...more }, window);
    const whole = (driver: ReturnType<typeof open>) => {
      driver.state = answers.readWhole(driver.state, { report: busyReport(), notes: ['三 › 予以公开：看不清'] });
      return driver;
    };
    const ledger = (driver: ReturnType<typeof open>) => {
      const counted = {
        changes: [{ place: cell, value: 12 }],
        remarks: ['第 4 行：“已回函”不知道计入哪一项'],
        lines: {},
      };
      driver.state = answers.ledger(driver.state, counted, { kind: 'tally', path: '台账.xlsx' });
      return driver;
    };
    const all = {
      基本: at(wrong, 'unit'),
      类别: at(wrong, 'kind'),
      一: at(wrong, 'overview.platform'),
      '一，没有写': at(empty, 'overview.onRequest'),
      二: at(wrong, 'proactive.fees.amount'),
      '二，空白': at(empty, 'proactive.licences.decisions'),
      三: at(wrong, 'applications.denied.deliberative.business'),
      '三，错': at(wrong, 'applications.carriedOver.naturalPerson'),
      四: at(wrong, 'disputes.litigationDirect.corrected'),
      五: at(wrong, 'problems'),
      '五，空白处': at(wrong, 'problems').key('tab'),
      六: at(wrong, 'other'),
      审核: at(wrong, 'review'),
      '审核，往下': at(wrong, 'review').press('down', 'down', 'down', 'down'),
      照改: at(wrong, 'review').press('repair'),
      常用语: at(wrong, 'problems').press('phrases'),
      '审核，没有问题': at(zeroReport(), 'review'),
      '审核，空的': at(empty, 'review'),
      上年对照: at(wrong, 'problems', { prior }).press('beside'),
      '三，上年': at(wrong, cell, { prior }),
      '三，上年对照': at(wrong, cell, { prior }).press('beside'),
      选节: at(wrong, 'problems').press('steps'),
      全部动作: at(wrong, 'problems').key('f2'),
      按键: at(wrong, cell).key('ctrl+g'),
      查找: at(wrong, 'problems').press('search').type('资金'),
      引用数字: at(wrong, 'problems').press('figures'),
      填零: at(wrong, cell).press('zeros'),
      粘贴一行: at(wrong, cell).paste('12件\t3\t0\t0\t0\t0\t99'),
      '粘贴，有的不是数': at(wrong, cell).paste('1\t二\t3\n四\t5\t6'),
      表格粘进文字: at(wrong, 'problems').paste('规章\t1\t2\t3\n行政规范性文件\t4\t5\t6'),
      '粘贴，都是数': at(wrong, cell).paste('12\t3\t0\t0\t0\t0\t15'),
      '粘贴，换一种': at(wrong, cell).paste('1\n2\n3').press('down'),
      表在别处: at(wrong, 'problems').paste('行政许可 1264\n行政处罚 37'),
      表在别的表: at(wrong, cell).paste('行政规范性文件\t3\t1\t18\n行政许可\t1264\n行政处罚\t37'),
      分项: at(empty, 'overview.proactiveDisclosure').paste(
        '（一）主动公开情况。公开信息12条。\n（二）依申请公开情况。收到申请3件。',
      ),
      断行: at(empty, 'problems').paste(
        '本报告由青川市人民政府办公室根据《中华人民共和国政府\n信息公开条例》（国令第 711 号）（以下简称《条例》）规定编\n制。报告所列统计期限自 2025 年 1 月 1 日至 2025 年 12 月 31 日。',
      ),
      整份: whole(at(empty, 'problems')),
      台账: ledger(at(wrong, cell)),
      问台账: at(wrong, cell).press('tally'),
      撤销: at(wrong, cell).type('7').press('undo'),
      不是数: at(wrong, cell).type('x'),
      下一处: at(wrong, 'problems').press('next-finding'),
      放过: at(wrong, 'review').press('waive'),
      只能看: at(wrong, cell, { readOnly: '这份草稿在别的窗口里开着，只能看。' }).type('7'),
    };
    return Object.entries(all).map(([name, driver]) => drawn(`${name} ${size}`, driver.view()));
  };
  await keep('editor', [...pictures(small, '80'), ...pictures(wide, '120')]);
});

test('the home screen', async () => {
  const listed = (unit: string, year: number, more: Partial<Listed> = {}): Listed => ({
    ...damagedListed,
    damaged: false,
    unit,
    year,
    progress: '4/7 节',
    ...more,
  });
  const ids = ['20260101-090000', '20260102-090000', '20260103-090000', '20260104-090000'];
  const hours = 3_600_000;
  const start: HomeState = {
    ...homeScreen.start({
      drafts: ids.map((id, index) => ({ id, changed: now.getTime() - index * 20 * hours })),
      year: 2025,
      canSum: true,
    }),
    known: {
      [ids[0]!]: listed('云溪县柳林镇人民政府', 2025),
      [ids[1]!]: listed('青川市自然资源局', 2024, { progress: '7/7 节' }),
      [ids[2]!]: listed('云溪县柳林镇人民政府', 2025),
      [ids[3]!]: damagedListed,
    },
  };
  const many: HomeState = { ...start, drafts: Array.from({ length: 40 }, (_, at) => ({ id: `d${at}`, changed: 0 })) };
  const after = (state: HomeState, ...names: string[]) =>
    names.reduce<HomeState>(
      (before, name) => reduceScreen(homeScreen, { ...before, requests: [] }, press(name)),
      state,
    );
  const states: Readonly<Record<string, HomeState>> = {
    空的: homeScreen.start({ drafts: [], year: 2025, canSum: false }),
    四份: start,
    第二份: after(start, 'down'),
    坏了的: after(start, 'down', 'down', 'down'),
    很多份: many,
    '很多份，中间': after(many, ...Array.from({ length: 20 }, () => 'down')),
    查找: after(start, '青川'),
    查不到: after(start, '没有的单位'),
    删除: after(start, 'delete'),
    '删除，另一个': after(start, 'delete', 'right'),
    新建: after(start, 'f4'),
    去年: openPath(start, 'from', '报告'),
    '核对，没有这个文件': { ...openPath(start, 'check', '甲.docx'), said: '没有这个文件。' },
    汇总: openPath(start, 'sum', ''),
  };
  await keep(
    'home',
    Object.entries(states).flatMap(([name, state]) =>
      [small, wide].map((window) =>
        drawn(`${name} ${window.columns}`, homeScreen.view(state, window, { notice: null, now })),
      ),
    ),
  );
});

test('the output screen', async () => {
  const start = startOutput({ ticked: ['docx', 'html'], folder: '/输出' });
  const after = (...names: string[]) =>
    names.reduce<OutputState>(
      (before, name) => reduceScreen(outputScreen, { ...before, requests: [] }, press(name)),
      start,
    );
  const head = { title: '年报', status: { text: '' }, bar: [] };
  const shown = (state: OutputState, report = wrong, window = small) =>
    outputScreen.view(state, window, { report, findings: ofReport(report), head, notice: null });
  const downs = (count: number) => Array.from({ length: count }, () => 'down');
  await keep('output', [
    drawn('有错', shown(start)),
    drawn('没有错', shown(start, zeroReport())),
    drawn('空的', shown(start, empty)),
    drawn('宽', shown(start, wrong, wide)),
    ...Array.from({ length: 9 }, (_, at) => drawn(`第 ${at + 2} 行`, shown(after(...downs(at + 1))))),
    drawn('勾掉', shown(after(' '))),
    drawn('一样没勾', shown(after(' ', 'down', ' ', 'enter'))),
    drawn('写好了', shown({ ...start, written: ['/输出/甲.docx', '/输出/甲.html'] } as OutputState)),
  ]);
});

test('earlier versions', async () => {
  const today = busyReport();
  const older = [
    withText(today, 'problems', '存在的主要问题：更新较慢。\n改进情况：每月检查。'),
    withFigures(withText(today, 'other', '没有收费。'), {
      'disputes.review.upheld': 9,
      'proactive.fees.amount': '1.50',
    }),
  ];
  const versions = older.map(
    (_, at) => ({ version: `v${at}`, kept: now.getTime() - (at + 1) * 90_000_000, why: 'section' }) as Version,
  );
  const start = startHistory({
    versions: [...versions, { ...versions[0]!, version: 'v2' }],
    compare: (at) =>
      at < older.length
        ? { version: newDraft(older[at]!), parts: compareReports(older[at]!, today) }
        : { problem: '这个历史版本已损坏。' },
    readOnly: null,
    window: small,
  });
  const after = (...names: string[]) =>
    names.reduce((before, name) => reduceScreen(historyScreen, { ...before, requests: [] }, press(name)), start);
  const states = {
    最近的: start,
    再早的: after('down'),
    '再早的，第二处': after('down', 'right'),
    坏了的: after('down', 'down'),
    取回: after('enter'),
    '取回，几处': after('down', 'enter'),
    查找: after('f3', '收费'),
    没有: { ...start, versions: [] },
  };
  await keep(
    'history',
    Object.entries(states).flatMap(([name, state]) =>
      [small, wide].map((window) =>
        drawn(
          `${name} ${window.columns}`,
          historyScreen.view(state, window, { title: '年报', notice: null, problem: null, now }),
        ),
      ),
    ),
  );
});

test('the preview', async () => {
  const report = withText(wrong, 'other', '一段。\n- 甲项\n- 乙项\n  1. 其一\n  2. 其二');
  const blocks = await documentBlocks(report, { findings: ['总计不平。'] });
  const lines = (columns: number, plain = false) =>
    previewLines(blocks, columns, { plain }).map(
      ({ parts, section, place, wide: isWide }) => `${line(parts)} [${section} ${place}${isWide ? ' →' : ''}]`,
    );
  const paged = withLines(startPreview(small), previewLines(blocks, 76), 76, small);
  const after = (...names: string[]) =>
    names.reduce((before, name) => reduceScreen(previewScreen, { ...before, requests: [] }, press(name)), paged);
  const shown = { head: { title: '年报', status: { text: '' }, bar: [] }, notice: null, problem: null };
  await keep('preview', [
    lines(76).join('\n'),
    lines(60, true).join('\n'),
    ...[
      [],
      ['pagedown'],
      ['end'],
      ['f3', '资金'],
      ['f3', '资金', 'enter'],
      ['f3', '没有的字', 'enter'],
      ['pagedown', 'right'],
    ].map((names) => drawn(names.join(' ') || '第一页', previewScreen.view(after(...names), small, shown))),
    drawn('还没有排好', previewScreen.view(startPreview(small), small, shown)),
    drawn('排不成', previewScreen.view(startPreview(small), small, { ...shown, problem: '模板写错了。' })),
    drawn('有话说', previewScreen.view(paged, small, { ...shown, notice: '已存。' })),
  ]);
});
