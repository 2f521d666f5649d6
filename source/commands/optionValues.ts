/** Values of options that several commands take, read alike. */
import { Failure } from '../text/failure.ts';
import type { Option, Values } from './command.ts';

/** For whom a command prints: a person, or a program (JSON). */
export type Audience = 'pretty' | 'json';

export const audienceOption: Option = {
  type: 'string',
  value: 'pretty|json',
  help: '给人看（pretty，不写就是它）或给程序读（json）',
};

/** Throws Failure where `--format` is neither. */
export function audienceOf({ format = 'pretty' }: Values): Audience {
  if (format === 'pretty' || format === 'json') return format;
  throw new Failure(`--format 后面只能写 pretty 或 json，没有“${String(format)}”。`);
}

/** The formats of `--to`, in the order of `known`, each once. Throws Failure where one is not known. */
export function formatsIn<Id extends string>(value: string, known: readonly Id[]): Id[] {
  const wanted = value.split(',').map((name) => name.trim().toLowerCase());
  const unknown = wanted.find((name) => !known.includes(name as Id));
  if (unknown !== undefined)
    throw new Failure(`没有“${unknown}”这种格式：--to 后面写 ${known.join('、')}，用逗号分开。`);
  return known.filter((id) => wanted.includes(id));
}

/** The year of `--year`, which has to be given; `example` is the command as it would be typed. Throws Failure. */
export function yearOf({ year }: Values, example: string): number {
  if (/^20\d\d$/.test(String(year ?? ''))) return Number(year);
  const said = year === undefined ? '' : `；没有“${String(year)}”这个年度`;
  throw new Failure(`请用 --year 写明年度，四位数字，例如：${example}${said}。`);
}
