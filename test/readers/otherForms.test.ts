/** A report of another form is named as what it is; one of ours, or one that may be, is never taken for another. */
import { expect, test } from 'vitest';
import { otherFormOf } from '../../source/readers/otherForms.ts';
import { recogniseBytes } from '../../source/readers/read.ts';

const said = (text: string, hasTables = false): string =>
  /^是 ?([^（(，；]*)/.exec(otherFormOf([{ kind: 'text', text }], hasTables) ?? '')?.[1] ?? '—';

test.each([
  ['柳川縣水利局2025年政府信息公開工作年度報告', '繁体字的版本'],
  ['柳川縣2025年政府資訊公開年報', '繁体字的版本'],
  ['一、總體情況', '繁体字的版本'],
  ['四、行政複議、行政訴訟情況', '繁体字的版本'],
  ['六、其他需要報告的事項', '繁体字的版本'],
  ['柳川师范学院按照《高等学校信息公开办法》编制本报告。', '高等学校的信息公开年度报告'],
  ['柳川师范学院2024-2025学年信息公开工作年度报告', '高等学校的信息公开年度报告'],
  ['柳川师范学院2024—2025学年度信息公开工作年度报告', '高等学校的信息公开年度报告'],
  ['柳川师范学院2024至2025学年信息公开年度报告', '高等学校的信息公开年度报告'],
  ['柳川师范学院2024学年信息公开年度报告', '高等学校的信息公开年度报告'],
  ['柳川县政府网站工作年度报表（2025年度）', '政府网站工作年度报表'],
  ['政府网站监管年度报表', '政府网站工作年度报表'],
  ['柳川县政府网站年度报表', '政府网站工作年度报表'],
  ['附表：政府信息公开情况统计表', '2018 年度以前的报告'],
  ['附表：政府信息公开情况统计报表', '2018 年度以前的报告'],
  ['柳川县水利局2004年度政府信息公开工作报告', '2018 年度以前的报告'],
  ['柳川县水利局2009年政府信息公开年报', '2018 年度以前的报告'],
  ['柳川县水利局2018年政府信息公开工作年度报告', '2018 年度以前的报告'],
  [
    '柳川供水集团有限公司2025年信息公开年度报告。依照《公共企事业单位信息公开规定制定办法》。',
    '公共企事业单位的信息公开年度报告',
  ],
  ['柳川县第一中学信息公开年度报告。国有企业信息公开的要求参照执行。', '公共企事业单位的信息公开年度报告'],
])('%s: %s', (text, name) => expect(said(text)).toBe(name));

test.each([
  '柳川县水利局2019年政府信息公开工作年度报告',
  '柳川县水利局2003年政府信息公开工作年度报告',
  '柳川县水利局2025年政府信息公开工作年度报告',
  '2025年政府信息公開工作年度報告（简体：政府信息公开）',
  '柳川师范学院2024-2025学年教学工作报告',
  '本学年举办讲座三场。2025年政府信息公开工作有序推进。',
  '柳川供水集团有限公司2025年信息公开年度报告',
  '按照《公共企事业单位信息公开规定》督促医院公开信息',
  `${'前'.repeat(61)}2018年政府信息公开年度报告`,
])('%s: none of these', (text) => expect(said(text)).toBe('—'));

test('with the tables of the form it is ours, whatever else it names; in other characters it is not', () => {
  expect(said('柳川县水利局2018年政府信息公开工作年度报告', true)).toBe('—');
  expect(said('按照《高等学校信息公开办法》', true)).toBe('—');
  expect(said('柳川縣水利局政府信息公開工作年度報告', true)).toBe('繁体字的版本');
});

test('the file that is refused is named', async () => {
  const text = '柳川师范学院2024-2025学年信息公开工作年度报告\n本学年公开信息86条。';
  await expect(recogniseBytes(new TextEncoder().encode(text), '学院.txt')).rejects.toThrow(
    /^学院\.txt 是高等学校的信息公开年度报告.*这里不核对。$/,
  );
});
