/** What drafts are called: when they were begun, 20260112-093015, with -2, -3 … where that is taken. One pattern for all who ask. */

const ownPattern = /^\d{8}-\d{6}(-\d+)*$/;

/** Whether an id is one that this program gives. */
export const isOwnId = (id: string): boolean => ownPattern.test(id);

/**
 * The id that a file name means; null for what cannot be a draft's. A file that was put there under a name of its own (a copy, what a
 * sync program calls a conflict) is a draft all the same, if its content is.
 */
export function idOfFile(name: string): string | null {
  return name.endsWith('.json') && !name.startsWith('.') ? name.slice(0, -'.json'.length) : null;
}

/** Whether an id from outside may become the name of a file here: it leads to no other folder and hides nothing. */
export const isSafeId = (id: string): boolean => /^[^./\\:\p{C}][^/\\:\p{C}]{0,99}$/u.test(id);

/** An id without the number behind it: what a new number is added to, so that what is given out is always a name of ours. */
export const baseOf = (id: string): string => /\d{8}-\d{6}/.exec(id)?.[0] ?? '20000101-000000';

const two = (part: number): string => String(part).padStart(2, '0');

/** A moment by the clock on the wall, as it stands in names: 20260112-093015. */
export function stampOf(time: Date): string {
  const day = `${time.getFullYear()}${two(time.getMonth() + 1)}${two(time.getDate())}`;
  return `${day}-${two(time.getHours())}${two(time.getMinutes())}${two(time.getSeconds())}`;
}
