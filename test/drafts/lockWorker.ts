/** A process of its own for lock.test.ts: holds a draft, or edits it by turns with others. */
import { saveDraft } from '../../source/drafts/drafts.ts';
import { openSafely } from '../../source/drafts/open.ts';
import { pauseFor } from '../../source/drafts/store.ts';

const [task, id = '', who = '', count = '0'] = process.argv.slice(2);
if (task === 'hold') {
  openSafely(id);
  process.stdout.write('held\n');
  setInterval(() => {}, 1000);
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
