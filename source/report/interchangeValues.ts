/** How single values of the interchange JSON are read and complained of. */

/** A `file` is refused for what the form does not know, a `draft` never is. */
export type Strictness = 'file' | 'draft';

const shownAtMost = 40;

function shown(value: unknown): string {
  const json = JSON.stringify(value) ?? '没有';
  return json.length > shownAtMost ? `${json.slice(0, shownAtMost)}…` : json;
}

/** What stands there instead, for the end of a sentence. */
export const got = (value: unknown): string => (value === undefined ? '缺少' : `现为 ${shown(value)}`);

const decimal = /^-?\d+(\.\d+)?$/;

/** A count: a finite number or null. Anything else comes back as the sentence that says so. */
export function readCount(value: unknown): { figure: number | null } | { problem: string } {
  if (value === null || (typeof value === 'number' && Number.isFinite(value))) return { figure: value };
  return { problem: `应为数字或 null（空白），${got(value)}` };
}

/** An amount in 万元: its digits, or null. Anything else comes back as the sentence that says so. */
export function readAmount(value: unknown): { figure: string | null } | { problem: string } {
  if (value === null) return { figure: null };
  const digits = typeof value === 'number' || typeof value === 'string' ? String(value) : '';
  if (decimal.test(digits)) return { figure: digits };
  return { problem: `应为以万元为单位的数字、数字文字或 null（空白），${got(value)}` };
}

/** The digits as a JSON number where that loses none of them, as a string otherwise. */
export const amountToJson = (digits: string): number | string =>
  String(Number(digits)) === digits ? Number(digits) : digits;
