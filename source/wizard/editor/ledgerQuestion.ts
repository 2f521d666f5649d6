/** What a value of a ledger counts for, asked where it is not known: a list of the columns or rows of table 三. */
import { formForYear } from '../../form/forms.ts';
import { type FilterList, startList } from '../components/filterList.ts';
import type { Insertion, Request, SaidOfLedger } from './over.ts';

/** A value that is not known, and the lines that have it. */
export interface LedgerQuestion {
  readonly kind: SaidOfLedger['kind'];
  readonly value: string;
  readonly lines: string;
}

type Asked = Extract<Request, { kind: 'tally' }>;

/** The first question that nothing was said to yet, as a list whose items count the ledger again; null where there is none. */
export function ledgerQuestion(
  asks: readonly LedgerQuestion[],
  { path, said = [] }: Asked,
  year: number,
): FilterList<Insertion> | null {
  const { applicationsColumns, applicationsRows, outcomes } = formForYear(year);
  const open = asks.find(({ kind, value }) => !said.some((one) => one.kind === kind && one.value === value));
  if (!open) return null;
  const item = (id: string, label: string, detail: string): Insertion => ({
    ...{ label, detail, text: '' },
    asks: { kind: 'tally', path, said: [...said, { kind: open.kind, value: open.value, id }] },
  });
  const isOutcome = new Set(outcomes.map(({ id }) => id));
  const choices =
    open.kind === 'applicant'
      ? applicationsColumns.filter(({ id }) => id !== 'total').map(({ id, label }) => item(id, label, ''))
      : [
          ...applicationsRows
            .filter(({ id }) => isOutcome.has(id))
            .map(({ id, label, group = '' }) => item(id, label, group)),
          item('open', '还没有办结', '计入结转下年'),
        ];
  const what = open.kind === 'applicant' ? '申请人' : '办理结果';
  return startList(`台账第 ${open.lines} 行的${what}“${open.value}”计入哪一项？选定的会记住。`, [
    item('', '先不计入', '列在没有计入的行里，下次再问'),
    ...choices,
  ]);
}
