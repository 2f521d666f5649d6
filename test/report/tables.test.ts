/** The contract with the printed form: every label byte for byte, written out here a second time on purpose. */

import { expect, test } from 'vitest';
import { aspects, headingOf, sections } from '../../source/form/sections.ts';
import { standardTitle } from '../../source/form/unitKinds.ts';
import { printedName } from '../../source/report/places.ts';
import { cells, cellsOfTable, form2021 } from '../helpers/form.ts';

const { applicationsColumns, applicationsHead, applicationsRows, disputesColumns, disputesRows, proactiveBlocks } =
  form2021;

test('the six headings and the five aspects', () => {
  expect(sections.map(headingOf)).toEqual([
    '一、总体情况',
    '二、主动公开政府信息情况',
    '三、收到和处理政府信息公开申请情况',
    '四、政府信息公开行政复议、行政诉讼情况',
    '五、存在的主要问题及改进情况',
    '六、其他需要报告的事项',
  ]);
  expect(aspects.map((aspect) => aspect.heading)).toEqual([
    '（一）主动公开',
    '（二）依申请公开',
    '（三）政府信息管理',
    '（四）政府信息公开平台建设',
    '（五）监督保障',
  ]);
  expect(standardTitle('云溪县柳林镇人民政府', 2025)).toBe('云溪县柳林镇人民政府2025年政府信息公开工作年度报告');
});

test('200 cells: 10 + 175 + 15, with ids of their own', () => {
  expect(cells).toHaveLength(200);
  expect(new Set(cells.map((cell) => cell.id)).size).toBe(200);
  expect(cellsOfTable.proactive).toHaveLength(10);
  expect(cellsOfTable.applications).toHaveLength(175);
  expect(cellsOfTable.disputes).toHaveLength(15);
  expect(cells.filter((cell) => !cell.derived)).toHaveLength(10 + 24 * 6 + 12);
});

test('table 二', () => {
  expect(
    proactiveBlocks.map((block) => [
      block.heading,
      block.columns.map((column) => column.label),
      block.rows.map((row) => row.label),
    ]),
  ).toEqual([
    ['第二十条第（一）项', ['本年制发件数', '本年废止件数', '现行有效件数'], ['规章', '行政规范性文件']],
    ['第二十条第（五）项', ['本年处理决定数量'], ['行政许可']],
    ['第二十条第（六）项', ['本年处理决定数量'], ['行政处罚', '行政强制']],
    ['第二十条第（八）项', ['本年收费金额（单位：万元）'], ['行政事业性收费']],
  ]);
});

test('table 三', () => {
  expect(applicationsHead.note).toBe('（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）');
  expect(applicationsColumns.map((column) => column.label)).toEqual([
    '自然人',
    '商业企业',
    '科研机构',
    '社会公益组织',
    '法律服务机构',
    '其他',
    '总计',
  ]);
  expect(applicationsRows.map((row) => [row.group ?? '', row.label])).toEqual([
    ['', '一、本年新收政府信息公开申请数量'],
    ['', '二、上年结转政府信息公开申请数量'],
    ['', '（一）予以公开'],
    ['', '（二）部分公开（区分处理的，只计这一情形，不计其他情形）'],
    ['（三）不予公开', '1.属于国家秘密'],
    ['（三）不予公开', '2.其他法律行政法规禁止公开'],
    ['（三）不予公开', '3.危及“三安全一稳定”'],
    ['（三）不予公开', '4.保护第三方合法权益'],
    ['（三）不予公开', '5.属于三类内部事务信息'],
    ['（三）不予公开', '6.属于四类过程性信息'],
    ['（三）不予公开', '7.属于行政执法案卷'],
    ['（三）不予公开', '8.属于行政查询事项'],
    ['（四）无法提供', '1.本机关不掌握相关政府信息'],
    ['（四）无法提供', '2.没有现成信息需要另行制作'],
    ['（四）无法提供', '3.补正后申请内容仍不明确'],
    ['（五）不予处理', '1.信访举报投诉类申请'],
    ['（五）不予处理', '2.重复申请'],
    ['（五）不予处理', '3.要求提供公开出版物'],
    ['（五）不予处理', '4.无正当理由大量反复申请'],
    ['（五）不予处理', '5.要求行政机关确认或重新出具已获取信息'],
    ['（六）其他处理', '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请'],
    ['（六）其他处理', '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请'],
    ['（六）其他处理', '3.其他'],
    ['', '（七）总计'],
    ['', '四、结转下年度继续办理'],
  ]);
});

test('table 四', () => {
  expect(disputesRows.map((row) => row.label)).toEqual(['行政复议', '未经复议直接起诉', '复议后起诉']);
  expect(disputesColumns.map((column) => column.label)).toEqual([
    '结果维持',
    '结果纠正',
    '其他结果',
    '尚未审结',
    '总计',
  ]);
});

test('places are named in the words of the printed form', () => {
  expect(printedName('applications.denied.stateSecret.naturalPerson', form2021)).toBe(
    '三、收到和处理政府信息公开申请情况 › （三）不予公开 1.属于国家秘密 › 自然人',
  );
  expect(printedName('overview.management', form2021)).toBe('一、总体情况 › （三）政府信息管理');
  expect(printedName('other', form2021)).toBe('六、其他需要报告的事项');
});
