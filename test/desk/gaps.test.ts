/** Where a unit gave no figure, the printed tables of a sum show it, and the list of such cells names the units. */
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { writeSum } from '../../source/commands/writeSum.ts';
import { gather } from '../../source/desk/gather.ts';
import { handedIn } from '../../source/desk/handedIn.ts';
import { deskResult } from '../../source/desk/result.ts';
import { withFigures } from '../../source/report/places.ts';
import { dataCell } from '../../source/writers/sumWorkbook.ts';
import { styleIndex } from '../../source/writers/xlsx/styles.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { form2021 } from '../helpers/form.ts';
import { parent, reportOf, year } from './county.ts';

const blank = ['disputes.review.upheld', 'proactive.licences.decisions'];

test('cells with a gap have a look of their own, in the printed tables and in the data, and no other has', async () => {
  const reports = ['白石县水利局', '白石县林业局'].map((unit, index) => {
    const report = reportOf(unit, index + 2);
    const gaps = index === 0 ? withFigures(report, Object.fromEntries(blank.map((id) => [id, null]))) : report;
    return handedIn(gaps, { file: `${index}.json`, changed: 0, findings: [] });
  });
  const result = deskResult(gather({ parent, year, list: null, lastYear: [] }, reports, []));
  const [path] = await writeSum(result, ['xlsx'], { folder: temporaryFolder(), force: false });
  const files = unzipSync(readFileSync(path!));
  const names = [...strFromU8(files['xl/workbook.xml']!).matchAll(/<sheet name="([^"]+)"/g)].map(([, name]) => name!);
  const inLook = (name: string) => {
    const xml = strFromU8(files[`xl/worksheets/sheet${names.indexOf(name) + 1}.xml`]!);
    return [...xml.matchAll(new RegExp(`<c r="(\\w+)" s="${styleIndex('gap')}"`, 'g'))].map(([, cell]) => cell);
  };
  // The figure of a licence is printed over three columns.
  for (const scope of ['本级', '行政区域'])
    expect(['表二', '表三', '表四'].map((table) => inLook(`${scope}${table}`).length)).toEqual([3, 0, 1]);
  const first = result.gathering.counted.findIndex(({ report }) => report.file === '0.json');
  expect(inLook('数据').sort()).toEqual(blank.map((id) => dataCell(form2021, first, id)).sort());
  expect(names).toContain('缺数的格');
});
