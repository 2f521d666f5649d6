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
import { answer, ask, asksText } from './reduce.ts';
import type { Answer, PlainState } from './state.ts';

interface LineStreams {
  readonly stdin: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly stdout: NodeJS.WritableStream;
}

/** Milliseconds within which nobody types another line. */
const pasting = 50;

/**
 * The answers that are given: a line each. Where `isText` is true, lines that come all at once are a text that was pasted, and one
 * answer: its second paragraph must not become the answer to the next question.
 */
async function* answersIn(lines: AsyncIterable<string>, isText: () => boolean): AsyncGenerator<string> {
  const each = lines[Symbol.asyncIterator]();
  let coming = each.next();
  for (;;) {
    const first = await coming;
    if (first.done) return;
    coming = each.next();
    const pasted = [first.value];
    while (isText()) {
      const more = await Promise.race([coming, wait(pasting)]);
      if (!more || more.done) break;
      pasted.push(more.value);
      coming = each.next();
    }
    yield pasted.join('\n');
  }
}

/**
 * Runs the wizard line by line until it is left or the lines end, and gives the exit code. `opened` is begun with, null begins at the
 * list of drafts.
 */
export async function runPlain(opened: Opened | null, ways: Ways, { stdin, stdout }: LineStreams): Promise<number> {
  const speak = (lines: readonly string[]) => {
    // The sign between a section and what is in it is read aloud as a sign, and old consoles lack it.
    for (const line of lines) stdout.write(`${forTerminal(line).replaceAll(' › ', '，')}\n`);
  };
  let release = opened?.release ?? (() => {});
  const hold = (next: () => void) => {
    release();
    release = next;
  };
  /** Does what was asked for, one after the other; what cannot be done is said. */
  const settle = async (first: Answer): Promise<{ state: PlainState; leaves: boolean }> => {
    let { state } = first;
    speak(first.said);
    for (const request of first.requests ?? []) {
      if (request.kind === 'leave') return { state, leaves: true };
      try {
        const done = await settle(await perform(state, request, ways, hold));
        state = done.state;
        if (done.leaves) return done;
      } catch (error) {
        if ((error as Error).name !== 'Failure') throw error;
        speak([(error as Error).message.split('\n')[0] ?? '']);
      }
    }
    return { state, leaves: false };
  };

  let { state } = await settle(begin(ways, opened));
  speak(ask(state));
  // The terminal's own line editing: nothing is drawn, so nothing has to be drawn again.
  const lines = createInterface({ input: stdin, terminal: false });
  // A script gives a line to each question, however fast.
  for await (const line of answersIn(lines, () => stdin.isTTY === true && asksText(state))) {
    const { dialog, express } = state;
    // An answer of the console that came late, or a function key, is nothing that was typed.
    const done = await settle(answer(state, line.replace(/\x1b(?:\[[0-?]*[ -/]*[@-~]|O[ -~])/g, '')));
    state = done.state;
    if (done.leaves) break;
    // A question that is still open is not asked twice: what was said tells what is missing.
    const isAnswered = state.dialog !== dialog || state.express !== express;
    // Behind the help nobody knows any more what was asked.
    if (isAnswered || isHelp(line)) speak(ask(state));
  }
  lines.close();
  hold(() => {});
  const last = saveAtEnd(state);
  if (last) {
    speak([last.sentence]);
    if (last.copy === null) stdout.write(textInMemory(state.draft!.report));
    return 2;
  }
  if (state.draft) speak([`草稿已保存，${startWords('--plain')}接着写（编号 ${state.draft.id}）。`]);
  return 0;
}
