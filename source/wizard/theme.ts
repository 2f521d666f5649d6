/** Looks by meaning. One accent for the focus, red only for errors, yellow for warnings, dim for what is derived or explained. */
import type { TextProps } from 'ink';

export const theme = {
  plain: {},
  title: { bold: true },
  focus: { color: 'cyan', bold: true },
  error: { color: 'red' },
  warning: { color: 'yellow' },
  done: { color: 'green' },
  quiet: { dimColor: true },
} as const satisfies Record<string, Partial<TextProps>>;

export type Look = keyof typeof theme;
