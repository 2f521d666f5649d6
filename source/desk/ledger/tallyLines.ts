/** What a tally tells a person, line by line. */
import type { Form, Row } from '../../form/form.ts';
import { formForYear } from '../../form/forms.ts';
import { padEnd, padStart, width } from '../../text/width.ts';
import type { Meaning, Tally, Unplaced } from './tally.ts';
import type { LedgerColumn } from './words.ts';

const columnNames: Readonly<Record<LedgerColumn, string>> = {
  received: '收到日期',
  applicant: '申请人类型',
  outcome: '办理结果',
  detail: '具体情形',
  answered: '答复日期',
};

const manyValues = 30;
const rowWidth = 32;

const labelOf = (row: Row): string => row.shortLabel ?? row.label;

/** Line numbers as a person writes them: 3-7、9. */
export function lineRanges(lines: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const line of lines) {
    const last = ranges.at(-1);
    if (last && line === last[1] + 1) last[1] = line;
    else ranges.push([line, line]);
  }
  return ranges.map(([from, to]) => (from === to ? String(from) : `${from}-${to}`)).join('、');
}

function meaningLines(
  meanings: readonly Meaning[],
  kind: Meaning['kind'],
  { applicationsColumns, applicationsRows }: Form,
): string[] {
  const own = meanings.filter((meaning) => meaning.kind === kind).sort((one, other) => other.rows - one.rows);
  const name = (id: string): string => {
    const row = applicationsRows.find((one) => one.id === id);
    return row ? labelOf(row) : (applicationsColumns.find((one) => one.id === id)?.label ?? id);
  };
  const shown = own
    .slice(0, manyValues)
    .map(({ value, id, rows }) => `  ${value || '（空白）'} → ${name(id)}（${rows} 行）`);
  return own.length > manyValues ? [...shown, `  …还有 ${own.length - manyValues} 种写法`] : shown;
}

/** Rows that share a reason stand on one line. */
export function unplacedLines({ unplaced }: Tally): string[] {
  const byReason = new Map<string, number[]>();
  for (const { line, reason } of unplaced) byReason.set(reason, [...(byReason.get(reason) ?? []), line]);
  return [...byReason].map(([reason, lines]) => `  第 ${lineRanges(lines)} 行：${reason}`);
}

/** Each value that is not known, once, with the lines that have it. */
export function askedValues({ unplaced }: Tally): { kind: Meaning['kind']; value: string; lines: string }[] {
  const asked = new Map<string, { ask: NonNullable<Unplaced['ask']>; lines: number[] }>();
  for (const { line, ask } of unplaced) {
    if (!ask) continue;
    const key = `${ask.kind} ${ask.value}`;
    const known = asked.get(key);
    if (known) known.lines.push(line);
    else asked.set(key, { ask, lines: [line] });
  }
  return [...asked.values()].map(({ ask, lines }) => ({ ...ask, lines: lineRanges(lines) }));
}

/** Which column was taken for what: 收到日期=“受理时间”. */
export function headWords({ columns }: Tally): string {
  const names = (Object.keys(columnNames) as LedgerColumn[]).flatMap((id) =>
    columns.heads[id] === null ? [] : [`${columnNames[id]}=“${columns.heads[id]}”`],
  );
  return `各列：${names.join('，')}${columns.heads.answered === null ? '；没有答复日期一列，按办理结果判断是否办结' : ''}`;
}

/** The tally as lines: which column was taken for what, the table, the values, and every row that was not counted. */
export function tallyLines(tally: Tally): string[] {
  const { behind, counted, unplaced, year, meanings } = tally;
  const form = formForYear(year);
  const { applicationsColumns, applicationsRows } = form;
  const figure = (row: string, column: string) => String(behind.get(`${row}.${column}`)?.length ?? 0);
  const widths = applicationsColumns.map(({ label, shortLabel }) => width(shortLabel ?? label) + 2);
  const rows = applicationsRows.filter(
    ({ id }) => behind.has(`${id}.total`) || /^(?:received|carried|handled)/.test(id),
  );
  return [
    `${year} 年度，计入 ${counted} 行，没有计入 ${unplaced.length} 行`,
    headWords(tally),
    '',
    `${padEnd('', rowWidth)}${applicationsColumns.map(({ label, shortLabel }, index) => padStart(shortLabel ?? label, widths[index]!)).join('')}`,
    ...rows.map(
      (row) =>
        `${padEnd(labelOf(row), rowWidth)}${applicationsColumns.map(({ id }, index) => padStart(figure(row.id, id), widths[index]!)).join('')}  第 ${lineRanges(behind.get(`${row.id}.total`) ?? []) || '—'} 行`,
    ),
    '',
    '申请人',
    ...meaningLines(meanings, 'applicant', form),
    '办理结果',
    ...meaningLines(meanings, 'outcome', form),
    ...(unplaced.length > 0
      ? [
          '',
          `没有计入（${unplaced.length} 行）`,
          ...unplacedLines(tally),
          ...(unplaced.some(({ ask }) => ask)
            ? ['  不知道计入哪一项的，用 --map "台账里的值=表三的项目" 说明一次，以后都记得。']
            : []),
        ]
      : []),
  ];
}
