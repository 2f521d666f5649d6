/** What is said beside last year's report, word for word. */
import { describe, expect, it } from 'vitest';
import { withFigures as exactly, withText } from '../../source/report/places.ts';
import type { Report } from '../../source/report/report.ts';
import { busyReport, withFigures } from '../helpers/sample.ts';
import { findingsOf, withoutTexts } from './onSentences.ts';

const now = withoutTexts();
const before = withoutTexts(busyReport(2024));
const said = (rule: string, report: Report, prior: Report) =>
  findingsOf(rule, report, { prior }).map(({ place, message }) => `${place} ${message}`);

describe('what was announced last year', () => {
  const told = (problems: string, promised: string) =>
    findingsOf('last-promises', withText(now, 'problems', problems), {
      prior: withText(before, 'problems', promised),
    });
  const promised =
    '解读形式单一。下一步，一是为惠农补贴制作短视频；二是在车站设自助查询机；三是聘请退休教师校对文稿；四是每周三上午开放档案馆阅览室。';

  it('is counted whole and shown in three, each beside the sentence that has most of it', () => {
    const [finding] = told('主要问题是更新慢。惠农微信群已建立。车站旁设宣传栏一处。', promised);
    expect(finding?.actual).toBe(4);
    expect(finding?.message).toBe(
      '《青川市自然资源局2024年政府信息公开工作年度报告》写的下一步有 4 条在本年报告里没有看到回应：“一是为惠农补贴制作短视频”、“二是在车站设自助查询机”、“三是聘请退休教师校对文稿”。',
    );
    expect(finding?.beside?.pairs).toEqual([
      { now: '惠农微信群已建立。', before: '一是为惠农补贴制作短视频' },
      { now: '车站旁设宣传栏一处。', before: '二是在车站设自助查询机' },
      { now: '', before: '三是聘请退休教师校对文稿' },
      { now: '', before: '四是每周三上午开放档案馆阅览室' },
    ]);
  });
  it('is cut behind forty characters', () => {
    const long =
      '下一步为全县十二个乡镇的便民服务大厅统一配备触摸查询机并安排两名讲解员轮流值守帮助老年人查询办事指南和补贴名单';
    const [finding] = told('主要问题是更新慢。', `${long}。`);
    expect(finding?.message).toContain(`“${long.slice(0, 40)}…”`);
    expect(told('主要问题是更新慢。', `${long.slice(0, 40)}。`)[0]?.message).toContain(`“${long.slice(0, 40)}”。`);
  });
  it('is open below three tenths of the pairs of characters that it has of its own', () => {
    const plan = '下一步增设触摸查询终端。';
    expect(told('主要问题是更新慢。已有查询窗口，终端老旧。', plan)).toHaveLength(1);
    expect(told('主要问题是更新慢。已有触摸查询窗口。', plan)).toEqual([]);
  });
  it('begins with the sentence that speaks of what comes next', () => {
    expect(told('主要问题是更新慢。', '已聘请退休教师校对文稿。今后每周三上午开放档案馆阅览室。')[0]?.actual).toBe(1);
    expect(told('主要问题是更新慢。', '已聘请退休教师校对文稿。')).toEqual([]);
  });
});

describe('growth that a text tells', () => {
  const grew = (sentence: string, prior: Report = before) =>
    said('text-growth', withText(now, 'overview.onRequest', sentence), prior);
  const sixty = `上年为 60（《${before.title}》），本年为 72，增加 12（20.0%），请核对。`;
  const fewer = withFigures(before, { 'applications.received.naturalPerson': 49 });
  it.each([
    ['全年收到政府信息公开申请72件，较上年增加13件。', sixty],
    ['全年收到政府信息公开申请72件，同比增长25%。', sixty],
    ['全年收到政府信息公开申请72件，同比下降20%。', sixty],
    ['全年收到政府信息公开申请72件，上年为62件。', sixty],
  ])('raises %s', (sentence, says) => {
    const [one, ...more] = grew(sentence, fewer);
    expect(more).toEqual([]);
    expect(one).toMatch(/^overview\.onRequest 正文“.*但本年新收/);
    expect(one).toContain(says);
  });
  it.each([
    '全年收到政府信息公开申请72件，较上年增加12件。',
    '全年收到政府信息公开申请72件，同比增长20%。',
    '全年收到政府信息公开申请72件，上年为60件。',
    '全年收到政府信息公开申请72件，较2023年增加30件。',
    '全年收到政府信息公开申请72件，较上年增加约15件。',
    '全年收到政府信息公开申请72件，环比增长25%。',
  ])('leaves %s', (sentence) => {
    expect(grew(sentence, fewer)).toEqual([]);
  });
  it('says that nothing changed, or of how much less there is', () => {
    expect(grew('全年收到政府信息公开申请72件，较上年增加13件。').join()).toContain('本年为 72，没有增减，请核对');
    const more = withFigures(before, { 'applications.received.naturalPerson': 69 });
    expect(grew('全年收到政府信息公开申请72件，同比下降20%。', more).join()).toContain('减少 8（10.0%）');
    const none = withFigures(before, {
      'applications.received.naturalPerson': 0,
      'applications.received.business': 0,
      'applications.received.legalService': 0,
      'applications.carriedIn.naturalPerson': 0,
    });
    expect(grew('全年收到政府信息公开申请72件，较上年增加13件。', none).join()).toContain('增加 72，请核对');
  });
});

