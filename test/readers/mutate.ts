/** Damaged documents: bytes, tags and cells are lost, doubled or changed; what is left must be read right or reported. */
import type { Report } from '../../source/report/report.ts';
import { asHtml, asMarkdown, asText, documentOf } from './document.ts';
import { randomFrom } from './tellingReport.ts';

type Mutation = (text: string, random: () => number) => string;

/** Changes one of the pieces that a pattern finds. */
const onOne =
  (pattern: RegExp, change: (piece: string, random: () => number) => string): Mutation =>
  (text, random) => {
    const found = [...text.matchAll(pattern)];
    const match = found[Math.floor(random() * found.length)];
    if (!match) return text;
    return text.slice(0, match.index) + change(match[0], random) + text.slice(match.index + match[0].length);
  };

const noise = [
  '\u0000',
  '<',
  '>',
  '&#',
  '|',
  '\t',
  '　',
  '\ufffd',
  '"',
  '）',
  '-',
  '</table>',
  '<td>',
  '<table>',
  '\n',
  '#',
];
const bytes: readonly Mutation[] = [
  (text, random) => {
    const at = Math.floor(random() * text.length);
    return text.slice(0, at) + noise[Math.floor(random() * noise.length)] + text.slice(at);
  },
  (text, random) => {
    const at = Math.floor(random() * text.length);
    return text.slice(0, at) + text.slice(at + 1 + Math.floor(random() * 40));
  },
  (text, random) => text.slice(0, Math.floor(random() * text.length)),
];

const mutations: Readonly<Record<'html' | 'md' | 'txt', readonly Mutation[]>> = {
  html: [
    ...bytes,
    onOne(/<\/?t[dr][^>]*>/g, () => ''),
    onOne(/<\/?\w+[^>]*>/g, (tag) => tag + tag),
    onOne(/<td[^>]*>[^<]*<\/td>/g, () => ''),
    onOne(/<td[^>]*>\d+<\/td>/g, (cell) => cell + cell),
    onOne(/<td[^>]*>\d+<\/td>/g, (cell) => `${cell}<td></td>`),
    onOne(/<td[^>]*>\d+<\/td>/g, () => '<td>/</td>'),
    onOne(/(?:row|col)span="?\d+/g, (span, random) => span.replace(/\d+/, String(Math.floor(random() * 5)))),
    onOne(/<tr>[\s\S]*?<\/tr>/g, (row, random) => (random() < 0.5 ? '' : row + row)),
    onOne(/<p>[\s\S]*?<\/p>/g, () => ''),
  ],
  md: [
    ...bytes,
    onOne(/\| \d+ /g, () => ''),
    onOne(/\| \d+ /g, (cell) => cell + cell),
    onOne(/\| \d+ /g, () => '|  '),
    onOne(/^.*\|.*$/gm, (row, random) => (random() < 0.5 ? '' : `${row}\n${row}`)),
    onOne(/^.+$/gm, () => ''),
  ],
  txt: [
    ...bytes,
    onOne(/\t\d+/g, () => ''),
    onOne(/\t\d+/g, (cell) => cell + cell),
    onOne(/[\t ]\d{6,}/g, () => ' / '),
    onOne(/^.+$/gm, (line, random) => (random() < 0.5 ? '' : `${line}\n${line}`)),
    onOne(/\n/g, () => ''),
  ],
};

export type DamagedFormat = keyof typeof mutations;

/** A document of the sparse report with one to three damages, by its seed. */
export function damagedDocument(report: Report, seed: number): { format: DamagedFormat; text: string } {
  const random = randomFrom(seed);
  const format = (['html', 'md', 'txt'] as const)[seed % 3]!;
  const document = documentOf(report);
  if (format === 'txt') {
    document.dress.pdf = random() < 0.4;
    document.dress.cellsOnLines = !document.dress.pdf && random() < 0.4;
  }
  document.dress.wordMarkup = random() < 0.3;
  let text = { html: asHtml, md: asMarkdown, txt: asText }[format](document);
  const list = mutations[format];
  for (let count = 1 + Math.floor(random() * 3); count > 0; count -= 1) {
    text = list[Math.floor(random() * list.length)]!(text, random);
  }
  return { format, text };
}
