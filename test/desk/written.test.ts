/**
 * What the files of a sum hold, cell by cell, and what each word of a ledger is taken for. `vitest -u` writes test/desk/told anew; each
 * line that changed is to be read.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeSum } from '../../source/commands/writeSum.ts';
import { gather } from '../../source/desk/gather.ts';
import { handedIn } from '../../source/desk/handedIn.ts';
import { guessColumns } from '../../source/desk/ledger/columns.ts';
import { applicantOf, outcomeOf } from '../../source/desk/ledger/values.ts';
import { applicantWords, headWords, incompleteWords, openWords, outcomeWords } from '../../source/desk/ledger/words.ts';
import { deskResult } from '../../source/desk/result.ts';
import { unitsFromText } from '../../source/desk/unitList.ts';
import { readWorkbook } from '../../source/readers/xlsx/workbook.ts';
import { withFigure } from '../../source/report/places.ts';
import type { Report } from '../../source/report/report.ts';
import type { Finding } from '../../source/rules/finding.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { cellOf, form2021 } from '../helpers/form.ts';
import { parent, reportOf, year } from './county.ts';

const keep = (name: string, lines: readonly string[]) =>
  expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`./told/${name}.txt`);

const found = (severity: Finding['severity'], message: string): Finding => ({
  ...{ rule: 'balance', kind: 'wrong', certain: false, place: 'problems', places: ['problems'] },
  ...{ severity, message },
});

/** A round in which each kind of trouble is there once. */
function round(own: boolean) {
  const came = (report: Report, file: string, findings: readonly Finding[] = []) =>
    handedIn(report, { file, changed: file.length, findings });
  const list = unitsFromText(
    '# 部门\n白石县水利局\n白石县林业局\n白石县统计局\n白石县审计局\n# 乡镇\n白石县柳桥镇人民政府\n白石县石渡镇人民政府',
  );
  const reports = [
    came(reportOf('白石县水利局', 2), '水利.docx'),
    came(reportOf('白石县水利局', 3), '水利1.docx', [found('error', '总计不平。'), found('warning', '句子不通。')]),
    came(withFigure(reportOf('白石县林业和草原局', 4), cellOf('disputes.review.upheld'), null), '林业.docx'),
    came(reportOf('白石县统计局', 5, year - 1), '统计.docx'),
    came(reportOf('白石县柳桥镇人民政府', 6), '柳桥.docx'),
    came(reportOf('白石县柳桥镇水利站', 7), '水利站.docx'),
    came(reportOf('白石县水务局', 8), '水务.docx'),
  ];
  const unreadable = [
    { file: '审计局.pdf', reason: '的正文是图片' },
    { file: '不知道是谁.pdf', reason: '打不开' },
  ];
  const lastYear = [came(reportOf('白石县气象局', 9, year - 1), '气象.docx')];
  const gathering = gather({ parent, year, list, lastYear }, reports, unreadable);
  const { sums } = deskResult(gathering);
  const sum = own ? sums.own : sums.area;
  const reported = { ...sum, 'proactive.licences.decisions': Number(sum['proactive.licences.decisions']) + 1 };
  const alike = [
    {
      ...{ units: ['白石县水利局', '白石县林业局'], files: ['水利1.docx', '林业.docx'], share: 0.625, shared: [1, 2] },
      ...{ sentences: ['甲句。', '乙句。'], theirs: ['甲句！', '乙句！'] },
    },
  ] as const;
  return deskResult(gathering, { reported, alike: alike as never });
}

test('the workbook of a sum, and the draft that comes with it', async () => {
  const lines: string[] = [];
  for (const own of [false, true]) {
    const paths = await writeSum(round(own), ['xlsx', 'md'], { folder: temporaryFolder(), force: false });
    const [book, draft] = paths.map((path) => readFileSync(path));
    lines.push(`==== ${own ? '本级' : '行政区域'}`, ...paths.map((path) => path.split('/').at(-1)!));
    for (const { name, rows } of readWorkbook(book!)) {
      if (own && name !== '与本单位报告比较') continue;
      lines.push(`---- ${name}`);
      // Of the printed tables the two lines above them; of the data no more than the units, a few figures and the worst.
      const isPrinted = /表[二三四]$/.test(name);
      const shown = isPrinted ? rows.slice(0, 2).map((row) => row.slice(0, 1)) : rows.map((row) => row.slice(0, 14));
      lines.push(...shown.map((row) => row.join(' | ')));
    }
    lines.push(
      '---- 草稿',
      ...draft!
        .toString()
        .split('\n')
        .filter((line) => /^# |^>|^- |新收|行政许可 /.test(line)),
    );
  }
  await keep('written', lines);
});

test('a sum that is written again asks before it replaces anything', async () => {
  const folder = temporaryFolder();
  const write = (force: boolean) => writeSum(round(false), ['json'], { folder, force });
  const [path] = await write(false);
  await expect(write(false)).rejects.toThrow('--force');
  expect(await write(true)).toEqual([join(folder, path!.split('/').at(-1)!)]);
});

test('each word of a ledger, and what it is taken for', async () => {
  const nothing = { applicants: {}, outcomes: {} };
  const outcome = (value: string, detail = '') => {
    const said = outcomeOf(value, detail, nothing, form2021);
    return said.kind === 'row' ? said.row : said.kind === 'incomplete' ? `${said.heading}的哪一种？` : said.kind;
  };
  const bare = (word: string) => word.replace(/^=/, '');
  const headOf = (id: keyof typeof headWords, word: string) => {
    const others = Object.entries({ received: '收到日期', outcome: '办理结果' }).filter(([one]) => one !== id);
    const columns = guessColumns([[...others.map(([, head]) => head), word], []]);
    const at = columns && Object.entries(columns.at).find(([, column]) => column === others.length)?.[0];
    return at ?? '没有';
  };
  await keep('words', [
    ...applicantWords.flatMap(([, words]) =>
      words.map(
        (word) =>
          `申请人 ${word} → ${applicantOf(bare(word), nothing, form2021)}，某${bare(word)}甲 → ${applicantOf(`某${bare(word)}甲`, nothing, form2021)}`,
      ),
    ),
    ...outcomeWords.flatMap(([, words]) =>
      words.map(
        (word) =>
          `结果 ${word} → ${outcome(bare(word))}，不予公开（${bare(word)}） → ${outcome('不予公开', bare(word))}`,
      ),
    ),
    ...incompleteWords.flatMap(([words]) => words.map((word) => `结果 ${word} → ${outcome(word)}`)),
    ...openWords.map((word) => `结果 ${word} → ${outcome(word)}`),
    ...Object.entries(headWords).flatMap(([id, words]) =>
      words.map((word) => `列名 ${word} → ${headOf(id as keyof typeof headWords, word)}`),
    ),
    ...['张三', '王某', '李**', '某某局', '司马相如', '公安局', '欧阳·某', 'abc'].map(
      (name) =>
        `姓名 ${name} → ${applicantOf(name, nothing, form2021, true)}，不是姓名列 → ${applicantOf(name, nothing, form2021)}`,
    ),
  ]);
});
