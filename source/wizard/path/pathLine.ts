/** A path that is asked for: a line to type, Tab completes it, below it the files that fit, to be picked with arrows. Pure. */
import type { TextBuffer } from '../../editing/textBuffer.ts';
import { reduceLine, startLine } from '../components/oneLine.ts';
import { shorten } from '../components/parts.ts';
import type { Press } from '../hooks/useKeys.ts';
import type { Part } from '../view.ts';
import { completed, type FileEntry } from './files.ts';

export interface PathLine {
  readonly line: TextBuffer;
  /** The files that fit what is typed, as far as they are listed yet. */
  readonly files: readonly FileEntry[];
  /** The one in focus; null while the focus is on the line. */
  readonly index: number | null;
}

export const startPath = (typed = ''): PathLine => ({ line: startLine(typed), files: [], index: null });

/** The path line after a press that edits it. */
export const typePath = (path: PathLine, press: Press): PathLine => ({
  ...path,
  line: reduceLine(path.line, press),
  index: null,
});

export function movePath(path: PathLine, by: number): PathLine {
  if (path.files.length === 0) return path;
  const index = (path.index ?? -1) + by;
  return { ...path, index: index < 0 ? null : Math.min(path.files.length - 1, index) };
}

/** Tab: the file in focus, or as much as all that fit have in common. */
export function completePath(path: PathLine): PathLine {
  const chosen = path.index === null ? undefined : path.files[path.index];
  return { ...path, line: startLine(chosen?.typed ?? completed(path.line.text, path.files)), index: null };
}

/** Enter: the path that is meant, or the line led into the folder in focus. */
export function enterPath(path: PathLine): { readonly path: PathLine; readonly typed: string | null } {
  const chosen = path.index === null ? undefined : path.files[path.index];
  if (!chosen) return { path, typed: path.line.text };
  if (chosen.isFolder) return { path: { ...path, line: startLine(chosen.typed), index: null }, typed: null };
  return { path, typed: chosen.typed };
}

/** The files below the line, the one in focus in view. */
export function fileLines({ files, index }: PathLine, columns: number, rows: number): Part[][] {
  if (files.length === 0) return [];
  const height = Math.max(1, rows - 1);
  const focus = index ?? 0;
  const first = Math.max(0, Math.min(focus - Math.floor(height / 2), files.length - height));
  const hidden = files.length - first - height;
  return [
    ...files.slice(first, first + height).map(({ name }, position): Part[] => {
      const focused = first + position === index;
      return [
        { text: focused ? ' > ' : '   ' },
        { text: shorten(name, columns - 5), look: focused ? 'focus' : 'plain' },
      ];
    }),
    [{ text: hidden > 0 ? `   下面还有 ${hidden} 个` : '', look: 'quiet' }],
  ];
}

/** The files to pick from, below a line that has to be a path; or that there are none, and what to do then. */
export function pickLines(path: PathLine, columns: number, rows: number): Part[][] {
  if (path.files.length > 0) return fileLines(path, columns, rows);
  const next = path.line.text.trim() === '' ? '请输入路径，或把它拖进来。' : '路径写好了就按 Enter。';
  return [[{ text: `   没有可以从列表里选的；${next}`, look: 'quiet' }]];
}
