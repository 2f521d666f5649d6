import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import command from '../../source/commands/drafts.ts';
import { newDraft, removeDraft, saveDraft } from '../../source/drafts/drafts.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { zeroReport } from '../helpers/sample.ts';
import { runCommand } from '../helpers/streams.ts';

test('a draft that is only among the deleted ones is not said to be there', async () => {
  process.env.NIANBAO_HOME = temporaryFolder();
  const draft = newDraft(zeroReport());
  saveDraft(draft);
  const backup = join(temporaryFolder(), '备份.json');
  await runCommand(command, ['export', backup], {});
  removeDraft(draft.id);
  const { stderr } = await runCommand(command, ['import', backup], {});
  expect(stderr).toContain(`nianbao drafts restore ${draft.id}`);
  expect(stderr).not.toContain('已经有了');
});

test('a backup is not named like a draft: in its folder the file would be taken for the draft', async () => {
  process.env.NIANBAO_HOME = temporaryFolder();
  const { id } = newDraft(zeroReport());
  await expect(runCommand(command, ['export', id], {})).rejects.toThrow(`${id} 是草稿的编号`);
  expect(existsSync(id)).toBe(false);
});
