/** What the terminal answers at the start: whether it shows UTF-8, and how wide “ is; typed keys are not among the answers. */
import { Readable } from 'node:stream';
import { afterEach, expect, test } from 'vitest';
import { ambiguousColumns, setAmbiguousColumns } from '../../../source/text/width.ts';
import { terminalInput } from '../../../source/wizard/input/terminalInput.ts';

afterEach(() => setAmbiguousColumns(1));

async function answered(...answers: string[]) {
  const stdin = Object.assign(new Readable({ read() {} }), { setRawMode: () => {}, isTTY: true, ref() {}, unref() {} });
  let others = 0;
  const input = terminalInput(stdin as never, { write: () => true } as never, () => others++);
  for (const answer of answers) stdin.push(answer);
  await new Promise((go) => setTimeout(go, 20));
  const typed = String(input.stdin.read() ?? '');
  input.end();
  return { others, typed, columns: ambiguousColumns() };
}

test.each([
  ['UTF-8', ['\x1b[1;5R', '\x1b[1;2R'], { others: 0, columns: 1 }],
  ['UTF-8 with wide “', ['\x1b[1;5R\x1b[1;3R'], { others: 0, columns: 2 }],
  ['GBK', ['\x1b[1;7R', '\x1b[1;4R'], { others: 1 }],
])('%s', async (_, answers, expected) => {
  expect(await answered(...answers)).toMatchObject({ ...expected, typed: '' });
});

test('what is typed between the answers is typed', async () => {
  expect(await answered('年', '\x1b[1;5', 'R报\x1b[1;2R', '1')).toMatchObject({ others: 0, typed: '年报1' });
});
