/** All letters of a gathering, one after the other: what is counted, what is said of those that were not written, and when it ends. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { allLetters, dayName } from '../../source/commands/sumLetters.ts';
import { Failure } from '../../source/text/failure.ts';
import { temporaryFolder } from '../helpers/folder.ts';

let out = '';
beforeEach(() => {
  out = temporaryFolder();
  vi.stubEnv('NIANBAO_TODAY', '2026-01-15');
});
afterEach(() => void vi.unstubAllEnvs());

/** A gathering of these files; `more` are those who have no report that a letter could be about. */
const gathering = (files: readonly string[], more: object = {}) =>
  ({
    ...{ missing: [], wrongYear: [], unreadable: [], ...more },
    counted: files.map((file) => ({ report: { file } })),
  }) as never;

/** Writes a letter for each file whose name asks for none of what can go wrong. */
function writing(due = '') {
  const written: string[] = [];
  let finished = 0;
  const letters = {
    add: async ({ file }: { file: string }) => {
      if (file === '没有问题') return [];
      const path = join(out, `${file}审核意见.docx`);
      writeFileSync(path, '');
      written.push(file);
      return [path];
    },
    finish: async () => {
      finished += 1;
      return [];
    },
  };
  const partsOf = async (file: string) => {
    if (file === '打不开') throw new Failure('打不开：被占用。');
    if (file === '出错') throw new Error('程序的错');
    return { file };
  };
  return { to: { out, due, letters, partsOf } as never, written, finished: () => finished };
}

test('those who have nothing to mend get none, and do not count', async () => {
  const { to, written, finished } = writing();
  const made = await allLetters(gathering(['甲', '没有问题', '乙']), to, () => true);
  expect(made).toEqual({ count: 2, folder: out, remark: '' });
  expect([written, finished()]).toEqual([['甲', '乙'], 1]);
});

test('one that cannot be written keeps no other back, and is said with its reason; a fault of the program is none of these', async () => {
  const { to, written } = writing();
  const { count, remark } = await allLetters(gathering(['打不开', '甲', '打不开']), to, () => true);
  expect([count, remark, written]).toEqual([1, '2 份没有写成：打不开：被占用。', ['甲']]);
  await expect(allLetters(gathering(['出错']), writing().to, () => true)).rejects.toThrow('程序的错');
});

test('stopped, the list of everything is written all the same, and how many were not looked at is said', async () => {
  const { to, finished } = writing();
  const steps: string[] = [];
  const made = await allLetters(gathering(['甲', '乙', '丙']), to, (done, all) => steps.push(`${done}/${all}`) < 2);
  expect([made.count, made.remark, steps]).toEqual([1, '停下了，还有 2 个单位没有看。', ['0/3', '1/3']]);
  expect(finished()).toBe(1);
});

test('who has no letter because there is no report to write it about is said; those settled by another file are not', async () => {
  const more = {
    missing: [{}, {}],
    wrongYear: [{ settled: false }, { settled: true }],
    unreadable: [{ settled: true }],
  };
  const { remark } = await allLetters(gathering([], more), writing().to, () => true);
  expect(remark).toBe('缺报 2、年度不对 1 的没有意见可写，请另行通知。');
});

test('letters of earlier in the day that were not written now are counted, other files are not; a day that is past is said', async () => {
  for (const name of ['甲审核意见.docx', '丁审核意见.docx', '问题清单.xlsx', '说明.docx'])
    writeFileSync(join(out, name), '');
  const { remark } = await allLetters(gathering(['甲']), writing('2026-01-10').to, () => true);
  expect(remark).toBe(
    '文件夹里另有 1 份是今天早些时候写的，这一次没有写到，别再发出去。2026年1月10日已经过了，审核意见里照写；写错了请换一个日期再写一次。',
  );
});

test('a folder is named after its day, as it sorts', () => {
  expect([dayName(new Date(2026, 0, 6)), dayName(new Date(2026, 10, 26))]).toEqual(['2026-01-06', '2026-11-26']);
});
