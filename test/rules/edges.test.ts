/**
 * On either side of what a rule leaves and what it raises: each line says in its name what stands in the report, and whether something is
 * said. What is said is kept in said/edges.txt word for word (`vitest -u`; each line that changed is to be read).
 */
import { expect, test } from 'vitest';
import { type TextId, withFigures as withGiven, withText } from '../../source/report/places.ts';
import type { Figure, Note, Report } from '../../source/report/report.ts';
import { checkReport } from '../../source/rules/check.ts';
import { exampleContext } from '../../source/rules/examples.ts';
import { findRule } from '../../source/rules/registry.ts';
import type { Context } from '../../source/rules/rule.ts';
import { balances, cells } from '../helpers/form.ts';
import { busyReport, withFigures, zeroReport } from '../helpers/sample.ts';
import { inWords, withoutTexts } from './onSentences.ts';

interface Edge {
  /** What stands in the report. */
  readonly name: string;
  readonly rule: string;
  /** True where nothing may be said of it. */
  readonly silent?: true;
  readonly report: Report;
  readonly context?: Context;
}

const busy = withoutTexts();
const usual: TextId = 'overview.onRequest';
const text = (words: string, report: Report = busy, place: TextId = usual): Report => withText(report, place, words);
const said = (rule: string, name: string, report: Report, context?: Context): Edge => ({
  rule,
  name,
  report,
  ...(context ? { context } : {}),
});
const left = (...given: Parameters<typeof said>): Edge => ({ ...said(...given), silent: true });
const noted = (report: Report, ...notes: Pick<Note, 'place' | 'state'>[]): Report => ({
  ...report,
  reading: { notes: notes.map((note) => ({ ...note, reason: '不是数' })) },
});
const figures = (given: Readonly<Record<string, Figure>>, report: Report = busy): Report => withFigures(report, given);
/** Figures as they are given, totals too. */
const exactly = (given: Readonly<Record<string, Figure>>, report: Report = busy): Report => withGiven(report, given);

const suits = figures({
  'disputes.litigationDirect.upheld': 2,
  'disputes.litigationAfterReview.upheld': 2,
  'disputes.litigationAfterReview.otherResult': 2,
});
const onlyPersons = figures(
  { 'applications.received.naturalPerson': 12, 'applications.granted.naturalPerson': 12 },
  zeroReport(),
);
const yearBefore = withoutTexts(busyReport(2024));
const growing = {
  prior: figures({ 'applications.received.naturalPerson': 49, 'applications.carriedIn.naturalPerson': 2 }, yearBefore),
};
const ofYear = (year: number): Report => withoutTexts(busyReport(year));
const zone: Report = { ...busy, unit: '青川经济开发区管理委员会', kind: 'agency' };
const thirty = '存在的问题是栏目更新慢。改进情况是已明确报送时限并按月检查。';

