/** Clauses and long names that a sentence says twice. Language only. */

export interface Twice {
  readonly start: number;
  readonly end: number;
  readonly word: string;
}

/** Clauses from so many characters on are not written twice in one sentence; a shorter one not twice in a row. */
const longClause = 8;
const shortClause = 6;

/** What stands from one clause of a text up to another. */
const between = (text: string, clauses: readonly string[], from: number, to: number): string => {
  const startOf = (index: number) => clauses.slice(0, index).reduce((sum, { length }) => sum + length + 1, 0);
  return text.slice(startOf(from), startOf(to));
};

/** A clause that stands in the sentence before: 我局高度重视，我局高度重视，…. */
function wholeClause(text: string): Twice | undefined {
  if (text.length < shortClause * 2 + 1) return undefined;
  const clauses = text.split(/[，；。]/);
  let start = 0;
  for (const [index, clause] of clauses.entries()) {
    const before = clauses.indexOf(clause);
    const least = before === index - 1 ? shortClause : longClause;
    // Two parts may well have the same share.
    if (
      before < index &&
      clause.length >= least &&
      !/%|^\D{0,3}\d|^(?:占|同比|较|比)/.test(clause) &&
      // …，均已办结，办结率100%；…，均已办结: what is told of two things may end alike.
      (before === index - 1 || (!/\d/.test(clause) && !between(text, clauses, before, index).includes('；')))
    )
      return { start, end: start + clause.length, word: clause };
    start += clause.length + 1;
  }
  return undefined;
}

const marks = new Set('，。；：、（）《》“”');
/** What ends a name that the next one says again. */
const endsName = /^(?:[和及与、，。；]|$)/;

/** 因公开工作被申请行政复议、因公开工作被申请行政复议和提起行政诉讼: a long name of a row, with which the next one begins. */
function nameTwice(text: string): Twice | undefined {
  for (let mark = text.indexOf('、'); mark >= 0; mark = text.indexOf('、', mark + 1)) {
    let from = mark;
    while (from > 0 && !marks.has(text[from - 1]!)) from -= 1;
    const word = text.slice(from, mark);
    const end = mark + 1 + word.length;
    if (word.length > longClause && text.startsWith(word, mark + 1) && endsName.test(text.slice(end)))
      return { start: mark + 1, end, word };
  }
  return undefined;
}

/** 本报告根据…编制本报告: what is told of is said again as what is made. */
const ofItself =
  /^本(?:年度)?报告(?:是|系)?(?:根据|依据|按照)[^。；]*?(?:编制|编写|撰写|形成)(?:了)?(本(?:年度)?报告)(?=[，。；]|$)/;

function reportTwice(text: string): Twice | undefined {
  const match = text.startsWith('本') ? ofItself.exec(text) : null;
  const word = match?.[1] ?? '';
  return match ? { start: match[0].length - word.length, end: match[0].length, word } : undefined;
}

/** 加强对目录编排加强统一把关: the verb before its object and again behind it. */
const verbTwice = /(加强|加大|强化|提高|提升|开展|进行)对([^，。；：、\d]{2,14}?)\1(?=[\u4e00-\u9fff]{2})/;
function verbAgain(text: string): Twice | undefined {
  const match = text.includes('对') ? verbTwice.exec(text) : null;
  const [whole = '', word = '', object = ''] = match ?? [];
  // 提高对以公开促提升的认识 has another object.
  if (!match || /[的促求“]$/.test(object)) return undefined;
  const end = match.index + whole.length;
  return { start: end - word.length, end, word };
}

/** The first clause or long name of a compact sentence that stands twice; undefined where none does. */
export const clauseTwice = (text: string): Twice | undefined =>
  wholeClause(text) ?? nameTwice(text) ?? reportTwice(text) ?? verbAgain(text);
