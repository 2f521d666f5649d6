/** The plain way without a terminal: lines in, lines out. */

import { describe, expect, test } from 'vitest';
import { newDraft } from '../../source/drafts/drafts.ts';
import { startSession } from '../../source/editing/session.ts';
import { emptyReport } from '../../source/report/empty.ts';
import { readFigure, readText } from '../../source/report/places.ts';
import { withDoubts } from '../../source/wizard/doubtful.ts';
import { startExpress } from '../../source/wizard/express/state.ts';
import { placeIndex, placesHere, rowsOf } from '../../source/wizard/plain/places.ts';
import { answer, ask } from '../../source/wizard/plain/reduce.ts';
import { readRow } from '../../source/wizard/plain/row.ts';
import type { PlainState } from '../../source/wizard/plain/state.ts';
import { builtInWording } from '../helpers/expressWording.ts';
import { cellOf, cells, form2021 } from '../helpers/form.ts';
import { at, report, start, talked, told } from './plainTalk.ts';

const figure = (state: PlainState, id: string) => readFigure(state.session!.report, cellOf(id));
const received = 'applications.received.naturalPerson';

describe('a row is one line', () => {
  const [asked] = rowsOf(form2021, 'applications');
  const rows = rowsOf(form2021, 'applications');
  test.each([
    ['61 9 0 1 0 0'],
    ['61　9　0　1　0　0'],
    ['61，9，0，1，0，0'],
    ['61\t9\t0\t1\t0\t0'],
    ['61 9 0 1 0 0 71'],
    ['６１ 9.0 0 1件 0 0'],
    ['一、本年新收政府信息公开申请数量 61 9 0 1 0 0 71'],
    ['一、本年新收政府信息公开申请数量\t61\t9\t0\t1\t0\t0\t71'],
  ])('%s', (line) => {
    expect(readRow(line, asked!, rows)).toEqual({ row: asked, figures: [61, 9, 0, 1, 0, 0] });
  });
  test('a single 0 fills the row, - is blank', () => {
    expect(readRow('0', asked!, rows)).toMatchObject({ figures: [0, 0, 0, 0, 0, 0] });
    expect(readRow('1 - 0 0 0 0', asked!, rows)).toMatchObject({ figures: [1, null, 0, 0, 0, 0] });
  });
  test.each([
    ['61 9 0', '要 6 个数'],
    ['61 9 0 1 0 0 0 0', '要 6 个数'],
    ['61 九 0 1 0 0', '不'],
    ['61 9 0 1 0 0 99', '各格相加是 71'],
    ['12abc34 9 0 1 0 0', '不'],
    ['没有这一行 1 2 3 4 5 6', '不知道'],
  ])('%s is not taken, and nothing is shifted', (line, why) => {
    expect(readRow(line, asked!, rows)).toMatchObject({ problem: expect.stringContaining(why) });
    const { state, said } = told(at(received), line);
    expect(state.session).toBe(start.session);
    expect(said.join()).toContain(why);
  });
  test('a label leads to its own row, whichever is asked; a total is passed over', () => {
    expect(readRow('四、结转下年度继续办理 2 0 0 0 0 0', asked!, rows)).toMatchObject({ figures: [2, 0, 0, 0, 0, 0] });
    expect(readRow('（七）总计 2 0 0 0 0 0 2', asked!, rows)).toEqual({ derived: '（七）总计' });
  });
});

test('pasted rows answer one question each, are saved, and what is wrong with them is read out once', () => {
  const pasted = ['3 0 0 0 0 0 3', '1 0 0 0 0 0 1', '2 0 0 0 0 0 2'];
  const { state, all } = told(at(received), ...pasted);
  expect(figure(state, received)).toBe(3);
  expect(figure(state, 'applications.granted.naturalPerson')).toBe(2);
  expect(all.filter((line) => line.startsWith('已记下'))).toHaveLength(3);
  expect(new Set(all).size).toBe(all.length);
});

