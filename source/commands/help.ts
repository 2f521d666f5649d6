/** The help: derived from the commands themselves, right in a terminal of 80 columns. */
import { padEnd, width } from '../text/width.ts';
import { wrap } from '../text/wrap.ts';
import type { Command } from './command.ts';

type Commands = Readonly<Record<string, () => Promise<{ default: Command }>>>;
type Row = readonly [term: string, meaning: string];

const columns = 80;
/** Wider terms have their meaning on the next line: one of them must not push all others to the right. */
const widestTerm = 30;

const lines = (text: string, room: number): string[] =>
  wrap(text, room).map(({ start, end }) => text.slice(start, end).trim());

/** Terms and what they mean, side by side; what is too long goes on below, indented. */
function table(rows: readonly Row[]): string {
  const term = Math.max(...rows.map(([left]) => width(left)).filter((size) => size <= widestTerm), 8);
  const indent = ' '.repeat(term + 4);
  return rows
    .map(([left, right]) => {
      const meaning = lines(right, columns - term - 5);
      const [first = '', ...rest] = meaning;
      const below = rest.map((line) => `${indent}${line}\n`).join('');
      if (width(left) <= term) return `  ${padEnd(left, term)}  ${first}\n${below}`;
      const head = lines(left, columns - 3).map((line) => `  ${line}\n`);
      return `${head.join('')}${indent}${first}\n${below}`;
    })
    .join('');
}

const environment: readonly Row[] = [
  ['NIANBAO_HOME', '存放草稿的文件夹'],
  ['NIANBAO_BROWSER', '打印 PDF 用哪个浏览器'],
  ['NIANBAO_AMBIGUOUS=1|2', '“ ” …这些字符占几列；不写就自己量'],
  ['NIANBAO_SCREEN=1', '读屏、TERM=dumb、小窗口也用屏幕，不自动换成一问一答'],
  ['NIANBAO_DEBUG=1', '出错时显示细节'],
];

/** The help of the whole program: every command with its summary. */
export async function overview(commands: Commands): Promise<string> {
  const loaded = await Promise.all(Object.values(commands).map(async (load) => (await load()).default));
  const rows = loaded.map((command): Row => [`nianbao ${command.usage}`.trim(), command.summary]);
  const wizard = loaded.find((command) => command.usage === '');
  const own = Object.entries(wizard?.options ?? {}).map(([name, { help }]): Row => [`--${name}`, help]);
  return [
    '填写、核对并输出《政府信息公开工作年度报告》\n',
    `用法\n${table(rows)}`,
    `选项\n${table([...own, ['--help', '显示帮助，每个命令后面都可以加'], ['--version', '显示版本']])}`,
    `环境变量\n${table(environment)}`,
    '退出码：0 没有问题；1 有错误；2 用法不对或文件读不了。\n',
  ].join('\n');
}

/** The help of one command. */
export function usage(command: Command): string {
  const rows = Object.entries(command.options).map(
    ([name, option]): Row => [`--${name}${option.value ? ` ${option.value}` : ''}`, option.help],
  );
  const examples = command.examples?.length
    ? `\n例子\n${command.examples.map((example) => `  ${example}\n`).join('')}`
    : '';
  const summary = lines(command.summary, columns - 1).join('\n');
  const head = lines(`nianbao ${command.usage}`, columns - 1).join('\n  ');
  return `${head}\n${summary}\n${rows.length ? `\n选项\n${table(rows)}` : ''}${examples}`;
}
