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

interface Tag {
  readonly name: string;
  readonly kind: 'start' | 'end' | 'empty';
  readonly at: number;
  readonly after: number;
}

/** What is not read: text boxes, as Word takes no comments there, and where a text that was moved away stood. */
const unread = new Set(['w:txbxContent', 'w:moveFrom']);

/** The tags of what is read, one after the other. */
function* tagsOf(xml: string): Generator<Tag> {
  let within = 0;
  for (const match of xml.matchAll(tag)) {
    const [whole, closing = '', name = '', , empty = ''] = match;
    const kind = closing !== '' ? 'end' : empty !== '' ? 'empty' : 'start';
    if (unread.has(name)) {
      if (kind !== 'empty') within += kind === 'start' ? 1 : -1;
    } else if (within === 0) yield { name, kind, at: match.index, after: match.index + whole.length };
  }
}

/** Is told tag by tag what there is; gives a run where it ends. */
function runReader(xml: string): (tag: Tag) => WordRun | undefined {
  let run: { start: number; texts: Text[]; properties: string; children: number } | undefined;
  let text = 0;
  // Tracked changes hold the properties as they were within those that are.
  let properties = { start: 0, depth: 0 };
  return ({ name, kind, at, after }) => {
    if (name === 'w:r' && kind === 'start') run = { start: at, texts: [], properties: '', children: 0 };
    else if (!run) return undefined;
    else if (name === 'w:r' && kind === 'end') {
      const { start, texts, properties: own, children } = run;
      run = undefined;
      return { start, end: after, texts, properties: own, isPlain: children === 1 && texts.length === 1 };
    } else if (name === 'w:rPr' && kind !== 'empty') {
      if (kind === 'start')
        properties = { start: properties.depth === 0 ? at : properties.start, depth: properties.depth + 1 };
      else properties = { ...properties, depth: properties.depth - 1 };
      if (properties.depth === 0) run.properties = xml.slice(properties.start, after);
    } else if (properties.depth === 0 && name !== 'w:rPr') {
      if (kind !== 'end') run.children += 1;
      if (name === 'w:t' && kind === 'start') text = after;
      else if (name === 'w:t' && kind === 'end') run.texts.push({ start: text, end: at });
    }
    return undefined;
  };
}

/** All paragraphs of a body. */
export function paragraphsOf(xml: string): WordParagraph[] {
  const paragraphs: WordParagraph[] = [];
  const cells: number[] = [];
  let cellsSoFar = 0;
  let open: { start: number; runs: WordRun[] } | undefined;
  const add = (start: number, inner: number, runs: readonly WordRun[], isEmptyTag: boolean) => {
    const letters = lettersOf(xml, runs);
    const essence = letters.map(({ letter }) => letter).join('');
    paragraphs.push({ start, inner, isEmptyTag, letters, essence, cell: cells.at(-1) ?? -1 });
  };
  const runOf = runReader(xml);
  for (const one of tagsOf(xml)) {
    const { name, kind, at, after } = one;
    const run = runOf(one);
    if (run) open?.runs.push(run);
    else if (name === 'w:tc') {
      if (kind === 'start') cells.push(cellsSoFar++);
      else if (kind === 'end') cells.pop();
    } else if (name === 'w:p') {
      if (kind === 'empty') add(at, after, [], true);
      else if (kind === 'start') open = { start: at, runs: [] };
      else if (open) {
        add(open.start, at, open.runs, false);
        open = undefined;
      }
    }
  }
  return paragraphs;
}
