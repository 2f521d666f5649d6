import { describe, expect, test } from 'vitest';
import { readDraft } from '../../source/drafts/drafts.ts';
import { openSafely } from '../../source/drafts/open.ts';
import type { TextId } from '../../source/form/form.ts';
import { readFigure, readText } from '../../source/report/places.ts';
import { startExpress } from '../../source/wizard/express/state.ts';
import { answer, ask } from '../../source/wizard/plain/reduce.ts';
import type { PlainState } from '../../source/wizard/plain/state.ts';
import { builtInWording } from '../helpers/expressWording.ts';
import { cellOf } from '../helpers/form.ts';
import { at, start, talked, told } from './plainTalk.ts';

const figure = (state: PlainState, id: string) => readFigure(state.session!.report, cellOf(id));
const received = 'applications.received.naturalPerson';
const place = 'overview.proactiveDisclosure';
const broken = [
  '2025年，本局通过政府网站主动公开信息三百余条，其中政策文件类信息',
  '二十余条，解读类信息十余条，均在形成之日起二十个工作日以内公开，没有',
  '超期的情形。',
];

describe('at a text', () => {
  test('lines that a page broke are joined where that is wanted; the first words and the last are read before', () => {
    const asked = told(at(place), broken);
    expect(asked.state.dialog.kind).toBe('pasted');
    expect(asked.all.join('\n')).toContain('把 3 行接成 1 段');
    expect(asked.all.join('\n')).toContain('超期的情形。”');
    expect(readText(asked.state.session!.report, place)).toBe('');
    const joined = told(asked.state, '1').state;
    expect(readText(joined.session!.report, place)).toBe(broken.join(''));
    expect(readText(told(asked.state, '2').state.session!.report, place)).toBe(broken.join('\n'));
    const left = told(asked.state, '<').state;
    expect(readText(left.session!.report, place)).toBe('');
    expect(left.dialog).toEqual(at(place).dialog);
  });

  test('paragraphs take the place of what was there, which is said and can be had back as one change', () => {
    const first = told(at(place), '原来写的。').state;
    const { state, all } = told({ ...first, dialog: at(place).dialog }, ['第一段。', '第二段。']);
    expect(readText(state.session!.report, place)).toBe('第一段。\n第二段。');
    expect(all.join('\n')).toContain('换掉了原有的 5 字');
    expect(readText(told(state, '@撤销').state.session!.report, place)).toBe('原来写的。');
    const more = told({ ...first, dialog: at(place).dialog }, ['+第一段。', '第二段。']);
    expect(readText(more.state.session!.report, place)).toBe('原来写的。\n第一段。\n第二段。');
    expect(more.all.join('\n')).not.toContain('换掉了');
  });

  test('the aspects of section 一 are laid out over their places', () => {
    const lines = ['（一）主动公开', '公开三百条。', '（二）依申请公开', '未收到申请。'];
    const { state } = told(at(place), lines, '1');
    expect(readText(state.session!.report, place)).toBe('公开三百条。');
    expect(readText(state.session!.report, 'overview.onRequest')).toBe('未收到申请。');
    expect(readText(told(state, '@撤销').state.session!.report, 'overview.onRequest')).toBe('');
  });

  test.each<[TextId, string, string]>([
    ['overview.oversight', '（五）政府信息公开监督保障情况。全年培训3次。', '全年培训3次。'],
    [place, '（一）主动公开工作情况：公开三百条。', '公开三百条。'],
    [place, '（一）主动公开', ''],
    [place, '（一）主动公开力度加大。公开三百条。', '（一）主动公开力度加大。公开三百条。'],
    [place, '（二）主动公开情况。公开三百条。', '（二）主动公开情况。公开三百条。'],
  ])('at %s the heading that the document sets is left out, a sentence is not: %s', (id, first, kept) => {
    const { state } = told(at(id), [first, '第二段。']);
    expect(readText(state.session!.report, id)).toBe([kept, '第二段。'].filter(Boolean).join('\n'));
  });

  test('an opening that comes or goes with a change is asked for as long as it is there', () => {
    const lines = ['一、总体情况', '开头。', '（一）主动公开', '公开三百条。', '（二）依申请公开', '未收到申请。'];
    const asked = told(at(place), lines);
    const there = told(asked.state, '1', '@一');
    expect(there.all.at(-1)).toContain('现在是：开头。');
    expect(told(there.state, '@撤销', '@一').all.at(-1)).toMatch(/^（一）主动公开/);
  });

  test('a table that is pasted into a text goes to its place, and leaves the text as it was', () => {
    const first = told(at('problems'), '已经写好。').state;
    const lines = ['行政复议 1 0 0 0 1', '未经复议直接起诉 2 0 0 0 2', '复议后起诉 0 0 0 0 0'];
    const asked = told({ ...first, dialog: at('problems').dialog }, lines);
    expect(asked.all.join('\n')).toContain('像是第四部分的表');
    const { state } = told(asked.state, '1', '1');
    expect(figure(state, 'disputes.review.upheld')).toBe(1);
    expect(readText(state.session!.report, 'problems')).toBe('已经写好。');
  });

  test('a whole report is read first, whatever was asked for', () => {
    const lines = ['一、总体情况', '公开。', '二、主动公开政府信息情况', '五、存在的主要问题及改进情况', '有。'];
    for (const id of [place, 'unit', received]) {
      const wanted = { kind: 'read-whole', raw: lines.join('\n') };
      expect(told(at(id), lines).requests).toMatchObject([{ kind: 'read', wanted }]);
    }
  });
});

