import type { Report } from '../report/report.ts';

/** What is still wrong in an unfinished report: one sentence each. */
export interface DraftMark {
  readonly findings: readonly string[];
}

export interface RenderOptions {
  /** Markdown: pipe tables (the default), or HTML tables with the official merged cells. */
  readonly tables?: 'pipe' | 'html';
  /** HTML: only the content, with inline styles, to be pasted into a website's editor. */
  readonly fragment?: boolean;
  /** Marks the document as unfinished and lists what is wrong. */
  readonly draft?: DraftMark;
}

export type Render = (report: Report, options: RenderOptions) => Promise<string | Uint8Array>;

export interface Format {
  readonly id: string;
  /** As the clerk chooses it. */
  readonly name: string;
  /** What it is good for, in a few words. */
  readonly help: string;
  readonly extension: `.${string}`;
  /** Printed forms follow the format in force; data keeps the edition it has. */
  readonly printed: boolean;
  /** Loads what the format needs only when it is called for. */
  load(): Promise<Render>;
}
