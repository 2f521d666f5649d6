import { describe, expect, it } from 'vitest';
import { yearFrames } from '../../source/lexicon/yearFrames.ts';
import { withText } from '../../source/report/places.ts';
import { findingsOf, onSentences, withoutTexts } from './onSentences.ts';

describe('every manner in which a year is left over', () => {
  it.each(yearFrames)('$sentence', ({ sentence, ofProblems, wrong }) => {
    const report = { ...withoutTexts(), unit: '云溪县柳林镇人民政府', year: 2024 };
    const place = ofProblems ? 'problems' : 'overview.management';
    expect(findingsOf('year-left-over', withText(report, place, sentence))).toHaveLength(1);
    // The same words about the right year; what is to come lies in the year after.
    const right = sentence.replace(/20\d{2}/, ofProblems || wrong === 'own' ? '2025' : '2024');
    if (!/下一步|于2024年1月/.test(sentence))
      expect(findingsOf('year-left-over', withText(report, place, right))).toEqual([]);
  });
});

// The sample reports 2025.
onSentences('套用旧稿', {
  rule: 'year-left-over',
  place: 'overview.proactiveDisclosure',
  raises: [
    '2024年，我局通过门户网站主动公开政府信息1520条。',
    '2024年度，我局未收到政府信息公开申请。',
    '2023年，全市共收到政府信息公开申请72件。',
    '2024 年，我单位严格落实信息公开审查制度。',
    '（一）主动公开。2024年，我局公开信息86条。',
    '一是2024年共公开财政信息30条。',
    '截至2024年底，共有政务新媒体3个。',
    '本报告说明了我局面向2027年的规划的公开情况。',
    '我局2024年共收到申请12件。',
    '2024年我镇继续完善公开目录。',
    '二〇二四年，我局主动公开信息300条。',
    '2024年度政府信息公开工作稳步推进。',
    '在2024年，我局共办理申请5件。',
    '2024年，按照上级要求，完成专栏改版。',
    '（三）政府信息管理情况2024年，青川市自然资源局制定规范性文件0件。',
    '2024年，青川市自然资源局公开信息86条。',
  ],
  silent: [
    '结合2024年第三方评估情况，逐项整改并形成台账。',
    '结合2024年度考核反馈情况，编制整改清单。',
    '我局按要求编制并公布2024年政府信息公开工作年度报告。',
    '2025年，我局通过门户网站主动公开政府信息1520条。',
    '2024年为71条，2025年为86条。',
    '2024年，我局收到申请58件；2025年收到72件。',
    '2024年度部门决算和2025年度部门预算均按时公开。',
    // Years far ahead and far back are named for what they are.
    '本报告说明了我局面向2035年的规划的公开情况。',
    '本报告反映了我局自2008年以来的变化。',
    '针对2024年社会评议反映的问题，我局逐项整改。',
    '2026年，我局将进一步完善公开目录。',
    '2024年结转的4件申请均已办结。',
    '上年（2024年）收到申请58件。',
    '自2024年起施行的办法已公开。',
    '《青川市2024年政务公开工作要点》已落实。',
    '2024年机构改革后，我局职能有所调整。',
    '较2024年增加14件。',
    '2024年，省政府印发了公开指引。',
    '2021年印发的公开指南已修订。',
    '党的二十届三中全会以来，我局公开水平不断提高。',
    '2024年，我局共公开信息71条，今年公开86条。',
  ],
});

onSentences('工作和标题', {
  rule: 'year-left-over',
  place: 'overview.management',
  raises: [
    '强化制度建设。2024年未发生泄密事件。',
    '健全机制，2024年全局无一起信息公开投诉。',
    '我局编写了《青川市自然资源局2024年政府信息公开工作年度报告》，现向社会公布。',
    '2024年以来，我局先后组织业务培训3次。',
    '在2024年的工作中，我局坚持以公开为常态。',
    '回顾2024年，我局公开水平有了提高。',
    '全年（2024年）共发布信息230条。',
    '2024年是我局提质增效的一年，共公开信息310条。',
  ],
  silent: [
    '2025年未发生泄密事件，2024年也未发生。',
    '《青川市自然资源局2024年政府信息公开工作年度报告》已于2025年1月20日公布。',
    '自2024年以来，我局连续两年未发生投诉。',
    '2024年未公开的3份文件经重新审查后予以公开。',
    '2024年制定的审核制度继续执行。',
    '近三年（2023年至2025年）共收到申请12件。',
  ],
});

onSentences('要做的事', {
  rule: 'year-left-over',
  place: 'problems',
  raises: [
    '针对存在的问题，2025年全局将加强信息员培训。',
    '在2025年的工作中，我局将继续加大公开力度。',
    '为做好2025年工作，我局将进一步完善机制。',
    '下一步，2024年我局将加强业务培训。',
    '改进措施：2025年要进一步加强学习。',
  ],
  silent: [
    '2025年，我局将政务公开纳入考核，但结果运用不充分。',
    '2025年我局将重点领域信息公开作为主要任务，但内容不够全面。',
    '下一步，我局将在总结2025年经验的基础上加强培训。',
    '为做好2026年工作，我局将提早谋划。',
    '针对2025年评估指出的问题，我局将逐项整改。',
  ],
});

onSentences('统计和总结', {
  rule: 'year-left-over',
  place: 'problems',
  raises: [
    '据统计，2024年全年张贴公示72份。',
    '总结2024年工作，我局信息公开取得了一些成绩。',
    '2025年，我局将继续加强培训。',
  ],
  silent: ['总结2025年工作，我局信息公开取得了一些成绩。', '在总结2024年经验的基础上改进。'],
});

it.each([...'*+?\\[](){}|^$.、条'])('reads a count of each year with %s behind it', (mark) => {
  const text = `全年公开信息225${mark}，2023年公开信息252${mark}。`;
  const report = { ...withText(withoutTexts(), 'overview.management', text), year: 2024 };
  expect(findingsOf('year-left-over', report).length).toBeLessThanOrEqual(1);
});