const ofTexts: readonly Edge[] = [
  left(
    'text-dispute-outcomes',
    '直接起诉和复议后起诉各有维持，合起来写一个数',
    text('因政府信息公开被直接起诉2件、复议后起诉4件，维持4件。', suits),
  ),
  said('text-dispute-outcomes', '尚未审结写多了', text('因政府信息公开被申请行政复议5件，尚未审结3件。')),
  left(
    'text-received',
    '各种方式合计等于本年新收加上年结转',
    text('通过网站提交的政府信息公开申请60件，来信申请16件。'),
  ),
  said('text-received', '各种方式合计比两样加起来还多', text('通过网站提交的政府信息公开申请60件，来信申请17件。')),
  left('text-received', '表里全填在自然人一栏，正文分了企业', text('自然人申请10件，企业申请2件。', onlyPersons)),
  said('text-growth', '照句子自己写的那个数比上年', text('全年受理政府信息公开申请76件，较上年增加20件。'), growing),
  left('text-growth', '按哪一种读法相符都行', text('全年受理政府信息公开申请76件，较上年增加12件。'), growing),
  left('text-received', '只是上半年的申请人', text('上半年，自然人申请10件，企业申请2件。')),
  left('text-received', '同一种方式写了两处', text('通过网站提交的政府信息公开申请60件，门户网站申请30件。')),
  left('text-carried', '未办结的几件之外', text('未办结的9件外，其余均已答复。')),
  said('odd-characters', '两种字符，各写各的', text('全年公开信息８６条,更新栏目3个。')),
  said('title', '标题里有两个年份，有一个是报告年度', {
    ...busy,
    title: '青川市自然资源局2024—2025年政府信息公开工作年度报告',
  }),
  left(
    'problem-by-problem',
    '改进分两处写',
    text(
      '主要问题：一是更新慢；二是解读少；三是栏目乱。改进措施：一是定时限；二是做图解。下一步打算：一是理栏目；二是办培训。',
      busy,
      'problems',
    ),
  ),
  left('text-decisions', '许可和处罚合起来的数', text('作出行政许可、行政处罚决定12件。')),
  said('text-received', '应办理的先按新收加结转比', text('全年应办理政府信息公开申请80件。')),
  left('parts-sum', '含字后面用分号隔开的不都是它的', text('公开信息60条，含网站35条；微信20条；微博4条。')),
  left(
    'parts-sum',
    '冒号离那个数很远',
    text('公开信息60条，在门户网站专栏里集中展示并且分类整理：网站35条、微信20条。'),
  ),
  left(
    'period',
    '第五部分说的是别的期限',
    text('统计期限为2026年1月1日至2026年6月30日的整改台账已建立。', busy, 'problems'),
  ),
  left('personal-data', '生日里没有的月份', text('受理编号110105194913310021。')),
  left('personal-data', '生日里的月份是零', text('受理编号110105194900310022。')),
  left('personal-data', '生日里的日是零', text('受理编号110105194912000021。')),
  left('personal-data', '生日里没有的日子', text('受理编号110105194912320025。')),
  said('fixed-phrases', '单位自己的名称错了一个字', text('举办柳林大讲坛活动。'), {
    words: { phrases: ['柳林大讲堂活动'], right: [], wrong: [], leftOut: [] },
  }),
  left('parts-sum', '各项后面还有等字', text('公开信息60条，其中通知公告35条、财政信息20条等。')),
  said('parts-sum', '各项后面没有等字', text('公开信息60条，其中通知公告35条、财政信息20条。')),
  left('text-received', '剔除了撤回的', text('收到政府信息公开申请73件，剔除撤回的1件。')),
  left('text-outcomes', '另有几件不予公开', text('予以公开30件，另有4件不予公开。')),
  left('text-outcomes', '别的单位没有不予公开', text('县级部门无不予公开情形。')),
  said(
    'text-outcomes',
    '只有一件不予公开，写的是没有',
    text('全年无不予公开情形。', figures({ 'applications.denied.deliberative.naturalPerson': 1 }, zeroReport())),
  ),
  left('thin-aspect', '正好二十个字', text('信息发布由办公室汇总后交分管领导逐条审核', busy, 'overview.management')),
  said('thin-aspect', '十九个字', text('信息发布由办公室汇总后交分管领导逐条审', busy, 'overview.management')),
  left('unit-name', '街道的党工委自称我委', text('我委严格落实制度。', { ...busy, unit: '云溪县柳林街道办事处' })),
  left('unit-name', '市的单位写县委的领导', text('在平安县委、县政府的正确领导下开展工作。')),
  said('problems-and-improvements', '正好三十个字', text(thirty, busy, 'problems')),
  left('problems-and-improvements', '三十一个字', text(thirty.replace('检查', '检查了'), busy, 'problems')),
  left(
    'fee-unit',
    '别的年份的收费与本年填的数一样',
    text('2022年行政事业性收费3187.265元。', figures({ 'proactive.fees.amount': '3187.265' })),
  ),
  left('citation', '说的是被代替的文号', text('格式通知替代此前使用的国办公开办函〔2019〕60号。')),
  left('citation', '国办函管别的事', text('落实国办函〔2021〕12号要求，优化办理流程。')),
  said(
    'citation',
    '2021 年度引用旧通知',
    text('按照《关于政府信息公开工作年度报告有关事项的通知》编制。', ofYear(2021)),
  ),
  said(
    'cover-letter',
    '一封报送的信有几处',
    text('县政府办公室：\n现将年度报告报来，请审示。\n柳政函〔2025〕3号', busy, 'preamble'),
  ),
  left('duplicated-text', '短的一句隔一句又写', text('我局高度重视，认真部署安排，我局高度重视。')),
  said(
    'duplicated-text',
    '另一段里又写了同一句',
    text('信息发布前由经办科室和分管领导逐级审核把关。\n专人维护栏目。信息发布前由经办科室和分管领导逐级审核把关。'),
  ),
  left('fixed-phrases', '错词已由错词的规则说', text('充份发挥平台作用。')),
  left('fixed-phrases', '单位自己说过是对的', text('举办柳林大讲坛活动。'), {
    words: { phrases: ['柳林大讲堂活动'], right: ['柳林大讲堂活动'], wrong: [] } as never,
  }),
  left('nil-claim', '只有一头有结转', text('无结转申请。', figures({ 'applications.carriedOver.naturalPerson': 0 }))),
  said('nil-claim', '两头都有结转', text('无结转申请。')),
  left(
    'nil-claim',
    '写的有，两样里一样是有的',
    text(
      '2025年，我局发生政府信息公开行政复议、行政诉讼。',
      figures({ 'disputes.review.upheld': 0, 'disputes.review.corrected': 0, 'disputes.review.pending': 0 }),
    ),
  ),
  left('parts-sum', '有的同时在两处发布', text('公开信息60条，其中网站50条、公众号25条（15条同时在两个平台发布）。')),
  left('parts-sum', '引号里是别人的话', text('已更正“公开信息60条，其中通知35条、财政20条、机构6条”的提法。')),
  left('percentage', '两个数都是约到千位的', text('关注人数由1.6万人增加到2.2万人，增长43%。')),
  left('scope-word', '开发区自己就是全区', text('全区共收到政府信息公开申请5件。', zone)),
  said('paired-marks', '没有写完的一段里，括号后面已有句号', text('收到申请5件（含网上申请3件。另有材料正在')),
  said('year-left-over', '把明年的写成已经做了的', text('2026年共收到政府信息公开申请5件。')),
  left(
    'problem-by-problem',
    '中间还列了原因',
    text(
      '主要问题：一是更新慢；二是解读少；三是栏目乱。原因：一是人手少；二是培训少。改进措施：一是定时限；二是做图解；三是理栏目。',
      busy,
      'problems',
    ),
  ),
  left('plenum', '当年召开的大会，年初仍可说迎接', text('喜迎党的二十大胜利召开。', ofYear(2022))),
  said('plenum', '大会已经开过一年', text('喜迎党的二十大胜利召开。', ofYear(2023))),
  left('wrong-words', '两个字分属两个词', text('在网站公布署名文章12篇。')),
  said('self-praise', '评价在前，打算在后', text('在全县考核中名列第一，今后将继续努力。')),
  left(
    'fee-statement',
    '一句写标准，一句写金额',
    text('信息处理费按规定标准收取。全年收取信息处理费120元。', busy, 'other'),
  ),
];

