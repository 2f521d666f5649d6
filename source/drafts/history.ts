/** Earlier versions of drafts: history/<id>/0007-section-20261123-140322.json, the number counting up whatever the clock does. */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileFailure } from '../disk/fileFailure.ts';
import { makeFolder } from '../disk/makeFolder.ts';
import { readBytes } from '../disk/readFile.ts';
import { sweepFolder } from '../disk/sweep.ts';
import { writeNewFile } from '../disk/writeFile.ts';
import { Failure } from '../text/failure.ts';
import { historyFolder } from './folder.ts';
import { type Draft, decodeDraft, encodeDraft } from './format.ts';
import { stampOf } from './names.ts';
import { storeValue, storeValueSoon } from './store.ts';
import { draftText, largestDraft } from './text.ts';

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
  const decoded = decodeDraft(id, draftText(readBytes(file, { doing: '无法打开历史版本', largest: largestDraft })));
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
  const last = Number(listVersions(id)[0]?.version.split('-')[0] ?? 0);
  return `${String(last + 1).padStart(4, '0')}-${why}-${stampOf(now)}`;
};

/** Whether the newest version says what the draft says; when and where one was last is no reason for a version. */
function isKept(draft: Draft): boolean {
  const newest = newestGoodVersion(draft.id);
  const content = (one: Draft) => {
    const { report, setAside = [], prior = null } = encodeDraft(one);
    return JSON.stringify([report, setAside, prior]);
  };
  return newest !== null && content(newest.draft) === content(draft);
}

function failureOf(id: string, error: unknown): Failure {
  return fileFailure('无法保存历史版本', historyFolder(id), error);
}

/**
 * Keeps a draft as it is now as a version; where the newest version has the same content, nothing is written.
 * Older ones go when there are too many. Gives the name of the version, or null. Throws Failure.
 */
export function keepVersion(draft: Draft, why: VersionReason, now = new Date()): string | null {
  try {
    if (isKept(draft)) return null;
    const name = nameOf(draft.id, why, now);
    storeValue(historyFolder(draft.id), name, encodeDraft(draft));
    thin(draft.id);
    return name;
  } catch (error) {
    throw failureOf(draft.id, error);
  }
}

/** The versions that are on their way to the disk, one after the other. */
let keeping: Promise<unknown> = Promise.resolve();

/** The same while the clerk goes on typing: the disk is waited for in the background. */
export function keepVersionSoon(draft: Draft, why: VersionReason, now = new Date()): Promise<string | null> {
  const kept = keeping.then(async () => {
    try {
      if (isKept(draft)) return null;
      const name = nameOf(draft.id, why, now);
      await storeValueSoon(historyFolder(draft.id), name, encodeDraft(draft));
      thin(draft.id);
      return name;
    } catch (error) {
      throw failureOf(draft.id, error);
    }
  });
  keeping = kept.catch(() => {});
  return kept;
}

/** Keeps a file byte by byte as a version. Throws the system's error. */
export function keepFile(id: string, file: string, why: VersionReason, now = new Date()): void {
  const folder = historyFolder(id);
  makeFolder(folder, 0o700);
  sweepFolder(folder, (name) => name === '.copying');
  writeNewFile(join(folder, `${nameOf(id, why, now)}.json`), readBytes(file, { largest: largestDraft }));
  thin(id);
}

/** What others have written is counted by itself: a program that writes without end must not push out what the clerk wrote. */
const keptForeign = 5;

/** Removes what is neither among the newest nor the last of one of the days before them. */
function thin(id: string): void {
  const versions = listVersions(id);
  const remove = ({ version }: Version) => rmSync(join(historyFolder(id), `${version}.json`), { force: true });
  versions
    .filter(({ why }) => why === 'foreign')
    .slice(keptForeign)
    .forEach(remove);
  const days = new Set<string>();
  for (const one of versions.filter(({ why }) => why !== 'foreign').slice(keptVersions)) {
    const day = new Date(one.kept).toDateString();
    if (!days.has(day) && days.size < keptDays) days.add(day);
    else remove(one);
  }
}