describe('a figure that is ten times another', () => {
  const swing = (licences: number | null, words = '') =>
    said(
      'large-swing',
      withText(exactly(now, { 'proactive.licences.decisions': licences }), 'overview.proactiveDisclosure', words),
      exactly(before, { 'proactive.licences.decisions': 60 }),
    );
  it('is raised beyond ten times and fifty, either way', () => {
    expect(swing(601)).toEqual([
      'proactive.licences.decisions 行政许可 › 本年处理决定数量：上年 60，本年 601，相差十倍以上，请核对；如确实如此，可在正文里说明原因。',
    ]);
    expect(swing(600)).toEqual([]);
    expect(swing(5)).toHaveLength(1);
    expect(swing(6)).toEqual([]);
    expect(swing(null)).toEqual([]);
  });
  it('is right where one sentence speaks of the thing and of a change', () => {
    expect(swing(601, '因权限下放，行政许可较上年大幅增加。')).toEqual([]);
    expect(swing(601, '行政许可601件。行政处罚较上年增加。')).toHaveLength(1);
    expect(swing(601, '行政处罚较上年增加。')).toHaveLength(1);
  });
});

describe('where disputes come from', () => {
  const none = { 'disputes.review.upheld': 0, 'disputes.review.corrected': 0, 'disputes.review.pending': 0 };
  it('a suit after review needs a review of this year or the last', () => {
    const report = withFigures(now, none);
    expect(findingsOf('dispute-origin', report).map(({ message }) => message)).toEqual([
      '行政诉讼 复议后起诉 1 件，但本年行政复议都是 0；复议后起诉的案件应先经过行政复议，请核对。',
    ]);
    expect(said('dispute-origin', report, before)).toEqual([]);
    expect(said('dispute-origin', report, withFigures(before, none)).join()).toContain('但本年和上年行政复议都是 0');
    expect(findingsOf('dispute-origin', now)).toEqual([]);
  });
  it('a dispute needs a request, received or carried in', () => {
    const noRequests = exactly(now, { 'applications.received.total': 0, 'applications.carriedIn.total': 0 });
    expect(findingsOf('dispute-origin', noRequests).map(({ message }) => message)).toEqual([
      '行政复议、行政诉讼共 7 件，但本年没有收到政府信息公开申请，也没有上年结转；如不是由依申请公开引起的，可在正文里说明。',
    ]);
    expect(said('dispute-origin', noRequests, before)).toEqual([]);
    expect(findingsOf('dispute-origin', exactly(noRequests, { 'applications.carriedIn.total': 4 }))).toEqual([]);
    expect(findingsOf('dispute-origin', exactly(noRequests, { 'applications.received.total': null }))).toEqual([]);
  });
});

describe('a text that is last year’s', () => {
  const shared = [
    '政策解读形式比较单一。',
    '个别栏目的更新间隔偏长。',
    '下一步制作惠农政策图解。',
    '每月检查栏目更新情况。',
  ];
  const longOne = `${'由经办科室会同信息中心逐条核对'.repeat(3)}。`;
  it('names the section, the share and three sentences, the long one cut', () => {
    const problems = [longOne, ...shared, '答复文书的说理不够充分。'].join('');
    const [finding] = findingsOf('copied-text', withText(now, 'problems', problems), {
      prior: withText(before, 'problems', [longOne, ...shared].join('')),
    });
    expect(finding?.message).toBe(
      `五、存在的主要问题及改进情况：6 句里有 5 句（83%）与《${before.title}》相同：“${longOne.slice(0, 40)}…”“${shared[0]}”“${shared[1]}”等 5 句。`,
    );
    expect(finding).toMatchObject({ place: 'problems', actual: 5, span: { start: 0, end: longOne.length } });
  });
});
