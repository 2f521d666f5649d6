import type { Report } from '../report/report.ts';
import type { Profile } from './profile.ts';
import type { Templates } from './template/templates.ts';

/** What is still wrong in an unfinished report: one sentence each. */
export interface DraftMark {
  readonly findings: readonly string[];
}

export interface RenderOptions {
  /** The wording and the looks: the program's own templates, or those of the unit. */
  readonly templates: Templates;
  /** Markdown: pipe tables (the default), or HTML tables with the official merged cells. */
  readonly tables?: 'pipe' | 'html';
  /**
   * HTML: only the content, with inline styles, to be pasted into a website's editor. `editors` is what all of them leave whole;
   * `accessible` keeps headers and captions for those that can.
   */
  readonly fragment?: 'editors' | 'accessible';
  /** false leaves the title out, for websites that print it themselves. */
  readonly title?: boolean;
  /** Marks the document as unfinished and lists what is wrong. */
  readonly draft?: DraftMark;
  /** What a unit's website says about each of its pages. */
  readonly profile?: Profile;
  /** Names of the files that are written beside a page, for its list of downloads. */
  readonly beside?: readonly string[];
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
