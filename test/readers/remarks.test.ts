/** Sentences beside the tables are not read, and said as they would be read. */
import { expect, test } from 'vitest';
import { recogniseBytes } from '../../source/readers/read.ts';
import { renderDocument } from '../helpers/render.ts';
import { busyReport } from '../helpers/sample.ts';

test('in characters as they are typed, without the blanks around them', async () => {
  const page = String((await renderDocument(busyReport(), 'html')).content);
  const at = page.indexOf('</table>', page.indexOf('三、收到和处理')) + '</table>'.length;
  const added = `${page.slice(0, at)}<p>\u3000\u3000另有⼈\u200b⼯智能类申请三件，未计⼊上表。</p>${page.slice(at)}`;
  const { reading } = await recogniseBytes(new TextEncoder().encode(added), '年报.html');
  const said = reading!.notes!.filter(({ place }) => place === 'applications').map(({ reason }) => reason);
  expect(said).toEqual(['这一部分除了表格还有文字，没有读入：“另有人工智能类申请三件，未计入上表。”']);
});
