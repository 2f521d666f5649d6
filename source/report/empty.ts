import type { Report } from './report.ts';
import { standardTitle, type UnitKind } from './sections.ts';
import { applicationsColumns, applicationsRows, disputesColumns, disputesRows, proactiveBlocks } from './tables.ts';

/** A report of the format in force with every text empty and every cell blank. */
export function emptyReport(unit: string, year: number, kind: UnitKind): Report {
  const rows = (ids: readonly { id: string }[], columns: number) =>
    Object.fromEntries(ids.map(({ id }) => [id, new Array<null>(columns).fill(null)]));
  return {
    edition: 2021,
    unit,
    kind,
    year,
    title: standardTitle(unit, year),
    preamble: '',
    overview: { proactiveDisclosure: '', onRequest: '', management: '', platform: '', oversight: '' },
    proactive: Object.fromEntries(
      proactiveBlocks.flatMap((block) =>
        block.rows.map((row) => [row.id, Object.fromEntries(block.columns.map((column) => [column.id, null]))]),
      ),
    ),
    applications: rows(applicationsRows, applicationsColumns.length),
    disputes: rows(disputesRows, disputesColumns.length),
    problems: '',
    other: '',
  };
}
