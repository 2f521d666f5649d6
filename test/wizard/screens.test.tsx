/** Screens without a terminal: what they show for a state. The keys are tried in test/terminal. */
import { render } from 'ink-testing-library';
import type { ReactElement } from 'react';
import { afterEach, describe, expect, test } from 'vitest';
import { startSession } from '../../source/editing/session.ts';
import { emptyReport } from '../../source/report/empty.ts';
import { checkReport } from '../../source/rules/check.ts';
import { width } from '../../source/text/width.ts';
import { Frame, frameRows } from '../../source/wizard/components/Frame.tsx';
import { ReviewScreen } from '../../source/wizard/screens/ReviewScreen.tsx';
import { TableScreen } from '../../source/wizard/screens/TableScreen.tsx';
import { TextScreen } from '../../source/wizard/screens/TextScreen.tsx';
import { busyReport, withFigures } from '../helpers/sample.ts';

const shown: ReturnType<typeof render>[] = [];
afterEach(() => {
  for (const one of shown.splice(0)) one.unmount();
});
const linesOf = (node: ReactElement): string[] => {
  const one = render(node);
  shown.push(one);
  return (one.lastFrame() ?? '').split('\n');
};
const none = new Set<string>();
const rows = 24 - frameRows;

describe('the table', () => {
  const table = (field: string, report = busyReport(), columns = 80, height = rows) =>
    linesOf(
      <TableScreen
        table="applications"
        session={startSession(report, field)}
        columns={columns}
        rows={height}
        broken={none}
        changed={none}
      />,
    );

  test('the heading stays while the page follows the focus', () => {
    for (const field of ['applications.received.naturalPerson', 'applications.carriedOver.otherOrganization']) {
      const lines = table(field);
      expect(lines).toHaveLength(rows);
      expect(lines[1]).toContain('自然人');
      expect(lines.join('\n')).toContain('>');
    }
    expect(table('applications.carriedOver.otherOrganization').at(-1)).toContain('四、结转下年度');
  });

  test('the first row of a page names its group even in the middle of it', () => {
    const lines = table('applications.otherOutcome.feeOverdue.naturalPerson');
    expect(lines[2]).toMatch(/（[三四]）/);
  });

  test('all figures stand right-aligned under their heading', () => {
    const lines = table('applications.received.business', busyReport(), 100, 33);
    const ends = lines.slice(2).map((line) => width(line.trimEnd()));
    expect(new Set(ends).size).toBe(1);
  });

  test('nine digits in every column: the total and the focus are always to be seen, no line is too long', () => {
    const big = withFigures(
      busyReport(),
      Object.fromEntries(
        ['naturalPerson', 'business', 'research', 'publicWelfare', 'legalService', 'otherOrganization'].map(
          (column) => [`applications.received.${column}`, 123_456_789],
        ),
      ),
    );
    for (const column of ['naturalPerson', 'otherOrganization']) {
      const lines = table(`applications.received.${column}`, big);
      for (const line of lines) expect(width(line)).toBeLessThanOrEqual(80);
      expect(lines[2]).toContain('>123456789<');
      expect(lines[2]).toContain('740740734');
    }
  });
});

describe('texts', () => {
  test('the field in focus is open, the others a line each', () => {
    const lines = linesOf(
      <TextScreen
        part="overview"
        session={startSession(busyReport(), 'overview.management')}
        columns={80}
        rows={rows}
        textColumns={74}
        prior={null}
      />,
    );
    expect(lines.length).toBeLessThanOrEqual(rows);
    expect(lines.filter((line) => line.includes('（三）政府信息管理'))).toHaveLength(1);
    expect(lines.join('\n')).toContain('建立已公开信息动态更新台账。');
    expect(lines.find((line) => line.includes('（一）主动公开'))).toContain('..');
  });

  test('a long text scrolls to the caret', () => {
    const report = { ...busyReport(), problems: Array.from({ length: 80 }, (_, index) => `第${index}段。`).join('\n') };
    const lines = linesOf(
      <TextScreen
        part="problems"
        session={startSession(report, 'problems')}
        columns={80}
        rows={rows}
        textColumns={74}
        prior={null}
      />,
    );
    expect(lines.length).toBeLessThanOrEqual(rows);
    expect(lines.join('\n')).toContain('第79段');
  });
});

describe('the review', () => {
  test('nothing wrong is said', () => {
    expect(linesOf(<ReviewScreen findings={[]} index={0} columns={80} rows={rows} />).join('\n')).toContain(
      '没有发现问题',
    );
  });

  test('every finding can be walked to and is then shown whole', () => {
    const findings = checkReport(emptyReport('柳林镇', 2025, 'government'));
    expect(findings.length).toBeGreaterThan(3);
    for (const [index, finding] of findings.entries()) {
      const lines = linesOf(<ReviewScreen findings={findings} index={index} columns={80} rows={rows} />);
      expect(lines.length).toBeLessThanOrEqual(rows);
      expect(lines.join('').replace(/\s/g, '')).toContain(finding.message.replace(/\s/g, '').slice(-12));
    }
  });
});

test('a window that is too small shows one sentence', () => {
  const lines = linesOf(
    <Frame columns={60} rows={15} title="柳林镇" status={{ text: '' }} steps={[]} messages={[]} scope="text">
      {null}
    </Frame>,
  );
  expect(lines.join('')).toContain('窗口太小（60×15）');
});
