/** What a reader noted: as lines for a person, as JSON for a script, and as blanks of the draft that begins with the report. */
import { describe, expect, test } from 'vitest';
import { findingToJson } from '../../source/commands/findingToJson.ts';
import { mendable } from '../../source/commands/mendable.ts';
import { noteLines } from '../../source/commands/noteLines.ts';
import { readingNotes } from '../../source/commands/readingNotes.ts';
import { readFigure, withText } from '../../source/report/places.ts';
import type { Note, NoteState, Report } from '../../source/report/report.ts';
import type { Finding } from '../../source/rules/finding.ts';
import { form2021 } from '../helpers/form.ts';
import { busyReport, withFigures } from '../helpers/sample.ts';

const note = (place: string, reason = '看不清', state: NoteState = 'doubt'): Note => ({ place, state, reason });
const noted = (...notes: Note[]): Report => ({ ...busyReport(), reading: { headings: [], notes } });

describe('as lines', () => {
  test('cells of a row that share a reason stand on one line, a whole row without its columns', () => {
    const review = form2021.cellsOfRow('disputes', 'review').map(({ id }) => id);
    expect(noteLines(noted(note(review[0]!), note('problems'), note(review[2]!), note(review[1]!, '错位')))).toEqual([
      expect.stringMatching(/^四、.* › 行政复议 › 结果维持、其他结果：看不清$/),
      expect.stringMatching(/存在的主要问题.*：看不清$/),
      expect.stringMatching(/^四、.* › 行政复议 › 结果纠正：错位$/),
    ]);
    expect(noteLines(noted(...review.map((place) => note(place))))).toEqual([
      expect.stringMatching(/^四、.* › 行政复议：看不清$/),
    ]);
  });

  test('the one cell of a row is named all the same; so are a section and the whole report', () => {
    const single = form2021.cells.find(({ table, row }) => form2021.cellsOfRow(table, row.id).length === 1)!;
    const [cell, section, whole] = noteLines(noted(note(single.id), note('disputes'), note('')));
    expect(cell).toContain(` › ${single.column.label}：看不清`);
    expect(section).toMatch(/^四、[^›]*：看不清$/);
    expect(whole).toBe('全文：看不清');
  });

  test('two texts with one reason stand each on a line of its own', () => {
    expect(noteLines(noted(note('problems'), note('other')))).toHaveLength(2);
    expect(noteLines(busyReport())).toEqual([]);
  });

  test('beside findings each says whether it was not read or is doubted; blanks are none of them', () => {
    const states = ['doubt', 'absent', 'blank', 'unread', 'notApplicable'] as const;
    const places = ['problems', 'disputes', 'applications.received.business', 'preamble', 'proactive'];
    const lines = readingNotes(noted(...states.map((state, index) => note(places[index]!, `因${index}`, state))));
    expect(lines.map((line) => `${line.slice(0, 2)}${line.slice(-2)}`)).toEqual([
      '未读因1',
      '未读因3',
      '未读因4',
      '存疑因0',
    ]);
  });
});

describe('as a draft', () => {
  const cell = 'applications.received.business';

  test('what was doubted is blank and says why; a row that was not found may be there, what is not applicable is not asked', () => {
    const { report, blank } = mendable(
      noted(
        note(cell),
        note('applications.received.total'),
        note('disputes.review.upheld', '没有这一行', 'absent'),
        note('problems', '没有这一段', 'absent'),
      ),
    );
    expect(readFigure(report, { id: cell })).toBeNull();
    expect(readFigure(report, { id: 'disputes.review.upheld' })).toBe(3);
    expect(report.reading?.notes).toEqual([
      note(cell),
      note('disputes.review.upheld', '没有这一行'),
      note('problems', '没有这一段', 'absent'),
    ]);
    expect(blank).toBe(1);
    expect(readFigure(report, { id: 'applications.received.total' })).toBe(63);
  });

  test('of which everything was read has no notes, and its totals are sums', () => {
    const wrong = { ...busyReport(), figures: { ...busyReport().figures, 'applications.received.total': 1 } };
    for (const reading of [
      undefined,
      { headings: [], notes: [] },
      { headings: [], notes: [note(cell, '空', 'blank')] },
    ]) {
      const { report, blank } = mendable({ ...wrong, ...(reading ? { reading } : {}) });
      expect(report.reading).toBeUndefined();
      expect([blank, readFigure(report, { id: 'applications.received.total' })]).toEqual([0, 72]);
    }
  });

  test('tells how many cells are blank, totals left out', () => {
    const { blank } = mendable(withFigures(busyReport(), { [cell]: null, 'disputes.review.upheld': null }));
    expect(blank).toBe(2);
  });
});

describe('a finding as JSON', () => {
  const found = (place: string, more: Partial<Finding> = {}): Finding => ({
    ...{ rule: 'balance', severity: 'error', kind: 'wrong', certain: true, message: '不等。', place, places: [place] },
    ...more,
  });
  const report = withText(busyReport(), 'overview.platform', '改版门户网站。');
  test.each([
    [
      'of a cell',
      found('applications.received.business', { expected: 3, actual: 4 }),
      {
        section: 'applications',
        row: 'received',
        column: 'business',
        expected: 3,
        actual: 4,
        quote: null,
        beside: null,
      },
    ],
    [
      'of words in an aspect',
      found('overview.platform', { span: { start: 2, end: 4 }, beside: { name: '上年', text: '门户' } }),
      { section: 'overview', row: 'platform', column: null, quote: '门户', beside: { name: '上年', text: '门户' } },
    ],
    ['of a text without words', found('problems'), { section: 'problems', row: null, column: null, quote: null }],
    [
      'of a place that is no text, whatever its span',
      found('disputes', { span: { start: 0, end: 2 } }),
      { section: 'disputes', row: null, quote: null, expected: null, actual: null },
    ],
  ])('%s', (_, finding, shape) => {
    expect(findingToJson(finding, report)).toMatchObject({
      rule: 'balance',
      severity: 'error',
      message: '不等。',
      ...shape,
    });
  });
});
