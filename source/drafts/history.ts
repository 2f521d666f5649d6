/** Earlier versions of drafts: history/<id>/0007-section-20261123-140322.json, the number counting up whatever the clock does. */
import { chmodSync, copyFileSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileFailure } from '../disk/fileFailure.ts';
import { makeFolder } from '../disk/makeFolder.ts';
import { reportToJson } from '../report/interchange.ts';
import { Failure } from '../text/failure.ts';
import { historyFolder } from './folder.ts';
import { type Draft, decodeDraft, encodeDraft } from './format.ts';
import { moveOver, storeValue } from './store.ts';

/**
 * Why a version was kept: a session began or ended, a section was finished, an earlier version was taken back,
 * another program had changed the file, or a newer format replaced the one it was written in.
 */
const reasons = ['begun', 'left', 'section', 'before-restore', 'foreign', 'migrated'] as const;
export type VersionReason = (typeof reasons)[number];

export interface Version {
  /** The name of the version: what readVersion takes. */
  readonly version: string;
  readonly why: VersionReason;
  /** When it was kept, milliseconds since 1970 by the clock of that moment. */
  readonly kept: number;
}

const pattern = /^(\d{4,})-([a-z-]+)-(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)(\d\d)\.json$/;
/** The newest versions that stay, and how many days before them keep their last one. */
const keptVersions = 12;
const keptDays = 8;

/** The versions of a draft, the newest first; no file is opened. Throws Failure where the folder cannot be read. */
export function listVersions(id: string): Version[] {
  let names: string[];
  try {
    names = readdirSync(historyFolder(id));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw fileFailure('无法读取历史版本', historyFolder(id), error);
  }
  return names
    .flatMap((name) => {
      const [, number, why, ...parts] = pattern.exec(name) ?? [];
      const [year, month, day, hour, minute, second] = parts.map(Number) as [number, number, number, ...number[]];
      if (!number || !reasons.includes(why as VersionReason)) return [];
      const kept = new Date(year, month - 1, day, hour, minute, second).getTime();
      return [{ number: Number(number), version: name.slice(0, -'.json'.length), why: why as VersionReason, kept }];
    })
    .sort((one, other) => other.number - one.number)
    .map(({ version, why, kept }) => ({ version, why, kept }));
}

/** A version of a draft, under the draft's id. Throws Failure where it is gone or damaged. */
export function readVersion(id: string, version: string): Draft {
  const file = join(historyFolder(id), `${version}.json`);
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw fileFailure('无法打开历史版本', file, error);
  }
  const decoded = decodeDraft(id, text);
  if (decoded.kind !== 'good') throw new Failure(`这个历史版本已损坏，没有改动它：${file}，请换一个版本。`);
  return decoded.draft;
}

/** The newest version that is whole, with its list entry; null where there is none. */
export function newestGoodVersion(id: string): { readonly draft: Draft; readonly entry: Version } | null {
  for (const entry of listVersions(id)) {
    try {
      return { draft: readVersion(id, entry.version), entry };
    } catch {
      // An older one may still be whole.
    }
  }
  return null;
}

const nameOf = (id: string, why: VersionReason, now: Date): string => {
  const two = (part: number) => String(part).padStart(2, '0');
  const last = Number(listVersions(id)[0]?.version.split('-')[0] ?? 0);
  const day = `${now.getFullYear()}${two(now.getMonth() + 1)}${two(now.getDate())}`;
  const time = `${two(now.getHours())}${two(now.getMinutes())}${two(now.getSeconds())}`;
  return `${String(last + 1).padStart(4, '0')}-${why}-${day}-${time}`;
};

/**
 * Keeps a draft as it is now as a version; where the newest version has the same content, nothing is written.
 * Older ones go when there are too many. Gives the name of the version, or null. Throws Failure.
 */
export function keepVersion(draft: Draft, why: VersionReason, now = new Date()): string | null {
  try {
    const newest = newestGoodVersion(draft.id);
    // When and where one was last is no reason for a version.
    const content = ({ report, setAside = [], prior }: Draft) =>
      JSON.stringify([reportToJson(report), setAside, prior ? reportToJson(prior) : null]);
    if (newest && content(newest.draft) === content(draft)) return null;
    const name = nameOf(draft.id, why, now);
    storeValue(historyFolder(draft.id), name, encodeDraft(draft));
    thin(draft.id);
    return name;
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw fileFailure('无法保存历史版本', historyFolder(draft.id), error);
  }
}

/** Keeps a file byte by byte as a version. Throws the system's error. */
export function keepFile(id: string, file: string, why: VersionReason, now = new Date()): void {
  const folder = historyFolder(id);
  makeFolder(folder, 0o700);
  const beside = join(folder, '.copying');
  rmSync(beside, { force: true });
  copyFileSync(file, beside);
  chmodSync(beside, 0o600);
  moveOver(beside, join(folder, `${nameOf(id, why, now)}.json`));
  thin(id);
}

/** Removes what is neither among the newest nor the last of one of the days before them. */
function thin(id: string): void {
  const days = new Set<string>();
  for (const { version, kept } of listVersions(id).slice(keptVersions)) {
    const day = new Date(kept).toDateString();
    if (!days.has(day) && days.size < keptDays) days.add(day);
    else rmSync(join(historyFolder(id), `${version}.json`), { force: true });
  }
}
