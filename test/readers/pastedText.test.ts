/** Text that a spreadsheet saves and that is taken out of a PDF: cells in quotes, labels of which several wait for their figures. */
import { describe, expect, test } from 'vitest';
import { readText } from '../../source/report/places.ts';
import { texts } from '../helpers/form.ts';
import { documentOf, type LooseTable, placesOf } from './document.ts';
import { read } from './readText.ts';
import { distinctReport } from './tellingReport.ts';

const original = distinctReport();

describe('the Unicode text of a spreadsheet', () => {
  const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
  const whereNeeded = (cell: string): string => (/[",\n]/.test(cell) ? quoted(cell) : cell);
  function saved(width: number, cell: (text: string) => string, broken: (text: string) => string): string {
    const line = (cells: readonly string[]) =>
      [...cells, ...Array.from({ length: Math.max(0, width - cells.length) }, () => '')].map(cell).join('\t');
    const document = documentOf(original);
    return [
      ...[...document.title, ...document.preamble].map((text) => line([text])),
      ...document.sections.flatMap(({ heading, body }) => [
        line([heading]),
        ...body.flatMap((item) =>
          typeof item === 'string' ? [line([item])] : placesOf(item).map((row) => line(row.map(broken))),
        ),
      ]),
    ].join('\r\n');
  }
  const whole = (text: string) => text;
  const halved = (text: string) =>
    text.length > 8 && !/^[\d.]+$/.test(text) ? `${text.slice(0, 6)}\n${text.slice(6)}` : text;
  const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
  test.each([
    ['padded with tabs', utf16(saved(10, whereNeeded, whole))],
    ['labels of two lines in quotes', utf16(saved(10, whereNeeded, halved))],
    ['every cell in quotes', utf16(saved(10, quoted, halved))],
    ['as wide as its widest table', utf16(saved(15, whereNeeded, halved))],
    ['in UTF-8, not padded', saved(0, whereNeeded, halved)],
  ])('%s', async (_, content) => {
    const report = await read(content, 'a.txt');
    expect(report.figures).toEqual(original.figures);
    for (const { id } of texts)
      expect(readText(report, id).replace(/\s/g, '')).toBe(readText(original, id).replace(/\s/g, ''));
    expect(report.reading!.notes).toEqual([]);
  });
  test('a quote that is never closed swallows nothing', async () => {
    const text = saved(0, whole, whole).replace('行政许可', '"行政许可');
    expect((await read(text, 'a.txt')).figures).toMatchObject({
      'proactive.fees.amount': '1066.0075',
      'disputes.review.upheld': 2298,
    });
  });
});

describe('labels that stand above the figures of the first of them', () => {
  const table = documentOf(original).sections[2]!.body[0] as LooseTable;
  const rows = table.rows
    .filter((row) => row.some(({ figure }) => figure))
    .map((row) => ({
      label: row.filter(({ figure }) => !figure).at(-1)!.text,
      figures: row
        .filter(({ figure }) => figure)
        .map(({ text }) => text)
        .join(' '),
    }));
  /** Table 三 as lines, two of its rows torn: both labels, the first row's figures, the rest of the second label and its figures. */
  function torn(at: number): string {
    const document = documentOf(original);
    const [one, other] = [rows[at]!, rows[at + 1]!];
    const half = Math.ceil(one.label.length * 0.8);
    const cut = Math.ceil(other.label.length * 0.7);
    const lines = rows.flatMap(({ label, figures }, index) =>
      index === at
        ? [one.label.slice(0, half), one.label.slice(half), other.label.slice(0, cut), one.figures]
        : index === at + 1
          ? [`${other.label.slice(cut)} ${figures}`]
          : [`${label} ${figures}`],
    );
    document.sections[2]!.body = lines;
    return [
      ...document.title,
      ...document.sections.flatMap(({ heading, body }) => [
        heading,
        ...body.filter((item) => typeof item === 'string'),
      ]),
    ].join('\n');
  }
  test.each([4, 5, 12, 14, 17, 18, 20])('rows %i and the next', async (at) => {
    const { figures, reading } = await read(torn(at), 'a.txt');
    const known = original.figures as Record<string, unknown>;
    const noted = new Set(reading!.notes.map(({ place }) => place));
    const wrong = Object.entries(figures).filter(([id, figure]) => figure !== known[id] && !noted.has(id));
    expect(wrong).toEqual([]);
    expect(Object.keys(figures).filter((id) => id.startsWith('applications.')).length).toBeGreaterThan(160);
  });
});

describe('text copied from a document on pages', () => {
  const report = { ...original, problems: `${original.problems}\n改进情况：已印发培训讲义，并建立台账逐件对照检查。` };
  /** The text with a line of its own behind each line of so many characters. */
  const copied = (width: number, between: (line: string, index: number) => string | undefined): string => {
    const document = documentOf(report);
    const lines: string[] = [...document.title, ...document.preamble];
    for (const { heading, body } of document.sections) {
      lines.push(heading);
      for (const item of body)
        if (typeof item === 'string') lines.push(...(item.match(new RegExp(`.{1,${width}}`, 'gsu')) ?? []));
        else lines.push(...placesOf(item).map((row) => row.join('\t')));
    }
    return lines.flatMap((line, index) => [line, ...[between(line, index) ?? []].flat()]).join('\n');
  };
  const isText = (line: string): boolean => /\p{Script=Han}/u.test(line) && !/\t/.test(line) && line.length > 20;
  test.each([24, 30, 38])('numbers of pages between lines of %i characters are left out, and said', async (width) => {
    const numbers: string[] = [];
    const text = copied(width, (line, index) => {
      if (!isText(line) || index % 3 !== 0) return undefined;
      numbers.push(String(numbers.length + 1));
      return numbers.at(-1);
    });
    const back = await read(text, 'a.txt');
    expect(back.figures).toEqual(report.figures);
    for (const { id } of texts)
      expect(readText(back, id).replace(/\s/g, '')).toBe(readText(report, id).replace(/\s/g, ''));
    expect(back.reading!.notes.map(({ reason }) => reason)).toEqual([
      `单独成行的“${numbers.join('、')}”像是页码，没有读入`,
    ]);
  });
  test('numbers that a narrow column has broken off, and those that do not rise, stay', async () => {
    const own = {
      ...report,
      problems: '主要问题是公开目录更新不够及时，全年共有\n12\n条信息超过期限才公开。',
      other: '本年度收取信息处理费的申请，共有\n3\n件。',
    };
    const plain = documentOf(own);
    const text = [
      ...plain.title,
      ...plain.preamble,
      ...plain.sections.flatMap(({ heading, body }) => [
        heading,
        ...body.map((item) =>
          typeof item === 'string'
            ? item
            : placesOf(item)
                .map((row) => row.join('\t'))
                .join('\n'),
        ),
      ]),
    ].join('\n');
    const back = await read(text, 'a.txt');
    expect(back.problems).toContain('12');
    expect(back.other).toContain('3');
    const falling = await read(text.replace('\n条信息', '\n信息').replace('\n件。', '\n。'), 'a.txt');
    expect(falling.problems).toContain('12');
    expect(falling.other).toContain('3');
  });
});
