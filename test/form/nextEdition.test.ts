/**
 * An edition that does not exist, made of data alone (one more outcome, one more kind of applicant), goes through the whole
 * house: nothing but its data knows of it.
 */
import { describe, expect, test, vi } from 'vitest';
import { edition2021 } from '../../source/form/edition2021.ts';
import type { Edition } from '../../source/form/form.ts';

const newRow = {
  id: 'denied.tradeSecret',
  role: 'outcome',
  group: '（三）不予公开',
  label: '9.属于平台经营数据',
} as const;
const newColumn = { id: 'mediaOrganization', label: '新闻媒体机构' } as const;
const year = 2031;
/** A year that another edition is in force in, whichever editions have come since. */
const earlier = 2025;

vi.mock('../../source/form/editions.ts', async (original) => {
  const { editions } = await original<typeof import('../../source/form/editions.ts')>();
  const rows = [...edition2021.applicationsRows];
  rows.splice(rows.findIndex(({ id }) => id === 'denied.administrativeQuery') + 1, 0, newRow);
  const columns = [...edition2021.applicationsColumns];
  columns.splice(
    columns.findIndex(({ id }) => id === 'otherOrganization'),
    0,
    newColumn,
  );
  const next: Edition = {
    ...edition2021,
    edition: year,
    document: '国办公开办函〔2031〕3号',
    since: year,
    applicationsRows: rows,
    applicationsColumns: columns,
  };
  return { editions: [...editions, next] };
});

const { emptyReport } = await import('../../source/report/empty.ts');
const { formForYear, formOf } = await import('../../source/form/forms.ts');
const { readFigure, withFigures } = await import('../../source/report/places.ts');
const { withTotals } = await import('../../source/report/totals.ts');
const { formatReport, parseReport } = await import('../../source/report/interchange.ts');
const { decodeDraft, encodeDraft } = await import('../../source/drafts/format.ts');
const { newDraft } = await import('../../source/drafts/drafts.ts');
const { zeroReport } = await import('../helpers/sample.ts');
const { recogniseBytes } = await import('../../source/readers/read.ts');
const { renderDocument } = await import('../helpers/render.ts');
const { fieldsIn, withField } = await import('../../source/editing/fields.ts');
const { open } = await import('../wizard/driver.ts');
const { unzipSync, strFromU8 } = await import('fflate');
const { checkReport } = await import('../../source/rules/check.ts');

const newCell = `applications.${newRow.id}.${newColumn.id}`;

/** A report of that year: 0 everywhere but in the new cell and what it adds up to. */
function report() {
  const empty = emptyReport('青川市自然资源局', year, 'department');
  const zeros = Object.fromEntries(formOf(empty).cells.map(({ id, kind }) => [id, kind === 'decimal' ? '0' : 0]));
  return withTotals(withFigures(empty, { ...zeros, [newCell]: 3, [`applications.received.${newColumn.id}`]: 3 }));
}

