/**
 * The screens beside the editor where there is little room, and what they ask: each state drawn with its looks and the place of the caret.
 * `vitest -u` writes test/wizard/pictures anew; read what changed before committing it.
 */
import { expect, test } from 'vitest';
import { gather, undecided } from '../../source/desk/gather.ts';
import { handedIn } from '../../source/desk/handedIn.ts';
import { deskResult } from '../../source/desk/result.ts';
import { unitsFromText } from '../../source/desk/unitList.ts';
import { checkedScreen } from '../../source/wizard/checked/screen.ts';
import { expressScreen, startAsking } from '../../source/wizard/express/screen.ts';
import { reduceExpress, startExpress } from '../../source/wizard/express/state.ts';
import { damagedListed } from '../../source/wizard/home/listed.ts';
import { homeScreen } from '../../source/wizard/home/screen.ts';
import { type HomeState, openDoubt, openFrom, openLost } from '../../source/wizard/home/state.ts';
import { outputScreen } from '../../source/wizard/output/screen.ts';
import { openFolder, settled, startOutput, writing } from '../../source/wizard/output/state.ts';
import { reduceScreen, type Screen } from '../../source/wizard/screen.ts';
import { sumScreen } from '../../source/wizard/sum/screen.ts';
import { type SumState, withResult } from '../../source/wizard/sum/state.ts';
import type { Room, View } from '../../source/wizard/view.ts';
import { reportOf } from '../desk/county.ts';
import { builtInWording } from '../helpers/expressWording.ts';
import { zeroReport } from '../helpers/sample.ts';
import { drawn } from './drawn.ts';
import { findings } from './findings.ts';

const small: Room = { columns: 60, rows: 16 };
const middle: Room = { columns: 80, rows: 24 };
const wide: Room = { columns: 112, rows: 30 };
const now = new Date(2026, 0, 20, 14, 3);

const keep = async (name: string, view: (state: string, window: Room) => View, states: readonly string[]) =>
  await expect(
    [small, middle, wide]
      .flatMap((window) => states.map((state) => drawn(`${state} ${window.columns}`, view(state, window))))
      .join('\n'),
  ).toMatchFileSnapshot(`pictures/${name}.txt`);

/** Keys by their names, letters as they are. */
// biome-ignore lint/suspicious/noExplicitAny: any screen.
const after = <State>(screen: Screen<any, any, any, any>, state: State, ...keys: readonly string[]): State =>
  keys.reduce<State>(
    (before, key) =>
      reduceScreen(
        screen,
        { ...before, requests: [] },
        /^(?:\w{2,}|f\d)$/.test(key) ? { kind: 'key', name: key } : { kind: 'text', text: key },
      ) as State,
    state,
  );

test('home: what is asked over the list, and a list longer than the window', async () => {
  const ids = Array.from({ length: 14 }, (_, index) => `2026010${index % 9}-09000${index % 7}`);
  const start = {
    ...homeScreen.start({
      drafts: ids.map((id, index) => ({ id: `${id}${index}`, changed: now.getTime() - index })),
      year: 2025,
      canSum: true,
    }),
  };
  const known = Object.fromEntries(
    start.drafts.map(({ id }, index) => [
      id,
      {
        ...damagedListed,
        damaged: index === 3,
        unit: index % 2 === 0 ? '云溪县柳林镇人民政府社会事务综合服务中心' : '青川市林业局',
        year: 2024 + (index % 2),
        progress: index === 1 ? '完成' : '4/7 节',
        sections: [['基本', '完成']] as const,
        errors: index,
        written: index === 1 ? { when: now.getTime() - 9e9, folder: '/输出', changed: '', isCurrent: true } : null,
      },
    ]),
  );
  const home: HomeState = { ...start, known };
  const lost = [
    { kind: 'deleted' as const, name: 'a', id: 'a', unit: '青川市水务局', year: 2024, changed: now.getTime() - 1000 },
    { kind: 'damaged' as const, name: 'b', id: 'b', unit: '', year: 0, changed: 0 },
  ];
  const states: Readonly<Record<string, HomeState>> = {
    很多份: home,
    第二份: after(homeScreen, home, 'down'),
    中间: after(homeScreen, home, 'down', 'down', 'down', 'down', 'down', 'down', 'down'),
    动作: after(homeScreen, { ...home, lost }, ...Array.from({ length: 15 }, () => 'down')),
    从去年: openFrom(home, now),
    '从去年，往下': after(homeScreen, openFrom(home, now), 'down', 'down', 'pagedown'),
    有疑问: openDoubt(home, 'a.docx', ['这是 2031 年度的报告。', '单位是“青川市水务局”，和别的草稿都不一样。']),
    '有疑问，另一个': after(homeScreen, openDoubt(home, 'a.docx', ['这是 2031 年度的报告。']), 'right'),
    找回: openLost({ ...home, lost }, now),
  };
  await keep(
    'smallHome',
    (name, window) => homeScreen.view(states[name]!, window, { notice: null, now }),
    Object.keys(states),
  );
});

