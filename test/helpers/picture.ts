/** A terminal's screen as an SVG picture: cell by cell, so that Chinese stands where it stands in the terminal, in every browser. */
import type { IBufferCell, Terminal } from '@xterm/headless';

const cellWidth = 9;
const cellHeight = 20;
const edge = 10;
const palette: Readonly<Record<number, string>> = {
  0: '#101418',
  1: '#f7768e',
  2: '#9ece6a',
  3: '#e0af68',
  6: '#2ac3de',
  15: '#ffffff',
  97: '#ffffff',
};
const ground = '#101418';
const plain = '#e6e6e6';
const quiet = '#8a8f98';

const asXml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Cells side by side that look alike and are equally wide: their text can be spread over exactly their columns. */
interface Run {
  readonly column: number;
  readonly look: string;
  readonly wide: boolean;
  text: string;
  columns: number;
}

interface Look {
  readonly fill: string;
  readonly back: string | null;
  readonly bold: boolean;
  readonly underline: boolean;
}

function lookOf(cell: IBufferCell): Look {
  const front = (cell.isFgPalette() ? palette[cell.getFgColor()] : undefined) ?? (cell.isDim() ? quiet : plain);
  const back = cell.isBgPalette() ? (palette[cell.getBgColor()] ?? null) : null;
  const inverse = cell.isInverse() !== 0;
  return {
    fill: inverse ? (back ?? ground) : front,
    back: inverse ? front : back,
    bold: cell.isBold() !== 0,
    underline: cell.isUnderline() !== 0,
  };
}

/** Times are shown as one fixed time, so that the picture does not change by itself. */
const withoutTime = (text: string): string =>
  text.replace(/\d\d:\d\d:\d\d/g, '14:03:22').replace(/\b\d\d:\d\d\b/g, '14:03');

function runsOf(terminal: Terminal, row: number): Run[] {
  const runs: Run[] = [];
  const line = terminal.buffer.active.getLine(terminal.buffer.active.viewportY + row);
  for (let column = 0; column < terminal.cols; column++) {
    const cell = line?.getCell(column);
    if (!cell || cell.getWidth() === 0) continue;
    const text = cell.getChars() || ' ';
    const look = JSON.stringify(lookOf(cell));
    const wide = cell.getWidth() === 2;
    const last = runs.at(-1);
    // Only what stands side by side: a gap that nobody draws must not be closed.
    if (last && last.look === look && last.wide === wide && last.column + last.columns === column) {
      last.text += text;
      last.columns += cell.getWidth();
    } else runs.push({ column, look, wide, text, columns: cell.getWidth() });
  }
  return runs;
}

/** A run as its ground and, word by word, its text: a browser never sees a space that it could close up. */
function drawRun({ column, look, wide, text, columns }: Run, row: number): string[] {
  const { fill, back, bold, underline } = JSON.parse(look) as Look;
  const [x, y] = [edge + column * cellWidth, edge + row * cellHeight];
  const box = back
    ? [`<rect x="${x}" y="${y}" width="${columns * cellWidth}" height="${cellHeight}" fill="${back}"/>`]
    : [];
  const step = wide ? 2 : 1;
  const style = `${bold ? ' font-weight="bold"' : ''}${underline ? ' text-decoration="underline"' : ''}`;
  const words = Array.from(withoutTime(text).matchAll(/[^ \u3000]+/g), (match) => {
    const size = [...match[0]].length * step * cellWidth;
    const left = x + match.index * step * cellWidth;
    return `<text x="${left}" y="${y + 15}" fill="${fill}" textLength="${size}" lengthAdjust="spacingAndGlyphs"${style}>${asXml(match[0])}</text>`;
  });
  return [...box, ...words];
}

/** What the terminal shows now, without the frame around it. */
export const drawScreen = (terminal: Terminal): string =>
  Array.from({ length: terminal.rows }, (_, row) => runsOf(terminal, row).flatMap((run) => drawRun(run, row)))
    .flat()
    .join('\n');

const font = `font-family="'DejaVu Sans Mono','Noto Sans Mono CJK SC',Menlo,Consolas,monospace" font-size="15"`;

function framed(terminal: Pick<Terminal, 'cols' | 'rows'>, title: string, inside: string): string {
  const width = terminal.cols * cellWidth + 2 * edge;
  const height = terminal.rows * cellHeight + 2 * edge;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" ${font} xml:space="preserve"><title>${asXml(title)}</title><rect width="100%" height="100%" rx="6" fill="${ground}"/>
${inside}
</svg>
`;
}

/** The picture of what the terminal shows now. */
export const draw = (terminal: Terminal, title: string): string => framed(terminal, title, drawScreen(terminal));

/** Seconds that each picture of a moving one stands. */
const seconds = 1.4;

/** Several screens one after the other, again and again; whoever wants no motion sees the last one. */
export function drawMoving(
  terminal: Pick<Terminal, 'cols' | 'rows'>,
  title: string,
  screens: readonly string[],
): string {
  const whole = screens.length * seconds;
  const share = (100 / screens.length).toFixed(3);
  const style = `<style>.s{visibility:hidden;animation:s ${whole.toFixed(1)}s step-end infinite}@keyframes s{0%{visibility:visible}${share}%{visibility:hidden}}@media (prefers-reduced-motion:reduce){.s{animation:none}.s:last-of-type{visibility:visible}}</style>`;
  const groups = screens.map(
    (screen, index) => `<g class="s" style="animation-delay:${(index * seconds).toFixed(1)}s">\n${screen}\n</g>`,
  );
  return framed(terminal, title, [style, ...groups].join('\n'));
}
