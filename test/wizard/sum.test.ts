/** The sum screen without a terminal. */
import { describe, expect, it } from 'vitest';
import { gather, undecided } from '../../source/desk/gather.ts';
import { handedIn } from '../../source/desk/handedIn.ts';
import { deskResult, type NamedPair } from '../../source/desk/result.ts';
import { unitsFromText } from '../../source/desk/unitList.ts';
import { width } from '../../source/text/width.ts';
import type { Press } from '../../source/wizard/hooks/useKeys.ts';
import { reduceScreen } from '../../source/wizard/screen.ts';
import { sumScreen } from '../../source/wizard/sum/screen.ts';
import { answersYet, moved, rowInFocus, type SumState, withResult } from '../../source/wizard/sum/state.ts';
import { roomOf } from '../../source/wizard/view.ts';
import { reportOf } from '../desk/county.ts';
import { textOf } from './driver.ts';

const window = { columns: 100, rows: 24 };
const nothing = { list: '', prior: '', own: '', due: '' };
const begun = () => sumScreen.start({ folder: '/收到', setup: { parent: '', year: 2025, ...nothing }, window });
const press = (state: SumState, ...presses: (Press | string)[]): SumState =>
  presses.reduce<SumState>(
    (before, one) =>
      reduceScreen(sumScreen, { ...before, requests: [] }, typeof one === 'string' ? { kind: 'key', name: one } : one),
    state,
  );
const type = (text: string): Press => ({ kind: 'text', text });
const seen = (state: SumState): string => {
  const { bar, body, messages, prompt } = sumScreen.view(state, window, { notice: null });
  return [bar, ...body, ...messages, prompt?.parts ?? []].map(textOf).join('\n');
};

/** A folder of four files: one near name, one unit twice, one that is not on the list, one missing. */
function read(done = 4): SumState {
  const list = unitsFromText('白石县人力资源和社会保障局\n白石县水利局\n白石县林业局');
  const file = (unit: string, name: string, changed: number) =>
    handedIn(reportOf(unit, 3), { file: name, changed, findings: [] });
  const reports = [
    file('白石县人社局', '/收到/1.docx', 1),
    file('白石县水利局', '/收到/2.docx', 2),
    file('白石县水利局', '/收到/3.docx', 3),
    file('白石县林业站', '/收到/4.docx', 4),
  ];
  const gathering = gather({ parent: '白石县人民政府', year: 2025, list }, reports, [], undecided);
  const asked = press(begun(), type('白石县人民政府'), 'enter', 'enter', 'enter', 'enter', 'enter');
  return withResult({ ...asked, files: 4 }, deskResult(gathering), undecided, done);
}

