import { headingOf, sectionOf } from '../../report/sections.ts';
import type { Finding } from '../../rules/finding.ts';
import { padEnd } from '../../text/width.ts';
import { wrap } from '../../text/wrap.ts';
import { Line, type Part } from '../components/Line.tsx';
import { partOfPlace } from '../steps.ts';
import type { Look } from '../theme.ts';

interface ReviewScreenProps {
  readonly findings: readonly Finding[];
  readonly index: number;
  readonly columns: number;
  readonly rows: number;
}

export const severityWord = { error: '错', warning: '警', hint: '注' } as const;
export const severityLook: Readonly<Record<Finding['severity'], Look>> = {
  error: 'error',
  warning: 'warning',
  hint: 'quiet',
};

/** How many findings there are of each severity, in words. */
export function countWords(findings: readonly Finding[]): string {
  const count = (severity: Finding['severity']) => findings.filter((finding) => finding.severity === severity).length;
  return `错误 ${count('error')}，警告 ${count('warning')}，提示 ${count('hint')}`;
}

const sectionName = (place: string): string => {
  const part = partOfPlace(place);
  return part === 'basics' ? '基本' : headingOf(sectionOf(part));
};

/** All findings as a list one can walk; the one in focus is shown whole. */
export function ReviewScreen({ findings, index, columns, rows }: ReviewScreenProps) {
  if (findings.length === 0) {
    return (
      <>
        <Line parts={[{ text: ' 审核', look: 'title' }]} />
        <Line parts={[{ text: '' }]} />
        <Line parts={[{ text: ' 没有发现问题。按 Enter 去输出文件。', look: 'done' }]} />
      </>
    );
  }
  const focused = Math.min(index, findings.length - 1);
  const blocks = findings.map((finding, position): Part[][] => {
    const marker = position === focused ? ' > ' : '   ';
    const word = `${severityWord[finding.severity]} `;
    const section =
      position === 0 ||
      sectionName(findings[position - 1]!.place) !== sectionName(finding.place) ||
      findings[position - 1]!.severity !== finding.severity;
    const lines = wrap(finding.message, columns - 8);
    const visible = position === focused ? lines : lines.slice(0, 1);
    return [
      ...(section
        ? [
            [
              {
                text: `  ${sectionName(finding.place)}`,
                look: 'quiet' as const,
              },
            ],
          ]
        : []),
      ...visible.map((line, row): Part[] => [
        { text: row === 0 ? marker : '   ', look: 'focus' },
        {
          text: row === 0 ? word : '   ',
          look: severityLook[finding.severity],
        },
        {
          text: finding.message.slice(line.start, line.end) + (position !== focused && lines.length > 1 ? '..' : ''),
          look: position === focused ? 'focus' : 'plain',
        },
      ]),
    ];
  });
  const height = Math.max(1, rows - 1);
  const start = startOf(
    blocks.map((block) => block.length),
    focused,
    height,
  );
  const output = blocks.flat().slice(start, start + height);
  return (
    <>
      <Line
        parts={[
          {
            text: ` ${padEnd(`审核：${countWords(findings)}`, columns - 20)}`,
            look: 'title',
          },
          { text: `第 ${focused + 1} / ${findings.length} 条`, look: 'quiet' },
        ]}
      />
      {output.map((parts, row) => (
        <Line key={row} parts={parts} />
      ))}
    </>
  );
}

/** The first line of the page, so that the block in focus is seen whole and a little of what comes before it. */
function startOf(heights: readonly number[], focused: number, height: number): number {
  const before = heights.slice(0, focused).reduce((sum, lines) => sum + lines, 0);
  const end = before + heights[focused]!;
  const total = heights.reduce((sum, lines) => sum + lines, 0);
  return Math.max(0, Math.min(Math.max(0, end - height + 2), before, Math.max(0, total - height)));
}
