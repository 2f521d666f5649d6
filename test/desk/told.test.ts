/**
 * What the desk tells of a round in which everything that can happen does: who handed in what, sums and differences, two versions beside
 * each other, lists of units in every shape, ledgers. `vitest -u` writes test/desk/told anew; each line that changed is to be read.
 */
import { expect, test } from 'vitest';
import { compareReports } from '../../source/desk/compare.ts';
import { comparisonLines } from '../../source/desk/comparisonLines.ts';
import { type Decisions, gather, undecided } from '../../source/desk/gather.ts';
import { type HandedIn, handedIn } from '../../source/desk/handedIn.ts';
import { tally } from '../../source/desk/ledger/tally.ts';
import { askedValues, tallyLines } from '../../source/desk/ledger/tallyLines.ts';
import { type DeskResult, deskResult, type NamedPair, resultToJson, unitsBelow } from '../../source/desk/result.ts';
import { resultLines } from '../../source/desk/resultLines.ts';
import { deskRows, ownRow } from '../../source/desk/rows.ts';
import { unitsFromRows, unitsFromText } from '../../source/desk/unitList.ts';
import { liesBelow, lowerPlaces, scopeOfName } from '../../source/desk/unitName.ts';
import { emptyReport } from '../../source/report/empty.ts';
import { withFigure, withText } from '../../source/report/places.ts';
import type { Report } from '../../source/report/report.ts';
import type { Finding } from '../../source/rules/finding.ts';
import { cellOf } from '../helpers/form.ts';
import { busyReport, withFigures } from '../helpers/sample.ts';
import { parent, reportOf, year } from './county.ts';

const keep = (name: string, lines: readonly string[]) =>
  expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`./told/${name}.txt`);
/** Fixed: what the desk tells changes with the desk, not with the rules. */
const found = (severity: Finding['severity'], message: string): Finding => ({
  ...{ rule: 'balance', kind: 'wrong', certain: false, place: 'problems', places: ['problems'] },
  ...{ severity, message },
});
const plain = (value: unknown): string => JSON.stringify(value);

const list = unitsFromText(
  '# 部门\n白石县人力资源和社会保障局\t人社局\n白石县水利局\n白石县林业局\n白石县统计局\n白石县审计局\n# 乡镇\n白石县柳桥镇人民政府\n白石县石渡镇人民政府\n白石县马坡乡人民政府',
);

/** What came in, each kind of trouble once. */
function received(): readonly HandedIn[] {
  const came = (report: Report, name: string, changed: number, findings: readonly Finding[] = []): HandedIn =>
    handedIn(report, {
      file: `/收到/${name}`,
      changed,
      findings,
    });
  const wrong = withFigure(reportOf('白石县水利局', 2), cellOf('applications.handled.total'), 99);
  return [
    came(reportOf('白石县人社局', 1), '1.docx', 10),
    came(reportOf('白石县水利局', 2), '2 第一稿.docx', 10),
    came(wrong, '2.docx', 20, [found('error', '总计不平。'), found('hint', '可以更短。')]),
    came(reportOf('白石县林业站', 3), '3.docx', 10),
    came(reportOf('白石县统计局', 4, year - 1), '4.docx', 10),
    came(reportOf('白石县柳桥镇人民政府', 5), '5.docx', 10, [found('warning', `“${'很长的话'.repeat(30)}”不通。`)]),
    came({ ...reportOf('白石县石渡镇人民政府', 6), unit: '' }, '石渡镇.docx', 10),
    came(reportOf('白石县石渡镇水利站', 7), '7.docx', 10),
    came(reportOf('青川市水利局', 8), '8.docx', 10),
    came(reportOf(parent, 9), '本级.docx', 10),
  ];
}

