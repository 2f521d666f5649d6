/** The filled template as blocks: what a document says and in which order, before a format gives it its looks. */
import { Marked, type Token, type Tokens } from 'marked';
import type { Report } from '../report/report.ts';
import type { TableId } from '../report/tables.ts';
import { reportBody } from './body.ts';
import type { DraftMark } from './format.ts';
import type { Grid } from './grid.ts';
import { grids } from './grids.ts';

export interface Run {
  readonly text: string;
  readonly bold: boolean;
}

/** `mark` is the mark of a draft, `item` one of its findings, `break` where these begin. */
export type Block =
  | { readonly kind: 'heading'; readonly depth: number; readonly runs: readonly Run[] }
  | { readonly kind: 'paragraph' | 'mark' | 'item'; readonly runs: readonly Run[] }
  | { readonly kind: 'break' }
  | { readonly kind: 'table'; readonly grid: Grid };

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' };

/** Markdown's references as the characters they stand for; escape.ts writes spaces and tabs so. */
const withoutReferences = (text: string): string =>
  text.replace(/&(?:#(\d+)|(\w+));/g, (whole, code?: string, name?: string) =>
    code ? String.fromCodePoint(Number(code)) : (named[name ?? ''] ?? whole),
  );

/** The text of tokens, without marks. */
function textOf(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
      if ('tokens' in token && token.tokens) return textOf(token.tokens);
      if (token.type === 'br') return '\n';
      return 'text' in token ? (token.type === 'text' ? withoutReferences(token.text) : String(token.text)) : '';
    })
    .join('');
}

const runsOf = (tokens: readonly Token[], bold = false): Run[] =>
  tokens.flatMap((token) =>
    token.type === 'strong' && token.tokens ? runsOf(token.tokens, true) : { text: textOf([token]), bold },
  );

/** Stands where a table belongs; nothing that a clerk typed can look like it (see escape.ts). */
const placeholders = Object.fromEntries(Object.keys(grids).map((id) => [id, `<table id="${id}"></table>`])) as Record<
  TableId,
  string
>;

/**
 * The blocks of the document that a report makes, in the order of templates/report.md.
 * Throws Failure where the template is missing or broken.
 */
export async function documentBlocks(report: Report, draft?: DraftMark): Promise<Block[]> {
  const blocksOf = (token: Token, kind: 'paragraph' | 'mark' | 'item'): Block[] => {
    switch (token.type) {
      case 'heading': {
        const { depth, tokens } = token as Tokens.Heading;
        return [{ kind: 'heading', depth, runs: runsOf(tokens) }];
      }
      case 'paragraph':
      case 'text':
        return [{ kind, runs: runsOf((token as Tokens.Paragraph).tokens ?? [token]) }];
      case 'blockquote':
        return (token.tokens ?? []).flatMap((child) => blocksOf(child, 'mark'));
      case 'list':
        return (token as Tokens.List).items.flatMap((item) => item.tokens.flatMap((child) => blocksOf(child, 'item')));
      case 'hr':
        return [{ kind: 'break' }];
      case 'html': {
        const id = /^<table id="(\w+)">/.exec(token.raw)?.[1];
        return id ? [{ kind: 'table', grid: grids[id as TableId](report) }] : [];
      }
      case 'space':
      case 'def':
        return [];
      default:
        // What else someone may put into the template is shown as it is written, rather than lost.
        return [{ kind, runs: [{ text: token.raw.trim(), bold: false }] }];
    }
  };
  const markdown = await reportBody(report, placeholders, draft);
  return new Marked({ gfm: true }).lexer(markdown).flatMap((token) => blocksOf(token, 'paragraph'));
}
