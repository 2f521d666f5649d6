/** The output screen without a terminal, and the names of what is written. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { changeSettings, readSettings } from '../../source/drafts/settings.ts';
import { checkReport } from '../../source/rules/check.ts';
import { chosenFormats, fileToOpen, firstTicked, outputRows } from '../../source/wizard/output/rows.ts';
import { outputScreen } from '../../source/wizard/output/screen.ts';
import { folderRow, type OutputState, settled, startOutput } from '../../source/wizard/output/state.ts';
import { beside, remember, rememberedChoices, write } from '../../source/wizard/output/writing.ts';
import { reduceScreen } from '../../source/wizard/screen.ts';
import { formats } from '../../source/writers/formats.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { zeroReport } from '../helpers/sample.ts';

const start: OutputState = startOutput({ ticked: firstTicked, folder: '/tmp' });
const pressed = (state: OutputState, ...names: string[]): OutputState =>
  names.reduce<OutputState>(
    (before, name) =>
      reduceScreen(
        outputScreen,
        { ...before, requests: [] },
        /^[a-z]+\d?$/.test(name) && name.length > 1 ? { kind: 'key', name } : { kind: 'text', text: name },
      ),
    state,
  );
const today = new Date('2026-01-10');
const head = { title: '', status: { text: '' }, bar: [] };
const view = (state: OutputState, columns = 80, rows = 24, report = zeroReport()) =>
  outputScreen.view(state, { columns, rows }, { report, findings: checkReport(report, { today }), head, notice: null });
const text = (...given: Parameters<typeof view>): string =>
  view(...given)
    .body.map((parts) => parts.map((part) => part.text).join(''))
    .join('\n');

test('Word and the page are ticked at first; every format of the list has its row', () => {
  expect(firstTicked).toEqual(['docx', 'html']);
  expect(formats.map(({ id }) => id).filter((id) => !outputRows.some((row) => row.id === id))).toEqual([]);
  expect(outputRows[0]?.id).toBe('docx');
  expect(chosenFormats(['fragment'])).toEqual(['html']);
});

test('Enter writes from any row but the folder’s, where it asks for another one', () => {
  expect(pressed(start, 'enter').requests).toEqual([{ kind: 'write', taken: 'ask', makes: false }]);
  const onFolder = pressed(start, ...Array.from({ length: folderRow }, () => 'down'));
  const asking = pressed(onFolder, 'enter');
  expect(view(asking).scope).toBe('prompt');
  // An ordinary line: a space is a space, and nothing is written by Enter.
  const typed = pressed(asking, ' x', 'enter');
  expect(typed.folder).toBe('/tmp x');
  expect(typed.requests.some(({ kind }) => kind === 'write')).toBe(false);
  expect(pressed(asking, '啊', 'escape').folder).toBe('/tmp');
});

test('nothing ticked: said, and nothing written', () => {
  const none = pressed({ ...start, ticked: [] }, 'enter');
  expect(none.requests).toEqual([]);
  expect(none.said).toContain('至少一种格式');
});

test('the profile of the unit goes into the page, as it does by `write`, with the Word file to download', async () => {
  const home = temporaryFolder();
  vi.stubEnv('NIANBAO_HOME', home);
  mkdirSync(join(home, 'templates'));
  writeFileSync(join(home, 'templates', 'profile.json'), '{"siteName": "云溪县人民政府网", "downloads": true}');
  const what = { report: zeroReport(), prior: null, findings: [], ticked: ['docx', 'html'] };
  const outcome = await write(what, home, 'ask');
  const [word, page] = outcome.kind === 'done' ? [...outcome.paths].sort() : [];
  const html = readFileSync(page!, 'utf8');
  expect(html).toContain('<meta name="SiteName" content="云溪县人民政府网"');
  expect(html).toContain(encodeURIComponent(basename(word!)));
  writeFileSync(join(home, 'templates', 'profile.json'), '{"siteCode": "123"}');
  expect(await write(what, home, 'replace')).toMatchObject({
    kind: 'failed',
    problem: expect.stringContaining('siteCode'),
  });
});

describe('names that are taken', () => {
  const exists = settled(start, { kind: 'exists', paths: ['/tmp/a.docx'] });
  test('Enter keeps both, and overwriting has to be gone to', () => {
    expect(pressed(exists, 'enter').requests).toEqual([{ kind: 'write', taken: 'keep', makes: false }]);
    expect(pressed(exists, 'y').requests).toEqual([{ kind: 'write', taken: 'keep', makes: false }]);
    expect(pressed(exists, 'right', 'enter').requests).toEqual([{ kind: 'write', taken: 'replace', makes: false }]);
    expect(pressed(exists, 'right', 'right', 'enter').requests).toEqual([]);
    expect(pressed(exists, 'escape').phase.kind).toBe('choose');
  });
  test('a folder is not made without being asked for', () => {
    const missing = settled(start, { kind: 'noFolder' });
    expect(view(pressed(missing, 'enter')).scope).toBe('prompt');
    expect(pressed(missing, 'right', 'enter').requests).toEqual([{ kind: 'write', taken: 'ask', makes: true }]);
  });
});

test('what was written is opened by O and its path copied by C; before that it is said', () => {
  const done = settled(start, { kind: 'done', paths: ['/tmp/a.docx', '/tmp/a.html'] });
  expect(pressed(done, 'o').requests).toEqual([{ kind: 'open', path: '/tmp/a.html' }]);
  expect(pressed(done, 'c').requests).toEqual([{ kind: 'copy', path: '/tmp/a.html' }]);
  expect(pressed(start, 'o').said).toContain('还没有写出');
  expect(fileToOpen(['/tmp/a.json', '/tmp/a.docx'], ['docx', 'json'])).toBe('/tmp/a.docx');
});

test('written from the folder’s row, where letters are text: O opens the file all the same', () => {
  const done = settled({ ...start, row: folderRow }, { kind: 'done', paths: ['/tmp/a.docx'] });
  expect(pressed(done, 'o').requests).toEqual([{ kind: 'open', path: '/tmp/a.docx' }]);
});

test('Enter once more after writing writes nothing again, and says how to', () => {
  const done = settled(start, { kind: 'done', paths: ['/tmp/a.docx'], remark: null } as never);
  const again = pressed(done, 'enter', 'enter');
  expect(again.requests).toEqual([]);
  expect(again.said).toContain('已经写好了');
  // One looks at what is ticked first: nothing is ticked or taken out by the key that leads there.
  for (const key of [' ', 'left', 'right', 'down']) {
    const back = pressed(done, key);
    expect([back.phase.kind, back.ticked, back.row]).toEqual(['choose', start.ticked, start.row]);
  }
});

test('Chinese that reaches the keys is said to be an input method that is on', () => {
  expect(pressed(start, '你好').said).toBe('这里按键请切换到英文输入');
});

test('the arrows tick as the space does: an input method may keep that', () => {
  expect(pressed(start, 'right').ticked).toEqual(pressed(start, ' ').ticked);
  expect(pressed(start, 'right').ticked).toEqual(['html']);
});

test('undo and the sections belong to the editor around it', () => {
  expect(reduceScreen(outputScreen, start, { kind: 'key', name: 'ctrl+z' }).requests.at(-1)).toEqual({
    kind: 'editor',
    command: 'undo',
  });
});

test.each([
  [80, 24],
  [120, 40],
  [60, 20],
  [60, 16],
])('in %i by %i the folder and what will be written are in view', (columns, rows) => {
  const there = { ...start, there: ['云溪县柳林镇人民政府2025年政府信息公开工作年度报告.docx'] };
  const shown = text(there, columns, rows);
  expect(shown.split('\n').length).toBeLessThanOrEqual(rows - 7);
  expect(shown).toContain('/tmp');
  expect(shown).toContain('将写出');
  const wrong = { ...zeroReport(), problems: '' };
  expect(text({ ...start }, columns, rows, wrong)).toContain('“草稿”标记');
});

describe('on the disk', () => {
  let folder = '';
  beforeEach(() => {
    folder = temporaryFolder();
    vi.stubEnv('NIANBAO_HOME', temporaryFolder());
  });
  const what = { report: zeroReport(), prior: null, findings: [], ticked: ['html', 'md'] };

  test('kept beside: both files get the same number, and the old ones stay as they are', async () => {
    const first = await write(what, folder, 'ask');
    expect(first.kind).toBe('done');
    const names = readdirSync(folder).sort();
    for (const name of names) writeFileSync(join(folder, name), '手工改过');
    expect((await write(what, folder, 'ask')).kind).toBe('exists');
    for (const number of [2, 3]) {
      expect(await write(what, folder, 'keep')).toMatchObject({ kind: 'done' });
      const more = names.map((name) => name.replace(/(\.\w+)$/, ` (${number})$1`));
      expect(readdirSync(folder)).toEqual(expect.arrayContaining(more));
    }
    for (const name of names) expect(readFileSync(join(folder, name), 'utf8')).toBe('手工改过');
    expect(beside([{ name: 'a.b.md', content: '' }], folder)[0]?.name).toBe('a.b (2).md');
  });

  test('the choice and the folder are remembered, and when a draft was written', () => {
    expect(rememberedChoices().ticked).toEqual(['docx', 'html']);
    remember(['md'], folder, { id: '20260101-000000', changed: '2026-01-12T01:00:00.000Z' });
    expect(rememberedChoices()).toEqual({ ticked: ['md'], folder });
    expect(readSettings().written?.['20260101-000000']).toMatchObject({ folder, changed: '2026-01-12T01:00:00.000Z' });
    changeSettings((before) => ({ ...before, formats: ['没有了的格式'], folder: '/没有了' }));
    expect(rememberedChoices().ticked).toEqual(['docx', 'html']);
    expect(rememberedChoices().folder).not.toBe('/没有了');
  });

  test('settings that cannot be read are no settings, and the file is not in the way', () => {
    writeFileSync(join(process.env.NIANBAO_HOME!, 'settings.json'), '{"formats": 3');
    expect(readSettings()).toEqual({});
    expect(rememberedChoices().ticked).toEqual(['docx', 'html']);
  });
});

test('without Word among the formats, as it may be remembered, that is said', () => {
  const shown = {
    report: zeroReport(),
    findings: [],
    head: { title: '', status: { text: '' }, bar: [] },
    notice: null,
  };
  const words = (state: OutputState) =>
    outputScreen
      .view(state, { columns: 80, rows: 24 }, shown)
      .messages.flat()
      .map(({ text }) => text)
      .join('');
  expect(words(start)).toBe('');
  expect(words(pressed(start, ' '))).toContain('没有选 Word');
});
