/** A document -> a report, with every heading that was seen and everything that could not be read. */
import type { Block, Document } from '../document/document.ts';
import { sealedIn } from '../document/sealed.ts';
import { type Form, type TableId, tableIds } from '../form/form.ts';
import { currentForm, findForm, formForYear } from '../form/forms.ts';
import { headingOf } from '../form/sections.ts';
import { guessKind, standardTitle } from '../form/unitKinds.ts';
import { emptyReport } from '../report/empty.ts';
import { withFigures } from '../report/places.ts';
import type { Figure, Note, Report } from '../report/report.ts';
import { Failure } from '../text/failure.ts';
import { articleOf, wordsOf } from './article.ts';
import { rowsOfBrokenLabels } from './brokenLabels.ts';
import { rowsOfCards } from './cards.ts';
import { readDisputes } from './disputes.ts';
import { doubtsOf } from './doubts.ts';
import { shapeOf } from './form.ts';
import { type Identity, identityOf, type Known } from './identity.ts';
import { type Line, linesOf } from './lines.ts';
import { absences, textsAsPictures, withStates } from './missing.ts';
import { otherFormOf } from './otherForms.ts';
import { linksIn, publishedOn } from './outward.ts';
import { withoutPageNumbers } from './pageNumbers.ts';
import type { Part, Parts } from './part.ts';
import { divide } from './parts.ts';
import { despiteHeads, inPrintedOrder } from './printedOrder.ts';
import type { ReadTable } from './readTable.ts';
import { remarksOf } from './remarks.ts';
import { withOwnTables } from './sameTables.ts';
import { sectionTextsOf } from './sectionTexts.ts';
import { oneYearOf, yearsSideBySide } from './sideBySide.ts';
import { readApplications, readProactive } from './tables.ts';
import type { TextStyle } from './texts.ts';
import { inItsUnits } from './units.ts';

type Tables = Readonly<Record<TableId, ReadTable>>;

const readers: Readonly<Record<TableId, (lines: readonly Line[], form: Form) => ReadTable>> = {
  proactive: readProactive,
  applications: readApplications,
  disputes: readDisputes,
};

const blocksIn = (parts: readonly Part[], section: TableId): Block[] =>
  parts.filter((part) => part.section === section).flatMap((part) => part.blocks);

const isTrial = (blocks: readonly Block[]): boolean =>
  /本年新制作数量|本年新公开数量|对外公开总数量|上一年项目数量/.test(wordsOf(blocks));

const torn = '项目名称和数字在复制时散开了，数字按规定的次序读入，各行各列都相加得上，请核对';
const flattened = '合并的表头在复制时散开了，各栏按规定的次序读入，请核对';

const broken = '项目名称折成了几行，按剩下的字和规定的次序对应，请核对';

const listed = '这张表是一项一项列出来的，各栏按写明的栏名读入，请核对';

const misplaced = '表头各栏没有对准下面的数，各栏按规定的次序读入，各行都相加得上，请核对';

const apart = '有几行的名称和数字挤在同一格里，按行对应拆开读入，请核对';

const isListed = ({ notes }: ReadTable): boolean => notes.some(({ reason }) => reason === listed);

const figuresRead = ({ figures }: ReadTable): number =>
  [...figures.values()].filter((figure) => figure !== null).length;
const isMostlyBlank = (read: ReadTable): boolean => figuresRead(read) * 2 < read.figures.size;
const isFuller = (one: ReadTable, other: ReadTable): boolean => figuresRead(one) > figuresRead(other);

