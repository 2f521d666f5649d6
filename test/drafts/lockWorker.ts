/** A process of its own for tests: holds a draft, edits it by turns with others, or begins one at a given second. */

import { pauseFor } from '../../source/disk/moveFile.ts';
import { newDraft, saveDraft } from '../../source/drafts/drafts.ts';
import { openSafely, saveNew } from '../../source/drafts/open.ts';
import { zeroReport } from '../helpers/sample.ts';

const [task, id = '', who = '', count = '0'] = process.argv.slice(2);
if (task === 'hold') {
  openSafely(id);
  process.stdout.write('held\n');
  setInterval(() => {}, 1000);
}
if (task === 'try') {
  const { draft, readOnly } = openSafely(id);
  let saved = 'saved';
  try {
    saveDraft({ ...draft, report: { ...draft.report, problems: '第二个' } });
  } catch {
    saved = 'refused';
  }
  process.stdout.write(`${readOnly ? 'read-only' : 'open'}, ${saved}\n`);
}
if (task === 'edit') {
  for (let edit = 0; edit < Number(count); ) {
    const { draft, readOnly, release } = openSafely(id);
    if (!readOnly) {
      saveDraft({ ...draft, report: { ...draft.report, problems: `${draft.report.problems}${who}${edit++}，` } });
      release();
    }
    pauseFor(1);
  }
}
if (task === 'begin') {
  const [, year, month, day, hour, minute, second] = /(....)(..)(..)-(..)(..)(..)/.exec(id)!.map(Number);
  const draft = newDraft({ ...zeroReport(), problems: who }, new Date(year!, month! - 1, day, hour, minute, second));
  process.stdout.write('begun\n');
  process.stdin.on('data', () => saveNew(draft));
}
