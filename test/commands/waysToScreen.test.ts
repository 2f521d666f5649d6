/**
 * What comes from outside to the screens of the wizard: drafts of others, names of files, phrases, versions, settings, an editor's name.
 * Nothing of it may act on the terminal: all that the program sends is looked at.
 */
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { newDraft, removeDraft, saveDraft } from '../../source/drafts/drafts.ts';
import { keepVersion } from '../../source/drafts/history.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { busyReport } from '../helpers/sample.ts';
import { keys, open, type Screen } from '../helpers/terminal.ts';

/** Clipboard, title of the window, a query, C1, direction. */
const evil = '\x1b]52;c;ZXZpbA==\x07\x1b]0;evil\x1b\\\x1b[6n\x1b[?1000h\x9b31m\x85\u202e\u2066\u200f坏';
const evilName = evil.replaceAll('/', '');
const acted = ['\x1b]52', '\x1b]0;evil', '\x1b[?1000h', '\x9b', '\x85', '\u202e', '\u2066', '\u200f'];

let folder = '';
let home = '';
let id = '';

beforeEach(() => {
  folder = temporaryFolder();
  home = join(folder, 'home');
  vi.stubEnv('NIANBAO_HOME', home);
  const report = {
    ...busyReport(),
    unit: `云溪县${evil}`,
    title: `报告${evil}`,
    problems: `问题是人手少，${evil}新收申请99件。`,
  };
  const draft = {
    ...newDraft(report),
    field: 'overview.proactiveDisclosure',
    setAside: [{ finding: `title  ${evil}`, reason: evil }],
    prior: { ...busyReport(2024), unit: `旧${evil}`, title: evil },
  };
  saveDraft(draft);
  keepVersion({ ...draft, report: { ...report, problems: `早先${evil}` } }, 'begun');
  id = draft.id;
  const gone = newDraft({ ...report, unit: `没了${evil}` });
  saveDraft(gone);
  removeDraft(gone.id);
  copyFileSync(join(home, 'drafts', `${id}.json`), join(home, 'drafts', `副本${evilName}.json`));
  writeFileSync(join(home, 'settings.json'), JSON.stringify({ folder: join(folder, evilName), formats: ['html'] }));
  mkdirSync(join(folder, evilName));
  mkdirSync(join(home, 'phrases'));
  writeFileSync(join(home, 'phrases', 'proactiveDisclosure.md'), `## 常用的话${evil}\n\n第二句${evil}\n`);
  for (const number of [1, 2]) writeFileSync(join(folder, `文件${number}${evilName}.txt`), `插入的${evil}\n`);
  writeFileSync(join(folder, `报告${evilName}.json`), '{"format":');
});

const start = (...args: string[]): Screen =>
  open(home, args, { columns: 120, rows: 40, cwd: folder, env: { EDITOR: `true '${evil}'` } });

function expectClean(screen: Screen): void {
  for (const sequence of acted) expect(screen.raw().includes(sequence), JSON.stringify(sequence)).toBe(false);
}

test('the list of drafts, the deleted ones, a file to check', async () => {
  const screen = start();
  await screen.see('云溪县');
  await screen.press(keys.f(6));
  await screen.press(`${folder}/`, keys.tab);
  await screen.see('坏');
  await screen.press(keys.escape, keys.escape);
  await screen.press(keys.ctrl('z'));
  expectClean(screen);
});

test('texts, phrases, files by name and by content, another editor', async () => {
  const screen = start();
  await screen.see('云溪县');
  await screen.press(keys.enter);
  await screen.see('一、总体情况');
  await screen.press(keys.ctrl('t'));
  await screen.see('常用的话');
  await screen.press(keys.enter);
  await screen.press(keys.ctrl('o'), `${folder}/文件`, keys.tab);
  await screen.see('坏');
  await screen.press(keys.ctrl('c'));
  copyFileSync(join(folder, `文件1${evilName}.txt`), join(folder, 'x.txt'));
  // What was typed before stands there still.
  await screen.press(keys.ctrl('o'), keys.ctrl('u'), join(folder, 'x.txt'), keys.enter);
  await screen.see('插入的');
  await screen.press(keys.ctrl('e'));
  await screen.see('文字没有改动');
  expectClean(screen);
});

test('versions, every section, the review, the output', async () => {
  const screen = start();
  await screen.see('云溪县');
  await screen.press(keys.enter);
  await screen.see('一、总体情况');
  await screen.press(keys.ctrl('b'));
  await screen.see('版本');
  await screen.press(keys.down, keys.enter, keys.escape, keys.escape);
  for (let step = 0; step < 8; step++) await screen.press(keys.ctrl('n'));
  await screen.see('文件夹');
  expectClean(screen);
});

test('the plain way', async () => {
  const screen = start('--plain');
  await screen.see('云溪县');
  screen.burst('1\r');
  await screen.until(() => screen.text().split('云溪县').length > 2 || screen.text().includes('总体'));
  expectClean(screen);
});
