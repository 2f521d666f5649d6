/** The help: derived from the commands themselves. */
import { padEnd, width } from '../text/width.ts';
import type { Command } from './command.ts';

type Commands = Readonly<Record<string, () => Promise<{ default: Command }>>>;

const table = (rows: readonly (readonly [string, string])[]): string => {
  const columns = Math.max(...rows.map(([left]) => width(left)));
  return rows.map(([left, right]) => `  ${padEnd(left, columns)}  ${right}\n`).join('');
};

/** The help of the whole program: every command with its summary. */
export async function overview(commands: Commands): Promise<string> {
  const loaded = await Promise.all(Object.values(commands).map(async (load) => (await load()).default));
  const rows = loaded.map((command) => [`nianbao ${command.usage}`.trim(), command.summary] as const);
  return `填写、核对并输出《政府信息公开工作年度报告》\n\n用法\n${table(rows)}\n选项\n${table([
    ['--help', '显示帮助，每个命令后面都可以加'],
    ['--version', '显示版本'],
  ])}\n环境变量\n${table([
    ['NIANBAO_HOME', '存放草稿的文件夹'],
    ['NIANBAO_DEBUG=1', '出错时显示细节'],
  ])}\n退出码：0 没有问题；1 有错误；2 用法不对或文件读不了。\n`;
}

/** The help of one command. */
export function usage(command: Command): string {
  const rows = Object.entries(command.options).map(
    ([name, option]) => [`--${name}${option.value ? ` ${option.value}` : ''}`, option.help] as const,
  );
  const examples = command.examples?.length
    ? `\n例子\n${command.examples.map((example) => `  ${example}\n`).join('')}`
    : '';
  return `nianbao ${command.usage}\n${command.summary}\n${rows.length ? `\n选项\n${table(rows)}` : ''}${examples}`;
}
