/** A gathering as rows to be looked through: what has to be seen to first. */
import type { Figure } from '../report/report.ts';
import type { Decisions, Gathering } from './gather.ts';

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

const absent = { errors: null, warnings: null, received: null, file: null, question: null };

/**
 * The rows of a gathering: what is missing or open first, then by errors. Before all files are read nobody is missing: who has not come
 * yet stands at the end.
 */
export function deskRows(gathering: Gathering, decisions: Decisions, isWhole: boolean): DeskRow[] {
  const { missing, unreadable, wrongYear, unlisted, below, counted } = gathering;
  const bad = (unit: string, state: string, remark: string): DeskRow => ({
    ...absent,
    unit,
    state,
    remark,
    tone: 'bad',
  });
  const received = counted.map(({ unit, near, report, others, proposed }): DeskRow => {
    const files = [report, ...others].map(({ file }) => file);
    const question: Question | null =
      near !== null ? { kind: 'near', named: near, unit } : files.length > 1 ? { kind: 'twice', unit, files } : null;
    return {
      unit,
      state: near !== null ? '名称待核' : proposed ? `有 ${files.length} 稿` : '已收',
      tone: near !== null || proposed ? 'ask' : 'plain',
      errors: report.errors,
      warnings: report.warnings,
      received: report.figures['applications.received.total'] ?? null,
      remark: near !== null ? `报告里写的是“${near}”` : (report.worst ?? ''),
      file: report.file,
      question,
    };
  });
  const weight = ({ tone, errors, warnings }: DeskRow): number =>
    (tone === 'ask' ? 1_000_000 : 0) + (errors ?? 0) * 1000 + (warnings ?? 0);
  return [
    ...(isWhole ? missing.map(({ name }) => bad(name, '缺报', '')) : []),
    ...unreadable.map(({ unit, file, reason }) => bad(unit ?? file, '读不了', reason)),
    ...wrongYear.map(({ unit, report }) => ({ ...bad(unit, `${report.year}年度`, report.file), file: report.file })),
    ...unlisted.map(
      ({ report, like }): DeskRow => ({
        ...absent,
        unit: report.unit || report.file,
        state: '不在名单',
        tone: decisions.matches[report.unit] === null ? 'plain' : 'ask',
        remark: like ? `名单上有“${like}”，只差一个字` : report.file,
        file: report.file,
        question: { kind: 'unlisted', named: report.unit, like },
      }),
    ),
    ...received.sort((one, other) => weight(other) - weight(one)),
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
