/** A wrong path at any prompt is one sentence, and the program goes on. */
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { sumWay } from '../../source/commands/sumWay.ts';
import { waysToBegin } from '../../source/commands/ways.ts';
import { textInFile } from '../../source/drafts/edited.ts';
import { lookedAt, whyNoFolder } from '../../source/wizard/output/folder.ts';
import { outputScreen } from '../../source/wizard/output/screen.ts';
import { startOutput } from '../../source/wizard/output/state.ts';
import { write } from '../../source/wizard/output/writing.ts';
import { filesFor } from '../../source/wizard/path/files.ts';
import { pathOf } from '../../source/wizard/path/typedPath.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { zeroReport } from '../helpers/sample.ts';

let root = '';
// A folder of its own for each, since one of them is written to.
beforeEach(() => {
  root = temporaryFolder();
  writeFileSync(join(root, '照片.png'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]));
  mkdirSync(join(root, '空文件夹'));
  mkdirSync(join(root, '关着的'));
  chmodSync(join(root, '关着的'), 0o000);
  symlinkSync(join(root, '圈'), join(root, '圈'));
});
beforeEach(() => vi.stubEnv('NIANBAO_HOME', temporaryFolder()));

const wrong = {
  'a file': () => join(root, '照片.png'),
  'a folder': () => join(root, '空文件夹'),
  'a closed folder': () => join(root, '关着的'),
  'below a file': () => join(root, '照片.png', '里面'),
  'a loop': () => join(root, '圈'),
  'below a loop': () => join(root, '圈', '里面'),
  nothing: () => '',
  'not there': () => join(root, '没有', '也没有.docx'),
  'a NUL': () => `${root}/a\0b`,
  '300 characters': () => join(root, '长'.repeat(300)),
  'half an address': () => `file://${root}/%E6%8`,
} as const;

/** One Chinese sentence without a code of the system, or null where the path was taken. */
async function saidOf(task: () => unknown): Promise<string | null> {
  try {
    await task();
    return null;
  } catch (error) {
    expect((error as Error).name).toBe('Failure');
    return (error as Error).message;
  }
}
const expectSentence = (said: string | null) => {
  if (said === null) return;
  expect(said).toMatch(/[\u4e00-\u9fff]/);
  // The name of a test's own folder may look like a code.
  expect(said.replaceAll(/nianbao-test-\w+/g, '')).not.toMatch(/\bE[A-Z]{3,}\b|ERR_/);
  expect(said.split('\n')).toHaveLength(1);
};

describe.each(Object.keys(wrong) as (keyof typeof wrong)[])('%s', (kind) => {
  const typed = () => wrong[kind]();
  const reads = {
    'last year’s report': (path: string) => waysToBegin().beginFrom(path),
    'a file to check': (path: string) => waysToBegin().check(path),
    'a ledger': (path: string) => waysToBegin().tally(path, 2025),
    'a text': (path: string) => textInFile(path),
    'a list of units': (list: string) =>
      sumWay.open(join(root, '空文件夹'), { parent: '清河县人民政府', year: 2025, list, prior: '', own: '', due: '' }),
  };
  test.each(Object.entries(reads))('where %s is read', async (_, read) => {
    const said = await saidOf(() => read(pathOf(typed())));
    expect(said).not.toBeNull();
    expectSentence(said);
  });

  test('where a folder is summed', async () => {
    const setup = { parent: '清河县人民政府', year: 2025, list: '', prior: '', own: '', due: '' };
    const path = pathOf(typed());
    const said = await saidOf(async () => {
      await sumWay.kept(path, 2025);
      await sumWay.open(path, setup);
    });
    // Empty is the folder one stands in, which has reports of its own.
    if (kind !== 'nothing') expect(said).not.toBeNull();
    expectSentence(said);
    if (kind === 'a file') expect(said).toContain('请写各单位报告所在的文件夹');
  });

  test('where it is written to', async () => {
    if (kind === 'nothing') return expect(filesFor('', () => true)).not.toEqual([]);
    const folder = pathOf(typed());
    const state = lookedAt(startOutput({ ticked: ['md'], folder }), zeroReport(), false);
    const problem = whyNoFolder(folder);
    expect(state.said).toBe(problem);
    // What can be no folder is asked for again at once, with what was typed.
    if (problem) expect(outputScreen.scopeOf(state)).toBe('prompt');
    expectSentence(problem);
    const outcome = await write({ report: zeroReport(), prior: null, findings: [], ticked: ['md'] }, folder, 'ask');
    if (problem) expect(outcome.kind).toBe('failed');
    if (outcome.kind === 'failed') expectSentence(outcome.problem);
  });

  test('while it is typed', () => {
    for (let length = 0; length <= typed().length; length++) filesFor(typed().slice(0, length), () => true);
  });
});
