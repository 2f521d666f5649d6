/** Reads what a test has made, as if it were a file. */
import { recogniseBytes } from '../../source/readers/read.ts';
import type { Report } from '../../source/report/report.ts';

/** The report in a text or in bytes, called by a name. */
export const read = (content: string | Uint8Array, name: string, year?: number): Promise<Report> =>
  recogniseBytes(typeof content === 'string' ? new TextEncoder().encode(content) : content, name, year);

/** What is said of a place: its states and reasons. */
export const notesOf = ({ reading }: Report, place: string): string[] =>
  (reading?.notes ?? []).filter((note) => note.place === place).map(({ state, reason }) => `${state}: ${reason}`);

/** A page with table 二 in which some cells hold something else. */
export function page(
  cells: Readonly<Record<string, string>> = {},
  around: { head?: string; title?: string } = {},
): string {
  const at = (id: string, usual: string) => cells[id] ?? usual;
  const row = (...texts: string[]) => `<tr>${texts.map((text) => `<td>${text}</td>`).join('')}</tr>`;
  const wide = (label: string, text: string) => `<tr><td>${label}</td><td colspan="3">${text}</td></tr>`;
  return `<!doctype html><html><head><meta charset="utf-8">${around.head ?? ''}</head><body>
<h1>${around.title ?? '柳川县水利局2025年政府信息公开工作年度报告'}</h1><h2>二、主动公开政府信息情况</h2><table border="1">
<tr><td colspan="4">第二十条第（一）项</td></tr>${row('信息内容', '本年制发件数', '本年废止件数', '现行有效件数')}
${row('规章', '0', '0', '0')}${row('行政规范性文件', at('issued', '2'), at('repealed', '1'), at('inForce', '9'))}
<tr><td colspan="4">第二十条第（五）项</td></tr>${wide('信息内容', '本年处理决定数量')}${wide('行政许可', at('licences', '126'))}
<tr><td colspan="4">第二十条第（六）项</td></tr>${wide('信息内容', '本年处理决定数量')}${wide('行政处罚', at('penalties', '17'))}${wide('行政强制', '0')}
<tr><td colspan="4">第二十条第（八）项</td></tr>${wide('信息内容', '本年收费金额（单位：万元）')}${wide('行政事业性收费', '318.52')}
</table></body></html>`;
}

const id = (row: string): string =>
  row === 'licences' || row === 'penalties' ? `proactive.${row}.decisions` : `proactive.normativeDocuments.${row}`;

/** The figure of a cell of table 二 by its short name. */
export const figureOf = (report: Report, cell: string): number | string | null => report.figures[id(cell)] ?? null;

/** What is said of a cell of table 二. */
export const notesOfCell = (report: Report, cell: string): string[] => notesOf(report, id(cell));
