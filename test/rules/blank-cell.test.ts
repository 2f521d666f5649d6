import { expect, it } from 'vitest';
import { emptyReport } from '../../source/report/empty.ts';
import { withFigure } from '../../source/report/places.ts';
import type { Report } from '../../source/report/report.ts';
import { cellOf, cellsOfTable } from '../helpers/form.ts';
import { busyReport, zeroReport } from '../helpers/sample.ts';
import { findingsOf } from './onSentences.ts';

const blanked = (report: Report, ...ids: string[]) =>
  ids.reduce((rest, id) => withFigure(rest, cellOf(id), null), report);

it('fills 0 where that balances', () => {
  const [finding] = findingsOf(
    'blank-cell',
    blanked(busyReport(), 'applications.received.research', 'applications.granted.research'),
  );
  expect(finding?.message).toContain('有 2 格空白');
  expect(finding?.message).toContain('按 0 计算可平衡，请填 0。');
  expect(finding?.repair).toMatchObject({ label: '填 0', changes: [{ value: 0 }, { value: 0 }] });
});

it('fills a blank total with what it would be', () => {
  const [finding] = findingsOf('blank-cell', blanked(busyReport(), 'applications.carriedOver.total'));
  expect(finding?.message).toContain('总计（应为 3）');
  expect(finding?.repair?.changes).toEqual([{ place: 'applications.carriedOver.total', value: 3 }]);
});

it('offers nothing where 0 does not balance', () => {
  const [finding] = findingsOf('blank-cell', blanked(busyReport(), 'applications.received.business'));
  expect(finding?.message).toContain('不平衡');
  expect(finding?.repair).toBeUndefined();
});

it('gives one finding for each table, and lists whole rows by name', () => {
  const empty = findingsOf('blank-cell', emptyReport('云溪县水利局', 2025, 'department'));
  expect(empty.map(({ message }) => message)).toEqual([
    '二、主动公开政府信息情况：整张表空白，没有发生的也要填 0。',
    '三、收到和处理政府信息公开申请情况：整张表空白，没有发生的也要填 0。',
    '四、政府信息公开行政复议、行政诉讼情况：整张表空白，没有发生的也要填 0。',
  ]);
  const row = cellsOfTable.disputes.filter((cell) => cell.row.id === 'litigationDirect').map(({ id }) => id);
  expect(findingsOf('blank-cell', blanked(zeroReport(), ...row))[0]?.message).toContain(
    '（行政诉讼 未经复议直接起诉）',
  );
});

it('makes no claim about zeros in table 二', () => {
  const [finding] = findingsOf('blank-cell', blanked(zeroReport(), 'proactive.licences.decisions'));
  expect(finding?.message).not.toContain('平衡');
  expect(finding?.repair).toBeUndefined();
});

it('asks of the trial edition only what it had', () => {
  const report = blanked({ ...zeroReport(2020), edition: 2019 }, ...cellsOfTable.proactive.map(({ id }) => id));
  expect(findingsOf('blank-cell', report)).toEqual([]);
});

it('puts nothing where a figure was not read for certain, in the report or where it was carried over from', () => {
  const place = 'applications.received.research';
  const report = blanked(busyReport(), place, 'applications.granted.research');
  const noted = (one: Report, at: string): Report => ({
    ...one,
    reading: { headings: [], notes: [{ place: at, state: 'doubt', reason: '可能错位', printed: '3' }] },
  });
  const asked = ([finding]: ReturnType<typeof findingsOf>) => [finding?.repair, finding?.message.slice(-15)];
  const open = [undefined, '其中有没读准的，请对照原件填。'];
  expect(asked(findingsOf('blank-cell', noted(report, place)))).toEqual(open);
  expect(findingsOf('blank-cell', noted(report, 'proactive.licences.decisions'))[0]?.repair).toBeDefined();
  const carried = blanked(zeroReport(), 'applications.carriedIn.research');
  const prior = zeroReport(carried.year - 1);
  expect(findingsOf('blank-cell', carried, { prior })[0]?.repair).toBeDefined();
  expect(
    asked(findingsOf('blank-cell', carried, { prior: noted(prior, 'applications.carriedOver.research') })),
  ).toEqual(open);
});
