/** The editions that there are, and one that is newer than every report in the tests (see vitest.config.ts). */
import type { Edition } from '../../source/form/form.ts';

const { editions: known } = (await import('../../source/form/editions.ts?known' as string)) as {
  editions: readonly Edition[];
};
const newest = known.at(-1)!;
const later: Edition = {
  ...newest,
  edition: 2090,
  document: '国办公开办函〔2090〕1号',
  since: 2090,
  applicationsRows: newest.applicationsRows.flatMap((row) =>
    row.id === 'denied.administrativeQuery'
      ? [
          row,
          { id: 'denied.platformData', role: 'outcome', group: '（三）不予公开', label: '9.属于平台经营数据' } as const,
        ]
      : [row],
  ),
};

export const editions: readonly Edition[] = [...known, later];
