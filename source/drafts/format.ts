/** What is in the file of a draft, whichever version of the program wrote it. */
import { crc32 } from 'node:zlib';
import { InterchangeError, reportFormat } from '../report/interchange.ts';
import type { Report } from '../report/report.ts';
import { withTotals } from '../report/totals.ts';
import { parseStored } from './parse.ts';
import { fromFormat1, reportFromStored, reportToStored } from './storedReport.ts';

/** A finding that the clerk knows to be right. */
export interface SetAside {
  /** Names the finding by what it says: when its figures or words change, it comes back. */
  readonly finding: string;
  readonly reason: string;
}

export interface Draft {
  /** The file name without its ending: when the draft was begun, 20260112-093015. */
  readonly id: string;
  /** ISO times. */
  readonly created: string;
  readonly changed: string;
  /** Id of the field that was last in focus. */
  readonly field: string;
  readonly report: Report;
  readonly setAside?: readonly SetAside[];
  /** Last year's report, where one was given: the rules compare with it. */
  readonly prior?: Report;
  /** What was half typed at a prompt of the editor, a reason or a path, by what it asks; `pasted`, what is still asked about. */
  readonly begun?: Readonly<Record<string, string>>;
  /** The answers of the express way, as long as not all of its questions are answered. */
  readonly express?: Unfinished;
}

export interface Unfinished {
  readonly answers: Readonly<Record<string, string | readonly string[]>>;
  /** What the clerk has taken out of what was written. */
  readonly removed: readonly string[];
  /** What was typed or ticked and not yet given as an answer. */
  readonly begun?: Unfinished['answers'];
}

type Stored = Readonly<Record<string, unknown>>;
/** What turns the stored draft of one format into that of the next. */
export type Migration = (stored: Stored) => Stored;

/**
 * The first leads from format 1 to format 2, and so on; the format in force is one more than there are migrations.
 * 1 -> 2: figures by the name of their cell; before, a row was a list in the column order of its edition.
 */
const migrations: readonly Migration[] = [
  ({ report, prior, ...others }) => ({
    ...others,
    format: 'nianbao.draft/2',
    report: fromFormat1(report),
    ...(prior === undefined ? {} : { prior: readable(() => fromFormat1(prior)) ?? prior }),
  }),
];

const formatName = (steps: readonly Migration[]): string => `nianbao.draft/${steps.length + 1}`;
export const draftFormat = formatName(migrations);

/**
 * What became of reading a file:
 * - good: as it was saved (`migrated`: by an earlier format);
 * - altered: a whole draft, but not what was saved (a worn disk, another program), or without last year's report, which could not be read;
 * - newer: written by a newer version of the program; `draft` is what this version understands of it;
 * - damaged: not a draft any more; `reason` in Chinese.
 */
export type Decoded =
  | { readonly kind: 'good'; readonly draft: Draft; readonly migrated: boolean }
  | { readonly kind: 'altered'; readonly draft: Draft; readonly withoutPrior: boolean }
  | { readonly kind: 'newer'; readonly draft: Draft | null }
  | { readonly kind: 'damaged'; readonly reason: string };

const checksumOf = (stored: Stored): string =>
  crc32(JSON.stringify({ ...stored, checksum: undefined }))
    .toString(16)
    .padStart(8, '0');

/** A draft as the value that is stored. */
export function encodeDraft(draft: Draft): Stored {
  const { created, changed, field, setAside = [], prior, begun, express } = draft;
  const stored = {
    format: draftFormat,
    created,
    changed,
    field,
    report: reportToStored(draft.report),
    ...(setAside.length > 0 ? { setAside } : {}),
    ...(prior ? { prior: reportToStored(prior) } : {}),
    ...(begun ? { begun } : {}),
    ...(express ? { express } : {}),
  };
  return { ...stored, checksum: checksumOf(stored) };
}

/** Reads the text of a draft's file. Throws nothing: what is wrong is in the answer. `steps` is for tests. */
export function decodeDraft(id: string, text: string, steps: readonly Migration[] = migrations): Decoded {
  const value = parseStored(text);
  return value === undefined ? { kind: 'damaged', reason: '文件不完整' } : decodeValue(id, value, steps);
}

/** Whose draft a text is, without looking at the rest of it. Null where it does not say. */
export function glanceIn(text: string): { readonly unit: string; readonly year: number } | null {
  const { unit, year } = ((parseStored(text) as Stored | undefined)?.report ?? {}) as Record<string, unknown>;
  return typeof unit === 'string' && typeof year === 'number' ? { unit, year } : null;
}

