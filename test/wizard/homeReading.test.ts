/** What the home screen says of a draft is what its review says: nothing that was waived, nothing against totals that are none yet. */
import { beforeEach, expect, test, vi } from 'vitest';
import { newDraft, saveDraft } from '../../source/drafts/drafts.ts';
import { withFigure, withText } from '../../source/report/places.ts';
import type { Report } from '../../source/report/report.ts';
import { checkReport } from '../../source/rules/check.ts';
import { keyOf, type Waiver } from '../../source/rules/waiver.ts';
import { readPage } from '../../source/wizard/home/reading.ts';
import { homeScreen } from '../../source/wizard/home/screen.ts';
import type { HomeState } from '../../source/wizard/home/state.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { cellOf } from '../helpers/form.ts';
import { busyReport } from '../helpers/sample.ts';

beforeEach(() => vi.stubEnv('NIANBAO_HOME', temporaryFolder()));

const wrong = withText(busyReport(), 'overview.onRequest', '全年办结政府信息公开申请 999 件，予以公开 888 件。');

/** How section 一 stands on the home screen, once the rules have looked. */
async function overviewOf(report: Report, setAside: readonly Waiver[] = []): Promise<string | undefined> {
  const draft = { ...newDraft(report), setAside };
  saveDraft(draft);
  let state: HomeState = { ...homeScreen.start({ drafts: [], year: 2025, canSum: true }), requests: [] };
  const done = new Map<string, 'read' | 'checked'>();
  const stop = readPage([draft.id], done, (by) => {
    state = by(state);
  });
  await vi.waitFor(() => expect(done.get(draft.id)).toBe('checked'), 5000);
  stop();
  return state.known[draft.id]!.sections.find(([name]) => name.startsWith('一'))?.[1];
}

test('findings are counted until they are waived', async () => {
  const waivers = checkReport(wrong, { today: new Date() }).map((finding) => ({
    finding: keyOf(finding),
    reason: '口径不同',
  }));
  expect(await overviewOf(wrong)).toBe('警2');
  expect(await overviewOf(wrong, waivers)).toBe('完成');
});

test('nothing is counted against a total of which a cell is still blank', async () => {
  expect(await overviewOf(withFigure(wrong, cellOf('applications.granted.naturalPerson'), null))).toBe('完成');
});
