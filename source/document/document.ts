/** What every format becomes before anything is recognised: lines of text and tables, in the order of the document. */

export interface TextBlock {
  readonly kind: 'text';
  /** What is shown. */
  readonly text: string;
  /** 1 to 6 where the document marks it as a heading; undefined for plain lines. */
  readonly level?: number;
  /** True where all of the line leads somewhere else. */
  readonly linked?: boolean;
  /** Addresses that it leads to. */
  readonly links?: readonly string[];
  /** What else stands there and was left out, each in a Chinese sentence without a full stop. */
  readonly remarks?: readonly string[];
  /** What stands on it or right behind it and cannot be read. */
  readonly sealed?: Sealed;
}

/** What holds words that a reader has no way to: pictures, and files that a line leads to. */
export interface Sealed {
  readonly pictures: number;
  readonly files: number;
}

export interface TableCell {
  readonly text: string;
  /** The grid column it begins in, the spans of the rows above taken into account. */
  readonly x: number;
  readonly colSpan: number;
  readonly rowSpan: number;
  readonly remarks?: readonly string[];
  /** Its lines, where it has several. */
  readonly lines?: readonly string[];
}

export interface TableBlock {
  readonly kind: 'table';
  /** True where merged cells have left no trace: rows of text with marks between their cells. */
  readonly flat?: boolean;
  /** True where rows that stood in one another's cells were taken apart. */
  readonly hasApart?: boolean;
  readonly rows: readonly (readonly TableCell[])[];
  readonly sealed?: Sealed;
}

export type Block = TextBlock | TableBlock;

/** A file as it is seen, whatever its format. */
export interface Document {
  readonly blocks: readonly Block[];
  /** What the file calls itself outside its text: the title of a page. */
  readonly titles?: readonly string[];
  /** The day of publication that it states outside its text, as it is written there. */
  readonly published?: string;
  /** What is doubtful about all of it. */
  readonly doubt?: string;
  /** What of it could not be read, each in a Chinese sentence without a full stop. */
  readonly losses?: readonly string[];
  /** True where it has pictures whose place among the blocks is not known. */
  readonly hasPictures?: boolean;
  /** Why it may hold no text though it is a report: 网页的正文要由脚本载入. */
  readonly empty?: string;
  /** True where a line is not yet a paragraph: text that a page's width has broken (PDF). */
  readonly wrapped: boolean;
  /** True where a line may be a piece of a paragraph, though most are whole: text without markup of paragraphs. */
  readonly loose?: boolean;
  /** The same file with what nobody sees, for a report that is hidden. */
  readonly everything?: () => Document;
}
