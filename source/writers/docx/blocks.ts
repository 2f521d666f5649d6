/** The blocks of the filled template as Word paragraphs and tables. */
import { type FileChild, HeadingLevel, Paragraph, type ParagraphChild, Tab, TextRun } from 'docx';
import { Marked, type Token, type Tokens } from 'marked';
import { titleWidth } from './page.ts';

/** What the template may hold beside tables; each is a style or a level of headings. */
interface Look {
  readonly style?: string;
  readonly heading?: (typeof HeadingLevel)[keyof typeof HeadingLevel];
  readonly pageBreakBefore?: boolean;
  readonly bullet?: { readonly level: number };
  readonly bold?: boolean;
}

const headings = [HeadingLevel.TITLE, HeadingLevel.HEADING_1, HeadingLevel.HEADING_2] as const;
const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' };

/** Markdown's references as the characters they stand for; escape.ts writes spaces and tabs so. */
const withoutReferences = (text: string): string =>
  text.replace(/&(?:#(\d+)|(\w+));/g, (whole, code?: string, name?: string) =>
    code ? String.fromCodePoint(Number(code)) : (named[name ?? ''] ?? whole),
  );

/** Text as runs; Word draws a tab only where it is an element of its own. */
const textRun = (text: string, bold: boolean): TextRun =>
  new TextRun({
    ...(bold ? { bold } : {}),
    children: text.split('\t').flatMap((part, index) => [...(index > 0 ? [new Tab()] : []), ...(part ? [part] : [])]),
  });

/** The text of a block, without marks. */
function textOf(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
      if ('tokens' in token && token.tokens) return textOf(token.tokens);
      if (token.type === 'br') return '\n';
      return 'text' in token ? (token.type === 'text' ? withoutReferences(token.text) : String(token.text)) : '';
    })
    .join('');
}

/** The runs of a block: text, bold where it is marked so. */
function runsOf(tokens: readonly Token[], bold: boolean): ParagraphChild[] {
  return tokens.flatMap((token) =>
    token.type === 'strong' && token.tokens ? runsOf(token.tokens, true) : textRun(textOf([token]), bold),
  );
}

/**
 * The title, broken where its sense breaks: after the unit, where it is too long for a line.
 * A break in it is none of its characters.
 */
function titleRuns(text: string, unit: string): ParagraphChild[] {
  const rest = text.slice(unit.length);
  if (text.length <= titleWidth || unit === '' || !text.startsWith(unit) || rest === '') return [textRun(text, false)];
  return [textRun(unit, false), new TextRun({ break: 1 }), textRun(rest, false)];
}

/**
 * The blocks of a Markdown text (the filled template) for Word. `unit` is what the title may be broken after; a block
 * that is nothing but `<table id="x"></table>` becomes the table x.
 */
export function blocksOf(
  markdown: string,
  { unit, table }: { readonly unit: string; readonly table: (id: string) => FileChild },
): FileChild[] {
  let breakPage = false;

  const paragraph = (children: readonly ParagraphChild[], { bold: _, ...look }: Look): Paragraph => {
    const options = { ...look, ...(breakPage ? { pageBreakBefore: true } : {}), children };
    breakPage = false;
    return new Paragraph(options);
  };

  const blockOf = (token: Token, look: Look): FileChild[] => {
    switch (token.type) {
      case 'heading': {
        const { depth, tokens } = token as Tokens.Heading;
        const children = depth === 1 ? titleRuns(textOf(tokens), unit) : runsOf(tokens, false);
        return [paragraph(children, { heading: headings[Math.min(depth, headings.length) - 1]! })];
      }
      case 'paragraph':
      case 'text':
        return [paragraph(runsOf((token as Tokens.Paragraph).tokens ?? [token], false), look)];
      case 'blockquote':
        return (token.tokens ?? []).flatMap((child) => blockOf(child, { style: 'DraftMark' }));
      case 'list':
        return (token as Tokens.List).items.flatMap((item) =>
          item.tokens.flatMap((child) => blockOf(child, { style: 'DraftFinding', bullet: { level: 0 } })),
        );
      case 'hr':
        breakPage = true;
        return [];
      case 'html': {
        const id = /^<table id="(\w+)">/.exec(token.raw)?.[1];
        return id ? [table(id)] : [];
      }
      case 'space':
      case 'def':
        return [];
      default:
        // What else someone may put into the template is shown as it is written, rather than lost.
        return [paragraph([textRun(token.raw.trim(), false)], look)];
    }
  };

  return new Marked({ gfm: true }).lexer(markdown).flatMap((token) => blockOf(token, { style: 'BodyText' }));
}
