import { guessColumns } from '../desk/ledger/columns.ts';
import { type LedgerMapping, type Meaning, type Tally, tally, tallyToJson } from '../desk/ledger/tally.ts';
import { tallyLines } from '../desk/ledger/tallyLines.ts';
import { formForYear } from '../form/forms.ts';
import { escapedJson, withoutControls } from '../text/controls.ts';
import { Failure } from '../text/failure.ts';
import type { Command, Values } from './command.ts';
import { keepMapping, keptMapping } from './ledgerMapping.ts';
import { audienceOf, audienceOption, yearOf } from './optionValues.ts';
import { readSheets, type Sheet } from './readRows.ts';

/** `值=项目` as the clerk types it: a row or a column of table 三 by its id or its label, or 未办结. */
function meaningOf(said: string, year: number): { kind: 'applicants' | 'outcomes'; value: string; id: string } {
  const { applicationsColumns, applicationsRows } = formForYear(year);
  const at = said.lastIndexOf('=');
  const [value, name] = [said.slice(0, at).trim(), said.slice(at + 1).trim()];
  const bare = (label: string) => label.replace(/^（?[一二三四五六七八]）?、?|^\d\./, '');
  const named = ({ id, label }: { id: string; label: string }) => id === name || label === name || bare(label) === name;
  const column = applicationsColumns.find((one) => one.id !== 'total' && named(one));
  const row = applicationsRows.find((one) => one.id !== 'handled' && named(one));
  if (at > 0 && name === '未办结') return { kind: 'outcomes', value, id: 'open' };
  if (at > 0 && row) return { kind: 'outcomes', value, id: row.id };
  if (at > 0 && column) return { kind: 'applicants', value, id: column.id };
  throw new Failure(
    `--map “${said}”看不懂：写成 台账里的值=表三的项目，例如 --map "告知=予以公开" 或 --map "高校=科研机构"。`,
  );
}

/** What is known of the ledger's words: kept from earlier, and what `--map` says now. */
function withSaid(kept: LedgerMapping, values: Values, year: number): LedgerMapping {
  let mapping = kept;
  for (const said of (values.map ?? []) as readonly string[]) {
    const { kind, value, id } = meaningOf(said, year);
    mapping = { ...mapping, [kind]: { ...mapping[kind], [value]: id } };
  }
  return mapping;
}

/**
 * The ledger in a file: one sheet, or several with the same columns (上半年, 下半年), one below the other. `remark` says from which line on
 * another sheet is counted. Throws Failure where they have other columns.
 */
function ledgerIn(
  path: string,
  sheets: readonly Sheet[],
  mapping: LedgerMapping,
): { rows: Sheet['rows']; remark: string } {
  const ledgers = sheets.flatMap(({ name, rows }) => {
    const columns = guessColumns(rows, mapping.heads);
    return columns ? [{ name, rows, columns }] : [];
  });
  const [first, ...others] = ledgers;
  const fullest = sheets.toSorted((one, other) => other.rows.length - one.rows.length)[0]!;
  if (!first) return { rows: fullest.rows, remark: '' };
  const headOf = ({ rows, columns }: (typeof ledgers)[number]) =>
    rows[columns.head]!.map((cell) => cell.trim()).join('\t');
  const other = others.find((one) => headOf(one) !== headOf(first));
  if (other)
    throw new Failure(
      `${path} 里有几张台账，列不一样（“${first.name}”和“${other.name}”）；请把列改成一样，或每张另存一个文件后再统计。`,
    );
  const rows = [...first.rows];
  const from = others.map((one) => {
    const line = rows.length + 1;
    rows.push(...one.rows.slice(one.columns.head + 1));
    return `“${one.name}”从第 ${line} 行算起`;
  });
  const remark = from.length === 0 ? '' : `几张工作表接在一起统计：“${first.name}”的行号不变，${from.join('，')}。`;
  return { rows, remark };
}

/**
 * The tally of a ledger in a file, by what was kept of earlier ledgers; what it was read by is kept for next year.
 * Throws Failure where the file can't be read or its columns can't be told.
 */
export async function tallyFile(
  path: string,
  year: number,
  values: Values = {},
  said: readonly Pick<Meaning, 'kind' | 'value' | 'id'>[] = [],
): Promise<Tally & { readonly remark: string }> {
  let mapping = withSaid(keptMapping(), values, year);
  for (const { kind, value, id } of said) {
    const kinds = `${kind}s` as const;
    if (id !== '') mapping = { ...mapping, [kinds]: { ...mapping[kinds], [value]: id } };
  }
  const { rows, remark } = ledgerIn(path, await readSheets(path), mapping);
  const counted = tally(rows, year, mapping);
  if (!counted)
    throw new Failure(
      `${path} 里没有认出申请台账：第一行要有列名，至少有“收到日期”和“办理结果”两列，最好还有“申请人类型”“答复日期”。`,
    );
  keepMapping({ ...mapping, heads: counted.columns.heads });
  return { ...counted, remark };
}

const command: Command = {
  usage: 'tally 台账 --year 年度',
  summary: '从申请台账（xlsx、csv）统计第三张表，列出每个数是哪几行、哪几行没有计入',
  options: {
    year: { type: 'string', value: '年度', help: '报告年度，四位数字' },
    map: {
      type: 'string',
      multiple: true,
      value: '值=项目',
      help: '台账里的值计入哪一项，可以写几次；记住，明年接着用',
    },
    format: audienceOption,
  },
  examples: ['nianbao tally 申请台账.xlsx --year 2025', 'nianbao tally 台账.csv --year 2025 --map "告知=予以公开"'],
  async run([path, ...others], values, streams) {
    if (path === undefined || others.length > 0)
      throw new Failure('请写明一个台账文件，例如：nianbao tally 申请台账.xlsx --year 2025。');
    const format = audienceOf(values);
    const year = yearOf(values, 'nianbao tally 申请台账.xlsx --year 2025');
    const counted = await tallyFile(path, year, values);
    if (counted.remark !== '') streams.stderr.write(`${withoutControls(counted.remark)}\n`);
    streams.stdout.write(
      format === 'json'
        ? `${escapedJson(JSON.stringify(tallyToJson(counted)))}\n`
        : `${tallyLines(counted).map(withoutControls).join('\n')}\n`,
    );
    return counted.unplaced.length > 0 ? 1 : 0;
  },
};

export default command;
