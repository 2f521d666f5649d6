import { describe, expect, it } from 'vitest';
import { sideBySide } from '../../source/text/sideBySide.ts';
import { width } from '../../source/text/width.ts';

const pairs = [
  { now: '今年主动公开信息60条，比计划多12条，栏目全部按时更新。', before: '上年主动公开信息48条。' },
  { now: '', before: '下一步将制作图解和短视频。' },
];

describe('two texts to be compared', () => {
  it('stand in two columns with this year at the left', () => {
    const lines = sideBySide(pairs, 60);
    expect(lines[0]).toMatch(/^今年 +\| 上年$/);
    expect(lines[2]).toMatch(/^今年主动公开信息60条.* \| 上年主动公开信息48条。$/);
    expect(lines.at(-1)).toMatch(/^（没有看到） +\| 下一步将制作图解和短视频。$/);
    const middles = lines.filter((line) => line !== '').map((line) => width(line.slice(0, line.indexOf(' | '))));
    expect(new Set(middles).size).toBe(1);
  });

  it('have as many lines as the longer of the two', () => {
    const before = '上年提出的问题是解读形式单一，下一步将制作图解和短视频，并在办事大厅增设自助查询终端。';
    const lines = sideBySide([{ now: '已改。', before }], 60);
    expect(lines.length).toBeGreaterThan(4);
    expect(lines.map((line) => line.slice(line.indexOf('| ') + 2)).join('')).toContain('自助查询终端。');
  });

  it('lose no word, and never run over the room', () => {
    for (const columns of [24, 40, 56, 60, 100]) {
      const lines = sideBySide(pairs, columns);
      for (const line of lines) expect(width(line.trimEnd())).toBeLessThanOrEqual(columns);
      const words = lines.join('').replace(/[\s|]/g, '');
      for (const char of new Set(pairs.map(({ before }) => before).join(''))) expect(words).toContain(char);
    }
  });

  it('stand below one another where there is no room for two, pair from pair', () => {
    const second = ['今年：（没有看到）', '上年：下一步将制作图解和短视频。'];
    expect(sideBySide(pairs.slice(1), 40)).toEqual(second);
    expect(sideBySide(pairs, 40).slice(-3)).toEqual(['', ...second]);
  });
});
