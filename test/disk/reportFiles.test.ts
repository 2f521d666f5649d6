import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { expandArguments } from '../../source/commands/loadReport.ts';
import { isDocumentFile, isOtherFile, isReportFile } from '../../source/disk/reportFiles.ts';
import { sources } from '../../source/readers/sources.ts';
import { temporaryFolder } from '../helpers/folder.ts';

/** 旧版 Word、WPS 文档（doc、wps） -> doc, wps */
const named = (name: string): string[] => name.match(/（([^）]*)）/)?.[1]?.split('、') ?? [];

test('every kind of file that is read is found in a folder, whatever the ending looks like', () => {
  const endings = [
    ...sources.flatMap(({ name }) => named(name)),
    'pdf',
    'html',
    'htm',
    'MD',
    'Markdown',
    'txt',
    'json',
  ];
  expect(endings).toEqual(expect.arrayContaining(['docx', 'xlsx', 'odt', 'mht', 'doc', 'wps']));
  for (const ending of endings) expect([ending, isReportFile(`年报.${ending}`)]).toEqual([ending, true]);
});

test('what cannot be read is found, too, where everything handed in is wanted; neither a style sheet nor a bare name', () => {
  const folder = temporaryFolder();
  const all = ['一.mht', '二.docm', '三.rtf', '四.eml', '五.xls', '六.jpg'];
  for (const name of [...all, '七.css', '八', 'docx']) writeFileSync(join(folder, name), '');
  const found = (others: boolean) => expandArguments([folder], { others }).map((file) => basename(file));
  expect(found(true).sort()).toEqual([...all].sort());
  expect(found(false).sort()).toEqual(['一.mht', '二.docm'].sort());
});

test('a document is shown to whoever picks a file, so that it can say why it is not read; a picture is not', () => {
  expect(['年报.xls', '年报.rtf', '年报.docx'].every(isDocumentFile)).toBe(true);
  expect(isDocumentFile('年报.png')).toBe(false);
  expect(isOtherFile('年报.docx')).toBe(false);
});
