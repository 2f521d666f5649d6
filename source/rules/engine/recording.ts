/**
 * Records what is read of a report, so that a rule runs again exactly when something that it read has changed. Reports
 * are immutable: the same value means the same content.
 */
import type { Report } from '../../report/report.ts';

/** Something that was read: one part of a subject, or all that a task read of it. */
interface Read<T extends object> {
  /** Whether another subject has the same there. Many rules ask it of the same subject: it is looked up once. */
  isIn(other: T): boolean;
}

/** All that a task read. */
export interface Reads<T extends object> extends Read<T> {
  readonly parts: ReadonlySet<Read<T>>;
}

interface Watch<T extends object> {
  readonly subject: T;
  /** The subject itself; what is read through it is recorded. */
  readonly view: T;
  /** The view of which a record (the figures) is one part: for a task that reads all of it anyway. */
  readonly undivided: T;
  /** What a task gives, and what it read. */
  record<R>(task: () => R): { readonly result: R; readonly reads: Reads<T> };
  /** Counts as read what was read before. */
  add(reads: Reads<T>): void;
}

type Parts = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Parts =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

const watches = new WeakMap<object, Watch<Report>>();

/** What a view shows under a key, and what is read by looking there. */
interface Part<T extends object> {
  readonly read: Read<T>;
  readonly shown: unknown;
}

function readOf<T extends object>(same: (other: T) => boolean): Read<T> {
  let asked: T | undefined;
  let answer = false;
  return {
    isIn(other) {
      if (asked !== other) {
        answer = same(other);
        asked = other;
      }
      return answer;
    },
  };
}

function readsOf<T extends object>(parts: ReadonlySet<Read<T>>): Reads<T> {
  const all = readOf<T>((other) => {
    for (const part of parts) if (!part.isIn(other)) return false;
    return true;
  });
  return { ...all, parts };
}

/** The value of a record under watch: each of its own keys is a part. */
function watchRecord<T extends object>(
  key: string,
  value: Parts,
  whole: Read<T>,
  note: (read: Read<T>) => void,
): Parts {
  const known = new Map<string, Read<T>>();
  return new Proxy(value, {
    get(target, name) {
      const own = target[name as string];
      if (typeof name !== 'string') return own;
      let read = known.get(name);
      if (!read) {
        read = readOf((other) => {
          const found = (other as Parts)[key];
          return (isRecord(found) ? found[name] : undefined) === own;
        });
        known.set(name, read);
      }
      note(read);
      return own;
    },
    has(target, name) {
      note(whole);
      return Reflect.has(target, name);
    },
    ownKeys(target) {
      note(whole);
      return Reflect.ownKeys(target);
    },
  });
}

/**
 * A subject under watch. A part is what stands under a key; where `deep` is true and a record stands there (the figures,
 * the texts of section 一), each of its own keys is a part.
 */
function watch<T extends object>(subject: T, deep: boolean): Watch<T> {
  let current: Set<Read<T>> | undefined;
  const note = (read: Read<T>) => current?.add(read);
  const everything = readOf<T>((other) => other === subject);

  const viewOf = (partAt: (key: string, value: unknown) => Part<T>): T => {
    const known = new Map<string, Part<T>>();
    return new Proxy(subject, {
      get(target, key) {
        if (typeof key !== 'string') return Reflect.get(target, key);
        let part = known.get(key);
        if (!part) {
          part = partAt(key, Reflect.get(target, key));
          known.set(key, part);
        }
        note(part.read);
        return part.shown;
      },
      ownKeys(target) {
        note(everything);
        return Reflect.ownKeys(target);
      },
    });
  };
  const wholeAt = (key: string, value: unknown): Part<T> => ({
    read: readOf((other) => (other as Parts)[key] === value),
    shown: value,
  });
  const dividedAt = (key: string, value: unknown): Part<T> => {
    const whole = wholeAt(key, value);
    if (!isRecord(value)) return whole;
    return {
      read: readOf((other) => isRecord((other as Parts)[key])),
      shown: watchRecord(key, value, whole.read, note),
    };
  };

  const undivided = viewOf(wholeAt);
  return {
    subject,
    view: deep ? viewOf(dividedAt) : undivided,
    undivided,
    record(task) {
      const before = current;
      const parts = new Set<Read<T>>();
      const reads = readsOf(parts);
      current = parts;
      try {
        return { result: task(), reads };
      } finally {
        current = before;
        before?.add(reads);
      }
    },
    add: note,
  };
}

/** A report under watch, each figure and each text a part of its own; what `ofReport` gives of it is recorded too. */
export function watchReport(report: Report): Watch<Report> {
  const watched = watch(report, true);
  watches.set(watched.view, watched);
  watches.set(watched.undivided, watched);
  return watched;
}

/** The report for a task that reads every figure: they count as one part, and are read as fast as where nobody watches. */
export const undivided = (report: Report): Report => watches.get(report)?.undivided ?? report;

/** Anything else under watch, key by key. */
export const watchKeys = <T extends object>(subject: T): Watch<T> => watch(subject, false);

/** Whether a subject has everything that was read as it was. */
export const isAsRead = <T extends object>(reads: Reads<T>, subject: T): boolean => reads.isIn(subject);

interface Answer<R> {
  readonly result: R;
  readonly reads: Reads<Report>;
}

/**
 * A function of a report that works once for each report, and whose reads count for everyone who asks it. Of a report under
 * watch that has everything as it was read the last time, the answer is the last one.
 */
export function ofReport<R>(read: (report: Report) => R): (report: Report) => R {
  const known = new WeakMap<Report, R>();
  const watchedBefore = new WeakMap<Report, Answer<R>>();
  let last: Answer<R> | undefined;
  return (report) => {
    const watched = watches.get(report);
    if (!watched) {
      if (!known.has(report)) known.set(report, read(report));
      return known.get(report) as R;
    }
    let answer = watchedBefore.get(report);
    if (answer) watched.add(answer.reads);
    else if (last?.reads.isIn(watched.subject)) {
      answer = last;
      watched.add(answer.reads);
    } else answer = watched.record(() => read(report));
    watchedBefore.set(report, answer);
    last = answer;
    return answer.result;
  };
}
