/** A gathering as rows to be looked through: what has to be seen to first. */

import { printedName } from '../report/places.ts';
import type { Figure } from '../report/report.ts';
import { type Decisions, type Gathering, unsettled } from './gather.ts';
import type { DeskResult, NamedPair } from './result.ts';
import { explanationWord, scopeWord } from './words.ts';

/** What the parent has to decide about a row. */
export type Question =
  | { readonly kind: 'near'; readonly named: string; readonly unit: string }
  | { readonly kind: 'unlisted'; readonly named: string; readonly like: string | null }
  | { readonly kind: 'twice'; readonly unit: string; readonly files: readonly string[] };

export interface DeskRow {
  readonly unit: string;
  /** In a few words: 缺报, 已收, 名称待核. */
  readonly state: string;
  /** bad: nothing that counts has come; ask: there is something to decide. */
  readonly tone: 'bad' | 'ask' | 'plain';
  readonly errors: number | null;
  readonly warnings: number | null;
  /** 本年新收, all applicants. */
  readonly received: Figure;
  /** The worst of it, or the reason why there is nothing. */
  readonly remark: string;
  /** The file that counts; null where there is none to be opened. */
  readonly file: string | null;
  readonly question: Question | null;
}

/** A path may be long, and the folder is known. */
const fileName = (path: string): string => path.split(/[\\/]/).at(-1) ?? path;

const absent = { errors: null, warnings: null, received: null, file: null, question: null };

/** Whose words a unit shares, by unit. */
function alikeWords(alike: readonly NamedPair[]): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  for (const { units, share } of alike)
    for (const [unit, other] of [units, [...units].reverse()] as [string, string][]) {
      const before = words.get(unit);
      words.set(unit, `${before ? `${before}；` : ''}与${other}的文字有 ${Math.round(share * 100)}% 相同`);
    }
  return words;
}

/** The parent's own report held against the sum; nothing where there is none, or not all has been read. */
export function ownRow({ gathering, of, differences, own }: DeskResult, file: string, isWhole: boolean): DeskRow[] {
  if (of === null || !isWhole) return [];
  const count = (severity: string) => own.filter((finding) => finding.severity === severity).length;
  const [first] = differences;
  const who = first?.explainedBy && first.how ? `；${first.explainedBy}${explanationWord[first.how]}` : '';
  const remark = first
    ? `${printedName(first.cell, gathering.form)}：${scopeWord[of]}合计 ${first.sum ?? '空白'}，报告 ${first.reported ?? '空白'}${who}`
    : `与${scopeWord[of]}合计逐格相同`;
  return [
    {
      ...absent,
      unit: `${gathering.parent}（本单位）`,
      state: first ? `差 ${differences.length} 格` : '与合计同',
      tone: first ? 'bad' : 'plain',
      errors: count('error'),
      warnings: count('warning'),
      remark,
      file,
    },
  ];
}

/** A unit that counts; `copied` says whose words it shares. */
function receivedRow(
  { unit, near, report, others, proposed, tooHigh }: Gathering['counted'][number],
  copied: string,
): DeskRow {
  const files = [report, ...others].map(({ file }) => file);
  const question: Question | null =
    near !== null ? { kind: 'near', named: near, unit } : files.length > 1 ? { kind: 'twice', unit, files } : null;
  return {
    unit,
    state: near !== null ? '名称待核' : proposed ? `有 ${files.length} 稿` : tooHigh ? '级别待核' : '已收',
    tone: near !== null || proposed || tooHigh ? 'ask' : 'plain',
    errors: report.errors,
    warnings: report.warnings,
    received: report.figures['applications.received.total'] ?? null,
    remark: [
      tooHigh ? '级别不低于汇总的单位，也计入了' : '',
      near === null ? '' : `报告里写的是“${near}”`,
      others.length === 0 ? '' : `${proposed ? '按较新的' : '按选定的'} ${fileName(report.file)} 计入`,
      copied,
      near === null ? (report.worst ?? '') : '',
    ]
      .filter(Boolean)
      .join('；'),
    file: report.file,
    question,
  };
}

const badRow = (unit: string, state: string, remark: string): DeskRow => ({
  ...absent,
  unit,
  state,
  remark,
  tone: 'bad',
});

/** What came, and cannot be counted. What came too early, or broken, is no matter once the unit has sent another. */
const amissRows = ({ unreadable, wrongYear }: Gathering): { readonly row: DeskRow; readonly settled: boolean }[] => [
  ...unreadable.map(({ unit, file, reason, settled }) => ({
    row: badRow(unit ?? fileName(file), '读不了', reason),
    settled,
  })),
  ...wrongYear.map(({ unit, report, settled }) => ({
    row: { ...badRow(unit, `${report.year}年度`, fileName(report.file)), file: report.file },
    settled,
  })),
];

/**
 * The rows of a gathering: what is missing or open first, then by errors. Before all files are read nobody is missing: who has not come
 * yet stands at the end.
 */
export function deskRows(
  gathering: Gathering,
  decisions: Decisions,
  isWhole: boolean,
  alike: readonly NamedPair[] = [],
): DeskRow[] {
  const { missing, lapsed, unlisted, below, counted } = gathering;
  const copied = alikeWords(alike);
  const received = counted.map((one) => receivedRow(one, copied.get(one.unit) ?? ''));
  const amiss = amissRows(gathering);
  const weight = ({ tone, errors, warnings }: DeskRow): number =>
    (tone === 'ask' ? 1_000_000 : 0) + (errors ?? 0) * 1000 + (warnings ?? 0);
  return [
    ...(isWhole ? missing.map(({ name }) => badRow(name, '缺报', '')) : []),
    ...(isWhole ? lapsed.map(({ name }) => badRow(name, '上年有', '上年报过，今年没有收到')) : []),
    ...unsettled(amiss).map(({ row }) => row),
    ...unlisted.map(
      ({ report, like }): DeskRow => ({
        ...absent,
        unit: report.unit || fileName(report.file),
        state: '不在名单',
        tone: decisions.matches[report.unit] === null ? 'plain' : 'ask',
        remark: like ? `名单上有“${like}”，只差一个字` : fileName(report.file),
        file: report.file,
        question: { kind: 'unlisted', named: report.unit, like },
      }),
    ),
    ...received.sort((one, other) => weight(other) - weight(one)),
    ...amiss
      .filter(({ settled }) => settled)
      .map(({ row }): DeskRow => ({ ...row, tone: 'plain', remark: `另有一份已计入，这一份不用管：${row.remark}` })),
    ...below.map(
      ({ unit, file }): DeskRow => ({
        ...absent,
        unit,
        state: '已含',
        tone: 'plain',
        remark: '下级政府的报告里已经包含',
        file,
      }),
    ),
    ...(isWhole
      ? []
      : missing.map(({ name }): DeskRow => ({ ...absent, unit: name, state: '还没读到', tone: 'plain', remark: '' }))),
  ];
}