/** The same for a value that JSON.parse gave. */
export function decodeValue(id: string, value: unknown, steps: readonly Migration[] = migrations): Decoded {
  if (value === null || typeof value !== 'object' || Array.isArray(value))
    return { kind: 'damaged', reason: '文件里没有草稿' };
  const stored = value as Stored;
  const version = Number(/^nianbao\.draft\/(\d{1,6})$/.exec(String(stored.format))?.[1] ?? 0);
  if (version === 0) return { kind: 'damaged', reason: '没有草稿的格式标记' };
  if (version > steps.length + 1) return { kind: 'newer', draft: understood(id, stored) };
  try {
    // Worked out even where nothing is to be compared: what is nested too deep to be written again shows here.
    const checksum = checksumOf(stored);
    const whole = stored.checksum === undefined || stored.checksum === checksum;
    const latest = steps.slice(version - 1).reduce((older, step) => step(older), stored);
    const draft = toDraft(id, latest, latest.report);
    const withoutPrior = Boolean(latest.prior) && !draft.prior;
    return whole && !withoutPrior
      ? { kind: 'good', draft, migrated: version <= steps.length }
      : { kind: 'altered', draft, withoutPrior };
  } catch (error) {
    // A migration may stumble over a damaged value in any way.
    return { kind: 'damaged', reason: error instanceof InterchangeError ? error.problems[0]! : '内容不完整' };
  }
}

const isSetAside = (value: unknown): value is SetAside =>
  typeof (value as SetAside | null)?.finding === 'string' && typeof (value as SetAside).reason === 'string';

function readable<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}

const isAnswer = (value: unknown): value is string | string[] =>
  typeof value === 'string' || (Array.isArray(value) && value.every((entry) => typeof entry === 'string'));

const answersIn = (value: unknown): Unfinished['answers'] | null =>
  value === null || typeof value !== 'object'
    ? null
    : Object.fromEntries(
        Object.entries(value).filter((entry): entry is [string, string | string[]] => isAnswer(entry[1])),
      );

/** The half typed lines that can be read; null where there are none. */
function linesIn(value: unknown): Draft['begun'] | null {
  const entries = Object.entries(answersIn(value) ?? {}).filter((entry) => typeof entry[1] === 'string');
  return entries.length > 0 ? (Object.fromEntries(entries) as Record<string, string>) : null;
}

/** The answers of the express way that can be read; null where there are none. */
function unfinished(value: unknown): Unfinished | null {
  const { answers, removed, begun } = (value ?? {}) as Record<string, unknown>;
  const known = answersIn(answers);
  const half = answersIn(begun);
  if (!known) return null;
  return {
    answers: known,
    removed: Array.isArray(removed) ? removed.filter(isAnswer).map(String) : [],
    ...(half ? { begun: half } : {}),
  };
}

/** What a stored draft has beside its report, as far as it can be read: without it the draft is still a draft. */
export function besideReport(stored: Stored): Pick<Draft, 'setAside' | 'prior' | 'begun' | 'express'> {
  const setAside = Array.isArray(stored.setAside) ? stored.setAside.filter(isSetAside) : [];
  const prior = stored.prior ? readable(() => reportFromStored(stored.prior)) : null;
  const begun = linesIn(stored.begun);
  const express = unfinished(stored.express);
  return {
    ...(setAside.length > 0 ? { setAside } : {}),
    ...(prior ? { prior } : {}),
    ...(begun ? { begun } : {}),
    ...(express ? { express } : {}),
  };
}

/** A draft of the stored value of the format in force. Throws InterchangeError. */
function toDraft(id: string, stored: Stored, report: unknown): Draft {
  const words = (value: unknown, otherwise: string) => (typeof value === 'string' ? value : otherwise);
  return {
    id,
    created: words(stored.created, ''),
    changed: words(stored.changed, ''),
    field: words(stored.field, 'unit'),
    report: withTotals(reportFromStored(report)),
    ...besideReport(stored),
  };
}

/** A draft of a stored value of any format that this version knows, as far as it can be read. Throws in any way. */
export function draftOf(id: string, stored: Stored): Draft {
  const version = Number(/^nianbao\.draft\/(\d{1,6})$/.exec(String(stored.format))?.[1] ?? migrations.length + 1);
  const latest = migrations.slice(version - 1).reduce((older, step) => step(older), stored);
  return toDraft(id, latest, latest.report);
}

/** What can be shown of a draft of a newer format: its report, where that still has the shape of today's. */
function understood(id: string, stored: Stored): Draft | null {
  try {
    return toDraft(id, stored, { ...(stored.report as object), format: reportFormat });
  } catch {
    return null;
  }
}