describe('an edition of data alone', () => {
  test('is the form of its year, and of no year before', () => {
    expect(formForYear(year).edition).toBe(year);
    expect(formForYear(earlier).edition).toBe(2021);
    expect(formForYear(year - 1).edition).not.toBe(year);
    expect(formOf(report()).cells).toHaveLength(200 + 25 + 7 + 1);
    expect(readFigure(emptyReport('青川市自然资源局', year, 'department'), { id: newCell })).toBeNull();
  });

  test('a report whose year is corrected follows the form of its year, and back again with every figure', () => {
    const later = report();
    const before = withField(later, 'year', earlier);
    expect(before.edition).toBe(2021);
    expect(readFigure(before, { id: 'applications.handled.naturalPerson' })).toBe(0);
    expect(withField(before, 'year', year)).toEqual(later);
  });

  test('its totals are derived down the new column and along the new row', () => {
    for (const id of [
      `applications.${newRow.id}.total`,
      `applications.handled.${newColumn.id}`,
      'applications.handled.total',
      'applications.received.total',
    ])
      expect(readFigure(report(), { id })).toBe(3);
  });

  test('the rules of arithmetic name its cells', () => {
    const of = (changes: Record<string, number>) =>
      checkReport(withFigures(report(), changes), { today: new Date(year, 0, 5) }).map(
        ({ rule, place }) => `${rule} ${place}`,
      );
    expect(of({ [`applications.${newRow.id}.total`]: 4 })).toContain(`row-total applications.${newRow.id}.total`);
    expect(of({ [`applications.handled.${newColumn.id}`]: 4 })).toContain(
      `handled-sum applications.handled.${newColumn.id}`,
    );
    expect(of({ [`applications.received.${newColumn.id}`]: 9, 'applications.received.total': 9 })).toEqual(
      expect.arrayContaining([expect.stringMatching(new RegExp(`^balance applications\\.\\w+\\.${newColumn.id}$`))]),
    );
  });

  test('is not asked of a report of an earlier year', () => {
    const wrong = checkReport(zeroReport(2025), { today: new Date(2026, 0, 5) }).filter(
      ({ severity }) => severity === 'error',
    );
    expect(wrong).toEqual([]);
    const json = formatReport(zeroReport(2025));
    expect(json).not.toContain(newRow.id);
    expect(parseReport(json)).toEqual(zeroReport(2025));
  });

  test('goes through the interchange JSON and back', () => {
    const json = formatReport(report());
    expect(JSON.parse(json).applications[newRow.id]).toEqual([0, 0, 0, 0, 0, 3, 0, 3]);
    expect(parseReport(json)).toEqual(report());
  });

  test('rests in a draft and opens again', () => {
    const draft = newDraft(report());
    const decoded = decodeDraft(draft.id, JSON.stringify(encodeDraft(draft)));
    expect(decoded).toMatchObject({ kind: 'good', draft: { report: report() } });
  });

  test('asks for its cells in the editor, row by row', () => {
    const ids = fieldsIn(report(), 'applications').map(({ id }) => id);
    expect(ids).toContain(newCell);
    expect(ids.indexOf(newCell)).toBeGreaterThan(ids.indexOf('applications.denied.administrativeQuery.naturalPerson'));
  });

  test('stands on the screen, and its cells take figures', () => {
    const screen = open(report(), newCell, {}, { columns: 120, rows: 40 });
    expect(screen.seen()).toContain(newRow.label);
    expect(screen.seen()).toContain(newColumn.label);
    screen.type('7');
    expect(readFigure(screen.state.session.report, { id: newCell })).toBe(7);
    expect(readFigure(screen.state.session.report, { id: 'applications.handled.total' })).toBe(7);
  });

  test('is written in its own geometry: Markdown, HTML, Word', async () => {
    const written = async (format: 'md' | 'html' | 'docx') => (await renderDocument(report(), format)).content;
    expect(await written('md')).toContain(`（三）不予公开 ${newRow.label}`);
    const html = String(await written('html'));
    // （三）不予公开 spans nine rows now, the outcomes 23, the organisations six columns.
    expect(html).toMatch(/rowspan="9"[^>]*>\s*（三）不予公开/);
    expect(html).toMatch(/colspan="6"[^>]*>\s*法人或其他组织/);
    // A long label may be broken between its characters.
    expect(html.replaceAll(/<[^>]*>/g, '')).toContain(newColumn.label);
    const word = strFromU8(unzipSync((await written('docx')) as Uint8Array)['word/document.xml']!);
    expect(word).toContain(newRow.label);
    expect(word).toContain('<w:gridSpan w:val="6"/>');
  });

  test('is read back from what was written', async () => {
    for (const format of ['html', 'md', 'docx'] as const) {
      const { content, name } = await renderDocument(report(), format);
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
      const read = await recogniseBytes(bytes, name);
      expect(read.edition, format).toBe(year);
      expect(read.figures, format).toEqual(report().figures);
    }
  });
});
