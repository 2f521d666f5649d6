/** What ends the program, and what becomes of the draft then. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { newDraft } from '../../source/drafts/drafts.ts';
import { lastSave, type Saving, watchForEnd } from '../../source/wizard/ending.ts';
import { editExternally, isEditing } from '../../source/wizard/externalEditor.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { zeroReport } from '../helpers/sample.ts';

/** Runs a task while the end is watched for, and gives what was told; nothing of it stays in this process. */
async function told(task: (output: PassThrough) => Promise<void> | void): Promise<unknown[]> {
  const events = ['SIGTERM', 'SIGHUP', 'SIGINT', 'SIGBREAK', 'uncaughtException'] as const;
  const before = new Map(events.map((event) => [event, process.listeners(event as 'SIGINT')]));
  const codes: unknown[] = [];
  const output = new PassThrough();
  watchForEnd([output as unknown as NodeJS.WriteStream], (...given) =>
    codes.push(given.length > 1 && given[1] ? given : given[0]),
  );
  try {
    await task(output);
  } finally {
    for (const event of events)
      for (const listener of process.listeners(event as 'SIGINT'))
        if (!before.get(event)!.includes(listener)) process.off(event, listener);
  }
  return codes;
}

describe.skipIf(process.platform === 'win32')('what ends the program', () => {
  test('each signal with the exit code that shells expect, and a terminal that is gone', async () => {
    const codes = await told((output) => {
      for (const signal of ['SIGTERM', 'SIGHUP', 'SIGINT', 'SIGBREAK'] as const) process.emit(signal);
      output.emit('error', new Error('EIO'));
    });
    expect(codes).toEqual([143, 129, 130, 149, 129]);
  });

  test('Ctrl+C in another editor is meant for it, a closed window is not', async () => {
    const home = temporaryFolder();
    vi.stubEnv('NIANBAO_HOME', home);
    vi.stubEnv('VISUAL', '');
    vi.stubEnv('EDITOR', 'exec sleep 20 #');
    const codes = await told(async () => {
      const edited = editExternally('20260101-000000', 'problems', '甲').catch(() => null);
      expect(isEditing()).toBe(true);
      process.emit('SIGINT');
      // The editor ends with the program.
      process.emit('SIGHUP');
      await edited;
      expect(isEditing()).toBe(false);
      process.emit('SIGINT');
    });
    expect(codes).toEqual([129, 130]);
  });
});

describe('the last save', () => {
  let home = '';
  beforeEach(() => {
    home = temporaryFolder();
    vi.stubEnv('HOME', home);
  });
  const saving = (flush: boolean, copyTo: (folder: string) => string): Saving => ({
    flush: () => flush,
    copyTo,
    latest: () => newDraft(zeroReport()),
  });

  test('where all is saved nothing is said and nothing copied', () => {
    const copyTo = vi.fn();
    expect(lastSave(saving(true, copyTo))).toBeNull();
    expect(copyTo).not.toHaveBeenCalled();
  });

  test('else a copy in the own folder, at worst where temporary files go, and where that is', () => {
    const asked: string[] = [];
    const copy = (works: (folder: string) => boolean) => (folder: string) => {
      asked.push(folder);
      if (!works(folder)) throw new Error('没有空间');
      writeFileSync(join(home, 'copy'), '');
      return join(folder, 'a.json');
    };
    expect(
      lastSave(
        saving(
          false,
          copy(() => true),
        ),
      )?.copy,
    ).toBe(join(home, 'a.json'));
    expect(asked).toEqual([home]);
    const second = lastSave(
      saving(
        false,
        copy((folder) => folder !== home),
      ),
    );
    expect(second?.copy).not.toContain(home);
    expect(second?.sentence).toContain(second?.copy);
    const none = lastSave(
      saving(
        false,
        copy(() => false),
      ),
    );
    expect(none).toEqual({ sentence: '草稿没有保存成功，也没能另存：没有空间', copy: null });
  });
});
