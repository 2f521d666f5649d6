/** What stands in the bundle for parts of Ink gives what Ink gives: the same frames, and the same screen in an emulator. */
import xterm from '@xterm/headless';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import Output from '../../node_modules/ink/build/output.js';
import squashTextNodes from '../../node_modules/ink/build/squash-text-nodes.js';
import { compact } from '../../source/terminal/compact.ts';
import lineUpdate from '../../source/terminal/lineUpdate.ts';
import QuickOutput from '../../source/terminal/output.ts';
import quickSquashTextNodes from '../../source/terminal/squashTextNodes.ts';
import { dose } from '../helpers/dose.ts';

const columns = 40;

const piece = fc.constantFrom(
  ...['年报', '公开', '，', '1', '23', ' ', '    ', 'abc', '“引号”', '·', '👨‍👩‍👧', 'é', '𠮷', '\u200b', '①', '│'],
  ...['\x1b[1m', '\x1b[22m', '\x1b[31m', '\x1b[39m', '\x1b[2m', '\x1b[0m', '\x1b[38;5;208m', '\x1b[4m', '\x1b[24m'],
);
const line = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));

/** What a person sees in each cell, with its looks, after the output. */
async function shown(...outputs: readonly string[]): Promise<string[]> {
  const terminal = new xterm.Terminal({ cols: columns, rows: 8, allowProposedApi: true });
  for (const output of outputs) await new Promise<void>((resolve) => terminal.write(output, resolve));
  const { buffer } = terminal;
  return Array.from({ length: terminal.rows }, (_, y) =>
    Array.from({ length: columns }, (__, x) => {
      const cell = buffer.active.getLine(y)?.getCell(x);
      const character = cell?.getChars() || ' ';
      // A blank shows no colour.
      const ink = character === ' ' ? [] : [cell?.isBold(), cell?.isDim(), cell?.getFgColor()];
      return [character, cell?.isUnderline(), ...ink].join();
    }).join('|'),
  );
}

describe('output', () => {
  interface Written {
    readonly x: number;
    readonly y: number;
    readonly text: string;
  }
  const writes = fc.array(
    fc.record({
      x: fc.oneof({ weight: 30, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(5) }),
      y: fc.integer({ min: -1, max: 7 }),
      text: fc.oneof({ weight: 20, arbitrary: line }, { weight: 1, arbitrary: fc.constant('一\n二') }),
    }),
    { maxLength: 7 },
  );
  // Ink clips an axis at both ends or not at all.
  const clip = fc.option(
    fc
      .tuple(
        fc.option(fc.record({ y1: fc.nat(3), y2: fc.integer({ min: 3, max: 8 }) })),
        fc.option(fc.record({ x1: fc.nat(2), x2: fc.integer({ min: 20, max: columns }) })),
      )
      .map(([vertical, horizontal]) => ({ ...vertical, ...horizontal })),
  );

  const frame = (Kind: typeof Output, clipping: object | null, written: readonly Written[]) => {
    const output = new Kind({ width: columns, height: 6 });
    if (clipping) output.clip(clipping as Parameters<typeof output.clip>[0]);
    for (const { x, y, text } of written) output.write(x, y, text, { transformers: [(part: string) => part] });
    if (clipping) output.unclip();
    return output.get();
  };

  test('every frame is what Ink makes of it', () => {
    fc.assert(
      fc.property(clip, writes, (clipping, written) => {
        expect(frame(QuickOutput, clipping, written)).toEqual(frame(Output, clipping, written));
      }),
      { numRuns: dose(80, 1000) },
    );
  });
});

test('a text is squashed as Ink does it', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(line, fc.string()), { minLength: 1, maxLength: 3 }), (texts) => {
      const node = {
        nodeName: 'ink-text',
        childNodes: texts.map((nodeValue) => ({ nodeName: '#text', nodeValue })),
      } as unknown as Parameters<typeof squashTextNodes>[0];
      expect(quickSquashTextNodes(node)).toBe(squashTextNodes(node));
      expect(quickSquashTextNodes(node)).toBe(squashTextNodes(node));
    }),
  );
});

test('an updated line looks like one written anew, and never takes more', async () => {
  await fc.assert(
    fc.asyncProperty(line, line, async (before, after) => {
      const update = lineUpdate(before, after, columns);
      const anew = `\x1b[1G\x1b[K${after}\x1b[0m`;
      expect(update.length).toBeLessThanOrEqual(anew.length);
      expect(await shown(before, '\x1b[0m', update)).toEqual(await shown(before, '\x1b[0m', anew));
    }),
    { numRuns: dose(80, 1000) },
  );
});

test('only the cells that changed are written', () => {
  expect(lineUpdate('本年新收  1  0  0', '本年新收  2  0  0', columns)).toBe('\x1b[11G2');
  expect(lineUpdate('本年新收  1  0  0', '本年新收  1  0', columns)).toBe('\x1b[15G\x1b[K');
  expect(lineUpdate('> 甲\x1b[31m错\x1b[39m', '  甲\x1b[31m错\x1b[39m', columns)).toBe('\x1b[1G ');
});

test('a rule between two panes is jumped over', () => {
  expect(lineUpdate('公开 1 │ 去年 32', '公开 2 │ 去年 33', columns)).toBe('\x1b[6G2\x1b[16G3');
});

test('nothing after a character that some terminals show wide is reached by counting', () => {
  expect(lineUpdate('“公开” 1', '“公开” 2', columns)).toBe('\x1b[1G\x1b[K“公开” 2');
  // What stands before it is left alone.
  expect(lineUpdate('公开 32 │ 去年“1”', '公开 32 │ 去年“2”', columns)).toBe('\x1b[15G\x1b[K“2”');
  expect(lineUpdate('公开 32 │ 去年“1”', '公开 33 │ 去年“1”', columns)).toBe('\x1b[7G3');
});

test('compact output looks the same and is shorter', async () => {
  // As Ink does it: within a frame that the window holds, here in its rows 3 to 6.
  const moves = fc.constantFrom(
    '\x1b[E\x1b[E',
    '\x1b[E',
    '\x1b[2B\x1b[1G\x1b[2A',
    '\x1b[12G\x1b[K',
    '\x1b[2E\x1b[1A\x1b[7G',
  );
  const frame = fc
    .tuple(moves, fc.array(line, { maxLength: 4 }), moves, line)
    .map(([first, lines, second, last]) => `\x1b[3;1H${first}${lines.join('\x1b[9G')}\x1b[3;5H${second}${last}`);
  await fc.assert(
    fc.asyncProperty(frame, async (output) => {
      expect(compact(output).length).toBeLessThanOrEqual(output.length);
      expect(await shown(compact(output))).toEqual(await shown(output));
    }),
    { numRuns: dose(80, 1000) },
  );
  expect(compact('\x1b[E\x1b[E\x1b[E\x1b[1m\x1b[36m\x1b[39m\x1b[22mx')).toBe('\x1b[3E\x1b[39;22mx');
  expect(compact('\x1b[18B\x1b[1G\x1b[23A')).toBe('\x1b[5A\x1b[1G');
  expect(compact('\x1b[E\x1b[E\x1b[18A\x1b[42G')).toBe('\x1b[16A\x1b[42G');
});