test('a text that is replaced is told, and can be had back', () => {
  const first = told(at('problems'), '台账登记不及时，已补录。').state;
  const { state, all } = told({ ...first, dialog: at('problems').dialog }, '改写。');
  expect(all.join('\n')).toContain('换掉了原有的 12 字，@撤销 找回');
  expect(readText(told(state, '@撤销').state.session!.report, 'problems')).toBe('台账登记不及时，已补录。');
  expect(told({ ...first, dialog: at('problems').dialog }, '+再一段。').all.join('\n')).not.toContain('换掉了');
});

test('what is refused says what is taken', () => {
  const home: PlainState = { ...start, dialog: { kind: 'home', filter: '' }, session: null, draft: null };
  for (const line of ['', '没有的单位']) expect(told(home, line).said.join()).toContain('N 新建');
  for (const line of ['一 二', '没有这一行 1 2 3 4 5 6', '1 2 三 4 5 6']) {
    const [said = ''] = told(at(received), line).said;
    expect(said).toMatch(/请.*输入/);
  }
});

test('a finding of what was typed is read after it', () => {
  const zeros = told(at(received), '@填0').state;
  const { said, requests } = told({ ...zeros, dialog: at(received).dialog }, '5 0 0 0 0 0');
  expect(requests).toEqual([{ kind: 'save' }]);
  expect(said.some((line) => line.startsWith('错，'))).toBe(true);
});

test('an empty line keeps and goes on, < goes back, @ goes anywhere', () => {
  const kept = told(start, '', '');
  expect(kept.state.session).toBe(start.session);
  expect(kept.state.dialog).toEqual({ kind: 'place', at: 2 });
  expect(told(kept.state, '<').state.dialog).toEqual({ kind: 'place', at: 1 });
  expect(told(start, '@三').state.dialog).toEqual({ kind: 'place', at: placeIndex(form2021, received) });
  expect(told(start, '@三3').state.dialog).toEqual({
    kind: 'place',
    at: placeIndex(form2021, 'applications.granted.naturalPerson'),
  });
  expect(told(start, '@五').all.at(-1)).toContain('存在的主要问题及改进情况');
  expect(told(start, '@审核').state.dialog.kind).toBe('review');
  expect(told(start, '@哪里').said[0]).toContain('没有“@哪里”');
});

test('texts: replaced, added to, taken from the phrases, and taken back', () => {
  const place = 'overview.proactiveDisclosure';
  const first = told(at(place), '公开信息12条。').state;
  expect(readText(first.session!.report, place)).toBe('公开信息12条。');
  const more = told({ ...first, dialog: at(place).dialog }, '+另有3条。').state;
  expect(readText(more.session!.report, place)).toBe('公开信息12条。\n另有3条。');
  const back = told(more, '@撤销');
  expect(readText(back.state.session!.report, place)).toBe('公开信息12条。');
  expect(back.requests).toEqual([{ kind: 'save' }]);
  expect(told(at(place), '*').said[0]).toBe('*1 只有网站：2025年公开信息____条。');
  expect(readText(told(at(place), '*1').state.session!.report, place)).toBe('2025年公开信息____条。');
  expect(readText(told(at(place), '\\@三 的话').state.session!.report, place)).toBe('@三 的话');
});

test('every cell of a table can be 0 at once, and it goes on behind the table', () => {
  const { state } = told(at('proactive.regulations.issued'), '@填0');
  expect(figure(state, 'proactive.licences.decisions')).toBe(0);
  expect(state.dialog).toEqual({ kind: 'place', at: placeIndex(form2021, received) });
});

test('a whole report by lines alone has no blank cell, and every answer asks to be saved', () => {
  let state = start;
  const answers: Record<string, string> = { preamble: '统计期限为2025年1月1日至2025年12月31日。' };
  for (const [index, place] of placesHere(state).entries()) {
    expect(state.dialog).toEqual({ kind: 'place', at: index });
    const line =
      place.kind === 'row' ? '0' : (answers[place.field.id] ?? (place.field.kind === 'text' ? '已写。' : ''));
    const told_ = answer(state, line);
    if (line !== '') expect(told_.requests).toEqual([{ kind: 'save' }]);
    state = told_.state;
  }
  expect(state.dialog.kind).toBe('review');
  expect(cells.filter((cell) => readFigure(state.session!.report, cell) === null)).toEqual([]);
});

