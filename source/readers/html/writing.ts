/** Text of a page goes where it is shown: into the open line, a list to choose from, what is kept as it is; or nowhere. */
import { isNoteMark } from '../../document/runs.ts';
import { openCell, type Page } from './openPage.ts';
import { baseSize } from './styled.ts';

/** Writes a text of the page into what is open. */
export function write(page: Page, text: string): void {
  if (page.raw === 'title') page.titles.push(text.trim());
  if (page.raw === 'style') page.css += text;
  if (page.raw === 'textarea') page.areas += text;
  if (page.choice) {
    page.choice.write(text);
    return;
  }
  if (page.skipping) {
    if (page.hiddenText !== null && page.hiddenText.length < 1000) page.hiddenText += text;
    return;
  }
  const table = page.tables.at(-1);
  if (table && !table.cell && !page.caption) {
    if (text.trim() === '') return;
    // Text in a row but outside its cells was in one whose tag is lost.
    if (table.rows.length > 0) openCell(table, 1, 1);
  }
  page.characters += text.length;
  if (page.kept !== null) {
    page.kept += text;
    return;
  }
  const around = page.styled.at(-1);
  const look = around?.look ?? 'plain';
  if (page.counter !== null && text.trim() === '0') {
    page.line.write(page.counter, look, around?.size ?? baseSize, page.href);
    page.line.remark(`网页里写的是 0，由脚本滚动成 ${page.counter}，读的是后一个数`);
    return;
  }
  const isMark = look === 'plain' && page.href?.includes('#') === true && isNoteMark(text);
  page.line.write(text, isMark ? 'raised' : look, around?.size ?? baseSize, page.href);
}