describe('the sum screen', () => {
  it('asks for the unit, the year, the list, last year and the own report, and opens the folder then', () => {
    let state = begun();
    expect(seen(state)).toContain('汇总的单位（全称）：');
    state = press(state, 'enter');
    expect(seen(state)).toContain('请写汇总的单位全称');
    state = press(state, type('白石县人民政府'), 'enter');
    expect(seen(state)).toContain('年度： 2025');
    state = press(state, 'backspace', 'enter');
    expect(seen(state)).toContain('请写四位数字的年度');
    state = press(state, type('5'), 'enter');
    expect(seen(state)).toContain('名单');
    expect(press(state, 'escape').overlay).toMatchObject({ kind: 'ask', ask: 'year' });
    state = press(state, 'enter');
    expect(seen(state)).toContain('上年收到的报告所在的文件夹');
    state = press(state, type('上年'), 'enter');
    expect(seen(state)).toContain('本单位自己的报告');
    state = press(state, 'enter');
    expect(state.requests).toEqual(['open']);
    expect(state.setup).toEqual({ ...nothing, parent: '白石县人民政府', year: 2025, prior: '上年' });
  });

  it('lists the files that fit a path, to be completed or picked by arrows', () => {
    let state = press(begun(), type('白石县人民政府'), 'enter', 'enter');
    expect(state.requests).toEqual([{ kind: 'files', ask: 'list', typed: '' }]);
    const files = ['/收到/名单.txt', '/收到/名单2.xlsx'].map((typed) => ({
      typed,
      name: typed.slice(4),
      isFolder: false,
    }));
    const { overlay } = state;
    if (overlay.kind !== 'ask') throw new Error('nothing is asked');
    state = { ...state, overlay: { ...overlay, path: { ...overlay.path, files } } };
    expect(seen(state)).toContain('名单2.xlsx');
    expect(seen(press(state, 'tab'))).toContain('/收到/名单');
    expect(press(state, 'down', 'down', 'enter').setup.list).toBe('/收到/名单2.xlsx');
  });

  it('shows a row a unit, what is missing and open first', () => {
    const text = seen(read());
    expect(text).toContain('名单 3，已收 2，缺报 1');
    expect(text.indexOf('缺报')).toBeLessThan(text.indexOf('名称待核'));
    for (const words of ['白石县林业局', '缺报', '名称待核', '有 2 稿', '不在名单']) expect(text).toContain(words);
  });

  it('says what belongs into the answer that is asked for, and not into another', () => {
    const first = begun();
    expect(seen(first)).toContain('全称');
    expect(seen(first)).not.toContain('名单一行一个单位');
    const last = press(first, type('白石县人民政府'), 'enter', 'enter');
    expect(seen(last)).toContain('名单一行一个单位');
  });

  it('counts what is not on the list, and tells files by their names', () => {
    const state = read();
    expect(seen(state)).toContain('缺报 1，不在名单 1；有错的');
    const file = '/收到的全部报告/各单位/4.docx';
    const rows = state.rows.map((row) => (row.unit === '白石县林业站' ? { ...row, remark: file, file } : row));
    expect(seen({ ...state, rows })).toMatch(/白石县林业站 +不在名单 +4\.docx/);
  });

  it('calls nobody missing before all has been read', () => {
    const text = seen(read(3));
    expect(text).not.toContain('缺报');
    expect(text).toContain('还没读到');
    expect(text).toContain('3/4');
  });

  it('decides what a near name means, and which version counts, only when asked', () => {
    let state = read();
    while (rowInFocus(state)?.state !== '名称待核') state = press(state, 'down');
    state = press(state, type('d'));
    expect(seen(state)).toContain('“白石县人社局”是哪个单位？');
    state = press(state, 'enter');
    const [request] = state.requests;
    if (typeof request !== 'object' || request.kind !== 'decide') throw new Error('nothing was decided');
    expect(request.by(undecided).matches).toEqual({ 白石县人社局: '白石县人力资源和社会保障局' });
    state = read();
    while (rowInFocus(state)?.state !== '有 2 稿') state = press(state, 'down');
    const [versions] = press(state, type('d'), 'down', 'enter').requests;
    if (typeof versions !== 'object' || versions.kind !== 'decide') throw new Error('nothing was decided');
    expect(versions.by(undecided).versions).toEqual({ 白石县水利局: '/收到/2.docx' });
  });

  it('keeps the unit and the file in focus while more is read, and the first row where one has not moved', () => {
    const first = read(3);
    expect(withResult(first, first.result!, undecided, 4).index).toBe(0);
    const below = press(first, 'down', 'down');
    const after = rowInFocus(withResult(below, first.result!, undecided, 4));
    expect([after?.unit, after?.file]).toEqual([rowInFocus(below)?.unit, rowInFocus(below)?.file]);
    // Two rows of one unit are told apart by their files.
    const twin = (file: string) => ({ ...first.rows[0]!, unit: '白石县水利局', file });
    const rows = [twin('/收到/2.docx'), twin('/收到/3.docx')];
    const shown = press({ ...first, rows }, 'down');
    expect(rowInFocus(shown)?.file).toBe('/收到/3.docx');
    expect(rowInFocus(press(shown, 'down', 'up'))?.file).toBe('/收到/2.docx');
    expect(rowInFocus(press({ ...shown, index: 99 }, 'up'))?.file).toBe('/收到/2.docx');
  });

  it('says so where there is nothing to open or to decide', () => {
    const state = read();
    expect(rowInFocus(state)?.state).toBe('缺报');
    expect(seen(press(state, 'enter'))).toContain('没有读得了的报告');
    expect(seen(press(state, type('d')))).toContain('没有要定的事');
    // What was said goes with the next key.
    expect(press(state, type('d'), 'down').said).toBeNull();
    expect(press(state, type('x')).requests).toEqual(['workbook']);
    expect(press(state, type('n')).requests).toEqual(['begin']);
  });

  it('asks for a real day before all letters are written', () => {
    let state = press(read(), type('a'));
    expect(seen(state)).toContain('哪天前改正重报');
    expect(press(state, 'escape').overlay.kind).toBe('none');
    state = press(state, type('2026-02-30'), 'enter');
    expect(seen(state)).toContain('真实的日期');
    state = press(state, ...Array.from('2026-02-30', () => 'backspace'), type('2026年2月6日'), 'enter');
    expect(state.requests).toEqual(['letters']);
    expect(state.setup.due).toBe('2026-02-06');
    expect(press(read(3), type('a')).overlay.kind).toBe('none');
  });

  it('keeps a day that is left half typed for the next time, and says so; it is no day to write by', () => {
    const left = press(read(), type('a'), type('2026-0'), 'escape');
    expect(left.said).toContain('打好的日期留着');
    expect(left.setup.due).toBe('');
    const again = press(left, type('a'));
    expect(seen(again)).toContain('2026-0');
    const given = press(again, type('1-20'), 'enter');
    expect(given.setup.due).toBe('2026-01-20');
    expect(press(given, type('a'), 'escape').said).toBe('没有写审核意见。');
  });

  it('shows where the own report differs, who shares his words, and who is gone since last year', () => {
    const units = ['白石县水利局', '白石县林业局'];
    const file = (unit: string, year: number) =>
      handedIn(reportOf(unit, 5, year), { file: `/收到/部门/${unit}${year}.docx`, changed: 1, findings: [] });
    const gathering = gather(
      { parent: '白石县人民政府', year: 2025, list: null, lastYear: [file('白石县粮食局', 2024)] },
      [...units.map((unit) => file(unit, 2025)), file('白石县商务局', 2023)],
      [],
    );
    const reported = { ...deskResult(gathering).sums.area };
    const id = 'applications.received.total';
    reported[id] = Number(reported[id]) + 7;
    const alike = [{ units, share: 0.8, shared: [], sentences: [] } as unknown as NamedPair];
    const state = withResult(
      { ...read(), files: 4, setup: { ...begun().setup, own: '/own.docx' } },
      deskResult(gathering, { reported, alike }),
      undecided,
      4,
    );
    const text = seen(state);
    expect(rowInFocus(state)).toMatchObject({ state: '差 1 格', file: '/own.docx', tone: 'bad' });
    expect(text).toContain('上年报过今年没有的 1');
    expect(text).toContain('白石县粮食局');
    expect(text).toContain('与白石县林业局的文字有 80% 相同');
    // The folder is known: only the name of the file is worth the room.
    expect(text).toContain('白石县商务局2023.docx');
    expect(text).not.toContain('/收到/部门/');
  });

  it('stays with a unit whose other version counts now, and says what was decided and how the year was found', () => {
    let state = read();
    while (rowInFocus(state)?.state !== '有 2 稿') state = press(state, 'down');
    const rows = state.rows.map((row) => (row.unit === '白石县水利局' ? { ...row, file: '/收到/1.docx' } : row));
    const after = withResult({ ...state, rows }, state.result!, undecided, 4);
    expect(rowInFocus(after)?.unit).toBe('白石县水利局');
    const [request] = press(state, type('d'), 'down', 'enter').requests;
    expect(request).toMatchObject({ said: '已按 2.docx 计入 白石县水利局；以后汇总这个文件夹也用这一稿。' });
    const setup = { parent: '', year: 2025, ...nothing, guessed: { year: '看了 5 份报告。' } };
    const asking = press(sumScreen.start({ folder: '/收到', setup, window }), type('白石县人民政府'), 'enter');
    expect(seen(asking)).toContain('看了 5 份报告。');
  });

  it('takes keys while letters are written, writes nothing else, and stops them on S', () => {
    const state = { ...read(), isWriting: true };
    for (const key of ['x', 'n', 'a', 'l']) {
      const after = press(state, type(key));
      expect([after.requests, seen(after).includes('按 S 停下')]).toEqual([[], true]);
    }
    expect(press(state, type('s')).requests).toEqual(['halt']);
    expect(press(state, 'down').index).toBe(1);
  });

  it('stops and goes on', () => {
    const state = { ...read(3), isReading: true };
    const stopped = press(state, type('s'));
    expect(stopped.isReading).toBe(false);
    expect(seen(stopped)).toContain('按 S 接着读');
    const going = press(stopped, type('s'));
    expect(going.isReading).toBe(true);
    expect(going.requests).toEqual(['read']);
  });
});