describe('the review', () => {
  const written = told(at('problems'), '无').state;
  const review: PlainState = { ...written, dialog: { kind: 'review' } };
  const number = (text: string) => /^\d+/.exec(ask(review).find((line) => line.includes(text)) ?? '')?.[0] ?? '';
  test('a number leads to the place, S asks for a reason, empty goes to the output', () => {
    const index = number('五、存在的主要问题');
    expect(told(review, index).state.dialog).toEqual({ kind: 'place', at: placeIndex(form2021, 'problems') });
    expect(told(review, '').state.dialog.kind).toBe('formats');
    expect(told(review, '99').said[0]).toContain('没有“99”');
  });
  test('nothing is waived without a reason', () => {
    const index = ask(review).findIndex((line) => /^\d+ [警注]/.test(line));
    const asked = told(review, `S${index}`).state;
    expect(asked.dialog.kind).toBe('reason');
    expect(told(asked, '').state.session!.waivers).toEqual([]);
  });
  test('what is waived is read last with its reason, which can be changed, and is taken back with the other changes', () => {
    const index = ask(review).findIndex((line) => /^\d+ [警注]/.test(line));
    const waived = told(review, `S${index}`, '已经核实');
    expect(waived.state.session!.waivers).toHaveLength(1);
    expect(waived.requests).toEqual([{ kind: 'save' }]);
    const listed = ask(waived.state);
    expect(listed[0]).toContain('放过 1');
    expect(listed.at(-2)).toContain('已放过，理由是“已经核实”');
    const last = /^\d+/.exec(listed.at(-2)!)![0];
    const other = told(waived.state, `S${last}`, '又核实了一次').state;
    expect(ask(other).at(-2)).toContain('又核实了一次');
    expect(told(other, `S${last}`, '-').state.session!.waivers).toEqual([]);
    expect(told(other, `S${last}`, '').state.session!.waivers).toEqual(other.session!.waivers);
    const back = told(waived.state, '@撤销');
    expect(back.state.session!.waivers).toEqual([]);
    expect(back.state.session!.report).toBe(written.session!.report);
    expect(back.state.dialog.kind).toBe('review');
  });
});

describe('the output', () => {
  test('choices and folder are kept by empty lines; a folder that is not there is asked about', () => {
    const formats: PlainState = { ...start, dialog: { kind: 'formats' } };
    expect(told(formats, '', '').requests).toEqual([{ kind: 'write', taken: 'ask', makes: false }]);
    expect(told(formats, '1 3').state.ticked).toEqual(['docx', 'pdf']);
    for (const wrong of ['9x', '0', '-1', '1 0', '1 99', '1.5']) {
      const { said, state } = told(formats, wrong);
      expect(said[0]).toContain('编号');
      expect(state).toEqual(formats);
    }
    const missing = told(formats, '', '/没有');
    expect(missing.state.dialog.kind).toBe('newFolder');
    expect(told(missing.state, '').state.dialog.kind).toBe('folder');
    expect(told(missing.state, '2').requests).toEqual([{ kind: 'write', taken: 'ask', makes: true }]);
  });
  test('names that are taken: an empty line keeps both', () => {
    const exists: PlainState = { ...start, dialog: { kind: 'exists', paths: ['/tmp/a.docx'] } };
    expect(told(exists, '').requests).toEqual([{ kind: 'write', taken: 'keep', makes: false }]);
    expect(told(exists, '2').requests).toEqual([{ kind: 'write', taken: 'replace', makes: false }]);
    expect(told(exists, '3').requests ?? []).toEqual([]);
  });
});

test('a place that a finding names itself is said once', () => {
  const { said } = told(at('overview.proactiveDisclosure'), '２０２５年公开12条,都在网站。');
  const [found = ''] = said.filter((line) => line.includes('全角'));
  expect(found.split('总体情况')).toHaveLength(2);
  expect(found.split('主动公开')).toHaveLength(2);
});

test('what is only looked at is not changed', () => {
  const { state, said } = told({ ...at(received), readOnly: '这里只能看。' }, '1 1 1 1 1 1');
  expect(said).toEqual(['这里只能看。']);
  expect(state.session).toBe(start.session);
});

