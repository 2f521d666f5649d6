/** What `sum` tells a person, line by line. */
import { printedName } from '../report/places.ts';
import type { Figure } from '../report/report.ts';
import { severityWord } from '../rules/finding.ts';
import { shortQuotations } from '../text/quotations.ts';
import type { Gathering } from './gather.ts';
import type { DeskResult } from './result.ts';
import { contributors } from './sum.ts';
import { explanationWord, scopeWord } from './words.ts';

const shownAtMost = 20;

/** The first lines of a long list, and how many are left. */
function listed(lines: readonly string[], whole: boolean): string[] {
  const shown = whole ? lines : lines.slice(0, shownAtMost);
  const left = lines.length - shown.length;
  return left > 0 ? [...shown, `  …还有 ${left} 行（--format json 或汇总表里有全部）`] : [...shown];
}

const section = (heading: string, lines: readonly string[], whole = false): string[] =>
  lines.length === 0
    ? []
    : [
        `${heading}（${lines.length}）`,
        ...listed(
          lines.map((line) => `  ${line}`),
          whole,
        ),
        '',
      ];

const shown = (figure: Figure): string => (figure === null ? '空白' : String(figure));

/** The cells of the sum that people look at first. */
const headline = [
  'applications.received.total',
  'applications.carriedIn.total',
  'applications.handled.total',
  'applications.carriedOver.total',
  'disputes.review.total',
  'disputes.litigationDirect.total',
  'disputes.litigationAfterReview.total',
  'proactive.licences.decisions',
  'proactive.penalties.decisions',
  'proactive.coerciveMeasures.decisions',
  'proactive.fees.amount',
  'proactive.normativeDocuments.inForce',
];

/** Who gave what, in what order it is worth a look; without the names of those who gave nothing. */
function headlines(result: DeskResult): string[] {
  const { form } = result.gathering;
  return headline
    .filter((id) => form.findCell(id))
    .map((id) => {
      const [own, area] = [result.sums.own[id] ?? null, result.sums.area[id] ?? null];
      const most = contributors(result.gathering.counted, id).slice(0, 3);
      const from = most.map(({ unit, figure }) => `${unit} ${figure}`).join('、');
      return `${printedName(id, form)}：本级 ${shown(own)}，行政区域 ${shown(area)}${from ? `（最多：${from}）` : ''}`;
    });
}

function wrongLines({ gathering }: DeskResult): string[] {
  return gathering.counted
    .filter(({ report }) => report.errors + report.warnings > 0)
    .sort((one, other) => other.report.errors - one.report.errors || other.report.warnings - one.report.warnings)
    .map(
      ({ unit, report }) =>
        `${unit}：${report.errors} 个错误、${report.warnings} 个警告；${shortQuotations(report.worst ?? '')}`,
    );
}

const besides = (settled: boolean): string => (settled ? '（这个单位另有一份已计入）' : '');

/** What has come and what has not: each list that there is. */
function arrivalLines(gathering: Gathering): string[] {
  const { counted, missing, unreadable, wrongYear, unlisted, below, ofParent } = gathering;
  const twice = counted.filter(({ others }) => others.length > 0);
  return [
    ...section(
      '缺报',
      missing.map(({ name, category }) => (category ? `${name}（${category}）` : name)),
      true,
    ),
    ...section(
      gathering.listed === null ? '上年报过，今年没有收到' : '上年报过，不在名单上，今年没有收到',
      gathering.lapsed.map(({ name }) => name),
      true,
    ),
    ...section(
      '读不了',
      unreadable.map(
        ({ file, reason, unit, settled }) => `${file}${unit ? `（${unit}）` : ''}：${reason}${besides(settled)}`,
      ),
    ),
    ...section(
      '报了不止一份',
      twice.map(
        ({ unit, report, others, proposed }) =>
          `${unit}：${proposed ? '按较新的' : '按选定的'} ${report.file} 计入，没有计入 ${others.map(({ file }) => file).join('、')}`,
      ),
    ),
    ...section(
      '年度不对',
      wrongYear.map(
        ({ unit, report, settled }) => `${unit}：${report.file} 是 ${report.year} 年度的${besides(settled)}`,
      ),
    ),
    ...section(
      '名称与名单相近，按名单计入，请核实',
      counted.flatMap(({ unit, near }) => (near === null ? [] : [`${near} → ${unit}`])),
    ),
    ...section(
      '级别不低于汇总的单位，不像是下级，也计入了，请核实',
      counted.flatMap(({ unit, report, tooHigh }) => (tooHigh ? [`${unit}：${report.file}`] : [])),
    ),
    ...section(
      '不在名单上，没有计入',
      unlisted.map(
        ({ report, like }) =>
          `${report.unit || '（没有单位名称）'}：${report.file}${like ? `；名单上有“${like}”，只差一个字` : ''}`,
      ),
    ),
    ...section(
      '下级政府的报告里已经包含，没有重复计入',
      below.map(({ unit, file }) => `${unit}：${file}`),
    ),
    ...section(
      '是本单位自己的报告，没有计入',
      ofParent.map(({ file }) => file),
    ),
  ];
}

/** The parent's own report held against the sum, and what else does not hold in it; nothing where there is none. */
function ownLines({ gathering, of, differences, own }: DeskResult): string[] {
  const { form } = gathering;
  return [
    ...(of === null
      ? []
      : differences.length === 0
        ? [`本单位的报告与${scopeWord[of]}合计逐格相同。`]
        : section(
            `本单位的报告与${scopeWord[of]}合计不同`,
            differences.map(({ cell, sum, reported, explainedBy, how, more }) => {
              const less = more.startsWith('-');
              const who = explainedBy && how ? `；${explainedBy}${explanationWord[how]}` : '';
              return `${printedName(cell, form)}：合计 ${shown(sum)}，报告 ${shown(reported)}，${less ? '少' : '多'} ${more.replace('-', '')}${who}`;
            }),
          )),
    ...section(
      '本单位的报告还有别的问题',
      own
        .filter(({ rule }) => rule !== 'parent-sum' && rule !== 'parent-coverage')
        .map(({ severity, message }) => `${severityWord[severity]} ${message}`),
    ),
  ];
}

/** The whole result as lines. */
export function resultLines(result: DeskResult): string[] {
  const { gathering, sums, alike } = result;
  const { counted, listed: expected, form } = gathering;
  const own = counted.filter(({ scope }) => scope === 'own').length;
  return [
    `${gathering.parent}  ${gathering.year} 年度`,
    `${expected === null ? '没有名单，' : `名单 ${expected} 个单位，`}收到可计入的 ${counted.length} 份：本级 ${own} 个单位，另有 ${counted.length - own} 个只计入行政区域`,
    '',
    ...arrivalLines(gathering),
    ...section('有问题的报告', wrongLines(result)),
    ...section(
      '文字雷同',
      alike.map(
        ({ units, share, shared, sentences }) =>
          `${units[0]} 与 ${units[1]}：自己写的句子有 ${Math.round(share * 100)}% 相同（${shared.length} 句）${sentences
            .slice(0, 2)
            .map((text) => `“${text}”`)
            .join('')}`,
      ),
    ),
    ...section(
      '有的格缺数，合计不含这些单位',
      sums.gaps.map(
        ({ cell, units }) => `${printedName(cell, form)}：缺 ${units.length} 个单位的数：${units.join('、')}`,
      ),
    ),
    '合计',
    ...headlines(result).map((line) => `  ${line}`),
    '  规章、行政规范性文件的现行有效件数只在上级的表要求时相加。',
    '',
    ...ownLines(result),
  ];
}
