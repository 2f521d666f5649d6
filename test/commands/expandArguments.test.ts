import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { expandArguments } from '../../source/commands/loadReport.ts';
import { temporaryFolder } from '../helpers/folder.ts';

test('a file that is named twice, however it is written, is one report', () => {
  expect(expandArguments(['甲镇.json', './甲镇.json', '乙镇.json', '甲镇.json'])).toEqual(['甲镇.json', '乙镇.json']);
});

test('what was written into the folder about its reports is none of them; what only sounds like it is', () => {
  const folder = temporaryFolder();
  const put = (...names: string[]) => {
    for (const name of names) writeFileSync(join(folder, name), '');
    return names.map((name) => join(folder, name)).sort();
  };
  const reports = put('柳桥镇.json', '柳桥镇年度汇总报告.docx', '问题清单以外.xlsx');
  put(
    '问题清单.xlsx',
    '白石县2025年度汇总.xlsx',
    '白石县2025年度汇总.json',
    '柳桥镇审核意见.docx',
    '柳桥镇原稿批注(2).docx',
  );
  const letters: string[] = [];
  expect(expandArguments([folder], { onLetter: (file) => letters.push(file) }).sort()).toEqual(reports);
  expect(letters).toHaveLength(2);
});

test('one that is named by itself is read all the same', () => {
  expect(expandArguments(['问题清单.xlsx'])).toEqual(['问题清单.xlsx']);
});
