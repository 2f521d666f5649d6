/** How a list of words is written: one line an entry, its parts parted by blanks, the sentence that asked for it last. */

/** The parts of each line; an empty line is passed over, and one that begins with # (a remark). */
export const entriesOf = (lines: string): readonly (readonly string[])[] =>
  lines
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(/\s+/));
