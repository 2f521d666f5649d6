/** What can be saved of a damaged draft that has no earlier version: everything in front of the damage. */
import { emptyReport } from '../report/empty.ts';
import { reportFromJson, reportToJson } from '../report/interchange.ts';
import { withTotals } from '../report/totals.ts';
import { besideReport, type Draft } from './format.ts';

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** JSON that breaks off somewhere, closed: the open text ends where it breaks off, a member without a value goes. */
function closed(text: string): string {
  const open: string[] = [];
  /** The end of the last complete value or the last opening bracket, and what was open there. */
  let safe = { end: 0, open: '' };
  let inText = false;
  let isKey = false;
  const mark = (end: number) => {
    safe = { end, open: [...open].reverse().join('') };
  };
  for (let index = 0; index < text.length; index++) {
    const letter = text[index]!;
    if (inText) {
      if (letter === '\\') index++;
      else if (letter === '"') {
        inText = false;
        if (!isKey) mark(index + 1);
      }
    } else if (letter === '"') {
      inText = true;
      isKey = open.at(-1) === '}' && /[{,]\s*$/.test(text.slice(Math.max(0, index - 40), index));
    } else if (letter === '{' || letter === '[') {
      open.push(letter === '{' ? '}' : ']');
      mark(index + 1);
    } else if (letter === '}' || letter === ']') {
      open.pop();
      mark(index + 1);
    } else if (letter === ',') mark(index);
  }
  if (inText && !isKey) {
    const whole = text.replace(/\\(u[\da-fA-F]{0,3})?$/, '').replace(/[\ud800-\udbff]$/, '');
    return `${whole}"${open.reverse().join('')}`;
  }
  return text.slice(0, safe.end) + safe.open;
}

function parseBroken(text: string): unknown {
  let part = text;
  // Each round cuts at the first thing that is not JSON; the second closes what is left.
  for (let round = 0; round < 3; round++) {
    try {
      return JSON.parse(part);
    } catch (error) {
      const position = Number(/position (\d+)/.exec((error as Error).message)?.[1] ?? part.length);
      part = closed(part.slice(0, position));
    }
  }
  return null;
}

/** `base` with everything of `found` that has the same shape. */
function merged(base: unknown, found: unknown): unknown {
  if (isObject(base)) {
    if (!isObject(found)) return base;
    return Object.fromEntries(
      Object.entries(base).map(([key, value]) => [key, key in found ? merged(value, found[key]) : value]),
    );
  }
  if (Array.isArray(base)) {
    if (!Array.isArray(found)) return base;
    return base.map((value, index) => merged(value, found[index]));
  }
  if (base === null) return typeof found === 'number' ? found : null;
  return typeof found === typeof base ? found : base;
}

/** The draft that is left in a damaged file; null where there is nothing to save. */
export function salvage(id: string, text: string): Draft | null {
  const value = parseBroken(text.replaceAll('\0', ''));
  if (!isObject(value) || !isObject(value.report)) return null;
  const { unit, year, kind, overview } = value.report;
  if (typeof unit !== 'string' || typeof year !== 'number') return null;
  const base = reportToJson(emptyReport(unit, year, 'government')) as Json;
  const whole = isObject(overview) && typeof overview.whole === 'string' ? { whole: '' } : {};
  const report = { ...(merged({ ...base, overview: { ...(base.overview as Json), ...whole } }, value.report) as Json) };
  for (const chosen of [kind, 'government', 'department']) {
    try {
      const words = (word: unknown) => (typeof word === 'string' ? word : '');
      return {
        id,
        created: words(value.created),
        changed: words(value.changed),
        field: words(value.field) || 'unit',
        report: withTotals(reportFromJson({ ...report, kind: chosen })),
        ...besideReport(value),
      };
    } catch {
      // The next kind of unit may do.
    }
  }
  return null;
}
