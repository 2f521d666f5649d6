/** 核对一个文件: the findings walked through, written out, and the report opened as a draft. */
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { checkedFile } from '../../source/commands/checkedFile.ts';
import { listDrafts, openDraft } from '../../source/drafts/drafts.ts';
import { reportToJson } from '../../source/report/interchange.ts';
import { readFigure } from '../../source/report/places.ts';
import { checkReport } from '../../source/rules/check.ts';
import { checkedScreen, resized } from '../../source/wizard/checked/screen.ts';
import { doubtfulFindings } from '../../source/wizard/doubtful.ts';
import { reduceScreen } from '../../source/wizard/screen.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { busyReport, withFigures } from '../helpers/sample.ts';
import { textOf } from './driver.ts';

beforeEach(() => void vi.stubEnv('NIANBAO_HOME', temporaryFolder()));
afterEach(() => void vi.unstubAllEnvs());

const wrong = withFigures(
  { ...busyReport(), other: '依法处理的资金资金没有。' },
  { 'applications.carriedOver.naturalPerson': 9, 'applications.carriedOver.total': 77 },
);

/** A published report in a folder of its own. */
function published(): string {
  const file = join(temporaryFolder(), '报告.json');
  writeFileSync(file, JSON.stringify(reportToJson(wrong)));
  return file;
}

async function opened(window = { columns: 80, rows: 16 }) {
  const checked = await checkedFile(published());
  let state = checkedScreen.start({ checked, window });
  const { length } = checked.findings(80);
  return {
    many: length,
    key: (name: string) => {
      state = reduceScreen(checkedScreen, state, { kind: 'key', name });
      return state;
    },
    resize: (columns: number, rows: number) => {
      state = resized(state, { columns, rows });
    },
    seen: (columns = window.columns, rows = window.rows) => {
      const view = checkedScreen.view(state, { columns, rows }, { notice: null });
      return { lines: view.body.map(textOf), said: view.messages.map(textOf).join('') };
    },
  };
}

test('F8 walks through the findings and round to the first, F7 back; the one in focus is on the screen', async () => {
  const { many, key, seen, resize } = await opened();
  expect(many).toBeGreaterThan(2);
  for (let number = 1; number <= many; number++) {
    key('f8');
    expect(seen().said).toContain(`${number}/${many} 处`);
    expect(seen().lines.filter((line) => line.startsWith('>'))).toHaveLength(1);
  }
  key('f8');
  expect(seen().said).toContain(`回到第一处，1/${many} 处`);
  key('f7');
  expect(seen().said).toContain(`回到最后一处，${many}/${many} 处`);
  resize(60, 20);
  key('f7');
  expect(seen(60, 20).lines.filter((line) => line.startsWith('>'))).toHaveLength(1);
});

test('F7 at first goes to the last finding', async () => {
  const { many, key, seen } = await opened();
  key('f7');
  expect(seen().said).toContain(`${many}/${many} 处`);
});

test('a long path that was written is on the screen whole', async () => {
  const checked = await checkedFile(published());
  const said = `已写到 /家/${'很长的文件夹/'.repeat(5)}审核意见.docx`;
  const state = { ...checkedScreen.start({ checked, window: { columns: 80, rows: 24 } }), said };
  const view = checkedScreen.view(state, { columns: 80, rows: 24 }, { notice: null });
  expect(view.messages.map((line) => textOf(line).trim()).join('')).toBe(said);
});

test('the letter lies beside the file; a second one beside the first, and neither is replaced', async () => {
  const file = published();
  const checked = await checkedFile(file);
  const [first = ''] = await checked.write();
  const [second = ''] = await checked.write();
  expect(first).toMatch(/审核意见\.docx$/);
  expect(second).toMatch(/审核意见 \(2\)\.docx$/);
  expect(existsSync(first) && existsSync(second)).toBe(true);
  expect(readdirSync(join(file, '..'))).toHaveLength(3);
});

test('a draft of the report itself: its own year, its totals sums again, what was read with doubt blank', async () => {
  const file = join(temporaryFolder(), '报告.json');
  const doubtful = {
    ...reportToJson(wrong),
    reading: {
      notes: [
        { place: 'applications.received.business', state: 'doubt', reason: '看不清' },
        { place: '', state: 'doubt', reason: '有两页的文字读不出来' },
        { place: 'title', state: 'absent', reason: '没有标题' },
      ],
    },
  };
  writeFileSync(file, JSON.stringify(doubtful));
  const { id, notice } = await (await checkedFile(file)).begin();
  const { report, prior } = openDraft(id);
  expect(report.year).toBe(wrong.year);
  expect(prior).toBeUndefined();
  expect(report.figures['applications.carriedOver.naturalPerson']).toBe(9);
  expect(report.figures['applications.carriedOver.total']).not.toBe(77);
  expect(readFigure(report, { id: 'applications.received.business' })).toBeNull();
  expect(notice).toContain('有 1 格没有读到或没有把握');
  // What is said of no cell stays with the draft, and the review lists it until it was looked at; the blank cell says why it is blank.
  expect(notice).toContain('另有 1 处没有把握的，列在审核里');
  expect(doubtfulFindings(report, null).map(({ message }) => message)).toEqual([
    expect.stringContaining('看不清），留空了'),
    expect.stringContaining('有两页的文字读不出来'),
  ]);
  // The rules ask for it as for any blank cell.
  expect(
    checkReport(report).some(
      ({ rule, places }) => rule === 'blank-cell' && places.includes('applications.received.business'),
    ),
  ).toBe(true);
  expect(notice).toContain('原文件没有动');
  // A long path would push what is blank off the screen.
  expect(notice).toContain('已把 报告.json 读成');
  // Of a draft that is looked over no second one is made.
  expect((await (await checkedFile(id)).begin()).id).toBe(id);
  expect(listDrafts()).toHaveLength(1);
});
