import { listDeleted, listDrafts, openDraft, readDraft, removeDraft, restoreDraft } from '../drafts/drafts.ts';
import { draftsFolder } from '../drafts/folder.ts';
import { Failure } from '../text/failure.ts';
import { padEnd } from '../text/width.ts';
import type { Command, Streams } from './command.ts';

function list(streams: Streams): number {
  const entries = listDrafts();
  for (const { id, changed } of entries) {
    const time = new Date(changed).toLocaleString('zh-CN', { hour12: false });
    let what: string;
    try {
      const { report } = readDraft(id);
      what = `${report.unit || '（未填单位）'} ${report.year}年`;
    } catch (error) {
      what = (error as Error).message;
    }
    streams.stdout.write(`${padEnd(id, 20)}${padEnd(time, 22)}${what}\n`);
  }
  if (entries.length === 0) streams.stderr.write('还没有草稿，运行 nianbao 新建一份。\n');
  return 0;
}

function one(name: string | undefined, action: string): string {
  if (name === undefined) throw new Failure(`请写明草稿编号：nianbao drafts ${action} 编号。`);
  return name;
}

const command: Command = {
  usage: 'drafts [rm 编号 | restore 编号 | path]',
  summary: '列出草稿，删除、找回，或看它们存在哪里',
  options: {},
  examples: ['nianbao drafts', 'nianbao drafts rm 20260112-093015', 'nianbao drafts restore 20260112-093015'],
  async run([action, name], _values, streams) {
    switch (action) {
      case undefined:
        return list(streams);
      case 'path':
        streams.stdout.write(`${draftsFolder()}\n`);
        return 0;
      case 'rm': {
        const { id } = openable(one(name, 'rm'));
        removeDraft(id);
        streams.stderr.write(`已删除，可以用 nianbao drafts restore ${id} 找回。\n`);
        return 0;
      }
      case 'restore': {
        const id = one(name, 'restore');
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
        throw new Failure(`drafts 后面只能写 rm、restore 或 path，没有“${action}”。`);
    }
  },
};

/** A draft by id even where its content is damaged: it must be possible to delete it. */
const openable = (name: string): { id: string } => listDrafts().find((entry) => entry.id === name) ?? openDraft(name);

export default command;