const unreadable = [
  { file: '/收到/审计局.pdf', reason: '的正文是图片，读不出文字' },
  { file: '/收到/白石县水利局旧.docx', reason: '打不开' },
];
const lastYear = [
  handedIn(reportOf('白石县气象局', 11, year - 1), { file: '/去年/气象局.docx', changed: 1, findings: [] }),
];
const decided: Decisions = {
  matches: { 白石县人社局: '白石县人力资源和社会保障局', 白石县林业站: null },
  versions: { 白石县水利局: '/收到/2 第一稿.docx' },
};
const alike: readonly NamedPair[] = [
  {
    units: ['白石县水利局', '白石县柳桥镇人民政府'],
    share: 0.63,
    files: ['/收到/2.docx', '/收到/5.docx'],
    sentences: ['甲。'],
    theirs: ['乙。'],
    shared: [1],
  },
];

function toldOf(name: string, result: DeskResult, decisions: Decisions): string[] {
  const { gathering } = result;
  const { own, area } = result.sums;
  return [
    `==== ${name}`,
    ...resultLines(result),
    '---- 行',
    ...[...ownRow(result, '/收到/本级.docx', true), ...deskRows(gathering, decisions, true, alike)].map(plain),
    '---- 还在读',
    ...[...ownRow(result, '/收到/本级.docx', false), ...deskRows(gathering, decisions, false)].map(plain),
    '---- 数据',
    ...Object.entries(resultToJson(result)).map(([key, value]) => `${key} ${plain(value)}`),
    '---- 给规则',
    plain({ ...unitsBelow(result), sum: undefined }),
    plain([own, area].map((sum) => Object.values(sum).filter((figure) => Number(figure) !== 0))),
  ];
}

test('of a round', async () => {
  const reports = received();
  const round = (decisions: Decisions, units: typeof list | null) =>
    gather({ parent, year, list: units, lastYear }, reports, unreadable, decisions);
  const exact = deskResult(round(decided, list));
  const reported = {
    ...exact.sums.area,
    'applications.received.total': Number(exact.sums.area['applications.received.total']) + 3,
    'proactive.licences.decisions': 0,
  };
  const results: [string, DeskResult, Decisions][] = [
    ['没有决定', deskResult(round(undecided, list)), undecided],
    ['决定过，本级报告在旁', deskResult(round(decided, list), { reported, alike }), decided],
    ['逐格相同', deskResult(round(decided, list), { reported: exact.sums.area }), decided],
    ['没有名单', deskResult(round(undecided, null)), undecided],
  ];
  await keep(
    'round',
    results.flatMap((one) => toldOf(...one)),
  );
});

test('of two versions', async () => {
  const before = busyReport();
  const changed: Readonly<Record<string, Report>> = {
    同一份: before,
    改数和字: withFigures(
      withText(before, 'problems', `${before.problems.replace('评查一次', '评查两次')}另有一句。加强资金资金监管。`),
      { 'applications.received.naturalPerson': 62, 'proactive.fees.amount': null, 'disputes.review.upheld': 4 },
    ),
    别的单位: {
      ...before,
      unit: '青川市水利局',
      title: '青川市水利局2025年报告',
      year: 2024,
      kind: 'government',
      preamble: '',
    },
    合成一段: {
      ...before,
      overview: { ...emptyReport('', 2025, 'government').overview, whole: Object.values(before.overview).join('\n') },
    },
  };
  const side = (report: Report) => ({
    report,
    findings: [found('error', '两稿都有的。'), found('warning', report === before ? '只在原稿的。' : '只在新稿的。')],
  });
  const lines = Object.entries(changed).flatMap(([name, after]) => [
    `==== ${name}`,
    ...comparisonLines(compareReports(side(before), side(after))),
    `==== ${name}，反过来`,
    ...comparisonLines(compareReports(side(after), side(before))),
  ]);
  await keep('versions', lines);
});

