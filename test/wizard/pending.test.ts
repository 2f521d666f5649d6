/** What is only not filled yet, as against what is wrong already. */
import { describe, expect, test } from 'vitest';
import type { Report } from '../../source/report/report.ts';
import type { Finding } from '../../source/rules/finding.ts';
import { withoutEchoes } from '../../source/rules/inProgress.ts';
import { isPending } from '../../source/wizard/pending.ts';
import { withFigures, zeroReport } from '../helpers/sample.ts';

const finding = (rule: string, ...places: [string, ...string[]]): Finding => ({
  rule,
  severity: 'error',
  kind: 'wrong',
  certain: true,
  message: '不对。',
  place: places[0],
  places,
});
const blankAt = (cell: string): Report => withFigures(zeroReport(), { [cell]: null });

describe('a finding of a column of table 三', () => {
  const ofColumn = finding('balance', 'applications.received.business', 'applications.carriedOver.business');
  test('waits while another cell of the column is blank, not for those of other columns', () => {
    expect(isPending(blankAt('applications.granted.business'), ofColumn)).toBe(true);
    expect(isPending(blankAt('applications.granted.research'), ofColumn)).toBe(false);
    expect(isPending(zeroReport(), ofColumn)).toBe(false);
  });

  test('of the totals waits for every column', () => {
    const ofTotals = finding('balance', 'applications.received.total', 'applications.carriedOver.total');
    expect(isPending(blankAt('applications.granted.research'), ofTotals)).toBe(true);
  });

  test('beside a text waits for nothing', () => {
    const withText = finding('text-received', 'applications.received.business', 'overview.onRequest');
    expect(isPending(blankAt('applications.granted.business'), withText)).toBe(false);
  });
});

test('the cells of table 二 are no sums: what is wrong with one does not wait for the others', () => {
  const inForce = finding('in-force', 'proactive.normativeDocuments.inForce', 'proactive.normativeDocuments.issued');
  for (const other of [
    'proactive.regulations.issued',
    'proactive.regulations.inForce',
    'proactive.licences.decisions',
  ]) {
    const report = blankAt(other);
    expect(isPending(report, inForce)).toBe(false);
    expect(withoutEchoes([inForce], report)).toEqual([inForce]);
  }
});
