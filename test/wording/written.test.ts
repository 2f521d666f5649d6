/** The words and figures that answers become, to the letter. */
import { describe, expect, test } from 'vitest';
import { emptyReport } from '../../source/report/empty.ts';
import { readFigure } from '../../source/report/places.ts';
import { expressReport, problemChoices, writtenFor } from '../../source/wording/express.ts';
import { phraseFile, phrasesOf } from '../../source/wording/phrases.ts';
import { problemOf, problemsText } from '../../source/wording/problems.ts';
import { type Answers, ownProblem, questionsFor } from '../../source/wording/questions.ts';
import { builtInWording as wording } from '../helpers/expressWording.ts';
import { cells } from '../helpers/form.ts';

const begun = emptyReport('云溪县柳林镇人民政府', 2025, 'government');
const answers: Answers = { unit: begun.unit, year: '2025', none: 'yes' };
const made = (more: Answers, removed: readonly string[] = []) =>
  expressReport(begun, { ...answers, ...more }, wording, removed);

test('every answer has its sentence, in the text that it belongs to', () => {
  const { overview, other } = made({
    ...{ website: '86', wechat: '141', weibo: '7', reviewer: '经办人、分管领导', training: '3', fee: '120' },
    oversight: ['noBlame', 'assessed'],
  });
  expect(overview).toMatchObject({
    proactiveDisclosure:
      '2025年，本单位通过政府网站主动公开信息86条。通过政务微信公众号发布信息141条。通过政务微博发布信息7条。',
    onRequest: '2025年，本单位未收到政府信息公开申请，没有上年结转的申请。没有因政府信息公开引起的行政复议和行政诉讼。',
    management: '信息发布前由经办人、分管领导逐级审核。',
    platform: '本单位公开政府信息的平台有政府网站、政务微信公众号、政务微博。',
    oversight:
      '全年组织或参加政府信息公开业务培训3次。政府信息公开工作已列入年度工作考核。全年没有因政府信息公开工作被追究责任的情形。',
  });
  expect(other).toContain('信息处理费120元。');
  expect(made({ weibo: '7' }).overview.platform).toBe('本单位公开政府信息的平台有政务微博。');
  expect(made({ fee: '' }).other).toBe('2025年，本单位未收取政府信息公开信息处理费。');
  expect(made({ none: 'no' }).overview.onRequest).toBe('');
});

describe('figures that nobody was asked for', () => {
  const zeros = writtenFor(answers, wording).filter(({ cells: ids }) => ids);
  const cellsWith = (test: (cell: (typeof cells)[number]) => boolean) =>
    cells.filter((cell) => !cell.derived && test(cell)).map(({ id }) => id);

  test('are 0 group by group: exactly the cells of a row of table 二, or of a whole table', () => {
    expect(Object.fromEntries(zeros.map(({ id, cells: ids }) => [id, ids]))).toEqual({
      'zero.regulations': cellsWith(({ table, row }) => table === 'proactive' && row.id === 'regulations'),
      'zero.fees': ['proactive.fees.amount'],
      'zero.applications': cellsWith(({ table }) => table === 'applications'),
      'zero.disputes': cellsWith(({ table }) => table === 'disputes'),
    });
  });

  test.each(zeros.map(({ id, cells: ids }) => ({ id, ids: ids! })))(
    'taken out, $id stays blank, the others do not',
    ({ id, ids }) => {
      const report = made({}, [id]);
      for (const { id: other, cells: wanted } of zeros)
        for (const cell of wanted!)
          expect(readFigure(report, { id: cell })).toBe(other === id ? null : cell.endsWith('.amount') ? '0' : 0);
      expect(ids.length).toBeGreaterThan(0);
    },
  );

  test('are none where there were requests', () => {
    expect(writtenFor({ ...answers, none: 'no' }, wording).filter(({ cells: ids }) => ids)).toEqual([]);
  });
});

test('several numbers of one answer fill their cells in order, those that lack are 0', () => {
  const figures = (normative: string) =>
    ['issued', 'repealed', 'inForce'].map((column) =>
      readFigure(made({ normative }), { id: `proactive.normativeDocuments.${column}` }),
    );
  expect([figures('2 1 9'), figures('2'), figures('')]).toEqual([
    [2, 1, 9],
    [2, 0, 0],
    [0, 0, 0],
  ]);
  for (const [question, row] of [
    ['licences', 'licences'],
    ['penalties', 'penalties'],
    ['coercion', 'coerciveMeasures'],
  ] as const)
    expect(readFigure(made({ [question]: '7' }), { id: `proactive.${row}.decisions` })).toBe(7);
});