test('bytes that are no UTF-8 are not taken', () => {
  expect(told(at('problems'), '存在\ufffd\ufffd').said[0]).toContain('UTF-8');
});

test('another year: the link to last year’s report is looked at again and said', () => {
  const linked: PlainState = {
    ...start,
    draft: { ...start.draft!, prior: { ...report, year: 2024 } },
    tools: { ...start.tools, check: (one, prior) => withDoubts([], one, prior) },
  };
  const year: PlainState = { ...linked, dialog: { kind: 'place', at: placeIndex(form2021, 'year') } };
  expect(told(year, '2026').said.join()).toContain('上年结转来自 2024 年度的报告，现在报告年度是 2026，请核对');
  expect(told(year, '2025').said.join()).not.toContain('请核对');
});

test('a report that is hardly last year’s is taken only with Y', () => {
  const state: PlainState = {
    ...start,
    dialog: { kind: 'doubt', argument: 'a.docx', against: ['这是 2031 年度的报告。'] },
  };
  expect(ask(state).join()).toContain('2031');
  expect(answer(state, '').requests).toEqual([{ kind: 'home' }]);
  expect(answer(state, 'Y').requests).toEqual([{ kind: 'from', argument: 'a.docx', isSure: true }]);
});

test('a ledger is counted where its path is given; without one the way says how', () => {
  const wanted = { kind: 'tally', path: '申请 台账.xlsx' };
  expect(answer(start, '@台账 申请 台账.xlsx').requests).toMatchObject([{ kind: 'read', wanted }]);
  expect(answer(start, '@台账').said.join()).toContain('路径');
  expect(answer({ ...start, readOnly: '只能看。' }, '@台账 a.csv').said).toEqual(['只能看。']);
});

test('? at home is a question for help, not a name', () => {
  const home: PlainState = { ...start, dialog: { kind: 'home', filter: '' }, session: null, draft: null };
  const { said, state } = answer(home, '？');
  expect(said.join('')).toContain('帮助');
  expect(state.dialog).toEqual(home.dialog);
});

test('a file that was looked over is written out, mended, or left', () => {
  const checked = { write: async () => [], begin: async () => ({ id: '', notice: '' }) } as never;
  const looked: PlainState = { ...start, dialog: { kind: 'checked', checked }, session: null, draft: null };
  expect(answer(looked, 'w').requests).toEqual([{ kind: 'letter', checked }]);
  expect(answer(looked, 'D').requests).toEqual([{ kind: 'mend', checked }]);
  expect(answer(looked, '').requests).toEqual([{ kind: 'home' }]);
  expect(answer(looked, '3').said.join('')).toContain('请输入 W 或 D');
});

test('the kind of a new report follows the name of the unit and is said; one that was chosen stays', () => {
  const blank = emptyReport('', 2025, 'department');
  const fresh: PlainState = { ...at('unit'), draft: newDraft(blank), session: startSession(blank) };
  const { state, all } = told(fresh, '云溪县柳林镇人民政府');
  expect(state.session!.report.kind).toBe('government');
  expect(all.join('\n')).toContain('单位类别随名称定为各级人民政府');
  const agency = emptyReport('', 2025, 'agency');
  const chosen = told({ ...fresh, session: startSession(agency) }, '云溪县柳林镇人民政府');
  expect(chosen.state.session!.report.kind).toBe('agency');
});

