/** A unit's own templates win file by file; the others stay the program's. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { readBytes, readBytesSoon } from '../../source/disk/readFile.ts';
import { documentTemplates, readTemplates } from '../../source/disk/templates.ts';
import { today } from '../../source/disk/today.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { onePixel } from '../helpers/onePixel.ts';

const program = readTemplates(join(import.meta.dirname, '没有这个文件夹'));

test.each(documentTemplates)('%s', (name) => {
  const own = temporaryFolder();
  writeFileSync(join(own, name), '自己的\r\n第二行\r第三行');
  const { texts, paths } = readTemplates(own);
  expect([texts[name], paths[name]]).toEqual(['自己的\n第二行\n第三行', join(own, name)]);
  for (const other of documentTemplates.filter((one) => one !== name)) {
    expect([texts[other], paths[other]]).toEqual([program.texts[other], program.paths[other]]);
  }
});

test('a profile and pictures lie beside them; whatever else does is none of theirs', () => {
  const own = temporaryFolder();
  for (const name of ['a.png', 'b.JPG', 'c.jpeg', 'd.gif', 'e.svg', 'f.png.txt'])
    writeFileSync(join(own, name), onePixel);
  expect(readTemplates(own).texts['profile.json']).toBeUndefined();
  writeFileSync(join(own, 'profile.json'), '{}');
  const { texts, paths, pictures } = readTemplates(own);
  expect([texts['profile.json'], paths['profile.json']]).toEqual(['{}', join(own, 'profile.json')]);
  expect(Object.keys(pictures).sort()).toEqual(['a.png', 'b.JPG', 'c.jpeg', 'd.gif']);
});

test('one that cannot be read is named, with what was being done', () => {
  const own = temporaryFolder();
  mkdirSync(join(own, 'page.html'));
  expect(() => readTemplates(own)).toThrow(join(own, 'page.html'));
});

test('what is refused, and with which words, is the same whether one waits for it or not', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, '大'), Buffer.alloc(3000));
  const said = async (path: string, options: object) => {
    const [at, soon] = [() => readBytes(path, options), () => readBytesSoon(path, options)];
    const words = await Promise.all(
      [at, soon].map(async (read) => {
        try {
          return (await read()).toString('hex');
        } catch (error) {
          return (error as Error).message;
        }
      }),
    );
    expect(words[1]).toBe(words[0]);
    return words[0]!;
  };
  expect(await said(folder, {})).toContain('是文件夹');
  expect(await said(join(folder, '没有'), { doing: '无法打开' })).toMatch(/^无法打开/);
  expect(await said(join(folder, '大'), { largest: 2999, advice: '请换一个' })).toContain('请换一个');
  expect(await said(join(folder, '大'), { largest: 3000 })).toHaveLength(6000);
});

test('a day that is given is that day at noon; anything else is the clock’s', () => {
  vi.stubEnv('NIANBAO_TODAY', '2026-03-31');
  const day = today();
  expect([day.getFullYear(), day.getMonth(), day.getDate(), day.getHours()]).toEqual([2026, 2, 31, 12]);
  for (const none of ['', '2026-3-31', '明天']) {
    vi.stubEnv('NIANBAO_TODAY', none);
    expect(Math.abs(today().getTime() - Date.now())).toBeLessThan(60_000);
  }
  vi.unstubAllEnvs();
});
