import type { SetAside } from '../../drafts/drafts.ts';
import { headingOf, sectionOf } from '../../report/sections.ts';
import type { Finding } from '../../rules/finding.ts';
import { keyOf } from '../../rules/waiver.ts';
import { padEnd } from '../../text/width.ts';
import { wrap } from '../../text/wrap.ts';
import { Line, type Part } from '../components/Line.tsx';
import { severityLook, severityWord } from '../severity.ts';
import { partOfPlace } from '../steps.ts';

interface ReviewScreenProps {
  readonly findings: readonly Finding[];
  readonly aside?: readonly Finding[];
  readonly setAside?: readonly SetAside[];
  readonly index: number;
  readonly columns: number;
  readonly rows: number;
}

/** How many findings there are of each severity, in words. */
export function countWords(findings: readonly Finding[]): string {
  const count = (severity: Finding['severity']) => findings.filter((finding) => finding.severity === severity).length;
  return `错误 ${count('error')}，警告 ${count('warning')}，提示 ${count('hint')}`;
}

const sectionName = (place: string): string => {
  const part = partOfPlace(place);
  return part === 'basics' ? '基本' : headingOf(sectionOf(part));
};

interface Entry {
  readonly finding: Finding;
  /** Why it was set aside; null for one that counts. */
  readonly reason: string | null;
}

const headingOfEntry = ({ finding, reason }: Entry): string =>
  reason === null ? `${severityWord[finding.severity]} ${sectionName(finding.place)}` : '已放过';

/** An entry as lines: the one in focus whole, with its repair or its reason, the others a line each. */
function linesOfEntry({ finding, reason }: Entry, focused: boolean, columns: number): Part[][] {
  const message =
    focused && reason !== null
      ? `${finding.message}理由：${reason}`
      : focused && finding.repair
        ? `${finding.message}按 F：${finding.repair.label}。`
        : finding.message;
  const lines = wrap(message, columns - 8);
  return (focused ? lines : lines.slice(0, 1)).map((line, row): Part[] => [
    { text: row === 0 && focused ? ' > ' : '   ', look: 'focus' },
    {
      text: row === 0 ? `${severityWord[finding.severity]} ` : '   ',
      look: reason === null ? severityLook[finding.severity] : 'quiet',
    },
    {
      text: message.slice(line.start, line.end) + (!focused && lines.length > 1 ? '..' : ''),
      look: focused ? 'focus' : reason === null ? 'plain' : 'quiet',
    },
  ]);
}

/** All findings as a list one can walk, those set aside last; the one in focus is shown whole. */
export function ReviewScreen({ findings, aside = [], setAside = [], index, columns, rows }: ReviewScreenProps) {
  const entries: Entry[] = [
    ...findings.map((finding) => ({ finding, reason: null })),
    ...aside.map((finding) => ({
      finding,
      reason: setAside.find((one) => one.finding === keyOf(finding))?.reason ?? '',
    })),
  ];
  if (entries.length === 0) {
    return (
      <>
        <Line parts={[{ text: ' 审核', look: 'title' }]} />
        <Line parts={[{ text: '' }]} />
        <Line parts={[{ text: ' 没有发现问题。按 Enter 去输出文件。', look: 'done' }]} />
      </>
    );
  }
  const focused = Math.min(index, entries.length - 1);
  const blocks = entries.map((entry, position): Part[][] => {
    const heading = headingOfEntry(entry);
    const isNew = position === 0 || headingOfEntry(entries[position - 1]!) !== heading;
    const lines = linesOfEntry(entry, position === focused, columns);
    return isNew ? [[{ text: `  ${heading.replace(/^. /, '')}`, look: 'quiet' }], ...lines] : lines;
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
          { text: `第 ${focused + 1} / ${entries.length} 条`, look: 'quiet' },
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