describe('the express way line by line', () => {
  const answers = { unit: '云溪县水务局', year: '2025', none: 'yes', website: '86' };
  const whole = {
    ...{ ...answers, wechat: '', weibo: '', licences: '', penalties: '', coercion: '', normative: '', reviewer: '' },
    ...{ training: '', oversight: [], problems: ['own'], ownProblem: '更新慢。', ownImprovement: '已补录。', fee: '' },
  };
  const asking = (given: Record<string, string | string[]>): PlainState => ({
    ...start,
    dialog: { kind: 'express' },
    express: startExpress(builtInWording, 2025, given),
  });

  test('each question says how to go back, and the help speaks of these questions', () => {
    for (const given of [{}, answers, { unit: '云溪县水务局', year: '2025' }, whole])
      expect(ask(asking(given)).at(-1)).toContain('<');
    const { said, state } = answer(asking(answers), '?');
    expect(said.join('')).toContain('回上一问');
    expect(said.join('')).not.toContain('@填0');
    expect(state.express!.answers).toEqual(answers);
  });

  test('a command of the report is no answer; home is left for with the answers', () => {
    const named = answer(asking({}), '@审核');
    expect(named.said.join('')).toContain('只有 @首页 和 @离开');
    expect(named.state.express!.answers).toEqual({});
    expect(answer(asking(answers), '@首页').requests).toEqual([{ kind: 'home' }]);
    expect(answer(asking(answers), '@离开').requests).toEqual([{ kind: 'leave' }]);
  });

  test('a wrong answer is told why, and leaves the state as it was', () => {
    const before = asking(answers);
    const { said, state } = answer(before, '三百');
    expect(said.join('')).toContain('不是数字');
    expect(state).toBe(before);
  });

  test('of the sentences only what was taken out or put back is read, and what is bare since', () => {
    const out = answer(asking(whole), '1');
    expect(out.said[0]).toMatch(/^已删第 1 句：.*86条/);
    expect(out.said[1]).toContain('（一）主动公开');
    expect(out.said).toHaveLength(3);
    const back = answer(out.state, '1');
    expect(back.said[0]).toMatch(/^已恢复第 1 句/);
    expect(back.state.express!.removed).toEqual([]);
  });
});

test('@离开 and @首页 hold at every question; a text before the aspects is begun with @开头', () => {
  const dialogs: readonly PlainState['dialog'][] = [
    { kind: 'home', filter: '' },
    { kind: 'path', purpose: 'check', filter: '' },
    { kind: 'doubt', argument: 'a.docx', against: [] },
    { kind: 'review' },
    { kind: 'formats' },
    { kind: 'newFolder' },
    { kind: 'written' },
    { kind: 'burst', lines: ['一', '二'], back: { kind: 'review' } },
  ];
  for (const dialog of dialogs) {
    expect(answer({ ...start, dialog }, '@离开').requests).toEqual([{ kind: 'leave' }]);
    expect(answer({ ...start, dialog }, '@首页').requests).toEqual([{ kind: 'home' }]);
  }
  const { state, all } = told(at('overview.onRequest'), '@开头');
  expect(all.at(-1)).toContain('（一）之前');
  expect(readText(told(state, '全市情况如下。').state.session!.report, 'overview.whole')).toBe('全市情况如下。');
  expect(told(at('problems'), '@开头').said.join('')).toContain('只有第一部分');
});

test('a number that the list of drafts was read with names its draft, for last year’s report and for a file to check', () => {
  const drafts = ['甲', '乙', '甲乙'].map((words, index) => ({ id: `2025011${index}-093000`, words }));
  const path = (filter: string): PlainState => ({
    ...start,
    drafts,
    dialog: { kind: 'path', purpose: 'from', filter },
  });
  expect(answer(path(''), '2').requests).toEqual([{ kind: 'from', argument: '20250111-093000' }]);
  expect(answer(path('乙'), '2').requests).toEqual([{ kind: 'from', argument: '20250112-093000' }]);
  expect(answer(path(''), '4').requests).toEqual([{ kind: 'from', argument: '4' }]);
});

test('the document is read as it will be written: headings, texts, tables with their totals; then the question is asked again', async () => {
  const { said } = await talked(false, [
    ['单位名称', '@五\n更新不够及时，下一步按月检查。\n@三\n3 1 0 0 0 0\n@预览\n'],
  ]);
  const preview = said.slice(said.indexOf('预览，写出来是这样'));
  const order = [
    '标题：青川市自然资源局2025年政府信息公开工作年度报告',
    '一、总体情况。',
    '一、本年新收政府信息公开申请数量：自然人 3，商业企业 1，科研机构 0，社会公益组织 0，法律服务机构 0，其他 0，总计 4。',
    '行政复议：结果维持 空白',
    '五、存在的主要问题及改进情况。\n更新不够及时，下一步按月检查。',
    '预览完了。\n二、上年结转',
  ];
  expect(order.map((line) => preview.indexOf(line)).every((at, index, all) => at > (all[index - 1] ?? -1))).toBe(true);
});
