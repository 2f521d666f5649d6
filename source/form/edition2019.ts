/** The trial format of the report years 2019 and 2020 (国办公开办函〔2019〕60号): read, never written. */
import { edition2021 } from './edition2021.ts';
import type { Edition } from './form.ts';

/** （六）其他处理 was a single row. */
const laterRows = ['otherOutcome.correctionOverdue', 'otherOutcome.feeOverdue'];

export const edition2019: Edition = {
  ...edition2021,
  edition: 2019,
  document: '国办公开办函〔2019〕60号',
  since: 2019,
  isWritten: false,
  // 本年新制作数量, 上一年项目数量 …: its counts mean something else than those of today.
  unread: ['proactive'],
  applicationsRows: edition2021.applicationsRows
    .filter(({ id }) => !laterRows.includes(id))
    .map((row) => {
      if (row.id !== 'otherOutcome.other') return row;
      const { group: _, ...single } = row;
      return { ...single, label: '（六）其他处理', help: '不能归入以上各项的处理结果' };
    }),
};
