/** Table 三 counted from a ledger, in the editor: looked at first, filled in one change, the lines told. */
import { describe, expect, it } from 'vitest';
import { tallyChanges } from '../../source/desk/ledger/changes.ts';
import { tally } from '../../source/desk/ledger/tally.ts';
import { answers } from '../../source/wizard/editor/answers.ts';
import type { CountedLedger } from '../../source/wizard/editor/inTable.ts';
import { busyReport, zeroReport } from '../helpers/sample.ts';
import { open } from './driver.ts';

const rows = [
  ['收到日期', '申请人类型', '办理结果', '答复日期'],
  ['2025-01-03', '自然人', '予以公开', '2025-01-20'],
  ['2025-02-03', '企业', '国家秘密', '2025-02-20'],
  ['2025-02-03', '企业', '已回函', '2025-02-20'],
];
const counted = (): CountedLedger => {
  const found = tally(rows, 2025)!;
  return {
    changes: tallyChanges(found),
    remarks: found.unplaced.map(({ line, reason }) => `第 ${line} 行：${reason}`),
    lines: { 'applications.granted.naturalPerson': '第 2 行' },
  };
};

describe('T in table 三', () => {
  it('asks for the ledger, which is counted outside', () => {
    const driver = open(zeroReport(), 'applications.received.naturalPerson').press('tally');
    expect(driver.seen()).toContain('申请台账（xlsx、csv）：');
    driver.type('台账.xlsx').key('enter');
    expect(driver.state.requests).toEqual([{ kind: 'tally', path: '台账.xlsx' }]);
  });

  it('says that the other tables have no ledger', () => {
    const driver = open(zeroReport(), 'disputes.review.upheld').press('tally');
    expect(driver.seen()).toContain('只有第三部分能从申请台账统计');
  });

  it('shows what it would change and what was not counted, changes all at once, and tells the lines', () => {
    const driver = open(zeroReport(), 'applications.granted.naturalPerson', {}, { columns: 120, rows: 40 });
    const before = driver.state.session.report;
    driver.state = answers.ledger(driver.state, counted(), { kind: 'tally', path: '台账.xlsx' });
    expect(driver.seen()).toContain('“已回函”不知道计入哪一项');
    expect(driver.state.session.report).toBe(before);
    driver.key('y');
    const { figures } = driver.state.session.report;
    expect(figures['applications.received.total']).toBe(2);
    expect(figures['applications.denied.stateSecret.business']).toBe(1);
    driver.state = answers.jump(driver.state, 'applications.granted.naturalPerson');
    expect(driver.seen()).toContain('台账第 2 行');
    driver.press('undo');
    expect(driver.state.session.report.figures).toEqual(before.figures);
  });

  it('asks what a value means that is not known, and counts again with what was said', () => {
    const driver = open(zeroReport(), 'applications.granted.naturalPerson');
    const request = { kind: 'tally', path: '台账.xlsx' } as const;
    const asks = [
      { kind: 'outcome', value: '已回函', lines: '4' },
      { kind: 'applicant', value: '外国人', lines: '7、9' },
    ] as const;
    driver.state = answers.ledger(driver.state, { ...counted(), asks }, request);
    expect(driver.seen()).toContain('台账第 4 行的办理结果“已回函”计入哪一项？');
    // Enter without a look counts it nowhere.
    const skipped = { kind: 'outcome', value: '已回函', id: '' };
    driver.key('enter');
    expect(driver.state.requests).toEqual([{ ...request, said: [skipped] }]);
    driver.state = answers.ledger(
      driver.state,
      { ...counted(), asks },
      { ...request, said: [{ ...skipped, kind: 'outcome' }] },
    );
    expect(driver.seen()).toContain('第 7、9 行的申请人“外国人”');
    driver.type('自然人').key('enter');
    expect(driver.state.requests.at(-1)).toMatchObject({
      said: [skipped, { kind: 'applicant', value: '外国人', id: 'naturalPerson' }],
    });
    driver.state = answers.ledger(driver.state, { ...counted(), heads: '各列：收到日期=“收到日期”' }, request);
    expect(driver.seen()).toContain('各列：收到日期=“收到日期”');
  });

  it('leaves a path that cannot be read there to be mended', () => {
    const driver = open(zeroReport(), 'applications.granted.naturalPerson', {}, { columns: 80, rows: 24 });
    driver.state = answers.askAgain(driver.state, 'ledger', '/没有.xlsx', '无法读取 /没有.xlsx。');
    expect(driver.seen()).toContain('无法读取 /没有.xlsx。');
    driver.type('2').key('enter');
    expect(driver.state.requests).toEqual([{ kind: 'tally', path: '/没有.xlsx2' }]);
  });

  it('asks with no in front where figures are replaced', () => {
    const driver = open(busyReport(), 'applications.granted.naturalPerson');
    driver.state = answers.ledger(driver.state, counted(), { kind: 'tally', path: '台账.xlsx' });
    driver.key('enter');
    expect(driver.state.session.report.figures['applications.received.total']).toBe(72);
  });
});