const blank = ['applications.handled.naturalPerson', 'applications.denied.stateSecret.naturalPerson'];
const toAspects = (report: Report): Report => text('全年公开信息86条。', report, 'overview.proactiveDisclosure');
const priorOver = 'applications.carriedOver.naturalPerson';
const sentences = ['征地信息公开得晚。', '公开栏更新得慢。', '查阅点资料不全。'];
const fees = (amount: string, year = 2025) => figures({ 'proactive.fees.amount': amount }, ofYear(year));
const missing = (count: number): Context => ({
  below: {
    scope: '行政区域',
    sum: {},
    listed: 40,
    missing: Array.from({ length: count }, (_, at) => `第${at + 1}中学`),
  },
});

const ofTables: readonly Edge[] = [
  said('blank-cell', '空着的有零也有不是零的', exactly({ [blank[0]!]: null, [blank[1]!]: null })),
  said(
    'blank-cell',
    '空着的两格里有一格没读准',
    noted(exactly({ [blank[1]!]: null, 'applications.denied.enforcementFile.naturalPerson': null }), {
      place: blank[1]!,
      state: 'doubt',
    }),
  ),
  said('carried-in', '上年那一格没有读准：说，不代填', busyReport(), {
    prior: noted(figures({ [priorOver]: 9 }, yearBefore), { place: priorOver, state: 'unread' }),
  }),
  left(
    'carry-over-told',
    '上年结转还没有填',
    text(
      '全年收到申请5件。',
      exactly({ 'applications.carriedIn.total': null, 'applications.carriedOver.total': null }),
    ),
  ),
  left(
    'in-force-plausible',
    '废止还没有填',
    exactly({ 'proactive.normativeDocuments.issued': 30, 'proactive.normativeDocuments.repealed': null }),
  ),
  left('in-force', '废止还没有填', exactly({ 'proactive.normativeDocuments.repealed': null }), { prior: yearBefore }),
  said('nil-claim', '两项诉讼都有，应写的是合计', text('全年未发生行政诉讼。', suits)),
  left('fee-unit', '与上年相差百万倍，不是元和万元之差', fees('500000'), { prior: fees('0.5', 2024) }),
  said('fee-unit', '与上年约差一万倍', fees('5000'), { prior: fees('0.5', 2024) }),
  said('whole-number', '多写了位数', exactly({ 'proactive.licences.decisions': 2 ** 53 })),
  said(
    'overview-aspects',
    '没读到的一部分里已经写了一个方面',
    noted(toAspects(busy), { place: 'overview', state: 'unread' }),
  ),
  said(
    'overview-aspects',
    '方面前面的话说到的不算缺',
    text('依申请公开方面办理申请12件。', toAspects(busy), 'overview.whole'),
  ),
  said('parent-coverage', '正好二十个没有报：都写出来', busy, missing(20)),
  said('parent-coverage', '二十一个没有报：写二十个', busy, missing(21)),
  said('copied-from-unit', '正好三句相同：都写出来', text(sentences.join(''), busy, 'problems'), {
    alike: [{ unit: '云溪县水利局', share: 0.6, sentences }],
  }),
  left('copied-from-unit', '正好一半相同', text(sentences.join(''), busy, 'problems'), {
    alike: [{ unit: '云溪县水利局', share: 0.5, sentences }],
  }),
  left('copied-text', '很短的一段与上年一样', text('栏目更新不够及时。政策解读比较单一。', busy, 'problems'), {
    prior: text('栏目更新不够及时。政策解读比较单一。', yearBefore, 'problems'),
  }),
  said(
    'last-promises',
    '有两句一样近的，先写的一句在旁边',
    text('印发惠农清单。汇编惠农案例。主要问题是更新慢。', busy, 'problems'),
    {
      prior: text('主要问题是解读少。下一步将为惠农补贴制作短视频和折页。', yearBefore, 'problems'),
    },
  ),
];

