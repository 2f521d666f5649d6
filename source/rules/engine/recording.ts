/**
 * Records what is read of a report, so that a rule runs again exactly when something that it read has changed. Reports
 * are immutable: the same value means the same content.
 */
import type { Report } from '../../report/report.ts';

/** By the name of a part: whether another subject has the same there. */
export type Reads<T extends object> = ReadonlyMap<string, (subject: T) => boolean>;

interface Watch<T extends object> {
  /** The subject itself; what is read through it is recorded. */
  readonly view: T;
  /** What a task gives, and what it read. */
  record<R>(task: () => R): { readonly result: R; readonly reads: Reads<T> };
  /** Counts as read what was read before. */
  add(reads: Reads<T>): void;
}

type Parts = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Parts =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

const watches = new WeakMap<object, Watch<Report>>();

/**
 * A subject under watch. A part is what stands under a key; where `deep` is true and a record stands there (the figures,
 * the texts of section 一), each of its own keys is a part.
 */
function watch<T extends object>(subject: T, deep: boolean): Watch<T> {
  let current: Map<string, (subject: T) => boolean> | undefined;
  const records = new Map<string, Parts>();

  const part = (key: string, value: unknown) => current?.set(key, (other) => (other as Parts)[key] === value);

  const recordAt = (key: string, value: Parts): Parts => {
    const inside = (other: T): Parts | undefined => {
      const found = (other as Parts)[key];
      return isRecord(found) ? found : undefined;
    };
    // Many rules read the same parts.
    const known = new Map<string, { readonly id: string; readonly same: (other: T) => boolean }>();
    return new Proxy(value, {
      get(target, name) {
        const own = target[name as string];
        if (!current || typeof name !== 'string') return own;
        let read = known.get(name);
        if (!read) {
          read = { id: `${key} ${name}`, same: (other) => inside(other)?.[name] === own };
          known.set(name, read);
        }
        current.set(read.id, read.same);
        return own;
      },
      has(target, name) {
        part(key, value);
        return Reflect.has(target, name);
      },
      ownKeys(target) {
        part(key, value);
        return Reflect.ownKeys(target);
      },
    });
  };

  const view = new Proxy(subject, {
    get(target, key) {
      const value = Reflect.get(target, key);
      if (typeof key !== 'string') return value;
      if (!deep || !isRecord(value)) {
        part(key, value);
        return value;
      }
      current?.set(`${key} `, (other) => isRecord((other as Parts)[key]));
      let known = records.get(key);
      if (!known) {
        known = recordAt(key, value);
        records.set(key, known);
      }
      return known;
    },
    ownKeys(target) {
      current?.set('', (other) => other === subject);
      return Reflect.ownKeys(target);
    },
  });

  return {
    view,
    record(task) {
      const before = current;
      const reads = new Map<string, (subject: T) => boolean>();
      current = reads;
      try {
        return { result: task(), reads };
      } finally {
        current = before;
        for (const [name, same] of reads) before?.set(name, same);
      }
    },
    add(reads) {
      for (const [name, same] of reads) current?.set(name, same);
    },
  };
}

/** A report under watch, each figure and each text a part of its own; what `ofReport` gives of it is recorded too. */
export function watchReport(report: Report): Watch<Report> {
  const watched = watch(report, true);
  watches.set(watched.view, watched);
  return watched;
}

/** Anything else under watch, key by key. */
export const watchKeys = <T extends object>(subject: T): Watch<T> => watch(subject, false);

/** Whether a subject has everything that was read as it was. */
export function isAsRead<T extends object>(reads: Reads<T>, subject: T): boolean {
  for (const same of reads.values()) if (!same(subject)) return false;
  return true;
}

/** A function of a report that works once for each report, and whose reads count for everyone who asks it. */
export function ofReport<R>(read: (report: Report) => R): (report: Report) => R {
  const known = new WeakMap<Report, { readonly result: R; readonly reads: Reads<Report> }>();
  return (report) => {
    const watched = watches.get(report);
    let answer = known.get(report);
    if (answer) watched?.add(answer.reads);
    else {
      answer = watched?.record(() => read(report)) ?? { result: read(report), reads: new Map() };
      known.set(report, answer);
    }
    return answer.result;
  };
}