describe('the row in focus', () => {
  it('moves within the rows, from the last one too where there were more before', () => {
    const state = read();
    const last = state.rows.length - 1;
    expect(moved({ ...state, index: last + 5 }, -1).index).toBe(last - 1);
    expect(moved({ ...state, index: last + 5 }, 1).index).toBe(last);
    expect(moved({ ...state, index: 0 }, -1).index).toBe(0);
    expect(rowInFocus({ ...state, index: last + 5 })).toBe(state.rows[last]);
  });

  it('is the same unit and the same file when more has been read', () => {
    const state = read(3);
    const twice = state.rows.findIndex(({ file }) => file === '/收到/3.docx' || file === '/收到/2.docx');
    const at = { ...state, index: Math.max(1, twice) };
    const after = withResult(at, state.result!, undecided, 4);
    expect([rowInFocus(after)!.unit, rowInFocus(after)!.file]).toEqual([rowInFocus(at)!.unit, rowInFocus(at)!.file]);
    const as = (more: object) => {
      const rows = state.rows.map((row, index) => (index === at.index ? { ...row, ...more } : row));
      return withResult({ ...at, rows }, state.result!, undecided, 4);
    };
    // Another version counts now: it is still that unit. A unit that is gone leaves the first row in focus.
    expect(rowInFocus(as({ file: '/收到/9.docx' }))!.unit).toBe(rowInFocus(at)!.unit);
    expect(as({ unit: '白石县档案局' }).index).toBe(0);
    expect(withResult({ ...at, index: 0 }, state.result!, undecided, 4).index).toBe(0);
  });

  it('is still the file that cannot be read, where another of the unit counts', () => {
    const setup = { parent: '白石县人民政府', year: 2025, list: unitsFromText('白石县水利局') };
    const report = handedIn(reportOf('白石县水利局', 3), { file: '/收到/2.docx', changed: 2, findings: [] });
    const broken = [{ file: '/收到/白石县水利局旧.docx', reason: '打不开' }];
    const state = withResult(read(), deskResult(gather(setup, [report], broken, undecided)), undecided, 4);
    const at = state.rows.findIndex(({ state: said }) => said === '读不了');
    expect(state.rows.map(({ unit }) => unit)).toEqual(['白石县水利局', '白石县水利局']);
    expect(withResult({ ...state, index: at }, state.result!, undecided, 4).index).toBe(at);
  });
});

