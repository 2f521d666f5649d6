/** The main job as a clerk does it: an empty home screen, a whole report, leaving in the middle, two files. */
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../helpers/folder.ts';
import { zeroReport } from '../helpers/sample.ts';
import { keyOf, keys, open } from '../helpers/terminal.ts';

/** The text of a page or of a Word file. */
const textOf = (bytes: Buffer): string =>
  bytes.subarray(0, 2).toString() === 'PK'
    ? strFromU8(unzipSync(bytes)['word/document.xml']!).replaceAll(/<[^>]*>/g, '')
    : bytes.toString('utf8').replaceAll(/<wbr>/g, '');

test('a whole zero-request report, left in the middle, resumed at the same place and written', async () => {
  const home = temporaryFolder();
  const output = temporaryFolder();
  const wanted = zeroReport();

  const first = open(home);
  await first.see('新建报告');
  await first.press(keys.enter);
  await first.see('单位名称');
  await first.press(wanted.unit, keys.enter, keys.enter, '2025', keyOf('text', 'next-step'));
  await first.see('一、总体情况');
  await first.press(
    wanted.overview.proactiveDisclosure,
    keyOf('text', 'next-field'),
    wanted.overview.onRequest,
    keyOf('text', 'next-field'),
  );
  await first.press('信息发布前由经办站所');
  await first.see('信息发布前由经办站所');
  await first.press(keyOf('text', 'leave'));
  await first.see('再按一次 Ctrl+C 离开');
  await first.press(keyOf('text', 'leave'));
  expect(await first.exited).toBe(0);

  // The first time, documents go to the person's own folder for them.
  mkdirSync(join(output, 'Documents'));
  const second = open(home, [], { cwd: output, env: { HOME: output } });
  await second.see(wanted.unit);
  await second.press(keys.enter);
  await second.see('信息发布前由经办站所');
  // The caret is at the end of what was typed: typing goes on as if nothing had happened.
  await second.press(wanted.overview.management.slice('信息发布前由经办站所'.length));
  await second.press(
    keyOf('text', 'next-field'),
    wanted.overview.platform,
    keyOf('text', 'next-field'),
    wanted.overview.oversight,
    keyOf('text', 'next-field'),
  );
  await second.see('二、主动公开政府信息情况');
  for (const heading of [
    '三、收到和处理政府信息公开申请情况',
    '四、政府信息公开行政复议、行政诉讼情况',
    '五、存在的主要问题及改进情况',
  ]) {
    await second.press(keyOf('table', 'zeros'));
    await second.see('都填 0');
    await second.press(keyOf('question', 'yes'), keyOf('text', 'next-step'));
    await second.see(heading);
  }
  await second.press(wanted.problems, keyOf('text', 'next-step'));
  await second.see('六、其他需要报告的事项');
  await second.press(wanted.other, keyOf('text', 'next-step'));
  await second.see('审核');
  await second.press(keyOf('text', 'next-step'));
  await second.see('没有错误，可以写出正式文件');
  await second.press(keys.enter);
  await second.see('已写好');
  await second.press(keyOf('text', 'leave'), keyOf('text', 'leave'));
  expect(await second.exited).toBe(0);

  const name = '云溪县柳林镇人民政府2025年政府信息公开工作年度报告';
  const documents = join(output, 'Documents');
  expect(readdirSync(documents).sort()).toEqual([`${name}.docx`, `${name}.html`]);
  for (const file of readdirSync(documents)) {
    const text = textOf(readFileSync(join(documents, file)));
    for (const paragraph of [wanted.title, ...Object.values(wanted.overview), wanted.problems, wanted.other]) {
      expect(text).toContain(paragraph);
    }
  }
});
