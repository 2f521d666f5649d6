/** Any walk through the drafts, beside a model that is two maps: what is listed, in which order, and what is in each. */
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import {
  type Draft,
  listDeleted,
  listDrafts,
  newDraft,
  readDraft,
  removeDraft,
  saveDraft,
} from '../../source/drafts/drafts.ts';
import { leftFields, putForEditing, settleEdited } from '../../source/drafts/edited.ts';
import { keepVersion, listVersions, readVersion } from '../../source/drafts/history.ts';
import { listLost, takeBack } from '../../source/drafts/lost.ts';
import { exportDrafts, importDrafts } from '../../source/drafts/moving.ts';
import { openSafely } from '../../source/drafts/open.ts';
import { dose } from '../helpers/dose.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { zeroReport } from '../helpers/sample.ts';

interface Kept {
  readonly problems: string;
  readonly changed: number;
}

interface Model {
  readonly drafts: Map<string, Kept>;
  readonly deleted: Map<string, Kept>;
  /** Whose file is gone, with the version that is left. */
  readonly gone: Map<string, Kept>;
  readonly versions: Map<string, string[]>;
  /** The clock: a second goes by with each step. */
  time: number;
}

const start = Date.parse('2026-01-12T01:30:15Z');
const withText = (draft: Draft, problems: string, time: number): Draft => ({
  ...draft,
  changed: new Date(time).toISOString(),
  report: { ...draft.report, problems },
});
const newestFirst = (kept: ReadonlyMap<string, Kept>): string[] =>
  [...kept].sort(([, one], [, other]) => other.changed - one.changed).map(([id]) => id);

/** Each takes one of what there is, and a text. */
const steps = {
  begin(model: Model, _: string | undefined, problems: string) {
    const draft = withText(newDraft(zeroReport(), new Date(start)), problems, model.time);
    expect(saveDraft(draft)).toEqual({});
    expect([...model.drafts.keys(), ...model.deleted.keys()]).not.toContain(draft.id);
    model.drafts.set(draft.id, { problems, changed: model.time });
  },
  change(model: Model, id: string | undefined, problems: string) {
    if (id === undefined) return;
    const { draft, notice, readOnly, release } = openSafely(id);
    expect([notice, readOnly]).toEqual([undefined, undefined]);
    saveDraft(withText(draft, problems, model.time));
    release();
    model.drafts.set(id, { problems, changed: model.time });
  },
  remove(model: Model, id: string | undefined) {
    if (id === undefined) return;
    model.deleted.set(removeDraft(id), model.drafts.get(id)!);
    model.drafts.delete(id);
  },
  keep(model: Model, id: string | undefined) {
    if (id === undefined) return;
    const before = model.versions.get(id) ?? [];
    const { problems } = model.drafts.get(id)!;
    const isNew = before[0] !== problems;
    expect(keepVersion(readDraft(id), 'section', new Date(model.time)) !== null).toBe(isNew);
    if (isNew) model.versions.set(id, [problems, ...before].slice(0, 12));
  },
  /** Somebody else takes the file away. */
  lose(model: Model, id: string | undefined) {
    if (id === undefined || !model.versions.has(id)) return;
    rmSync(join(process.env.NIANBAO_HOME!, 'drafts', `${id}.json`));
    const [problems = ''] = model.versions.get(id)!;
    model.gone.set(id, { problems, changed: 0 });
    model.drafts.delete(id);
  },
  takeBack(model: Model, _: string | undefined, __: string, pick: number) {
    const lost = listLost();
    const entry = lost[pick % Math.max(1, lost.length)];
    if (!entry) return;
    const from = entry.kind === 'deleted' ? model.deleted : model.gone;
    const kept = from.get(entry.name)!;
    const id = takeBack(entry);
    from.delete(entry.name);
    const changed = listDrafts().find((one) => one.id === id)!.changed;
    model.drafts.set(id, { ...kept, changed });
  },
  /** All out and in again: everything is there already. */
  move(model: Model) {
    const file = join(temporaryFolder(), 'all.json');
    expect(exportDrafts(file)).toEqual({ count: model.drafts.size + model.deleted.size, damaged: [] });
    expect(importDrafts(file).every(({ known }) => known)).toBe(true);
  },
  /** Another editor saves a text of this draft: offered there, and in none whose name only begins as its name does, until it is in the draft. */
  edit(model: Model, id: string | undefined) {
    if (id === undefined) return;
    const path = putForEditing(id, 'problems', model.drafts.get(id)!.problems);
    writeFileSync(path, '在别处写的');
    for (const one of model.drafts.keys()) expect(leftFields(readDraft(one))).toEqual(one === id ? ['problems'] : []);
    for (const one of model.drafts.keys())
      if (one !== id) settleEdited(withText(readDraft(one), '在别处写的', model.time));
    expect(existsSync(path)).toBe(true);
    settleEdited(withText(readDraft(id), '在别处写的', model.time));
    expect(existsSync(path)).toBe(false);
  },
} as const;
type Step = keyof typeof steps;

function check(model: Model): void {
  expect(listDrafts().map(({ id }) => id)).toEqual(newestFirst(model.drafts));
  expect(listDeleted().map(({ id }) => id)).toEqual(newestFirst(model.deleted));
  for (const [id, { problems }] of model.drafts) expect(readDraft(id).report.problems).toBe(problems);
  const lost = listLost();
  expect(lost.map(({ name }) => name).sort()).toEqual([...model.deleted.keys(), ...model.gone.keys()].sort());
  expect(lost.map(({ changed }) => changed)).toEqual(
    lost.map(({ changed }) => changed).sort((one, other) => other - one),
  );
  for (const [id, texts] of model.versions)
    expect(listVersions(id).map(({ version }) => readVersion(id, version).report.problems)).toEqual(texts);
}

const names = Object.keys(steps) as Step[];
const walk = fc.array(
  fc.record({
    name: fc.constantFrom<Step>('begin', 'change', 'begin', ...names),
    pick: fc.nat(20),
    problems: fc.constantFrom('甲', '乙', '丙'),
  }),
  { minLength: 4, maxLength: 14 },
);

test('drafts begun, changed, removed, lost, taken back, moved, edited elsewhere: each is where it should be, as it should be', () => {
  fc.assert(
    fc.property(walk, (taken) => {
      vi.stubEnv('NIANBAO_HOME', temporaryFolder());
      const model: Model = { drafts: new Map(), deleted: new Map(), gone: new Map(), versions: new Map(), time: start };
      for (const { name, pick, problems } of taken) {
        model.time += 1000;
        const ids = [...model.drafts.keys()];
        steps[name](model, ids[pick % Math.max(1, ids.length)], problems, pick);
        check(model);
      }
    }),
    { numRuns: dose(15, 300) },
  );
});
