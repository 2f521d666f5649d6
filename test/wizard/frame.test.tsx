/** The frame around every screen, drawn by Ink itself: what stands where, and that nothing is wider than the window. */
import { render } from 'ink-testing-library';
import { describe, expect, test } from 'vitest';
import { width } from '../../source/text/width.ts';
import { cutting, SmallWindow } from '../../source/wizard/components/Cut.tsx';
import { ScreenFrame } from '../../source/wizard/components/Frame.tsx';
import { atLeast, bodyTop, type View } from '../../source/wizard/view.ts';

const view: View = {
  title: '云溪县柳林镇人民政府  2025年',
  status: { text: '已存 14:03', look: 'quiet' },
  bar: [{ text: ' 一 1/5  二 未填' }],
  body: Array.from({ length: 40 }, (_, index) => [{ text: `第${index + 1}行，写的是“公开”——很长的一行`.repeat(4) }]),
  messages: [[{ text: '第一句' }], [{ text: '第二句' }]],
  caret: null,
  scope: 'table',
  pane: [[{ text: '为什么：72 = 61 + 9 + 2' }]],
};

/** The lines of the frame as they were drawn; ink-testing-library draws at most 100 columns. */
function drawn(columns: number, rows: number): string[] {
  const { lastFrame, unmount } = render(<ScreenFrame view={view} window={{ columns, rows }} />);
  const lines = (lastFrame() ?? '').split('\n');
  unmount();
  return lines;
}

describe('the frame', () => {
  test.each([
    [60, 16],
    [80, 24],
    [98, 40],
  ])('of %i x %i leaves the last row free and is nowhere wider', (columns, rows) => {
    const lines = drawn(columns, rows);
    expect(lines.length).toBeLessThanOrEqual(rows - 1);
    for (const line of lines) expect(width(line)).toBeLessThanOrEqual(columns);
    expect(lines[0]).toContain('柳林镇人民政府');
    expect(lines[0]).toContain('已存 14:03');
    expect(lines.join('\n')).toContain('第一句');
    expect(lines.at(-1)).toContain('F2');
  });

  test('cuts no line without a mark', () => {
    for (const line of drawn(80, 24).filter((one) => one.includes('第1行'))) expect(line).toContain('…');
  });

  test.each([
    [59, 16, 0, 0],
    [40, 10, 50, 6],
    [12, 5, 3, 8],
    [4, 2, 0, 0],
    [200, 3, 0, 7],
  ])('in a window of %i x %i shows the part that one works in', (columns, rows, x, y) => {
    const size = atLeast({ columns, rows });
    const { from, seen } = cutting({ columns, rows }, size, { x, y: y + bodyTop });
    expect(x - from.x).toBeLessThan(seen.columns);
    expect(y + bodyTop - from.y).toBeLessThan(seen.rows);
    const caret = { x, y };
    const { lastFrame, unmount } = render(
      <SmallWindow value={{ columns, rows }}>
        <ScreenFrame view={{ ...view, caret }} window={size} />
      </SmallWindow>,
    );
    const lines = (lastFrame() ?? '').split('\n');
    unmount();
    expect(lines.length).toBeLessThanOrEqual(Math.max(1, rows - 1));
    for (const line of lines) expect(width(line)).toBeLessThanOrEqual(columns);
    if (rows > 3 && columns > 12) expect(lines[y + bodyTop - from.y]).toContain('公开');
    if (rows > 3) expect(lines.at(-1)).toContain('窗口小');
  });
});
