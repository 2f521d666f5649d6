/** A report by what was typed: a file, a draft, or something that is neither and is said to be so. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ignoredWords } from '../../source/commands/ignoredWords.ts';
import { expandArguments, leftOutWords, loadReport } from '../../source/commands/loadReport.ts';
import { whyNotOpened } from '../../source/commands/openWizard.ts';
import { readRows } from '../../source/commands/readRows.ts';
import { newDraft, saveDraft } from '../../source/drafts/drafts.ts';
import { formatReport } from '../../source/report/interchange.ts';
import { writeWorkbook } from '../../source/writers/xlsx/workbook.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { busyReport, zeroReport } from '../helpers/sample.ts';

let home = '';
beforeEach(() => {
  home = temporaryFolder();
  vi.stubEnv('NIANBAO_HOME', home);
});
afterEach(() => void vi.unstubAllEnvs());
const put = (name: string, content: string): string => {
  const path = join(home, name);
  writeFileSync(path, content);
  return path;
};

describe('loaded', () => {
  test('a draft with what its clerk has set aside and last year’s report; a file has neither', async () => {
    const setAside = [{ finding: 'x', reason: '已请示' }];
    const [plain, whole] = [newDraft(zeroReport()), { ...newDraft(busyReport()), setAside, prior: busyReport(2024) }];
    saveDraft(plain);
    saveDraft(whole);
    expect(await loadReport(plain.id)).toMatchObject({ file: plain.id, isDraft: true, setAside: [] });
    expect(await loadReport(plain.id)).not.toHaveProperty('prior');
    expect(await loadReport(whole.id)).toMatchObject({ isDraft: true, setAside, prior: { year: 2024 } });
    const path = put('a.json', formatReport(zeroReport()));
    expect(await loadReport(path)).toEqual({ report: expect.anything(), file: path, isDraft: false, setAside: [] });
  });

  test.each(['http://www.a.gov.cn/年报.html', 'HTTPS://www.a.gov.cn/1.docx'])('no address: %s', async (address) => {
    await expect(loadReport(address)).rejects.toThrow(`${address} 是网址，本程序不上网`);
    await expect(loadReport(`./${address}`)).rejects.toThrow('无法读取');
  });

  test('no folder, and nothing of a name that is neither', async () => {
    mkdirSync(join(home, '各单位'));
    await expect(loadReport(join(home, '各单位'))).rejects.toThrow('是文件夹，请指定其中的一个文件');
    await expect(loadReport('没有这一份')).rejects.toThrow('没有叫“没有这一份”的文件或草稿');
    for (const name of ['草稿.改过的', '2025.10.稿子 ']) await expect(loadReport(name)).rejects.toThrow('的文件或草稿');
    for (const path of ['a/没有', 'a\\没有', '没有.5'])
      await expect(loadReport(path)).rejects.toThrow(`无法读取 ${path}`);
    writeFileSync(join(home, '报告'), formatReport(zeroReport()));
    expect(await loadReport(join(home, '报告'))).toMatchObject({ isDraft: false });
    await expect(loadReport('没有这一份.docx')).rejects.toThrow('无法读取 没有这一份.docx');
  });
});

test('a folder stands for the reports in it; other kinds of files are taken where they are asked for, pictures of pages never', () => {
  mkdirSync(join(home, '收到', '乙_files'), { recursive: true });
  const names = ['甲.docx', '乙.html', '丙.dwg', '丁图解.png', '戊.zip', '乙_files/x.dwg', '审核意见.docx'];
  for (const name of names) put(join('收到', name), '');
  const found = (others: boolean) =>
    expandArguments([join(home, '收到')], { others }).map((path) => path.slice(home.length + 4));
  expect(found(false)).toEqual(['乙.html', '甲.docx']);
  const all = found(true);
  expect(all).toEqual(expect.arrayContaining(['乙.html', '甲.docx']));
  expect(all.filter((name) => /图解|_files|审核/.test(name))).toEqual([]);
});

test('letters back that were left out are named by the first, and counted', () => {
  expect(leftOutWords(['甲.docx'])).toMatch(/^甲\.docx 是退回的审核意见/);
  expect(leftOutWords(['甲.docx', '乙.docx', '丙.docx'])).toMatch(/^甲\.docx 等 3 份是退回的审核意见/);
});

test('lines of the unit’s own list of words that count for nothing are counted, the first shown, cut where it is long', () => {
  expect(ignoredWords()).toBe('');
  put('用语.txt', '允许 某词\n');
  expect(ignoredWords()).toBe('');
  put('用语.txt', '一 二 三 四\n五 六 七 八\n');
  expect(ignoredWords()).toContain('里有 2 行没有用上，第一行是“一 二 三 四”：');
  put('用语.txt', `甲 乙 ${'长'.repeat(16)}\n`);
  expect(ignoredWords()).toContain(`里有 1 行没有用上，第一行是“甲 乙 ${'长'.repeat(16)}”：`);
  put('用语.txt', `甲 乙 ${'长'.repeat(17)}\n`);
  expect(ignoredWords()).toContain(`第一行是“甲 乙 ${'长'.repeat(16)}…”：`);
});

test('of a workbook the fullest sheet that is seen is read; one of which none is seen is refused', async () => {
  const page = (name: string, rows: number) => ({
    ...{ name, widths: [] },
    rows: Array.from({ length: rows }, (_, index) => [{ value: `${name}${index}` }]),
  });
  const book = (hidden: readonly string[]) => {
    const files = unzipSync(writeWorkbook([page('甲', 1), page('乙', 3), page('丙', 2)]));
    const xml = strFromU8(files['xl/workbook.xml']!).replace(/<sheet name="(.)"/g, (sheet, name) =>
      hidden.includes(name) ? `${sheet} state="hidden"` : sheet,
    );
    const path = join(home, '表.xlsx');
    writeFileSync(path, zipSync({ ...files, 'xl/workbook.xml': strToU8(xml) }));
    return path;
  };
  expect((await readRows(book([])))[0]).toEqual(['乙0']);
  expect((await readRows(book(['乙'])))[0]).toEqual(['丙0']);
  await expect(readRows(book(['甲', '乙', '丙']))).rejects.toThrow('表.xlsx 里没有看得见的表');
});

test('a table of separated values may begin with any letters', async () => {
  expect(await readRows(put('a.csv', 'PX,1\n甲,2\n'))).toEqual([
    ['PX', '1'],
    ['甲', '2'],
  ]);
  expect((await readRows(put('b.csv', 'XK,1\n')))[0]).toEqual(['XK', '1']);
  await expect(readRows(put('c.xlsx', 'PK\u0003\u0004'))).rejects.toThrow('c.xlsx');
  const old = join(home, 'd.xls');
  writeFileSync(old, Buffer.from([0xd0, 0xcf, 0x11, 0xe0]));
  await expect(readRows(old)).rejects.toThrow('是旧版 Excel 工作簿');
});

describe('without a terminal the screens are not opened', () => {
  const on = (stdin: boolean, stdout: boolean) => {
    const kept = [process.stdin.isTTY, process.stdout.isTTY] as const;
    [process.stdin.isTTY, process.stdout.isTTY] = [stdin, stdout];
    try {
      return whyNotOpened();
    } finally {
      [process.stdin.isTTY, process.stdout.isTTY] = kept;
    }
  };
  test('which is said, in the window of Git Bash with what to run there', () => {
    vi.stubEnv('MSYSTEM', '');
    expect(on(true, true)).toBeNull();
    expect(on(true, false)).toContain('请加 --plain');
    expect(on(false, true)).toContain('请加 --plain');
    vi.stubEnv('MSYSTEM', 'MINGW64');
    expect(on(true, true)).toBeNull();
    expect(on(false, false)).toContain('winpty nianbao');
  });
});
