/** Deleting and taking back from the home screen, with the drafts on a disk. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { listDrafts, newDraft, readDraft, saveDraft } from '../../source/drafts/drafts.ts';
import * as lost from '../../source/drafts/lost.ts';
import { type DiskRequest, onDisk } from '../../source/wizard/home/onDisk.ts';
import { homeScreen } from '../../source/wizard/home/screen.ts';
import type { HomeState } from '../../source/wizard/home/state.ts';
import { reduceScreen } from '../../source/wizard/screen.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { zeroReport } from '../helpers/sample.ts';

let home = '';
beforeEach(() => {
  home = temporaryFolder();
  vi.stubEnv('NIANBAO_HOME', home);
});

const put = (id: string, unit: string) => saveDraft({ ...newDraft({ ...zeroReport(), unit }), id });
const begun = (): HomeState => ({
  ...homeScreen.start({ drafts: listDrafts(), year: 2025, canSum: true }),
  requests: [],
});
/** A key, and what it asks of the disk done. */
const pressed = (state: HomeState, ...names: string[]): HomeState =>
  names.reduce<HomeState>((before, name) => {
    const after = reduceScreen(homeScreen, before, { kind: 'key', name });
    return after.requests.reduce<HomeState>((now, request) => onDisk(now, request as DiskRequest, lost), {
      ...after,
      requests: [],
    });
  }, state);
const units = () => listDrafts().map(({ id }) => readDraft(id).report.unit);

test('a draft that was deleted a moment ago is in the list of F8, and comes back from there', () => {
  put('20260101-090000', '云溪县柳林镇人民政府');
  const deleted = pressed(begun(), 'delete', 'right', 'enter');
  expect(deleted.drafts).toEqual([]);
  const list = pressed(deleted, 'f8');
  expect(list.overlay.kind).toBe('lost');
  const back = pressed(list, 'enter');
  expect(units()).toEqual(['云溪县柳林镇人民政府']);
  expect(back.drafts).toHaveLength(1);
  expect(pressed(back, 'f8').said).toBe('没有要找回的草稿。');
  // It is not deleted any more: Ctrl+Z has nothing to take back.
  expect(pressed(back, 'ctrl+z').said).toContain('没有刚删除的草稿');
});

test('F8 looks at the disk: it finds what another window has deleted', () => {
  put('20260101-090000', '云溪县柳林镇人民政府');
  const state = begun();
  pressed(begun(), 'delete', 'right', 'enter');
  expect(pressed(state, 'f8').overlay.kind).toBe('lost');
});

test('Ctrl+Z takes back the one that was deleted now, though an older deleted one had its id', () => {
  put('20260101-090000', '旧的');
  pressed(begun(), 'delete', 'right', 'enter');
  put('20260101-090000', '新的');
  pressed(begun(), 'delete', 'right', 'enter', 'ctrl+z');
  expect(units()).toEqual(['新的']);
});

test('what the disk refuses is said, and the list stays', () => {
  put('20260101-090000', '云溪县柳林镇人民政府');
  rmSync(join(home, 'drafts', '20260101-090000.json'));
  const state: HomeState = { ...begun(), drafts: [{ id: '20260101-090000', changed: 0 }] };
  expect(pressed(state, 'delete', 'right', 'enter')).toMatchObject({
    drafts: state.drafts,
    said: expect.stringContaining('无法删除草稿'),
  });
  put('20260101-090000', '云溪县柳林镇人民政府');
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, 'damaged'), '');
  expect(pressed(begun(), 'delete', 'right', 'enter').drafts).toEqual([]);
});

test('of several that were deleted Ctrl+Z takes back the last one first', () => {
  put('20260101-090000', '先删的');
  put('20260102-090000', '后删的');
  const older = pressed(begun(), 'down', 'delete', 'right', 'enter');
  const both = pressed(older, 'up', 'delete', 'right', 'enter');
  expect(units()).toEqual([]);
  const one = pressed(both, 'ctrl+z');
  expect(units()).toEqual(['后删的']);
  pressed(one, 'ctrl+z');
  expect(units().sort()).toEqual(['先删的', '后删的'].sort());
});
