import { readReport } from '../readers/read.ts';
import { formatReport } from '../report/interchange.ts';
import { cellsOfTable, findCell, printedName, rowName } from '../report/places.ts';
import type { Reading } from '../report/report.ts';
import { headingOf, sections } from '../report/sections.ts';
import { Failure } from '../text/failure.ts';
import type { Command } from './command.ts';

/** A place of a note in the words of the printed form: a cell, a text, a section, or the whole report. */
function placeName(place: string): string {
  if (place === '') return '全文';
  const section = sections.find(({ id }) => id === place);
  return section ? headingOf(section) : printedName(place);
}

/** The notes as lines: cells of one row that share a reason stand on one line. */
function linesOf(notes: Reading['notes']): string[] {
  const rows = new Map<string, { name: string; columns: string[]; reason: string; all: number }>();
  for (const [index, { place, reason }] of notes.entries()) {
    const cell = findCell(place);
    const key = cell ? `${cell.table}.${cell.row.id} ${reason}` : String(index);
    const line = rows.get(key);
    if (line) line.columns.push(cell!.column.label);
    else if (!cell) rows.set(key, { name: placeName(place), columns: [], reason, all: 0 });
    else {
      const name = `${headingOf(sections.find(({ id }) => id === cell.table)!)} › ${rowName(cell.row)}`;
      const all = cellsOfTable[cell.table].filter(({ row }) => row === cell.row).length;
      rows.set(key, { name, columns: [cell.column.label], reason, all });
    }
  }
  return [...rows.values()].map(({ name, columns, reason, all }) => {
    const which = columns.length === 0 || (columns.length === all && all > 1) ? '' : ` › ${columns.join('、')}`;
    return `${name}${which}：${reason}`;
  });
}

const command: Command = {
  usage: 'read 文件',
  summary: '把已发布的报告（网页、Word、Markdown、文本）读成报告数据（JSON）',
  options: {
    year: { type: 'string', value: '年度', help: '文件里并排印了两年的报告时，写明读哪一年的' },
  },
  examples: ['nianbao read 报告.html > 报告.json'],
  async run(positionals, values, { stdout, stderr }) {
    const [path, ...rest] = positionals;
    if (path === undefined || rest.length > 0)
      throw new Failure('请写明一个要读的文件，例如：nianbao read 报告.html。');
    const year = values.year === undefined ? undefined : Number(values.year);
    if (year !== undefined && !/^20\d\d$/.test(String(values.year)))
      throw new Failure(`年度“${String(values.year)}”不对：--year 后面写四位数字，例如 2024。`);
    const report = await readReport(path, year);
    if (year !== undefined && report.year !== year)
      throw new Failure(`${path} 是 ${report.year} 年度的报告，里面没有 ${year} 年度的。`);
    stdout.write(formatReport(report));
    for (const line of linesOf(report.reading?.notes ?? [])) stderr.write(`${line}\n`);
    return 0;
  },
};

export default command;