const edges = [...ofTexts, ...ofTables];
const wordsOf = ({ rule, report, context = exampleContext({}) }: Edge): string[] =>
  checkReport(report, context, [findRule(rule)!]).map((finding) => inWords(report, finding));

test.each(edges.map((edge) => [edge.rule, edge.name, edge] as const))('%s：%s', (_, __, edge) => {
  expect(wordsOf(edge).length > 0).toBe(edge.silent !== true);
});

test('what is said is what is written down', async () => {
  const lines = edges
    .filter(({ silent }) => !silent)
    .flatMap((edge) => [edge.name, ...wordsOf(edge).map((one) => `    ${one}`)]);
  await expect(lines.join('\n')).toMatchFileSnapshot('./said/edges.txt');
});

test('of two blanks the key fills each with what it must be', () => {
  const [finding] = checkReport(exactly({ [blank[0]!]: null, [blank[1]!]: null }), {}, [findRule('blank-cell')!]);
  expect(finding?.repair?.changes).toEqual([
    { place: 'applications.denied.stateSecret.naturalPerson', value: 0 },
    { place: 'applications.handled.naturalPerson', value: 62 },
  ]);
});

const arithmetic = ['row-total', 'handled-sum', 'dispute-total', 'balance', 'single-suspect', 'transposed-digits'];

