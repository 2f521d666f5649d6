/** A report as blocks, in the order of templates/report.md: the only road from the template to any format. */
import { Marked, type Token, type Tokens } from 'marked';
import type { TableId } from '../form/form.ts';
import { aspects, headingOf, sections } from '../form/sections.ts';
import { fillFigures } from '../report/figures.ts';
import { readText, type TextId } from '../report/places.ts';
import type { Report } from '../report/report.ts';
import type { Block, Run } from './blocks.ts';
import { lineOf, paragraphsOf } from './escape.ts';
import type { DraftMark } from './format.ts';
import { type GridCell, label } from './grid.ts';
import { grids } from './grids.ts';
import { fillTemplate, reportValues } from './template/fill.ts';
import type { Templates } from './template/templates.ts';
import { titleLine } from './title.ts';

/** Stands where a text or a table belongs: a number or an id between characters that nobody types into a template. */
const heldText = /\ue000(\d+)\ue001/;
const heldTable = /^\ue002(\w+)\ue001$/;

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' };

/** Markdown's references as the characters they stand for. */
const withoutReferences = (text: string): string =>
  text.replace(/&(?:#(\d+)|(\w+));/g, (whole, code?: string, name?: string) =>
    code ? String.fromCodePoint(Number(code)) : (named[name ?? ''] ?? whole),
  );

/** report.md filled with marks instead of texts, so that what was typed never meets a parser; `held` are the texts by number. */
async function markedTemplate(report: Report, templates: Templates, draft: DraftMark | undefined) {
  const held: string[] = [];
  const hold = (line: string): string => `\ue000${held.push(line) - 1}\ue001`;
  const paragraphs = (id: TextId): string =>
    paragraphsOf(fillFigures(readText(report, id), report))
      .map(hold)
      .join('\n\n');
  // All five aspects, or beside a text that was read in one piece only those that are filled.
  const whole = paragraphs('overview.whole');
  const parts = aspects.map(({ id, heading }) => ({ heading, text: paragraphs(`overview.${id}`) }));
  const contents = {
    overview: { whole, aspects: whole === '' ? parts : parts.filter(({ text }) => text !== '') },
    proactive: { table: '\ue002proactive\ue001' },
    applications: { table: '\ue002applications\ue001' },
    disputes: { table: '\ue002disputes\ue001' },
    problems: { text: paragraphs('problems') },
    other: { text: paragraphs('other') },
  };
  const markdown = await fillTemplate(templates, 'report.md', {
    ...reportValues(report, (line) => hold(lineOf(line))),
    title: hold(titleLine(report)),
    preamble: paragraphs('preamble'),
    ...Object.fromEntries(
      sections.map((section) => [section.id, { heading: headingOf(section), ...contents[section.id] }]),
    ),
    draft: draft && {
      count: draft.findings.length,
      findings: draft.findings.map((finding) => hold(lineOf(finding))),
    },
  });
  return { markdown, held };
}

/** The runs of inline tokens; the marks in them give way to what they stand for. */
function runsOf(tokens: readonly Token[], held: readonly string[], look: Omit<Run, 'text'> = {}): Run[] {
  const plain = (text: string): Run[] =>
    text.split(heldText).flatMap((part, index): Run[] => {
      const shown = index % 2 === 1 ? held[Number(part)]! : withoutReferences(part);
      return shown === '' ? [] : [{ ...look, text: shown }];
    });
  return tokens.flatMap((token): Run[] => {
    if (token.type === 'br') return [{ ...look, text: '\n' }];
    if (token.type === 'image' || !('tokens' in token && token.tokens))
      return plain('text' in token ? String(token.text) : token.raw);
    const more = token.type === 'strong' ? { bold: true } : token.type === 'em' ? { italic: true } : {};
    const link =
      token.type === 'link'
        ? { link: String((token as Tokens.Link).href).replace(heldText, (_, at) => held[Number(at)]!) }
        : {};
    return runsOf(token.tokens, held, { ...look, ...more, ...link });
  });
}

/** A table that the template itself brings. */
function ownTable({ header, rows }: Tokens.Table, held: readonly string[]): Block {
  const text = (cell: Tokens.TableCell): string =>
    runsOf(cell.tokens, held)
      .map((run) => run.text)
      .join('');
  const line = (cells: readonly Tokens.TableCell[]): GridCell[] =>
    cells.map((cell) => ({ kind: 'text', text: text(cell), colspan: 1, rowspan: 1 }));
  return {
    kind: 'table',
    grid: {
      table: null,
      widths: header.map(() => 100 / header.length),
      head: header.every((cell) => text(cell) === '')
        ? []
        : [header.map((cell, index) => label(`c${index}`, text(cell), 'col'))],
      bodies: [rows.map(line)],
    },
  };
}

/** The blocks of one token of the template. */
function blocksOf(token: Token, report: Report, held: readonly string[]): Block[] {
  const paragraph = (tokens: readonly Token[], kind: 'paragraph' | 'mark'): Block[] => {
    const [only] = tokens;
    const table = tokens.length === 1 && only!.type === 'text' ? heldTable.exec(only!.raw)?.[1] : undefined;
    if (table) return [{ kind: 'table', grid: grids[table as TableId](report) }];
    if (tokens.length === 1 && only!.type === 'image') {
      const { href, text } = only as Tokens.Image;
      return [
        {
          kind: 'picture',
          name: decodeURIComponent(href),
          words: runsOf([{ type: 'text', raw: text, text }], held)
            .map((run) => run.text)
            .join(''),
        },
      ];
    }
    return [{ kind, runs: runsOf(tokens, held) }];
  };
  const list = ({ items, ordered, start }: Tokens.List, level: number): Block[] =>
    items.flatMap((item, index) =>
      item.tokens.flatMap((child): Block[] => {
        if (child.type === 'list') return list(child as Tokens.List, level + 1);
        const runs = runsOf('tokens' in child && child.tokens ? child.tokens : [child], held);
        const number = ordered ? { number: Number(start || 1) + index } : {};
        return child.type === 'space' ? [] : [{ kind: 'item', runs, level, ...number }];
      }),
    );
  switch (token.type) {
    case 'heading':
      return [{ kind: 'heading', depth: (token as Tokens.Heading).depth, runs: runsOf(token.tokens ?? [], held) }];
    case 'paragraph':
      return paragraph(token.tokens ?? [], 'paragraph');
    case 'blockquote':
      return (token.tokens ?? []).flatMap((child) =>
        child.type === 'paragraph' ? paragraph(child.tokens ?? [], 'mark') : blocksOf(child, report, held),
      );
    case 'list':
      return list(token as Tokens.List, 0);
    case 'table':
      return [ownTable(token as Tokens.Table, held)];
    case 'hr':
      return [{ kind: 'break' }];
    case 'space':
    case 'def':
      return [];
    default: {
      // What else someone may put into the template is shown as it is written, rather than lost.
      const runs = runsOf([{ type: 'text', raw: token.raw, text: token.raw.trim() }], held);
      return runs.length > 0 ? [{ kind: 'paragraph', runs }] : [];
    }
  }
}

const markdownOf = new Marked({ gfm: true });
/** The tokens of filled templates: reports with the same number of paragraphs share them. */
const parsed = new Map<string, readonly Token[]>();
const mostParsed = 100;

function tokensOf(markdown: string): readonly Token[] {
  let tokens = parsed.get(markdown);
  if (!tokens) {
    if (parsed.size >= mostParsed) parsed.clear();
    tokens = markdownOf.lexer(markdown);
    parsed.set(markdown, tokens);
  }
  return tokens;
}

/**
 * The blocks of the document that a report makes. Throws Failure where a template is missing or a slip in it would lose something.
 */
export async function documentBlocks(report: Report, templates: Templates, draft?: DraftMark): Promise<Block[]> {
  const { markdown, held } = await markedTemplate(report, templates, draft);
  return tokensOf(markdown.replaceAll('\r', '')).flatMap((token) => blocksOf(token, report, held));
}