describe('section 五', () => {
  const problems = [
    '## 慢\n存在的主要问题：更新慢。\n改进情况：每月检查。\n\n## 少\n存在的主要问题：解读少；\n改进情况：增加图解\n\n## 一段话\n我们还有许多不足，正在改。\n',
  ];
  const own = { ...wording, problems };
  const text = (more: Answers, removed: readonly string[] = []) =>
    expressReport(begun, { ...answers, ...more }, own, removed).problems;

  test('has the chosen ones as pairs, what is no pair in a paragraph of its own', () => {
    expect(text({ problems: ['少', '一段话', '慢'] })).toBe(
      '存在的主要问题：一是更新慢；二是解读少。\n改进情况：一是每月检查；二是增加图解。\n我们还有许多不足，正在改。',
    );
    expect(text({ problems: ['一段话'] })).toBe('我们还有许多不足，正在改。');
    expect(text({ problems: [] })).toBe('');
  });

  test('has one’s own behind them, with a blank where nothing was said of how it is mended', () => {
    const typed = { problems: ['慢', ownProblem], ownProblem: '栏目多', ownImprovement: '' };
    expect(text(typed)).toBe('存在的主要问题：一是更新慢；二是栏目多。\n改进情况：一是每月检查；二是____。');
    expect(text({ ...typed, ownProblem: '' })).toBe('存在的主要问题：更新慢。\n改进情况：每月检查。');
  });

  test('has not what was taken out', () => {
    const [slow] = writtenFor({ ...answers, problems: ['慢', '少'] }, own).filter(({ place }) => place === 'problems');
    expect(text({ problems: ['慢', '少'] }, [slow!.id])).toBe('存在的主要问题：解读少。\n改进情况：增加图解。');
  });

  test('comes before section 六 among what is written', () => {
    const places = writtenFor({ ...answers, website: '3', fee: '', problems: ['慢'] }, own).map(({ place }) => place);
    expect(places.indexOf('problems')).toBe(places.indexOf('other') - 1);
    expect(places.indexOf('overview.proactiveDisclosure')).toBe(0);
  });

  test('offers a phrase as one line', () => {
    expect(problemChoices(own, answers)[0]).toEqual({
      ...{ id: '慢', label: '慢', text: '存在的主要问题：更新慢。改进情况：每月检查。' },
    });
  });
});

test.each([
  ['存在的主要问题：甲。改进情况：乙。', { problem: '甲', improvement: '乙' }],
  ['存在的主要问题:甲改进情况:乙', { problem: '甲', improvement: '乙' }],
  ['存在的主要问题：甲；\n改进情况：乙。丙。', { problem: '甲', improvement: '乙。丙' }],
  ['主要问题：甲。改进情况：乙。', null],
  ['存在的主要问题：甲。', null],
  ['存在的主要问题：改进情况：乙。', null],
  ['前言。存在的主要问题：甲。改进情况：乙。', null],
])('%s', (text, pair) => expect(problemOf(text)).toEqual(pair));

test('marks at the end of a part are those of the list', () => {
  expect(problemsText([{ problem: '甲，。', improvement: '乙； ' }])).toBe('存在的主要问题：甲。\n改进情况：乙。');
});

test('phrases: marks of kinds in any writing, a title with spaces, the file of a text', () => {
  const file = '## 甲 | department，agency\n话\n## 乙|government、requests\n  话一  \n\n话二\n## 丙 | 别的\n话';
  const titles = (kind: 'department' | 'agency' | 'government', withoutRequests = false) =>
    phrasesOf([file], kind, { withoutRequests }).map(({ title }) => title);
  expect([titles('department'), titles('agency'), titles('government'), titles('government', true)]).toEqual([
    ['甲', '丙'],
    ['甲', '丙'],
    ['乙', '丙'],
    ['丙'],
  ]);
  expect(phrasesOf([file], 'government')[0]!.text).toBe('话一\n话二');
  expect([phraseFile('overview.platform'), phraseFile('problems')]).toEqual(['platform.md', 'problems.md']);
});

test('what is asked, in this order; an empty year is the one that was meant', () => {
  const asked = questionsFor({ problems: [ownProblem] }, [{ id: '慢', label: '慢', text: '' }], 2025);
  expect(asked.map(({ id, kind }) => `${id} ${kind}`)).toEqual([
    ...['unit line', 'year year', 'none confirm', 'website count', 'wechat count', 'weibo count', 'licences count'],
    ...[
      'penalties count',
      'coercion count',
      'normative counts',
      'reviewer line',
      'training count',
      'oversight choices',
    ],
    ...['problems choices', 'ownProblem line', 'ownImprovement line', 'fee amount'],
  ]);
  expect(asked[1]!.empty).toBe('2025');
  expect(asked.find(({ id }) => id === 'problems')!.choices!.map(({ id }) => id)).toEqual(['慢', ownProblem]);
  expect(asked.filter(({ empty }) => empty === '').map(({ id }) => id)).toEqual([
    ...['unit', 'none', 'problems', 'ownProblem', 'ownImprovement'],
  ]);
  expect(questionsFor({}, [], 2025)).toHaveLength(asked.length - 2);
  expect(questionsFor({ problems: ownProblem }, [], 2025).some(({ id }) => id === 'ownProblem')).toBe(false);
});
