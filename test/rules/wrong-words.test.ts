import { describe, expect, it } from 'vitest';
import { entriesOf } from '../../source/lexicon/entries.ts';
import { parseOwnWords } from '../../source/lexicon/ownWords.ts';
import { wrongWords } from '../../source/lexicon/wrongWords.ts';
import { withText } from '../../source/report/places.ts';
import { wordFinder } from '../../source/text/wordFinder.ts';
import { findingsOf, onSentences, withoutTexts } from './onSentences.ts';

const entries = entriesOf(wrongWords);

describe('the list', () => {
  it('has each wrong word once, with the right one and perhaps the sentence that asked for it', () => {
    expect(entries.filter(({ length }) => length !== 2 && length !== 3)).toEqual([]);
    expect(new Set(entries.map(([wrong]) => wrong)).size).toBe(entries.length);
  });

  it.each(entries.map(([wrong = '', right = '', sentence = `全年${wrong}情况良好。`]) => ({ wrong, right, sentence })))(
    'needs $wrong, and is silent once it is $right',
    ({ wrong, right, sentence }) => {
      const others = wordFinder(entries.map(([word = '']) => word).filter((word) => word !== wrong));
      expect(sentence).toContain(wrong);
      expect(others(sentence)).toEqual([]);
      const report = withText(withoutTexts(), 'overview.management', sentence);
      const [finding, ...more] = findingsOf('wrong-words', report);
      expect(more).toEqual([]);
      expect(finding).toMatchObject({ actual: wrong, expected: right });
      const mended = sentence.replace(wrong, right);
      expect(finding?.repair?.changes).toEqual([{ place: 'overview.management', value: mended }]);
      expect(findingsOf('wrong-words', withText(report, 'overview.management', mended))).toEqual([]);
    },
  );
});

onSentences('截止与截至', {
  rule: 'wrong-words',
  raises: ['截止2025年12月31日，公开信息86条。', '截止到12月底，办结3件。', '一年来，截止目前没有投诉。'],
  silent: [
    '细化信息公开粒度。',
    '在门户刊出本级财政预、决算，本报告的统计期为全年，热线共服务群众86人次。',
    '有人已申请公开的材料一并上网。',
    '宣传册发至建投、城投公司，拟公开的信息报办公室审核，先审后发制度不完善的已修订。',
    '做到数字准、责任实，公开目录不完善的问题已解决。',
    '下设城东、城西两个分理处，由代理处、助理处室统一办理。',
    '紧扣现代化强市目标，服务工业化强县、信息化强区建设。',
    '负责指导、监督全旗政务公开工作。',
    '截至2025年12月31日，公开信息86条。',
    '公布报名截止日期。',
    '征求意见的截止时间为12月5日。',
    '意见征集已于12月截止。',
    '各自已完成更新，安徽信息平台、参与论证、便于以公开促规范。',
    '坚持以经济建设为中心，预防犯罪，关注问题高发领域。',
  ],
});

describe("the unit's own list", () => {
  const words = parseOwnWords('\ufeff# 本市\n青川河市 青川市\n允许 台帐\n');
  const said = (sentence: string) =>
    findingsOf('wrong-words', withText(withoutTexts(), 'problems', sentence), { words }).map(({ actual }) => actual);
  it('adds words, and takes words of the list back', () => {
    expect(said('青川河市建立台帐。')).toEqual(['青川河市']);
    expect(said('青川市部暑工作。')).toEqual(['部暑']);
  });
  it('uses no line of more parts and none that is no text, and tells them', () => {
    const damaged = parseOwnWords('青川河市 青川市\n台帐 台账 见通知\n\u0001\ufffd\ufffd\n政务公开\n');
    expect(damaged?.leftOut).toEqual(['台帐 台账 见通知', '\u0001\ufffd\ufffd']);
    expect(damaged?.wrong).toEqual([['青川河市', '青川市']]);
    expect(damaged?.phrases).toEqual(['政务公开']);
  });
});

const byChance: readonly (readonly [string, string, string])[] = [
  ['以方便群众为宗指设置查询终端。', '宗指', '宗旨'],
  ['严格按照条列要求公开信息。', '条列', '条例'],
  ['接受群众鉴督。', '鉴督', '监督'],
  ['自查自纠，整该问题3个。', '整该', '整改'],
  ['进一步归范办理流程。', '归范', '规范'],
  ['扩大公开范维。', '范维', '范围'],
  ['对公开内容进行严格审合。', '审合', '审核'],
  ['公开法律援住信息12条。', '援住', '援助'],
];

