/** The terminal's input as Ink gets it (see keyboard.ts), how wide the terminal draws “, and coming back after a stop. */
import { Readable } from 'node:stream';
import { setAmbiguousColumns } from '../../text/width.ts';
import { redraw } from '../hooks/useRedraw.ts';
import { createKeyboard } from './keyboard.ts';

/** Leaves the mode in which the number keys send sequences (DECKPNM); a program before may have left it on. */
const numbersAsDigits = '\x1b>';
/** Two 汉字 and then a quotation mark at the beginning of the line, where the cursor is after each, and the line as it was. */
const askWidth = '\r年年\x1b[6n\r\x1b[K“\x1b[6n\r\x1b[K';
/** The column behind the two in UTF-8; in GBK and the like their six bytes take six columns. */
const behindTwo = 5;
/** What Ink sets up once: to be set up again after the shell has had the terminal. */
const backOnScreen = '\x1b[?1049h\x1b[?2004h';

export interface TerminalInput {
  /** To be given to Ink instead of the real one. */
  readonly stdin: NodeJS.ReadStream;
  /** Whether something has come that Ink has not got yet. */
  readonly isWaiting: () => boolean;
  /** Lets go of the real one. */
  readonly end: () => void;
}

/** Listens to a terminal; calls back where it does not show UTF-8. Its width of “ is known as soon as it answers; until then NIANBAO_AMBIGUOUS says it, or it is 1. */
export function terminalInput(
  stdin: NodeJS.ReadStream,
  stdout: NodeJS.WriteStream,
  onOtherEncoding: () => void = () => {},
): TerminalInput {
  const keyboard = createKeyboard();
  const clean = new Readable({ read() {} });
  let timer: NodeJS.Timeout | undefined;
  let isRaw = false;

  const hand = (meaning: string) => {
    if (meaning !== '') clean.push(meaning);
    clearTimeout(timer);
    const wait = keyboard.wait();
    if (wait > 0) timer = setTimeout(() => hand(keyboard.expire()), wait);
  };
  const take = (bytes: Buffer) => hand(keyboard.push(bytes));
  const setRawMode = (mode: boolean) => {
    if (mode !== isRaw) {
      if (mode) stdin.on('data', take).resume();
      else stdin.off('data', take).pause();
    }
    isRaw = mode;
    stdin.setRawMode(mode);
    return stand;
  };
  const stand = Object.assign(clean, {
    isTTY: true,
    setRawMode,
    ref: () => void stdin.ref(),
    unref: () => void stdin.unref(),
  }) as unknown as NodeJS.ReadStream;

  setAmbiguousColumns(process.env.NIANBAO_AMBIGUOUS === '2' ? 2 : 1);
  keyboard.expectCursor((column) => {
    if (column > behindTwo) onOtherEncoding();
  });
  let isAsked = true;
  keyboard.expectCursor((column) => {
    if (!isAsked) return;
    isAsked = false;
    const columns = column >= 3 ? 2 : 1;
    if (columns === (process.env.NIANBAO_AMBIGUOUS === '2' ? 2 : 1)) return;
    setAmbiguousColumns(columns);
    redraw();
  });
  // The answer must not be echoed.
  setRawMode(true);
  stdout.write(numbersAsDigits + askWidth);

  const goOn = () => {
    if (!isRaw) return;
    // What the shell has set is not known to Node: it sets only what it thinks has changed.
    stdin.setRawMode(false);
    stdin.setRawMode(true);
    stdout.write(backOnScreen);
    redraw();
  };
  process.on('SIGCONT', goOn);
  return {
    stdin: stand,
    isWaiting: () => keyboard.wait() > 0 || clean.readableLength > 0,
    end: () => {
      clearTimeout(timer);
      process.off('SIGCONT', goOn);
      setRawMode(false);
    },
  };
}
