/** What is chosen on the output screen, and what became of it. Pure. */
import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { cleanLine } from '../../editing/clean.ts';
import type { Report } from '../../report/report.ts';
import { type FormatId, formats } from '../../writers/formats.ts';
import type { CommandName } from '../keys.ts';

export type Phase =
  | { readonly kind: 'choose'; readonly problem?: string }
  | { readonly kind: 'exists' | 'writing'; readonly paths: readonly string[] }
  | {
      readonly kind: 'done';
      readonly paths: readonly string[];
      /** What was written: when it changes, the files are no longer what the screen shows. */
      readonly report: Report;
      readonly remark?: string;
    };

export interface Output {
  /** The rows that are ticked. */
  readonly ticked: readonly string[];
  readonly folder: string;
  readonly row: number;
  readonly phase: Phase;
}

interface OutputRow {
  readonly id: FormatId | 'charts' | 'fragment' | 'folder';
  readonly name: string;
  readonly help: string;
}

export const outputRows: readonly OutputRow[] = [
  ...formats,
  { id: 'charts', name: '另写一页图解', help: '把表格里的数字画成图，网页；有去年的报告时两年并排' },
  { id: 'fragment', name: '网页只要正文', help: '样式写在标签里，贴进网站后台的编辑器' },
  { id: 'folder', name: '写到文件夹', help: '' },
];

const folderRow = outputRows.findIndex((row) => row.id === 'folder');

/** Text and web page, into the folder that the program was started in. */
export const startOutput = (folder: string): Output => ({
  ticked: ['md', 'html'],
  folder,
  row: 0,
  phase: { kind: 'choose' },
});

/** Whether the focus is on the folder, where letters are text. */
export const inFolder = (output: Output): boolean => output.row === folderRow;

/** The formats that are ticked, in their own order; a page's content alone is written instead of the page. */
export const chosenFormats = ({ ticked }: Output): FormatId[] =>
  formats.map(({ id }) => id).filter((id) => ticked.includes(id) || (id === 'html' && ticked.includes('fragment')));

/** A typed folder as a path: ~ is the home folder, what is relative counts from where the program was started. */
export const folderOf = (typed: string): string => resolve(cleanLine(typed).replace(/^~(?=$|[/\\])/, homedir()) || '.');

/** The choices after a key that moves or ticks; the same object for any other. */
export function choose(output: Output, command: CommandName | 'tab'): Output {
  const { row, ticked } = output;
  if (command === 'up') return { ...output, row: Math.max(0, row - 1) };
  if (command === 'down') return { ...output, row: Math.min(folderRow, row + 1) };
  if (command === 'tab') return { ...output, row: (row + 1) % outputRows.length };
  if (command !== 'toggle') return output;
  const { id } = outputRows[row]!;
  if (id === 'folder') return output;
  return { ...output, ticked: ticked.includes(id) ? ticked.filter((other) => other !== id) : [...ticked, id] };
}

/** The file that a person would look at first: the page, else the charts, the Word document, the text. */
export function fileToOpen({ phase, ticked }: Output): string | undefined {
  if (phase.kind !== 'done') return undefined;
  // A page's content alone is no page: it does not even say how its characters are encoded.
  const pages = phase.paths.filter(
    (path) => path.endsWith('.html') && (!ticked.includes('fragment') || path.includes('（图解）')),
  );
  return pages[0] ?? ['.docx', '.md', '.json'].flatMap((end) => phase.paths.filter((path) => path.endsWith(end)))[0];
}
