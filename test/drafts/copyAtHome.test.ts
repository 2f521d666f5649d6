/** A copy that was put in the own folder because the draft could not be saved: it is named, as long as it is newer. */
import { utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { newDraft, saveDraft } from '../../source/drafts/drafts.ts';
import { saveCopy } from '../../source/drafts/moving.ts';
import { openSafely } from '../../source/drafts/open.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { zeroReport } from '../helpers/sample.ts';

test('it is named when the draft is opened, as long as it is newer', () => {
  const home = temporaryFolder();
  vi.stubEnv('NIANBAO_HOME', home);
  const draft = newDraft(zeroReport());
  saveDraft(draft);
  const own = temporaryFolder();
  vi.stubEnv('HOME', own);
  vi.stubEnv('USERPROFILE', own);
  const copy = saveCopy(draft, own);
  utimesSync(join(home, 'drafts', `${draft.id}.json`), 1, 1);
  const open = () => {
    const { notice, release } = openSafely(draft.id);
    release();
    return notice ?? '';
  };
  expect(open()).toContain(copy);
  utimesSync(copy, 1, 1);
  expect(open()).toBe('');
});
