/** Making and writing what was chosen: the same for the screen and the plain way. */
import { homedir } from 'node:os';
import { extname, join } from 'node:path';
import { pathKind } from '../../disk/pathKind.ts';
import { printFiles } from '../../disk/print/printFiles.ts';
import { readTemplates } from '../../disk/templates.ts';
import { existingFiles, type NamedFile, writeFiles } from '../../disk/writeFiles.ts';
import { templatesFolder } from '../../drafts/folder.ts';
import { changeSettings, readSettings } from '../../drafts/settings.ts';
import type { Report } from '../../report/report.ts';
import { withMissingTotals } from '../../report/totals.ts';
import { draftMarkOf, type Finding } from '../../rules/finding.ts';
import { filesBeside } from '../../writers/beside.ts';
import type { RenderOptions } from '../../writers/format.ts';
import { whyNotLastYear } from '../../writers/lastYear.ts';
import { renderCharts } from '../../writers/renderCharts.ts';
import { renderDocument } from '../../writers/renderDocument.ts';
import { chosenFormats, firstTicked, knownTicks } from './rows.ts';

export interface ToWrite {
  /** As it is printed, its totals derived. */
  readonly report: Report;
  /** Last year's report, for the charts. */
  readonly prior: Report | null;
  readonly findings: readonly Finding[];
  readonly ticked: readonly string[];
}

/** The documents that the choices stand for; `remark` tells of one that there is nothing to put into. Throws Failure. */
export async function documentsOf({ report, prior, findings, ticked }: ToWrite): Promise<{
  readonly documents: readonly NamedFile[];
  readonly remark?: string;
}> {
  const draft = draftMarkOf(findings);
  const ids = chosenFormats(ticked);
  const templates = readTemplates(templatesFolder());
  const profile = templates.texts['profile.json'];
  const options: RenderOptions = {
    templates,
    ...(profile ? { profile: (await import('../../writers/profile.ts')).profileOf(templates) } : {}),
    beside: filesBeside(report, ids, draft !== undefined),
    ...(ticked.includes('fragment') ? { fragment: 'editors' as const } : {}),
    ...(draft ? { draft } : {}),
  };
  const documents = await Promise.all(ids.map((id) => renderDocument(report, id, options)));
  // A comparison with what is not last year's would be none.
  const last = prior && !whyNotLastYear(report, prior) ? { prior: withMissingTotals(prior) } : {};
  const charts = ticked.includes('charts') ? await renderCharts(report, { ...options, ...last }) : null;
  const { files, remark } = await printFiles([...documents, ...(charts ?? [])]);
  const said = charts?.length === 0 ? '没有大于 0 的数，没有图解可画。' : remark;
  return { documents: files, ...(said ? { remark: said } : {}) };
}

const numbered = (name: string, number: number): string => {
  const extension = extname(name);
  return `${name.slice(0, name.length - extension.length)} (${number})${extension}`;
};

/** The documents under names that are free: all of them with the same number, so that they still belong together. */
export function beside(documents: readonly NamedFile[], folder: string): readonly NamedFile[] {
  for (let number = 2; ; number++) {
    const renamed = documents.map(({ name, content }) => ({ name: numbered(name, number), content }));
    if (existingFiles(renamed, folder).length === 0) return renamed;
  }
}

/** What is done about names that are taken: asked about, kept beside the new ones, or replaced. */
export type Taken = 'ask' | 'keep' | 'replace';

export type Outcome =
  | { readonly kind: 'done'; readonly paths: readonly string[]; readonly remark?: string }
  | { readonly kind: 'exists'; readonly paths: readonly string[] }
  | { readonly kind: 'failed'; readonly problem: string };

/** Writes what was chosen into a folder. Throws nothing but mistakes of the program: what cannot be done is a sentence. */
export async function write(what: ToWrite, folder: string, taken: Taken): Promise<Outcome> {
  try {
    const { documents, remark } = await documentsOf(what);
    if (documents.length === 0) return { kind: 'failed', problem: remark ?? '请先选中至少一种格式。' };
    const there = existingFiles(documents, folder);
    if (there.length > 0 && taken === 'ask') return { kind: 'exists', paths: there };
    const named = there.length > 0 && taken === 'keep' ? beside(documents, folder) : documents;
    const paths = await writeFiles(named, folder, { force: taken === 'replace' });
    return { kind: 'done', paths, ...(remark ? { remark } : {}) };
  } catch (error) {
    if ((error as Error).name !== 'Failure') throw error;
    return { kind: 'failed', problem: (error as Error).message };
  }
}

/** The folder that a person finds again: documents, else the desktop, else the home folder; never the program's own. */
export function usualFolder(): string {
  const inHome = ['Documents', '文档', 'Desktop', '桌面'].map((name) => join(homedir(), name));
  return inHome.find((folder) => pathKind(folder) === 'folder') ?? homedir();
}

/** What was chosen the last time, else Word and the page, in the usual folder. */
export function rememberedChoices(): { readonly ticked: readonly string[]; readonly folder: string } {
  const { formats, folder } = readSettings();
  const ticked = knownTicks(formats ?? []);
  return {
    ticked: ticked.length > 0 ? ticked : firstTicked,
    folder: folder && pathKind(folder) === 'folder' ? folder : usualFolder(),
  };
}

/** Remembers the choices, and that this draft was written as it was changed last. */
export function remember(ticked: readonly string[], folder: string, draft: { id: string; changed: string }): void {
  changeSettings((before) => ({
    ...before,
    formats: ticked,
    folder,
    written: { ...before.written, [draft.id]: { when: Date.now(), folder, changed: draft.changed } },
  }));
}
