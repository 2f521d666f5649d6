/** A console is asked whether it understands escape sequences; what is typed meanwhile is kept. */
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { hasSequences, mustAsk } from '../../../source/wizard/input/consoleCheck.ts';

/** A console that sends pieces once it is asked. */
function consoleThat(...sends: string[]) {
  const stdin = Object.assign(new Readable({ read() {} }), {
    modes: [] as boolean[],
    setRawMode: (mode: boolean) => mode,
  });
  const asked: string[] = [];
  const stdout = {
    write: (text: string) => {
      asked.push(text);
      for (const piece of sends) stdin.push(Buffer.from(piece));
      return true;
    },
  };
  return { stdin: stdin as never as NodeJS.ReadStream, stdout: stdout as never as NodeJS.WriteStream, asked };
}
const left = (stdin: NodeJS.ReadStream): string => (stdin.read() as Buffer | null)?.toString() ?? '';

test('one that answers has them; the answer is no key, also when it comes in pieces', async () => {
  for (const pieces of [['\x1b[?61;4c'], ['\x1b[?6', '1;4c']]) {
    const { stdin, stdout, asked } = consoleThat(...pieces);
    expect(await hasSequences(stdin, stdout)).toBe(true);
    expect(asked).toEqual(['\x1b[c']);
    expect(left(stdin)).toBe('');
  }
});

test('one that is silent has none, and what was typed ahead is kept in order', async () => {
  const silent = consoleThat('年', 'n\r');
  expect(await hasSequences(silent.stdin, silent.stdout, 30)).toBe(false);
  expect(left(silent.stdin)).toBe('年n\r');
  const typed = consoleThat('一', '\x1b[?1;2c二');
  expect(await hasSequences(typed.stdin, typed.stdout)).toBe(true);
  expect(left(typed.stdin)).toBe('一二');
});

test('only old consoles of Windows and terminals without a name are asked', () => {
  expect(mustAsk({ platform: 'win32', env: {} })).toBe(true);
  for (const env of [{ WT_SESSION: 'x' }, { TERM_PROGRAM: 'vscode' }, { ConEmuANSI: 'ON' }])
    expect(mustAsk({ platform: 'win32', env })).toBe(false);
  expect(mustAsk({ platform: 'linux', env: { TERM: 'xterm' } })).toBe(false);
  expect(mustAsk({ platform: 'linux', env: {} })).toBe(true);
});
