/** The way without a screen: lines in, lines out, no cursor, no colour. Works through a pipe. */
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import type { Opened } from '../../drafts/open.ts';
import { forTerminal } from '../../text/controls.ts';
import { textInMemory } from '../ending.ts';
import { startWords } from '../startWords.ts';
import type { Ways } from '../ways.ts';
import { isHelp } from './commands.ts';
import { begin, perform, saveAtEnd } from './perform.ts';
import { answerLines, ask } from './reduce.ts';
import { type Answer, type PlainRequest, type PlainState, say } from './state.ts';

interface LineStreams {
  readonly stdin: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly stdout: NodeJS.WritableStream;
}

/** Milliseconds within which nobody types another line, and the rest of a paste has come. */
const pasting = 150;

/** Bytes that the line of a terminal holds; what is typed behind them is dropped, and nobody is told. */
const longestLine = process.platform === 'darwin' ? 1020 : 4093;
const tooLong =
  '这一行太长，终端收不下，后面的字已经被它丢掉，所以没有记下：请分成几段，一段一行；或存成文本文件，用 @文件 加路径读进来。';
const isCut = (line: string): boolean => Buffer.byteLength(line) >= longestLine;

/**
 * What is answered, at each turn a line, or the lines that came all at once and that nobody typed: a text that was pasted must not become
 * the answers to the next questions. Where `areAnswers`, as from a script, each line is an answer, however fast they come.
 */
async function* linesIn(lines: AsyncIterable<string>, areAnswers: boolean): AsyncGenerator<readonly string[]> {
  const each = lines[Symbol.asyncIterator]();
  let coming = each.next();
  for (;;) {
    const first = await coming;
    if (first.done) return;
    coming = each.next();
    const pasted = [first.value];
    while (!areAnswers) {
      const more = await Promise.race([coming, wait(pasting)]);
      if (!more || more.done) break;
      pasted.push(more.value);
      coming = each.next();
    }
    // Enter that is held down is pressed often; behind what was pasted it is nothing.
    if (pasted.every((line) => line === '')) yield* pasted.map(() => ['']);
    else yield pasted.slice(0, pasted.findLastIndex((line) => line.trim() !== '') + 1);
  }
}

/** An answer of the console that came late, or a function key, is nothing that was typed. */
const withoutKeys = (line: string): string => line.replace(/\x1b(?:\[[0-?]*[ -/]*[@-~]|O[ -~])/g, '');

type Speak = (lines: readonly string[]) => void;

/** What is said at the end, when all that can be saved is; the exit code. */
function farewell(state: PlainState, speak: Speak): number {
  const last = saveAtEnd(state);
  if (last) {
    speak([last.sentence, ...(last.copy === null ? textInMemory(state.draft!.report).split('\n') : [])]);
    return 2;
  }
  if (state.dialog.kind === 'burst') speak(['刚才粘贴的还没有定，没有记下。']);
  if (state.dialog.kind === 'pasted') speak(['刚才粘贴的还没有定，下次打开接着定。']);
  if (state.draft) speak([`草稿已保存，${startWords('--plain')}接着写（编号 ${state.draft.id}）。`]);
  return 0;
}

/** Says an answer, and does what it asks for, one after the other; what cannot be done is said. */
async function settled(
  first: Answer,
  speak: Speak,
  done: (state: PlainState, request: PlainRequest) => Promise<Answer>,
): Promise<{ readonly state: PlainState; readonly leaves: boolean }> {
  let { state } = first;
  speak(first.said);
  for (const request of first.requests ?? []) {
    if (request.kind === 'leave') return { state, leaves: true };
    try {
      const next = await settled(await done(state, request), speak, done);
      state = next.state;
      if (next.leaves) return next;
    } catch (error) {
      if ((error as Error).name !== 'Failure') throw error;
      speak([(error as Error).message.split('\n')[0] ?? '']);
    }
  }
  return { state, leaves: false };
}

/**
 * Runs the wizard line by line until it is left or the lines end, and gives the exit code. `opened` is begun with, null begins at the
 * list of drafts. `watch` is given what ends the talk from outside: a signal, a terminal that is gone, an error.
 */
export async function runPlain(
  opened: Opened | null,
  ways: Ways,
  { stdin, stdout }: LineStreams,
  watch: (end: (code: number, error?: unknown) => void) => void = () => {},
): Promise<number> {
  const speak: Speak = (lines) => {
    // The sign between a section and what is in it is read aloud as a sign, and old consoles lack it.
    for (const line of lines) stdout.write(`${forTerminal(line).replaceAll(' › ', '，')}\n`);
  };
  let release = opened?.release ?? (() => {});
  const hold = (next: () => void) => {
    release();
    release = next;
  };
  // The terminal's own line editing: nothing is drawn, so nothing has to be drawn again.
  const lines = createInterface({ input: stdin, terminal: false });
  let ended: { readonly code: number; readonly error?: unknown } | null = null;
  watch((code, error) => {
    // Something may be half typed, and stand on the line of its own.
    if (!ended) stdout.write('\n');
    ended ??= { code, error };
    lines.close();
  });
  const settle = (answer: Answer) => settled(answer, speak, (now, request) => perform(now, request, ways, hold));
  let { state } = await settle(begin(ways, opened));
  speak(ask(state));
  const isTerminal = stdin.isTTY === true;
  for await (const given of linesIn(lines, !isTerminal)) {
    const { dialog, express } = state;
    const typed = given.map(withoutKeys);
    const done = await settle(isTerminal && given.some(isCut) ? say(state, tooLong) : answerLines(state, typed));
    state = done.state;
    if (done.leaves) break;
    // A question that is still open is not asked twice: what was said tells what is missing.
    const isAnswered = state.dialog !== dialog || state.express?.index !== express?.index;
    // Behind the help nobody knows any more what was asked.
    if (isAnswered || typed.some(isHelp)) speak(ask(state));
  }
  lines.close();
  hold(() => {});
  const code = farewell(state, speak);
  const { error, code: asked = 0 } = (ended ?? {}) as { error?: unknown; code?: number };
  if (error) throw error;
  return code || asked;
}
