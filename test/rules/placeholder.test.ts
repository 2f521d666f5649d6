import { describe, expect, it } from 'vitest';
import { lostNumbers, unfinishedForms } from '../../source/lexicon/unfinished.ts';
import { withText } from '../../source/report/places.ts';
import { exampleReport } from '../../source/rules/examples.ts';
import { findingsOf, onSentences, withoutTexts } from './onSentences.ts';

onSentences('没有填完的空', {
  rule: 'placeholder',
  raises: [
    '全年公开信息____条。',
    '收到申请＿＿件。',
    '收到申请{{applications.nothing.total}}件。',
    '培训情况（待补充）。',
    'TODO 补充数据。',
    '考核结果待填。',
    '公开信息XX条。',
    '××镇公开信息86条。',
    '〇〇〇局负责解释。',
    '联系人某某。',
    '详见（具体网址）。',
    '【请填写单位名称】',
    '收到申请***件。',
    '参见某局网站。',
    '公开信息（请填写数量）条。',
    '公开信息？？？条。',
  ],
  silent: [
    '全年收到申请{{applications.received.total}}件。',
    '办公室设于２号楼。',
    '二〇〇五年以来。',
    '“1+X”新闻发布会12场。',
    '微信公众号推送86篇。',
    '某些栏目更新不及时。',
    '个别单位重视不够。',
    '待遇落实情况已公开。',
    '下划线_仅用于文件名。',
    'XML格式的数据集3个。',
    '请补充材料的申请2件。',
    '怎么公开？谁来公开？',
  ],
});

it('is an error for an empty blank and a warning for a template word', () => {
  const report = withText(withoutTexts(), 'other', '收取____元，详见XX网站。');
  expect(findingsOf('placeholder', report).map(({ severity }) => severity)).toEqual(['error', 'warning']);
});

onSentences('漏掉的数字和量词', {
  rule: 'placeholder',
  place: 'overview.proactiveDisclosure',
  raises: [
    '公开信息同比增长%。',
    '网上信箱回复率%，满意率9.%。',
    '准予公开件，均已送达。',
    '开展在线访谈期，参加热线12次。',
    '收到政府信息公开申请件，均已答复。',
    '如有疑问，请联系（联系电话：，邮编：215000）。',
    '公开规划计划12条，公告21条，政策解读15，预算决算8条。',
  ],
  silent: [
    '公开信息同比增长12%。',
    '增减幅度以%表示，满意率（%）按季公布。',
    '公开目录共十类，设信息栏、公告栏。',
    '在首页设置信息条，滚动公告条。',
    '收到政府信息公开申请3件，处理申请邮件。',
    '联系电话：0512-55501234。',
    '公开规划计划12、公告21、解读15条。',
    '公开规划12条，公告21条，2025年发文8条。',
    '办理申请件的登记，逐件答复。',
    '电话：见政府信息公开指南。',
  ],
});

it('knows a cell by the form of the report that refers to it, whichever was checked before', () => {
  const here = '全年逾期不补正{{applications.otherOutcome.correctionOverdue.total}}件。';
  const of = (edition: 2019 | 2021) =>
    findingsOf('placeholder', exampleReport({ edition, texts: { 'overview.onRequest': here } })).length;
  expect([of(2021), of(2019), of(2021)]).toEqual([0, 1, 0]);
});

describe('every form of what is unfinished', () => {
  it.each([...unfinishedForms, ...lostNumbers])('$sentence', ({ sentence, certain }) => {
    const [first] = findingsOf('placeholder', withText(withoutTexts(), 'overview.management', sentence));
    expect(first?.severity).toBe(certain ? 'error' : 'warning');
  });
});

onSentences('模板的话和正常的话', {
  rule: 'placeholder',
  raises: [
    '（略）',
    '此处省略。',
    '[此处填写培训情况]',
    '<单位名称>高度重视政务公开工作。',
    '本单位（填写单位名称）共公开信息30条。',
    '网址为http://www.xxx.gov.example。',
    '联系电话0512-____，2025____年公开信息__条。',
  ],
  silent: [
    '以“某某村委员会”名义发布的虚假信息已辟谣。',
    '曝光某镇某村占用耕地典型案例。',
    '《某某办法》类标题不规范的问题已整改。',
    '设置【政策解读】【意见征集】等栏目。',
    '上线[一件事]专区。',
    '对涉及个人隐私的姓名以“王某某”代替。',
    '采用“标题+摘要”的方式，略去无关内容。',
    '【联系电话】0512-55501234。',
    '网址为http://qcxxxgk.qingchuan.example/col/index__2.html。',
    '邮箱为todobox_tbdx__1@qingchuan.example。',
  ],
});

onSentences('留出的空', {
  rule: 'placeholder',
  raises: ['公开养老机构名录  份。', '同比增长  %。'],
  silent: ['公开养老机构名录 12 份。', '公开 条例解读。'],
});

onSentences('夹在中间漏了的量词', {
  rule: 'placeholder',
  raises: [
    '全年公开政策文件89条，政策解读22，公告公示915条。',
    '申请书共计件，均已答复。',
    '全年收到行政复议3件，其中2维持，1件正在审理。',
    '全年公开各类文件46件，发布政策解读信息52。',
    '发布社会救助信息15。',
    '组织开展业务培训3，参加86人次。',
    '本单位去年受理6申请公开文件，都由邮局寄来。',
  ],
  silent: [
    '全年公开政策文件89条，政务指数98，公告公示915条。',
    '全年公开政策文件89条，始于2019，公告公示915条。',
    '受理热线12345，公告公示915条，解读12条。',
    '共计件数以台账为准。',
    '全年收到行政复议3件，其中2件维持，1件正在审理。',
    '受理12345热线转办的申请4件，办理2024申请年度事项。',
    '公开信息89条，其中2023版清单1份。',
    '发布社会救助信息0。',
    '规范发布信息2025。',
    '收到来信的热线为12345，及时发布信息。',
  ],
});
