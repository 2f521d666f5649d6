/**
 * What every command does on every screen, from several states: all that is other in the state afterwards, and what is said. So a
 * reducer cannot change without a line of this changing. `vitest -u` writes test/wizard/commands anew; each line that changed is to be read.
 */
import { beforeEach, expect, test, vi } from 'vitest';
import { gather, undecided } from '../../source/desk/gather.ts';
import { handedIn } from '../../source/desk/handedIn.ts';
import { deskResult } from '../../source/desk/result.ts';
import { unitsFromText } from '../../source/desk/unitList.ts';
import { newDraft } from '../../source/drafts/drafts.ts';
import type { Version } from '../../source/drafts/history.ts';
import { emptyReport } from '../../source/report/empty.ts';
import { withText } from '../../source/report/places.ts';
import type { Report } from '../../source/report/report.ts';
import { answers } from '../../source/wizard/editor/answers.ts';
import { editor as editing } from '../../source/wizard/editor/editor.ts';
import { type Begun, type EditorState, resized } from '../../source/wizard/editor/state.ts';
import { expressScreen, startAsking } from '../../source/wizard/express/screen.ts';
import { reduceExpress, startExpress } from '../../source/wizard/express/state.ts';
import { compareReports } from '../../source/wizard/history/compare.ts';
import { historyScreen } from '../../source/wizard/history/screen.ts';
import { startHistory } from '../../source/wizard/history/state.ts';
import { damagedListed } from '../../source/wizard/home/listed.ts';
import { homeScreen } from '../../source/wizard/home/screen.ts';
import { openPath } from '../../source/wizard/home/state.ts';
import type { CommandName, Scope } from '../../source/wizard/keys.ts';
import { outputScreen } from '../../source/wizard/output/screen.ts';
import { startOutput } from '../../source/wizard/output/state.ts';
import { previewLines } from '../../source/wizard/preview/previewLines.ts';
import { previewScreen, startPreview, withLines } from '../../source/wizard/preview/screen.ts';
import { type Asking, reduceScreen, runCommand, type Screen } from '../../source/wizard/screen.ts';
import { sumScreen } from '../../source/wizard/sum/screen.ts';
import { withResult } from '../../source/wizard/sum/state.ts';
import { reportOf } from '../desk/county.ts';
import { builtInWording } from '../helpers/expressWording.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { documentBlocks } from '../helpers/render.ts';
import { busyReport, withFigures, zeroReport } from '../helpers/sample.ts';
import { findings } from './findings.ts';

const now = new Date(2026, 0, 20, 14, 3);
const window = { columns: 80, rows: 24 };
beforeEach(() => void vi.stubEnv('NIANBAO_HOME', temporaryFolder()));

const shorten = (text: string): string => (text.length > 90 ? `${text.slice(0, 60)}…${text.slice(-29)}` : text);
const isTable = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
/** What an undo goes back to is told by the undo. */
const untold = new Set(['past', 'future', 'remembered', 'lines', 'blocks']);

/** The editor as a screen whose looks are told elsewhere. */
const editor: Screen<Begun, EditorState, ReturnType<typeof editing.scopeOf>, never> = {
  ...editing,
  view: () => {
    throw new Error('not looked at here');
  },
};

