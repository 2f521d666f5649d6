/** An invented county: 47 units on the list, and what they handed in, good and bad, in every format that is written. */

import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { guessKind, standardTitle } from '../../source/form/unitKinds.ts';
import { withFigure, withText } from '../../source/report/places.ts';
import type { Report } from '../../source/report/report.ts';
import { withTotals } from '../../source/report/totals.ts';
import type { FormatId } from '../../source/writers/formats.ts';
import { cellOf, cells } from '../helpers/form.ts';
import { renderDocument } from '../helpers/render.ts';
import { withZeros, zeroReport } from '../helpers/sample.ts';

export const parent = '白石县人民政府';
export const year = 2025;

const bureaus = [
  ...[
    '发展和改革局',
    '教育体育局',
    '科学技术局',
    '工业和信息化局',
    '公安局',
    '民政局',
    '司法局',
    '财政局',
    '人力资源和社会保障局',
  ],
  ...[
    '自然资源局',
    '生态环境局',
    '住房和城乡建设局',
    '交通运输局',
    '水利局',
    '农业农村局',
    '商务局',
    '文化和旅游局',
    '卫生健康局',
  ],
  ...[
    '退役军人事务局',
    '应急管理局',
    '审计局',
    '市场监督管理局',
    '统计局',
    '医疗保障局',
    '行政审批局',
    '城市管理局',
    '林业局',
  ],
  ...['信访局', '税务局', '气象局'],
].map((name) => `白石县${name}`);
const outposts = ['白石县东门街道办事处', '白石县西门街道办事处', '白石县沙河街道办事处', '白石经济开发区管理委员会'];
const towns = [
  '柳桥镇',
  '石渡镇',
  '青林镇',
  '双塔镇',
  '官渡镇',
  '铜铺镇',
  '长岭镇',
  '马坡乡',
  '云台乡',
  '桃源乡',
  '南溪镇',
  '北涧镇',
  '金盆乡',
].map((name) => `白石县${name}人民政府`);

/** The units of the list, in its order. */
export const units = [...bureaus, ...outposts, ...towns];

/** The list as a clerk types it. */
export const listText = `# 部门\n${bureaus.map((name) => (name.includes('人力资源') ? `${name}\t人社局` : name)).join('\n')}\n# 街道和开发区\n${outposts.join('\n')}\n\n# 乡镇\n${towns.join('\n')}\n`;

export const inOwnScope = (unit: string): boolean => !towns.includes(unit);

