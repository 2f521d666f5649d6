/** What the desk writes for Word and Excel, by the schemas. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import validate from '@ooxml-tools/validate';
import { expect, test } from 'vitest';
import check from '../../source/commands/check.ts';
import diff from '../../source/commands/diff.ts';
import sum from '../../source/commands/sum.ts';
import { formatReport } from '../../source/report/interchange.ts';
import { withFigures, withText } from '../../source/report/places.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { renderDocument } from '../helpers/render.ts';
import { busyReport, zeroReport } from '../helpers/sample.ts';
import { runCommand } from '../helpers/streams.ts';

const first = withText(
  withFigures(busyReport(), { 'applications.handled.total': 74, 'proactive.licences.decisions': null }),
  'overview.platform',
  '改版门户网站公开专栏，公开XX条。全年运行稳定。',
);
const second = withText(busyReport(), 'problems', `${busyReport().problems}\n另外，个别栏目更新慢。`);

async function written(): Promise<string[]> {
  const folder = temporaryFolder();
  const [a, b, c] = [join(folder, 'a.json'), join(folder, 'b.json'), join(folder, 'c.json')];
  writeFileSync(a, formatReport(first));
  writeFileSync(b, formatReport(second));
  writeFileSync(c, formatReport(zeroReport()));
  const sent = join(folder, '报送.docx');
  writeFileSync(sent, (await renderDocument(first, 'docx')).content);
  const paths = async (run: Promise<{ stdout: string }>) =>
    (await run).stdout.split('\n').filter((line) => /^\/.*\.(?:docx|xlsx)$/.test(line));
  return [
    ...(await paths(
      runCommand(check, [a, sent], { letter: true, out: join(folder, '退回'), sender: '青川市政务公开办公室' }),
    )),
    ...(await paths(runCommand(diff, [a, b], { to: 'docx', out: join(folder, '花脸') }))),
    ...(await paths(
      runCommand(sum, [a, c], { unit: '青川市人民政府', year: '2025', to: 'xlsx,docx', out: join(folder, '汇总') }),
    )),
  ];
}

test('letters, redlines, lists and sums are valid in all versions of Office', async () => {
  const files = await written();
  expect(files).toHaveLength(7);
  for (const file of files) {
    const kind = file.endsWith('docx') ? 'docx' : 'xlsx';
    for (const office of ['Microsoft365', 'Office2010'] as const)
      expect(await validate(readFileSync(file), kind, office), `${file} ${office}`).toEqual([]);
  }
}, 300_000);