/** What is other in one value than in another, each with the way to it. */
function othersIn(before: unknown, after: unknown, at: string): string[] {
  if (before === after || typeof after === 'function') return [];
  if (Array.isArray(after) && Array.isArray(before) && after.length !== before.length)
    return [`${at} ${before.length}→${after.length} ${shorten(JSON.stringify(after.at(-1) ?? null))}`];
  if (isTable(before) && isTable(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((key) => !untold.has(key));
    return keys.flatMap((key) => othersIn(before[key], after[key], at === '' ? key : `${at}.${key}`));
  }
  const shown = JSON.stringify(after);
  return shown === JSON.stringify(before) ? [] : [`${at}=${shorten(shown ?? 'none')}`];
}

/** Numbers that look drawn and are the same each time. */
function drawing(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

/** Each command of the scope by itself, twice over, and some walks of several commands and typed characters. */
function told<State extends Asking<unknown>, S extends Scope, Given, Shown>(
  screen: Screen<Given, State, S, Shown>,
  starts: Readonly<Record<string, State>>,
  typed: readonly string[],
  walks = 3,
): string {
  const commandsOf = (state: State) =>
    Object.entries(screen.handlers[screen.scopeOf(state)]) as [string, (before: State) => State][];
  const lines = Object.entries(starts).flatMap(([name, start], index) => {
    const once = commandsOf(start).map(([command, run]) => {
      const first = run({ ...start, requests: [] });
      return `  ${command}: ${othersIn(start, first, '').join('; ') || '—'}`;
    });
    const draw = drawing(index + 1);
    const walked = Array.from({ length: walks }, () => {
      let state = start;
      const steps = Array.from({ length: 8 }, () => {
        const before: State = { ...state, requests: [] };
        const commands = commandsOf(before);
        const step = draw(commands.length + 3);
        const [command, run] = commands[step] ?? [typed[draw(typed.length)]!, undefined];
        state = run ? run(before) : reduceScreen(screen, before, { kind: 'text', text: command });
        return `    ${run ? command : `“${command}”`}: ${othersIn(before, state, '').join('; ') || '—'}`;
      });
      return ['  ……', ...steps].join('\n');
    });
    return [`${name}（${screen.scopeOf(start)}）`, ...once, ...walked];
  });
  return `${lines.join('\n')}\n`;
}

const keep = (name: string, text: string) => expect(text).toMatchFileSnapshot(`./commands/${name}.txt`);

const empty = emptyReport('柳林镇人民政府', 2025, 'government');
const wrong = withFigures(
  {
    ...busyReport(),
    problems:
      '存在的主要问题：公开不够及时。加强资金资金监管。\n改进情况：2024年已改，共{{applications.received.total}}件____。',
    other: '',
  },
  { 'applications.carriedOver.naturalPerson': 9 },
);
const prior = { ...busyReport(2024), problems: '去年的问题。' };
const cell = 'applications.denied.deliberative.business';

test('in the editor', async () => {
  const at = (report: Report, field: string, more: { prior?: Report; readOnly?: boolean } = {}): EditorState =>
    resized(editor.start({ report, at: field, check: () => (report === wrong ? findings : []), ...more }), window);
  const pasted = (state: EditorState, text: string): EditorState =>
    reduceScreen(editor, state, { kind: 'paste', text });
  const caret = (state: EditorState, offset: number): EditorState => ({
    ...state,
    session: { ...state.session, caret: offset },
  });
  const run = (state: EditorState, ...commands: CommandName[]): EditorState =>
    commands.reduce((before, command) => runCommand(editor, before, command), state);
  const aspects = '（一）主动公开情况。公开信息12条。\n（二）依申请公开情况。收到申请3件。';
  const broken =
    '本报告由青川市人民政府办公室根据《中华人民共和国政府\n信息公开条例》（国令第 711 号）（以下简称《条例》）规定编\n制。报告所列统计期限自 2025 年 1 月 1 日至 2025 年 12 月 31 日。';
  await keep(
    'editor',
    told(
      editor,
      {
        单位: at(wrong, 'unit'),
        类别: at(wrong, 'kind'),
        年度: at(wrong, 'year'),
        五的中间: caret(at(wrong, 'problems', { prior }), 12),
        五的末尾: caret(at(wrong, 'problems'), wrong.problems.length),
        六空着: at(wrong, 'other'),
        三的中间: at(wrong, cell, { prior }),
        三的第一格: at(wrong, 'applications.received.naturalPerson'),
        三的合计: at(wrong, 'applications.received.total'),
        二的金额: at(wrong, 'proactive.fees.amount'),
        四的最后: at(empty, 'disputes.litigationAfterReview.total'),
        审核: at(wrong, 'review'),
        审核的第三行: run(at(wrong, 'review'), 'down', 'down'),
        审核空的报告: at(empty, 'review'),
        从审核去改: run(at(wrong, 'review'), 'down', 'jump'),
        选节: run(at(wrong, 'problems'), 'steps'),
        查找: run(at(wrong, 'problems'), 'search'),
        常用语: run(at(wrong, 'problems'), 'figures'),
        填零: run(at(empty, cell), 'zeros'),
        粘贴: pasted(at(wrong, cell), '12件\t3\t0\n4\t5\t6'),
        '粘贴，对不上': pasted(at(wrong, cell), '1\t二\t3\n四\t5\t6'),
        表在别处: pasted(at(wrong, 'problems'), '行政许可 1264\n行政处罚 37'),
        分项: pasted(at(empty, 'overview.proactiveDisclosure'), aspects),
        断行: pasted(at(empty, 'problems'), broken),
        整份: answers.readWhole(at(empty, 'problems'), { report: busyReport(), notes: ['三 › 予以公开：看不清'] }),
        放过: run(at(wrong, 'review'), 'waive'),
        改过又撤销: run(pasted(at(wrong, 'problems'), '一段。'), 'undo'),
        只能看: at(wrong, 'problems', { readOnly: true }),
        '只能看，三': at(wrong, cell, { readOnly: true }),
      },
      ['7', '12', '甲', '公开', '。', 'x', ' '],
    ),
  );
});

test('on the home screen', async () => {
  const ids = ['20260101-090000', '20260102-090000', '20260103-090000'];
  const start = {
    ...homeScreen.start({
      drafts: ids.map((id, index) => ({ id, changed: now.getTime() - index * 72_000_000 })),
      year: 2025,
      canSum: true,
    }),
    known: {
      [ids[0]!]: { ...damagedListed, damaged: false, unit: '云溪县柳林镇人民政府', year: 2025, progress: '4/7 节' },
      [ids[1]!]: { ...damagedListed, damaged: false, unit: '青川市自然资源局', year: 2024, progress: '7/7 节' },
      [ids[2]!]: damagedListed,
    },
  };
  const press = (state: typeof start, name: string) =>
    reduceScreen(homeScreen, { ...state, requests: [] }, { kind: 'key', name });
  await keep(
    'home',
    told(
      homeScreen,
      {
        空的: homeScreen.start({ drafts: [], year: 2025, canSum: false }),
        三份: start,
        坏了的: press(press(start, 'down'), 'down'),
        查找: reduceScreen(homeScreen, start, { kind: 'text', text: '青' }),
        删除: press(start, 'delete'),
        去年: openPath(start, 'from', '报告'),
        核对: openPath(start, 'check', ''),
        汇总: openPath(start, 'sum', '/收到'),
      },
      ['青川', 'x', '7'],
    ),
  );
});

test('on the screens of output, preview and earlier versions', async () => {
  const output = startOutput({ ticked: ['docx', 'html'], folder: '/输出' });
  const down = (count: number) =>
    Array.from({ length: count }).reduce<typeof output>(
      (before) => reduceScreen(outputScreen, before, { kind: 'key', name: 'down' }),
      output,
    );
  const lines = previewLines(await documentBlocks(wrong, { findings: [] }), 76);
  const preview = withLines(startPreview(window), lines, 76, window);
  const busy = busyReport();
  const older = [
    withText(busy, 'problems', '存在的主要问题：更新较慢。\n改进情况：每月检查。'),
    withFigures(withText(busy, 'other', '没有收费。'), { 'disputes.review.upheld': 9 }),
  ];
  const history = startHistory({
    versions: older.map(
      (_, at) => ({ version: `v${at}`, kept: now.getTime() - at * 90_000_000, why: 'section' }) as Version,
    ),
    compare: (at) => ({ version: newDraft(older[at]!), parts: compareReports(older[at]!, busy) }),
    readOnly: null,
    window,
  });
  await keep(
    'others',
    [
      told(
        outputScreen,
        Object.fromEntries([0, 1, 3, 5, 7, 9].map((count) => [`输出第 ${count + 1} 行`, down(count)])),
        ['a', '夹'],
      ),
      told(previewScreen, { 预览: preview, '预览，还没有排好': startPreview(window), 中间: { ...preview, top: 30 } }, [
        '资金',
        'x',
      ]),
      told(
        historyScreen,
        {
          历史: history,
          只能看: { ...history, readOnly: '只能看。' } as typeof history,
          没有: { ...history, versions: [] },
        },
        ['收费'],
      ),
    ].join('\n'),
  );
});

test('on the screens of a sum and of the express way', async () => {
  const nothing = { list: '', prior: '', own: '', due: '' };
  const begun = sumScreen.start({ folder: '/收到', setup: { parent: '', year: 2025, ...nothing }, window });
  const file = (unit: string, name: string, changed: number) =>
    handedIn(reportOf(unit, 3), { file: name, changed, findings: [] });
  const reports = [
    file('白石县人社局', '/收到/1.docx', 1),
    file('白石县水利局', '/收到/2.docx', 2),
    file('白石县水利局', '/收到/3.docx', 3),
    file('白石县林业站', '/收到/4.docx', 4),
  ];
  const list = unitsFromText('白石县人力资源和社会保障局\n白石县水利局\n白石县林业局');
  const result = deskResult(gather({ parent: '白石县人民政府', year: 2025, list }, reports, [], undecided));
  const asked = ['白石县人民政府', '', '', '', ''].reduce<typeof begun>((before, text) => {
    const line = text === '' ? before : reduceScreen(sumScreen, before, { kind: 'text', text });
    return reduceScreen(sumScreen, { ...line, requests: [] }, { kind: 'key', name: 'enter' });
  }, begun);
  const read = withResult({ ...asked, files: 4 }, result, undecided, 4);
  const down = (state: typeof read, count: number): typeof read =>
    count === 0
      ? state
      : down(reduceScreen(sumScreen, { ...state, requests: [] }, { kind: 'key', name: 'down' }), count - 1);
  const express = startExpress(builtInWording, 2025);
  const given = (...typed: string[]) =>
    startAsking(typed.reduce((before, text) => reduceExpress(before, { type: 'answer', typed: text }), express));
  const five = ['青川市自然资源局', '2025', '', '86', '141'];
  await keep(
    'sum',
    [
      told(
        sumScreen,
        {
          汇总问单位: begun,
          汇总: read,
          ...Object.fromEntries([1, 2, 3, 4, 6, 9].map((count) => [`汇总第 ${count} 行`, down(read, count)])),
        },
        ['白石县', '7'],
      ),
      told(
        expressScreen,
        {
          快速问单位: given(),
          快速问年度: given('青川市自然资源局'),
          快速问有没有: given('青川市自然资源局', '2025'),
          快速问微博: given(...five),
          快速问问题: given(...five, '', '12', '', '', '2 0 9', '', '3', ''),
        },
        ['青', '2025', '12', ' '],
      ),
    ].join('\n'),
  );
});

test('a report without faults has nothing to walk to', async () => {
  const state = resized(editor.start({ report: zeroReport(), at: 'problems', check: () => [] }), window);
  await keep('nothing', told(editor, { 没有问题: state }, ['甲'], 1));
});
