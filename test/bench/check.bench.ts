/**
 * How fast reports are checked: `node test/bench/check.bench.ts`. Prints reports a second for 1, 100 and 10,000 reports,
 * how long a report of 200,000 characters takes, and what one keystroke in it costs. Asserts nothing.
 */

import { performance } from 'node:perf_hooks';
import { readText, withFigure, withText } from '../../source/report/places.ts';
import type { Report } from '../../source/report/report.ts';
import { checkReport, createChecker } from '../../source/rules/check.ts';
import { cellOf } from '../helpers/form.ts';
import { busyReport } from '../helpers/sample.ts';
import { tell } from './table.ts';

const today = new Date(2026, 0, 5);

/** A report like the sample, but with words and figures of its own, so nothing that was read before helps. */
function variant(index: number): Report {
  const report = withText(
    busyReport(),
    'overview.proactiveDisclosure',
    `${readText(busyReport(), 'overview.proactiveDisclosure')}第${index}号专栏收到意见${index}条，其中采纳${index}条。`,
  );
  return withText(report, 'problems', report.problems.replaceAll('。', `（${index}）。`));
}

/** Milliseconds that a task takes. */
function timed(task: () => void): number {
  const start = performance.now();
  task();
  return performance.now() - start;
}

const median = (times: readonly number[]): number =>
  [...times].sort((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0;

const write = (line: string) => process.stdout.write(`${line}\n`);

for (const count of [1, 100, 10_000]) {
  const reports = Array.from({ length: count }, (_, index) => variant(count + index));
  const milliseconds = timed(() => {
    for (const report of reports) checkReport(report, { today });
  });
  if (count === 10_000)
    tell({
      name: '核对 10,000 份（已读入）',
      value: (count / milliseconds) * 1000,
      unit: '份/秒',
      aim: 5000,
      atLeast: true,
    });
  write(`${count} 份：${milliseconds.toFixed(1)} 毫秒，每秒 ${Math.round((count / milliseconds) * 1000)} 份`);
}

const sentences = (characters: number): string => {
  let text = '';
  for (let index = 0; text.length < characters; index += 1) {
    text += `${index}号事项公开信息${index}条，其中通知${index - 1}条、财政1条，占${(100 / (index + 1)).toFixed(1)}%，未收到意见。`;
    if (index % 5 === 0) text += '\n';
  }
  return text;
};

for (const characters of [2_000, 20_000, 200_000]) {
  const long = withText(busyReport(), 'problems', sentences(characters));
  const first = timed(() => checkReport(long, { today }));
  const check = createChecker();
  check(long, { today });
  let report = long;
  const inText = Array.from({ length: 40 }, () => {
    report = withText(report, 'problems', `${report.problems}字`);
    return timed(() => check(report, { today }));
  });
  const inGrid = Array.from({ length: 40 }, (_, index) => {
    report = withFigure(report, cellOf('applications.granted.research'), index);
    return timed(() => check(report, { today }));
  });
  write(
    `${characters} 字：整份 ${first.toFixed(1)} 毫秒；在文字里按一键 ${median(inText).toFixed(2)} 毫秒，在表三里按一键 ${median(inGrid).toFixed(2)} 毫秒`,
  );
}
