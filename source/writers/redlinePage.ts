import { withoutControls } from '../text/controls.ts';
import { type Block, plainText, type Run } from './blocks.ts';
import { escapeHtml } from './escape.ts';
import type { Grid, GridCell } from './grid.ts';

const style = `body{max-width:52rem;margin:2rem auto;padding:0 1rem;font:1rem/1.8 "FangSong","STFangsong","Noto Serif CJK SC",serif;color:#111}
h1{text-align:center;font-size:1.5rem}h2{font-size:1.15rem}h3{font-size:1rem}p{text-indent:2em;margin:.3em 0}
table{border-collapse:collapse;width:100%;margin:1em 0;font-size:.8rem;line-height:1.4}th,td{border:1px solid #777;padding:.25em .3em;text-align:center;font-weight:normal}
th[scope=row]{text-align:left}ins{background:#d8f3dc;text-decoration:underline}del{background:#ffe0e0}.note{text-indent:0;color:#555}.wide{overflow-x:auto}`;

const runHtml = ({ text, change }: Run): string => {
  const safe = escapeHtml(withoutControls(text));
  return change ? (change.kind === 'in' ? `<ins>${safe}</ins>` : `<del>${safe}</del>`) : safe;
};
const runsHtml = (runs: readonly Run[]): string => runs.map(runHtml).join('');

function cellHtml(cell: GridCell): string {
  const spans = `${cell.colspan > 1 ? ` colspan="${cell.colspan}"` : ''}${cell.rowspan > 1 ? ` rowspan="${cell.rowspan}"` : ''}`;
  if (cell.kind === 'label') return `<th scope="${cell.scope}"${spans}>${escapeHtml(cell.text)}</th>`;
  const content = cell.kind === 'figure' && cell.runs ? runsHtml(cell.runs) : escapeHtml(cell.text);
  return `<td${spans}>${content}</td>`;
}

function tableHtml(grid: Grid): string {
  const rows = [...grid.head, ...grid.bodies.flat()].map((row) => `<tr>${row.map(cellHtml).join('')}</tr>`);
  return `<div class="wide"><table>\n${rows.join('\n')}\n</table></div>`;
}

function blockHtml(block: Block): string {
  if (block.kind === 'table') return tableHtml(block.grid);
  if (block.kind === 'break') return '<hr>';
  if (block.kind === 'picture') return `<p class="note">（图：${escapeHtml(block.words)}）</p>`;
  const tag = block.kind === 'heading' ? `h${Math.min(block.depth, 3)}` : 'p';
  return plainText(block.runs) === '' ? '' : `<${tag}>${runsHtml(block.runs)}</${tag}>`;
}

/** A redline as one page that needs nothing else: what is gone crossed out, what has come underlined, with words for both at the top. */
export function redlinePage(blocks: readonly Block[], title: string): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<p class="note"><del>删去的</del>　<ins>新加的</ins></p>
${blocks
  .map(blockHtml)
  .filter((html) => html !== '')
  .join('\n')}
</body>
</html>
`;
}
