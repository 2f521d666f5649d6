import {
  type DraftEntry,
  glanceAt,
  listDeleted,
  listDrafts,
  openDraft,
  readDraft,
  removeDraft,
  restoreDraft,
} from '../drafts/drafts.ts';
import { draftsFolder } from '../drafts/folder.ts';
import { exportDrafts, importDrafts } from '../drafts/moving.ts';
import { Failure } from '../text/failure.ts';
import { padEnd } from '../text/width.ts';
import type { Command, Streams } from './command.ts';

function list(streams: Streams): number {
  const entries = listDrafts();
  for (const entry of entries) {
    let what: string;
    try {
      const { report } = readDraft(entry.id);
      what = `${report.unit || '（未填单位）'} ${report.year}年`;
    } catch (error) {
      what = (error as Error).message;
    }
    streams.stdout.write(lineOf(entry, what));
  }
  if (entries.length === 0) streams.stderr.write('还没有草稿，运行 nianbao 新建一份。\n');
  return 0;
}

const lineOf = ({ id, changed }: DraftEntry, what: string): string =>
  `${padEnd(id, 20)}${padEnd(new Date(changed).toLocaleString('zh-CN', { hour12: false }), 22)}${what}\n`;

function listRestorable(streams: Streams): number {
  const entries = listDeleted();
  for (const entry of entries) {
    const seen = glanceAt(entry.id, true);
    streams.stdout.write(lineOf(entry, seen ? `${seen.unit || '（未填单位）'} ${seen.year}年` : '文件有问题'));
  }
  streams.stderr.write(
    entries.length === 0 ? '没有删除过草稿。\n' : '这些草稿已删除，可以用 nianbao drafts restore 编号 找回。\n',
  );
  return 0;
}

function exportAll(file: string, streams: Streams): number {
  const { count, damaged } = exportDrafts(file);
  streams.stdout.write(`${file}\n`);
  streams.stderr.write(`已导出 ${count} 份草稿（含已删除的）；在别的电脑上用 nianbao drafts import 导入。\n`);
  for (const path of damaged) streams.stderr.write(`这份草稿已损坏，没有导出：${path}\n`);
  return damaged.length > 0 ? 1 : 0;
}

function importAll(file: string, streams: Streams): number {
  const imported = importDrafts(file);
  for (const { id, from, known, deleted } of imported) {
    if (known) streams.stderr.write(`${from} 已经有了，内容一样，没有再导入。\n`);
    else {
      streams.stdout.write(`${id}\n`);
      if (id !== from) streams.stderr.write(`${from} 已有另一份草稿，导入为 ${id}。\n`);
      if (deleted) streams.stderr.write(`${id} 是已删除的草稿，可以用 nianbao drafts restore ${id} 找回。\n`);
    }
  }
  streams.stderr.write(`已导入 ${imported.filter(({ known }) => !known).length} 份草稿。\n`);
  return 0;
}

function one(name: string | undefined, action: string, what = '编号'): string {
  if (name === undefined) throw new Failure(`请写明${what}：nianbao drafts ${action} ${what}。`);
  return name;
}

const command: Command = {
  usage: 'drafts [rm 编号 | restore [编号] | export 文件 | import 文件 | path]',
  summary: '列出草稿，删除、找回、备份、搬家，或看它们存在哪里',
  options: {},
  examples: [
    'nianbao drafts',
    'nianbao drafts rm 20260112-093015',
    'nianbao drafts restore 20260112-093015',
    'nianbao drafts export 备份.json',
    'nianbao drafts import 备份.json',
  ],
  async run([action, name], _values, streams) {
    switch (action) {
      case undefined:
        return list(streams);
      case 'path':
        streams.stdout.write(`${draftsFolder()}\n`);
        return 0;
      case 'export':
        return exportAll(one(name, 'export', '文件'), streams);
      case 'import':
        return importAll(one(name, 'import', '文件'), streams);
      case 'rm': {
        const { id } = openable(one(name, 'rm'));
        removeDraft(id);
        streams.stderr.write(`已删除，可以用 nianbao drafts restore ${id} 找回。\n`);
        return 0;
      }
      case 'restore': {
        if (name === undefined) return listRestorable(streams);
        const id = name;
        if (!listDeleted().some((entry) => entry.id === id)) {
          const ids = listDeleted().map((entry) => entry.id);
          throw new Failure(
            `没有删除过编号为“${id}”的草稿${ids.length > 0 ? `，可以找回的有：${ids.join('、')}` : ''}。`,
          );
        }
        restoreDraft(id);
        streams.stderr.write(`已找回 ${id}。\n`);
        return 0;
      }
      default:
        throw new Failure(`drafts 后面只能写 rm、restore、export、import 或 path，没有“${action}”。`);
    }
  },
};

/** A draft by id even where its content is damaged: it must be possible to delete it. */
const openable = (name: string): { id: string } => listDrafts().find((entry) => entry.id === name) ?? openDraft(name);

export default command;
