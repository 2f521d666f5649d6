/** Pieces of a line with how they look -> what a reader of the document takes from it, and what was left out. */

/**
 * How a piece is shown: `struck` crossed out, `hidden` not at all, `raised` and `lowered` beside the line, `small`
 * smaller than what it stands beside, `pale` in the colour of paper, `faded` in the grey of what is set aside.
 */
export type Look = 'plain' | 'struck' | 'hidden' | 'raised' | 'lowered' | 'small' | 'pale' | 'faded';

export interface Run {
  readonly text: string;
  readonly look: Look;
  /** Height of its letters in any unit, the same for all runs of a document. */
  readonly size?: number;
}

export interface Shown {
  readonly text: string;
  /** What was left out, each in a Chinese sentence without a full stop. */
  readonly remarks: readonly string[];
}

const leftOut: Readonly<Partial<Record<Look, string>>> = {
  struck: '划掉了',
  hidden: '是隐藏的',
  pale: '是白色或透明的，看不见',
};
const isBlank = (text: string): boolean => text.trim() === '';
const excerpt = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
};

/** Letters of four fifths of the size beside them look small. */
const smaller = 0.8;

/** What leads to another place of the document, with nothing but a number: the mark of a note. */
const mark = /^[[［(（【〔]?(?:注\s*)?\d{1,3}[\]］)）】〕]?$/;

/** True for the text of a link within the document that is the mark of a note. */
export const isNoteMark = (text: string): boolean => mark.test(text.trim());

/** Runs with `small` for those that are smaller than what they stand beside. */
function sized(runs: readonly Run[]): Run[] {
  const sizes = runs.flatMap(({ text, size }) => (isBlank(text) || size === undefined ? [] : [size]));
  const largest = sizes.reduce((most, size) => Math.max(most, size), 0);
  return runs.map((run) =>
    run.look === 'plain' && run.size !== undefined && run.size <= largest * smaller ? { ...run, look: 'small' } : run,
  );
}

/** Runs of the same look put together, empty ones left out. */
function merged(runs: readonly Run[]): Run[] {
  const result: Run[] = [];
  for (const run of sized(runs)) {
    const last = result.at(-1);
    if (run.text === '') continue;
    if (last && (last.look === run.look || isBlank(run.text)))
      result[result.length - 1] = { text: last.text + run.text, look: last.look };
    else result.push(run);
  }
  return result;
}

/** A small figure beside a line is the number of a note, unless it belongs to a word; it never continues a figure. */
function besides({ text, look }: Run, before: string, after: string): string {
  if (look === 'plain' || look === 'pale') return text;
  const tight = text.trim();
  const isMark = /^[[［(（【〔]?[\d*＊※①-⑳、,，-]{1,6}[\]］)）】〕]?$/u.test(tight);
  const touches = /\d\s*$/.test(before) || /^\s*\d/.test(after);
  // A figure in grey is another one: of last year, or an example.
  if (look === 'faded') return touches && /^\d/.test(tight) ? `（${tight}）` : text;
  if (look === 'small') return touches && /^\d/.test(tight) ? `[${tight}]` : text;
  return isMark && !/\p{L}$/u.test(before.slice(-9)) ? `[${tight.replace(/^[[［【〔(（]|[\]］】〕)）]$/g, '')}]` : text;
}

/**
 * The text that counts: without what is crossed out or not seen. Where all of it looks the same, that is how it is
 * printed; only what is crossed out or hidden is left out then, too.
 */
export function shown(runs: readonly Run[]): Shown {
  if (runs.length === 0) return { text: '', remarks: [] };
  if (runs.every(({ look, size }) => look === 'plain' && size === runs[0]!.size))
    return { text: runs.map(({ text }) => text).join(''), remarks: [] };
  const pieces = merged(runs);
  const looks = new Set(pieces.filter(({ text }) => !isBlank(text)).map(({ look }) => look));
  if (looks.size === 1 && !looks.has('struck') && !looks.has('hidden'))
    return { text: pieces.map(({ text }) => text).join(''), remarks: [] };
  const remarks: string[] = [];
  const isKept = ({ look }: Run): boolean => leftOut[look] === undefined;
  let text = '';
  for (const [index, piece] of pieces.entries()) {
    if (isKept(piece)) text += besides(piece, text, pieces.slice(index + 1).find(isKept)?.text ?? '');
    else if (!isBlank(piece.text)) remarks.push(`“${excerpt(piece.text)}”${leftOut[piece.look]}，没有读入`);
  }
  return { text, remarks };
}