test('whichever cell was not read, no sum or balance that it stands in is judged', () => {
  const rules = arithmetic.map((id) => findRule(id)!);
  for (const { id } of cells.filter(({ table }) => table !== 'proactive')) {
    const report = noted(exactly({ [id]: null }), { place: id, state: 'unread' });
    expect([id, ...checkReport(report, {}, rules).map(({ message }) => message)]).toEqual([id]);
  }
});

test('two cells that were not read, of one amount, accuse no third one where their row and their column meet', () => {
  const [beside, below] = ['applications.granted.business', 'applications.grantedInPart.naturalPerson'];
  const read = figures({ [beside]: 8, [below]: 8, 'applications.received.business': 11 });
  const report = noted(
    exactly({ [beside]: null, [below]: null }, read),
    ...[beside, below].map((place) => ({ place, state: 'unread' as const })),
  );
  expect(
    checkReport(
      report,
      {},
      arithmetic.map((id) => findRule(id)!),
    ).map(({ message }) => message),
  ).toEqual([]);
});

const judged = (report: Report) =>
  checkReport(
    report,
    {},
    arithmetic.map((id) => findRule(id)!),
  );

test('a total that is blank is blank, and breaks no sum that it ends or stands in', () => {
  for (const { id } of cells.filter(({ derived }) => derived))
    expect([id, ...judged(exactly({ [id]: null })).map(({ message }) => message)]).toEqual([id]);
});

test('of two figures that are wrong at once each is said where it is wrong', async () => {
  const at = (row: string, column: string) => `applications.${row}.${column}`;
  const pairs = [
    [at('granted', 'total'), at('handled', 'total')],
    [at('granted', 'naturalPerson'), at('handled', 'naturalPerson')],
    [at('handled', 'naturalPerson'), at('handled', 'total')],
    [at('handled', 'business'), at('handled', 'naturalPerson')],
    [at('received', 'total'), at('carriedOver', 'total')],
    [at('received', 'naturalPerson'), at('granted', 'naturalPerson')],
    [at('granted', 'naturalPerson'), at('granted', 'total')],
    [at('granted', 'total'), at('grantedInPart', 'total')],
    ['disputes.review.upheld', 'disputes.review.total'],
  ] as const;
  const lines = pairs.flatMap(([one, other]) =>
    [
      [1, 1],
      [1, -1],
      [5, 1],
      [null, 1],
    ].flatMap(([first, second]) => {
      const changed = (id: string, by: number | null | undefined) =>
        typeof by === 'number' ? Number(busy.figures[id] ?? 0) + by : null;
      const report = exactly({ [one]: changed(one, first), [other]: changed(other, second) });
      return [
        `${one} ${first ?? '空白'}，${other} ${second}`,
        ...judged(report).map((finding) => `    ${inWords(report, finding)}`),
      ];
    }),
  );
  await expect(lines.join('\n')).toMatchFileSnapshot('./said/twoFigures.txt');
});

test('a word is mended where it is wrong, not where the same word stands rightly before', () => {
  const [finding] = checkReport(text('报名截止后，截止12月底办结3件。'), {}, [findRule('wrong-words')!]);
  expect(finding?.repair?.changes).toEqual([{ place: usual, value: '报名截止后，截至12月底办结3件。' }]);
});

test('once the clerk has filled a cell that was not read, it is judged like any other', () => {
  for (const { carriedOver } of balances.filter((one) => !one.carriedOver.derived)) {
    const report = noted(exactly({ [carriedOver.id]: 99 }), { place: carriedOver.id, state: 'unread' });
    expect(checkReport(report, {}, [findRule('balance')!]).length).toBeGreaterThan(0);
  }
});
