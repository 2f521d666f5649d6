/** A line of a page while its tags are read: pieces with their looks, and where they lead. */
import type { TextBlock } from '../../document/document.ts';
import { type Look, type Run, shown } from '../../document/runs.ts';

/** No paragraph of a report is as long: what comes after it is left out. */
const longestText = 50_000;

/** What a line leads to when it is a file of its own; in a longer line it is spoken of, not attached. */
const isFile = /\.(?:docx?|wps|xlsx?|et|pdf|ofd|zip|rar|7z|jpe?g|png|gif|bmp)(?:[?#]|$)/i;
const longestCaption = 80;

/** A page's source breaks lines where it likes: such a break is nothing between characters, a space between words. */
const joined = (text: string): string =>
  !/[\n\r\f]/.test(text)
    ? text
    : text.replace(/[ \t]*[\n\r\f]\s*/g, (_, at: number, whole: string) =>
        /[\w,.;:]/.test(whole[at - 1] ?? '') && /^\s*\w/.test(whole.slice(at, at + 200)) ? ' ' : '',
      );

export interface OpenLine {
  write(text: string, look: Look, size: number, href: string | null): void;
  picture(): void;
  /** Says something of the line, in a Chinese sentence without a full stop. */
  remark(reason: string): void;
  /** The line as a block, or nothing where there are only spaces; the line is then empty. */
  close(level: number | undefined): TextBlock[];
  readonly isEmpty: boolean;
  /** What was cut off since it is longer than any line of a report. */
  readonly lost: number;
}

interface Around {
  readonly level: number | undefined;
  /** True where all of it leads somewhere. */
  readonly isLinked: boolean;
  readonly addresses: readonly string[];
  readonly sealed: { readonly pictures: number; readonly files: number };
}

function blockOf(runs: readonly Run[], said: readonly string[], around: Around): TextBlock[] {
  const { level, isLinked, addresses, sealed } = around;
  const { text, remarks: leftOut } = shown(runs);
  const remarks = [...leftOut, ...said];
  const line = joined(text);
  const isSealed = sealed.pictures + sealed.files > 0;
  if (line.trim() === '' && remarks.length === 0 && !isSealed) return [];
  return [
    {
      kind: 'text',
      text: line,
      ...(level === undefined ? {} : { level }),
      ...(isLinked ? { linked: true } : {}),
      ...(addresses.length > 0 ? { links: addresses } : {}),
      ...(remarks.length > 0 ? { remarks: remarks.map(joined) } : {}),
      ...(isSealed ? { sealed } : {}),
    },
  ];
}

export function openLine(): OpenLine {
  let runs: Run[] = [];
  let links = new Set<string>();
  let length = 0;
  let lost = 0;
  let said: string[] = [];
  let pictures = 0;
  let files = 0;
  /** Characters that are seen, and how many of them lead somewhere. */
  let seen = 0;
  let leading = 0;
  return {
    get isEmpty() {
      return seen === 0;
    },
    get lost() {
      return lost;
    },
    write(text, look, size, href) {
      if (length > longestText) {
        lost += text.length;
        return;
      }
      length += text.length;
      runs.push({ text, look, size });
      const count = text.trim().length;
      seen += count;
      if (href === null || count === 0) return;
      leading += count;
      if (isFile.test(href)) files += 1;
      if (/^https?:/i.test(href)) links.add(href);
    },
    picture() {
      pictures += 1;
    },
    remark(reason) {
      said.push(reason);
    },
    close(level) {
      const isLinked = seen > 0 && leading === seen;
      const sealed = { pictures, files: seen > longestCaption ? 0 : files };
      const block = blockOf(runs, said, { level, isLinked, addresses: [...links], sealed });
      runs = [];
      said = [];
      links = new Set();
      length = 0;
      seen = 0;
      leading = 0;
      pictures = 0;
      files = 0;
      return block;
    },
  };
}