/** A sequence that looks like chance and is the same in every run. */
function chance(seed: number): (below: number) => number {
  let state = seed * 2654435761 + 12345;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const matters = [
  '征地补偿',
  '低保救助',
  '道路养护',
  '河道清淤',
  '校车线路',
  '食品抽检',
  '危房改造',
  '人才引进',
  '林地审批',
  '招投标结果',
  '水价调整',
  '旅游补贴',
  '职业培训',
  '公交票价',
  '老旧小区',
  '种粮补贴',
  '医保报销',
  '环评批复',
];
const ways = [
  '在门户网站开设专栏',
  '在公众号分三期推送',
  '到村组张贴明白纸',
  '请公开员逐户讲解',
  '在服务大厅摆放折页',
  '录成两分钟短视频',
  '在广播里每周播报',
  '印进办事指南',
];
const troubles = [
  '更新不及时',
  '图解偏少',
  '检索不方便',
  '答复说理不足',
  '基层专栏空白',
  '解读滞后于文件',
  '附件格式不一',
  '目录与职责不符',
];

/** Sentences that no other unit has, but for its numbers. */
function ownTexts(report: Report, seed: number): Report {
  const draw = chance(seed);
  const pick = (list: readonly string[]): string => list[draw(list.length)]!;
  const [first, second, third] = [
    seed % matters.length,
    (seed * 7 + 3) % matters.length,
    (seed * 11 + 5) % matters.length,
  ];
  const local = report.unit.replace('白石县', '').replace('人民政府', '');
  let made = withText(
    report,
    'overview.proactiveDisclosure',
    `${local}围绕${matters[first]}和${matters[second]}${pick(ways)}，全年公开信息${100 + draw(900)}条。针对${matters[third]}中群众问得最多的第${seed}类事项，${pick(ways)}并逐条回应。`,
  );
  made = withText(
    made,
    'overview.management',
    `把${matters[second]}信息交由第${seed}号岗位专人复核，${pick(ways)}前必经三审三校。`,
  );
  made = withText(
    made,
    'overview.platform',
    `${matters[first]}栏目改版后归入${pick(matters)}专题，${local}查阅点新添终端${1 + draw(4)}台。`,
  );
  made = withText(
    made,
    'overview.oversight',
    `就${matters[third]}组织培训${1 + draw(5)}次，社会评议中${pick(matters)}一项得分最低，已列入考核，未发生责任追究。`,
  );
  return withText(
    made,
    'problems',
    `主要问题是${matters[first]}信息${pick(troubles)}，${matters[third]}方面${pick(troubles)}。改进措施是${matters[first]}由${local}分管负责人按月检查，并${pick(ways)}。`,
  );
}

/** The report of a unit: balanced, its totals derived, figures by the seed. */
export function reportOf(unit: string, seed: number, inYear = year): Report {
  const draw = chance(seed + inYear);
  const base = { ...zeroReport(inYear), unit, kind: guessKind(unit), title: standardTitle(unit, inYear) };
  let report = ownTexts(withZeros({ ...base, ...tablesOfNothing }), seed);
  const set = (id: string, figure: number | string) => {
    report = withFigure(report, cellOf(id), figure);
  };
  for (const cell of cells) {
    if (cell.derived || cell.row.id === 'carriedOver' || cell.row.id === 'received') continue;
    if (cell.kind === 'decimal')
      set(cell.id, draw(3) === 0 ? '0' : `${draw(5000)}.${String(draw(10000)).padStart(4, '0')}`);
    else if (cell.table === 'proactive') set(cell.id, cell.row.id === 'regulations' ? 0 : draw(40));
    else if (draw(cell.table === 'applications' ? 12 : 6) === 0) set(cell.id, 1 + draw(9));
  }
  report = withTotals(report);
  // What came in is what was handled and carried over, less what was carried in.
  for (const cell of cells) {
    if (cell.table !== 'applications' || cell.row.id !== 'received' || cell.derived) continue;
    const figure = (row: string) => Number(report.figures[`applications.${row}.${cell.column.id}`] ?? 0);
    const open = Math.max(0, figure('carriedIn') - figure('handled')) + draw(3);
    set(`applications.carriedOver.${cell.column.id}`, open);
    set(cell.id, figure('handled') + open - figure('carriedIn'));
  }
  return told(withTotals(report));
}

/** The report with what it says of requests in words, as table 三 has it. */
function told(report: Report): Report {
  const total = (row: string) => report.figures[`applications.${row}.total`];
  const text = `全年新收政府信息公开申请${total('received')}件，上年结转${total('carriedIn')}件；办结${total('handled')}件，其中予以公开${total('granted')}件、部分公开${total('grantedInPart')}件；结转下年度继续办理${total('carriedOver')}件。`;
  return withText(report, 'overview.onRequest', text);
}

const tablesOfNothing: Partial<Report> = { figures: {} };

async function write(folder: string, name: string, report: Report, format: FormatId): Promise<string> {
  const { content } = await renderDocument(report, format);
  mkdirSync(folder, { recursive: true });
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

export interface County {
  readonly folder: string;
  /** Unit -> the report that counts. */
  readonly counted: ReadonlyMap<string, Report>;
  readonly missing: readonly string[];
  readonly twice: readonly string[];
  readonly wrongYear: string;
  readonly unreadable: string;
  readonly withErrors: readonly string[];
  readonly copies: readonly [string, string];
}

/** Writes what the county handed in below `folder`: departments, outposts and towns in folders of their own, by turns in the formats. */
export async function writeCounty(
  folder: string,
  formats: readonly FormatId[] = ['json', 'html', 'docx', 'md'],
): Promise<County> {
  const missing = [units[4]!, units[31]!, units[40]!];
  const twice = [units[7]!, units[36]!];
  const wrongYear = units[12]!;
  const unreadable = units[20]!;
  const withErrors = [units[0]!, units[9]!, units[33]!, units[44]!];
  const copies = [units[15]!, units[24]!] as const;
  const counted = new Map<string, Report>();
  for (const [seed, unit] of units.entries()) {
    if (missing.includes(unit)) continue;
    const place = join(folder, bureaus.includes(unit) ? '部门' : outposts.includes(unit) ? '街道' : '乡镇');
    const format = formats[seed % formats.length]!;
    const name = `${unit}.${format}`;
    if (unit === unreadable) {
      mkdirSync(place, { recursive: true });
      writeFileSync(join(place, `${unit}.docx`), 'PK\u0003\u0004 损坏的文件');
      continue;
    }
    if (unit === wrongYear) {
      await write(place, name, reportOf(unit, seed, year - 1), format);
      continue;
    }
    let report = reportOf(unit, seed);
    if (unit === copies[1]) report = copiedFrom(counted.get(copies[0])!, report);
    if (withErrors.includes(unit))
      report = withFigure(
        report,
        cellOf('applications.handled.total'),
        1 + Number(report.figures['applications.handled.total'] ?? 0),
      );
    if (twice.includes(unit)) {
      const first = withFigure(report, cellOf('proactive.licences.decisions'), 77 + seed);
      const path = await write(place, `${unit}第一稿.json`, first, 'json');
      const before = new Date(2026, 0, 5);
      utimesSync(path, before, before);
    }
    await write(place, name, report, format);
    counted.set(unit, report);
  }
  return { folder, counted, missing, twice, wrongYear, unreadable, withErrors, copies };
}

/** The second report with the words of the first, its names and numbers changed, its own figures kept. */
function copiedFrom(one: Report, other: Report): Report {
  const short = (unit: string) => unit.replace('白石县', '').replace('人民政府', '');
  const moved = (text: string) =>
    text.replaceAll(short(one.unit), short(other.unit)).replaceAll('全年公开信息', '全年公开信息9');
  return {
    ...other,
    overview: Object.fromEntries(
      Object.entries(one.overview).map(([id, text]) => [id, moved(text)]),
    ) as Report['overview'],
    problems: moved(one.problems),
  };
}
