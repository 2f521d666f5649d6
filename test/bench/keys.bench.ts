/**
 * Key to frame: how long after a key the program has drawn, in a real pseudo-terminal, and how many bytes it wrote.
 * What the rules cost of it is measured apart, on the same report: one changed figure or character, checked again.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withField } from '../../source/editing/fields.ts';
import { createChecker } from '../../source/rules/check.ts';
import { busyReport } from '../helpers/sample.ts';
import { keys, open, type Screen } from '../helpers/terminal.ts';

const runs = 40;
const quantile = (values: readonly number[], part: number): number =>
  [...values].sort((one, other) => one - other)[Math.min(values.length - 1, Math.floor(values.length * part))]!;
const words = (values: readonly number[]): string =>
  `p50 ${quantile(values, 0.5).toFixed(1)} ms  p99 ${quantile(values, 0.99).toFixed(1)} ms`;

/** Milliseconds from a key to the first output after it, and the bytes of that frame. */
async function keyToFrame(screen: Screen, sent: string): Promise<{ time: number; bytes: number }> {
  const before = screen.raw().length;
  const start = performance.now();
  screen.burst(sent);
  while (screen.raw().length === before && performance.now() - start < 1000) await new Promise(setImmediate);
  const time = performance.now() - start;
  await screen.calm();
  return { time, bytes: Buffer.byteLength(screen.raw().slice(before)) };
}

async function measure(name: string, screen: Screen, sent: readonly string[]): Promise<number> {
  const frames: { time: number; bytes: number }[] = [];
  for (let run = 0; run < runs; run++) frames.push(await keyToFrame(screen, sent[run % sent.length]!));
  const times = frames.map((frame) => frame.time);
  process.stdout.write(
    `${name.padEnd(24)} ${words(times)}  bytes p50 ${quantile(
      frames.map((frame) => frame.bytes),
      0.5,
    )}\n`,
  );
  return quantile(times, 0.5);
}

const home = mkdtempSync(join(tmpdir(), 'nianbao-bench-'));
try {
  for (const [columns, rows] of [
    [80, 24],
    [120, 40],
  ] as const) {
    const screen = open(home, ['new', '--unit', '青川市自然资源局', '--year', '2025', '--zero'], { columns, rows });
    await screen.see('一、总体情况');
    await screen.press(keys.paste('公开信息十条。'.repeat(700)));
    await measure(`text, ${columns}x${rows}`, screen, ['年', '报', '。']);
    await screen.press(keys.ctrl('n'), keys.ctrl('n'));
    const frame = await measure(`table, ${columns}x${rows}`, screen, ['1', keys.backspace, keys.right, keys.left]);

    const check = createChecker();
    let report = busyReport();
    check(report);
    const times: number[] = [];
    for (let run = 0; run < runs; run++) {
      report = withField(report, 'applications.received.naturalPerson', run);
      const start = performance.now();
      check(report);
      times.push(performance.now() - start);
    }
    const rules = quantile(times, 0.5);
    process.stdout.write(
      `of it all rules           ${words(times)}  = ${(frame / Math.max(0.001, frame - rules)).toFixed(2)} x the key without them\n`,
    );
    await screen.press(keys.ctrl('c'), keys.ctrl('c'));
    await screen.exited;
  }
} finally {
  rmSync(home, { recursive: true, force: true });
}
