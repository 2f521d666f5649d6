/** Where the words and cells of somebody else's Word document stand in its XML, so that it can be written into without changing it. */

/** The text of a run as it stands in the XML. */
interface Text {
  readonly start: number;
  readonly end: number;
}

export interface WordRun {
  /** Of the whole element. */
  readonly start: number;
  readonly end: number;
  readonly texts: readonly Text[];
  /** Its properties as they stand there; '' where it has none. */
  readonly properties: string;
  /** True where it holds nothing but one text, so that it can be cut in two. */
  readonly isPlain: boolean;
}

/** One character that counts for comparing: no spaces. */
export interface Letter {
  readonly letter: string;
  readonly run: WordRun;
  readonly start: number;
  readonly end: number;
}

export interface WordParagraph {
  readonly start: number;
  /** Where its end tag begins; the end of the element where it is `<w:p/>`. */
  readonly inner: number;
  readonly isEmptyTag: boolean;
  readonly letters: readonly Letter[];
  /** Its letters as one text. */
  readonly essence: string;
  /** Which cell it stands in, counted over the whole document; -1 in none. */
  readonly cell: number;
}

const tag = /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<(\/?)([\w:.-]+)((?:"[^"]*"|'[^']*'|[^'">])*?)(\/?)>/g;

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&quot;': '"',
  '&apos;': "'",
};

const decoded = (entity: string): string => {
  const number = /^&#(x?)([\da-f]+);$/i.exec(entity);
  if (number) return String.fromCodePoint(Number.parseInt(number[2]!, number[1] ? 16 : 10));
  return entities[entity] ?? entity;
};

function lettersOf(xml: string, runs: readonly WordRun[]): Letter[] {
  return runs.flatMap((run) =>
    run.texts.flatMap(({ start, end }) => {
      let at = start;
      return (xml.slice(start, end).match(/&[^;]+;|[\s\S]/g) ?? []).flatMap((raw): Letter[] => {
        const letter = raw.length > 1 ? decoded(raw) : raw;
        const one = { letter, run, start: at, end: at + raw.length };
        at += raw.length;
        return /^\s*$/.test(letter) ? [] : [one];
      });
    }),
  );
}

/** All paragraphs of a body, those of text boxes left out: Word takes no comments there. */
export function paragraphsOf(xml: string): WordParagraph[] {
  const paragraphs: WordParagraph[] = [];
  const cells: number[] = [];
  let cellsSoFar = 0;
  let boxes = 0;
  let open: { start: number; runs: WordRun[] } | undefined;
  let run: { start: number; texts: Text[]; properties: string; children: number } | undefined;
  let text = 0;
  let properties = 0;
  const add = (start: number, inner: number, runs: readonly WordRun[], isEmptyTag: boolean) => {
    const letters = lettersOf(xml, runs);
    const essence = letters.map(({ letter }) => letter).join('');
    paragraphs.push({ start, inner, isEmptyTag, letters, essence, cell: cells.at(-1) ?? -1 });
  };
  for (const match of xml.matchAll(tag)) {
    const [whole, closing = '', name = '', , empty = ''] = match;
    const at = match.index;
    const after = at + whole.length;
    const isStart = closing === '' && empty === '';
    if (name === 'w:txbxContent' && empty === '') boxes += closing === '' ? 1 : -1;
    if (boxes > 0 || name === 'w:txbxContent') continue;
    if (run && closing === '' && name !== 'w:rPr' && properties === 0) run.children += 1;
    if (name === 'w:tc') {
      if (isStart) cells.push(cellsSoFar++);
      else if (closing !== '') cells.pop();
    } else if (name === 'w:p') {
      if (empty !== '') add(at, after, [], true);
      else if (isStart) open = { start: at, runs: [] };
      else if (open) {
        add(open.start, at, open.runs, false);
        open = undefined;
      }
    } else if (name === 'w:r' && empty === '') {
      if (isStart) run = { start: at, texts: [], properties: '', children: 0 };
      else if (run) {
        const isPlain = run.children === 1 && run.texts.length === 1;
        open?.runs.push({ start: run.start, end: after, texts: run.texts, properties: run.properties, isPlain });
        run = undefined;
      }
    } else if (name === 'w:rPr' && run && empty === '') {
      if (isStart) properties = at;
      else {
        run.properties = xml.slice(properties, after);
        properties = 0;
      }
    } else if (name === 'w:t' && run && empty === '') {
      if (isStart) text = after;
      else run.texts.push({ start: text, end: at });
    }
  }
  return paragraphs;
}
