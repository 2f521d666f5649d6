import { readTemplateFile } from '../disk/templateFiles.ts';
import { documentTemplates } from '../disk/templates.ts';
import { writeFiles } from '../disk/writeFiles.ts';
import { templatesFolder } from '../drafts/folder.ts';
import { Failure } from '../text/failure.ts';
import type { Command } from './command.ts';

/** By its name in the program, which every tool unpacks rightly, and as the clerk sees it. */
const own: Readonly<Record<string, string>> = {
  'own/profile.example.json': 'profile.example.json',
  'own/readme.md': '说明.md',
};

const command: Command = {
  usage: 'templates [copy | path]',
  summary: '把自带的模板复制到自己的模板文件夹去改（copy），或只写出这个文件夹在哪里（path）',
  options: {},
  examples: ['nianbao templates copy'],
  async run(positionals, _values, { stdout, stderr }) {
    const [action = 'path', ...more] = positionals;
    if (more.length > 0 || (action !== 'copy' && action !== 'path')) {
      throw new Failure(`templates 后面只能写 copy 或 path，没有“${positionals.join(' ')}”。`);
    }
    const folder = templatesFolder();
    if (action === 'path') {
      stdout.write(`${folder}\n`);
      return 0;
    }
    const { existsSync } = await import('node:fs');
    const { join } = await import('node:path');
    const names = [...documentTemplates, ...Object.keys(own)];
    const files = names.map((path) => ({ name: own[path] ?? path, content: readTemplateFile(path) }));
    // What is there was changed by somebody: it is left alone.
    const missing = files.filter(({ name }) => !existsSync(join(folder, name)));
    for (const path of await writeFiles(missing, folder)) stdout.write(`${path}\n`);
    const kept = files.length - missing.length;
    if (kept > 0) stderr.write(`已有的 ${kept} 个没有动；要恢复自带的，先把它删去或改名，再运行一次。\n`);
    return 0;
  },
};

export default command;
