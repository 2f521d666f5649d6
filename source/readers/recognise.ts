/** The blocks of a document -> a report, with every heading that was seen and everything that could not be read. */

import type { Block, Document } from '../document/document.ts';
import { emptyReport } from '../report/empty.ts';
import { cellOf, withFigure } from '../report/places.ts';
import type { Note as ReadingNote, Report } from '../report/report.ts';
import { guessKind, headingOf, type SectionId, sectionOf, standardTitle } from '../report/sections.ts';
import type { TableId } from '../report/tables.ts';
import { Failure } from '../text/failure.ts';
import { bare, plainCharacters } from './characters.ts';
import { isDoubt } from './doubt.ts';
import { doubtsOf } from './doubts.ts';
import { linesOf } from './lines.ts';
import { divide, type Part } from './parts.ts';
import { remarksOf } from './remarks.ts';
import { oneYearOf, yearsSideBySide } from './sideBySide.ts';
import { type Note, type ReadTable, readApplications, readDisputes, readProactive } from './tables.ts';
import { overviewOf, paragraphsOf, type TextStyle } from './texts.ts';
import { findTitle, type Title } from './title.ts';

const readers: Readonly<Record<TableId, (lines: ReturnType<typeof linesOf>) => ReadTable>> = {
  proactive: readProactive,
  applications: readApplications,
  disputes: readDisputes,
};

/** What a website prints after the report: short lines, no sentences. */
const footer =
  /^(?:[【[(（]?\s*(?:打印|关闭)|分享|收藏|扫一扫|扫描|二维码|上一[篇条页]|下一[篇条页]|相关(?:链接|阅读|附件|文章|稿件|信息|新闻)|附件(?:下载)?[：:]|(?:主办|承办|协办|技术支持|运维|开发)(?:单位)?[：:]|版权|Copyright|©|网站(?:地图|声明|首页|导航|标识码)|关于我们|联系我们|隐私|使用帮助|建议使用|无障碍|返回|回到|责任编辑|编辑[：:]|审核[：:]|信息来源|文章来源|来源[：:]|浏览(?:次数|量)|访问(?:次数|量)|点击(?:次数|量)|阅读(?:次数|量)|政府网站|.{0,6}ICP备|.{0,6}公网安备)/i;
const isFooter = (line: string): boolean => line.length <= 80 && !line.includes('。') && footer.test(line);

const isTrial = (blocks: readonly Block[]): boolean =>
  /本年新制作数量|本年新公开数量|对外公开总数量|上一年项目数量/.test(
    bare(
      blocks
        .map((block) =>
          block.kind === 'text'
            ? block.text
            : block.rows
                .flat()
                .map(({ text }) => text)
                .join(' '),
        )
        .join(' '),
    ),
  );

/** Parts of one section: those that hold its table first; the others of a table's section are narrative. */
function blocksOf(parts: readonly Part[], section: SectionId): Block[] {
  return parts.filter((part) => part.section === section).flatMap((part) => part.blocks);
}

/** The title that a page gives outside its text: in a table of metadata, or as the page's own. */
function titleOutside({ titles = [] }: Document, blocks: readonly Block[]): Title | undefined {
  const cells = blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flat().map(({ text }) => text) : []));
  const pieces = titles.flatMap((title) => [title, ...title.split(/[_|\-—–]/)]);
  for (const text of [...cells, ...pieces]) {
    const title = findTitle([text.trim()]);
    if (title) return title;
  }
  return undefined;
}

/** The unit that a page says has published it. */
function publisherIn(blocks: readonly Block[]): string | undefined {
  const lines = blocks.flatMap((block) =>
    block.kind === 'text' ? [block.text] : block.rows.map((row) => row.map(({ text }) => text).join(' ')),
  );
  for (const line of lines.slice(0, 200)) {
    const match = /(?:发布机构|发文机关|发布单位|公开主体|责任单位)[：:\s]*([\p{Script=Han}（）()]{4,30})/u.exec(
      plainCharacters(line),
    );
    if (match) return match[1];
  }
  return undefined;
}