describe('at a table', () => {
  const block = ['61 9 0 0 0 0 70', '4 0 0 0 0 0 4'];
  test('rows are read out as they would be, with what they replace, before they are taken', () => {
    const filled = told(at(received), '1 1 1 1 1 1').state;
    const asked = told({ ...filled, dialog: at(received).dialog }, block);
    expect(asked.all).toContain(
      '粘贴的，二、上年结转政府信息公开申请数量：自然人 4，商业企业 0，科研机构 0，社会公益组织 0，法律服务机构 0，其他 0。',
    );
    expect(asked.all.at(-1)).toContain('其中 6 格原来有数');
    // Where something is replaced, Enter leaves it.
    const kept = told(asked.state, '');
    expect(figure(kept.state, received)).toBe(1);
    const taken = told(asked.state, '1').state;
    expect([figure(taken, received), figure(taken, 'applications.carriedIn.naturalPerson')]).toEqual([61, 4]);
    expect(taken.dialog).toEqual(at('applications.granted.naturalPerson').dialog);
    expect(figure(told(taken, '@撤销').state, received)).toBe(1);
  });

  test('a block that does not fit is refused with every reason, and nothing is filled', () => {
    const { state, all } = told(at('disputes.litigationAfterReview.upheld'), ['1\t2\t3\t4', '5\t6\t7\t8']);
    expect(all.join('\n')).toContain('没有粘贴');
    expect(state.session!.report).toBe(start.session!.report);
  });

  test('a row that replaces figures says which', () => {
    const filled = told(at(received), '7 1 1 1 1 1').state;
    const { said } = told({ ...filled, dialog: at(received).dialog }, '8 1 1 1 1 1');
    expect(said.join('')).toContain('换掉了原来的：自然人 7');
    expect(told(at(received), '8 1 1 1 1 1').said.join('')).not.toContain('换掉了');
  });
});

describe('where one line is asked for', () => {
  const asking = (answers: Record<string, string | string[]>): PlainState => ({
    ...start,
    dialog: { kind: 'express' },
    express: startExpress(builtInWording, 2025, answers),
  });
  const toOwn = {
    ...{
      unit: '云溪县水务局',
      year: '2025',
      none: 'yes',
      website: '',
      wechat: '',
      weibo: '',
      licences: '',
      penalties: '',
    },
    ...{ coercion: '', normative: '', reviewer: '', training: '', oversight: [], problems: ['own'] },
  };
  const pieces = ['部分栏目更新', '不及时。', '已经补录。'];

  test('broken words are joined only when that is said, and the next question is not answered by them', () => {
    const asked = told(asking(toOwn), pieces);
    expect(asked.state.express!.answers).toEqual(toOwn);
    expect(asked.all.join('\n')).toContain('接成一行是：部分栏目更新不及时。已经补录。');
    expect(told(asked.state, '').state.express!.answers).toEqual(toOwn);
    const { answers } = told(asked.state, '1').state.express!;
    expect(answers).toEqual({ ...toOwn, ownProblem: '部分栏目更新不及时。已经补录。' });
  });

  test.each([
    ['a count', asking({ unit: '云溪县水务局', year: '2025', none: 'yes' }), ['86', '141']],
    ['是 or 不是', asking({ unit: '云溪县水务局', year: '2025' }), ['1', '86']],
    ['the kind of unit', at('kind'), ['1', '2024']],
    ['the review', { ...start, dialog: { kind: 'review' } } as PlainState, ['S1', '理由', '']],
    ['what exists already', { ...start, dialog: { kind: 'exists', paths: ['/tmp/a.docx'] } } as PlainState, ['2', '2']],
    ['home', { ...start, dialog: { kind: 'home', filter: '' }, session: null } as PlainState, ['n', '某局']],
  ])('%s: no line is taken, and the question is asked once more', (_, state, lines) => {
    const after = told(state, lines);
    expect(after.said.join('')).toContain(`一下子收到 ${lines.length} 行`);
    expect(after.requests ?? []).toEqual([]);
    expect(after.state.session).toBe(state.session);
    expect(after.state.express).toBe(state.express);
    expect(ask(after.state)).toEqual(ask(state));
    expect(after.state.dialog).not.toBe(state.dialog);
  });

  test('a second paste does not answer the question about the first', () => {
    const asked = told(at(place), broken).state;
    const { state, said } = told(asked, ['1', '再一段']);
    expect(said.join('')).toContain('请先回答这一问');
    expect(readText(state.session!.report, place)).toBe('');
  });
});

