/**
 * A file of every format that ever shipped, written by the program of its time: each opens, with everything that was in it.
 * A new format gets files of its own here; those that are here never change.
 */

import { copyFileSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { listDeleted, listDrafts, readDraft, restoreDraft, saveDraft } from '../../source/drafts/drafts.ts';
import { decodeDraft } from '../../source/drafts/format.ts';
import { listVersions, readVersion } from '../../source/drafts/history.ts';
import { importDrafts } from '../../source/drafts/moving.ts';
import { openSafely } from '../../source/drafts/open.ts';
import { formatReport, parseReport } from '../../source/report/interchange.ts';
import { readFigure } from '../../source/report/places.ts';
import type { Report } from '../../source/report/report.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { cellOf } from '../helpers/form.ts';
import { busyReport } from '../helpers/sample.ts';

const stored = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const names = readdirSync(fileURLToPath(new URL('.', import.meta.url))).filter((name) => name.endsWith('.json'));

let home = '';
beforeEach(() => {
  home = temporaryFolder();
  vi.stubEnv('NIANBAO_HOME', home);
  mkdirSync(join(home, 'drafts'));
});

const id = '20260112-093015';
const problems = `${busyReport().problems}\n三是“开放日”活动少,群众参与不足。`;
const figures = (report: Report, ids: readonly string[]) => ids.map((cell) => readFigure(report, cellOf(cell)));

/** What the full draft held: texts, figures, last year's report, waivers, the place one was at. */
function expectFull({ report, prior, setAside, field }: ReturnType<typeof readDraft>): void {
  expect({ ...report, problems: '' }).toEqual({ ...busyReport(), problems: '' });
  expect(report.problems).toBe(problems);
  expect(field).toBe('problems');
  expect(setAside?.map(({ reason }) => reason)).toEqual(['已经核实', '已经核实']);
  expect(prior?.year).toBe(2024);
  expect(figures(prior!, ['applications.carriedOver.naturalPerson', 'proactive.fees.amount'])).toEqual([4, '0.10']);
}

describe('drafts', () => {
  test.each(names.filter((name) => name.startsWith('draft-')))(
    '%s opens, and is the same after it is saved',
    (name) => {
      copyFileSync(stored(name), join(home, 'drafts', `${id}.json`));
      const { draft, notice, readOnly, release } = openSafely(id);
      expect({ notice, readOnly }).toEqual({});
      if (name.includes('full')) expectFull(draft);
      else {
        expect(draft.report).toMatchObject({ unit: '云溪县林业局', year: 2025, problems: '一是人手少。' });
        expect(draft.report.reading).toBeUndefined();
        const cells = [
          'applications.received.naturalPerson',
          'proactive.fees.amount',
          'applications.received.business',
        ];
        expect(figures(draft.report, cells)).toEqual([3, '12345678901234567.89', null]);
      }
      saveDraft(draft);
      release();
      expect(readDraft(id)).toEqual(draft);
      // What an earlier format wrote is kept as a version, byte by byte.
      const kept = listVersions(id).filter(({ why }) => why === 'migrated');
      expect(kept).toHaveLength(name.includes('-1-') ? 1 : 0);
      for (const { version } of kept)
        expect(readFileSync(join(home, 'history', id, `${version}.json`))).toEqual(readFileSync(stored(name)));
    },
  );

  test.each(names.filter((name) => name.startsWith('version-')))('%s is a version that can be taken back', (name) => {
    mkdirSync(join(home, 'history', id), { recursive: true });
    copyFileSync(stored(name), join(home, 'history', id, '0001-section-20260112-093100.json'));
    const [version] = listVersions(id);
    const draft = readVersion(id, version!.version);
    expect(draft.report.unit).toBe('青川市自然资源局');
    expect(['更早的问题。', problems]).toContain(draft.report.problems);
  });

  test.each(names.filter((name) => name.startsWith('drafts-')))('%s is imported, deleted drafts too', (name) => {
    const imported = importDrafts(stored(name));
    expect(imported.map(({ known }) => known)).toEqual([false, false, false]);
    expect(listDrafts()).toHaveLength(2);
    expectFull(readDraft(id));
    const [deleted] = listDeleted();
    expect(readDraft(restoreDraft(deleted!.id)).report).toMatchObject({ unit: '云溪县柳林镇人民政府', year: 2024 });
    // A second time nothing comes in, whichever format it has been saved in since.
    saveDraft(readDraft(id));
    expect(importDrafts(stored(name)).map(({ known }) => known)).toEqual([true, true, true]);
  });

  test.each(names.filter((name) => name.startsWith('copy-')))(
    '%s, the copy of a draft, is imported with all it has',
    (name) => {
      const [imported] = importDrafts(stored(name));
      expectFull({ ...readDraft(imported!.id), field: 'problems' });
    },
  );
});

describe('reports', () => {
  test.each(names.filter((name) => /^report-\d+\.json$/.test(name)))(
    '%s is read as it was, and written the same',
    (name) => {
      const text = readFileSync(stored(name), 'utf8');
      const report = parseReport(text);
      expect({ ...report, problems: '' }).toEqual({ ...busyReport(), problems: '' });
      expect(formatReport(report)).toBe(text);
    },
  );

  test.each(names.filter((name) => name.endsWith('-trial.json')))('%s: the trial edition', (name) => {
    const report = parseReport(readFileSync(stored(name), 'utf8'));
    expect(report).toMatchObject({ edition: 2019, year: 2020, unit: '云溪县柳林镇人民政府' });
    expect(readFigure(report, cellOf('applications.received.naturalPerson'))).toBe(0);
  });

  test.each(names.filter((name) => name.endsWith('-read.json')))(
    '%s: what the reader could not read is still said',
    (name) => {
      const { reading, figures: read } = parseReport(readFileSync(stored(name), 'utf8'));
      expect(reading?.notes).toContainEqual(
        expect.objectContaining({ place: 'applications.received.naturalPerson', state: 'unread' }),
      );
      expect(read['applications.received.naturalPerson']).toBeUndefined();
      expect(reading?.headings?.length).toBeGreaterThan(5);
    },
  );
});

test('every file here is tried by one of these', () => {
  const tried = /^(draft-\d+-|version-\d+-|drafts-\d+\.|copy-\d+\.|report-\d+(\.|-trial\.|-read\.))/;
  expect(names.filter((name) => !tried.test(name))).toEqual([]);
  for (const name of names) expect(statSync(stored(name)).size).toBeLessThan(50_000);
  expect(names.length).toBeGreaterThanOrEqual(11);
});

test('a draft whose figures an edition to come has added keeps them, and says so', () => {
  const text = readFileSync(stored('draft-2-full.json'), 'utf8');
  const { checksum: _, ...value } = JSON.parse(text);
  value.report.figures['applications.automated.naturalPerson'] = 7;
  copyFileSync(stored('draft-2-full.json'), join(home, 'drafts', `${id}.json`));
  const decoded = decodeDraft(id, JSON.stringify(value));
  expect(decoded.kind).toBe('good');
  const draft = decoded.kind === 'good' ? decoded.draft : null;
  saveDraft(draft!);
  const opened = openSafely(id);
  opened.release();
  expect(opened.notice).toContain('1 项内容是 2021 年格式里没有的');
  expect(JSON.parse(readFileSync(join(home, 'drafts', `${id}.json`), 'utf8')).report.figures).toMatchObject({
    'applications.automated.naturalPerson': 7,
  });
});