const yearOfPeriod = (text: string): number | undefined => {
  const match = /((?:19|20)\d{2})\s*年\s*1\s*月\s*1\s*日/.exec(text) ?? /((?:19|20)\d{2})\s*年/.exec(text);
  return match ? Number(match[1]) : undefined;
};

/** What is known of a file besides what is in it. */
export interface Known {
  readonly name: string;
  /** The year that was asked for. */
  readonly year: number | undefined;
}

/** A note with its state: a doubt says so by its words. */
const withState = (note: Note): ReadingNote => ({ ...note, state: isDoubt(note) ? 'doubt' : 'unread' });

/** The report of one of the two years that a comparison prints side by side. */
function recogniseOne(source: Document, known: Known): Report {
  const { year } = known;
  const years = yearsSideBySide(source.blocks);
  if (year === undefined || !years.includes(String(year))) {
    const [one, two] = years;
    throw new Failure(
      `把 ${one} 年和 ${two} 年的报告并排放在一起；请用 nianbao read --year ${one} 或 --year ${two} 写明读哪一年的。`,
    );
  }
  const own = oneYearOf(source, year);
  const title = standardTitle(own.unit, year);
  const report = recognise({ ...own.source, blocks: [{ kind: 'text', text: title }, ...own.source.blocks] }, known);
  const { headings, notes } = report.reading!;
  const derived: Note = { place: 'title', reason: '这份文件并排印了两年的报告，标题是按单位和年度写的' };
  return {
    ...report,
    reading: { headings: headings ?? [], notes: [...[derived, ...own.notes].map(withState), ...notes] },
  };
}

/**
 * A report from a document; `year` chooses where two years stand side by side. Throws Failure (without the file's name)
 * where nothing in it looks like a report.
 */