/** The three tables in the parts of a document; those that the form counts otherwise are not read. */
function tablesIn(parts: readonly Part[], form: Form): Tables {
  const read = (table: TableId): ReadTable => {
    const blocks = form.unread.includes(table) ? [] : blocksIn(parts, table);
    const lines = linesOf(blocks, shapeOf(form, table));
    const noted = (read: ReadTable, reason: string): ReadTable => ({
      ...read,
      notes: [{ place: table, state: 'doubt', reason }, ...read.notes],
    });
    const read = readers[table](lines, form);
    const isTorn =
      table === 'applications' && [...read.figures.values()].filter((figure) => figure === null).length > 20;
    const ordered = isTorn ? inPrintedOrder(lines, form) : undefined;
    if (ordered) return noted(readers[table](ordered, form), torn);
    const pieces = isTorn ? rowsOfBrokenLabels(lines, form) : [];
    const mended = pieces.length > 0 ? readers[table](pieces, form) : read;
    if (mended.found > read.found) return noted(mended, broken);
    const cards = isMostlyBlank(read) ? readers[table](rowsOfCards(blocks, form, table), form) : read;
    if (isFuller(cards, read)) return noted(cards, listed);
    const moved =
      table === 'applications' ? despiteHeads(lines, form, read, (own) => readers[table](own, form)) : undefined;
    if (moved) return noted(moved, misplaced);
    const plain = lines.some((line) => line.apart) ? noted(read, apart) : read;
    return lines.some((line) => line.flattened) ? noted(plain, flattened) : plain;
  };
  const own = (table: TableId): ReadTable => inItsUnits(read(table), parts, table, form);
  return { proactive: own('proactive'), applications: own('applications'), disputes: own('disputes') };
}

/** A page around a report that is not in it has no more words. */
const fewWords = 1500;

/** Throws Failure where a document holds nothing that looks like a report of this form. */
function refuseOthers(document: Document, { parts }: Parts, tables: Tables): void {
  const hasTables = tableIds.some((table) => tables[table].found > 0);
  const other = otherFormOf(document.blocks, hasTables);
  if (other) throw new Failure(other);
  const sections = new Set(parts.flatMap((part) => part.section ?? []));
  if (hasTables || sections.size >= 3) return;
  const { pictures, files } = sealedIn(document.blocks);
  if (pictures > 0 && wordsOf(document.blocks).length < fewWords)
    throw new Failure('的正文是图片，读不出文字；请找有文字的版本（Word、网页，或者由 Word 直接转成的 PDF）。');
  if (files > 0 && wordsOf(document.blocks).length < fewWords)
    throw new Failure('里只有附件的链接，没有报告的正文；请下载附件，读附件的文件。');
  throw new Failure(document.empty ?? '里没有认出政府信息公开工作年度报告的标题和表格，请检查是不是选错了文件。');
}

/** The report of one of the two years that a comparison prints side by side. */
function recogniseOne(document: Document, known: Known): Report {
  const { year } = known;
  const years = yearsSideBySide(document.blocks);
  if (year === undefined || !years.includes(String(year))) {
    const [one, two] = years;
    throw new Failure(
      `把 ${one} 年和 ${two} 年的报告并排放在一起；请先在命令行里用 nianbao read 文件 --year ${one} --out ${one}.json 存出一年的（或写 ${two}），再用存出的文件。`,
    );
  }
  const own = oneYearOf(document, year);
  const title = standardTitle(own.unit, year);
  const report = recognise({ ...own.source, blocks: [{ kind: 'text', text: title }, ...own.source.blocks] }, known);
  const reason = '这份文件并排印了两年的报告，标题是按单位和年度写的';
  const notes: Note[] = [{ place: 'title', state: 'doubt', reason }, ...own.notes, ...report.reading!.notes];
  return { ...report, reading: { ...report.reading!, notes } };
}

const oldForm = '这份报告用的是 2019 年的试行格式，这张表的口径与现行格式不同，没有读入';

/** Everything that is to be said of the tables, cell by cell. */
function tableNotes(tables: Tables, form: Form): Note[] {
  const notes = tableIds.flatMap((table) => tables[table].notes);
  return [...notes, ...doubtsOf(tables, form)].map((note) =>
    form.unread.some((table) => note.place.startsWith(`${table}.`))
      ? { ...note, state: 'unread', reason: oldForm }
      : note,
  );
}