describe('a word of the trade with one character that sounds or looks like the right one', () => {
  it.each(byChance)('hints in %s at %s for %s', (sentence, actual, expected) => {
    const found = findingsOf('wrong-words', withText(withoutTexts(), 'overview.management', sentence));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      actual,
      expected,
      severity: /整该|归范/.test(actual) ? found[0]?.severity : 'hint',
    });
    expect(sentence.slice(found[0]?.span?.start, found[0]?.span?.end)).toBe(actual);
  });

  it('leaves names of services that play on the place of the unit', () => {
    const report = withText(withoutTexts(), 'overview.platform', '“阜务为民”平台回复留言24条。');
    expect(findingsOf('wrong-words', { ...report, unit: '云溪县民政局' })).toHaveLength(1);
    expect(findingsOf('wrong-words', { ...report, unit: '阜云县民政局' })).toEqual([]);
  });

  it('leaves short names in quotes with the place of the unit, and no others', () => {
    const said = (unit: string, sentence: string) =>
      findingsOf('wrong-words', withText({ ...withoutTexts(), unit }, 'overview.platform', sentence)).length;
    expect(said('黑石县教育局', '推出“归范黑石”栏目。')).toBe(0);
    expect(said('云溪县教育局', '推出“归范黑石”栏目。')).toBe(1);
    expect(said('黑石县教育局', '推出“把黑石县的工作进一步归范”的栏目。')).toBe(1);
  });

  it('leaves the name of the unit, and words that the unit allows', () => {
    const text = '本年度公开宗指12条。';
    const report = withText(withoutTexts(), 'overview.management', text);
    expect(findingsOf('wrong-words', report)).toHaveLength(1);
    expect(findingsOf('wrong-words', { ...report, unit: '云溪县宗指镇人民政府' })).toEqual([]);
    const words = parseOwnWords('允许 宗指');
    if (!words) throw new Error('no words');
    expect(findingsOf('wrong-words', report, { words })).toEqual([]);
  });

  it('is silent where a set phrase that it stands in is said', () => {
    const report = withText(
      withoutTexts(),
      'overview.management',
      '推进政府信息公开坪合建设。做好政府信息主动公幵工作。',
    );
    const all = [...findingsOf('wrong-words', report), ...findingsOf('fixed-phrases', report)];
    for (const one of all)
      for (const other of all)
        if (one !== other && one.span && other.span)
          expect(one.span.start < other.span.end && other.span.start < one.span.end).toBe(false);
  });
});

onSentences('像是写错的词', {
  rule: 'wrong-words',
  raises: ['本年度末收到政府信息公开申请。', '全局末发生泄密事件。', '我局末受理申请。'],
  silent: [
    '全年为民办实事12件。',
    '按照国办发文件的要求执行。',
    '更亲民、更便捷地服务群众。',
    '组织学习行政复议法。',
    '群众知晓率稳步提升。',
    '着力构建全方位公开体系。',
    '设区的市均已建立平台。',
    '原质监局职责划入市场监管局。',
    '20件申请均已送达答复书。',
    '城乡建管信息45条。',
    '落实倒计时提醒制度。',
    '如实实时公开办理结果。',
    '成立建全县统一平台工作组。',
    '经研判后再行公开。',
    '年末收到的3件申请结转下年。',
    '截至2025年末收到申请3件。',
    '每年度末发布一次。',
    '保障公众的知情权、参与权和监督权。',
  ],
});

onSentences('近来见到的', {
  rule: 'wrong-words',
  raises: ['建立奖励机智。', '耐心解达群众疑问。', '提高工作透名度。', '深化改格。'],
  silent: [
    '着力建强公开队伍。',
    '建立奖励机制。',
    '耐心解答群众疑问。',
    '提高工作透明度。',
    '深化改革。',
    '名单共12名。',
  ],
});

onSentences('常见的短语里错的一个字', {
  rule: 'wrong-words',
  raises: [
    '部门齐抓共菅。',
    '栏目更新不急时。',
    '把好政治关、文字观。',
    '服务意识有带加强。',
    '拓宽公开去道。',
    '保障群众知请权。',
  ],
  silent: [
    '部门齐抓共管。',
    '栏目更新不及时。',
    '加强档案管理。',
    '配合督察检查2次。',
    '保障群众知情权。',
    '公开信息源头可查。',
    '会同监察检查2次。',
  ],
});

onSentences('两个字写颠倒了的词', {
  rule: 'wrong-words',
  raises: ['通过网站布发公告12条。', '按季检查息信更新。', '严格落实求要，按季检查。', '完善管理度制。'],
  silent: [
    '群众关注度高的事项优先公开。',
    '对诉求限时办理、限时办结。',
    '与中心工作同频同步推进。',
    '完善审核流程及涉密审查制度。',
    '未办结的2件转结下一年度。',
    '年报和年度报告均已公布，网站上线上报功能。',
    '由专人工作日内回应，当年全部办结。',
  ],
});

onSentences('漏了字的词剩下的一半', {
  rule: 'wrong-words',
  raises: [
    '深入推进务公开工作。',
    '主动公各类信息36条。',
    '依法障公众权益。',
    '及时回应群众切，改进作风。',
    '加强监督检，落实责任。',
    '落实主动开工作要求。',
    '按期办结申请公开工的各项任务。',
  ],
  silent: [
    '深入推进政务公开、党务公开和村（居）务公开。',
    '主动公开各类信息36条。',
    '均予登记，按要求答复，严格按程序转相关科室。',
    '预备役人员名单、就业援助信息已公布。',
    '抓落实、优服务、强监管、提质量。',
    '转发通知3份，季通报一次，年考核一次。',
    '服务型政府建设、公信力和执行力提升。',
    '财政预决算、音视频解读、招投标信息均已公开。',
    '“红石嘴发布”公众号更新及时。',
    '由局长任组长，科室负责人为成员。',
    '意见箱、公开栏、电子屏各1处。',
    '大家一鼓作气，义不容辞。',
  ],
});

onSentences('年末与未', {
  rule: 'wrong-words',
  raises: ['我局末收到政府信息公开申请。'],
  silent: ['截至年末收到申请6件。', '年末收到政府信息公开申请，次年答复。', '每周末发布一期政策问答。'],
});
