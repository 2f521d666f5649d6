import { type DraftEntry, listDeleted, listDrafts, openDraft, readDraft, removeDraft } from '../drafts/drafts.ts';
import { draftsFolder } from '../drafts/folder.ts';
import { exportDrafts, importDrafts } from '../drafts/moving.ts';
import { isOwnId } from '../drafts/names.ts';
import { Failure } from '../text/failure.ts';
import { padEnd } from '../text/width.ts';
import { whenWords } from '../wizard/when.ts';
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
  `${padEnd(id, 20)}${padEnd(whenWords(changed, new Date()), 16)}${what}\n`;

async function listRestorable(streams: Streams): Promise<number> {
  const { listLost, lostWords } = await import('../drafts/lost.ts');
  const entries = listLost();
  for (const { kind, name, unit, year, changed } of entries) {
    const whose = year === 0 ? '读不出是哪一份' : `${unit || '（未填单位）'} ${year}年`;
    streams.stdout.write(
      lineOf({ id: name, changed }, `${whose}${kind === 'deleted' ? '' : `（${lostWords[kind]}）`}`),
    );
  }
  streams.stderr.write(
    entries.length === 0
      ? '没有可以找回的草稿。\n'
      : '这些可以用 nianbao drafts restore 编号 找回；nianbao drafts empty 把它们彻底清空。\n',
  );
  return 0;
}

async function restore(name: string, streams: Streams): Promise<number> {
  const { listLost, takeBack } = await import('../drafts/lost.ts');
  const entries = listLost();
  const fitting = entries.filter((entry) => entry.name === name);
  const entry = fitting[0] ?? entries.find(({ id, kind }) => id === name && kind === 'damaged');
  if (!entry) {
    const names = entries.map((one) => one.name);
    throw new Failure(
      `没有编号为“${name}”、可以找回的草稿${names.length > 0 ? `；可以找回的有：${names.join('、')}` : ''}。`,
    );
  }
  const id = takeBack(entry);
  streams.stdout.write(`${id}\n`);
  streams.stderr.write(id === name ? `已找回 ${id}。\n` : `已找回，编号是 ${id}。\n`);
  return 0;
}

/** Asks on the terminal; whatever is not a clear yes is a no. */
async function isSure(question: string, { stdin, stderr }: Streams): Promise<boolean> {
  const { createInterface } = await import('node:readline/promises');
  const lines = createInterface({ input: stdin });
  stderr.write(question);
  const answer = await Promise.race([lines[Symbol.asyncIterator]().next()]);
  lines.close();
  return /^\s*(y|yes|是|好)\s*$/i.test(String(answer.value ?? ''));
}

async function empty(isConfirmed: boolean, streams: Streams): Promise<number> {
  const { countLost, emptyLost } = await import('../drafts/lost.ts');
  const count = countLost();
  if (count === 0) {
    streams.stderr.write('没有可以清空的：没有删除的、损坏的，也没有多余的历史版本。\n');
    return 0;
  }
  if (!isConfirmed) {
    if (!streams.stdin.isTTY) throw new Failure(`有 ${count} 个文件可以清空，清空后不能找回；确定要清空，请加 --yes。`);
    const question = `已删除的和损坏的草稿，以及它们的历史版本，共 ${count} 个文件，清空后不能找回。清空吗？（y/N）`;
    if (!(await isSure(question, streams))) {
      streams.stderr.write('没有清空。\n');
      return 0;
    }
  }
  streams.stderr.write(`已清空 ${emptyLost()} 个文件；列表里的草稿和它们的历史版本都在。\n`);
  return 0;
}

/** A copy of all drafts. Throws Failure where the name is that of a draft: in this folder the file would be taken for it from now on. */
function exportAll(file: string, streams: Streams): number {
  if (isOwnId(file))
    throw new Failure(
      `${file} 是草稿的编号：export 把全部草稿存成一个文件，后面写文件名，例如 nianbao drafts export 备份.json；只要这一份的文件，用 nianbao write ${file}。`,
    );
  const { count, damaged } = exportDrafts(file);
  streams.stdout.write(`${file}\n`);
  streams.stderr.write(`已导出 ${count} 份草稿（含已删除的）；在别的电脑上用 nianbao drafts import 导入。\n`);
  for (const path of damaged) streams.stderr.write(`这份草稿已损坏，没有导出：${path}\n`);
  return damaged.length > 0 ? 1 : 0;
}

/** Whether a draft is only among the deleted ones. */
const isDeleted = (id: string): boolean =>
  !listDrafts().some((entry) => entry.id === id) && listDeleted().some((entry) => entry.id === id);

function importAll(file: string, streams: Streams): number {
  const imported = importDrafts(file);
  for (const { id, from, known, deleted } of imported) {
    if (known && isDeleted(id))
      streams.stderr.write(`${from} 在已删除的草稿里，内容一样，没有再导入；用 nianbao drafts restore ${id} 找回。\n`);
    else if (known) streams.stderr.write(`${from} 已经有了，内容一样，没有再导入。\n`);
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
  usage: 'drafts [rm 编号 | restore [编号] | export 文件 | import 文件 | empty | path]',
  summary: '列出草稿，删除、找回、备份、搬家、清空已删除的，或看它们存在哪里',
  options: { yes: { type: 'boolean', help: 'empty 不再询问' } },
  examples: [
    'nianbao drafts',
    'nianbao drafts rm 20260112-093015',
    'nianbao drafts restore 20260112-093015',
    'nianbao drafts export 备份.json',
    'nianbao drafts import 备份.json',
    'nianbao drafts empty',
  ],
  async run([action, name, more], values, streams) {
    const extra = action === 'path' || action === 'empty' ? name : more;
    if (extra !== undefined) throw new Failure(`drafts ${action} 后面的“${extra}”是多余的，什么都没有做。`);
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
        const deleted = removeDraft(id);
        streams.stderr.write(`已删除，可以用 nianbao drafts restore ${deleted} 找回。\n`);
        return 0;
      }
      case 'restore':
        return name === undefined ? listRestorable(streams) : restore(name, streams);
      case 'empty':
        return empty(values.yes === true, streams);
      default:
        throw new Failure(`drafts 后面只能写 rm、restore、export、import、empty 或 path，没有“${action}”。`);
    }
  },
};

/** A draft by id even where its content is damaged: it must be possible to delete it. */
const openable = (name: string): { id: string } => listDrafts().find((entry) => entry.id === name) ?? openDraft(name);

export default command;
