/** Findings of every kind at places of every kind, fixed: what screens show of them changes with the screens, not with the rules. */
import type { Finding } from '../../source/rules/finding.ts';

const found = (rule: string, severity: Finding['severity'], place: string, more: Partial<Finding> = {}): Finding => ({
  rule,
  severity,
  kind: 'wrong',
  certain: false,
  place,
  places: [place],
  message: `${place} 不对：这里说明为什么，写得长一些，看它怎样折行，一直写到这一行放不下为止。`,
  ...more,
});
export const findings: readonly Finding[] = [
  found('balance', 'error', 'applications.carriedOver.naturalPerson', {
    certain: true,

    expected: 3,
    actual: 9,
  }),
  found('row-total', 'error', 'applications.carriedOver.total', { certain: true }),
  found('blank-cell', 'error', 'other', { kind: 'missing', message: '六、其他需要报告的事项：还没有写。' }),
  found('placeholder', 'error', 'problems', { span: { start: 8, end: 12 }, message: '“公开不够”后面没有写完。' }),
  found('large-swing', 'warning', 'applications.received.business', {
    places: ['applications.received.business', 'applications.received.total'],
  }),
  found('duplicated-text', 'warning', 'problems', {
    span: { start: 16, end: 22 },
    repair: { label: '加强资金监管', changes: [{ place: 'problems', value: '加强资金监管。' }] },
  }),
  found('text-received', 'warning', 'overview.platform', { span: { start: 0, end: 4 } }),
  found('transposed-digits', 'hint', 'disputes.litigationDirect.corrected'),
  found('overview-length', 'hint', 'overview'),
  found('contact', 'hint', 'preamble'),
];