it('keeps what is half typed at a question that Esc leaves for the one before', () => {
  const asked = press(begun(), type('清河县人民政府'), 'enter', 'enter', type('/名单/各单'), 'escape');
  expect(seen(press(asked, 'enter'))).toContain('/名单/各单');
});

describe('in a window of its size', () => {
  const at = (state: SumState, columns: number, rows: number) =>
    sumScreen.view(state, { columns, rows }, { notice: null });

  it.each([
    [60, 20],
    [66, 20],
    [80, 24],
    [100, 24],
    [120, 40],
  ])('%s columns: no figure is cut, and what stands in a column is long enough to say something', (columns, rows) => {
    const { body, pane } = at(read(), columns, rows);
    const lines = body.map(textOf);
    for (const line of lines) expect(width(line)).toBeLessThan(columns);
    expect(lines.join('\n')).not.toMatch(/新收…| …/);
    expect([...lines, ...(pane ?? []).map(textOf)].join('\n')).toMatch(/合计.*行政区域[\s\S]*新收申请/);
  });

  it('the sums stay in view below a long list', () => {
    const many = { ...read(), rows: Array.from({ length: 30 }, () => read().rows[0]!) };
    const { body } = at(many, 80, 24);
    expect(textOf(body.at(-1)!)).toMatch(/合计（行政区域）：新收申请 \d+/);
    expect(textOf(body.at(-2)!)).toMatch(/下面还有 \d+ 行|合计（本级）/);
    expect(body.length).toBeLessThanOrEqual(roomOf({ columns: 80, rows: 24 }, false).rows);
  });
});

it('keeps what is half typed at a question as its answer, but no half of a year or of a day', () => {
  const named = press(begun(), type('白石县'));
  expect(answersYet(named)).toMatchObject({ parent: '白石县', year: 2025 });
  const inYear = press(named, 'enter', 'backspace');
  expect(answersYet(inYear)).toMatchObject({ parent: '白石县', year: 2025 });
  expect(answersYet(press(inYear, type('4'))).year).toBe(2024);
  const inList = press(inYear, type('5'), 'enter', type('/收到/名'));
  expect(answersYet(inList)).toMatchObject({ list: '/收到/名', due: '' });
  expect(answersYet(begun())).toEqual({ parent: '', year: 2025, ...nothing });
  const due = press(read(), 'a', type('2026-0'));
  expect(due.overlay).toMatchObject({ kind: 'ask', ask: 'due' });
  expect(answersYet(due).due).toBe('');
});
