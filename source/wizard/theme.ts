/** Looks by meaning. One accent for the focus, red only for errors, yellow for warnings, dim for what is derived or explained. */
import type { TextProps } from 'ink';

const coloured = {
  plain: {},
  title: { bold: true },
  focus: { color: 'cyan', bold: true },
  figure: { color: 'cyan', underline: true },
  error: { color: 'red' },
  warning: { color: 'yellow' },
  done: { color: 'green' },
  quiet: { dimColor: true },
} as const satisfies Record<string, Partial<TextProps>>;

export type Look = keyof typeof coloured;

/** The same without colours, as NO_COLOR asks (https://no-color.org): the words and marks say it all. */
const colourless: Readonly<Record<Look, Partial<TextProps>>> = {
  plain: {},
  title: { bold: true },
  focus: { bold: true },
  figure: { underline: true },
  error: { bold: true },
  warning: {},
  done: {},
  quiet: { dimColor: true },
};

export const theme: Readonly<Record<Look, Partial<TextProps>>> = process.env.NO_COLOR ? colourless : coloured;