test('a signal, or an error that nobody caught: what is not yet taken is said to be lost, what was is on disk', async () => {
  const pieces = [
    ['单位名称', '@一\n'],
    ['（一）主动公开', `${broken.join('\n')}\n`],
  ] as const;
  const stopped = await talked(true, pieces, { code: 129 });
  expect(stopped.code).toBe(129);
  expect(stopped.said).toContain('刚才粘贴的还没有定，下次打开接着定。\n草稿已保存');
  const broke = new Error('broke');
  const crashed = await talked(true, pieces, { code: 2, error: broke });
  expect(crashed.code).toBe(broke);
  expect(crashed.said).toContain('草稿已保存');
});

test('what was pasted and not answered yet is asked about when the draft is opened again; once it is answered nothing is kept', async () => {
  const pieces = [
    ['单位名称', '@一\n'],
    ['（一）主动公开', `${broken.join('\n')}\n`],
  ] as const;
  const { said: before } = await talked(true, pieces, { code: 129 });
  const id = /编号 (\S+)）/.exec(before)?.[1] ?? '';
  expect(readDraft(id)).toMatchObject({ field: place, begun: { pasted: broken.join('\n') } });
  expect(readDraft(id).report.overview.proactiveDisclosure).toBe('');
  const answers = [
    ['接成 1 段', '1\n'],
    ['已记下', '@离开\n'],
  ] as const;
  const { said } = await talked(true, answers, null, openSafely(id));
  expect(said).toContain('上次粘贴的还没有定，请接着定。');
  expect(readDraft(id).report.overview.proactiveDisclosure).toBe(broken.join(''));
  expect(readDraft(id).begun).toBeUndefined();
});

test('from a terminal what comes at once is one paste; from a script each line is an answer', async () => {
  const lines = `@一\n${broken.join('\n')}\n`;
  const { said: typed } = await talked(true, [
    ['单位名称', '@一\n'],
    ['（一）主动公开', `${broken.join('\n')}\n`],
    ['接成 1 段', '\n'],
    ['（二）依申请公开', '@离开\n'],
  ]);
  expect(typed).toContain(`已记下，（一）主动公开共 ${broken.join('').length} 字`);
  const { said: script } = await talked(false, [['单位名称', lines]]);
  expect(script).toContain(`已记下，（一）主动公开共 ${broken[0]!.length} 字`);
  expect(script).toContain(`已记下，（三）政府信息管理共 ${broken[2]!.length} 字`);
});

test('a line that the terminal has cut is not taken for the whole', async () => {
  const { said } = await talked(true, [
    ['单位名称', '@一\n'],
    ['（一）主动公开', `${'公'.repeat(1365)}\n`],
    ['太长', '@离开\n'],
  ]);
  expect(said).not.toContain('已记下');
  // Through a pipe nothing is cut.
  const { said: piped } = await talked(false, [['单位名称', `@一\n${'公'.repeat(1500)}\n`]]);
  expect(piped).toContain('已记下，（一）主动公开共 1500 字');
});

test('a finding that the review is about to read is not read before it', () => {
  const { state, all } = told(at('other'), '办法》规定的费用没有收取，全年未收取信息处理费。');
  expect(state.dialog.kind).toBe('review');
  expect(all.filter((line) => line.includes('没有与它成对的'))).toHaveLength(1);
});

test('last year’s figures are read with a row, its text where it is asked for', () => {
  const prior = told(told(at(received), '5 0 0 0 0 0').state, '@一', '去年公开。').state.session!.report;
  const linked = (id: string): PlainState => ({ ...at(id), draft: { ...start.draft!, prior } });
  expect(ask(linked(received)).join('')).toContain('去年 自然人 5');
  expect(ask(at(received)).join('')).not.toContain('去年');
  expect(answer(linked(place), '@去年').said.join('')).toContain('去年写的是：去年公开。');
  expect(answer(at(place), '@去年').said.join('')).toContain('没有接着去年的报告');
});
