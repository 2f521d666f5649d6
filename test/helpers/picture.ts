/** A terminal's screen as an SVG picture: cell by cell, so that Chinese stands where it stands in the terminal. */
import type { Terminal } from '@xterm/headless';

const cellWidth = 9;
const cellHeight = 20;
const palette: Readonly<Record<number, string>> = { 1: '#f7768e', 2: '#9ece6a', 3: '#e0af68', 6: '#2ac3de' };
const plain = '#e6e6e6';
const quiet = '#8a8f98';

const asXml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

interface Run {
  readonly column: number;
  readonly fill: string;
  readonly bold: boolean;
  text: string;
  columns: number;
}

function runsOf(terminal: Terminal, row: number): Run[] {
  const runs: Run[] = [];
  const line = terminal.buffer.active.getLine(terminal.buffer.active.viewportY + row);
  for (let column = 0; column < terminal.cols; column++) {
    const cell = line?.getCell(column);
    if (!cell || cell.getWidth() === 0) continue;
    const text = cell.getChars() || ' ';
    const colour = cell.isFgPalette() ? palette[cell.getFgColor()] : undefined;
    const fill = colour ?? (cell.isDim() ? quiet : plain);
    const bold = cell.isBold() !== 0;
    const last = runs.at(-1);
    // A wide character begins a run of its own: its advance differs between fonts.
    const joins =
      last &&
      last.fill === fill &&
      last.bold === bold &&
      cell.getWidth() === 1 &&
      last.columns === last.text.length &&
      !(text === ' ' && last.text.endsWith(' '));
    if (joins) {
      last.text += text;
      last.columns += 1;
    } else if (text !== ' ') runs.push({ column, fill, bold, text, columns: cell.getWidth() });
  }
  return runs;
}

/** The picture of what the terminal shows now; times are shown as one fixed time, so that the picture does not change by itself. */
export function draw(terminal: Terminal, title: string): string {
  const width = terminal.cols * cellWidth + 20;
  const height = terminal.rows * cellHeight + 20;
  const parts: string[] = [];
  for (let row = 0; row < terminal.rows; row++) {
    for (const run of runsOf(terminal, row)) {
      const text = run.text
        .trimEnd()
        .replace(/\d\d:\d\d:\d\d/g, '14:03:22')
        .replace(/\b\d\d:\d\d$/, '14:03');
      if (text === '') continue;
      const x = 10 + run.column * cellWidth;
      const length =
        run.columns === run.text.length && text.length > 1 ? ` textLength="${text.length * cellWidth}"` : '';
      parts.push(
        `<text x="${x}" y="${10 + row * cellHeight + 15}" fill="${run.fill}"${run.bold ? ' font-weight="bold"' : ''}${length}>${asXml(text)}</text>`,
      );
    }
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="'DejaVu Sans Mono','Noto Sans Mono CJK SC',Menlo,Consolas,monospace" font-size="15" xml:space="preserve"><title>${asXml(title)}</title><rect width="100%" height="100%" rx="6" fill="#101418"/>
${parts.join('\n')}
</svg>
`;
}
