/**
 * Looks by meaning. The focus is reverse video, which can be read on every ground; errors, warnings and hints are chips with a ground of
 * their own; dim for what is derived or explained. Nothing is said by colour alone: the words 错, 警, 注 and the marks say it too.
 */

/** The codes that turn a style of the terminal on and off (ECMA-48, SGR). */
const codes = {
  bold: [1, 22],
  dim: [2, 22],
  underline: [4, 24],
  reverse: [7, 27],
  black: [30, 39],
  red: [31, 39],
  white: [97, 39],
  onRed: [41, 49],
  onYellow: [43, 49],
  onCyan: [46, 49],
} as const;

type Style = keyof typeof codes;

const coloured = {
  plain: [],
  title: ['bold'],
  focus: ['reverse', 'bold'],
  /** The focus on a figure that an error names; a mark says it too. */
  errorFocus: ['red', 'reverse', 'bold'],
  /** The heading of the row or column that the focus is in. */
  crosshair: ['bold'],
  figure: ['underline'],
  /** The words that the finding in focus speaks of. */
  marked: ['underline', 'bold'],
  error: ['red', 'bold'],
  errorChip: ['white', 'onRed'],
  warning: ['bold'],
  warningChip: ['black', 'onYellow'],
  hintChip: ['black', 'onCyan'],
  /** Green letters are too weak on white, and the word says it. */
  done: [],
  quiet: ['dim'],
} as const satisfies Record<string, readonly Style[]>;

export type Look = keyof typeof coloured;

/** The same without colours, as NO_COLOR asks (https://no-color.org): reverse and underline stay. */
const colourless: Readonly<Record<Look, readonly Style[]>> = {
  ...coloured,
  errorFocus: ['reverse', 'bold'],
  error: ['bold'],
  errorChip: ['reverse'],
  warningChip: ['reverse'],
  hintChip: ['reverse'],
};

const { NO_COLOR, TERM, INK_SCREEN_READER, ACCESSIBLE } = process.env;

/** Whether the screen is read out: Ink's own variable, and the one that other terminal forms follow. */
export const isReadOut = [INK_SCREEN_READER, ACCESSIBLE].some((value) => value === 'true' || value === '1');

const isPlain = !process.stdout.isTTY || TERM === 'dumb' || isReadOut;
const looks: Readonly<Record<Look, readonly Style[]>> = NO_COLOR ? colourless : coloured;

const sequences = Object.fromEntries(
  Object.entries(looks).map(([look, styles]) => [
    look,
    [
      styles.map((style) => `\x1b[${codes[style][0]}m`).join(''),
      [...styles]
        .reverse()
        .map((style) => `\x1b[${codes[style][1]}m`)
        .join(''),
    ],
  ]),
) as unknown as Readonly<Record<Look, readonly [string, string]>>;

/** The text with the escape sequences of its look around it; none where the terminal or the reader has no use for them. */
export function styled(text: string, look: Look): string {
  if (isPlain || text === '' || look === 'plain') return text;
  const [on, off] = sequences[look];
  return on + text + off;
}
