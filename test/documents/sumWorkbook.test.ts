/** The 汇总表 in LibreOffice Calc: what it works out again equals ours, and one cell changed changes the total. */

import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import command from '../../source/commands/sum.ts';
import { readWorkbook, type Sheet } from '../../source/readers/xlsx/workbook.ts';
import { dataCell } from '../../source/writers/sumWorkbook.ts';
import { parent, writeCounty, year } from '../desk/county.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { form2021 } from '../helpers/form.ts';
import { runCommand } from '../helpers/streams.ts';

/** The workbook as Calc saves it, every formula worked out again. */
function recalculated(bytes: Uint8Array, folder: string): Sheet[] {
  const [input, output] = [join(folder, 'in.xlsx'), join(folder, 'calc')];
  writeFileSync(input, bytes);
  execFileSync('soffice', [
    ...['--headless', `-env:UserInstallation=file://${join(folder, 'profile')}`],
    ...['--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', output, input],
  ]);
  return readWorkbook(readFileSync(join(output, 'in.xlsx')));
}

/** The same workbook with a value in one cell of one sheet, and no result of any formula kept. */
function changed(bytes: Uint8Array, sheet: number, cell: string, value: string): Uint8Array {
  const files = unzipSync(bytes);
  for (const path of Object.keys(files)) {
    if (!path.startsWith('xl/worksheets/')) continue;
    let xml = strFromU8(files[path]!).replace(/(<f>[^<]*<\/f>)<v>[^<]*<\/v>/g, '$1');
    if (path.endsWith(`sheet${sheet}.xml`))
      xml = xml.replace(new RegExp(`(<c r="${cell}" s="\\d+")(?:/>|><v>[^<]*</v></c>)`), `$1><v>${value}</v></c>`);
    files[path] = strToU8(xml);
  }
  return zipSync(files);
}

it('adds up in Calc to what it says, and goes on adding', async () => {
  const folder = temporaryFolder();
  await writeCounty(join(folder, '收到'));
  const values = { unit: parent, year: String(year), to: 'xlsx', out: folder };
  const { stdout } = await runCommand(command, [join(folder, '收到')], values);
  const bytes = readFileSync(stdout.trim().split('\n').at(-1)!);
  const ours = readWorkbook(bytes);
  const data = ours.findIndex(({ name }) => name === '数据');
  const bare = changed(bytes, 0, '', '');
  const theirs = recalculated(bare, folder);
  const printed = ours.slice(0, 6);
  expect(printed.map(({ name }) => name)).toEqual(theirs.slice(0, 6).map(({ name }) => name));
  for (const [index, sheet] of printed.entries()) {
    for (const [row, cells] of sheet.rows.entries())
      for (const [column, cell] of cells.entries())
        expect(theirs[index]!.rows[row]?.[column] ?? '', `${sheet.name} ${row} ${column}`).toBe(cell);
  }
  const cell = dataCell(form2021, 0, 'applications.received.total');
  const more = recalculated(changed(bytes, data + 1, cell, '100000'), folder);
  const total = (sheets: readonly Sheet[]) =>
    Number(sheets[1]!.rows.find((row) => row[0]?.startsWith('一、本年新收'))!.at(-1));
  expect(total(more)).toBeGreaterThan(total(theirs) + 99_000);
}, 240_000);