/** Headings that were lost, made up for by what stands under them. */
function lostHeadings({ parts, exact }: Parts, form: Form): Note[] {
  if (exact) return [];
  return (['overview', 'problems', 'other'] as const).flatMap((place): Note[] => {
    const own = parts.filter((part) => part.section === place);
    if (own.length === 0 || own.some(({ headed }) => headed)) return [];
    return [{ place, state: 'doubt', reason: `没有“${headingOf(form.sectionOf(place))}”的标题，按内容归入这一部分` }];
  });
}

function figuresOf(tables: Tables): Record<string, Figure> {
  const figures: Record<string, Figure> = {};
  for (const table of tableIds)
    for (const [id, figure] of tables[table].figures) if (figure !== null) figures[id] = figure;
  return figures;
}

/**
 * A report from a document; what is known besides chooses where several years stand in it, and names the year where nothing in it does.
 * Throws Failure (without the file's name) where nothing in it looks like a report.
 */
export function recognise(document: Document, known: Known): Report {
  const article = articleOf(document, known.year);
  const divided = divide(article.blocks, currentForm);
  const isCopied = !divided.exact && (document.wrapped || document.loose === true);
  const numbers = isCopied ? withoutPageNumbers(divided.parts) : { parts: divided.parts, notes: [] };
  const division: Parts = { ...divided, parts: numbers.parts };
  const { parts, headings, exact } = division;
  const before = parts[0]!.blocks;
  const identity: Identity = identityOf(document, before, article.blocks, known);
  const trial = isTrial(blocksIn(parts, 'proactive'));
  const form = (trial && findForm(2019)) || formForYear(identity.year ?? currentForm.since);
  const own = withOwnTables(parts, identity.year);
  const tables = tablesIn(own.parts, form);
  refuseOthers(document, division, tables);
  if (!identity.found && yearsSideBySide(document.blocks).length > 0) return recogniseOne(document, known);
  if (identity.year === undefined)
    throw new Failure(
      '里没有认出报告的年度；请在标题或文件名里写上年度后再读，或者先在命令行里用 nianbao read 文件 --year 年度 --out 报告.json 存出来，再用存出的文件。',
    );
  const style: TextStyle = { exact, wrapped: document.wrapped, loose: document.loose === true };
  const texts = sectionTextsOf(division, identity, style);
  const missing = absences(division, tables, form, document);
  const notes: Note[] = [
    ...(document.doubt ? [{ place: '', state: 'doubt' as const, reason: document.doubt }] : []),
    ...(document.losses ?? []).map((reason): Note => ({ place: '', state: 'unread', reason })),
    ...article.notes,
    ...numbers.notes,
    ...identity.notes,
    ...texts.notes,
    ...lostHeadings(division, form),
    ...remarksOf(
      parts,
      texts.narratives,
      tableIds.filter((table) => isListed(tables[table])),
      form,
    ),
    ...form.unread.map((place): Note => ({ place, state: 'unread', reason: oldForm })),
    ...missing,
    ...own.notes,
    ...textsAsPictures(division, texts),
    ...withStates(tableNotes(tables, form), missing),
  ];
  const labels = Object.assign({}, ...tableIds.map((table) => tables[table].labels)) as Record<string, string>;
  const report = withFigures(emptyReport(identity.unit, identity.year, guessKind(identity.unit)), figuresOf(tables));
  return {
    ...report,
    edition: form.edition,
    title: identity.title,
    preamble: texts.preamble,
    overview: texts.overview,
    problems: texts.problems,
    other: texts.other,
    reading: {
      headings,
      ...(Object.keys(labels).length > 0 ? { labels } : {}),
      published: publishedOn(document, before),
      links: linksIn(texts.blocks),
      notes,
    },
  };
}
