/** Looks by meaning. One accent for the focus, red only for errors, yellow for warnings, dim for what is derived or explained. */

/** The codes that turn a style of the terminal on and off (ECMA-48, SGR). */
const codes = {
  bold: [1, 22],
  dim: [2, 22],
  underline: [4, 24],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  cyan: [36, 39],
} as const;

type Style = keyof typeof codes;

const coloured = {
  plain: [],
  title: ['bold'],
  focus: ['cyan', 'bold'],
  figure: ['cyan', 'underline'],
  error: ['red'],
  warning: ['yellow'],
  done: ['green'],
  quiet: ['dim'],
} as const satisfies Record<string, readonly Style[]>;

export type Look = keyof typeof coloured;

/** The same without colours, as NO_COLOR asks (https://no-color.org): the words and marks say it all. */
const colourless: Readonly<Record<Look, readonly Style[]>> = {
  plain: [],
  title: ['bold'],
  focus: ['bold'],
  figure: ['underline'],
  error: ['bold'],
  warning: [],
  done: [],
  quiet: ['dim'],
};

const { NO_COLOR, TERM, INK_SCREEN_READER, ACCESSIBLE } = process.env;

/** Whether the screen is read out: Ink's own variable, and the one that other terminal forms follow. */
export const isReadOut = [INK_SCREEN_READER, ACCESSIBLE].some((value) => value === 'true' || value === '1');

const isPlain = !process.stdout.isTTY || TERM === 'dumb' || isReadOut;
const looks: Readonly<Record<Look, readonly Style[]>> = NO_COLOR ? colourless : coloured;

/** The text with the escape sequences of its look around it; none where the terminal or the reader has no use for them. */
export function styled(text: string, look: Look): string {
  if (isPlain || text === '') return text;
  return looks[look].reduce((inner, style) => `\x1b[${codes[style][0]}m${inner}\x1b[${codes[style][1]}m`, text);
}
