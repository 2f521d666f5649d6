import { describe, expect, it } from 'vitest';
import { besideLines, draftMarkOf, type Finding } from '../../source/rules/finding.ts';

const finding = (rule: string, severity: Finding['severity'], message: string): Finding => ({
  rule,
  severity,
  message,
  kind: 'wrong',
  certain: false,
  place: 'other',
  places: ['other'],
});

describe('the mark of an unfinished document', () => {
  const wrong = finding('row-total', 'error', '合计不等。');
  it('names every finding with how grave it is, once one of them is certainly wrong', () => {
    const all = [wrong, finding('title', 'warning', '标题不同。'), finding('self-praise', 'hint', '是评价。')];
    expect(draftMarkOf(all)).toEqual({ findings: ['错 合计不等。', '警 标题不同。', '注 是评价。'] });
  });
  it('is not set where nothing is certainly wrong', () => {
    expect(draftMarkOf([finding('title', 'warning', '标题不同。')])).toBeUndefined();
    expect(draftMarkOf([])).toBeUndefined();
  });
  it('leaves out days that are past: nobody can mend them', () => {
    const past = ['deadline', 'published-late'].map((rule) => finding(rule, 'warning', '已过期。'));
    expect(draftMarkOf([...past, wrong])).toEqual({ findings: ['错 合计不等。'] });
  });
});

describe('what is to be read beside a finding', () => {
  it('is its text under its name, broken at the width', () => {
    const lines = besideLines({ name: '上年', text: '栏目更新不够及时。' }, 12);
    expect(lines.join('')).toBe('上年：栏目更新不够及时。');
    expect(lines.length).toBeGreaterThan(1);
  });
  it('is pair by pair where sentences stand beside each other', () => {
    const lines = besideLines({ name: '上年', text: '', pairs: [{ now: '更新慢。', before: '更新很慢。' }] }, 40);
    expect(lines.join('\n')).toContain('更新慢。');
    expect(lines.join('\n')).toContain('更新很慢。');
  });
});
