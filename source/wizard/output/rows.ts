/** What can be chosen for the output. Pure. */
import { type FormatId, formats } from '../../writers/formats.ts';

export interface OutputRow {
  readonly id: FormatId | 'charts' | 'fragment';
  readonly name: string;
  readonly help: string;
}

/** What most are asked for stands first; a format that is new comes behind these by itself. */
const usual: readonly string[] = ['docx', 'html', 'pdf'];
const rank = ({ id }: { readonly id: string }): number => (usual.indexOf(id) + usual.length + 1) % (usual.length + 1);
/** Formats, in the order of the screen. */
const formatRows: readonly OutputRow[] = [...formats].sort((one, other) => rank(one) - rank(other));
const extraRows: readonly OutputRow[] = [
  { id: 'charts', name: '另写一页图解', help: '把表格里的数字画成图；有去年的报告时两年并排' },
  { id: 'fragment', name: '网页只要正文', help: '样式写在标签里，贴进网站后台的编辑器' },
];

/** What can be ticked: the formats, then what goes with them. */
export const outputGroups: readonly { readonly name: string; readonly rows: readonly OutputRow[] }[] = [
  { name: '格式', rows: formatRows },
  { name: '另外', rows: extraRows },
];
export const outputRows: readonly OutputRow[] = outputGroups.flatMap(({ rows }) => rows);

/** Word, which is handed in, and the page. */
export const firstTicked: readonly string[] = ['docx', 'html'];

/** The ids among these that there still are. */
export const knownTicks = (ids: readonly string[]): readonly string[] =>
  outputRows.map(({ id }) => id).filter((id) => ids.includes(id));

/** The formats that are ticked, in their own order; a page's content alone is written instead of the page. */
export const chosenFormats = (ticked: readonly string[]): FormatId[] =>
  formats.map(({ id }) => id).filter((id) => ticked.includes(id) || (id === 'html' && ticked.includes('fragment')));

/** The file that a person would look at first: the page, else the charts, the Word document, the text. */
export function fileToOpen(paths: readonly string[], ticked: readonly string[]): string | undefined {
  // A page's content alone is no page: it does not even say how its characters are encoded.
  const pages = paths.filter(
    (path) => path.endsWith('.html') && (!ticked.includes('fragment') || path.includes('（图解）')),
  );
  return pages[0] ?? ['.docx', '.pdf', '.md', '.json'].flatMap((end) => paths.filter((path) => path.endsWith(end)))[0];
}