test('output: every phase', async () => {
  const start = startOutput({ ticked: ['docx', 'html'], folder: '/很长的文件夹/'.repeat(6) });
  const names = ['柳林镇2025年政府信息公开工作年度报告.docx', '柳林镇2025年政府信息公开工作年度报告.html'];
  const states: Readonly<Record<string, typeof start>> = {
    选: start,
    '选，有同名': { ...start, there: names },
    换文件夹: openFolder(start),
    '换文件夹，不行': settled(start, { kind: 'notFolder', problem: '这是一个文件，不是文件夹，请另写一个。' }),
    没有文件夹: settled(start, { kind: 'noFolder' }),
    '没有文件夹，新建': after(outputScreen, settled(start, { kind: 'noFolder' }), 'right'),
    同名: settled(start, { kind: 'exists', paths: names.map((name) => `/输出/${name}`) }),
    '同名，覆盖': after(outputScreen, settled(start, { kind: 'exists', paths: names }), 'right'),
    正在写: writing(start, 'ask'),
    一样没选: writing({ ...start, ticked: [] }, 'ask'),
    没有Word: { ...start, ticked: ['html'] },
    写好: settled(start, { kind: 'done', paths: names.map((name) => `/输出/${name}`) }),
    '写好，有话说': settled(start, { kind: 'done', paths: ['/输出/a.docx'], remark: '图解里少一张图。' }),
    写不了: settled(start, { kind: 'failed', problem: '磁盘满了，请腾出地方再写。' }),
  };
  const head = { title: '年报', status: { text: '' }, bar: [] };
  await keep(
    'smallOutput',
    (name, window) =>
      outputScreen.view(states[name]!, window, {
        report: zeroReport(),
        findings: name === '选' ? findings : [],
        head,
        notice: null,
      }),
    Object.keys(states),
  );
});

test('express: every kind of question, and the sentences at the end', async () => {
  const begun = { unit: '云溪县水务局', year: '2025' };
  const counted = {
    ...begun,
    none: 'yes',
    website: '300',
    wechat: '86',
    weibo: '',
    licences: '1',
    penalties: '2',
    coercion: '',
  };
  const listed = { ...counted, normative: '2 0 9', reviewer: '经办人员、科室负责人', training: '3' };
  const whole = {
    ...listed,
    oversight: ['assessed'],
    problems: ['own'],
    ownProblem: '更新慢。',
    ownImprovement: '已补录。',
    fee: '',
  };
  const at = (answers: Record<string, string | string[]>, removed: string[] = []) =>
    startAsking(startExpress(builtInWording, 2025, answers, removed));
  const sentences = at(whole);
  const states: Readonly<Record<string, typeof sentences>> = {
    单位: at({}),
    是不是: at(begun),
    '是不是，不是': after(expressScreen, at(begun), 'down'),
    数: after(expressScreen, at({ ...begun, none: 'yes' }), '3'),
    不是数: after(expressScreen, at({ ...begun, none: 'yes' }), 'x', 'enter'),
    三个数: at(counted),
    选几条: at(listed),
    '选几条，选了': after(expressScreen, at(listed), 'space', 'down', 'space', 'down'),
    问题: at({ ...listed, oversight: [] }),
    句子: sentences,
    '句子，删了': after(expressScreen, sentences, 'space', 'down', 'down', 'space'),
    '句子，最后': startAsking(
      Array.from({ length: 20 }).reduce<typeof sentences.express>(
        (state) => reduceExpress(state, { type: 'down' }),
        sentences.express,
      ),
    ),
  };
  await keep(
    'smallExpress',
    (name, window) =>
      expressScreen.view(states[name]!, window, { notice: null, failure: name === '三个数' ? '磁盘满了。' : null }),
    Object.keys(states),
  );
});

test('sum and check: the lists, scrolled', async () => {
  const list = unitsFromText('白石县人力资源和社会保障局\n白石县水利局\n白石县林业局');
  const file = (unit: string, name: string, changed: number) =>
    handedIn(reportOf(unit, 3), { file: name, changed, findings: [] });
  const reports = [
    file('白石县人社局', '/收到/1.docx', 1),
    file('白石县水利局', '/收到/2.docx', 2),
    file('白石县水利局', '/收到/3.docx', 3),
    file('白石县林业站', '/收到/4.docx', 4),
  ];
  const result = deskResult(gather({ parent: '白石县人民政府', year: 2025, list }, reports, [], undecided));
  const setup = { parent: '白石县人民政府', year: 2025, list: '', prior: '', own: '', due: '' };
  const sum = (window: Room, done: number, ...keys: string[]): SumState => {
    const begun = sumScreen.start({ folder: '/收到', setup, window });
    return after(
      sumScreen,
      withResult({ ...begun, files: 4, overlay: { kind: 'none' } }, result, undecided, done),
      ...keys,
    );
  };
  const checked = (window: Room, ...keys: string[]) =>
    after(
      checkedScreen,
      checkedScreen.start({
        checked: {
          file: '/收到/白石县水利局.docx',
          title: '白石县水利局2025年政府信息公开工作年度报告',
          counts: { error: 1, warning: 2, hint: 1 },
          aside: 1,
          notes: ['三 › （一）予以公开：看不清', '第四部分的表没有读到'],
          findings: () =>
            (['error', 'warning', 'warning', 'hint'] as const).map((severity, index) => ({
              severity,
              place: `三 › 第 ${index} 行`,
              lines: ['总计不平：这里说明为什么。', '  “正文里的一句话”', '      ^^^^'],
            })),
          write: async () => [],
          begin: async () => ({ id: '', notice: '' }),
        },
        window,
      }),
      ...keys,
    );
  const keys: Readonly<Record<string, readonly string[]>> = {
    汇总: [],
    '汇总，往下': ['down', 'down', 'down'],
    '汇总，最后': ['end'],
    '汇总，打开一条': ['enter'],
    '核对，最前': [],
    '核对，下一条': ['down', 'down'],
    '核对，最后': ['end'],
    '核对，下一处': ['f8', 'f8', 'f8'],
  };
  await keep(
    'smallSums',
    (name, window) =>
      name.startsWith('汇总')
        ? sumScreen.view(sum(window, name === '汇总' ? 2 : 4, ...keys[name]!), window, { notice: null })
        : checkedScreen.view(checked(window, ...keys[name]!), window, { notice: null }),
    Object.keys(keys),
  );
});
