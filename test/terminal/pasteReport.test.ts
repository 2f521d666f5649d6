/** A whole report pasted into a text, as terminals paste: with Enter for each line end. */
import { expect, test } from 'vitest';
import { temporaryFolder } from '../helpers/folder.ts';
import { renderDocument } from '../helpers/render.ts';
import { busyReport } from '../helpers/sample.ts';
import { keys, open } from '../helpers/terminal.ts';

test('read, looked at, taken by one key and taken back by one', async () => {
  const report = busyReport();
  const { content } = await renderDocument(report, 'md');
  const screen = open(temporaryFolder(), ['new', '--unit', report.unit, '--year', String(report.year)]);
  await screen.see('一、总体情况');
  await screen.press(keys.paste(String(content).replaceAll('\n', '\r')));
  await screen.see('把粘贴的整份报告');
  await screen.see(/三 申请 +\d+ 格/);
  await screen.press(keys.escape);
  await screen.see('草稿没有改动');
  await screen.press(keys.paste(String(content).replaceAll('\n', '\r')));
  await screen.see('读进这份草稿');
  await screen.press(keys.enter);
  await screen.see('已读入');
  expect(screen.text()).toContain('三 完成');
  await screen.press(keys.ctrl('z'));
  await screen.see('已撤销');
  expect(screen.text()).toContain('三 未填');
});
