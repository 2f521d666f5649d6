import { describe, expect, it } from 'vitest';
import { entriesOf } from '../../source/lexicon/entries.ts';
import { parseOwnWords } from '../../source/lexicon/ownWords.ts';
import { rightWords, setPhrases } from '../../source/lexicon/setPhrases.ts';
import { withText } from '../../source/report/places.ts';
import { nearMissesOf } from '../../source/text/nearMisses.ts';
import { findingsOf, onSentences, withoutTexts } from './onSentences.ts';

const phrases = entriesOf(setPhrases).map(([phrase = '', sentence = '']) => ({ phrase, sentence }));
const right = entriesOf(rightWords).map(([word = '', sentence = '']) => ({ word, sentence }));
const allPhrases = phrases.map(({ phrase }) => phrase);
const allRight = right.map(({ word }) => word);

describe('the list', () => {
  it('holds each once', () => {
    expect(new Set(allPhrases).size).toBe(allPhrases.length);
    expect(new Set(allRight).size).toBe(allRight.length);
  });

  it.each(phrases)('needs $phrase', ({ phrase, sentence }) => {
    const find = nearMissesOf(allPhrases, allRight);
    const without = nearMissesOf(
      allPhrases.filter((one) => one !== phrase),
      allRight,
    );
    expect(find(sentence).map((one) => one.phrase)).toContain(phrase);
    expect(without(sentence).length).toBeLessThan(find(sentence).length);
    expect(find(`按照${phrase}办理，${phrase}。`)).toEqual([]);
  });

  it.each(right)('needs the right word $word', ({ word, sentence }) => {
    expect(nearMissesOf(allPhrases, allRight)(sentence)).toEqual([]);
    const without = allRight.filter((one) => one !== word);
    expect(nearMissesOf(allPhrases, without)(sentence)).not.toEqual([]);
  });
});

onSentences('别的连词', {
  rule: 'fixed-phrases',
  place: 'preamble',
  raises: ['由总体情况、存在的主要问题的改进情况等部分组成。', '公开住房或城乡建设、人力资源和社会保章信息。'],
  silent: [
    '由总体情况、存在的主要问题和改进情况等部分组成。',
    '由总体情况、存在主要问题及改进情况、其他需要报告事项等部分组成。',
    '由存在的主要问题与改进情况、收到处理政府信息公开申请情况等部分组成。',
    '公开住房城乡建设、人力资源社会保障、国民经济社会发展信息。',
    '公开住房与城乡建设、人力资源与社会保障、国民经济与社会发展信息。',
    '有人已申请公开的材料一并上网。',
  ],
});

onSentences('固定用语', {
  rule: 'fixed-phrases',
  place: 'preamble',
  raises: [
    '根据《中华人民共合国政府信息公开条例》编制。',
    '按照国务院办公厅信息与政务公开办公室的格式编制。',
    '未发生行政复意和行攻诉讼。',
    '坚持以习近平新时期中国特色社会主义思想为指导。',
    '落实重大执发决定法制审核制度。',
    '做好基层政务公开标准规范化工作，推进基层政务公开标准化规范化规范。推进行政执法过全程记录、行政执法全程过记录。',
  ],
  silent: [
    '（一）主动公开政务信息情况。',
    '做好政务信息公开平台建设。',
    '根据《中华人民共和国政府信息公开条例》和《中华人民共和国行政复议法》编制。',
    '政务信息公开与政府信息公开申请的办理相衔接。',
    '被申请行政复议、被提起行政诉讼各0件。',
    '坚持以人民为中心，公开为常态、不公开为例外。',
    '召开新闻通气会，发布政策图解，化解行政争议。',
  ],
});

it('proposes the phrase in its place', () => {
  const report = withText(withoutTexts(), 'other', '全年没有社会坪议。');
  const [finding] = findingsOf('fixed-phrases', report);
  expect(finding).toMatchObject({ expected: '社会评议', actual: '社会坪议', span: { start: 4, end: 8 } });
  expect(finding?.repair?.changes).toEqual([{ place: 'other', value: '全年没有社会评议。' }]);
});

it('guards the names of the unit’s own list', () => {
  const words = parseOwnWords('青川市政务服务和数据管理局\n允许 社会坪议\n');
  const said = (sentence: string) =>
    findingsOf('fixed-phrases', withText(withoutTexts(), 'problems', sentence), { words }).map(
      ({ expected }) => expected,
    );
  expect(said('由青川市政务服务和教据管理局承办。')).toEqual(['青川市政务服务和数据管理局']);
  expect(said('由青川市政务服务和数据管理局承办社会坪议。')).toEqual([]);
});

onSentences('行业的词不是错字', {
  rule: 'fixed-phrases',
  raises: ['公开里点领域信息公开目录。', '开展保密宙查2次。'],
  silent: ['完善试点领域信息公开目录2个。', '发布前开展保密筛查。', '开展保密抽查和保密核查各1次。'],
});

onSentences('夹在中间的错字', {
  rule: 'fixed-phrases',
  raises: ['公开乡村镇兴信息12条。', '国务院办公厅政府信息与政务公开办公式印发。'],
  silent: [
    '坚持以服务工作为核心。',
    '成立以分管领导为组长的专班，主要领导任组长。',
    '公开现行规范性文件62个，现行行政规范性文件3件。',
    '公开乡村振兴信息12条。',
    '按月报送政府信息公开工作年度报表。',
  ],
});

onSentences('短的用语漏了字', {
  rule: 'fixed-phrases',
  raises: ['未发生因政府信公开引发的投诉。', '落实责任究制度。', '加强政务开工作。'],
  silent: ['召开社会议题讨论会。', '做好政务开放日活动。', '明确工作组领导的职责。', '通过微信公开发布信息。'],
});

onSentences('和、与、及', {
  rule: 'fixed-phrases',
  raises: [
    '深入学习贯彻党二十大精神。',
    '推进国家治理体系治理能力现代化。',
    '推进国家治理体系及治理能力现代化。',
    '按照国务院办公厅政府信息及政务公开办公室的要求办理。',
  ],
  silent: [
    '公开住房城乡建设、人力资源与社会保障信息。',
    '六、其他需要报告事项。',
    '（四）政务信息管理。',
    '五、存在的主要问题与改进情况。',
  ],
});