test('of lists of units', async () => {
  const shapes: readonly (readonly (readonly string[])[])[] = [
    [
      ['单位名单'],
      ['序号', '单位名称', '简称', '类别', '计入'],
      ['1', '白石县水利局', '水利局、水务局', '部门', ''],
      ['2', '白石县柳桥镇人民政府', '', '乡镇', '本级'],
      ['3', '白石县统计局', '', '部门', '区域'],
    ],
    [
      ['1', '白石县水利局'],
      ['2', '白石县林业局'],
    ],
    [
      ['部门', ''],
      ['白石县水利局', '水利局'],
      ['# 乡镇', ''],
      ['白石县柳桥镇人民政府', ''],
    ],
    [
      ['计入口径', '责 任 单 位'],
      ['区域', ' 白石县柳桥镇人民政府 '],
      ['', '白石县水利局'],
      ['', '# 其他'],
      ['', '白石县水利局'],
    ],
    [],
  ];
  const texts = [
    '白石县水利局',
    '1. 白石县水利局\t水利局、水务局\n2）白石县林业局\n- 白石县统计局\r\n\r\n# 乡镇 \n白石县柳桥镇人民政府',
    '\ufeff白石县水利局\n白石县水利局',
    '# 本级以外\n白石县柳桥镇人民政府',
  ];
  const names = [
    '白石县水利局',
    '白石县柳桥镇人民政府',
    '白石县',
    '东门街道办事处',
    '阿拉善苏木',
    '白石县柳桥镇水利站',
    '白石经济开发区管理委员会',
  ];
  const places = lowerPlaces(names, parent);
  await keep('lists', [
    ...shapes.flatMap((rows) => [plain(rows), ...unitsFromRows(rows).map((unit) => `  ${plain(unit)}`)]),
    ...texts.flatMap((text) => [plain(text), ...unitsFromText(text).map((unit) => `  ${plain(unit)}`)]),
    `下级 ${places.join('、')}`,
    ...names.map((name) => `${name}：${scopeOfName(name)}${liesBelow(name, places, parent) ? '，属于下级' : ''}`),
  ]);
});

test('of ledgers', async () => {
  const head = ['收到日期', '申请人类型', '办理结果', '答复日期'];
  const rows = [
    ['2025-01-03', '自然人', '予以公开', '2025-01-20'],
    ['2025-02-03', '企业', '国家秘密', '2025-02-20'],
    ['2025-02-04', '企业', '已回函', '2025-02-20'],
    ['2025-02-05', '企业', '已回函', '2025-02-21'],
    ['2024-12-30', '自然人', '部分公开', '2025-01-10'],
    ['2024-12-30', '自然人', '予以公开', ''],
    ['2025-12-30', '外国人', '在办', ''],
    ['2025-12-30', '个人', '', ''],
    ['2025-12-30', '个人', '', '2025-12-31'],
    ['2025-12-30', '个人', '予以公开', '2026-01-10'],
    ['2023-01-01', '个人', '予以公开', '2023-01-10'],
    ['2026-01-02', '个人', '予以公开', '2026-01-10'],
    ['某日', '个人', '予以公开', '2025-03-10'],
    ['2025-05-01', '个人', '予以公开', '2025-04-01'],
    ['2025-05-01', '', '予以公开', '2025-05-11'],
    ['2025-05-01', '律师事务所', '不予处理', '2025-05-11'],
    ['2025-05-01', '科研院所', '本机关不掌握', '2025-05-11'],
  ];
  const ledgers = {
    齐全: [head, ...rows],
    没有答复日期: [head.slice(0, 3), ...rows.map((row) => row.slice(0, 3))],
    申请人姓名: [
      ['登记时间', '申请人', '答复情况', '办结时间'],
      ['2025年3月1日', '张某', '公开', '2025年3月9日'],
      ['2025年3月2日', '某某有限公司', '不予公开（第三方）', '2025年3月9日'],
    ],
    不是台账: [
      ['甲', '乙'],
      ['1', '2'],
    ],
  };
  await keep(
    'ledgers',
    Object.entries(ledgers).flatMap(([name, all]) => {
      const found = tally(all, 2025);
      return [
        `==== ${name}`,
        ...(found ? [...tallyLines(found), '问', ...askedValues(found).map(plain)] : ['不是台账']),
      ];
    }),
  );
});
