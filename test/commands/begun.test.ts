/** A report begun: from last year's, for a unit without requests, from a ledger; and what is said where there is one already. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  beginDraft,
  beginFrom,
  carriedWords,
  likelyYear,
  twinWords,
  zeroDraft,
} from '../../source/commands/newDraft.ts';
import { priorDoubts } from '../../source/commands/priorDoubts.ts';
import { tallyFile } from '../../source/commands/tally.ts';
import { waysToBegin } from '../../source/commands/ways.ts';
import { listDrafts, newDraft, removeDraft, saveDraft } from '../../source/drafts/drafts.ts';
import { formatReport } from '../../source/report/interchange.ts';
import { readFigure, withText } from '../../source/report/places.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { figuresIn } from '../helpers/rows.ts';
import { busyReport, withFigures, zeroReport } from '../helpers/sample.ts';

let home = '';
beforeEach(() => {
  home = temporaryFolder();
  vi.stubEnv('NIANBAO_HOME', home);
  vi.stubEnv('NIANBAO_TODAY', '2026-01-15');
});
afterEach(() => void vi.unstubAllEnvs());
const put = (name: string, content: string): string => {
  const path = join(home, name);
  writeFileSync(path, content);
  return path;
};

test('from October on a report is for this year, before that for last year', () => {
  expect([0, 8, 9, 11].map((month) => likelyYear(new Date(2026, month, 30)))).toEqual([2025, 2025, 2026, 2026]);
});

test('one begun for a unit has its preamble and nothing else', async () => {
  const { report } = await beginDraft('云溪县水利局', 2025, 'department');
  expect(report).toMatchObject({ unit: '云溪县水利局', year: 2025, kind: 'department', problems: '' });
  expect(report.preamble).toContain('2025年1月1日');
});

describe('from last year’s report', () => {
  test('what was carried over is carried in, cell by cell; what was read with doubt, and nothing else, is left blank', async () => {
    const prior = withFigures(busyReport(2024), { 'applications.carriedOver.business': 2 });
    const notes = (['doubt', 'absent'] as const).map((state, index) => ({
      ...{ place: `applications.carriedOver.${['naturalPerson', 'business'][index]}`, state, reason: '看不清' },
    }));
    const begun = await beginFrom({ ...prior, reading: { headings: [], notes } });
    expect(figuresIn(begun.report, 'applications.carriedIn').slice(0, 3)).toEqual([null, 2, 0]);
    expect(begun.report).toMatchObject({ unit: prior.unit, year: 2025, kind: prior.kind, problems: '' });
    expect(begun.prior?.year).toBe(2024);
    expect(carriedWords(begun, prior)).toContain('已接上结转 5 格');
  });

  test('whose section 一 began with a text of its own, beside aspects, there is a place for one', async () => {
    const opened = withText(busyReport(2024), 'overview.whole', '一年来有序推进。');
    expect((await beginFrom(opened)).report.overview.whole).toBe('');
    expect((await beginFrom(opened)).field).toBe('overview.whole');
    expect((await beginFrom(busyReport(2024))).report.overview.whole).toBeUndefined();
    const alone = { ...opened, overview: { ...zeroReport().overview, whole: '一年来有序推进。' } };
    for (const id of Object.keys(alone.overview)) if (id !== 'whole') alone.overview[id as 'platform'] = '';
    expect((await beginFrom(alone)).report.overview.whole).toBeUndefined();
  });

  test('in the wizard: asked first where it is of a wrong year, made where one is sure; its own draft is no twin of it', async () => {
    const { beginFrom: begin } = waysToBegin();
    const old = put('前年.json', formatReport(busyReport(2023)));
    expect(await begin(old)).toEqual({ asks: [expect.stringContaining('这是 2023 年度的报告')] });
    expect(listDrafts()).toEqual([]);
    const sure = await begin(old, true);
    expect(sure).toMatchObject({ draft: { report: { year: 2024 } } });
    expect(sure).not.toMatchObject({ notice: expect.stringContaining('已有一份草稿') });
    expect(await begin(old, true)).toMatchObject({
      notice: expect.stringMatching(/已接上结转 6 格.*2024 年已有一份草稿/),
    });
  });

  test('a draft of which cells or problems are blank is not finished, however little is', () => {
    const january = new Date(2026, 0, 12);
    const doubts = (report: typeof prior) => priorDoubts({ report, isDraft: true }, january);
    const prior = busyReport(2024);
    for (const id of ['proactive.licences.decisions', 'applications.received.business', 'disputes.review.upheld'])
      expect(doubts(withFigures(prior, { [id]: null }))).toEqual([expect.stringContaining('还有 1 处空白')]);
    expect(doubts(withText(prior, 'problems', ''))).toEqual([expect.stringContaining('还有 1 处空白')]);
    expect(doubts(withText(prior, 'other', ''))).toEqual([]);
  });
});

test('another draft of the same unit and year is named; one of another unit or year, a deleted one and oneself are none', () => {
  const save = (report = zeroReport()) => {
    const draft = newDraft(report);
    saveDraft(draft);
    return draft.id;
  };
  const { unit } = zeroReport();
  save(zeroReport(2024));
  save(busyReport(2025));
  removeDraft(save());
  expect(twinWords(unit, 2025)).toBeNull();
  const own = save();
  expect(twinWords(unit, 2025, own)).toBeNull();
  expect(twinWords(unit, 2025)).toContain(`${unit} 2025 年已有一份草稿（编号 ${own}）`);
});

test('for a unit without requests 0 is put into blank cells, what is there stays, and the sentences say so', async () => {
  const begun = await beginDraft('云溪县水利局', 2025, 'department');
  const some = { ...begun, report: withFigures(begun.report, { 'proactive.licences.decisions': 7 }) };
  const { report } = await zeroDraft(some);
  expect(readFigure(report, { id: 'proactive.licences.decisions' })).toBe(7);
  expect(readFigure(report, { id: 'proactive.fees.amount' })).toBe('0');
  expect(figuresIn(report, 'applications.received')).toEqual([0, 0, 0, 0, 0, 0, 0]);
  expect(figuresIn(report, 'disputes.review')).toEqual([0, 0, 0, 0, 0]);
  expect(report.overview.onRequest).toContain('未收到');
});

describe('a ledger', () => {
  const head = '收到日期,申请人类型,办理结果,答复日期';
  const ledger = (...lines: string[]) => put('台账.csv', [head, ...lines].join('\n'));

  test('a word may hold the sign that says what it means; the last one counts', async () => {
    const path = ledger('2025-01-05,自然人,A=B,2025-02-01');
    const counted = await tallyFile(path, 2025, { map: ['A=B=予以公开'] });
    expect(counted.unplaced).toEqual([]);
    expect(counted.remark).toBe('');
  });

  test.each(['予以公开', '（一）予以公开', '1.属于国家秘密', '属于国家秘密', '未办结'])(
    'a word may mean a row by its label, with or without the numeral: %s',
    async (label) => {
      const answered = label === '未办结' ? '' : '2025-02-01';
      const counted = await tallyFile(ledger(`2025-01-05,自然人,某结果,${answered}`), 2025, {
        map: [`某结果=${label}`],
      });
      expect(counted.unplaced).toEqual([]);
    },
  );

  test.each(['=予以公开', '予以公开', '告知=总计', '告知=（七）总计', '告知=公开了'])(
    '%s means nothing',
    async (said) => {
      await expect(tallyFile(ledger(), 2025, { map: [said] })).rejects.toThrow(`--map “${said}”看不懂`);
    },
  );

  test('in a file that holds none is refused', async () => {
    await expect(tallyFile(put('别的.csv', '甲,乙\n1,2\n'), 2025)).rejects.toThrow('没有认出申请台账');
  });
});