export function recognise(source: Document, known: Known): Report {
  const { parts, headings, exact } = divide(source.blocks);
  const style: TextStyle = { exact, wrapped: source.wrapped, loose: source.loose === true };
  const notes: Note[] = source.doubt ? [{ place: '', reason: source.doubt }] : [];
  const tableNotes: Note[] = [];

  const trial = isTrial(blocksOf(parts, 'proactive'));
  const tables = Object.fromEntries(
    (['proactive', 'applications', 'disputes'] as const).map((table) => {
      const own = parts.filter((part) => part.section === table).flatMap((part) => part.blocks);
      return [table, readers[table](linesOf(trial && table === 'proactive' ? [] : own))];
    }),
  ) as Record<TableId, ReadTable>;
  const sectionsFound = new Set(parts.map((part) => part.section).filter((section) => section !== null));
  if (tables.applications.found + tables.proactive.found + tables.disputes.found === 0 && sectionsFound.size < 3) {
    throw new Failure(`里没有认出政府信息公开工作年度报告的标题和表格，请检查是不是选错了文件。`);
  }

  const before = paragraphsOf(parts[0]!.blocks, { exact, wrapped: false });
  const found = findTitle(before);
  if (!found && yearsSideBySide(source.blocks).length > 0) return recogniseOne(source, known);
  const elsewhere = found ? undefined : titleOutside(source, parts[0]!.blocks);
  const named = found ?? elsewhere;
  const afterTitle = parts[0]!.blocks.filter((block) => block.kind === 'text').slice(found ? found.last + 1 : 0);
  let preamble = paragraphsOf(afterTitle, style);
  if (!found) {
    const start = preamble.findIndex((line) => /条例|编制|统计期限/.test(line));
    preamble = start < 0 ? [] : preamble.slice(start);
  } else if (!exact) {
    const start = preamble.findIndex(
      (line) => line.length > 25 && !/^(?:发布|来源|信息来源|浏览|字体|索引)/.test(line),
    );
    preamble = start < 0 ? [] : preamble.slice(start);
  }

  // A table's section may be told twice: once in words, once with its table. Only the words go to section 一.
  const lastOf = new Map(parts.map((part) => [part.section, part]));
  const narratives = new Set(
    parts.filter((part) => {
      const told = lastOf.get(part.section) !== part;
      const isNarrative =
        part.section !== null && part.section in readers && told && part.blocks.every(({ kind }) => kind === 'text');
      return isNarrative && !linesOf(part.blocks).some((line) => line.figures.length > 0);
    }),
  );
  const overviewBlocks = parts.flatMap((part) =>
    part.section === 'overview' || narratives.has(part) ? part.blocks : [],
  );
  const read = overviewOf(overviewBlocks, style);
  let { overview } = read;
  const hasAspects = read.headings.length > 0;
  if (
    !exact &&
    preamble.length === 0 &&
    hasAspects &&
    overview.whole &&
    /统计(?:期限|时限|时间|周期)|编制/.test(overview.whole)
  ) {
    const { whole, ...rest } = overview;
    preamble = [whole!];
    overview = rest;
  }
  const sectionText = (section: 'problems' | 'other') => {
    const lines = paragraphsOf(blocksOf(parts, section), style);
    const end = exact ? -1 : lines.findIndex(isFooter);
    if (end < 0) return lines.join('\n');
    const sentences = lines.slice(end).filter((line) => line.length > 20 && /。/.test(line));
    if (sentences.length > 0) {
      const text = sentences.join('\n');
      notes.push({ place: section, reason: `“${lines[end]}”以下像是网站的文字，没有读入：“${text.slice(0, 200)}”` });
    }
    return lines.slice(0, end).join('\n');
  };

  const reportYear =
    named?.year ??
    yearOfPeriod(preamble.join('')) ??
    yearOfPeriod(overviewBlocks.map((block) => (block.kind === 'text' ? block.text : '')).join(''));
  const publisher = named?.unit ? undefined : publisherIn(parts[0]!.blocks);
  const unit = named?.unit || publisher || '';
  if (elsewhere) notes.push({ place: 'title', reason: '正文里没有标题，读的是网页的标题' });
  else if (!found) notes.push({ place: 'title', reason: '没有找到标题' });
  if (publisher) notes.push({ place: '', reason: `标题里没有单位名称，按发布机构读作“${publisher}”` });
  if (unit === '') notes.push({ place: '', reason: '没有认出单位名称' });
  if (reportYear === undefined) throw new Failure(`里没有认出报告的年度，请在标题里写明年度后再读。`);
  if (!named?.year) notes.push({ place: 'title', reason: `标题里没有年度，按正文读作 ${reportYear} 年` });

  let report = emptyReport(unit, reportYear, guessKind(unit));
  for (const table of Object.values(tables)) {
    for (const [id, figure] of table.figures) if (figure !== null) report = withFigure(report, cellOf(id), figure);
    tableNotes.push(...table.notes);
  }
  tableNotes.push(...doubtsOf(tables));
  notes.push(...remarksOf(parts, narratives));
  if (trial) {
    const reason = '这份报告用的是 2019 年的试行格式，这张表的口径与现行格式不同，没有读入';
    notes.push({ place: 'proactive', reason });
    for (const [index, note] of tableNotes.entries())
      if (note.place.startsWith('proactive.')) tableNotes[index] = { ...note, reason };
  }
  for (const id of ['overview', 'problems', 'other'] as const) {
    if (!sectionsFound.has(id)) notes.push({ place: id, reason: `没有找到“${headingOf(sectionOf(id))}”这一部分` });
  }
  for (const id of ['proactive', 'applications', 'disputes'] as const) {
    if (!(trial && id === 'proactive') && tables[id].found === 0)
      notes.push({ place: id, reason: '没有读到这张表，可能是图片，或者不在这份文件里' });
  }
  return {
    ...report,
    edition: trial ? 2019 : 2021,
    title: named?.title ?? '',
    preamble: preamble.join('\n'),
    overview,
    problems: sectionText('problems'),
    other: sectionText('other'),
    reading: { headings: headings.length > 0 ? headings : [], notes: [...notes, ...tableNotes].map(withState) },
  };
}
