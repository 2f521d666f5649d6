/**
 * What each file of source/terminal is good for: `npm run bench standIns`. The program without one of them, and without all, beside the
 * program as it is: work until the first frame, work and bytes a key in table 三 and in a text. Work is the time of the process itself,
 * which a busy machine hardly changes.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from '../../scripts/bundle.ts';
import { quantile, start } from './programs.ts';
import { tell } from './table.ts';

const presses = Number(process.argv[2] ?? 240);
const starts = 9;
const size = { columns: 120, rows: 40 };
const pieces = ['output', 'squashTextNodes', 'lineUpdate', 'compact', 'wholeStringWidth'] as const;
const inTable = ['1', '2', '\x7f', '\x7f', '\x1b[C', '\x1b[D', '\x1b[B', '\x1b[A'];
const inText = ['公', '开', '\x1b[D', '\x1b[C', '\x7f', '。'];
const nextSection = '\x0e';

interface Cost {
  readonly first: number;
  readonly table: number;
  readonly text: number;
  readonly tableBytes: number;
  readonly textBytes: number;
}

const folder = mkdtempSync(join(tmpdir(), 'nianbao-bench-'));

async function costOf(name: string, without: readonly string[]): Promise<Cost> {
  const built = join(folder, name);
  await bundle({ entry: 'source/cli.ts', folder: join(built, 'dist'), without });
  cpSync(fileURLToPath(new URL('../../templates', import.meta.url)), join(built, 'templates'), { recursive: true });
  const program = join(built, 'dist/cli.js');
  const env = { NIANBAO_HOME: join(built, 'home'), XDG_CACHE_HOME: join(built, 'cache') };
  const firsts: number[] = [];
  for (let count = 0; count < starts; count += 1) {
    const running = start([program], { ...size, env });
    await running.shows('新建报告');
    firsts.push(running.worked());
    running.kill();
    await running.exited;
  }
  const running = start([program, 'new', '--unit', '青川市自然资源局', '--year', '2025', '--zero'], { ...size, env });
  await running.shows('一、总体情况');
  await running.quiet(500);
  const typing = async (keys: readonly string[]) => {
    const [work, bytes] = [running.worked(), running.bytes()];
    for (let count = 0; count < presses; count += 1) {
      running.write(keys[count % keys.length]!);
      // A step that leads nowhere draws nothing.
      await new Promise((resolve) => setTimeout(resolve, 30));
      await running.quiet(30);
    }
    return { work: (running.worked() - work) / presses, bytes: (running.bytes() - bytes) / presses };
  };
  await typing(inText);
  const text = await typing(inText);
  running.write(nextSection);
  await running.shows('二、主动公开政府信息情况');
  running.write(nextSection);
  await running.shows('三、收到和处理政府信息公开申请情况');
  await running.quiet(500);
  const table = await typing(inTable);
  running.kill();
  await running.exited;
  return {
    first: quantile(firsts, 0.5),
    table: table.work,
    text: text.work,
    tableBytes: table.bytes,
    textBytes: text.bytes,
  };
}

const line = (name: string, { first, table, text, tableBytes, textBytes }: Cost): string =>
  `${name.padEnd(24)} first frame ${first.toFixed(0).padStart(4)} ms  table ${table.toFixed(2).padStart(5)} ms ${tableBytes
    .toFixed(0)
    .padStart(5)} bytes  text ${text.toFixed(2).padStart(5)} ms ${textBytes.toFixed(0).padStart(5)} bytes\n`;

try {
  const whole = await costOf('whole', []);
  process.stdout.write(line('as it is', whole));
  for (const without of [...pieces.map((piece) => [piece]), [...pieces]]) {
    const name = without.length === 1 ? `without ${without[0]}` : 'without all';
    const cost = await costOf(name.replaceAll(' ', '-'), without);
    process.stdout.write(line(name, cost));
    const ratio = (part: keyof Cost) => Number((cost[part] / whole[part]).toFixed(2));
    tell({ name: `${name}，表格按键用时`, value: ratio('table'), unit: 'x' });
    tell({ name: `${name}，表格按键字节`, value: ratio('tableBytes'), unit: 'x' });
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
